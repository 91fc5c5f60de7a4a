"""``replay``: a closed shift on a projector, step by step.

For a mentor: it opens the shift of any trainee; the screens behind it are her own.
"""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import shift_number
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "shift", type=shift_number, help=_("number of a closed shift, as the home screen lists it")
    )


def _run(options: Namespace) -> int:
    from profiler_sim.app.start import open_program
    from profiler_sim.cli.play import show
    from profiler_sim.play.replays import read_replay

    opened = open_program(options.language)
    replay = read_replay(opened.store, options.shift)  # refused here where it cannot be
    from profiler_sim.tui.profiler import Profiler

    return show(Profiler(opened, replayed=replay))


COMMAND = Command(
    "replay",
    N_("a closed shift before a class, step by step"),
    _arguments,
    _run,
    "replay 3",
)
