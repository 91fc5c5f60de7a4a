"""``measure``: how scans of methods are read, measured from their pictures."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import file_name
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from pathlib import Path


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "method", nargs="*", help=_("a method, by its name or its file; without one, all")
    )
    parser.add_argument("--to", type=file_name, metavar="FILE", help=_("write the table here"))


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.content import Content
    from profiler_sim.errors import Unwritable
    from profiler_sim.files.output_files import write_file
    from profiler_sim.mentor.scan_readings import measure_readings, methods_named, readings_csv

    known, to = Content().catalogue, Path(options.to) if options.to else None
    methods = methods_named(known, options.method)
    before = _text(to) if to else ""
    with progress(_("methods"), len(methods)) as done:
        found = list(measure_readings(known, methods, done))
    if to is None:
        print(readings_csv(found), end="")
        return 0
    try:
        write_file(to, readings_csv(found, methods, before).encode("utf-8"))
    except Unwritable:
        print(readings_csv(found), end="")  # measured at length, and not to be lost
        raise
    return 0


def _text(path: "Path") -> str:
    """What is in the table so far; raises ``Unreadable`` for a file that is no table."""
    from profiler_sim.files.source import Source

    return Source.of(path).text if path.is_file() else ""


COMMAND = Command(
    "measure",
    N_("how scans of each method are read, measured"),
    _arguments,
    _run,
    'measure "rip-on rip-off"',
)
