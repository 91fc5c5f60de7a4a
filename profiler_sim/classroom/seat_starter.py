"""Starts the process of a seat: forked from one that has everything imported already."""

import json
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from threading import Lock

from profiler_sim.errors import Unwritable

READY = b"+"
"""What the warm process writes once it can fork."""
_STARTING = 60.0
"""Seconds that its imports may take on a slow machine."""


class SeatStarter:
    """Keeps the warm process, and starts it anew where it has died."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Run ``command`` with the number of its socket as last word."""
        self._command, self._environment = tuple(command), dict(environment)
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = Lock()

    def warm(self) -> None:
        """Start the warm process and wait until it can fork; raises ``Unwritable``."""
        with self._turn:
            self._warm()

    def start(self, about: Mapping[str, object]) -> tuple[socket.socket, socket.socket]:
        """Start a seat; answer the sockets of its screen and of its calls of the store.

        Raises ``Unwritable`` where the system lets no process be started.
        """
        screen, their_screen = socket.socketpair()
        calls, their_calls = socket.socketpair()
        content = json.dumps(dict(about)).encode() + b"\n"
        with self._turn, their_screen, their_calls:
            for _attempt in range(2):
                self._warm()
                if self._send(content, (their_screen.fileno(), their_calls.fileno())):
                    return screen, calls
                self._stop()
        screen.close()
        calls.close()
        raise Unwritable("class.no_process")

    def stop(self) -> None:
        """End the warm process; it forks nothing any more."""
        with self._turn:
            self._stop()

    def _warm(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self._stop()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  our own program
                [*self._command, str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        ours.settimeout(_STARTING)
        with suppress(OSError):
            if ours.recv(len(READY)) == READY:
                ours.settimeout(None)
                self._control = ours
                return
        ours.close()
        raise Unwritable("class.no_process")

    def _send(self, content: bytes, numbers: Sequence[int]) -> bool:
        try:
            if self._control is not None:
                socket.send_fds(self._control, [content], numbers)
                return True
        except OSError:
            pass
        return False

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def seat_command(module: str) -> tuple[str, ...]:
    """Give the words that run ``module`` with the Python that runs us."""
    return (sys.executable, "-m", module)
