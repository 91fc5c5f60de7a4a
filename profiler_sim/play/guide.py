"""The guide of a shift for beginners: the step that comes next, by how the shift stands.

A step is over when what it waits for is so, whichever way it came about; and with it every step
before it, for whoever has found out alone needs no guide. What is taken back is waited for again.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from profiler_sim.errors import ProfilerError
from profiler_sim.play.desk import Desk
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.scenario.model import DEBRIEF_STEPS, DESK_STEPS, GuideStep
from profiler_sim.shift.events import Released, Waited
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import search_minutes_left, searches_left, undecided

LEAVE = "leave"
"""The word for going home from the debrief."""
Count = Callable[[Desk, str], int]
"""How often something has been done at a desk; the text is the one thing it must be done with."""


def _over_all(of_one: Callable[[ConsignmentProgress, str], int]) -> Count:
    """The sum over all consignments."""
    return lambda desk, what: sum(of_one(each, what) for each in desk.state.progress.values())


def _marks(progress: ConsignmentProgress, page: str) -> int:
    return len(progress.marks_on(page)) if page else len(progress.marks)


def _enquiries(progress: ConsignmentProgress, enquiry: str) -> int:
    return progress.asked.count(enquiry) if enquiry else len(progress.asked)


def _orders(progress: ConsignmentProgress, examination: str) -> int:
    order = progress.order
    return int(order is not None and examination in {"", order.examination})


COUNTS: Mapping[str, Count] = {
    "open": _over_all(lambda progress, _what: int(progress.opened)),
    "mark": _over_all(_marks),
    "enquire": _over_all(_enquiries),
    "shortlist": _over_all(lambda progress, _what: int(progress.shortlisted)),
    "assess": _over_all(lambda progress, _what: int(progress.judgement is not None)),
    "reveal": _over_all(lambda progress, _what: int(progress.hits is not None)),
    "order": _over_all(_orders),
    "release": _over_all(lambda progress, _what: int(isinstance(progress.released, Released))),
    "note": _over_all(lambda progress, _what: len(progress.notes)),
    "alert": _over_all(lambda progress, _what: int(progress.alerted is not None)),
    "alarm": _over_all(lambda progress, _what: int(progress.alarmed)),
    "wait": lambda desk, _what: sum(isinstance(each, Waited) for each in desk.events),
}
"""What ``until`` can wait for at the desk, and how often it was done."""


def can_search(desk: Desk) -> bool:
    """Whether a search is left, and minutes of the teams for the shortest one."""
    minutes = search_minutes_left(desk.terms, desk.state)
    shortest = min(desk.terms.examination_minutes.values(), default=0)
    has_minutes = minutes is None or minutes >= shortest
    return has_minutes and searches_left(desk.terms, desk.state) > 0


CONDITIONS: Mapping[str, Callable[[Desk], bool]] = {
    "all searches": lambda desk: not can_search(desk),
    "release rest": lambda desk: not undecided(desk.state),
    "close": lambda desk: desk.state.closed is not None,
}
"""What is so or is not, however often a guide waits for it."""


def desk_steps(desk: Desk) -> tuple[GuideStep, ...]:
    """The steps at the desk that are still to come, the current one first."""
    guide = steps_with(desk.brief.scenario.guide, DESK_STEPS)

    def count(word: str, what: str) -> int:
        if word in CONDITIONS:
            return len(guide) * CONDITIONS[word](desk)
        return COUNTS[word](desk, what) if word in COUNTS else 0

    return steps_left(guide, count)


def steps_with(guide: Iterable[GuideStep], words: Sequence[str]) -> tuple[GuideStep, ...]:
    """The steps that wait for one of ``words``, at the desk or in the debrief."""
    return tuple(step for step in guide if any(word in words for word in step.words))


def steps_left(
    guide: Sequence[GuideStep], count: Callable[[str, str], int]
) -> tuple[GuideStep, ...]:
    """The steps still to come; ``count`` says how often a word is done, with a certain thing.

    What was done once ends one step that waits for it. Of several words, a step takes the one for
    which fewest steps wait.
    """
    waited = Counter((word, step.what) for step in guide for word in step.words)
    used, at = Counter[tuple[str, str]](), 0
    for number, step in enumerate(guide, 1):
        words = sorted(((word, step.what) for word in step.words), key=waited.__getitem__)
        ended = next((each for each in words if count(*each) > used[each]), None)
        if ended:
            used[ended] += 1
            at = number
    return tuple(guide[at:])


class DebriefGuide:
    """Leads through a debrief; what was seen is kept beside the shift."""

    def __init__(self, guide: Iterable[GuideStep], feedback: TraineeFeedback) -> None:
        """Begin where the trainee left the debrief."""
        self._guide = steps_with(guide, DEBRIEF_STEPS)
        self._feedback = feedback
        self._seen = Counter(feedback.guided) if self._guide else Counter[str]()

    @property
    def step(self) -> GuideStep | None:
        """The current step; None where none is left."""
        left = steps_left(self._guide, lambda word, _what: self._seen[word])
        return left[0] if left else None

    def see(self, word: str) -> None:
        """Note that something was looked at; nothing where no step to come waits for it.

        Who leaves early comes back to the same step: only the last one is over with that.
        """
        left = steps_left(self._guide, lambda each, _what: self._seen[each])
        waiting = left[:1] if word == LEAVE else left
        if not any(word in step.words for step in waiting):
            return
        self._seen[word] += 1
        try:
            self._feedback.keep_guided(word)
        except ProfilerError:
            return  # the guide goes on; only a later start would show the step again
