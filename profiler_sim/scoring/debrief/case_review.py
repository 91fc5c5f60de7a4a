"""A case looked back on: what was hidden, and its strongest signs."""

from collections.abc import Sequence
from typing import Literal

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.evidence.tip_off import FIND_RATE_AFTER_TIP_OFF
from profiler_sim.scoring.debrief.shown_signs import Notice, ShownSign, shown_signs
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.marking import Direction
from profiler_sim.scoring.evaluation.outcomes import Outcome

MOST_SIGNS = 3
"""More signs than this at once teach nothing."""

_OUT_OF_VIEW: frozenset[Notice] = frozenset({"not read", "not asked", "not arrived"})
"""What nobody had before her eyes has misled nobody."""
Lesson = Literal["suspicion", "weak", "misleading", "not enough", "honesty"]
"""Why signs are named: they spoke for what was hidden, enough for a search or too weakly; they
misled about an honest load; they did not, for they were too few; they spoke for an honest load."""


class CaseReview(Value):
    """One decided consignment with its strongest signs. It reveals the answer key."""

    outcome: Outcome
    """What was decided, searched and hidden."""
    lesson: Lesson
    signs: tuple[ShownSign, ...]
    """The strongest first, each with what the trainee made of it; none where none is evidence."""
    unusual: tuple[ShownSign, ...] = ()
    """What was odd on view although it is no evidence; named where ``signs`` are none."""
    more: int = 0
    """Signs of the same kind beyond ``signs``; they stand on the papers of the case."""
    finds_of_100: int | None = None
    """Of 100 loads like this, how many its search finds; None without a search of hidden goods."""

    @property
    def is_missed(self) -> bool:
        """Something was hidden, and neither a search found it nor an alarm was raised."""
        one = self.outcome
        return one.hides is not None and not one.is_found and not one.alarmed


def case_review(shift: CompletedShift, outcome: Outcome) -> CaseReview:
    """Review a consignment whose decision is final.

    A smuggled load is explained by the signs for suspicion, a scan among them whether or not it
    was taken. An honest one is explained by what the trainee had on view: where it was opened, by
    the signs that misled; where none did, and where it was released, by those that spoke for it.
    """
    signs = shown_signs(shift, outcome.id, with_scan=True)
    if outcome.hides is not None:
        speaking, more = _strongest(signs, 1)
        is_weak = outcome.counted and not outcome.is_found and outcome.gain_full <= 0
        if any(each.seen_in == SCAN for each in speaking):
            is_weak = False  # it is in no percentage, and a reason by itself
        lesson: Lesson = "weak" if is_weak else "suspicion"
        return CaseReview(
            outcome=outcome,
            lesson=lesson,
            signs=speaking,
            more=more,
            finds_of_100=_finds_of_100(shift, outcome),
        )
    on_view = [each for each in signs if each.notice not in _OUT_OF_VIEW]
    misled, more = _strongest(on_view, 1)
    if misled and (outcome.is_searched or outcome.alarmed):
        return CaseReview(outcome=outcome, lesson="misleading", signs=misled, more=more)
    reassuring, others = _strongest(on_view, -1)
    if misled and not reassuring:
        return CaseReview(outcome=outcome, lesson="not enough", signs=misled, more=more)
    odd = tuple(each for each in on_view if each.is_unusual and not each.is_evidence)
    return CaseReview(
        outcome=outcome, lesson="honesty", signs=reassuring, unusual=odd, more=others
    )


def _finds_of_100(shift: CompletedShift, outcome: Outcome) -> int | None:
    """Of 100 such loads, as many as the search that was made finds."""
    found_by = shift.model.found_by.get(outcome.examination or "")
    if found_by is None or outcome.hides is None:
        return None
    left = FIND_RATE_AFTER_TIP_OFF if outcome.warned else 1.0
    return round(100 * left * found_by[shift.cases[outcome.id].hypothesis])


def _strongest(
    signs: Sequence[ShownSign], direction: Direction
) -> tuple[tuple[ShownSign, ...], int]:
    """The few that are evidence in one direction, the strongest first; and how many more are."""
    speaking = tuple(each for each in signs if each.is_evidence and each.direction == direction)
    return speaking[:MOST_SIGNS], len(speaking[MOST_SIGNS:])
