"""``bench``: the mentor's bench, where a scenario is written and weighed."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import file_name
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "scenario",
        nargs="?",
        type=file_name,
        help=_("a scenario of your own, by its name or its file"),
    )


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.start import open_program
    from profiler_sim.cli.play import show
    from profiler_sim.errors import ProblemsFound
    from profiler_sim.files.search_path import is_shipped

    path = Path()
    if options.scenario:
        from profiler_sim.mentor.draft import ScenarioDraft, refuse_other_kinds
        from profiler_sim.mentor.playable import scenario_file

        path = scenario_file(options.scenario)
        if is_shipped(path):
            raise ProblemsFound("draft.shipped", {"name": options.scenario})
        refuse_other_kinds(ScenarioDraft.of(path))
    opened = open_program(options.language)
    from profiler_sim.tui.profiler import Profiler

    return show(Profiler(opened, opens=lambda app: app.open_bench(path)))


COMMAND = Command(
    "bench",
    N_("write a scenario by choosing, and see whether it can be solved"),
    _arguments,
    _run,
    "bench",
)
