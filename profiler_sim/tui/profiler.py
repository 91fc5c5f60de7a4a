"""The Textual program: screens on a stack, colours, and what is said when something fails."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import Screen
from textual.worker import WorkerFailed

from profiler_sim.app.program import Program
from profiler_sim.cargo.text import visible
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.tui.background import Background
from profiler_sim.tui.dialogs.working import Working
from profiler_sim.tui.paper.borders import ASCII, LINES, Border
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.themes import THEMES
from profiler_sim.tui.widgets.choices import Palette
from profiler_sim.tui.widgets.keybar import possible

if TYPE_CHECKING:
    from profiler_sim.play.remarks import Guess
    from profiler_sim.play.replays import Replay
    from profiler_sim.scenario.model import Scenario
    from profiler_sim.tui.debrief.page import DebriefPage
    from profiler_sim.tui.desk.page import DeskPage
    from profiler_sim.tui.progress.page import ProgressPage
    from profiler_sim.tui.screens.briefing import BriefingPage

INTERRUPTED = 130
"""Exit code of a program that was told to go."""
_STYLES = Path(__file__).parent / "styles"


class Profiler(App[object], Background):
    """Opens at home, or straight in a scenario."""

    TITLE = "profiler-sim"
    CSS_PATH = [_STYLES / "frame.tcss", _STYLES / "desk.tcss"]  # noqa: RUF012  Textual's own form
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", show=False)]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        program: Program,
        scenario: "Scenario | None" = None,
        seed: int | None = None,
        *,
        replayed: "Replay | None" = None,
    ) -> None:
        """Serve ``program``; begin ``scenario``, or go through a shift, where one is given."""
        super().__init__()
        self._replayed = replayed
        self.program = program
        self.failure: BaseException | None = None
        """What broke the screens, where something has."""
        self.faults: list[BaseException] = []
        """What went wrong in threads by a fault of our own."""
        self.write_down: Callable[[BaseException], object] | None = None
        """Writes such a fault to a file."""
        self._first = scenario
        self._seed = seed

    def on_mount(self) -> None:
        """Colours as kept, then the first screen."""
        for theme in THEMES:
            self.register_theme(theme)
        self._colour()
        self.push_screen(HomePage(self.program))
        if self._first:
            self._brief(self._first)
        if self._replayed:
            self._show_replay(self._replayed)

    def _colour(self) -> None:
        chosen = self._setting("theme")
        self.theme = chosen if chosen in self.available_themes else THEMES[0].name

    # ── from screen to screen ──────────────────────────────────────────────────────────────

    def on_home_page_chosen(self, chosen: HomePage.Chosen) -> None:
        """A scenario is read first, a shift is gone on with or looked back on."""
        if chosen.scenario:
            self._brief(chosen.scenario, chosen.seed)
        elif chosen.shift and chosen.shift.is_closed:
            self.look_back(chosen.shift.id)
        elif chosen.shift:
            self._sit_down(chosen.shift.id)

    def _brief(self, scenario: "Scenario", seed: int | None = None) -> None:
        from profiler_sim.tui.screens.briefing import BriefingPage

        named = scenario.operation
        try:
            operation = self.program.content.catalogue.operations.get(named) if named else None
        except ProfilerError as error:
            self.tell(error)
            return
        given = self._seed if seed is None else seed
        chosen = self.program.draw_seed() if given is None else given
        self.push_screen(BriefingPage(scenario, operation, chosen))
        prepare = partial(self._prepare, scenario, chosen)
        self.run_worker(prepare, thread=True, exit_on_error=False)

    def _prepare(self, scenario: "Scenario", seed: int) -> None:
        """While the briefing is read; a fault is told when the shift is begun."""
        from profiler_sim.tui.desk import page  # noqa: F401  as below

        self.program.prepare(scenario, seed)

    def on_briefing_page_begun(self, begun: "BriefingPage.Begun") -> None:
        """Deal, and take the briefing off the stack."""
        try:
            shift = self.program.begin(begun.scenario, begun.seed)
        except ProfilerError as error:
            self.tell(error)
            return
        self.pop_screen()
        self._sit_down(shift)

    def _sit_down(self, shift: str) -> None:
        from profiler_sim.tui.desk.page import DeskPage

        try:
            session = self.program.open(shift)
        except ProfilerError as error:
            self.tell(error)
            return
        self.push_screen(DeskPage(session, self.border))

    def on_desk_page_closed(self, closed: "DeskPage.Closed") -> None:
        """The desk goes, the debrief comes."""
        self.pop_screen()
        self.look_back(closed.shift)

    def on_desk_page_picture_wanted(self, wanted: "DeskPage.PictureWanted") -> None:
        """Write it and say where, or why not."""
        try:
            file = self.program.keep_picture(wanted.name, wanted.content)
        except ProfilerError as error:
            self.tell(error)
            return
        self.notify(_("The picture is in {file}").format(file=file), markup=False, timeout=12)

    def look_back(self, shift: str) -> None:
        """Open the debrief of a closed shift; before the first time, ask for a guess."""
        try:
            desk, remarks = self.program.open(shift).desk, self.program.completed.remarks(shift)
            if desk.terms.feedback == "after each" or remarks.is_guess_asked:
                self._tell_all(shift)
                return
        except ProfilerError as error:
            self.tell(error)
            return
        from profiler_sim.shift.state import searches_left
        from profiler_sim.tui.dialogs.guess import GuessDialog

        searches = desk.terms.searches - searches_left(desk.terms, desk.state)
        dialog = GuessDialog(searches, len(desk.papers))
        self.push_screen(dialog, partial(self._guessed, shift))

    def _guessed(self, shift: str, guess: "Guess | None") -> None:
        """Keep the guess before anything is told; it can be told even where it is not kept."""
        try:
            self.program.completed.remarks(shift).keep_guess(guess)
        except ProfilerError as error:
            self.tell(error)
        self._tell_all(shift)

    def _tell_all(self, shift: str) -> None:
        """Work the debrief out in a thread: it takes a moment, and the screen says so."""
        working = Working(_("Preparing the debrief…"))
        self.push_screen(working)
        self.in_background(
            "debrief",
            partial(self._work_out, shift, working),
            _("The debrief could not be prepared."),
            _("Open the shift again to try once more."),
            working.end,
        )

    def _work_out(self, shift: str, working: Working) -> None:
        from profiler_sim.tui.debrief.page import DebriefPage

        debrief = self.program.completed.debrief(shift)
        papers = {paper.id: paper for paper in self.program.open(shift).desk.papers}
        receipt, remarks = (
            self.program.completed.receipt(shift),
            self.program.completed.remarks(shift),
        )
        make = partial(DebriefPage, debrief, papers, receipt, remarks, self.border)
        self.show_later(self._show_debrief, working, make, shift)

    def _show_debrief(
        self, working: Working, make: Callable[[], "DebriefPage"], shift: str
    ) -> None:
        if self.screen is not working:
            return
        page = make()
        self.switch_screen(page)
        failed = _("What the best questions would have found could not be computed.")
        self.in_background("ideal", partial(self._stand_beside, page, shift), failed)

    def _stand_beside(self, page: "DebriefPage", shift: str) -> None:
        """Work out what the best questions would have found; the page does not wait for it."""
        ideal = self.program.completed.ideal(shift)
        if ideal is not None:
            page.show_later(page.with_rung, ideal)

    def on_debrief_page_picture_wanted(self, wanted: "DebriefPage.PictureWanted") -> None:
        """Show the scan."""
        from profiler_sim.tui.debrief.picture import PicturePage

        try:
            found = self.program.completed.scan(wanted.shift, wanted.told, wanted.consignment)
        except ProfilerError as error:
            self.tell(error)
            return
        if found is not None:
            self.push_screen(PicturePage(wanted.consignment, found, self.border))

    def on_home_page_progress_wanted(self) -> None:
        """Topics, curve, what is due, history."""
        from profiler_sim.tui.progress.page import ProgressPage

        self.push_screen(ProgressPage(self.program))

    def on_progress_page_opened(self, opened: "ProgressPage.Opened") -> None:
        """A closed shift of the history."""
        self.look_back(opened.shift)

    def on_home_page_replayed(self, wanted: HomePage.Replayed) -> None:
        """A closed shift, before a class."""
        self.go_through(wanted.shift.id)

    def go_through(self, shift: str) -> None:
        """Open the replay of a closed shift."""
        try:
            self._show_replay(self.program.completed.replay(shift))
        except ProfilerError as error:
            self.tell(error)

    def _show_replay(self, replay: "Replay") -> None:
        from profiler_sim.tui.replay.page import ReplayPage

        self.push_screen(ReplayPage(replay, self.border))

    def on_home_page_removed(self, wanted: HomePage.Removed) -> None:
        """Ask, then let a shift go that was never closed."""
        from profiler_sim.tui.dialogs.line import ConfirmDialog
        from profiler_sim.tui.show import plain

        shift = wanted.shift
        title = plain(_("Delete the shift {title}").format(title=shift.title), "bold")
        about = _("No. {shift} of {trainee}, with all its steps. You cannot get it back.")
        dialog = ConfirmDialog(title, plain(about.format(shift=shift.id, trainee=shift.trainee)))
        self.push_screen(dialog, lambda yes: self._remove(shift.id) if yes else None)

    def _remove(self, shift: str) -> None:
        try:
            self.program.remove(shift)
        except ProfilerError as error:
            self.tell(error)
            return
        self.notify(_("Shift no. {shift} is deleted.").format(shift=shift), markup=False)
        self.screen.post_message(HomePage.Renamed())

    # ── what is kept for all screens ───────────────────────────────────────────────────────

    def note_fault(self, error: BaseException) -> None:
        """Note a fault of our own that ended nothing."""
        self.faults.append(error)
        if self.write_down:
            self.write_down(error)

    @property
    def border(self) -> Border:
        """The characters papers are ruled with."""
        return ASCII if self._setting("borders") == "plain" else LINES

    def _setting(self, key: str) -> str | None:
        """A setting; none where it cannot be read now."""
        try:
            return self.program.trainee.setting(key)
        except ProfilerError as error:
            self.tell(error)
            return None

    def _keep_setting(self, key: str, value: str, done: str) -> None:
        """Keep a setting and say what it is now; it counts even where the disk is full."""
        self.notify(done, markup=False)
        try:
            self.program.trainee.keep_setting(key, value)
        except ProfilerError as error:
            self.tell(error)

    def action_borders(self) -> None:
        """Lines or plain characters."""
        if self.border is LINES:
            self._keep_setting("borders", "plain", _("Papers and scans have plain borders now."))
        else:
            self._keep_setting(
                "borders", "lines", _("Papers and scans have lines as borders now.")
            )

    def action_theme(self) -> None:
        """The next colours, and keep them."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self._keep_setting("theme", self.theme, _("Colours: {name}").format(name=self.theme))

    def action_rename(self) -> None:
        """Ask who sits here."""
        from textual.content import Content

        from profiler_sim.tui.dialogs.line import LineDialog

        title = Content(_("Your pseudonym")).stylize("bold")
        about = _(
            "You are {name}. Type another pseudonym, not your real name. Each name has "
            "its own shifts. Yours come back with {name}."
        )
        about = about.format(name=visible(self.program.trainee.name))
        self.push_screen(LineDialog(title, about), self._rename)

    def _rename(self, name: str | None) -> None:
        if not name or name == self.program.trainee.name:
            return
        try:
            self.program.trainee.change(name)
        except ProfilerError as error:
            self.tell(error)
        self._colour()
        self.screen.post_message(HomePage.Renamed())

    def action_help(self) -> None:
        """Explain the screen in front."""
        from profiler_sim.tui.screens.help import HelpPage

        if isinstance(self.screen, Page):
            self.push_screen(HelpPage(self.screen))

    def action_glossary(self) -> None:
        """Look up a word, a goods code or an indicator."""
        from profiler_sim.tui.screens import looked_up
        from profiler_sim.tui.screens.reference import ReferencePage

        wanted = self.screen.wanted() if isinstance(self.screen, Page) else None
        program = self.program
        sections = {
            looked_up.WORDS: lambda: looked_up.words(program.content.glossary),
            looked_up.GOODS: lambda: looked_up.goods(program.content.goods_codes),
            looked_up.INDICATORS: lambda: looked_up.indicators(program.content.packs),
        }
        self.push_screen(ReferencePage(sections, wanted))

    # ── ends that nobody has chosen ────────────────────────────────────────────────────────

    def leave(self) -> None:
        """Go when the present step is done; a signal asks for it, in the midst of anything."""
        if self._loop is None:
            raise KeyboardInterrupt
        self._loop.call_soon_threadsafe(self.exit, None, INTERRUPTED)

    def _handle_exception(self, error: Exception) -> None:
        """Give the terminal back and keep what broke for whoever ran the screens.

        Textual would print its own picture of it, with the values of variables. Under a pilot,
        and so in every test, it stays Textual's to raise.
        """
        if self.is_headless:
            super()._handle_exception(error)
            return
        cause = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or cause
        self._close_messages_no_wait()

    # ── Textual's own words, in ours ───────────────────────────────────────────────────────

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette offers what the line of keys offers."""
        for binding in possible(screen):
            yield SystemCommand(
                binding.description,
                binding.tooltip,
                partial(self.simulate_key, binding.key.split(",")[0]),
            )

    def action_command_palette(self) -> None:
        """Open the palette with a prompt in the reader's language."""
        if not CommandPalette.is_open(self) and not isinstance(self.screen, Working):
            self.push_screen(Palette(placeholder=_("Find an action …")))
