"""A play by a simulated class, from the bench: the work behind a dialog, then its page."""

from functools import partial

from profiler_sim.app.class_review import class_review
from profiler_sim.app.program import Program
from profiler_sim.app.simulated_class import PlayedByClass, play_by_class
from profiler_sim.files.output_files import export_file
from profiler_sim.i18n.text import _
from profiler_sim.results.html_report import html_report
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.class_page.simulated import SimulatedClassPage
from profiler_sim.tui.dialogs.progress import ProgressDialog, WorkWords
from profiler_sim.tui.shell import Shell


def open_class_play(
    app: Shell, program: Program, scenario: Scenario, trainees: int, seed: int
) -> None:
    """Let a simulated class play a draft, and show what it did."""
    words = WorkWords(
        _("A simulated class plays the shift"),
        _("Nothing of this play is kept."),
        _("The class could not play."),
        trainees,
    )

    def show(played: PlayedByClass | None) -> None:
        if played is not None:
            app.push_screen(_page(program, played))

    work = partial(play_by_class, program, scenario, trainees, seed)
    app.push_screen(ProgressDialog(words, work), show)


def _page(program: Program, played: PlayedByClass) -> SimulatedClassPage:
    today = program.today()

    def save() -> str:
        content = html_report(played.page, program.trainee.language, today).encode()
        return export_file("results", f"simulated-{played.scenario}.html", content)

    review = partial(class_review, played.program)
    return SimulatedClassPage(played.page, save, played.listed_shifts, review)
