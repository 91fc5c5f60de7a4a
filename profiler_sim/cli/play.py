"""``play``: the screens, at home or straight in a scenario; ``replay``: a closed shift in a class.

Alone, the program does the same as ``play``. A mentor may replay the shift of any trainee.
"""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import file_name, plain_text, seed, shift_number
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.signals import asked_to_go, terminal_watched
from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.tui.profiler import Profiler


def _play_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "scenario",
        nargs="?",
        type=file_name,
        help=_("a shipped scenario, a file of your own, or an exam (.exam)"),
    )
    parser.add_argument("--seed", type=seed, metavar="N", help=_("same number, same consignments"))
    parser.add_argument(
        "--trainee",
        type=plain_text,
        metavar="NAME",
        help=_("pseudonym of the person who plays"),
    )


def _play(options: Namespace) -> int:
    from profiler_sim.app.start import open_program

    scenario = None
    if options.scenario:
        from profiler_sim.classroom.exam_file import ENDING

        if options.scenario.casefold().endswith(ENDING):
            return _play_exam(options)
        from profiler_sim.mentor.playable import sound_scenario

        scenario = sound_scenario(options.scenario)
    opened = open_program(options.language, _trainee(options))
    from profiler_sim.tui.profiler import Profiler

    return show(Profiler(opened, scenario, options.seed))


def _play_exam(options: Namespace) -> int:
    """Play the exam of a file, or go on with it; what comes of it is a file for the mentor."""
    from pathlib import Path

    from profiler_sim.app.start import open_program
    from profiler_sim.classroom.exam_file import read_exam
    from profiler_sim.classroom.exam_sitting import ExamSitting
    from profiler_sim.results.seal import MOST_EXAM, travelling_content
    from profiler_sim.tui.seat.exam_screens import ExamScreens

    try:
        exam = read_exam(travelling_content(Path(options.scenario), MOST_EXAM))
    except OSError as error:
        raise Unreadable.file(options.scenario, error) from error
    program = open_program(options.language, _trainee(options))
    sitting = ExamSitting(program.store, exam, program.trainee.name, program.clock.wall)
    sitting.close_late()
    return show(ExamScreens(sitting))


def _trainee(options: Namespace) -> str:
    return " ".join((options.trainee or "").split())


def show(screens: "Profiler") -> int:
    """Run the screens until they are left; what broke them is raised once they are gone.

    Raises ``WrongUsage`` where there is nobody to show them to: they would wait for ever.
    """
    if not all(end and end.isatty() for end in (sys.__stdin__, sys.__stderr__)):
        raise WrongUsage("programme.no_terminal")
    from profiler_sim.cli.crash import write_down

    screens.write_down = write_down
    with asked_to_go(screens.leave), terminal_watched(screens.leave):
        screens.run()
    if screens.failure is not None:
        raise screens.failure
    return screens.return_code or 0


PLAY = Command(
    "play",
    N_("the desk: at home, or directly in a scenario"),
    _play_arguments,
    _play,
    "play three-pistols --seed 7",
)


def _replay_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "shift", type=shift_number, help=_("number of a closed shift, as the home screen lists it")
    )


def _replay(options: Namespace) -> int:
    from profiler_sim.app.start import open_program
    from profiler_sim.cli.play import show
    from profiler_sim.play.replays import read_replay

    opened = open_program(options.language)
    replay = read_replay(opened.store, options.shift)  # refused here where it cannot be
    from profiler_sim.tui.profiler import Profiler

    return show(Profiler(opened, opens=lambda app: app.navigation.review.show_replay(replay)))


REPLAY = Command(
    "replay",
    N_("a closed shift before a class, step by step"),
    _replay_arguments,
    _replay,
    "replay 3",
)
