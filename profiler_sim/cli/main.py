"""The command line: a table of commands, words in, an exit code out."""

import argparse
import sys
from collections.abc import Sequence

from profiler_sim.cli import facts, generate, identify, validate
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence

INTERRUPTED = 130
COMMANDS = (
    generate.COMMAND,
    validate.COMMAND,
    facts.COMMAND,
    identify.COMMAND,
)
"""Every command, in the order ``--help`` lists them."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer its exit code: 0 done, 1 problems, 2 wrong usage, 130 stopped."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except ProfilerError as error:
        said = (sentence(error.code, error.params), hint(error.code, error.params))
        sys.stderr.write("\n".join(filter(None, said)) + "\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="profiler-sim", description=_("Practise cargo profiling. EXERCISE data only.")
    )
    commands = parser.add_subparsers(required=True, metavar=_("command"))
    for command in COMMANDS:
        words = commands.add_parser(command.name, help=_(command.help))
        command.arguments(words)
        words.set_defaults(run=command.run)
    return parser
