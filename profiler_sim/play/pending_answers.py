"""Pending answers: when they were asked for, when they are due, which have just arrived."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from profiler_sim.i18n.text import _
from profiler_sim.play.desk import Desk
from profiler_sim.play.exercise_clock import exercise_time
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import all_minutes, minutes_left, next_due


class NextAnswers(NamedTuple):
    """The answers that arrive next, and what waiting for them costs."""

    answers: tuple[tuple[str, str], ...]
    """Consignment and title of each enquiry that is answered then."""
    minutes: int
    """Desk minutes until then."""
    left: int
    """Desk minutes that are left then."""


def next_answers(desk: Desk) -> NextAnswers | None:
    """The next answers to arrive; None where none arrives before the desk closes."""
    due = next_due(desk.state)
    if due is None or due > all_minutes(desk.terms, desk.state):
        return None
    minutes, titles = due - desk.state.minutes_spent, desk.brief.words.enquiries
    answers = tuple(
        (name, titles[enquiry].title)
        for name, progress in desk.state.progress.items()
        for enquiry, at in progress.awaited.items()
        if at <= due
    )
    return NextAnswers(answers, minutes, minutes_left(desk.terms, desk.state) - minutes)


def enquiry_notes(desk: Desk, consignment: str) -> Mapping[str, str]:
    """Every enquiry made about a consignment, with a line on the answers that are not here.

    The line is empty for an answer that is here.
    """
    progress = desk.state.progress[consignment]
    here = dict.fromkeys(progress.enquiries, "")
    return here | {name: _line(desk, progress, name) for name in progress.awaited}


def due_message(desk: Desk, enquiry: str) -> str:
    """A line on when an enquiry made now is answered; empty where it is answered at once."""
    latency = desk.terms.latency.get(enquiry, 0)
    due = desk.state.minutes_spent + desk.terms.enquiries[enquiry] + latency
    if not latency:
        return ""
    title = desk.brief.words.enquiries[enquiry].title
    if due > all_minutes(desk.terms, desk.state):
        return _("{title}: asked. The answer will come after the desk closes.").format(title=title)
    told = _("{title}: asked. The answer is due about {due}.")
    return told.format(title=title, due=exercise_time(desk, due).hour)


def arrival_message(before: Desk, after: Desk) -> str:
    """The answers that came between two moments of a shift after some time, in one line."""
    titles = after.brief.words.enquiries
    return " ".join(
        _("{name}: the answer to “{title}” is here.").format(
            name=name, title=titles[enquiry].title
        )
        for name, enquiry in _came(before, after)
    )


def _came(before: Desk, after: Desk) -> Iterator[tuple[str, str]]:
    for name, progress in after.state.progress.items():
        for enquiry in before.state.progress[name].awaited:
            if enquiry in progress.enquiries:
                yield name, enquiry


def _line(desk: Desk, progress: ConsignmentProgress, enquiry: str) -> str:
    due = progress.awaited[enquiry]
    sent = exercise_time(desk, due - desk.terms.latency.get(enquiry, 0)).hour
    if due > all_minutes(desk.terms, desk.state):
        return _("asked {hour}, the answer comes after the desk closes").format(hour=sent)
    words = {"hour": sent, "due": exercise_time(desk, due).hour}
    return _("asked {hour}, answer due about {due}").format(**words)
