"""One true sentence of praise: a table of checks, the rarest merit first.

Praise and advice never speak of the same side of the work: who is told to mark better is not
praised for marks.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from profiler_sim.scoring.debrief.case_review import CaseReview
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode

Side = Literal[
    "people", "topics", "marks", "searches", "questions", "choices", "percentages", "safety", "end"
]
"""Of the work: what is praised, or should be done otherwise."""

REACHES = 0.5
"""A search that finds at least this share of the loads hidden there was well chosen."""
CLOSE = 0.7
"""Probability quality from which percentages were close to the evidence."""

Check = Callable[[ScoredShift, Sequence[CaseReview]], Finding | None]


def praise(
    shift: ScoredShift, reviews: Sequence[CaseReview], advice: Finding | None = None
) -> Finding | None:
    """Name one thing that was done well, on another side of the work than ``advice``.

    ``reviews`` are of the consignments that count. None where nothing can truly be praised.
    """
    blamed = {ADVISED.get(advice.code)} if advice else set[Side | None]()
    checks = (check for side, check in CHECKS if side not in blamed)
    return next((found for check in checks if (found := check(shift, reviews)) is not None), None)


def raised_the_alarm(shift: ScoredShift, _reviews: Sequence[CaseReview]) -> Finding | None:
    """People were inside, and the alarm was raised."""
    saved = (one.id for one in shift.outcomes if one.is_life and one.alarmed)
    return _about("praise.alarm", saved)


def suspected_the_topic(_shift: ScoredShift, reviews: Sequence[CaseReview]) -> Finding | None:
    """A find whose topic had been named before the search."""
    right = (
        each.outcome.id
        for each in _finds(reviews)
        if each.outcome.hides and each.outcome.hides.topic == each.outcome.topic
    )
    return _about("praise.topic", right)


def saw_a_strong_sign(_shift: ScoredShift, reviews: Sequence[CaseReview]) -> Finding | None:
    """One of the strongest signs of a load that was judged rightly was marked; finds first."""
    rightly = (*_finds(reviews), *(each for each in reviews if _is_spared(each)))
    for each in rightly:
        for sign in each.signs:
            if sign.was_seen:
                params = {"consignment": each.outcome.id, "sign": sign.name}
                return Finding(code="praise.sign", params=params)
    return None


def chose_the_search(shift: ScoredShift, reviews: Sequence[CaseReview]) -> Finding | None:
    """The search that was ordered finds most of what is hidden in such a way."""
    model, cases = shift.completed.model, shift.completed.cases
    for each in _finds(reviews):
        kind, case = each.outcome.examination or "", cases[each.outcome.id]
        if model.found_by.get(kind, {case.hypothesis: 0.0})[case.hypothesis] >= REACHES:
            params = {"consignment": each.outcome.id, "examination": kind}
            return Finding(code="praise.search", params=params)
    return None


def asked_well(_shift: ScoredShift, reviews: Sequence[CaseReview]) -> Finding | None:
    """An answer that was asked for showed one of the strongest signs of a find."""
    for each in _finds(reviews):
        for sign in each.signs:
            if sign.seen_in in each.outcome.enquiries:
                params = {"consignment": each.outcome.id, "enquiry": sign.seen_in}
                return Finding(code="praise.question", params=params)
    return None


def trusted_a_doubtful_load(_shift: ScoredShift, reviews: Sequence[CaseReview]) -> Finding | None:
    """An honest load that indicators spoke against was released, as the evidence said."""
    spared = (each.outcome.id for each in reviews if _is_spared(each) and each.outcome.pointed_at)
    return _about("praise.doubt", spared)


def searched_what_was_worth_it(
    _shift: ScoredShift, reviews: Sequence[CaseReview]
) -> Finding | None:
    """By the evidence held the search was right, whatever it found."""
    right = (
        each.outcome.id
        for each in reviews
        if each.outcome.is_searched and each.outcome.opened and each.outcome.is_worth_a_slot
    )
    return _about("praise.choice", right)


def delayed_nobody(shift: ScoredShift, _reviews: Sequence[CaseReview]) -> Finding | None:
    """Searches were made, none of them of an honest load."""
    if shift.searched and all(one.hides for one in shift.searched):
        return Finding(code="praise.restraint")
    return None


def stated_well(shift: ScoredShift, _reviews: Sequence[CaseReview]) -> Finding | None:
    """Percentages were close to what the evidence gave."""
    quality = shift.score.stated.quality
    return Finding(code="praise.percentages") if quality is not None and quality >= CLOSE else None


def checked_the_doors(shift: ScoredShift, _reviews: Sequence[CaseReview]) -> Finding | None:
    """No check was left out before any search that has checks."""
    opened = [one for one in shift.outcomes if one.ticks or one.unticked]
    if opened and not any(one.unticked for one in opened):
        return Finding(code="praise.safety")
    return None


def decided_everything(shift: ScoredShift, reviews: Sequence[CaseReview]) -> Finding | None:
    """Nothing was left undecided at the close; no praise in itself where nothing was found."""
    is_open = any(one.decision == "left undecided" for one in shift.outcomes)
    if is_open or not _finds(reviews):
        return None
    return Finding(code="praise.decided")


CHECKS: tuple[tuple[Side, Check], ...] = (
    ("people", raised_the_alarm),
    ("topics", suspected_the_topic),
    ("marks", saw_a_strong_sign),
    ("searches", chose_the_search),
    ("questions", asked_well),
    ("choices", trusted_a_doubtful_load),
    ("choices", searched_what_was_worth_it),
    ("choices", delayed_nobody),
    ("percentages", stated_well),
    ("safety", checked_the_doors),
    ("end", decided_everything),
)
"""The rarest merit first; the last ones are true of most shifts."""
ADVISED: Mapping[FindingCode, Side] = {
    "debrief.next.minutes": "questions",
    "debrief.next.ask": "questions",
    "debrief.next.slots": "choices",
    "debrief.next.search_kind": "searches",
    "debrief.next.over_inspection": "choices",
    "debrief.next.searched_low": "choices",
    "debrief.next.leaned": "choices",
    "debrief.next.warning": "choices",
    "debrief.next.choose": "choices",
    "debrief.next.questions": "questions",
    "debrief.next.mark": "marks",
    "debrief.next.padding": "marks",
    "debrief.next.thin": "marks",
    "debrief.next.too_sure": "percentages",
    "debrief.next.suspicious": "percentages",
    "debrief.next.trusting": "percentages",
    "debrief.next.topics": "topics",
    "debrief.next.ticks": "safety",
    "debrief.next.undecided": "end",
}
"""The side of the work that each piece of advice is about; the one to go on is about none."""


def _finds(reviews: Sequence[CaseReview]) -> list[CaseReview]:
    """What ordered searches found."""
    return [each for each in reviews if each.outcome.is_searched and each.outcome.is_found]


def _is_spared(review: CaseReview) -> bool:
    """An honest load that was read and released, and that the evidence did not speak against."""
    one = review.outcome
    is_released = one.hides is None and one.opened and one.decision == "released"
    return is_released and not one.is_worth_a_slot


def _about(code: FindingCode, consignments: Iterable[str]) -> Finding | None:
    """A finding about the first of them; None where there is none."""
    name = next(iter(consignments), None)
    return Finding(code=code, params={"consignment": name}) if name else None
