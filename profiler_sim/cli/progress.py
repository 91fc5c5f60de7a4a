"""A progress bar on standard error, for whatever takes more than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from profiler_sim.cli.signals import AT_LEAVE

_WIDTH = 30
"""Cells of the bar."""
_PAUSE = 0.1
"""Seconds between two drawings at least."""
_WIPE = "\r\x1b[K"


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar while the block runs; it is told how many of ``total`` are done.

    Where standard error is no terminal, nothing is written.
    """
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    bar = _Bar(title, total)
    AT_LEAVE.append(bar.wipe)
    try:
        bar.draw(0)
        yield bar.draw
    finally:
        AT_LEAVE.remove(bar.wipe)
        bar.wipe()


class _Bar:
    """One line that is drawn again and again."""

    def __init__(self, title: str, total: int) -> None:
        self._title = title
        self._total = max(1, total)
        self._began = time.monotonic()
        self._next = 0.0

    def draw(self, done: int) -> None:
        """Show how far it is, unless that was shown just now."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _PAUSE
        share = min(1.0, done / self._total)
        filled = int(share * _WIDTH)
        bar = "#" * filled + "-" * (_WIDTH - filled)
        _write(f"{_WIPE}{self._title} [{bar}] {int(100 * share):3} %{self._left(share, now)}")

    def _left(self, share: float, now: float) -> str:
        """How long it will still take, once a part of it has been done."""
        if not 0 < share < 1:
            return ""
        minutes, seconds = divmod(int((now - self._began) * (1 - share) / share), 60)
        return f"  {minutes}:{seconds:02}"

    def wipe(self) -> None:
        """Leave no trace on the screen."""
        _write(_WIPE)


def _write(text: str) -> None:
    """A terminal that has gone is no reason to stop working."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
