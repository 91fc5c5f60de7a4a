"""One authored file as text with places: lines and columns from 1, counted as editors count."""

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from profiler_sim.errors import Unreadable

MAX_BYTES = 1 << 20


@dataclass(frozen=True)
class Source:
    """A file's name and text, without byte-order mark, and where its lines begin."""

    name: str
    text: str
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0]
        for index, char in enumerate(self.text):
            if char == "\n" or (char == "\r" and self.text[index + 1 : index + 2] != "\n"):
                starts.append(index + 1)
        object.__setattr__(self, "_starts", starts)

    @classmethod
    def of(cls, path: Path) -> Self:
        """Read a file.

        Raises ``Unreadable`` where it is absent, longer than 1 MiB or not UTF-8.
        """
        try:
            raw = path.read_bytes()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Unreadable("file.unreadable", {"file": str(path), "reason": reason}) from None
        if len(raw) > MAX_BYTES:
            raise Unreadable("file.too_long", {"file": str(path), "limit": MAX_BYTES})
        try:
            return cls(str(path), raw.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            raise Unreadable("file.encoding", {"file": str(path), "line": line}) from None

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Text of a line, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
