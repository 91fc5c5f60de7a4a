"""One line of an authored file in its parts: indent, hyphens, key, value, comment.

Signs that only look like spaces, hyphens or colons are taken for what they were meant to be.
"""

import json
import re
from dataclasses import dataclass

from profiler_sim.i18n.text import N_

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
CLOSING = {"[": "]", "{": "}"}
COMMENT = re.compile(r"(?:^|[ \t])#")
"""What begins a comment."""
_ODD = "".join(SPACES)
_INDENT = re.compile(rf"[ {_ODD}]*")
_ITEM = re.compile(rf"([-{DASHES}{BULLETS}])([ {_ODD}]+|$)")
_TIGHT_ITEM = re.compile(rf"[-{DASHES}](?=[^\W\d_])")
_QUOTED_KEY = re.compile(rf"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ {_ODD}]*:([ {_ODD}]+|$)""")
_KEY = re.compile(rf"((?:(?!\s\#).)*?)[ {_ODD}]*(?::([ {_ODD}]+|$)|\uff1a([ {_ODD}]*))")
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Parts:
    """A line taken apart; put together again it is the line."""

    indent: str
    items: tuple[tuple[str, str], ...]
    """Each hyphen and the space after it."""
    key: str
    colon: str
    """The colon and the space after it; empty where the line has no key."""
    value: str

    @property
    def level(self) -> int:
        """Column, from 0, at which its block begins."""
        return len(self.indent)

    @property
    def content(self) -> int:
        """Column, from 0, of what comes after its hyphens."""
        return self.level + sum(len(mark) + len(gap) for mark, gap in self.items)

    @property
    def text(self) -> str:
        """The line."""
        items = "".join(mark + gap for mark, gap in self.items)
        return f"{self.indent}{items}{self.key}{self.colon}{self.value}"


def parts_of(line: str) -> Parts:
    """Take a line apart."""
    indent = _INDENT.match(line)
    at = indent.end() if indent else 0
    items: list[tuple[str, str]] = []
    while found := _ITEM.match(line, at):
        items.append((found[1], found[2]))
        at = found.end()
    key, colon = _key(line[at:])
    value = line[at + len(key + colon) :]
    return Parts(indent[0] if indent else "", tuple(items), key, colon, value)


def _key(rest: str) -> tuple[str, str]:
    """A key and its colon with the space after it; two empty texts where there is none."""
    pattern = _QUOTED_KEY if rest[:1] in {'"', "'"} else _KEY
    found = pattern.match(rest) if rest[:1] not in {"", "[", "{", "#", "]", "}", ","} else None
    if found is None or not found[1]:
        return "", ""
    return found[1], found[0][len(found[1]) :]


def tight_item(line: str) -> str | None:
    """The line with the space that is missing after its hyphen; None where none is missing."""
    text = line.lstrip()
    if not _TIGHT_ITEM.match(text):
        return None
    return f"{line[: len(line) - len(text)]}- {text[1:]}"


def quoted(text: str) -> str:
    """A text in quotes, such that nothing in it means anything to YAML."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)
