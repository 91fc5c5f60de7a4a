"""From screen to screen: what is opened, and what stands there when it is left.

Screens post messages; the program hands them on to here. A screen's module is imported with the
first of its kind, so that home is painted before.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from profiler_sim.app.program import Program
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.tui.dialogs.working import Working
from profiler_sim.tui.opening import Opening
from profiler_sim.tui.preferences import Preferences
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.shell import Shell

if TYPE_CHECKING:
    from profiler_sim.play.debriefs import DebriefView
    from profiler_sim.play.replays import Replay
    from profiler_sim.play.trainee_feedback import Guess
    from profiler_sim.scenario.model import Scenario
    from profiler_sim.store.contract import ShiftRow
    from profiler_sim.tui.bench.rules_page import RuleBenchPage
    from profiler_sim.tui.bench.sampled_papers import SampledPapersPage
    from profiler_sim.tui.debrief.page import DebriefPage
    from profiler_sim.tui.desk.page import DeskPage
    from profiler_sim.tui.replay.page import ReplayPage

    MakeDebrief = Callable[[], DebriefPage]


class Review:
    """Opens what comes after a shift: debrief, scans, progress, replay."""

    def __init__(self, app: Shell, program: Program, preferences: Preferences) -> None:
        """Open screens on the stack of ``app``."""
        self._app, self._program, self._preferences = app, program, preferences
        self._opening = Opening(app)

    def look_back(self, shift: str) -> None:
        """Open the debrief of a closed shift; before the first time, ask for a guess."""
        try:
            self._program.refuse_sealed(shift)
            desk, remarks = self._program.open(shift).desk, self._program.completed.remarks(shift)
            if desk.terms.feedback == "after each" or remarks.is_guess_asked:
                self._debrief(shift)
                return
        except ProfilerError as error:
            self._app.show_error(error)
            return
        from profiler_sim.shift.state import searches_left
        from profiler_sim.tui.dialogs.statements import GuessDialog

        searches = desk.terms.searches - searches_left(desk.terms, desk.state)
        dialog = GuessDialog(searches, len(desk.papers))
        self._app.push_screen(dialog, partial(self._guessed, shift))

    def _guessed(self, shift: str, guess: "Guess | None") -> None:
        """Keep the guess before the result is shown, which is shown even where it is not kept."""
        try:
            self._program.completed.remarks(shift).keep_guess(guess)
        except ProfilerError as error:
            self._app.show_error(error)
        self._debrief(shift, first=True)

    def _debrief(self, shift: str, *, first: bool = False) -> None:
        """Work the debrief out in a thread: it takes a moment, and the screen says so.

        The ``first`` time the results of the searches come before it, one by one.
        """
        working = Working(_("Preparing the debrief…"))
        self._app.push_screen(working)
        self._app.in_background(
            "debrief",
            partial(self._work_out, shift, working, first),
            _("The debrief could not be prepared."),
            _("Open the shift again to try once more."),
            working.end,
        )

    def _work_out(self, shift: str, working: Working, first: bool) -> None:
        from profiler_sim.tui.class_page.review import ReviewedDebriefPage
        from profiler_sim.tui.debrief.page import DebriefPage

        completed = self._program.completed
        view, receipt = completed.debrief(shift), completed.receipt(shift)
        feedback, border = completed.remarks(shift), self._preferences.border
        kind = ReviewedDebriefPage if completed.is_mentors else DebriefPage
        make = partial(kind, view, receipt, feedback, border)
        ordered = any(each.is_searched for each in view.debrief.shift.outcomes)
        if first and ordered:
            self._app.show_later(self._show_results, working, make, view, shift)
        else:
            self._app.show_later(self._show_debrief, working, make, shift)

    def _show_results(
        self, working: Working, make: "MakeDebrief", view: "DebriefView", shift: str
    ) -> None:
        """What each search brought to light; the debrief takes its place."""
        if self._app.screen is not working:
            return
        from profiler_sim.play.search_results import search_results
        from profiler_sim.tui.screens.search_results import SearchResultsPage

        leave = partial(self._leave_results, make, shift)
        page = SearchResultsPage(search_results(view), self._preferences.border, leave)
        self._app.run_worker(self._opening.cover(page))

    def _leave_results(self, make: "MakeDebrief", shift: str) -> None:
        page = make()
        self._app.switch_screen(page)
        self._improve(page, shift)

    def _show_debrief(self, working: Working, make: "MakeDebrief", shift: str) -> None:
        if self._app.screen is working:
            self._app.run_worker(self._cover(make(), shift))

    async def _cover(self, page: "DebriefPage", shift: str) -> None:
        await self._opening.cover(page)
        self._improve(page, shift)

    def _improve(self, page: "DebriefPage", shift: str) -> None:
        failed = _("What the best questions would have found could not be computed.")
        self._app.in_background("ideal", partial(self._work_out_ideal, page, shift), failed)

    def _work_out_ideal(self, page: "DebriefPage", shift: str) -> None:
        """Work out what the best questions would have found; the page does not wait for it."""
        ideal = self._program.completed.ideal(shift)
        if ideal is not None:
            page.show_later(page.with_ideal, ideal)

    def open_case(self, wanted: "DebriefPage.CaseWanted") -> None:
        """Open a consignment of a closed shift on its papers."""
        from profiler_sim.tui.class_page.review import ReviewedCasePage
        from profiler_sim.tui.debrief.case_papers import CasePapersPage

        completed = self._program.completed
        kind = ReviewedCasePage if completed.is_mentors else CasePapersPage
        try:
            cases = completed.cases(wanted.shift, wanted.view)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        feedback, border = completed.remarks(wanted.shift), self._preferences.border
        self._app.push_screen(kind(cases, feedback, border, wanted.at))

    def open_progress(self) -> None:
        """Open topics, curve, what is due, history."""
        from profiler_sim.tui.progress.page import ProgressPage

        self._app.push_screen(ProgressPage(self._program))

    def open_replay(self, shift: str) -> None:
        """Open the replay of a closed shift, before a class."""
        self._opening.open(
            _("Preparing the replay…"),
            partial(self._prepare_replay, shift),
            _("The replay could not be prepared."),
        )

    def _prepare_replay(self, shift: str) -> Callable[[], "ReplayPage"]:
        from profiler_sim.tui.replay.page import ReplayPage

        replay = self._program.completed.replay(shift)
        return partial(ReplayPage, replay, self._preferences.border)

    def show_replay(self, replay: "Replay") -> None:
        """Open a replay."""
        from profiler_sim.tui.replay.page import ReplayPage

        self._app.push_screen(ReplayPage(replay, self._preferences.border))


class Navigation:
    """Opens what leads to a shift: briefing and desk."""

    def __init__(
        self, app: Shell, program: Program, preferences: Preferences, seed: int | None
    ) -> None:
        """Deal shifts with ``seed`` where nothing else is asked for; None leaves it to chance."""
        self._app, self._program, self._preferences = app, program, preferences
        self._seed = seed
        self._opening = Opening(app)
        self.review = Review(app, program, preferences)

    def open_line(self, chosen: HomePage.Chosen) -> None:
        """Open a line of home: the briefing of a scenario, a desk, or a debrief."""
        if self._opening.is_busy:
            return
        if chosen.scenario:
            self.brief(chosen.scenario, chosen.seed)
        elif chosen.shift and chosen.shift.is_closed:
            self.review.look_back(chosen.shift.id)
        elif chosen.shift:
            self.open_desk(chosen.shift.id)

    def brief(self, scenario: "Scenario", seed: int | None = None) -> None:
        """Open the briefing of a scenario; its shift is dealt while it is read."""
        from profiler_sim.tui.screens.briefing import BriefingPage

        named = scenario.operation
        try:
            operation = self._program.content.catalogue.operations.get(named) if named else None
        except ProfilerError as error:
            self._app.show_error(error)
            return
        given = self._seed if seed is None else seed
        chosen = self._program.draw_seed() if given is None else given
        is_begun = self._program.is_begun(scenario)
        self._app.push_screen(BriefingPage(scenario, operation, chosen, is_begun=is_begun))
        prepare = partial(self._prepare, scenario, chosen)
        self._app.run_worker(prepare, thread=True, exit_on_error=False)

    def _prepare(self, scenario: "Scenario", seed: int) -> None:
        """Deal ahead; a fault is shown when the shift is begun."""
        from profiler_sim.tui.desk import page  # noqa: F401  the desk will be wanted next

        self._program.prepare(scenario, seed)

    def begin(self, scenario: "Scenario", seed: int | None) -> None:
        """Deal, and open the desk in place of the briefing."""
        self._opening.open(
            _("Getting the papers…"),
            lambda: self._prepare_desk(self._program.begin(scenario, seed)),
            _("The shift could not be begun."),
            in_place=True,
        )

    def open_desk(self, shift: str) -> None:
        """Open a shift where it was left."""
        self._opening.open(
            _("Getting the papers…"),
            partial(self._prepare_desk, shift),
            _("The shift could not be opened."),
        )

    def _prepare_desk(self, shift: str) -> Callable[[], "DeskPage"]:
        from profiler_sim.tui.desk.page import DeskPage

        return partial(DeskPage, self._program.open(shift), self._preferences.border)

    def open_sampled_papers(self, wanted: "RuleBenchPage.PapersWanted") -> None:
        """Open a load of a sample on its papers."""
        self._opening.open(
            _("Getting the papers…"),
            partial(self._prepare_sampled_papers, wanted),
            _("The papers could not be written."),
        )

    def _prepare_sampled_papers(
        self, wanted: "RuleBenchPage.PapersWanted"
    ) -> Callable[[], "SampledPapersPage"]:
        from profiler_sim.app.sampled_papers import sampled_papers
        from profiler_sim.mentor.rule_bench.sample import TrafficSample
        from profiler_sim.tui.bench.sampled_papers import SampledPapersPage

        sample = TrafficSample(wanted.mode, self._program.content.catalogue)
        papers = sampled_papers(sample, wanted.load)
        return partial(SampledPapersPage, papers, wanted.rule, self._preferences.border)

    def save_picture(self, wanted: "DeskPage.PictureWanted") -> None:
        """Write the picture of a scan and say where, or why not."""
        try:
            file = self._program.keep_picture(wanted.name, wanted.content)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        wanted.say(_("The picture is in {file}").format(file=file))

    def export_shift(self, shift: str) -> None:
        """Write a closed shift, or a mentor's comments on it, to a file; say where, or why not."""
        try:
            completed = self._program.completed
            file = completed.export(shift)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        text = (
            _("For the trainee: {file}") if completed.is_mentors else _("For your mentor: {file}")
        )
        text = text.format(file=file)
        self._app.notify(text, markup=False, timeout=12)

    def remove(self, shift: "ShiftRow") -> None:
        """Ask, then delete a shift that was never closed."""
        from profiler_sim.tui.dialogs.dialog import ConfirmDialog
        from profiler_sim.tui.show import plain

        title = plain(_("Delete the shift {title}").format(title=shift.title), "bold")
        about = _("No. {shift} of {trainee}, with all its steps. You cannot get it back.")
        dialog = ConfirmDialog(title, plain(about.format(shift=shift.id, trainee=shift.trainee)))
        self._app.push_screen(dialog, lambda yes: self._remove(shift.id) if yes else None)

    def _remove(self, shift: str) -> None:
        try:
            self._program.remove(shift)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        self._app.notify(_("Shift no. {shift} is deleted.").format(shift=shift), markup=False)
        self._app.screen.post_message(HomePage.Renamed())

    def end_shift(self, shift: str) -> None:
        """Replace the desk with the debrief."""
        self._app.pop_screen()
        self.review.look_back(shift)
