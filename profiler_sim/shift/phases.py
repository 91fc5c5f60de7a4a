"""Legal moves as a table: what stands in the way of a command in each phase of a consignment.

A consignment is undecided while it waits, lies open, has been judged, and has had its indicators
shown; it is decided once a search is ordered or it is released, and until the shift closes both
can be taken back. Work on a decided consignment is refused, because a decision is scored against
what was known when it was taken; reading, starring, noting and alerting are always possible.
"""

from collections.abc import Mapping
from enum import StrEnum

from profiler_sim.shift.commands import RefusalCode
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.terms import Indicators, Terms


class Phase(StrEnum):
    """How far a consignment has come."""

    WAITING = "waiting"
    OPEN = "open"
    JUDGED = "judged"
    SHOWN = "shown"
    """Judged, and the indicators have been seen."""
    ORDERED = "ordered"
    RELEASED = "released"
    ALARMED = "alarmed"
    """The alarm was raised; it has left the queue."""


Row = tuple[RefusalCode | None, ...]
"""One cell a phase, in the order of ``Phase``: None is legal, a code is why not."""

_ALWAYS: Row = (None,) * len(Phase)
_NEVER: RefusalCode = "indicators_hidden"
_HIDDEN: Row = (_NEVER,) * len(Phase)

# ruff: noqa: E501  a table is read by its columns
# fmt: off
MOVES: Mapping[str, Row] = {
    #            waiting        open           judged         shown          ordered           released          alarmed
    "open":      _ALWAYS,
    "shortlist": _ALWAYS,
    "note":      _ALWAYS,
    "alert":     ("open_first",  None,          None,          None,          None,             None, "alarm_raised"),
    "alarm":     (None,          None,          None,          None,          None,             None, "alarm_raised"),
    "mark":      ("open_first",  None,          None,          None,          "search_ordered", "already_released", "alarm_raised"),
    "enquire":   ("open_first",  None,          None,          None,          "search_ordered", "already_released", "alarm_raised"),
    "assess":    ("open_first",  None,          None,          None,          "search_ordered", "already_released", "alarm_raised"),
    "order":     ("open_first",  "judge_first", None,          None,          None,             "already_released", "alarm_raised"),
    "release":   ("open_first",  "judge_first", None,          None,          "search_ordered", "already_released", "alarm_raised"),
    "withdraw":  ("not_ordered", "not_ordered", "not_ordered", "not_ordered", None,             "not_ordered", "not_ordered"),
    "recall":    ("not_released", "not_released", "not_released", "not_released", "not_released", None, "not_released"),
}
REVEAL: Mapping[Indicators, Row] = {
    #                         waiting        open           judged  shown            ordered           released          alarmed
    "after first judgement": ("open_first",  "judge_first", None,   "already_shown", "search_ordered", "already_released", "alarm_raised"),
    "from the start":        (None,          None,          None,   "already_shown", "search_ordered", "already_released", "alarm_raised"),
    "never":                 _HIDDEN,
}
# fmt: on
"""Reveal has a row for each way the terms treat indicators."""

_REACHED = (
    (Phase.ALARMED, lambda progress: progress.alarmed),
    (Phase.RELEASED, lambda progress: progress.released is not None),
    (Phase.ORDERED, lambda progress: progress.order is not None),
    (Phase.SHOWN, lambda progress: progress.first is not None and progress.hits is not None),
    (Phase.JUDGED, lambda progress: progress.first is not None),
    (Phase.OPEN, lambda progress: progress.opened),
    (Phase.WAITING, lambda _: True),
)
"""The first claim that is true names the phase."""
_PLACE = {phase: place for place, phase in enumerate(Phase)}


def phase(progress: ConsignmentProgress) -> Phase:
    """Return the phase of a consignment."""
    return next(name for name, is_reached in _REACHED if is_reached(progress))


def refusal_code(terms: Terms, progress: ConsignmentProgress, do: str) -> RefusalCode | None:
    """Look up why the command ``do`` is refused; None where the table allows it."""
    row = REVEAL[terms.indicators] if do == "reveal" else MOVES[do]
    return row[_PLACE[phase(progress)]]
