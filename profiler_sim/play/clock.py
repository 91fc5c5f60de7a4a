"""Time as play sees it; the real one is made in ``app``."""

from typing import Protocol


class Clock(Protocol):
    """A label and a stopwatch."""

    def wall(self) -> str:
        """UTC as ISO text with a Z; a label, never compared."""
        ...

    def seconds(self) -> float:
        """Seconds of a clock that never goes back."""
        ...
