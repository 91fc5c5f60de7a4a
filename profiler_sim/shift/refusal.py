"""An impossible move is a normal answer: a code and its parameters, and nothing has changed."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from profiler_sim.cargo.value import Value

Code = Literal[
    "shift_closed",
    "unknown_consignment",
    "open_first",
    "judge_first",
    "search_ordered",
    "already_released",
    "not_ordered",
    "not_released",
    "already_told",
    "no_minutes",
    "unknown_enquiry",
    "already_asked",
    "answer_awaited",
    "nothing_awaited",
    "answer_too_late",
    "not_asked",
    "off_the_ladder",
    "unknown_topic",
    "indicators_hidden",
    "indicators_missing",
    "already_shown",
    "no_search_left",
    "unknown_examination",
    "unknown_tick",
    "reason_missing",
    "reason_missing_for_rest",
    "reason_not_one_line",
    "text_missing",
    "text_too_long",
    "nothing_undecided",
    "goes_no_further",
    "already_alerted",
    "no_alarm_here",
    "alarm_raised",
]
"""Every way a move can be impossible; ``i18n.sentences.shift`` says each in words."""


class Refused(Value):
    """The move is not possible."""

    code: Code
    params: Mapping[str, str | int] = Field(default_factory=dict)
    """What the sentence names."""
