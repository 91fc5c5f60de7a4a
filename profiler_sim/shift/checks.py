"""What a legal move still needs: minutes, a free search, a known name, a line of reason.

Each check asks for one thing and answers None, or why not.
"""

from collections.abc import Iterable

from profiler_sim.shift.ladder import LADDER
from profiler_sim.shift.phases import obstacle
from profiler_sim.shift.progress import Progress
from profiler_sim.shift.refusal import Code, Refused
from profiler_sim.shift.state import State, minutes_left, searches_left
from profiler_sim.shift.terms import Terms

REASON_LIMIT = 200
"""Characters of a one-line reason."""
NOTE_LIMIT = 2_000
"""Characters of a note."""


def first(*answers: Refused | None) -> Refused | None:
    """Pick the first refusal; list them in the order a trainee would mend them."""
    return next((answer for answer in answers if answer), None)


def running(state: State) -> Refused | None:
    """Ask that the shift has not been closed."""
    return Refused(code="shift_closed") if state.closed else None


def movable(terms: Terms, state: State, consignment: str, do: str) -> Refused | None:
    """Ask that it is on the manifest and that the table allows ``do`` in its phase."""
    if consignment not in state.progress:
        return Refused(code="unknown_consignment", params={"consignment": consignment})
    code = obstacle(terms, state.progress[consignment], do)
    return Refused(code=code, params={"consignment": consignment}) if code else None


def affordable(terms: Terms, state: State, minutes: int) -> Refused | None:
    """Ask that the desk minutes left pay for it."""
    left = minutes_left(terms, state)
    if minutes <= left:
        return None
    return Refused(code="no_minutes", params={"needed": minutes, "left": left})


def in_time(terms: Terms, state: State, minutes: int) -> Refused | None:
    """Ask that an answer due in so many minutes comes before the desk's minutes are used up."""
    left = minutes_left(terms, state)
    if minutes <= left:
        return None
    return Refused(code="answer_too_late", params={"needed": minutes, "left": left})


def searchable(terms: Terms, state: State, progress: Progress) -> Refused | None:
    """Ask for a free search, or that this consignment holds one already."""
    if progress.order or searches_left(terms, state) > 0:
        return None
    return Refused(code="no_search_left", params={"searches": terms.searches})


def revocable(terms: Terms, progress: Progress) -> Refused | None:
    """Ask that the truth has not been told about a decision already taken."""
    if progress.is_decided and terms.feedback == "after each":
        return Refused(code="already_told")
    return None


def on_ladder(percent: int) -> Refused | None:
    """Ask for a step of the ladder."""
    return (
        None if percent in LADDER else Refused(code="off_the_ladder", params={"percent": percent})
    )


def listed(code: Code, name: str | None, names: Iterable[str]) -> Refused | None:
    """Ask for a name that the terms list; None names nothing and is fine."""
    return None if name is None or name in names else Refused(code=code, params={"name": name})


def one_line(reason: str) -> Refused | None:
    """Ask that the reason fits on one line; it may be empty."""
    if len(reason) > REASON_LIMIT:
        return Refused(code="text_too_long", params={"limit": REASON_LIMIT})
    return Refused(code="reason_not_one_line") if len(reason.splitlines()) > 1 else None


def reasoned(reason: str) -> Refused | None:
    """Ask for a reason, on one line."""
    return one_line(reason) if reason.strip() else Refused(code="reason_missing")


def written(text: str) -> Refused | None:
    """Ask for something to note down, and not too much of it."""
    if not text.strip():
        return Refused(code="text_missing")
    too_long = len(text) > NOTE_LIMIT
    return Refused(code="text_too_long", params={"limit": NOTE_LIMIT}) if too_long else None
