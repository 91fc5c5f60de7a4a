"""``validate``: every problem of authored files, with place and hint."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import file_name, json_word, print_json
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from pathlib import Path


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="+",
        type=file_name,
        help=_("a file or folder, or a scenario or pack by its name"),
    )
    json_word(parser)


def _run(options: Namespace) -> int:
    from profiler_sim.files.diagnostics import as_json, errors_in, report
    from profiler_sim.mentor.validate import authored, validate

    paths = [_path(name) for name in options.file]
    found = validate(paths)
    if options.json:
        print_json(as_json(found))
    else:
        for diagnostic in found:
            print(report(diagnostic))
        if not errors_in(found):
            print(_usable(len(authored(paths)), sum(d.severity == "warning" for d in found)))
    return int(bool(errors_in(found)))


def _usable(files: int, warnings: int) -> str:
    """Say that files without errors can be used, and how many warnings they have."""
    if not warnings:
        return ngettext("{n} file, no problems.", "{n} files, no problems.", files).format(n=files)
    checked = ngettext("{n} file, no errors", "{n} files, no errors", files).format(n=files)
    warned = ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings)
    return _("{checked}, {warned}: ready to use.").format(checked=checked, warned=warned)


def _path(name: str) -> "Path":
    """A file or folder that is there, else the scenario or the pack of that name."""
    import os
    from pathlib import Path

    from profiler_sim.files.content import named
    from profiler_sim.files.index import files_by_name
    from profiler_sim.mentor.scenarios import absent

    if name and os.path.lexists(name):
        return Path(name)
    if (path := named(name) or named(name, "packs")) is not None:
        return path
    raise absent("file", name, (*files_by_name("scenario"), *files_by_name("pack")))


COMMAND = Command(
    "validate",
    N_("every problem of authored files"),
    _arguments,
    _run,
    "validate three-pistols",
)
