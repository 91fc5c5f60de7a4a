"""One authored file as text with places: lines and columns from 1, counted as editors count.

What only looks like a space, hyphen or quote stands here too: the YAML parser takes it as it is.
"""

import os
import re
import stat
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from profiler_sim.errors import Unreadable
from profiler_sim.i18n.text import N_

MAX_BYTES = 1 << 20
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that nobody writes to is not waited for."""
_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NO_TEXT = {
    b"PK\x03\x04": "Word, Excel or LibreOffice",
    b"\xd0\xcf\x11\xe0": "Word or Excel",
    b"{\\rtf": "WordPad",
    b"%PDF-": "PDF",
}
"""How files of other programs begin, and what they are called."""
LINE_END = re.compile("\r\n|\n|\r")
SPACES = {
    "\t": N_("a tab"),
    "\u00a0": N_("a no-break space (U+00A0)"),
    "\u1680": N_("an odd space (U+1680)"),
    **{chr(code): N_("a typographic space") for code in range(0x2000, 0x200B)},
    "\u202f": N_("a narrow no-break space (U+202F)"),
    "\u205f": N_("a typographic space"),
    "\u3000": N_("a wide space (U+3000)"),
    "\u200b": N_("a zero-width space (U+200B)"),
    "\u200c": N_("a zero-width sign (U+200C)"),
    "\u200d": N_("a zero-width sign (U+200D)"),
    "\u2060": N_("a zero-width sign (U+2060)"),
    "\ufeff": N_("an invisible mark (U+FEFF)"),
    "\u00ad": N_("a soft hyphen (U+00AD)"),
}
"""What stands where a plain space belongs, by name."""
NO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
BULLETS = "*\u2022\u00b7\u2023\u25cf\u25aa"
OPENING = {
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u201f": "\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
}
"""Curly quotes, and those that close them."""
_WIDE = "".join(char for char in SPACES if char != "\t")
SUSPICIOUS = re.compile(
    rf"^[ \t]*[{_WIDE}]|^[ \t]*[{DASHES}{BULLETS}]\s|[:\-][ ]*[{_WIDE}]|[ \t]\#\w"
    rf"|:[ ]+\#|[{''.join(OPENING)}]|^[ ]*-[^\W\d_]|\uff1a",
    re.MULTILINE,
)
"""What a file can hold that YAML reads without a word and no author means."""


@dataclass(frozen=True)
class Source:
    """A file's name and text, without byte-order mark, and where its lines begin."""

    name: str
    text: str
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0, *(end.end() for end in LINE_END.finditer(self.text))]
        object.__setattr__(self, "_starts", starts)

    @classmethod
    def of(cls, path: Path, most: int = MAX_BYTES) -> Self:
        """Read a file; of one that is too long, no more than shows that it is.

        Raises ``Unreadable`` where it is absent or no plain file, and, with line and column among
        its parameters, where it is longer than ``most`` bytes, no text or not UTF-8.
        """
        raw = _bytes(path, most)
        if len(raw) > most:
            raise Unreadable("file.too_long", {**_upto(raw[:most]), "limit": most})
        if kind := next((k for mark, k in _NO_TEXT.items() if raw.startswith(mark)), ""):
            raise Unreadable("file.no_text", {"line": 1, "column": 1, "kind": kind})
        if _is_16_bit(raw):
            raise Unreadable("file.encoding_16", {"line": 1, "column": 1})
        try:
            return cls(str(path), raw.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise Unreadable("file.encoding", _upto(raw[: error.start])) from None

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of a character."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def bounds(self, number: int) -> tuple[int, int]:
        """Return where a line begins and ends, in characters, without its end of line."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end


def _bytes(path: Path, most: int) -> bytes:
    """What a plain file holds, up to one byte more than is allowed; nothing else is waited for."""
    try:
        opened = os.open(path, _READ)
        try:
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                raise Unreadable("file.not_plain", {"file": str(path)})
            with os.fdopen(opened, "rb", closefd=False) as file:
                return file.read(most + 1)
        finally:
            os.close(opened)
    except OSError as error:
        raise Unreadable.file(str(path), error) from None


def _is_16_bit(raw: bytes) -> bool:
    """Whether Notepad would call it UTF-16: by its mark, or by a zero beside every letter."""
    return raw[:2] in _MARKS or (len(raw) > 1 and min(raw[:2]) == 0 < max(raw[:2]))


def _upto(raw: bytes) -> dict[str, str | int | float]:
    """Line and column of the end of ``raw``, both from 1."""
    read = Source("", raw.decode("utf-8-sig", "replace"))
    line, column = read.place(len(read.text))
    return {"line": line, "column": column}
