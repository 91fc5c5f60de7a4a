"""``exam``: an exam as a file, for computers without a network."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import chosen_scenario, file_name, minutes_word, to_word
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "scenario", type=file_name, help=_("a shipped scenario or a file of your own")
    )
    to_word(parser, _("the exam for the trainees, a .exam"), _("FILE"))
    minutes_word(parser)


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.start import open_program
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.classroom.exam_file import ENDING
    from profiler_sim.classroom.exam_folder import ExamFolder
    from profiler_sim.classroom.exam_writing import sealed_exam
    from profiler_sim.files.authored_files import scenario_as_written
    from profiler_sim.files.output_files import write_file

    path = Path(options.to)
    if path.suffix.casefold() != ENDING:
        raise WrongUsage("exam.ending", {"file": options.to})
    scenario = chosen_scenario(options.scenario)
    written, own = scenario_as_written(options.scenario), ExamFolder.own()
    program = open_program(options.language)
    write_file(path, sealed_exam(program, scenario, written, options.minutes, own))
    print(_("The exam: {file}").format(file=on_one_line(str(path))))
    key = on_one_line(str(own.key_file))
    print(
        _("Your key: {file}. Keep a copy. Nobody opens the results without it.").format(file=key)
    )
    return 0


COMMAND = Command(
    "exam",
    N_("an exam as a file, for computers without a network"),
    _arguments,
    _run,
    "exam three-pistols --minutes 60 --to week.exam",
)
