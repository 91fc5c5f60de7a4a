"""What the cover alone gives away: lane and goods of smuggled loads beside lawful ones. Exact."""

from collections.abc import Callable

from profiler_sim.evidence.model import Cover, EvidenceModel
from profiler_sim.evidence.posterior import evidence_points

LOUD = 6.0
"""Points no cover should speak for a method (docs/evidence.md)."""


def smuggled_covers(
    model: EvidenceModel, method: str | None = None, topic: str = ""
) -> tuple[float, ...]:
    """P(cover | anything hidden), or given a method or a topic; zeros where none is expected."""
    weights = [
        p if h.method and method in {None, h.method} and topic in {"", h.topic} else 0.0
        for h, p in zip(model.hypotheses, model.prior, strict=True)
    ]
    total = sum(weights) or 1.0
    return tuple(
        sum(w * row[cover] for w, row in zip(weights, model.cover, strict=True)) / total
        for cover in range(len(model.covers))
    )


def loudest_cover(model: EvidenceModel, method: str) -> tuple[float, Cover]:
    """The cover that speaks loudest for a method, with its points against lawful traffic."""
    rows = zip(smuggled_covers(model, method), model.cover[0], model.covers, strict=True)
    return max(
        ((evidence_points(p, lawful), cover) for p, lawful, cover in rows),
        key=lambda pair: pair[0],
    )


def cover_auc(model: EvidenceModel) -> float:
    """AUC of the cover alone: of a smuggled and a lawful load, how often it tells which."""
    hidden, lawful = smuggled_covers(model), model.cover[0]
    ranked = sorted(range(len(lawful)), key=lambda c: _odds(hidden[c], lawful[c]))
    total, below, at = 0.0, 0.0, 0
    while at < len(ranked):
        odds = _odds(hidden[ranked[at]], lawful[ranked[at]])
        tied = [c for c in ranked[at:] if _odds(hidden[c], lawful[c]) == odds]
        here = sum(lawful[c] for c in tied)
        total += sum(hidden[c] for c in tied) * (below + here / 2)
        below, at = below + here, at + len(tied)
    return total


def cover_shares(
    model: EvidenceModel, holds: Callable[[Cover], bool], topic: str = ""
) -> tuple[float, float]:
    """Share of smuggled loads, or of those of a topic, and of lawful loads with such a cover."""
    such = [index for index, cover in enumerate(model.covers) if holds(cover)]
    hidden = smuggled_covers(model, topic=topic)
    return sum(hidden[c] for c in such), sum(model.cover[0][c] for c in such)


def _odds(hidden: float, lawful: float) -> float:
    """Likelihood ratio, rounded so that covers of one story tie."""
    return round(hidden / lawful, 9) if lawful > 0 else float("inf")
