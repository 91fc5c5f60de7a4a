"""Home: what can be played, what was left open, what is finished.

Painted before the scenarios are read: those come from a thread a moment later.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.app.program import Program
from profiler_sim.documents.briefing import LEVELS
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import message
from profiler_sim.store.contract import ShiftRow
from profiler_sim.tui.actions import HOME
from profiler_sim.tui.background import may_pass
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import fill, local_time, plain, row
from profiler_sim.tui.widgets.fields import Choices

if TYPE_CHECKING:
    from profiler_sim.play.training import NextShift
    from profiler_sim.scenario.model import Scenario

_NEXT = "next"
"""Id of the line of the next shift."""


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
        #choices { height: 1fr; border: none; padding: 0 1; background: $background; }
        #choices:focus { border: none; }
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

    class Renamed(Message):
        """The trainee has another pseudonym."""

    def __init__(self, program: Program) -> None:
        """Show what ``program`` knows."""
        super().__init__()
        self._program = program
        self._lines = HomeLines(program)
        self._listed: list[str] = []
        """Ids of the lines as they stood; a new one, such as a shift just begun, is chosen."""

    def body(self) -> Iterable[Widget]:
        """A banner and one list."""
        yield Static(self._banner(), id="banner")
        yield Choices(Option(_("Reading the scenarios …"), disabled=True), id="choices")

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
            options = list(self._lines.options())
        except ProfilerError as error:
            if may_pass(error):
                raise
            options = [Option(plain(message(error.code, error.params)), disabled=True)]
        self.show_later(self._show, options)
        with suppress(ProfilerError):  # the list stands without the line of the next shift
            if self._lines.plan():
                self.show_later(self._show, list(self._lines.options()))

    def _show(self, options: list[Option]) -> None:
        choices = self.query_one("#choices", OptionList)
        known, chosen = self._listed, self._chosen_id(choices)
        self._listed = [option.id for option in options if option.id and option.id != _NEXT]
        choices.clear_options()
        choices.add_options(options)
        new = next((name for name in self._listed if known and name not in known), chosen)
        choices.highlighted = _place(options, new)
        choices.focus()

    def _chosen_id(self, choices: OptionList) -> str | None:
        at = choices.highlighted
        return None if at is None else choices.get_option_at_index(at).id

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the line."""
        if line := self._lines.line(event.option_id):
            self.post_message(self.Chosen(*line))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Replay only what is closed, delete only what is not."""
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
        """Other keys for another kind of line."""
        self.refresh_bindings()

    def action_progress(self) -> None:
        """Show how the trainee is getting on."""
        self.post_message(self.ProgressWanted())

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


class HomeLine(NamedTuple):
    """What a line of home opens: a scenario to begin, or a shift to go on with or look back on."""

    scenario: "Scenario | None" = None
    shift: ShiftRow | None = None
    seed: int | None = None
    """What the scenario is to be dealt with, where that is not left to chance."""


class HomeLines:
    """The lines of home: shifts left open, the next shift, scenarios, shifts that are closed."""

    def __init__(self, program: Program) -> None:
        """List what ``program`` has."""
        self._program = program
        self._lines: dict[str, HomeLine] = {}
        self._next: tuple[object, NextShift] | None = None
        """What it was made from, and the next shift for the trainee."""

    def line(self, name: str | None) -> HomeLine | None:
        """Give what the option of an id opens."""
        return self._lines.get(name or "")

    def plan(self) -> bool:
        """Make the next shift where there is something to make it from; tell what is new."""
        name = self._program.trainee.name
        closed = [s.id for s in self._program.trainee.shifts() if s.is_closed]
        before, key = self._next, (name, closed)
        if before is None or before[0] != key:
            self._next = (key, self._program.completed.next_shift()) if closed else None
        return self._next is not before

    def options(self) -> Iterator[Option]:
        """Make the options of the list."""
        shifts = self._program.trainee.shifts()
        self._lines.clear()
        yield from self._group(_("Go on"), [s for s in shifts if not s.is_closed])
        yield from self._for_you()
        yield _heading(_("Scenarios"))
        for scenario in self._program.content.scenarios:
            yield self._option(
                f"scenario {scenario.scenario}",
                _scenario(scenario),
                HomeLine(scenario=scenario),
            )
        yield from self._left_out()
        yield from self._group(_("Look back"), [s for s in shifts if s.is_closed])

    def _left_out(self) -> Iterator[Option]:
        """Files of the mentor's that cannot be used, each with its first fault."""
        faults = self._program.content.faulty
        if not faults:
            return
        yield _heading(_("Not used from your folder"))
        for fault in faults:
            yield Option(plain(f"  {message(fault.code, fault.params)}"), disabled=True)
        advice = _("To see everything that is wrong: profiler-sim validate {folder}")
        folder = self._program.content.own_folder
        yield Option(plain(f"  {advice.format(folder=folder)}"), disabled=True)

    def _for_you(self) -> Iterator[Option]:
        if self._next is None:
            return
        made = self._next[1]
        yield _heading(_("Next shift for you"))
        why = message(made.why.code, made.why.params)
        shown = row("  ", plain(made.scenario.title, "bold"), plain(f" · {why}"))
        yield self._option(_NEXT, shown, HomeLine(made.scenario, seed=made.seed))

    def _group(self, heading: str, shifts: list[ShiftRow]) -> Iterator[Option]:
        if shifts:
            yield _heading(heading)
        for shift in shifts:
            yield self._option(f"shift {shift.id}", _shift(shift), HomeLine(shift=shift))

    def _option(self, key: str, shown: Content, line: HomeLine) -> Option:
        self._lines[key] = line
        return Option(shown, id=key)


def _heading(text: str) -> Option:
    return Option(Content(f"\n{text}").stylize("bold $accent"), disabled=True)


def _scenario(scenario: "Scenario") -> Content:
    return row(
        "  ",
        plain(scenario.title, "bold"),
        plain(f" · {scenario.unit} · {_(LEVELS[scenario.level.value])}"),
        Content(" · " + _("guided, about ten minutes") if scenario.guide else ""),
    )


def _shift(shift: ShiftRow) -> Content:
    when = local_time(shift.started)
    number = _("no. {shift}").format(shift=shift.id)
    return row(
        "  ",
        plain(shift.title, "bold"),
        plain(f" · {shift.trainee} · {when} · {number}"),
    )


def _place(options: list[Option], name: str | None) -> int | None:
    """Where the line ``name`` stands; the first that can be chosen, where it does not."""
    open_to_choice = [place for place, option in enumerate(options) if not option.disabled]
    same = (place for place in open_to_choice if options[place].id == name)
    return next(same, next(iter(open_to_choice), None))
