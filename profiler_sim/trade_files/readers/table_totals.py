"""Rows at the foot of a table: totals, which are no entries, and whether they are right."""

from collections.abc import Mapping, Sequence

from profiler_sim.trade_files.fields import KINDS, FieldKind
from profiler_sim.trade_files.readers.tables import Cell
from profiler_sim.trade_files.readers.values import number
from profiler_sim.trade_files.records import Fields, Reading
from profiler_sim.trade_files.word_lists import folded, word_set

_TOTAL = word_set("""
        total totals count subtotal sub-total grand sum sums ukupno sveukupno svega zbir
        zbirno suma укупно вкупно севкупно збир toplam genel yekûn totale totali somma
        shuma gjithsej итого
    """)
"""Words for a total in the languages of the headings."""
_CHECKED = ("packages", "gross_kg")
_NEAR = 0.5
"""Kilograms or packages by which a total may differ: files round."""


def is_total(cells: Sequence[Cell]) -> bool:
    """Return whether a row has a word for a total, and beside it and behind it figures alone."""
    filled = iter(cell for cell in cells if cell != "")
    first = next(filled, "")
    if not isinstance(first, str) or not _is_word(first):
        return False
    return all(is_figure(without_word(cell)) for cell in filled)


def without_word(cell: Cell) -> Cell:
    """Return the figure of a cell such as ``Sum: 12``; another cell as it is."""
    is_told = isinstance(cell, str) and _is_word(cell)
    return str(cell).partition(" ")[2].strip() if is_told else cell


def _is_word(text: str) -> bool:
    words = text.split(maxsplit=1)
    return bool(words) and folded(words[0]) in _TOTAL


def is_figure(cell: Cell) -> bool:
    """Return whether a cell holds a number, as a number or as text."""
    return isinstance(cell, float) or (isinstance(cell, str) and _is_number(cell))


def _is_number(text: str) -> bool:
    return any(number(text, decimal_comma=comma) is not None for comma in (False, True))


def has_figures_alone(*groups: Fields) -> bool:
    """Return whether everything that a row states is a number."""
    return all(KINDS[name] is FieldKind.NUMBER for fields in groups for name in fields)


class TotalsCheck:
    """Adds up packages and weights, and compares them with the totals that a table states."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._all = dict.fromkeys(_CHECKED, 0.0)
        self._since = dict.fromkeys(_CHECKED, 0.0)
        self.at: list[str] = []
        """Where rows with totals were met."""

    def add(self, goods: Fields) -> None:
        """Count a line of goods."""
        for name in _CHECKED:
            if amount := _amount(goods, name):
                self._all[name] += amount
                self._since[name] += amount

    def compare(self, goods: Fields, at: str, reading: Reading) -> None:
        """Tell of a total that is neither that of all rows nor that since the last total."""
        self.at.append(at)
        for name in _CHECKED:
            stated, counted = _amount(goods, name), (self._all[name], self._since[name])
            if stated and all(abs(stated - each) > _NEAR for each in counted):
                shown: Mapping[str, float] = {"stated": stated, "counted": _short(counted[0])}
                reading.note("trade.count", at=at, **shown)
        self._since = dict.fromkeys(_CHECKED, 0.0)


def _amount(goods: Fields, name: str) -> float:
    value = goods[name].value if name in goods else 0
    return value if isinstance(value, int | float) else 0


def _short(value: float) -> float:
    rounded = round(value, 3)
    return int(rounded) if rounded == int(rounded) else rounded
