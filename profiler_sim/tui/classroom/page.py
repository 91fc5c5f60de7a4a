"""The mentor's screen of a class: who is where, messages, pause, and the end of the shifts."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.app.content import Content as ProgramContent
from profiler_sim.classroom.overview import TraineeProgress
from profiler_sim.classroom.service import ClassService
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.shift.commands import MessageKind
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.classroom.actions import CLASSROOM
from profiler_sim.tui.classroom.lines import card, heading, trainee_line
from profiler_sim.tui.dialogs.dialog import ConfirmDialog, LineDialog
from profiler_sim.tui.dialogs.number import NumberDialog
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices

_LOOK = 2.0
"""Seconds between two looks at the class."""
_MINUTES, _MOST_MINUTES = 10, 240
"""Desk minutes that are offered to be given, and most at one time."""


class ClassroomPage(Page):
    """Shows a class that runs; the server goes on whatever is shown."""

    ABOUT = N_(
        "Your class as it plays. “!” means: no step for five minutes. "
        "The class goes on while you look at other screens."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(CLASSROOM)
    DEFAULT_CSS = """
    ClassroomPage {
        #top { dock: top; height: auto; padding: 0 1; background: $panel; }
        OptionList { border: none; padding: 0 1; height: 1fr; background: $background; }
        OptionList:focus { border: none; }
        #card { height: auto; padding: 0 1; }
    }
    """

    def __init__(
        self, service: ClassService, address: str, content: ProgramContent, border: BorderStyle
    ) -> None:
        """Show the class that ``service`` serves at ``address``.

        ``content`` has the scenarios that can come next; papers have ``border``.
        """
        super().__init__()
        self._service, self._address = service, address
        self._content, self._border = content, border
        self._trainees: Sequence[TraineeProgress] = ()

    def body(self) -> Iterable[Widget]:
        """Where to join, one line a trainee, and a line about the one in hand."""
        yield Static(id="top")
        yield Choices(id="trainees")
        yield Static(id="card")

    def fill(self) -> None:
        """Look at the class now, and again and again."""
        self._show(())
        self.query_one("#trainees", Choices).focus()
        self._look()
        self.set_interval(_LOOK, self._look)

    def _look(self) -> None:
        failed = _("The class could not be read.")
        self.in_background("overview", self._read, failed)

    def _read(self) -> None:
        self.show_later(self._show, self._service.overview())

    def _show(self, trainees: Sequence[TraineeProgress]) -> None:
        self._trainees = trainees
        self.query_one("#top", Static).update(self._head())
        listed = self.query_one("#trainees", Choices)
        options = [Option(trainee_line(each), id=f"trainee {each.name}") for each in trainees]
        if not trainees:
            waiting = _("Nobody has joined yet.")
            options = [Option(plain(waiting), disabled=True)]
        if not listed.rewrite(options):
            chosen = listed.highlighted or 0
            listed.clear_options()
            listed.add_options(options)
            listed.highlighted = min(chosen, len(options) - 1) if trainees else None
        self._show_card()
        self.refresh_bindings()

    def _head(self) -> Content:
        record = self._service.register.record
        here = sum(each.presence == "here" for each in self._trainees)
        there = ngettext("{n} is here", "{n} are here", here).format(n=here)
        state = _("PAUSED") if self._service.room.is_paused else there
        if record.is_closed:
            state = _("The shifts are closed.")
        if record.is_closed and record.is_sealed:
            state = _("Closed. The results are sealed.")
        join = _("{address} · code {code}").format(address=self._address, code=record.code)
        if record.is_listed:
            join = self._address
        first = row(
            plain(self._service.room.title, "bold"), "  EXERCISE  ", plain(join, "bold"), "  "
        )
        return lines(row(first, plain(state)), heading())

    def _show_card(self) -> None:
        each = self._in_hand
        self.query_one("#card", Static).update(card(each) if each else "")

    @property
    def _in_hand(self) -> TraineeProgress | None:
        at = self.query_one("#trainees", OptionList).highlighted
        return self._trainees[at] if at is not None and at < len(self._trainees) else None

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Say whose line it is."""
        if self.is_on_stage:
            self._show_card()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done now."""
        if not self.is_on_stage:
            return True
        record = self._service.register.record
        is_closed, is_sealed = record.is_closed, record.is_sealed
        is_paused = self._service.room.is_paused
        possible = {
            "say": bool(self._trainees),
            "say_all": bool(self._trainees),
            "news": bool(self._trainees),
            "minutes": not is_closed and bool(self._trainees),
            "minutes_all": not is_closed and bool(self._trainees),
            "pause": not is_closed and not is_paused,
            "go_on": is_paused,
            "watch": self._in_hand is not None and self._in_hand.consignments > 0,
            "open_results": is_closed and is_sealed,
            "debrief": is_closed and not is_sealed and bool(self._trainees),
            "next_scenario": is_closed,
            "close_shifts": not is_closed and bool(self._trainees),
        }
        return possible.get(action, True)

    @property
    def has_unsaved(self) -> bool:
        """Leaving ends the programs of all trainees, so it is asked about."""
        return True

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Ask: the trainees' programs end with this screen."""
        title = plain(_("End the class for now"), "bold")
        about = plain(_("Everything is saved. The same command goes on, with the same codes."))
        self.app.push_screen(ConfirmDialog(title, about), partial(_leave_if_meant, leave))

    def action_back(self) -> None:
        """Leave the program: behind this screen there is none of the class."""
        self.ask_to_leave(self.app.exit)

    def action_say(self) -> None:
        """Write to the trainee in hand."""
        if each := self._in_hand:
            self._ask(_("Message to {name}").format(name=each.name), each.name)

    def action_say_all(self) -> None:
        """Write to all."""
        self._ask(_("Message to all"), "")

    def action_news(self) -> None:
        """Bring news of the exercise to all."""
        self._ask(_("News of the exercise, to all"), "", "news")

    def _ask(self, title: str, name: str, kind: MessageKind = "message") -> None:
        about = _("It is shown at the desk and recorded in the shift.")
        dialog = LineDialog(plain(title, "bold"), about)
        self.app.push_screen(dialog, lambda text: self._send(name, kind, text or ""))

    def action_minutes(self) -> None:
        """Give the trainee in hand more desk minutes."""
        if each := self._in_hand:
            self._ask_minutes(_("More minutes for {name}").format(name=each.name), each.name)

    def action_minutes_all(self) -> None:
        """Give all more desk minutes."""
        self._ask_minutes(_("More minutes for all"), "")

    def _ask_minutes(self, title: str, name: str) -> None:
        about = _("They are recorded in the shift. They cannot be taken back.")
        dialog = NumberDialog(plain(title, "bold"), about, _MINUTES, (1, _MOST_MINUTES))
        self.app.push_screen(dialog, lambda n: self._send(name, "minutes", "", int(n or 0)))

    def _send(self, name: str, kind: MessageKind, text: str, minutes: int = 0) -> None:
        if not text and not minutes:
            return
        failed, again = _("The message could not be sent."), _("Try again.")
        work = partial(self._send_to_class, text, name, kind, minutes)
        self.in_background("send", work, failed, again)

    def _send_to_class(self, text: str, name: str, kind: MessageKind, minutes: int) -> None:
        self._service.send(text, name, kind, minutes)
        self.show_later(partial(self.app.notify, _("It is sent."), markup=False))

    def action_pause(self) -> None:
        """Stop all keys."""
        self._pause(on=True)

    def action_go_on(self) -> None:
        """Let keys through again."""
        self._pause(on=False)

    def _pause(self, *, on: bool) -> None:
        failed, again = _("The class could not be reached."), _("Press p to try again.")
        self.in_background("pause", partial(self._pause_class, on=on), failed, again)

    def _pause_class(self, *, on: bool) -> None:
        self._service.pause(on=on)
        self._read()

    def action_watch(self) -> None:
        """Open the desk of the trainee in hand, to look on."""
        if each := self._in_hand:
            failed = _("The desk could not be opened.")
            self.in_background("watch", partial(self._prepare_desk, each.name), failed)

    def _prepare_desk(self, name: str) -> None:
        from profiler_sim.tui.classroom.watched_desk import WatchedDeskPage, watched_session

        session = watched_session(self._service.register, name, self._content.norms)
        make = partial(WatchedDeskPage, session, name, self._border)
        self.show_later(lambda: self.app.push_screen(make()))

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter or a click on the line in hand."""
        self.action_watch()

    def action_open_results(self) -> None:
        """Ask, then let the trainees see their results."""
        title = plain(_("Open the results of the exam"), "bold")
        about = plain(_("Each trainee then sees her own. It cannot be taken back."))
        self.app.push_screen(ConfirmDialog(title, about), self._open_if_meant)

    def _open_if_meant(self, is_meant: bool | None) -> None:
        if is_meant:
            failed = _("The results could not be opened.")
            self.in_background("open", self._open_results, failed, _("Press o to try again."))

    def _open_results(self) -> None:
        self._service.open_results()
        self._read()

    def action_debrief(self) -> None:
        """Look at the class's decisions together."""
        failed = _("The shifts could not be read.")
        self.in_background("debrief", self._prepare_debrief, failed)

    def _prepare_debrief(self) -> None:
        from profiler_sim.classroom.class_cases import read_class_cases
        from profiler_sim.tui.classroom.debrief_page import ClassDebriefPage

        cases = read_class_cases(self._service.register)
        make = partial(ClassDebriefPage, self._service, cases, self._border)
        self.show_later(lambda: self.app.push_screen(make()))

    def action_next_scenario(self) -> None:
        """Ask which scenario the class plays next."""
        from profiler_sim.mentor.listings.entries import ListEntry
        from profiler_sim.tui.bench.pick import PickDialog

        entries = [ListEntry(s.scenario, s.title) for s in self._content.scenarios]
        dialog = PickDialog(plain(_("Which scenario is next?"), "bold"), entries)
        self.app.push_screen(dialog, self._begin_round)

    def _begin_round(self, scenario: str | None) -> None:
        if scenario:
            failed, again = _("The scenario could not be begun."), _("Choose another.")
            self.in_background("round", partial(self._begin, scenario), failed, again)

    def _begin(self, scenario: str) -> None:
        self._service.begin_round(scenario)
        self._read()

    def action_close_shifts(self) -> None:
        """Ask, then close every shift."""
        title = plain(_("Close the shifts of all trainees"), "bold")
        about = plain(_("Then they can look at their results. Nobody can go on or begin."))
        self.app.push_screen(ConfirmDialog(title, about), self._close_if_meant)

    def _close_if_meant(self, is_meant: bool | None) -> None:
        if is_meant:
            failed, again = _("The shifts could not be closed."), _("Press c to try again.")
            self.in_background("close", self._close, failed, again)

    def _close(self) -> None:
        self._service.close_shifts()
        self._read()


def _leave_if_meant(leave: Callable[[], object], is_meant: bool | None) -> None:
    if is_meant:
        leave()
