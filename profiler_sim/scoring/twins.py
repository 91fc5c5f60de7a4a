"""The consignment of the other kind that looks most like a given one.

Look-alikes teach most when they stand side by side. Two loads are alike by what they share that is
rare in lawful traffic: the same usual value of a sign says little, the same odd one a lot.
"""

from collections.abc import Iterator
from math import log2

from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.scoring.played import Played


def twin(played: Played, consignment: str) -> str | None:
    """Name the lawful look-alike of a smuggled consignment, or the smuggled one of a lawful.

    None when the shift has none of the other kind. Of equals the first on the manifest.
    """
    case = played.cases[consignment]
    others = [
        other
        for name in played.terms.consignments
        if bool((other := played.cases[name]).hypothesis) != bool(case.hypothesis)
    ]
    nearest = max(others, key=lambda other: likeness(played.model, case, other), default=None)
    return nearest.id if nearest else None


def likeness(model: EvidenceModel, one: Case, other: Case) -> float:
    """Bits of surprise, in lawful traffic, in what two consignments have in common."""
    shares = (*_goods_and_lane(model, one, other), *_signs(model, one, other))
    return -sum(log2(share) for share in shares if share > 0)


def _signs(model: EvidenceModel, one: Case, other: Case) -> Iterator[float]:
    for sign, value in one.signs.items():
        if other.signs.get(sign) == value:
            yield model.by_sign[sign].drawn[0][value]


def _goods_and_lane(model: EvidenceModel, one: Case, other: Case) -> Iterator[float]:
    """Lawful shares of the goods and of the lane, where they are the same."""
    if one.cover is None or other.cover is None:
        return
    for field in ("commodity", "lane"):
        mine, theirs = (getattr(model.covers[at], field) for at in (one.cover, other.cover))
        if mine == theirs:
            yield sum(
                share
                for cover, share in zip(model.covers, model.cover[0], strict=True)
                if getattr(cover, field) == mine
            )
