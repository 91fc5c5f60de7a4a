"""The log of the server: a JSON object a line; no code, no token and no key that was pressed."""

import json
from collections.abc import Callable
from threading import Lock
from typing import TextIO


class Log:
    """Writes what happens; several threads may."""

    def __init__(self, now: Callable[[], str], file: TextIO) -> None:
        """Write to ``file``."""
        self.now, self._file, self._turn = now, file, Lock()

    def write(self, event: str, **values: str | float) -> None:
        """Write a line; one that cannot be written stops nothing."""
        line = json.dumps({"time": self.now(), "event": event, **values})
        with self._turn:
            try:
                print(line, file=self._file, flush=True)
            except (OSError, ValueError):
                return
