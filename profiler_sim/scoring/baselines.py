"""The ladder a result stands on: what simpler and wiser ways would have found."""

from collections.abc import Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.detection import Lots, lots
from profiler_sim.scoring.ranking import expected_from_top


class Baselines(Value):
    """Finds to expect from the same caseload and the same number of openings, rung by rung."""

    lots: Lots
    """Drawn by lot."""
    rules: float
    """The highest rule scores."""
    documents: float
    """The highest ideal probabilities on the papers alone."""
    oracle: int
    """Knowing what is in the boxes."""


def baselines(
    hides: Sequence[bool],
    rule_scores: Sequence[float],
    q_documents: Sequence[float],
    openings: int,
) -> Baselines:
    """Rungs for consignments of which `hides` says the truth; ties are drawn by lot.

    Openings beyond the number of consignments stay unused. Raises ValueError when the three
    sequences differ in length.
    """
    present, used = sum(hides), min(openings, len(hides))
    return Baselines(
        lots=lots(len(hides), present, used),
        rules=expected_from_top(rule_scores, hides, used),
        documents=expected_from_top(q_documents, hides, used),
        oracle=min(used, present),
    )
