"""``schema``: the JSON Schema of a kind of file, for editors."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import file_name, print_json
from profiler_sim.i18n.text import N_, _, ngettext


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind", nargs="?", metavar="KIND", help=_("scenario, pack, method, sign, unit …")
    )
    parser.add_argument(
        "--all", action="store_true", help=_("write all of them beside your own files")
    )
    parser.add_argument(
        "--to", type=file_name, metavar="FOLDER", help=_("write into the .schemas of this folder")
    )


def _run(options: Namespace) -> int:
    if options.kind is None and not options.all:
        from profiler_sim.errors import WrongUsage

        raise WrongUsage("schema.none")
    if options.all or options.to:
        return _write(options)
    from profiler_sim.mentor.schema import build_schema

    print_json(build_schema(options.kind), indent=2)
    return 0


def _write(options: Namespace) -> int:
    """Write one schema, or all of them, to where files of the mentor look for them."""
    from pathlib import Path

    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.mentor.schema import refresh_schemas
    from profiler_sim.settings import settings

    top = Path(options.to) if options.to else settings().own
    written = refresh_schemas(top, None if options.all else options.kind)
    folder = on_one_line(str(written[0].parent))
    count = len(written)
    text = ngettext("written: {n} schema in {folder}", "written: {n} schemas in {folder}", count)
    print(text.format(n=count, folder=folder))
    return 0


COMMAND = Command(
    "schema",
    N_("JSON Schema of a kind of file, for editors"),
    _arguments,
    _run,
    "schema scenario",
)
