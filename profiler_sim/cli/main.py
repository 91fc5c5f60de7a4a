"""The command line: a table of commands, words in, an exit code out."""

import sys
from collections.abc import Sequence

from profiler_sim.app.language import ENGLISH, default_language, message_faults
from profiler_sim.app.start import start
from profiler_sim.cli import (
    bench,
    calibrate,
    classroom,
    generate,
    manifest,
    measure,
    new,
    package,
    play,
    preview,
    print_cases,
    reference,
    results,
    rules,
    shift_files,
    simulate,
    store,
    stored_shifts,
    trade_import,
    validate,
)
from profiler_sim.cli.parsing import parser_of, take_language
from profiler_sim.cli.signals import INTERRUPTED
from profiler_sim.cli.streams import LostOutput, output_lost, say_sentence
from profiler_sim.errors import ProfilerError

COMMANDS = (
    play.PLAY,
    classroom.COMMAND,
    generate.COMMAND,
    manifest.COMMAND,
    calibrate.COMMAND,
    measure.COMMAND,
    bench.COMMAND,
    new.COMMAND,
    trade_import.COMMAND,
    preview.COMMAND,
    print_cases.COMMAND,
    validate.COMMAND,
    reference.LIST,
    rules.SCREEN,
    rules.RULES,
    simulate.COMMAND,
    play.REPLAY,
    stored_shifts.REMARKS,
    stored_shifts.VERIFY,
    shift_files.EXPORT,
    shift_files.COLLECT,
    store.COMMAND,
    results.COMMAND,
    package.COMMAND,
    reference.SCHEMA,
    reference.FACT_LIST,
    reference.IDENTIFY,
)
"""Every command, in the order ``--help`` lists them."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer its exit code: 0 done, 1 problems, 2 wrong usage, 130 stopped.

    Without a word the screens open.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        language = start(take_language(words))
        _report_messages(language)
        words = words or [play.PLAY.name]
        _refuse_unknown(words[0])
        options = parser_of(COMMANDS, words[0]).parse_args(words)
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
    names = [command.name for command in COMMANDS]
    if not word.startswith("-") and word not in names:
        from profiler_sim.files.kinds import unknown_name

        raise unknown_name("command", word, names)
