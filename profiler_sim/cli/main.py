"""The command line: a table of commands, words in, an exit code out."""

import sys
from collections.abc import Sequence
from importlib import import_module

from profiler_sim.app.language import ENGLISH, default_language, message_faults
from profiler_sim.app.start import start
from profiler_sim.cli.parsing import Command, parser_of, take_language
from profiler_sim.cli.signals import INTERRUPTED
from profiler_sim.cli.streams import LostOutput, output_lost, say_sentence
from profiler_sim.errors import ProfilerError

COMMANDS = {
    "play": "play.PLAY",
    "class": "classroom.COMMAND",
    "exam": "exam.COMMAND",
    "generate": "generate.COMMAND",
    "manifest": "manifest.COMMAND",
    "calibrate": "calibrate.COMMAND",
    "measure": "measure.COMMAND",
    "bench": "bench.COMMAND",
    "new": "new.COMMAND",
    "import": "trade_import.COMMAND",
    "preview": "preview.COMMAND",
    "print": "print_cases.COMMAND",
    "validate": "validate.COMMAND",
    "list": "reference.LIST",
    "screen": "rules.SCREEN",
    "rules": "rules.RULES",
    "simulate": "simulate.COMMAND",
    "replay": "play.REPLAY",
    "remarks": "stored_shifts.REMARKS",
    "verify": "stored_shifts.VERIFY",
    "export": "shift_files.EXPORT",
    "collect": "shift_files.COLLECT",
    "store": "store.COMMAND",
    "results": "results.COMMAND",
    "package": "package.COMMAND",
    "schema": "reference.SCHEMA",
    "facts": "reference.FACT_LIST",
    "identify": "reference.IDENTIFY",
}
"""Every command by its name, in the order ``--help`` lists them, and where its row is found.

Only the module of the command that is asked for is imported.
"""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer its exit code: 0 done, 1 problems, 2 wrong usage, 130 stopped.

    Without a word the screens open.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        language = start(take_language(words))
        _report_messages(language)
        words = words or ["play"]
        _refuse_unknown(words[0])
        names = [words[0]] if words[0] in COMMANDS else COMMANDS
        options = parser_of([command_named(name) for name in names], words[0]).parse_args(words)
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


def command_named(name: str) -> Command:
    """The row of one of ``COMMANDS``."""
    module, _, row = COMMANDS[name].partition(".")
    command: Command = getattr(import_module(f"profiler_sim.cli.{module}"), row)
    return command


def _report_messages(language: str) -> None:
    """Say what is wrong with the mentor's own messages, once a file; the others are used."""
    if (chosen := language or default_language()) == ENGLISH:
        return
    for error in message_faults(chosen):
        say_sentence(error.code, error.params)


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
    if not word.startswith("-") and word not in COMMANDS:
        from profiler_sim.files.kinds import unknown_name

        raise unknown_name("command", word, list(COMMANDS))
