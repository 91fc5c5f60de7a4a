"""Files that wait for a browser: each is given once, to the trainee it was made for."""

import secrets
from collections.abc import Callable
from typing import NamedTuple

_KEPT = 60.0
"""Seconds that a file waits."""
_MOST = 50
"""Files that wait at one time; the oldest goes first."""
KINDS = frozenset({"image/png", "application/json"})
"""Media types that a browser is told; anything else is only saved."""
_PLAIN = "application/octet-stream"


class Download(NamedTuple):
    """A file that waits."""

    owner: str
    name: str
    kind: str
    """Its media type."""
    content: bytes
    until: float


class Downloads:
    """The files that wait."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Wait by ``clock``, in seconds."""
        self._clock = clock
        self._waiting: dict[str, Download] = {}

    def offer(self, owner: str, name: str, kind: str, content: bytes) -> str:
        """Keep a file for a while; answer the key that it is fetched with."""
        self._forget()
        key = secrets.token_urlsafe(16)
        kind = kind if kind in KINDS else _PLAIN
        self._waiting[key] = Download(owner, name, kind, content, self._clock() + _KEPT)
        return key

    def take(self, owner: str, key: str) -> Download | None:
        """Give a file out, once; None where there is none of this trainee's."""
        self._forget()
        waiting = self._waiting.get(key)
        if waiting is None or waiting.owner != owner:
            return None
        return self._waiting.pop(key)

    def _forget(self) -> None:
        now = self._clock()
        late = [key for key, each in self._waiting.items() if each.until < now]
        for key in (*late, *list(self._waiting)[: -_MOST + 1 or None]):
            if key in late or len(self._waiting) >= _MOST:
                self._waiting.pop(key, None)
