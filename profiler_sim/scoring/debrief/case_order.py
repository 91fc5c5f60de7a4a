"""The order in which the consignments of a shift are looked back on."""

from collections.abc import Iterable

from profiler_sim.scoring.evaluation.outcomes import Outcome


def case_order(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """Name every consignment: first what was searched, then what slipped through, then the rest.

    Within each of the three in the order given.
    """
    return tuple(outcome.id for outcome in sorted(outcomes, key=_rank))


def _rank(outcome: Outcome) -> int:
    if outcome.search == "ordered" or outcome.alarmed:
        return 0
    if outcome.search == "random":
        return 1
    return 2 if outcome.hides is not None else 3
