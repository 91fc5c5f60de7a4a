"""The command line: a table of commands, words in, an exit code out."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from profiler_sim.app.start import start
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
    rule_sql,
    schema,
    screen,
    simulate,
    validate,
    verify,
)
from profiler_sim.cli.signals import INTERRUPTED
from profiler_sim.cli.streams import LostOutput, output_lost, say, say_sentence
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _

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
    rule_sql.COMMAND,
    simulate.COMMAND,
    replay.COMMAND,
    remarks.COMMAND,
    verify.COMMAND,
    schema.COMMAND,
    facts.COMMAND,
    identify.COMMAND,
)
"""Every command, in the order ``--help`` lists them."""


_LANGUAGE, _END = "--language", "--"
_USUAL = 80
"""Columns of a window of which nothing is known."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer its exit code: 0 done, 1 problems, 2 wrong usage, 130 stopped.

    Without a word the screens open.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        language = _take_language(words)
        start(language)
        words = words or [play.COMMAND.name]
        _refuse_unknown(words[0])
        options = _parser(words[0]).parse_args(words)
        options.language = language
        return int(options.run(options))
    except ProfilerError as error:
        return _refused(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (LostOutput, BrokenPipeError) as error:
        return output_lost(error)
    except OSError as error:
        return _refused(_system(error))


def _take_language(words: list[str]) -> str:
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


def _refused(error: ProfilerError) -> int:
    say_sentence(error.code, error.params)
    return error.exit_code


def _system(error: OSError) -> ProfilerError:
    """What the computer refuses, where nobody nearer to it has a better word."""
    params = {"reason": error.strerror or type(error).__name__}
    if error.filename is None:
        return ProfilerError("programme.system", params)
    return ProfilerError("programme.system_file", {**params, "file": str(error.filename)})


def _refuse_unknown(word: str) -> None:
    """Raise ``WrongUsage`` for a word that is no command, with the one that was meant."""
    names = [command.name for command in COMMANDS]
    if not word.startswith("-") and word not in names:
        from profiler_sim.files.kinds import unknown_name

        raise unknown_name("command", word, names)


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


def _parser(word: str) -> argparse.ArgumentParser:
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
    commands = parser.add_subparsers(required=True, metavar=_("command"))
    for command in COMMANDS:
        line = f"profiler-sim {command.example}"
        example = _("example: {words}").format(words=line)
        words = commands.add_parser(
            command.name, help=_(command.help), epilog=example, formatter_class=_Formatter
        )
        words.example = line
        if command.name == word:
            command.arguments(words)
            words.set_defaults(run=command.run)
    return parser
