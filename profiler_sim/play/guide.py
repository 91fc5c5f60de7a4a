"""A guided shift: which step the trainee has come to."""

from collections.abc import Iterable, Sequence

from profiler_sim.scenario.model import GuideStep
from profiler_sim.shift.events import Event

DONE_BY = {
    "opened": "open",
    "marked": "mark",
    "enquired": "enquire",
    "shortlisted": "shortlist",
    "assessed": "assess",
    "revealed": "reveal",
    "ordered": "order",
    "released": "release",
    "rest released": "release rest",
    "noted": "note",
    "alerted": "alert",
    "alarmed": "alarm",
    "waited": "wait",
    "closed": "close",
}
"""Event → the word of a guide's ``until``."""


def steps_left(guide: Sequence[GuideStep], events: Iterable[Event]) -> tuple[GuideStep, ...]:
    """The steps still to come, the current one first.

    An event ends the first step from the current one on that waits for it, and with it the steps
    between: whoever has found something out alone need not be told. A step that names what must be
    chosen comes before one that does not.
    """
    at = 0
    for event in events:
        ended = [n + 1 for n in range(at, len(guide)) if _ends(event, guide[n])]
        at = next((n for n in ended if guide[n - 1].what), next(iter(ended), at))
    return tuple(guide[at:])


def _ends(event: Event, step: GuideStep) -> bool:
    chosen = getattr(event, "enquiry", None) or getattr(event, "examination", None)
    is_it = not step.what or step.what == chosen
    return is_it and DONE_BY.get(event.event, "") in step.until.split(" or ")
