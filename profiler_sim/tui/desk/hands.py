"""What a trainee has in hand at the desk: the list, a paper, a picture, a panel, a line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import message
from profiler_sim.play.allowed_commands import refusal
from profiler_sim.shift.commands import RefusalCode
from profiler_sim.tui.desk.actions import DESK
from profiler_sim.tui.desk.workplace import LIST, PAPER, PICTURE, UNREAD, Workplace

ANY = frozenset({LIST, PAPER, PICTURE, UNREAD})
AT_LIST = frozenset({LIST})
READING = frozenset({PAPER, PICTURE})
LOOKING = frozenset({PAPER, PICTURE, UNREAD})


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing that a key of the desk does."""

    work: Callable[[Workplace], None]
    do: str = ""
    """The engine's word, by which it says whether it is possible; empty where it always is."""
    hands: frozenset[str] = ANY
    """What may be in hand."""
    beside_panel: bool = False
    """Whether it is done while a panel is open, with the paper in hand."""
    needs_one: bool = True
    """Whether a consignment must be chosen."""
    least_columns: int = 0
    """Columns of the window that it needs."""
    or_else: str = ""
    """The verb that its key does where this one is not possible: Caps Lock may be on."""


def is_offered(at: Workplace, verb: Verb) -> bool:
    """Whether the line of keys shows it."""
    if at.held not in verb.hands or (at.panel and not verb.beside_panel):
        return False
    if at.page.size.width < verb.least_columns:
        return False
    if not at.chosen:
        return not verb.needs_one
    return not verb.do or refusal(at.session.desk, verb.do, at.chosen) is None


def why_not(at: Workplace, verb: Verb) -> str:
    """Say why a verb that is not offered cannot be done now, and which key to press first."""
    if at.panel and not verb.beside_panel:
        return _("First finish the panel: Enter accepts, Esc closes it.")
    if at.held not in verb.hands:
        return _(_NOT_IN_HAND[_first_of(verb.hands)])
    if at.page.size.width < verb.least_columns:
        told = _("This needs a wider window. Columns: {n} or more.")
        return told.format(n=verb.least_columns)
    refused = refusal(at.session.desk, verb.do, at.chosen) if at.chosen and verb.do else None
    if refused is None:
        return _("First choose a consignment in the list.")
    said = message(refused.code, refused.params)
    key = _key_of(refused.code)
    press = _("Press {key}.").format(key=key) if key else ""
    return f"{said} {press}".strip()


_NOT_IN_HAND: Mapping[str, str] = {
    LIST: N_("First go back to the list: press Esc."),
    PAPER: N_("First go to a paper: press Enter on a line of the list."),
    PICTURE: N_("This needs a scan in front. Ask for one with e."),
}


def _first_of(hands: frozenset[str]) -> str:
    return next(hand for hand in (LIST, PAPER, PICTURE) if hand in hands)


_MENDED_BY: Mapping[RefusalCode, str] = {
    "open_first": "verb('open')",
    "judge_first": "verb('judge')",
    "search_ordered": "verb('take back')",
    "already_released": "verb('take back')",
}
"""What has to be done first → the action that does it."""


def _key_of(code: RefusalCode) -> str:
    name = _MENDED_BY.get(code)
    return next((each.shown or each.key for each in DESK if each.name == name), "")
