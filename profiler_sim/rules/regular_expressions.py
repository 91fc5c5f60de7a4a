r"""Regular expressions: the part of RE2 that every database reads alike and quickly.

Letters, ``.``, ``( | )``, ``[a-z]``, ``* + ? {2,3}``, ``^ $``, ``\d \w \s \b`` and their
opposites, and a backslash before a sign that stands for itself. There are no references back, no
looking around and no names, so every pattern runs in time linear in the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_letters, digits, punctuation

MOST_REPEATS = 100
"""Highest number between braces; RE2 takes 1,000, and a few of those fill its memory."""
MOST_STEPS = 2000
"""Steps of a whole pattern once its repetitions are written out."""
MOST_DEPTH = 10
_MOST_MOVES = 1000
_MOST_PLACES = 40
"""Moves that a pattern remembers, and places that one of them holds: few megabytes."""
_BREAKS = {"t": "\t", "n": "\n"}
_WORD = frozenset(ascii_letters + digits + "_")
_KINDS = {"d": frozenset(digits), "w": _WORD, "s": frozenset("\t\n\f\r ")}
"""Letters of \\d, \\w and \\s, which RE2 means of ASCII only."""
_BORDERS = "b"


@dataclass(frozen=True, slots=True)
class Letters:
    """One letter: one of some, or of a range; or, negated, any other."""

    some: frozenset[str] = frozenset()
    ranges: tuple[tuple[str, str], ...] = ()
    others: tuple[frozenset[str], ...] = ()
    """Any letter that is not in one of these."""
    negated: bool = False

    def __contains__(self, letter: str) -> bool:
        """Tell whether a letter fits."""
        fits = (
            letter in self.some
            or any(low <= letter <= high for low, high in self.ranges)
            or any(letter not in each for each in self.others)
        )
        return fits is not self.negated


@dataclass(frozen=True, slots=True)
class Border:
    """A place between two letters: ^ $ b."""

    sign: str

    def holds(self, text: str, at: int) -> bool:
        """Tell whether the place before letter ``at`` is one."""
        if self.sign in "^$":
            return at == (0 if self.sign == "^" else len(text))
        before, after = at > 0 and text[at - 1] in _WORD, at < len(text) and text[at] in _WORD
        return before is not after


@dataclass(slots=True)
class Fork:
    """Goes on at any of some steps."""

    to: list[int]


Step = Letters | Border | Fork
"""One step of a program; Letters and Border go on at the next one."""


class BadPattern(Exception):
    """A pattern that cannot be used: a code, and the part it is about."""

    def __init__(self, code: str, start: int, end: int) -> None:
        """Keep them; places are letters of the pattern."""
        super().__init__(code)
        self.code, self.start, self.end = code, start, end


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern ready to be looked for, in time linear in the text."""

    steps: Sequence[Step]
    _moves: dict[tuple[object, ...], frozenset[int]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """Where letters led before; texts repeat theirs."""

    def search(self, text: str) -> bool:
        """Tell whether it fits anywhere in a text."""
        return self._runs(text, anywhere=True)

    def fits(self, text: str) -> bool:
        """Tell whether it fits the whole text."""
        return self._runs(text, anywhere=False)

    def _runs(self, text: str, *, anywhere: bool) -> bool:
        end, places = len(self.steps), self._reached({0}, text, 0)
        for at, letter in enumerate(text):
            if anywhere and end in places:
                return True
            after = text[at + 1] in _WORD if at + 1 < len(text) else None
            move = (places, letter, after, anywhere)
            places = self._moves.get(move) or self._moved(move, places, text, at)
            if not places:
                return False
        return end in places

    def _moved(
        self, move: tuple[object, ...], places: frozenset[int], text: str, at: int
    ) -> frozenset[int]:
        """Follow a letter; what comes of it depends on ``move`` alone."""
        end, anywhere = len(self.steps), move[-1]
        on = {n + 1 for n in places if n < end and text[at] in self._letters(n)}
        found = self._reached(on | {0} if anywhere else on, text, at + 1)
        if len(self._moves) < _MOST_MOVES and len(places) + len(found) <= _MOST_PLACES:
            self._moves[move] = found
        return found

    def _letters(self, place: int) -> Letters:
        step = self.steps[place]
        return step if isinstance(step, Letters) else _NOTHING

    def _reached(self, places: set[int], text: str, at: int) -> frozenset[int]:
        """Follow forks and borders, which take no letter."""
        waiting, reached = list(places), set(places)
        while waiting:
            for place in self._on(waiting.pop(), text, at):
                if place not in reached:
                    reached.add(place)
                    waiting.append(place)
        return frozenset(reached)

    def _on(self, place: int, text: str, at: int) -> Sequence[int]:
        step = self.steps[place] if place < len(self.steps) else _NOTHING
        if isinstance(step, Fork):
            return step.to
        return (place + 1,) if isinstance(step, Border) and step.holds(text, at) else ()


_NOTHING = Letters()


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Pattern:
    """Read a pattern. Raises BadPattern at the first thing that stops it from being used."""
    return Pattern(_Reader(pattern).steps())


class _Reader:
    """Reads a pattern once from left to right."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0
        self._depth = 0

    def steps(self) -> list[Step]:
        """Read all of it."""
        steps = self._either()
        if self._at < len(self._text):
            raise BadPattern("condition.pattern_open", self._at, self._at + 1)
        return steps

    def _either(self) -> list[Step]:
        """Alternatives between |, up to the end or the closing bracket."""
        ways = [self._row()]
        while self._text.startswith("|", self._at):
            self._at += 1
            ways.append(self._row())
        return _alternatives(ways) if len(ways) > 1 else ways[0]

    def _row(self) -> list[Step]:
        row: list[Step] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            start = self._at
            piece, is_group = self._piece()
            row += _moved(self._repeated(piece, start, is_group=is_group), len(row))
            if len(row) > MOST_STEPS:
                raise BadPattern("condition.pattern_count", start, self._at)
        return row

    def _piece(self) -> tuple[list[Step], bool]:
        """One letter, class, border or group; and whether it is a group."""
        char = self._text[self._at]
        if char == "(":
            return self._group(), True
        if char in "*+?{":
            code = "condition.pattern_form" if char == "{" else "condition.pattern_repeat"
            raise BadPattern(code, self._at, self._at + 1)
        if char == "[":
            return [self._class()], False
        if char == "\\":
            return [self._escape()], False
        self._at += 1
        if char in "^$":
            return [Border(char)], False
        return [Letters(frozenset("\n"), negated=True) if char == "." else _one(char)], False

    def _group(self) -> list[Step]:
        start = self._at
        self._at += 1
        self._depth += 1
        if self._text.startswith("?", self._at):
            if not self._text.startswith("?:", self._at):
                raise BadPattern("condition.pattern_form", start, min(len(self._text), start + 3))
            self._at += 2
        if self._depth > MOST_DEPTH:
            raise BadPattern("condition.pattern_form", start, start + 1)
        inner = self._either()
        if not self._text.startswith(")", self._at):
            raise BadPattern("condition.pattern_open", start, start + 1)
        self._at += 1
        self._depth -= 1
        return inner

    def _repeated(self, piece: list[Step], start: int, *, is_group: bool) -> list[Step]:
        """Take what says how often the piece comes."""
        sign, at = self._text[self._at : self._at + 1], self._at
        if not sign or sign not in "*+?{":
            return piece
        if isinstance(piece[0] if piece else None, Border) and not is_group:
            raise BadPattern("condition.pattern_repeat", at, at + 1)
        low, high = self._counts()
        if sign == "{" and is_group:
            raise BadPattern("condition.pattern_slow", at, self._at)
        if self._text.startswith("?", self._at):
            self._at += 1  # as few as possible: the same answer
        if self._text[self._at : self._at + 1] in {"*", "+", "?", "{"}:
            raise BadPattern("condition.pattern_repeat", self._at, self._at + 1)
        if len(piece) * max(low, high or 1) > MOST_STEPS:
            raise BadPattern("condition.pattern_count", start, self._at)
        return _times(piece, low, high)

    def _counts(self) -> tuple[int, int | None]:
        """Read * + ? or {2,3}: from, and to where there is an end."""
        start = self._at
        sign = self._text[start]
        self._at += 1
        if sign != "{":
            return (1 if sign == "+" else 0), (1 if sign == "?" else None)
        end = self._text.find("}", start)
        low, comma, high = self._text[start + 1 : max(end, start + 1)].partition(",")
        if not _is_count(low) or not (_is_count(high) or not high):
            raise BadPattern("condition.pattern_form", start, start + 1)
        self._at = end + 1
        last = int(high) if high else None
        most = int(low) if last is None else last
        if int(low) > most or most > MOST_REPEATS:
            raise BadPattern("condition.pattern_count", start, self._at)
        return int(low), (last if comma else int(low))

    def _escape(self) -> Step:
        char = self._escaped(_BORDERS)
        if char in _BORDERS:
            return Border(char)
        return _kind(char) or _one(_BREAKS.get(char, char))

    def _escaped(self, borders: str = "") -> str:
        r"""Read what stands behind a backslash: d D w W s S t n, some borders, or a sign."""
        char = self._text[self._at + 1 : self._at + 2]
        known = char.lower() in _KINDS or char in _BREAKS or char in borders
        if not char or not (known or char in punctuation):
            raise BadPattern(
                "condition.pattern_form", self._at, min(len(self._text), self._at + 2)
            )
        self._at += 2
        return char

    def _class(self) -> Letters:
        start = self._at
        negated = self._text.startswith("^", start + 1)
        self._at = first = start + 1 + negated
        members: list[Letters] = []
        while not self._text.startswith("]", self._at):
            if self._at >= len(self._text):
                raise BadPattern("condition.pattern_open", start, start + 1)
            members.append(self._member(first))
        if not members:
            raise BadPattern("condition.pattern_form", start, self._at + 1)
        self._at += 1
        return Letters(
            some=frozenset[str]().union(*(each.some for each in members)),
            ranges=tuple(pair for each in members for pair in each.ranges),
            others=tuple(other for each in members for other in each.others),
            negated=negated,
        )

    def _member(self, first: int) -> Letters:
        """One letter, one kind of letters, or one range, inside a class."""
        start = self._at
        if start != first and self._is_dash():
            raise BadPattern("condition.pattern_range", start, start + 1)
        low, low_kind = self._letter()
        if not self._is_dash():
            return low_kind or _one(low)
        self._at += 1
        is_dash = self._text[self._at] == "-"
        high, high_kind = self._letter()
        if is_dash or low_kind or high_kind or low > high:
            raise BadPattern("condition.pattern_range", start, self._at)
        return Letters(ranges=((low, high),))

    def _is_dash(self) -> bool:
        """Tell whether a hyphen stands here that means a range: one that is not the last."""
        return self._text.startswith("-", self._at) and self._text[self._at + 1 :][:1] not in (
            "]",
            "",
        )

    def _letter(self) -> tuple[str, Letters | None]:
        char = self._text[self._at]
        if char in "[&":
            raise BadPattern("condition.pattern_form", self._at, self._at + 1)
        if char != "\\":
            self._at += 1
            return char, None
        char = self._escaped()
        return _BREAKS.get(char, char), _kind(char)


def _one(letter: str) -> Letters:
    return Letters(frozenset(letter))


def _kind(char: str) -> Letters | None:
    r"""What \d and its like stand for."""
    letters = _KINDS.get(char.lower())
    if letters is None:
        return None
    return Letters(letters) if char in _KINDS else Letters(others=(letters,))


def _alternatives(ways: Sequence[list[Step]]) -> list[Step]:
    """Fork to every way; each way but the last ends with a fork to the end of all."""
    end = sum(len(way) + 1 for way in ways)
    starts, steps = [], list[Step]([Fork([])])
    for way in ways:
        starts.append(len(steps))
        steps += _moved(way, len(steps))
        if len(steps) < end:
            steps.append(Fork([end]))
    steps[0] = Fork(starts)
    return steps


def _times(piece: list[Step], low: int, high: int | None) -> list[Step]:
    """Write a piece out as often as it must come, and then as often as it may."""
    steps: list[Step] = []
    for _ in range(low):
        steps += _moved(piece, len(steps))
    if high is None:
        return [*steps, *_moved(_star(piece), len(steps))]
    for _ in range(high - low):
        steps += _moved([Fork([1, 1 + len(piece)]), *_moved(piece, 1)], len(steps))
    return steps


def _star(piece: list[Step]) -> list[Step]:
    end = len(piece) + 2
    return [Fork([1, end]), *_moved(piece, 1), Fork([0])]


def _moved(steps: Sequence[Step], by: int) -> Iterator[Step]:
    """Copy steps to another place of a program."""
    for step in steps:
        yield Fork([each + by for each in step.to]) if isinstance(step, Fork) else step


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6  # noqa: PLR2004  more is too many anyway
