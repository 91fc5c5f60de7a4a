"""``measure``: how scans of methods are read, measured from their pictures."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from profiler_sim.cli.command import Command
from profiler_sim.cli.progress import progress
from profiler_sim.errors import Unwritable
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "method", nargs="*", help=_("a method by its name or that of its file; without one, all")
    )
    parser.add_argument("--to", type=Path, metavar="FILE", help=_("write the table here"))


def _run(options: Namespace) -> int:
    from profiler_sim.mentor.readings import chosen, measured, told  # noqa: PLC0415  --help must not wait
    from profiler_sim.mentor.validate import catalogue  # noqa: PLC0415  as above

    known = catalogue()
    methods = chosen(known, options.method)
    with progress(_("methods"), len(methods)) as done:
        found = list(measured(known, methods, done))
    if options.to is None:
        print(told(found), end="")
        return 0
    try:
        before = options.to.read_text("utf-8", "replace") if options.to.exists() else ""
        options.to.write_text(told(found, methods, before), encoding="utf-8", newline="\n")
    except OSError as error:
        print(told(found), end="")  # measured at length, and not to be lost
        raise Unwritable.file(str(options.to), error) from None
    return 0


COMMAND = Command("measure", N_("how scans of methods are read, measured"), _arguments, _run)
