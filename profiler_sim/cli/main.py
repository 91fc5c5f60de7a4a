"""The command line: a table of commands, words in, an exit code out."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from profiler_sim.cargo.text import visible
from profiler_sim.cli import (
    calibrate,
    facts,
    generate,
    identify,
    listing,
    measure,
    new,
    play,
    preview,
    remarks,
    replay,
    schema,
    screen,
    simulate,
    validate,
)
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence

INTERRUPTED = 130
COMMANDS = (
    play.COMMAND,
    generate.COMMAND,
    calibrate.COMMAND,
    measure.COMMAND,
    new.COMMAND,
    preview.COMMAND,
    validate.COMMAND,
    listing.COMMAND,
    screen.COMMAND,
    simulate.COMMAND,
    replay.COMMAND,
    remarks.COMMAND,
    schema.COMMAND,
    facts.COMMAND,
    identify.COMMAND,
)
"""Every command, in the order ``--help`` lists them."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer its exit code: 0 done, 1 problems, 2 wrong usage, 130 stopped.

    Without a word the screens open.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(words or [play.COMMAND.name])
    try:
        return int(options.run(options))
    except ProfilerError as error:
        said = (sentence(error.code, error.params), hint(error.code, error.params))
        sys.stderr.write("\n".join(map(visible, filter(None, said))) + "\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return INTERRUPTED


def _let_go_of_output() -> None:
    """Whoever read our output has gone (``| head``): what is still buffered goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what does not fit; what was typed may hold anything."""
        super().error(visible(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="profiler-sim", description=_("Practise cargo profiling. EXERCISE data only.")
    )
    commands = parser.add_subparsers(required=True, metavar=_("command"))
    for command in COMMANDS:
        words = commands.add_parser(command.name, help=_(command.help))
        command.arguments(words)
        words.set_defaults(run=command.run)
    return parser
