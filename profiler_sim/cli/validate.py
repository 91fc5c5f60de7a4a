"""``validate``: every problem of authored files, with place and hint."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import file_name, json_word, print_json
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _, ngettext


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="+",
        type=file_name,
        help=_("a file or folder, or a scenario or pack by its name"),
    )
    json_word(parser)


def _run(options: Namespace) -> int:
    from profiler_sim.files.diagnostics import as_json, as_text, errors_in
    from profiler_sim.mentor.playable import authored_path
    from profiler_sim.mentor.validation import count_files, validate

    paths = [authored_path(name) for name in options.file]
    found = validate(paths)
    if options.json:
        print_json(as_json(found))
    else:
        for diagnostic in found:
            print(as_text(diagnostic))
        if not errors_in(found):
            print(_usable(count_files(paths), sum(d.severity == "warning" for d in found)))
    return int(bool(errors_in(found)))


def _usable(files: int, warnings: int) -> str:
    """Say that files without errors can be used, and how many warnings they have."""
    if not warnings:
        return ngettext("{n} file, no problems.", "{n} files, no problems.", files).format(n=files)
    checked = ngettext("{n} file, no errors", "{n} files, no errors", files).format(n=files)
    warned = ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings)
    return _("{checked}, {warned}: ready to use.").format(checked=checked, warned=warned)


COMMAND = Command(
    "validate",
    N_("every problem of authored files"),
    _arguments,
    _run,
    "validate three-pistols",
)
