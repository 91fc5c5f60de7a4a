"""What a class did with each smuggled load and the honest load most like it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.results.class_shifts import ClassShift
from profiler_sim.scoring.debrief.best_enquiry import best_enquiry
from profiler_sim.scoring.debrief.matched_case import nearest_case
from profiler_sim.scoring.evaluation.outcomes import Outcome

PairChoice = Literal["told apart", "searched both", "let both go", "wrong one searched"]
"""What a trainee did with a smuggled load and the honest load most like it."""


class BoxCount(Value):
    """A box of a page, and how many trainees marked it."""

    page: str
    box: str
    n: int


class CaseResult(Value):
    """How a class did on one smuggled load."""

    deal: str
    """Scenario and seed."""
    title: str
    """Of the scenario."""
    consignment: str
    topic: str
    method: str
    """Title of the method."""
    similar: str | None
    """The honest load most like it; None where the shift has none."""
    n: int
    """Trainees who had it."""
    searched: int
    finds: int
    unread: int
    """Trainees who let it go without reading its papers."""
    choices: dict[PairChoice, int]
    """What they did with the two; empty where there is no similar load."""
    misleading: BoxCount | None
    """The box that most trainees wrongly marked on the two loads; None where nobody did."""
    unasked: str | None
    """The best enquiry that nobody made on it; None where somebody asked the best one."""

    @property
    def find_share(self) -> float:
        """Of those who had it, the share that found it."""
        return self.finds / self.n


def case_results(shifts: Iterable[ClassShift]) -> tuple[CaseResult, ...]:
    """Work out every smuggled load that counts; the one that fewest found comes first."""
    deals: dict[str, list[ClassShift]] = {}
    for shift in shifts:
        deals.setdefault(shift.deal, []).append(shift)
    results = (result for same in deals.values() for result in _of_deal(same))
    return tuple(sorted(results, key=lambda each: (each.find_share, -each.n, each.deal)))


def _of_deal(shifts: Sequence[ClassShift]) -> Iterator[CaseResult]:
    first = shifts[0]
    for outcome in first.scored.counted:
        if outcome.hides is not None:
            yield _case(outcome, shifts)


def _case(outcome: Outcome, shifts: Sequence[ClassShift]) -> CaseResult:
    first, name = shifts[0], outcome.id
    hides = outcome.hides
    assert hides is not None  # noqa: S101  the caller asks of smuggled loads only
    similar = nearest_case(first.scored.completed, name)
    outcomes = [_outcome(shift, name) for shift in shifts]
    choices = Counter(_choice(shift, name, similar) for shift in shifts) if similar else Counter()
    return CaseResult(
        deal=first.deal,
        title=first.row.title,
        consignment=name,
        topic=hides.topic,
        method=first.key.methods.get(hides.method, hides.method),
        similar=similar,
        n=len(shifts),
        searched=sum(each.is_searched for each in outcomes),
        finds=sum(each.is_searched and each.is_found for each in outcomes),
        unread=sum(not each.opened and not each.is_searched for each in outcomes),
        choices=dict(choices),
        misleading=_misleading(shifts, [name, *([similar] if similar else [])]),
        unasked=_unasked(shifts, name),
    )


def _outcome(shift: ClassShift, name: str) -> Outcome:
    return next(each for each in shift.scored.outcomes if each.id == name)


def _choice(shift: ClassShift, smuggled: str, honest: str) -> PairChoice:
    searched = _outcome(shift, smuggled).is_searched, _outcome(shift, honest).is_searched
    if searched[0]:
        return "searched both" if searched[1] else "told apart"
    return "wrong one searched" if searched[1] else "let both go"


def _misleading(shifts: Sequence[ClassShift], names: Sequence[str]) -> BoxCount | None:
    """Count the boxes marked as suspicious that show nothing of the kind; scans have no boxes."""
    wrong = Counter(
        (mark.page, mark.box)
        for shift in shifts
        for name in names
        for mark in shift.scored.marks_on(name).marks
        if mark.direction > 0 and not mark.is_right and mark.page != SCAN
    )
    if not wrong:
        return None
    (page, box), n = min(wrong.items(), key=lambda pair: (-pair[1], pair[0]))
    return BoxCount(page=page, box=box, n=n)


def _unasked(shifts: Sequence[ClassShift], name: str) -> str | None:
    """Find the best enquiry that was left, where it is the same for all and nobody made it."""
    asked = {one for shift in shifts for one in _outcome(shift, name).enquiries}
    left = [best_enquiry(shift.scored.completed, name) for shift in shifts]
    named = Counter(each.enquiry for each in left if each is not None)
    free = {enquiry: n for enquiry, n in named.items() if enquiry not in asked}
    return max(free, key=lambda enquiry: (free[enquiry], enquiry), default=None)
