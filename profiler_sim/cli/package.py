"""``package``: a scenario as a course of a learning platform."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import bounds, choice, chosen_scenario, file_name, seed, whole
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _

_ENDING, _PASS = ".zip", 50


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    parser.add_argument(
        "--as",
        dest="kind",
        required=True,
        type=choice(("scorm", "cmi5")),
        metavar=_("KIND"),
        help=_("scorm (SCORM 1.2) or cmi5"),
    )
    parser.add_argument(
        "--to", type=file_name, required=True, metavar=_("FILE"), help=_("the course, a .zip")
    )
    parser.add_argument(
        "--seed",
        type=seed,
        metavar="N",
        help=_("the same consignments for everybody; without it, others for each"),
    )
    passed = _("shift score from which it is passed, {bounds}; {usual} without it")
    parser.add_argument(
        "--pass",
        dest="pass_mark",
        type=whole(0, 100),
        default=_PASS,
        metavar="N",
        help=passed.format(bounds=bounds(0, 100), usual=_PASS),
    )


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.language import default_language
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.files.output_files import write_file
    from profiler_sim.results.lms_package import Course, lms_package

    path = Path(options.to)
    if path.suffix.casefold() != _ENDING:
        raise WrongUsage("results.ending", {"file": options.to, "endings": _ENDING})
    scenario = chosen_scenario(options.scenario)
    course = Course(
        scenario=scenario.scenario,
        title=scenario.title,
        seed=options.seed,
        pass_mark=options.pass_mark,
        language=options.language or default_language(),
    )
    write_file(path, lms_package(course, options.kind))
    print(on_one_line(str(path)))
    return 0


COMMAND = Command(
    "package",
    N_("a scenario as a course for Moodle and other learning platforms"),
    _arguments,
    _run,
    "package first-watch --as scorm --to first-watch.zip",
)
