"""What a legal move still needs: minutes, a free search, a listed name, a line of reason.

Each function refuses for one reason, or returns None.
"""

from collections.abc import Iterable

from profiler_sim.shift.commands import Refusal, RefusalCode
from profiler_sim.shift.phases import refusal_code
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.state import ShiftState, minutes_left, search_minutes_left, searches_left
from profiler_sim.shift.terms import LADDER, Terms

REASON_LIMIT = 200
"""Characters of a one-line reason."""
NOTE_LIMIT = 2_000
"""Characters of a note."""


def first_refusal(*answers: Refusal | None) -> Refusal | None:
    """Return the first refusal; list them in the order a trainee would mend them."""
    return next((answer for answer in answers if answer), None)


def refuse_if_closed(state: ShiftState) -> Refusal | None:
    """Refuse every move once the shift is closed."""
    return Refusal(code="shift_closed") if state.closed else None


def refuse_illegal_move(
    terms: Terms, state: ShiftState, consignment: str, do: str
) -> Refusal | None:
    """Refuse what is not on the manifest, and what the table does not allow in its phase."""
    if consignment not in state.progress:
        return Refusal(code="unknown_consignment", params={"consignment": consignment})
    code = refusal_code(terms, state.progress[consignment], do)
    return Refusal(code=code, params={"consignment": consignment}) if code else None


def refuse_unaffordable(terms: Terms, state: ShiftState, minutes: int) -> Refusal | None:
    """Refuse what costs more than the desk minutes left."""
    left = minutes_left(terms, state)
    if minutes <= left:
        return None
    return Refusal(code="no_minutes", params={"needed": minutes, "left": left})


def refuse_late_answer(terms: Terms, state: ShiftState, minutes: int) -> Refusal | None:
    """Refuse to wait for an answer that comes after the last desk minute."""
    left = minutes_left(terms, state)
    if minutes <= left:
        return None
    return Refusal(code="answer_too_late", params={"needed": minutes, "left": left})


def refuse_without_search(
    terms: Terms, state: ShiftState, progress: ConsignmentProgress
) -> Refusal | None:
    """Refuse where no search is free, unless this consignment holds one already."""
    if progress.order or searches_left(terms, state) > 0:
        return None
    return Refusal(code="no_search_left", params={"searches": terms.searches})


def refuse_long_search(
    terms: Terms, state: ShiftState, progress: ConsignmentProgress, examination: str
) -> Refusal | None:
    """Refuse a search that takes more than the minutes the search teams have left.

    An order that stands for this consignment gives its minutes back first.
    """
    left = search_minutes_left(terms, state)
    if left is None:
        return None
    if progress.order:
        left += terms.examination_minutes.get(progress.order.examination, 0)
    needed = terms.examination_minutes.get(examination, 0)
    if needed <= left:
        return None
    params: dict[str, str | int] = {"name": examination, "needed": needed, "left": left}
    return Refusal(code="no_search_minutes", params=params)


def refuse_final_decision(terms: Terms, progress: ConsignmentProgress) -> Refusal | None:
    """Refuse to change a decision whose result the trainee has been shown."""
    if progress.is_decided and terms.feedback == "after each":
        return Refusal(code="already_told")
    return None


def refuse_off_ladder(percent: int) -> Refusal | None:
    """Refuse a percentage that is no step of the ladder."""
    return (
        None if percent in LADDER else Refusal(code="off_the_ladder", params={"percent": percent})
    )


def refuse_unlisted(code: RefusalCode, name: str | None, names: Iterable[str]) -> Refusal | None:
    """Refuse a name that the terms do not list; None names nothing and is fine."""
    return None if name is None or name in names else Refusal(code=code, params={"name": name})


def refuse_long_reason(reason: str) -> Refusal | None:
    """Refuse a reason of more than one line; it may be empty."""
    if len(reason) > REASON_LIMIT:
        return Refusal(code="text_too_long", params={"limit": REASON_LIMIT})
    return Refusal(code="reason_not_one_line") if len(reason.splitlines()) > 1 else None


def refuse_missing_reason(reason: str) -> Refusal | None:
    """Refuse a missing reason, or one of more than one line."""
    return refuse_long_reason(reason) if reason.strip() else Refusal(code="reason_missing")


def refuse_bad_note(text: str) -> Refusal | None:
    """Refuse an empty note, and one that is too long."""
    if not text.strip():
        return Refusal(code="text_missing")
    too_long = len(text) > NOTE_LIMIT
    return Refusal(code="text_too_long", params={"limit": NOTE_LIMIT}) if too_long else None
