"""The matched case of a consignment: the load of the other kind that is most similar to it.

Similar loads teach most side by side. Two loads are alike by what they share that is rare in
lawful traffic: the same usual value of a sign says little, the same odd one a lot. A matched case
has the same goods, or odd things in common; where no load has, there is none. Loads of the same
goods come first.
"""

from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, evidence_ledger
from profiler_sim.scoring.debrief.shown_signs import RARE
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift

ENOUGH = 2
"""Odd values in common that make loads of different goods look alike."""


def matched_case(shift: CompletedShift, consignment: str) -> str | None:
    """Name the similar honest load of a smuggled one, or the similar smuggled one of a lawful.

    For a lawful load one that hides in the way it looked most like, where there is such a one;
    then one of the same goods. None when the shift has none of the other kind that is really
    alike. Of equals the first on the manifest.
    """
    model, case = shift.model, shift.cases[consignment]
    alike = [other for other in _others(shift, case) if is_alike(model, case, other)]
    if not alike:
        return None
    method = model.hypotheses[shift.stages[consignment].against].method

    def rank(other: GroundTruth) -> tuple[bool, bool, float]:
        is_same_method = model.hypotheses[other.hypothesis].method == method
        return is_same_method, has_same_goods(model, case, other), likeness(model, case, other)

    return max(alike, key=rank).id


def nearest_case(shift: CompletedShift, consignment: str) -> str | None:
    """Name the one of the other kind that is most like it, however little that is.

    None when the shift has none of the other kind.
    """
    case = shift.cases[consignment]
    similar = max(
        _others(shift, case), key=lambda other: likeness(shift.model, case, other), default=None
    )
    return similar.id if similar else None


def is_alike(model: EvidenceModel, one: GroundTruth, other: GroundTruth) -> bool:
    """Whether two loads are alike enough to stand side by side: by goods, or by odd things."""
    return has_same_goods(model, one, other) or len(_odd_signs(model, one, other)) >= ENOUGH


def has_same_goods(model: EvidenceModel, one: GroundTruth, other: GroundTruth) -> bool:
    """Whether both carry the same goods; False where they are not known."""
    goods = _goods(model, one)
    return goods is not None and goods == _goods(model, other)


class CommonFeatures(Value):
    """What makes two loads alike."""

    has_same_goods: bool
    signs: tuple[str, ...]
    """Signs that both show and few lawful loads do, the rarest first."""


def common_features(shift: CompletedShift, one: str, other: str) -> CommonFeatures:
    """Name what two consignments have in common."""
    pair = shift.cases[one], shift.cases[other]
    odd = _odd_signs(shift.model, *pair)
    return CommonFeatures(
        has_same_goods=has_same_goods(shift.model, *pair),
        signs=tuple(sorted(odd, key=odd.__getitem__)),
    )


class MatchedLoad(NamedTuple):
    """The matched case of a consignment, explained."""

    ledger: EvidenceLedger
    """Against the same method as the consignment."""
    common: CommonFeatures


def matched_load(shift: CompletedShift, consignment: str) -> MatchedLoad | None:
    """Explain the matched case; None where there is none.

    The model must have a hypothesis beside lawful.
    """
    other = matched_case(shift, consignment)
    if other is None:
        return None
    against = shift.stages[consignment].against
    return MatchedLoad(
        evidence_ledger(shift, other, against), common_features(shift, consignment, other)
    )


def _odd_signs(model: EvidenceModel, one: GroundTruth, other: GroundTruth) -> dict[str, float]:
    """Signs that both show alike and few lawful loads do → the share of those that do."""
    return {sign: share for sign, share in _signs(model, one, other) if share <= RARE}


def _others(shift: CompletedShift, case: GroundTruth) -> list[GroundTruth]:
    """All of the other kind, in the order of the manifest."""
    return [
        other
        for name in shift.terms.consignments
        if bool((other := shift.cases[name]).hypothesis) != bool(case.hypothesis)
    ]


def _goods(model: EvidenceModel, case: GroundTruth) -> str | None:
    return None if case.cover is None else model.covers[case.cover].commodity


def likeness(model: EvidenceModel, one: GroundTruth, other: GroundTruth) -> float:
    """Bits of surprise, in lawful traffic, in what two consignments have in common."""
    signs = (share for _, share in _signs(model, one, other))
    shares = (*_goods_and_lane(model, one, other), *signs)
    return -sum(log2(share) for share in shares if share > 0)


def _signs(
    model: EvidenceModel, one: GroundTruth, other: GroundTruth
) -> Iterator[tuple[str, float]]:
    """Signs of which both show the same value, and the share of lawful loads that do."""
    for sign, value in one.signs.items():
        if other.signs.get(sign) == value:
            yield sign, model.by_sign[sign].drawn[0][value]


def _goods_and_lane(model: EvidenceModel, one: GroundTruth, other: GroundTruth) -> Iterator[float]:
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
