"""A guided shift: which step the trainee has come to."""

from collections.abc import Iterable, Sequence

from profiler_sim.scenario.model import Step
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
    "closed": "close",
}
"""Event → the word of a guide's ``until``."""


def steps_left(guide: Sequence[Step], events: Iterable[Event]) -> tuple[Step, ...]:
    """The steps still to come, the current one first; each event ends at most one step."""
    at = 0
    for event in events:
        if at < len(guide) and DONE_BY.get(event.event) == guide[at].until:
            at += 1
    return tuple(guide[at:])
