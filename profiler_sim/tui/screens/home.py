"""Home: what can be played, what was left open, what is finished, and what each line is about.

Painted before the scenarios are read: those come from a thread a moment later. What comes later
still has its place from the start, so that the list does not move under the hand.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from profiler_sim.app.program import Program
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import message
from profiler_sim.store.contract import ShiftRow
from profiler_sim.tui.actions import HOME
from profiler_sim.tui.background import may_pass
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.home_card import HomeCard
from profiler_sim.tui.screens.home_lines import NEXT, RECOMMENDED, HomeLines
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import fill, plain, row
from profiler_sim.tui.widgets.fields import Choices

if TYPE_CHECKING:
    from profiler_sim.scenario.model import Scenario


class HomePage(Page):
    """The first screen."""

    ABOUT = N_(
        "Choose a scenario and press Enter. An open shift goes on where you left it. "
        "Everything here is invented: EXERCISE."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(HOME)
    DEFAULT_CSS = """
    HomePage {
        #banner { padding: 1 2 0 2; height: auto; }
        #lists { height: 1fr; }
        #choices {
            width: 36;
            height: 1fr;
            border: none;
            padding: 0 1;
            background: $background;
        }
        #choices:focus { border: none; }
        &.-wide #choices { width: 42%; }
    }
    """

    @dataclass
    class Chosen(Message):
        """A line was opened: a scenario to begin, or a shift to go on with or to look back on."""

        scenario: "Scenario | None" = None
        shift: ShiftRow | None = None
        seed: int | None = None
        """What the scenario is to be dealt with, where that is not left to chance."""

    @dataclass
    class Replayed(Message):
        """A closed shift is to be gone through before a class."""

        shift: ShiftRow

    @dataclass
    class Removed(Message):
        """A shift that was never closed is to go."""

        shift: ShiftRow

    class ProgressWanted(Message):
        """The trainee wants to see how she is getting on."""

    class BenchWanted(Message):
        """A scenario is to be written."""

    class Renamed(Message):
        """The trainee has another pseudonym."""

    def __init__(self, program: Program, border: BorderStyle) -> None:
        """Show what ``program`` knows; maps are drawn with ``border``."""
        super().__init__()
        self._program, self._border = program, border
        self._lines = HomeLines(program)
        self._listed: list[str] = []
        """Ids of the lines as they stood; a new one, such as a shift just begun, is chosen."""

    def body(self) -> Iterable[Widget]:
        """A banner, one list, and beside it what the line in hand is about."""
        yield Static(self._banner(), id="banner")
        with Horizontal(id="lists"):
            yield Choices(Option(_("Reading the scenarios …"), disabled=True), id="choices")
            yield HomeCard()

    def fill(self) -> None:
        """Draw the map as other maps are drawn."""
        self.query_one(HomeCard).rule(self._border)

    def rule(self, border: BorderStyle) -> None:
        """Draw the map with other characters."""
        self._border = border
        super().rule(border)

    def _banner(self) -> Content:
        name = plain(self._program.trainee.name, "bold")
        return row(
            Content(_("Cargo profiling desk")).stylize("bold"),
            Content("  EXERCISE\n").stylize("bold"),
            Content(_("Read the papers, ask, decide what to open, learn why.")),
            Content("  ·  "),
            fill(_("You are {name}"), name=name),
        )

    def on_home_page_renamed(self) -> None:
        """Greet by the new name, and list what is hers."""
        self.query_one("#banner", Static).update(self._banner())
        self.call_after_refresh(
            self.in_background,
            "list",
            self._read,
            _("The list could not be read."),
            _("Press ? and Esc to try again."),
        )

    async def translate(self) -> None:
        """Write banner and list in the language that has been chosen."""
        await super().translate()
        self.on_home_page_renamed()

    def on_screen_resume(self) -> None:
        """Show shifts as they are now, also after coming back from one."""
        self.on_home_page_renamed()

    def _read(self) -> None:
        try:
            options = self._lines.options()
        except ProfilerError as error:
            if may_pass(error):
                raise
            options = [Option(plain(message(error.code, error.params)), disabled=True)]
        self._show_later(options)
        from profiler_sim.tui.screens import briefing  # noqa: F401  it will be wanted next

        with suppress(ProfilerError):  # the list stands without ticks, the cards without results
            self._lines.learn()
            self._show_later(self._lines.options())
        self._plan()

    def _plan(self) -> None:
        """Work out the next shift, whose line has its place already."""
        try:
            self._lines.plan()
        except ProfilerError:
            pass  # the line says that there is none
        finally:
            with suppress(ProfilerError):
                self._show_later(self._lines.options())

    def _show_later(self, options: list[Option]) -> None:
        """Show the list from its thread, unless another one has taken its place."""
        if not get_current_worker().is_cancelled:
            self.show_later(self._show, options)

    def _show(self, options: list[Option]) -> None:
        choices = self.query_one("#choices", Choices)
        known, chosen = self._listed, self._chosen_id(choices)
        self._listed = [
            option.id for option in options if option.id not in {None, NEXT, RECOMMENDED}
        ]
        if not choices.rewrite(options):
            top = choices.scroll_offset.y
            choices.clear_options()
            choices.add_options(options)
            choices.scroll_to(y=top, animate=False)
            new = next((name for name in self._listed if known and name not in known), chosen)
            choices.highlighted = _place(options, new)
        self._show_card()
        choices.focus()

    def _show_card(self) -> None:
        chosen = self._chosen_id(self.query_one("#choices", OptionList))
        self.query_one(HomeCard).show(self._lines.card(chosen))

    def _chosen_id(self, choices: OptionList) -> str | None:
        at = choices.highlighted
        return None if at is None else choices.get_option_at_index(at).id

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the line."""
        if line := self._lines.line(event.option_id):
            self.post_message(self.Chosen(*line))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Replay only what is closed, delete only what is not; leave out what is not offered."""
        if action in self._program.closed_actions:
            return False
        if action in {"replay", "remove"}:
            shift = self._in_hand
            return shift is not None and shift.is_closed is (action == "replay")
        return True

    @property
    def _in_hand(self) -> ShiftRow | None:
        """The shift in hand; None where a scenario is."""
        if not self.is_on_stage:
            return None
        line = self._lines.line(self._chosen_id(self.query_one("#choices", OptionList)))
        return line.shift if line else None

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Other keys for another kind of line, and another card."""
        if self.is_on_stage:
            self._show_card()
        self.refresh_bindings()

    def action_progress(self) -> None:
        """Show how the trainee is getting on."""
        self.post_message(self.ProgressWanted())

    def action_bench(self) -> None:
        """Open the mentor's bench."""
        self.post_message(self.BenchWanted())

    def action_replay(self) -> None:
        """Go through the chosen shift."""
        if (shift := self._in_hand) and shift.is_closed:
            self.post_message(self.Replayed(shift))

    def action_remove(self) -> None:
        """Ask whether the chosen shift may go."""
        if (shift := self._in_hand) and not shift.is_closed:
            self.post_message(self.Removed(shift))

    def action_choose(self) -> None:
        """Open the line that is chosen."""
        self.query_one("#choices", OptionList).action_select()


def _place(options: Sequence[Option], name: str | None) -> int | None:
    """Where the line ``name`` stands; the first that can be chosen, where it does not."""
    open_to_choice = [place for place, option in enumerate(options) if not option.disabled]
    same = (place for place in open_to_choice if options[place].id == name)
    return next(same, next(iter(open_to_choice), None))
