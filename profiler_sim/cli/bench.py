"""``bench``: the mentor's bench, where scenarios and rules are written and weighed."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import file_name
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        type=file_name,
        help=_("a scenario or a pack of rules of your own, by its name or its file"),
    )


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.start import open_program
    from profiler_sim.cli.play import show

    path = Path()
    if options.file:
        from profiler_sim.mentor.draft import ScenarioDraft, refuse_other_kinds, refuse_shipped
        from profiler_sim.mentor.playable import authored_path

        path = authored_path(options.file)
        if refuse_shipped(path) != "pack":
            refuse_other_kinds(ScenarioDraft.of(path))
    opened = open_program(options.language)
    from profiler_sim.tui.profiler import Profiler

    return show(Profiler(opened, opens=lambda app: app.open_bench(path)))


COMMAND = Command(
    "bench",
    N_("write a scenario or rules by choosing, and see at once how they work"),
    _arguments,
    _run,
    "bench",
)
