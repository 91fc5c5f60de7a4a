"""How a command line is read: commands, their words, help texts in the reader's language.

Nothing is imported here that ``--help`` must not wait for.
"""

import argparse
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from typing import NamedTuple, NoReturn

from profiler_sim import __version__
from profiler_sim.cli.streams import say
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _

_LANGUAGE, _END = "--language", "--"
_USUAL = 80
"""Columns of a window of which nothing is known."""
PYTHON_S_OWN = (
    N_("usage:"),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("ignored explicit argument %r"),
)
"""What Python's parser writes; it stands here for translators."""


def _translated(message: str) -> str:
    """Give a message of Python's parser in the reader's language; its last blank is no message."""
    return f"{_(message.rstrip())} " if message.endswith(" ") else _(message)


vars(argparse)["_"] = _translated  # Python would look for them among messages it does not have


class Command(NamedTuple):
    """One row of the table of commands (``main.COMMANDS``).

    The module that holds it imports at its top nothing that ``--help`` must not wait for.
    """

    name: str
    help: str
    """One line, marked for translation."""
    arguments: Callable[[ArgumentParser], None]
    """Adds the command's own words to its parser."""
    run: Callable[[Namespace], int]
    """Does it and answers the exit code; raises ``ProfilerError`` for what a user can mend."""
    example: str
    """A line that works, without the name of the program; its help ends with it."""


def take_language(words: list[str]) -> str:
    """Take the global option ``--language`` out of ``words``; empty where it is not among them.

    It is looked for before anything is parsed: help texts are written in that language.
    """
    for place, word in enumerate(words):
        name, equals, code = word.partition("=")
        if word == _END:
            break
        given = [code] if equals else words[place + 1 : place + 2]
        if name == _LANGUAGE and any(given):
            del words[place : place + (1 if equals else 2)]
            return given[0]
    return ""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Asks the system for the width of the window, not a module that --help must wait for."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_width() - 2)


def _width() -> int:
    """Columns of the window, as many as a small one has where nobody knows."""
    try:
        return int(os.environ.get("COLUMNS", "")) or _USUAL
    except ValueError:
        pass
    try:
        return os.get_terminal_size(1).columns or _USUAL
    except OSError:
        return _USUAL


class _Parser(argparse.ArgumentParser):
    example = "profiler-sim play three-pistols"
    """A line that works, for whoever wrote one that does not."""

    def error(self, message: str) -> NoReturn:
        """Say what does not fit; what was typed may hold anything."""
        from profiler_sim.cargo.text import on_one_line

        hint = _("An example: `{example}`. `{prog} --help` shows what you can write here.")
        words = hint.format(example=self.example, prog=self.prog)
        say(f"{self.prog}: {on_one_line(message)}", words)
        sys.exit(ProfilerError.exit_code)


def parser_of(commands: Sequence[Command], word: str) -> argparse.ArgumentParser:
    """A parser of all commands; only the one that is asked for learns its words."""
    parser = _Parser(
        prog="profiler-sim",
        formatter_class=_Formatter,
        description=_("Practise cargo profiling. EXERCISE data only."),
        epilog=_("example: {words}").format(words=_Parser.example),
    )
    parser.add_argument(
        _LANGUAGE,
        metavar=_("CODE"),
        help=_("language of this run, such as sq"),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"%(prog)s {__version__}",
        help=_("the version of the program"),
    )
    words = parser.add_subparsers(required=True, metavar=_("command"))
    for command in commands:
        line = f"profiler-sim {command.example}"
        example = _("example: {words}").format(words=line)
        own = words.add_parser(
            command.name, help=_(command.help), epilog=example, formatter_class=_Formatter
        )
        own.example = line
        if command.name == word:
            command.arguments(own)
            own.set_defaults(run=command.run)
    return parser
