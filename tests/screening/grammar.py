"""Random conditions that are well typed and mean the same to DuckDB and to SQLite.

SQLite divides whole numbers by whole numbers, has no dates and knows LIKE only; what the two
would read differently is left out.
"""

from collections.abc import Callable, Mapping
from random import Random

from profiler_sim.cargo.facts.schema import Column, FactType, FactValue

COLUMNS = (
    Column(name="port", type=FactType.TEXT, example="ECGYE"),
    Column(name="words", type=FactType.TEXT, example="TEST"),
    Column(name="pieces", type=FactType.WHOLE, example=3),
    Column(name="extra", type=FactType.WHOLE, example=-2),
    Column(name="share", type=FactType.NUMBER, example=0.5),
    Column(name="ratio", type=FactType.NUMBER, example=2.0),
    Column(name="cold", type=FactType.YESNO, example=True),
    Column(name="known", type=FactType.YESNO, example=False),
)

_TEXTS = ("ECGYE", "ecgye", "TRMER", "", "A%B", "100 CTN", "it's", "x_y")
_PATTERNS = ("%E%", "EC___", "%", "100 %", "a%", "__")
_NUMBERS = (-3, -1, 0, 1, 2, 3, 7, 40)
_SHARES = (-1.5, 0.0, 0.25, 0.5, 1.0, 2.0, 12.75)

VALUES: Mapping[FactType, tuple[FactValue, ...]] = {
    FactType.TEXT: (*_TEXTS, None, None),
    FactType.WHOLE: (*_NUMBERS, None, None),
    FactType.NUMBER: (*_SHARES, None, None),
    FactType.YESNO: (True, False, None),
}


def chance_of(seed: int) -> Random:
    """The same seed writes the same conditions."""
    return Random(seed)


def rows(chance: Random, count: int) -> list[dict[str, FactValue]]:
    """Draw rows of facts in which a fifth of the values is missing."""
    return [{c.name: chance.choice(VALUES[c.type]) for c in COLUMNS} for _ in range(count)]


class Grammar:
    """Writes conditions by chance."""

    def __init__(self, chance: Random) -> None:
        """Take where choices come from."""
        self._chance = chance

    def condition(self, depth: int = 4) -> str:
        """Write something that is true, false or unknown."""
        small = (self._compared, self._listed, self._between, self._missing, self._like)
        joined = (self._joined, self._joined, self._negated, self._same)
        parts = small if depth <= 0 else (*small, *joined)
        ways: tuple[Callable[[int], str], ...] = (*parts, self._fact)
        return self._chance.choice(ways)(depth - 1)

    def _joined(self, depth: int) -> str:
        word = self._chance.choice((" AND ", " OR "))
        return word.join(
            f"({self.condition(depth)})" for _ in range(self._chance.choice((2, 2, 3)))
        )

    def _negated(self, depth: int) -> str:
        return f"NOT ({self.condition(depth)})"

    def _same(self, depth: int) -> str:
        return f"({self.condition(depth)}) {self._equal()} ({self.condition(depth)})"

    def _fact(self, _: int) -> str:
        return self._chance.choice(("cold", "known", "true", "false"))

    def _compared(self, depth: int) -> str:
        term = self._term()
        word = self._chance.choice(("=", "<>", "<", "<=", ">", ">=", self._equal()))
        return f"{term(depth)} {word} {term(depth)}"

    def _equal(self) -> str:
        return self._chance.choice(("=", "<>", "IS DISTINCT FROM", "IS NOT DISTINCT FROM"))

    def _listed(self, depth: int) -> str:
        term = self._term()
        members = ", ".join(term(depth) for _ in range(self._chance.choice((1, 2, 3))))
        return f"{term(depth)} {self._chance.choice(('IN', 'NOT IN'))} ({members})"

    def _between(self, depth: int) -> str:
        term = self._term()
        word = self._chance.choice(("BETWEEN", "NOT BETWEEN"))
        low, high = term(depth), term(depth)
        # two ends that are written out and exchanged would be refused
        return f"{term(depth)} {word} coalesce({low}, {low}) AND {high}"

    def _missing(self, depth: int) -> str:
        kind = self._chance.choice(("IS NULL", "IS NOT NULL"))
        return f"({self._term()(depth)}) {kind}"

    def _like(self, depth: int) -> str:
        word = self._chance.choice(("LIKE", "NOT LIKE"))
        return f"{self._text(depth)} {word} '{self._chance.choice(_PATTERNS)}'"

    def _term(self) -> Callable[[int], str]:
        return self._chance.choice((self._text, self._whole, self._number))

    def _text(self, depth: int) -> str:
        written = self._chance.choice(_TEXTS).replace("'", "''")
        leaf = self._chance.choice(("port", "words", f"'{written}'"))
        if depth <= 0 or self._chance.random() < 0.5:
            return leaf
        ways = ("lower({})", "upper({})", "trim({})", "coalesce({}, 'X')", "({})")
        return self._chance.choice(ways).format(self._text(depth - 1))

    def _whole(self, depth: int) -> str:
        leaf = self._chance.choice(("pieces", "extra", f"({self._chance.choice(_NUMBERS)})"))
        if depth <= 0 or self._chance.random() < 0.4:
            return leaf
        ways = (
            "{} + {}",
            "{} - {}",
            "{} * {}",
            "{} % {}",
            "coalesce({}, {})",
            "abs({})",
            "length(words) + {}",
        )
        way = self._chance.choice(ways)
        return f"({way.format(*(self._whole(depth - 2) for _ in range(way.count('{}'))))})"

    def _number(self, depth: int) -> str:
        leaf = self._chance.choice(("share", "ratio", f"({self._chance.choice(_SHARES)})"))
        if depth <= 0 or self._chance.random() < 0.4:
            return leaf
        way = self._chance.choice(("{} + {}", "{} * {}", "share / {}", "abs({})"))
        return f"({way.format(*(self._number(depth - 2) for _ in range(way.count('{}'))))})"
