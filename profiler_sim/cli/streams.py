"""Standard input, output and error: there from the start, and complete at the end.

A shell may close them, a disk may be full, a reader may go; none of that is a fault of the
program, and all of it is said in a sentence where there is still somebody to read it.
"""

import codecs
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from profiler_sim.cli.signals import INTERRUPTED

UNWRITTEN = 2
"""Exit code where output could not be written."""
_NUMBERED = "profiler-sim numbered"


def open_streams() -> None:
    """Put something in the place of streams that are closed, and let no letter be refused.

    Where output is closed, writing fails as on a full disk; errors go nowhere.
    """
    for number, flags in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        if not _is_open(number):
            os.open(os.devnull, flags)  # the system gives the lowest number that is free
    sys.stdin = sys.stdin or open(0, encoding="utf-8")  # noqa: SIM115  open until the end
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8")  # noqa: SIM115  as above
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8")  # noqa: SIM115  as above
    codecs.register_error(_NUMBERED, _numbered)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_NUMBERED)


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def say(*lines: str) -> None:
    """Write lines on standard error; where nobody takes them, nothing more can be done."""
    with suppress(OSError):
        sys.stderr.write("".join(f"{line}\n" for line in lines if line))


def finish_output(code: int) -> int:
    """Write what is still buffered; answers the exit code, another one where that fails."""
    try:
        sys.stdout.flush()
    except OSError as error:
        code = output_lost(error)
    try:
        sys.stderr.flush()
    except OSError:
        _let_go(sys.stderr)
    return code


def output_lost(error: OSError) -> int:
    """Say that output could not be written, unless its reader has gone (``| head``)."""
    _let_go(sys.stdout)
    if isinstance(error, BrokenPipeError):
        return INTERRUPTED
    from profiler_sim.i18n.wording import hint, sentence  # noqa: PLC0415  only where it is wanted

    params = {"reason": error.strerror or type(error).__name__}
    say(*(of("programme.output", params) for of in (sentence, hint)))
    return UNWRITTEN


def is_output_lost() -> bool:
    """Whether standard output takes nothing any more."""
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return False


def _let_go(stream: TextIO) -> None:
    """What is still buffered goes nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _numbered(error: UnicodeError) -> tuple[str, int]:
    """A letter that an encoding does not know as its number, in the way JSON writes it."""
    from json import dumps  # noqa: PLC0415  only when it is wanted

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return dumps(error.object[error.start : error.end])[1:-1], error.end
