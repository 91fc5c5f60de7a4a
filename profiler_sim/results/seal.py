"""The first line of a file that travels: what it is, its version, and the SHA-256 of the rest.

It shows what was changed or cut off by mistake. It proves nothing against somebody who writes the
line anew.
"""

from dataclasses import dataclass
from hashlib import sha256

from profiler_sim.errors import Unreadable

_WORDS = 3
"""Name, version, digest."""


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
