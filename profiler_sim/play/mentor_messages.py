"""What the mentor of a class sent during a shift, in words."""

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.play.desk import Desk
from profiler_sim.play.exercise_clock import exercise_time
from profiler_sim.shift.commands import MessageKind
from profiler_sim.shift.events import Informed
from profiler_sim.shift.state import states_between

_TITLES: Mapping[MessageKind, str] = {
    "message": N_("Message from your mentor"),
    "news": N_("News of the exercise"),
    "minutes": N_("More time"),
}


class Sent(Protocol):
    """What was sent: the command or the event."""

    @property
    def kind(self) -> MessageKind:
        """Which sort of message it is."""
        ...

    @property
    def text(self) -> str:
        """In the mentor's own words."""
        ...

    @property
    def minutes(self) -> int:
        """Desk minutes that came with it."""
        ...


class TimedMessage(NamedTuple):
    """What was sent, and when in the exercise."""

    hour: str
    sent: Informed

    @property
    def line(self) -> str:
        """Everything in one line."""
        template = _("{hour} {title}: {text}")
        sent = self.sent
        return template.format(hour=self.hour, title=message_title(sent), text=message_text(sent))


def message_title(sent: Sent) -> str:
    """Name the sort of message."""
    return _(_TITLES[sent.kind])


def message_text(sent: Sent) -> str:
    """Say what was sent, with the minutes that came with it."""
    if not sent.minutes:
        return sent.text
    given = ngettext("{n} more minute.", "{n} more minutes.", sent.minutes)
    return f"{sent.text} {given.format(n=sent.minutes)}".strip()


def timed_messages(desk: Desk) -> tuple[TimedMessage, ...]:
    """List what was sent during a shift, in its order."""
    states = states_between(desk.terms, desk.events)
    return tuple(
        TimedMessage(exercise_time(desk, before.minutes_spent).hour, event)
        for event, before in zip(desk.events, states, strict=False)
        if isinstance(event, Informed)
    )
