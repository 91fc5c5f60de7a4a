"""Faults of form, line by line: what was typed, what was meant, and the line as it should be.

YAML's parser stops at the first thing it cannot read, and that is often the line after the fault.
Here every line is looked at as its author sees it; with the lines put right the file can be read
on, so that all its faults are reported at once.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from profiler_sim.files.line_parts import (
    CLOSING,
    COMMENT,
    LineParts,
    LineValue,
    check_value,
    parts_of,
    tight_item,
)
from profiler_sim.files.source import DASHES, LINE_END, NO_WIDTH, SPACES
from profiler_sim.i18n.text import N_, _
from profiler_sim.problems import Problem

_GLUED = re.compile(r"([^\W\d_][\w ']*):(?=[^\s:/\\])")
_EQUALS = re.compile(r"([^\W\d_][\w ']*?)\s*=\s*(?=\S)")
_NUMBERS = (N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"))
"""Words for numbers of blanks, from 2 on."""
_WORDS = 4
"""Words of the longest key."""
_MANY = 2
"""Lines that outvote the one above them."""
_AHEAD = 200
"""Lines in which the end of a text in quotes is sought."""


@dataclass(slots=True)
class BlockLevel:
    """An open block."""

    column: int
    is_list: bool
    awaits: bool = False
    """Its last line ended with a key or a hyphen that has no value yet."""


@dataclass(frozen=True, slots=True)
class RepairedText:
    """A text in which every line that was understood is put right."""

    text: str
    faults: list[tuple[int, Problem]]
    """Each with its character in the text as it was."""
    _old: list[str]
    _new: list[str]
    _old_starts: list[int]
    _new_starts: list[int]

    def original(self, index: int) -> int:
        """Return where a character of the repaired text stands in the text as it was."""
        line = bisect_right(self._new_starts, index) - 1
        column, old, new = index - self._new_starts[line], self._old[line], self._new[line]
        return self._old_starts[line] + _column(column, old, new)


def _column(column: int, old: str, new: str) -> int:
    if old == new:
        return column
    most = min(len(old), len(new))
    before = next((i for i in range(most) if old[i] != new[i]), most)
    after = next((i for i in range(most - before) if old[-1 - i] != new[-1 - i]), most - before)
    if column <= before:
        return column
    if column >= len(new) - after:
        return len(old) - (len(new) - column)
    return min(column, len(old) - after)


def repair_lines(text: str, *, is_broken: bool) -> RepairedText:
    """Look at every line; at indents only where the text ``is_broken``, so that YAML stops."""
    ends = list(LINE_END.finditer(text))
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(text)]
    old = [text[start:stop] for start, stop in zip(starts, stops, strict=True)]
    marks = [*(end[0] for end in ends), ""]
    looked = _Lines(old, is_broken=is_broken)
    new = looked.mended()
    new_starts, at = [], 0
    for line, mark in zip(new, marks, strict=True):
        new_starts.append(at)
        at += len(line) + len(mark)
    joined = "".join(line + mark for line, mark in zip(new, marks, strict=True))
    faults = [(starts[line] + column, problem) for line, column, problem in looked.faults]
    return RepairedText(joined, faults, old, new, starts, new_starts)


@dataclass(slots=True)
class _Lines:
    """Goes through lines in order and knows which blocks are open."""

    old: list[str]
    is_broken: bool
    faults: list[tuple[int, int, Problem]] = field(default_factory=list)
    """Line from 0, column from 0, and what is wrong."""
    _levels: list[BlockLevel] = field(default_factory=list)
    _text_above: int | None = None
    """A text in many lines goes on as long as lines begin right of this column."""
    _open: str = ""
    """What ends a text in quotes, or a list in brackets, that goes on in the next line."""
    _siblings: dict[int, tuple[int, str]] = field(default_factory=dict)
    """By column, the last line that began there, and its first word."""
    _at: int = 0

    def mended(self) -> list[str]:
        """Return every line as it should be."""
        new = []
        for at, line in enumerate(self.old):
            self._at = at
            new.append(line if self._is_inside(line) else self._line(line))
        return new

    def _fault(self, column: int, code: str, **params: str | int) -> None:
        self.faults.append((self._at, column, Problem(code, params=params)))

    def _is_inside(self, line: str) -> bool:
        """Whether a line says nothing by itself: it is empty, a comment, or text that goes on."""
        if self._open:
            self._open = "" if self._open in line else self._open
            return True
        words = line.strip()
        if self._text_above is not None:
            if not words or len(line) - len(line.lstrip(" ")) > self._text_above:
                return True
            self._text_above = None
        return not words or words.startswith(("#", "---", "..."))

    def _line(self, line: str) -> str:
        parts = parts_of(line)
        if not self.is_broken and self._is_below(parts):
            return line
        parts = self._spaces(line, parts)
        if not parts.items and (better := tight_item(parts.text)) and self._is_list_due(parts):
            self._fault(parts.level, "file.hyphen_space", line=better.strip())
            parts = parts_of(better)
        if self.is_broken:
            parts = self._indent(parts)
        if self._goes_on(parts):
            return parts.text
        if not parts.key and self.is_broken:
            parts = self._colon(parts)
        parts = self._checked(parts)
        self._follow(parts)
        return parts.text

    def _spaces(self, line: str, parts: LineParts) -> LineParts:
        """Take spaces, dashes and colons for what they were meant to be."""
        indent = self._plain(parts.indent, 0)
        items = []
        at = len(parts.indent)
        for mark, gap in parts.items:
            if mark != "-":
                code = "file.dash" if mark in DASHES else "file.bullet"
                fixed = line[:at] + "-" + line[at + 1 :]
                self._fault(at, code, char=mark, line=parts_of(fixed).text.strip())
            items.append(("-", self._plain(gap, at + 1) or ""))
            at += len(mark + gap)
        at += len(parts.key)
        colon = parts.colon
        if "\uff1a" in colon and self.is_broken:
            self._fault(at, "file.wide_colon", line=f"{parts.key}: {parts.value}")
            colon = ": "
        elif colon:
            colon = self._plain(colon, at)
        return LineParts(indent, tuple(items), parts.key, colon, parts.value)

    def _plain(self, spaces: str, at: int) -> str:
        """The same space as plain spaces; the first odd one is reported."""
        odd = next((i for i, char in enumerate(spaces) if char in SPACES), None)
        if odd is None or (spaces[odd] == "\t" and spaces.strip(" \t:") == "" and at > 0):
            return spaces
        char = spaces[odd]
        code = "file.tab" if char == "\t" else "file.odd_space"
        self._fault(at + odd, code, char=_(SPACES[char]))
        return "".join(_as_spaces(char) for char in spaces)

    def _is_list_due(self, parts: LineParts) -> bool:
        """Whether a hyphen is what one would expect of this line."""
        return any(
            (each.is_list and each.column == parts.level)
            or (each.awaits and each.column <= parts.level)
            for each in self._levels[-3:]
        )

    def _indent(self, parts: LineParts) -> LineParts:
        """Put a line below those of its block, where it begins nowhere."""
        column, is_list = parts.level, bool(parts.items)
        levels = self._levels
        if not levels or not (is_list or parts.key):
            return parts
        if self._fits(column, is_list=is_list) and not self._stands_out(parts):
            return parts
        better = self._better_column(column, is_list=is_list)
        if better is None:
            return parts
        reported = {line for line, _, _ in self.faults}
        if self._at in reported:  # its odd spaces are
            return replace(parts, indent=" " * better)
        code = "file.too_far_left" if better > column else "file.too_far_right"
        line, word = self._siblings.get(better, (self._at - 1, ""))
        off = abs(better - column)
        words = _(_NUMBERS[off - 2]) if off in range(2, 9) else str(off)
        place: dict[str, str | int] = {"n": off, "words": words, "number": self._at + 1}
        named = f"{code}_of" if word else code
        self._fault(column, named, **place, other=line + 1, word=word)
        return replace(parts, indent=" " * better)

    def _better_column(self, column: int, *, is_list: bool) -> int | None:
        """Where a line that fits nowhere was meant to begin; None where there is no telling."""
        last = self._levels[-1]
        if last.awaits and column > last.column:
            return self._block_below(last.column, is_list=is_list)[0]
        due = [each.column for each in self._levels if each.is_list == is_list]
        due += [last.column + 2] if last.awaits else []
        return min(due, key=lambda each: (abs(each - column), -each), default=None)

    def _stands_out(self, parts: LineParts) -> bool:
        """Whether the first line of a block begins elsewhere than two and more lines below it."""
        last = self._levels[-1]
        is_first = last.awaits and parts.level > last.column
        if not is_first or not COMMENT.split(parts.value)[0].strip():
            return False
        column, lines = self._block_below(last.column, is_list=bool(parts.items))
        return lines >= _MANY and column != parts.level

    def _block_below(self, above: int, *, is_list: bool) -> tuple[int, int]:
        """Where a block begins, as the lines after its first one say, and how many say so."""
        levels: list[tuple[int, bool]] = []
        for line in self.old[self._at + 1 : self._at + _AHEAD]:
            parts = parts_of(line)
            if not line.strip() or parts.value.startswith("#"):
                continue
            if parts.level <= above:
                break
            levels.append((parts.level, bool(parts.items)))
        columns = [column for column, _ in levels]
        least = min(columns, default=0)
        if not is_list:
            return least, columns.count(least)
        first = least if (least, True) in levels else least - 2
        return first, columns.count(first) + columns.count(first + 2)

    def _fits(self, column: int, *, is_list: bool) -> bool:
        if column > self._levels[-1].column:
            return self._levels[-1].awaits
        for each in reversed(self._levels):
            if each.column == column and (each.is_list == is_list or (is_list and each.awaits)):
                return True
            if each.column < column:
                return False
        return False

    def _is_below(self, parts: LineParts) -> bool:
        """Whether a line stands further right than a block that has its value already."""
        last = self._levels[-1] if self._levels else None
        return last is not None and not last.awaits and parts.level > last.column

    def _goes_on(self, parts: LineParts) -> bool:
        """Whether a line is the rest of the text above it."""
        return not parts.items and not parts.key and self._is_below(parts)

    def _colon(self, parts: LineParts) -> LineParts:
        """Find the key of a line that has to have one."""
        level = next((x for x in self._levels if x.column == parts.level and not x.is_list), None)
        if (level is None and self._levels and not parts.items) or parts.items:
            return parts
        for pattern, code in ((_GLUED, "file.colon_space"), (_EQUALS, "file.equals")):
            if found := pattern.match(parts.value):
                better = f"{found[1]}: {parts.value[found.end() :]}"
                at = len(self.old[self._at]) - len(parts.value)
                self._fault(at + len(found[1]), code, line=better)
                return parts_of(parts.indent + better)
        if len(parts.value.split()) <= _WORDS and self._is_head(parts):
            better = f"{parts.value.rstrip()}:"
            self._fault(len(self.old[self._at]), "file.colon_missing", line=better)
            return parts_of(parts.indent + better)
        return parts

    def _is_head(self, parts: LineParts) -> bool:
        """Whether the lines below stand under this one, and are entries of a block."""
        following = (line for line in self.old[self._at + 1 : self._at + _AHEAD] if line.strip())
        below = parts_of(next(following, ""))
        return below.level > parts.level and bool(below.key or below.items)

    def _follow(self, parts: LineParts) -> None:
        """Know which blocks this line opens, goes on with, and ends."""
        column = parts.level
        while self._levels and self._levels[-1].column > column:
            self._levels.pop()
        for mark, gap in parts.items:
            self._enter(column, is_list=True)
            self._siblings[column] = (self._at, mark)
            column += len(mark + gap)
        if parts.key:
            self._enter(column, is_list=False)
            self._siblings[column] = (self._at, parts.key)
        if self._levels:
            ended = COMMENT.split(parts.value)[0].strip()
            self._levels[-1].awaits = not ended
        if self._text_above is not None:
            self._text_above = self._levels[-1].column if self._levels else -1

    def _enter(self, column: int, *, is_list: bool) -> None:
        last = self._levels[-1] if self._levels else None
        if last and last.column == column and last.is_list == is_list:
            last.awaits = False
        elif last and last.column == column and last.is_list:  # a list below its key ends
            self._levels.pop()
        else:
            if last:
                last.awaits = False
            self._levels.append(BlockLevel(column, is_list))
        if self._levels:
            self._levels[-1].awaits = False

    def _checked(self, parts: LineParts) -> LineParts:
        """Put the value right; what it leaves open is noted."""
        at = len(self.old[self._at]) - len(parts.value)
        head = parts.text[: len(parts.text) - len(parts.value)].strip()
        found = check_value(LineValue(parts.value, head, self.is_broken, self._ends_here))
        self.faults += [(self._at, at + where, problem) for where, problem in found.faults]
        self._open = found.opens
        self._text_above = -1 if found.is_block else None
        return replace(parts, value=found.text)

    def _ends_here(self, mark: str) -> bool:
        """Whether the next line begins something, or nothing closes what ``mark`` opens."""
        below = self.old[self._at + 1 : self._at + _AHEAD]
        closing = CLOSING.get(mark, mark)
        line = next((each for each in below if each.strip()), None)
        if line is None or not any(closing in each for each in below):
            return True
        parts, here = parts_of(line), parts_of(self.old[self._at])
        is_entry = bool(parts.key or parts.items)
        return is_entry and parts.level <= max(here.level, here.content)


def _as_spaces(char: str) -> str:
    if char in NO_WIDTH:
        return ""
    if char == "\t":
        return "  "
    return " " if char in SPACES else char
