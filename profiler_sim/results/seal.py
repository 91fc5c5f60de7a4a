"""The first line of a file that travels: what it is, its version, and the SHA-256 of the rest.

It shows what was changed or cut off by mistake. It proves nothing against somebody who writes the
line anew.
"""

import os
from dataclasses import dataclass
from errno import EFBIG, EINVAL
from hashlib import sha256
from pathlib import Path

from profiler_sim.errors import Unreadable

MOST_EXAM = 64_000_000
"""Bytes of the longest exam that is read."""
_WORDS = 3
"""Name, version, digest."""


def travelling_content(path: Path, most: int) -> bytes:
    """Read a file of at most so many bytes that came from somewhere.

    Raises ``OSError`` for a longer one, and for what is no file: a pipe or a device has no end.
    """
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, os.strerror(EINVAL), str(path))
    if path.stat().st_size > most:
        raise OSError(EFBIG, os.strerror(EFBIG), str(path))
    return path.read_bytes()


@dataclass(frozen=True, slots=True)
class Seal:
    """One kind of file."""

    name: str
    version: int
    none: str
    """Code of the sentence for a file of another kind."""
    newer: str
    """Code of the sentence for another version."""

    def write(self, body: bytes) -> bytes:
        """Put the line before ``body``."""
        return self._line(body) + body

    def read(self, content: bytes) -> tuple[bytes, bool]:
        """Give what follows the line, and whether it is as it was written.

        Raises ``Unreadable`` for another kind of file, or another version.
        """
        line, _end, body = content.partition(b"\n")
        words = line.split(b" ")
        if len(words) != _WORDS or words[0] != self.name.encode():
            raise Unreadable(self.none)
        if words[1] != str(self.version).encode():
            raise Unreadable(self.newer)
        return body, line + b"\n" == self._line(body)

    def _line(self, body: bytes) -> bytes:
        return f"{self.name} {self.version} {sha256(body).hexdigest()}\n".encode("ascii")
