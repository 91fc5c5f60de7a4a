"""The Textual program: its first screen, the messages of screens, and what every screen can do."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from profiler_sim.app.program import Program
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _, chosen_language
from profiler_sim.languages import ENGLISH
from profiler_sim.tui.actions import REPORT_KEY
from profiler_sim.tui.navigation import Navigation
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.screens.page import HelpPage, Page
from profiler_sim.tui.trainee_shell import TraineeShell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from profiler_sim.scenario.model import Scenario
    from profiler_sim.tui.bench.page import BenchPage
    from profiler_sim.tui.bench.rules_page import RuleBenchPage
    from profiler_sim.tui.class_page.shift_list import ClassShiftsPage
    from profiler_sim.tui.debrief.page import DebriefPage
    from profiler_sim.tui.desk.page import DeskPage
    from profiler_sim.tui.progress.page import ProgressPage
    from profiler_sim.tui.screens.briefing import BriefingPage

_STYLES = Path(__file__).parent / "styles"


class Profiler(TraineeShell):
    """Opens at home, or straight in a scenario."""

    TITLE = "profiler-sim"
    CSS_PATH = [_STYLES / "frame.tcss", _STYLES / "desk.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", show=False),
        Binding(REPORT_KEY, "report_message", show=False),
    ]

    def __init__(
        self,
        program: Program,
        scenario: "Scenario | None" = None,
        seed: int | None = None,
        *,
        opens: "Callable[[Profiler], object] | None" = None,
    ) -> None:
        """Serve ``program``; begin ``scenario``, or have ``opens`` put a screen above home."""
        super().__init__(program)
        self.navigation = Navigation(self, program, self.preferences, seed)
        self._own_navigation = self.navigation
        self._first, self._opens = scenario, opens

    def on_mount(self) -> None:
        """Colours as kept, then the first screen."""
        self.take_preferences()
        self.push_screen(HomePage(self.program, self.preferences.border))
        if self._first:
            self.navigation.brief(self._first)
        if self._opens:
            self._opens(self)

    # ── what screens ask for ───────────────────────────────────────────────────────────────

    def on_home_page_chosen(self, chosen: HomePage.Chosen) -> None:
        """Open a line of home."""
        self.navigation.open_line(chosen)

    def on_home_page_progress_wanted(self) -> None:
        """Open the trainee's progress."""
        self.navigation.review.open_progress()

    def on_home_page_replayed(self, wanted: HomePage.Replayed) -> None:
        """Open a replay."""
        self.navigation.review.open_replay(wanted.shift.id)

    def on_home_page_removed(self, wanted: HomePage.Removed) -> None:
        """Delete a shift."""
        self.navigation.remove(wanted.shift)

    def on_home_page_bench_wanted(self) -> None:
        """Ask which scenario, and open the bench on it."""
        self.open_bench(Path())

    def open_bench(self, file: Path) -> None:
        """Open the bench on a file; an empty path asks which scenario."""
        from profiler_sim.tui.bench.chooser import DraftChooser

        chooser = DraftChooser(self)
        if file == Path():
            chooser.choose()
        else:
            chooser.open(file)

    def on_bench_page_rules_wanted(self, wanted: "BenchPage.RulesWanted") -> None:
        """Open the rules of a pack that a scenario names."""
        from profiler_sim.tui.bench.chooser import DraftChooser

        DraftChooser(self).open_rules(wanted.pack)

    def on_rule_bench_page_papers_wanted(self, wanted: "RuleBenchPage.PapersWanted") -> None:
        """Open a load of the sample on its papers."""
        self.navigation.open_sampled_papers(wanted)

    def on_bench_page_trial_wanted(self, wanted: "BenchPage.TrialWanted") -> None:
        """Play a draft from its briefing to the debrief; nothing of it is kept."""
        from profiler_sim.app.trial import trial_of

        trial = trial_of(self.program)
        self.navigation = Navigation(self, trial, self.preferences, seed=None)
        self.navigation.brief(wanted.scenario)

    def on_bench_page_print_wanted(self, wanted: "BenchPage.PrintWanted") -> None:
        """Print a draft."""
        from profiler_sim.tui.bench.printing import print_draft

        print_draft(self, self.program, wanted)

    def on_bench_page_class_wanted(self, wanted: "BenchPage.ClassWanted") -> None:
        """Let a simulated class play a draft."""
        from profiler_sim.tui.bench.class_play import open_class_play
        from profiler_sim.tui.bench.draft_run import SEED

        open_class_play(self, self.program, wanted.scenario, wanted.trainees, SEED)

    def on_file_page_left(self) -> None:
        """Keep what is played from now on, and list the scenarios as they are now."""
        self.navigation = self._own_navigation
        self.program.content.read_anew()
        self.screen.post_message(HomePage.Renamed())

    def on_briefing_page_begun(self, begun: "BriefingPage.Begun") -> None:
        """Begin a shift."""
        self.navigation.begin(begun.scenario, begun.seed)

    def on_desk_page_closed(self, closed: "DeskPage.Closed") -> None:
        """Replace the desk with the debrief."""
        self.navigation.end_shift(closed.shift)

    def on_desk_page_picture_wanted(self, wanted: "DeskPage.PictureWanted") -> None:
        """Write a picture to a file."""
        self.navigation.save_picture(wanted)

    def on_debrief_page_case_wanted(self, wanted: "DebriefPage.CaseWanted") -> None:
        """Open a consignment on its papers."""
        self.navigation.review.open_case(wanted)

    def on_debrief_page_export_wanted(self, wanted: "DebriefPage.ExportWanted") -> None:
        """Write a shift to a file."""
        self.navigation.export_shift(wanted.shift)

    def on_class_shifts_page_shift_wanted(self, wanted: "ClassShiftsPage.ShiftWanted") -> None:
        """Open a shift of the class for the mentor's comments."""
        try:
            review = wanted.review(wanted.shift)
        except ProfilerError as error:
            self.show_error(error)
            return
        self.navigation = Navigation(self, review, self.preferences, seed=None)
        self.navigation.review.look_back(wanted.shift)

    def on_class_shifts_page_left(self) -> None:
        """Open one's own shifts from now on."""
        self.navigation = self._own_navigation

    def on_progress_page_opened(self, opened: "ProgressPage.Opened") -> None:
        """Open a closed shift of the history."""
        self.navigation.review.look_back(opened.shift)

    async def action_quit(self) -> None:
        """Leave the program; a screen that would lose something asks before."""
        pages = [each for each in self.screen_stack if isinstance(each, Page)]
        unsaved = next((each for each in reversed(pages) if each.has_unsaved), None)
        if unsaved is None:
            self.exit()
        elif self.screen is unsaved:
            unsaved.ask_to_leave(self.exit)
        else:
            self.notify(_("Go back to the bench and save, or leave without saving."), markup=False)

    # ── what every screen can do ───────────────────────────────────────────────────────────

    def action_help(self) -> None:
        """Explain the screen in front."""
        if isinstance(self.screen, Page):
            self.push_screen(HelpPage(self.screen))

    def action_report_message(self) -> None:
        """Report a translated message of the screen in front; in English there is none."""
        if chosen_language() != ENGLISH:
            from profiler_sim.tui.message_reporting import report_message

            report_message(self, self.program.clock.wall)

    def action_glossary(self) -> None:
        """Look up a word, a goods code or an indicator."""
        from profiler_sim.tui.screens import reference_items
        from profiler_sim.tui.screens.reference import ReferencePage

        wanted = self.screen.wanted() if isinstance(self.screen, Page) else None
        self.push_screen(ReferencePage(reference_items.sections(self.program.content), wanted))

    def get_system_commands(self, screen: Screen[object]) -> "Iterable[SystemCommand]":
        """Offer reports of messages too, where there are translations."""
        yield from super().get_system_commands(screen)
        if chosen_language() != ENGLISH:
            about = _("Report a message on this screen that is wrong.")
            yield SystemCommand(_("report a message"), about, self.action_report_message)
