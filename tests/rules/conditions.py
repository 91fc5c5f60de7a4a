"""Random conditions that use everything the language has, and rows that bring out the worst."""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from random import Random

from profiler_sim.cargo.facts.schema import Column, FactType, FactValue, Row

T, N, W, D, B, L = (
    FactType.TEXT,
    FactType.NUMBER,
    FactType.WHOLE,
    FactType.DATE,
    FactType.YESNO,
    FactType.TEXTS,
)
_EXAMPLES: Mapping[FactType, FactValue] = {
    T: "ECGYE",
    N: 0.5,
    W: 3,
    D: date(2026, 1, 31),
    B: True,
    L: ("GRPIR",),
}
_NAMES: Mapping[FactType, Sequence[str]] = {
    T: ("port", "words"),
    N: ("share", "ratio"),
    W: ("pieces", "extra"),
    D: ("loaded", "arrived"),
    B: ("cold", "known"),
    L: ("via", "seals"),
}
COLUMNS = tuple(
    Column(name=name, type=kind, example=_EXAMPLES[kind])
    for kind, names in _NAMES.items()
    for name in names
)
_TEXTS = (
    "ECGYE",
    "ecgye",
    "",
    "A%B",
    "100 CTN",
    "it's",
    "x_y!",
    "\\",
    "a\nb",
    "ČAJ ß İ",
    "x" * 600,
)
_WHOLES = (0, 1, -1, 3, 7, 2**31, 32767, 40000, 2**53 + 1, 2**62, 2**63 - 1, -(2**63))
_NUMBERS = (0.0, -0.0, 0.5, -1.5, 1e-300, 1e308, -1e308, math.nan, math.inf, -math.inf)
_DAYS = (date(2026, 1, 31), date(2024, 2, 29), date(1969, 12, 31), date(2100, 1, 1))
HOSTILE: Mapping[FactType, Sequence[FactValue]] = {
    T: (*_TEXTS, None),
    N: (*_NUMBERS, None),
    W: (*_WHOLES, None),
    D: (*_DAYS, None),
    B: (True, False, None),
    L: ((), ("GRPIR",), ("", "it's"), ("MAPTM", "ESALG", "MAPTM"), None),
}
_LIKES = ("%E%", "EC___", "%", "", "_%", "%!%%", "a%b", "%B", "E%", "it's", "!!", "%ß%")
_PATTERNS = ("^E", "[0-9]+ ", "a.b", "(C|c)", r"\bCTN$", "", "x{3,5}", "[^a-zA-Z]", r"\w+_\w")


def hostile_rows(chance: Random, count: int) -> list[Row]:
    """Draw rows of the largest, the smallest, the oddest and the missing."""
    return [{c.name: chance.choice(HOSTILE[c.type]) for c in COLUMNS} for _ in range(count)]


def quoted(text: str) -> str:
    """Write a text as conditions do."""
    return "'" + text.replace("'", "''") + "'"


class Conditions:
    """Writes conditions by chance; some are refused because they can never be true."""

    def __init__(self, chance: Random) -> None:
        """Take where choices come from."""
        self._chance = chance
        self._terms: Mapping[FactType, Callable[[int], str]] = {
            T: self._text,
            N: self._number,
            W: self._whole,
            D: self._day,
            L: self._list,
            B: self.condition,
        }

    def condition(self, depth: int = 4) -> str:
        """Write something that is true, false or unknown."""
        if depth <= 0:
            return self._one(*_NAMES[B], "true", "false")
        ways = (self._joined, self._negated, self._compared, self._among, self._between)
        more = (self._missing, self._like, self._called, self._listed, self._compared)
        return self._chance.choice((*ways, *more))(depth - 1)

    def _one(self, *options: str) -> str:
        return self._chance.choice(options)

    def _kind(self, *kinds: FactType) -> Callable[[int], str]:
        return self._terms[self._chance.choice(kinds)]

    def _joined(self, depth: int) -> str:
        parts = [f"({self.condition(depth)})" for _ in range(self._chance.choice((2, 2, 3)))]
        return self._one(" AND ", " OR ").join(parts)

    def _negated(self, depth: int) -> str:
        return f"NOT ({self.condition(depth)})"

    def _compared(self, depth: int) -> str:
        kind = self._chance.choice((T, N, W, D, B))
        term = self._terms[kind]
        signs = ("=", "<>", "IS DISTINCT FROM", "IS NOT DISTINCT FROM")
        orders = () if kind is B else ("<", "<=", ">", ">=")
        return f"({term(depth)}) {self._one(*signs, *orders)} ({term(depth)})"

    def _among(self, depth: int) -> str:
        term = self._kind(T, N, W, D)
        members = ", ".join(term(depth) for _ in range(self._chance.choice((1, 2, 3))))
        return f"({term(depth)}) {self._one('IN', 'NOT IN')} ({members})"

    def _between(self, depth: int) -> str:
        term = self._kind(T, N, W, D)
        word = self._one("BETWEEN", "NOT BETWEEN")
        low = term(depth)
        return f"({term(depth)}) {word} coalesce({low}, {low}) AND ({term(depth)})"

    def _missing(self, depth: int) -> str:
        term = self._kind(T, N, W, D, B, L)
        return f"({term(depth)}) {self._one('IS NULL', 'IS NOT NULL')}"

    def _like(self, depth: int) -> str:
        word = self._one("LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE")
        if self._chance.random() < 0.3:
            return f"({self._text(depth)}) {word} {self._one(*_NAMES[T])}{self._escape()}"
        return f"({self._text(depth)}) {word} {quoted(self._one(*_LIKES))} ESCAPE '!'"

    def _escape(self) -> str:
        return self._one("", " ESCAPE '!'", " ESCAPE '\\'")

    def _called(self, depth: int) -> str:
        name = self._one("contains", "starts_with", "ends_with", "regexp_matches")
        if name == "regexp_matches":
            name = self._one(name, "regexp_full_match")
            return f"{name}({self._text(depth)}, {quoted(self._one(*_PATTERNS))})"
        return f"{name}({self._text(depth)}, {self._text(depth)})"

    def _listed(self, depth: int) -> str:
        name = self._one("list_has_any", "list_has_all", "contains", "=")
        if name == "contains":
            return f"contains({self._one(*_NAMES[L])}, {self._text(depth)})"
        if name == "=":
            return f"({self._list(depth)}) {self._one('=', '<>')} ({self._list(depth)})"
        return f"{name}({self._one(*_NAMES[L])}, {self._list(depth)})"

    def _list(self, _: int) -> str:
        return self._one(*_NAMES[L], "['GRPIR', 'it''s']", "['MAPTM']", "['']")

    def _text(self, depth: int) -> str:
        if depth <= 0 or self._chance.random() < 0.5:
            return self._one(*_NAMES[T], quoted(self._one(*_TEXTS[:8])))
        ways = ("lower({})", "upper({})", "trim({})", "left({}, 3)", "coalesce({}, 'X')")
        return self._one(*ways).format(self._text(depth - 1))

    def _whole(self, depth: int) -> str:
        if depth <= 0 or self._chance.random() < 0.4:
            return self._one(*_NAMES[W], "0", "3", "9223372036854775807")
        ways = (
            "({} + {})",
            "({} - {})",
            "({} * {})",
            "({} % {})",
            "abs({})",
            "(-{})",
            "round({})",
        )
        more = (
            "greatest({}, {})",
            "least({}, {})",
            "coalesce({}, {})",
            "round({})",
            "length(words)",
        )
        dates = ("(loaded - arrived)", "year(loaded)", "month(loaded)", "day(loaded)")
        form = self._one(*ways, *more, *dates, "isodow(loaded)")
        return form.format(*(self._whole(depth - 1) for _ in range(form.count("{}"))))

    def _number(self, depth: int) -> str:
        if depth <= 0 or self._chance.random() < 0.4:
            return self._one(*_NAMES[N], "0.5", "2.0", "0.0")
        ways = (
            "({} + {})",
            "({} - {})",
            "({} * {})",
            "({} / {})",
            "({} % {})",
            "abs({})",
            "(-{})",
        )
        more = ("greatest({}, {})", "least({}, {})", "coalesce({}, {})", "round({}, 1)", "(-{})")
        form = self._one(*ways, *more)
        either = [self._number, self._number, self._whole]
        parts = [self._number(depth - 1)]
        parts += [self._chance.choice(either)(depth - 1) for _ in range(form.count("{}") - 1)]
        return form.format(*parts)

    def _day(self, depth: int) -> str:
        if depth <= 0 or self._chance.random() < 0.5:
            return self._one(*_NAMES[D], "DATE '2026-02-01'")
        form = self._one("({} + {})", "({} - {})", "greatest({}, arrived)", "coalesce({}, loaded)")
        if form.count("{}") == 1:
            return form.format(self._day(depth - 1))
        return form.format(self._day(depth - 1), self._whole(depth - 1))
