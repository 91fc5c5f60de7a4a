"""What a mentor does with a class, by the names of her keys, and when it can be done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from profiler_sim.classroom.codes import written_code
from profiler_sim.i18n.text import _
from profiler_sim.shift.commands import MessageKind
from profiler_sim.tui.classroom.view import ClassView
from profiler_sim.tui.dialogs.dialog import ConfirmDialog, LineDialog
from profiler_sim.tui.dialogs.number import NumberDialog
from profiler_sim.tui.show import plain

_SHOWN = 30.0
"""Seconds for which it is shown where her screen is in a browser: it is copied down."""
_MINUTES, _MOST_MINUTES = 10, 240
"""Desk minutes that are offered to be given, and most at one time."""


class MentorOrder(NamedTuple):
    """One thing that can be done with a class."""

    do: Callable[[ClassView], object]
    is_possible: Callable[[ClassView], bool]


# ── what is sent to the desks ──────────────────────────────────────────────────────────────


def _say(view: ClassView) -> None:
    if each := view.in_hand:
        _ask(view, _("Message to {name}").format(name=each.name), each.name)


def _say_all(view: ClassView) -> None:
    _ask(view, _("Message to all"), "")


def _news(view: ClassView) -> None:
    _ask(view, _("News of the exercise, to all"), "", "news")


def _ask(view: ClassView, title: str, name: str, kind: MessageKind = "message") -> None:
    about = _("It is shown at the desk and recorded in the shift.")
    dialog = LineDialog(plain(title, "bold"), about)
    view.app.push_screen(dialog, lambda text: _send(view, name, kind, text or ""))


def _minutes(view: ClassView) -> None:
    if each := view.in_hand:
        _ask_minutes(view, _("More minutes for {name}").format(name=each.name), each.name)


def _minutes_all(view: ClassView) -> None:
    _ask_minutes(view, _("More minutes for all"), "")


def _ask_minutes(view: ClassView, title: str, name: str) -> None:
    about = _("They are recorded in the shift. They cannot be taken back.")
    dialog = NumberDialog(plain(title, "bold"), about, _MINUTES, (1, _MOST_MINUTES))
    view.app.push_screen(dialog, lambda n: _send(view, name, "minutes", "", int(n or 0)))


def _send(view: ClassView, name: str, kind: MessageKind, text: str, minutes: int = 0) -> None:
    if not text and not minutes:
        return
    failed, again = _("The message could not be sent."), _("Try again.")

    def send() -> None:
        view.service.send(text, name, kind, minutes)
        view.show_later(partial(view.app.notify, _("It is sent."), markup=False))

    view.in_background("send", send, failed, again)


# ── the course of the class ────────────────────────────────────────────────────────────────


def _pause(view: ClassView, *, on: bool) -> None:
    failed, again = _("The class could not be reached."), _("Press p to try again.")
    view.order("pause", partial(view.service.pause, on=on), failed, again)


def _close_shifts(view: ClassView) -> None:
    title = _("Close the shifts of all trainees")
    about = _("Then they can look at their results. Nobody can go on or begin.")
    failed, again = _("The shifts could not be closed."), _("Press c to try again.")
    confirm(
        view, title, about, lambda: view.order("close", view.service.close_shifts, failed, again)
    )


def _open_results(view: ClassView) -> None:
    title = _("Open the results of the exam")
    about = _("Each trainee then sees her own. It cannot be taken back.")
    failed, again = _("The results could not be opened."), _("Press o to try again.")
    confirm(
        view, title, about, lambda: view.order("open", view.service.open_results, failed, again)
    )


def confirm(view: ClassView, title: str, about: str, do: Callable[[], object]) -> None:
    """Ask whether something is meant, and do it then."""

    def answered(is_meant: bool | None) -> None:
        if is_meant:
            do()

    view.app.push_screen(ConfirmDialog(plain(title, "bold"), plain(about)), answered)


def _next_scenario(view: ClassView) -> None:
    from profiler_sim.mentor.listings.entries import ListEntry
    from profiler_sim.tui.bench.pick import PickDialog

    def begin(scenario: str | None) -> None:
        if scenario:
            failed, again = _("The scenario could not be begun."), _("Choose another.")
            view.order("round", partial(view.service.begin_round, scenario), failed, again)

    entries = [ListEntry(s.scenario, s.title) for s in view.content.scenarios]
    dialog = PickDialog(plain(_("Which scenario is next?"), "bold"), entries)
    view.app.push_screen(dialog, begin)


# ── what is looked at ──────────────────────────────────────────────────────────────────────


def _watch(view: ClassView) -> None:
    each = view.in_hand
    if each is None:
        return
    name = each.name

    def prepare() -> None:
        from profiler_sim.tui.classroom.watched_desk import WatchedDeskPage, watched_session

        session = watched_session(view.service.register, name, view.content.norms)
        view.show_later(lambda: view.app.push_screen(WatchedDeskPage(session, name, view.border)))

    view.in_background("watch", prepare, _("The desk could not be opened."))


def _debrief(view: ClassView) -> None:
    def prepare() -> None:
        from profiler_sim.classroom.class_cases import read_class_cases
        from profiler_sim.tui.classroom.debrief_page import ClassDebriefPage

        cases = read_class_cases(view.service.register)
        view.show_later(
            lambda: view.app.push_screen(ClassDebriefPage(view.service, cases, view.border))
        )

    view.in_background("debrief", prepare, _("The shifts could not be read."))


def _browser(view: ClassView) -> None:
    code = written_code(view.record.mentor_code)
    yours = _("Your screen in a browser: {address} · code {code}")
    wall = _("For a projector, without codes: {address}")
    told = (
        yours.format(address=f"{view.address}/mentor", code=code),
        wall.format(address=f"{view.address}/projector"),
    )
    view.app.notify("\n".join(told), markup=False, timeout=_SHOWN)


def _sheet(view: ClassView) -> None:
    view.post_message(view.SheetWanted())


# ── when ───────────────────────────────────────────────────────────────────────────────────


def _has_trainees(view: ClassView) -> bool:
    return bool(view.trainees)


def _is_open(view: ClassView) -> bool:
    return not view.record.is_closed


def _is_playing(view: ClassView) -> bool:
    return _is_open(view) and _has_trainees(view)


def _has_begun(view: ClassView) -> bool:
    return view.in_hand is not None and view.in_hand.consignments > 0


def _can_debrief(view: ClassView) -> bool:
    record = view.record
    return record.is_closed and not record.is_sealed and _has_trainees(view)


ORDERS: Mapping[str, MentorOrder] = {
    "watch": MentorOrder(_watch, _has_begun),
    "say": MentorOrder(_say, _has_trainees),
    "say_all": MentorOrder(_say_all, _has_trainees),
    "news": MentorOrder(_news, _has_trainees),
    "minutes": MentorOrder(_minutes, _is_playing),
    "minutes_all": MentorOrder(_minutes_all, _is_playing),
    "pause": MentorOrder(
        partial(_pause, on=True), lambda view: _is_open(view) and not view.record.is_paused
    ),
    "go_on": MentorOrder(partial(_pause, on=False), lambda view: view.record.is_paused),
    "close_shifts": MentorOrder(_close_shifts, _is_playing),
    "open_results": MentorOrder(
        _open_results, lambda view: view.record.is_closed and view.record.is_sealed
    ),
    "debrief": MentorOrder(_debrief, _can_debrief),
    "next_scenario": MentorOrder(_next_scenario, lambda view: view.record.is_closed),
    "browser": MentorOrder(_browser, lambda view: view.shows_codes),
    "sheet": MentorOrder(_sheet, lambda view: view.shows_codes),
}
"""By the name that the line of keys knows."""
