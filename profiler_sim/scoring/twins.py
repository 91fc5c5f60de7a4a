"""The consignment of the other kind that looks most like a given one.

Look-alikes teach most when they stand side by side. Two loads are alike by what they share that is
rare in lawful traffic: the same usual value of a sign says little, the same odd one a lot. A twin
has the same goods, or odd things in common; where no load has, there is no twin.
"""

from collections.abc import Iterator
from math import log2

from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.scoring.played import Played

RARE = 0.2
"""A value that at most this share of lawful loads show is odd."""
ENOUGH = 2
"""Odd values in common that make loads of different goods look alike."""


def twin(played: Played, consignment: str) -> str | None:
    """Name the lawful look-alike of a smuggled consignment, or the smuggled one of a lawful.

    For a lawful load one that hides in the way it looked most like, where there is such a one.
    None when the shift has none of the other kind that is really alike. Of equals the first on
    the manifest.
    """
    model, case = played.model, played.cases[consignment]
    alike = [other for other in _others(played, case) if is_alike(model, case, other)]
    if not alike:
        return None
    way = model.hypotheses[played.weights[consignment].against].method

    def rank(other: Case) -> tuple[bool, float]:
        return model.hypotheses[other.hypothesis].method == way, likeness(model, case, other)

    return max(alike, key=rank).id


def nearest(played: Played, consignment: str) -> str | None:
    """Name the one of the other kind that is most like it, however little that is.

    None when the shift has none of the other kind.
    """
    case = played.cases[consignment]
    found = max(
        _others(played, case), key=lambda other: likeness(played.model, case, other), default=None
    )
    return found.id if found else None


def is_alike(model: EvidenceModel, one: Case, other: Case) -> bool:
    """Whether two loads are alike enough to stand side by side: by goods, or by odd things."""
    if _goods(model, one) is not None and _goods(model, one) == _goods(model, other):
        return True
    return sum(share <= RARE for share in _signs(model, one, other)) >= ENOUGH


def _others(played: Played, case: Case) -> list[Case]:
    """All of the other kind, in the order of the manifest."""
    return [
        other
        for name in played.terms.consignments
        if bool((other := played.cases[name]).hypothesis) != bool(case.hypothesis)
    ]


def _goods(model: EvidenceModel, case: Case) -> str | None:
    return None if case.cover is None else model.covers[case.cover].commodity


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
