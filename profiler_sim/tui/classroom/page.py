"""The mentor's screen of a class: who is where, and the keys for what she does with it."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.classroom.overview import TraineeProgress
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.classroom.actions import CLASSROOM
from profiler_sim.tui.classroom.lines import card, heading, trainee_line
from profiler_sim.tui.classroom.orders import ORDERS, confirm
from profiler_sim.tui.classroom.view import ClassView
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices

_LOOK = 2.0
"""Seconds between two looks at the class."""


class ClassroomPage(ClassView):
    """One line a trainee; what can be done with the class is in ``orders``."""

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
        self.in_background("overview", self.read, failed)

    def read(self) -> None:
        """Look at the class, in a thread; shown once it was read."""
        self.show_later(self._show, self.service.overview())

    def _show(self, trainees: Sequence[TraineeProgress]) -> None:
        self.trainees = trainees
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
        title = plain(self.service.room.title, "bold")
        first = row(title, "  EXERCISE  ", plain(self._joining(), "bold"), "  ")
        return lines(row(first, plain(self._state())), heading())

    def _joining(self) -> str:
        """Where trainees come in; with the code where they need that of the class."""
        record = self.record
        if record.is_listed or not self.shows_codes:
            return self.address
        return _("{address} · code {code}").format(address=self.address, code=record.code)

    def _state(self) -> str:
        record = self.record
        if record.is_closed and record.is_sealed:
            return _("Closed. The results are sealed.")
        if record.is_closed:
            return _("The shifts are closed.")
        if record.is_paused:
            return _("PAUSED")
        here = sum(each.presence == "here" for each in self.trainees)
        return ngettext("{n} is here", "{n} are here", here).format(n=here)

    def _show_card(self) -> None:
        each = self.in_hand if self.shows_codes else None
        self.query_one("#card", Static).update(card(each) if each else "")

    @property
    def in_hand(self) -> TraineeProgress | None:
        """The trainee whose line is chosen."""
        at = self.query_one("#trainees", OptionList).highlighted
        return self.trainees[at] if at is not None and at < len(self.trainees) else None

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Say whose line it is."""
        if self.is_on_stage:
            self._show_card()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter or a click on the line in hand."""
        self.action_order("watch")

    # ── keys ───────────────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done now."""
        if not self.is_on_stage:
            return True
        if action == "order":
            return ORDERS[str(parameters[0])].is_possible(self)
        return action != "back" or self.has_unsaved

    def action_order(self, name: str) -> None:
        """Do something with the class."""
        ORDERS[name].do(self)

    @property
    def has_unsaved(self) -> bool:
        """Whether leaving ends the programs of all trainees: in a browser the class goes on."""
        return self.place == "terminal"

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Ask: the trainees' programs end with this screen."""
        about = _("Everything is saved. The same command goes on, with the same codes.")
        confirm(self, _("End the class for now"), about, leave)

    def action_back(self) -> None:
        """Leave the program: behind this screen there is none of the class."""
        self.ask_to_leave(self.app.exit)
