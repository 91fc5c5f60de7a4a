"""``schema``: the JSON Schema of a kind of file, for editors."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import print_json
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", help=_("scenario, pack, method, sign, unit …"))


def _run(options: Namespace) -> int:
    from profiler_sim.mentor.schema import schema  # noqa: PLC0415  --help must not wait for it

    print_json(schema(options.kind), indent=2)
    return 0


COMMAND = Command(
    "schema",
    N_("JSON Schema of a kind of file, for editors"),
    _arguments,
    _run,
    "schema scenario",
)
