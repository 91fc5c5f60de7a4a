"""Printing from the bench: the order, the work behind a dialog, where the files are."""

from functools import partial
from typing import TYPE_CHECKING

from profiler_sim.app import printing
from profiler_sim.app.program import Program
from profiler_sim.cargo.text import visible
from profiler_sim.i18n.text import _
from profiler_sim.tui.background import SHOWN
from profiler_sim.tui.dialogs.progress import ProgressDialog, WorkWords
from profiler_sim.tui.shell import Shell

if TYPE_CHECKING:
    from profiler_sim.app.printing import PrintedFiles
    from profiler_sim.tui.bench.page import BenchPage


def print_draft(app: Shell, program: Program, wanted: "BenchPage.PrintWanted") -> None:
    """Print a draft into the folder of the program's own files, and say where."""
    from profiler_sim.tui.bench.draft_run import SEED

    folder = printing.own_print_folder(wanted.scenario.scenario)
    order = printing.PrintOrder(
        wanted.scenario, SEED, wanted.cases, folder, program.trainee.language
    )
    words = WorkWords(
        _("Printing"),
        _("Each case takes some seconds."),
        _("The exercise could not be printed."),
    )

    def say(printed: "PrintedFiles | None") -> None:
        if printed is not None:
            text = _("Printed into {folder}. Cases: {numbers}.")
            said = text.format(folder=visible(str(folder)), numbers=", ".join(printed.cases))
            app.notify(said, markup=False, timeout=SHOWN)

    work = partial(printing.print_exercise, order, program.content, program.clock)
    app.push_screen(ProgressDialog(words, work), say)
