"""Signals that ask a program to go: it goes at its next step, and leaves the terminal as it was.

SIGINT and SIGTERM from another program, SIGHUP when a window or an ssh connection closes,
SIGBREAK in its place on Windows.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


@contextmanager
def asked_to_go(leave: Callable[[], object]) -> Iterator[None]:
    """Call ``leave``, in the main thread, when a signal asks us to go."""
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: leave()) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
