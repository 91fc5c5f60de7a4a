"""The program in a terminal of our own: what it is sent, what it writes, how it leaves."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_QUIET = 5
"""Looks, a tenth of a second apart, in which nothing was to be seen."""
PATIENCE = 240.0
"""Seconds to wait for what must come: a busy machine is no fault, and a test has 300 in all."""
_LEFT = (
    *(b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?7h", b"\x1b[<u"),
    *(b"\x1b[?2004l", b"\x1b[?1004l", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l"),
)
"""Screen, cursor, wrapping and keys given back; no more reports of pasting, focus and mouse."""

_POINTER = b"\x1b]22;default\x07"
"""The usual mouse pointer; Textual asks for it even while it leaves."""


class Terminal:
    """A pseudo-terminal with one program in it, the leader of its session as at a login."""

    def __init__(
        self,
        words: Sequence[str],
        folder: Path,
        *,
        size: tuple[int, int] = (120, 36),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Run ``python WORDS`` with its store in ``folder``; ``size`` is columns and lines."""
        self._master, self._slave = pty.openpty()
        self.resize(*size)
        self._before = termios.tcgetattr(self._slave)
        plain = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env={**plain, "PROFILER_SIM_DATA": str(folder), **(environment or {})},
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509  no thread has been started here
        )
        self.written = b""

    def __enter__(self) -> Self:
        """Sit down."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave nothing running behind."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for end in (self._master, self._slave):
            with contextlib.suppress(OSError):
                os.close(end)

    def resize(self, columns: int, lines: int) -> None:
        """Another window size; the program is told by the system."""
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def resized(self, columns: int, lines: int) -> None:
        """The same while the program runs."""
        self.resize(columns, lines)
        self.process.send_signal(signal.SIGWINCH)

    def press(self, keys: bytes) -> None:
        """Type."""
        os.write(self._master, keys)

    def read(self, seconds: float = 0.05) -> bytes:
        """Take what has been written, waiting for it at most so long."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return b""
        with contextlib.suppress(OSError):
            taken = os.read(self._master, 1 << 16)
            self.written += taken
            return taken
        return b""

    def wait_for(self, text: str) -> None:
        """Read until ``text`` has been written since the last wait."""
        self.written, end = b"", time.monotonic() + PATIENCE
        while text.encode() not in self.written:
            self.read()
            gone = self.process.poll() is not None
            assert not gone, f"gone with {self.process.returncode}: {self.written[-2_000:]!r}"
            assert time.monotonic() < end, f"no {text!r} in {self.written[-4_000:]!r}"

    def see(self, text: str) -> bytes:
        """Read until ``text`` has come and the picture stands still, as whoever presses next does.

        While a screen is being put up, keys do not count. Answers everything that was written.
        """
        self.wait_for(text)
        written = self.written
        return written + self.rest()

    def rest(self) -> bytes:
        """What else is written until nothing comes for a while, and nothing is worked on."""
        self.written, quiet = b"", 0
        while quiet < _QUIET:
            quiet = 0 if self.read(0.1) or self._is_working else quiet + 1
        return self.written

    @property
    def _is_working(self) -> bool:
        """Whether the program uses a processor or waits for one; unknown but on Linux."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/stat")
        return any(_state(thread) == "R" for thread in threads)

    def hang_up(self) -> None:
        """Close the window: the system sends SIGHUP to the program."""
        os.close(self._slave)
        os.close(self._master)

    def left(self) -> tuple[int, str]:
        """Wait for the end; the exit code, and what is said once the screens are gone."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            with contextlib.suppress(OSError, ValueError):
                self.read()
        with contextlib.suppress(OSError, ValueError):
            while self.read(0.01):
                pass
        said = self.written.rpartition(_LEFT[-1])[2].replace(_POINTER, b"").decode()
        return self.process.wait(PATIENCE), said.replace("\r\n", "\n")

    @property
    def is_restored(self) -> bool:
        """Whether the terminal is as it was found: its settings, and what the program put on."""
        same = termios.tcgetattr(self._slave) == self._before
        return same and all(part in self.written for part in _LEFT)


def _take_terminal() -> None:
    """Make standard input the terminal of the new session, so that closing it hangs up."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _state(thread: Path) -> str:
    """The letter that Linux gives a thread: R runs, S sleeps; empty where it has just ended."""
    with contextlib.suppress(OSError):
        return thread.read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    return ""
