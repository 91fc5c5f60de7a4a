"""Standard input, output and error: there from the start, and complete at the end.

A shell may close them, a disk may be full, a reader may go; none of that is a fault of the
program, and all of it is said in a sentence where there is still somebody to read it.
"""

import codecs
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from errno import EPIPE
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from profiler_sim.cli.signals import INTERRUPTED

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

UNWRITTEN = 2
"""Exit code where output could not be written."""
_NUMBERED = "profiler-sim numbered"


class LostOutput(OSError):
    """What was printed could not be written; any other error of the system is another matter."""


class _Output(FileIO):
    """Standard output, whose errors are told from those of files."""

    def write(self, content: "ReadableBuffer", /) -> int:
        """Write; raises ``LostOutput``."""
        try:
            return super().write(content)
        except OSError as error:
            raise LostOutput(error.errno, error.strerror) from None


def take_places() -> None:
    """Put something in the places of streams that are closed, before another file gets there.

    Where output is closed, writing will fail as on a full disk; errors will go nowhere.
    """
    for number, flags in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        if not _is_open(number):
            os.open(os.devnull, flags)  # the system gives the lowest number that is free


def open_streams() -> None:
    """Make streams of what was closed, and let no letter be refused."""
    codecs.register_error(_NUMBERED, _numbered)
    sys.stdin = sys.stdin or open(0, encoding="utf-8")  # noqa: SIM115  open until the end
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8")  # noqa: SIM115  as above
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr.reconfigure(errors=_NUMBERED)
    if sys.stdout is None:
        sys.stdout = text_output(1, "utf-8")
    elif _is_plain(sys.stdout):
        sys.stdout = text_output(1, sys.stdout.encoding)
    elif isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors=_NUMBERED)


def text_output(number: int, encoding: str) -> TextIO:
    """Text that goes to an open file of the system; writing raises ``LostOutput``."""
    raw = _Output(number, "w", closefd=False)
    by_line = os.isatty(number) or "PYTHONUNBUFFERED" in os.environ
    return TextIOWrapper(BufferedWriter(raw), encoding, _NUMBERED, line_buffering=by_line)


def _is_plain(stream: TextIO) -> bool:
    """Whether it is a file, a pipe or a terminal; the console of Windows writes in its own way."""
    if not isinstance(stream, TextIOWrapper):
        return False
    return isinstance(getattr(stream.buffer, "raw", stream.buffer), FileIO)


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


def say_sentence(code: str, params: Mapping[str, str | int | float]) -> None:
    """Say on standard error what happened and what to do; what a user typed is made visible."""
    from profiler_sim.cargo.text import visible
    from profiler_sim.i18n.wording import hint, sentence

    say(*(visible(of(code, params)) for of in (sentence, hint)))


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
    if error.errno == EPIPE:
        return INTERRUPTED
    say_sentence("programme.output", {"reason": error.strerror or type(error).__name__})
    return UNWRITTEN


def _let_go(stream: TextIO) -> None:
    """What is still buffered goes nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _numbered(error: UnicodeError) -> tuple[str, int]:
    """A letter that an encoding does not know as its number, in the way JSON writes it."""
    from json import dumps

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return dumps(error.object[error.start : error.end])[1:-1], error.end
