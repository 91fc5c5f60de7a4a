"""Where one load stands: what the evidence says of it, and which signs say most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import contributions, ideal_probability

AUDIBLE = 3.0
"""Points from which a sign is worth naming: it doubles the odds."""
_MOST = 4
"""Signs that are named."""


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """What the evidence says of one load."""

    hides: str
    """Method and place; empty where it is lawful."""
    on_papers: float
    """Ideal probability that anything is hidden, on the papers."""
    in_all: float
    """The same after every enquiry."""
    loudest: Mapping[str, float]
    """Points of the signs that say most, by sign or clue; loudest first."""


def case_standing(model: EvidenceModel, case: GroundTruth) -> CaseStanding:
    """Weigh a load by its papers, and with every answer."""
    hypothesis = model.hypotheses[case.hypothesis]
    return CaseStanding(
        hides=f"{hypothesis.method}, {hypothesis.place}" if hypothesis.method else "",
        on_papers=ideal_probability(model, case, ()),
        in_all=ideal_probability(model, case, model.answers),
        loudest=_loudest(model, case, model.answers),
    )


def _loudest(model: EvidenceModel, case: GroundTruth, asked: Sequence[str]) -> dict[str, float]:
    said = contributions(model, case, asked)
    ranked = sorted(said.items(), key=lambda pair: -abs(pair[1]))[:_MOST]
    return {_shown(model, case, name): p for name, p in ranked if abs(p) >= AUDIBLE}


def _shown(model: EvidenceModel, case: GroundTruth, name: str) -> str:
    """A sign with its value; a clue as it is."""
    if name not in case.signs:
        return name
    return f"{name}: {model.by_sign[name].values[case.signs[name]]}"
