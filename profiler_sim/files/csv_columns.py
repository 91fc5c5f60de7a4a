"""What a whole column of a table says: the one notation that fits every cell, or a refusal.

A column is looked at in full before one of its cells is read. Where two notations fit every cell
and give different values ("21.000"), the column is refused at the first such cell.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from profiler_sim.cargo.facts.schema import (
    Column,
    Enumeration,
    FactType,
    FactValue,
    Range,
    Values,
)
from profiler_sim.cargo.spreadsheet_text import unguarded
from profiler_sim.cargo.text import shortened
from profiler_sim.files.csv_notations import (
    CODES,
    DAYS,
    NUMBERS,
    WHOLES,
    YES_OR_NO,
    Reader,
    beginning,
    is_shortened,
    normalised_cell,
)
from profiler_sim.files.csv_tables import CsvTable, RowBatch, TableNote
from profiler_sim.i18n.text import _

_BEGINS = {"hs2": ("hs6", 2), "hs4": ("hs6", 4)}
"""Facts that are the first digits of another, and how many."""
_LISTED = 8
"""Known values of a fact that are shown."""
_AS_TEXT = re.compile(r'="([^"]*)"')
"""How some programs keep a spreadsheet from making a number of a code."""
_ITEM = re.compile(
    r"""\s*(?:'(?P<one>(?:[^'\\]|\\.)*)'|"(?P<two>(?:[^"\\]|\\.)*)"|(?P<bare>[^,'"\[\]\\]*))\s*(?:,|$)""",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTED = re.compile(r"[;|,\n]")
_WHOLE_SIGNS = frozenset("-0123456789")
_POINT_SIGNS = _WHOLE_SIGNS | {"."}
_LONGEST_WHOLE = 18
"""Digits that surely fit 64 bits."""
_POINTED = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]{1,3})?")
_WRONG = {
    FactType.NUMBER: "table.number",
    FactType.WHOLE: "table.whole",
    FactType.DATE: "table.day",
    FactType.YESNO: "table.yes_no",
    FactType.TEXTS: "table.list",
    FactType.TEXT: "table.code",
}
_NUMERIC = {FactType.NUMBER, FactType.WHOLE, FactType.TEXT}
"""Types of facts, codes among them, of which a spreadsheet makes numbers."""
_DOUBTFUL = {FactType.DATE: "table.two_days"}


def unquoted_cell(cell: str) -> str:
    """Give the text of a cell without what keeps spreadsheets from working it out."""
    if cell[:1] == "'":
        return unguarded(cell)
    if cell[:2] == '="' and (found := _AS_TEXT.fullmatch(cell)):
        return found[1]
    return cell


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell and where it stands."""

    text: str
    row: int


@dataclass(frozen=True, slots=True)
class _Chunk:
    """The cells of one batch; equal ones are one text in memory."""

    cells: Sequence[str] = ()
    """Cells of which the rest of the column has a say."""
    values: list[FactValue] | None = None
    """Their values, where they are plain numbers."""


@dataclass(slots=True)
class ColumnReading:
    """One column of a table: what its cells can be, and then what they are."""

    table: CsvTable
    fact: Column
    place: int
    possible: dict[str, Reader]
    """The notations that fit every cell so far."""
    ruled_out: dict[str, _Cell] = field(default_factory=dict)
    """The first cell that is not written in a notation."""
    doubtful: dict[str, _Cell] = field(default_factory=dict)
    """First cells with two values: "soft" where the separator of the cells settles them."""
    unusual: _Cell | None = None
    """The first cell that is not written as its value is."""
    unlisted: _Cell | None = None
    """The first cell whose value is not one of those the fact is known to have."""
    impossible: TableNote | None = None
    """Of the first number that the fact cannot have, such as packages below zero."""
    chunks: list[_Chunk | None] = field(default_factory=list)
    """One a batch; None where the column is empty."""

    @property
    def heading(self) -> str:
        """What stands above it."""
        return self.table.headings[self.place]

    def look(self, batch: RowBatch) -> None:
        """Rule out what does not fit; raises ``Unreadable`` at a cell that nothing fits."""
        cells = batch.column(self.place)
        if not any(cells):
            self.chunks.append(None)
            return
        distinct = {cell: cell for cell in cells}
        if values := self._quick(distinct):
            self._check_range(values, batch, cells)
            self.chunks.append(_Chunk(values=list(map(values.__getitem__, cells))))
            return
        for raw in () if self._is_free_text else distinct:
            text = unquoted_cell(raw)
            if text and not text.isspace():
                self._look(text, batch, cells, raw)
        self.chunks.append(_Chunk(cells=list(map(distinct.__getitem__, cells))))

    @property
    def _is_free_text(self) -> bool:
        kind, values = self.fact.type, self.fact.values
        return kind is FactType.TEXT and self.fact.name not in CODES and values is None

    def _quick(self, distinct: Collection[str]) -> dict[str, FactValue] | None:
        """Read cells of nothing but plain numbers, as Python reads them; None for any other."""
        if self.fact.type not in {FactType.NUMBER, FactType.WHOLE}:
            return None
        signs = set("".join(distinct))
        points = self.fact.type is FactType.NUMBER and self.possible.keys() == {"point"}
        if not signs <= (_POINT_SIGNS if points else _WHOLE_SIGNS):
            return None
        if self.fact.type is FactType.WHOLE and max(map(len, distinct)) > _LONGEST_WHOLE:
            return None
        read = float if self.fact.type is FactType.NUMBER else int
        try:
            return {cell: read(cell) if cell else None for cell in distinct}
        except ValueError:
            return None

    def _check_range(
        self, values: Mapping[str, FactValue], batch: RowBatch, cells: Sequence[str]
    ) -> None:
        """Note the first cell with a number outside the range of the fact, if none is noted."""
        limits = self.fact.values
        if not isinstance(limits, Range) or self.impossible is not None:
            return
        outside = {cell for cell, value in values.items() if _is_outside(value, limits)}
        if outside:
            at = next(at for at, cell in enumerate(cells) if cell in outside)
            self.impossible = TableNote(
                "table.out_of_range",
                {
                    "file": self.table.name,
                    "row": batch.numbers[at],
                    "column": self.heading,
                    "value": _shown(cells[at]),
                    "range": _range(limits),
                },
            )

    def _look(self, text: str, batch: RowBatch, cells: Sequence[str], raw: str) -> None:
        values = {name: read(text) for name, read in self.possible.items()}
        fitting = {name: value for name, value in values.items() if value is not None}
        self._check_range(dict.fromkeys([raw], next(iter(fitting.values()), None)), batch, cells)
        differ = len(set(fitting.values())) > 1
        strange = self.unusual is None and not self._is_usual(text, fitting)
        unlisted = self.unlisted is None and not self._is_listed(fitting)
        if len(fitting) == len(values) and not (differ or strange or unlisted):
            return
        cell = _Cell(text, batch.numbers[cells.index(raw)])
        if not fitting:
            self._refuse(cell)
        for name in values.keys() - fitting.keys():
            self.ruled_out[name] = cell
            del self.possible[name]
        if differ:
            self.doubtful.setdefault("soft" if self._is_soft(text) else "hard", cell)
        if strange:
            self.unusual = cell
        if unlisted:
            self.unlisted = cell

    def _is_listed(self, fitting: Mapping[str, FactValue]) -> bool:
        """Tell whether the fact is known to have a value; true where nothing is known of it."""
        choice = self.fact.values
        if self.fact.type is not FactType.TEXT or not isinstance(choice, Enumeration):
            return True
        return all(choice.holds(str(value)) for value in fitting.values())

    def _is_usual(self, text: str, fitting: Mapping[str, FactValue]) -> bool:
        """Tell whether a cell is written as this program writes the value."""
        if self.heading != self.fact.name:  # the beginning of a longer code
            return any(text.strip().startswith(str(value)) for value in fitting.values())
        match self.fact.type:
            case FactType.YESNO | FactType.TEXTS:
                return True
            case FactType.NUMBER:
                return _POINTED.fullmatch(text) is not None
            case _:
                return any(text.strip() == str(value) for value in fitting.values())

    def _is_soft(self, text: str) -> bool:
        """Tell of a number whose point is before decimals where cells are parted by commas.

        No program ends decimals with a 0 unless a person has set their number.
        """
        commas = self.table.delimiter == ","
        return self.fact.type is FactType.NUMBER and commas and "," not in text and text[-1] != "0"

    def _refuse(self, cell: _Cell) -> NoReturn:
        if self.fact.type in _NUMERIC and is_shortened(cell.text):
            self._say("table.shortened", cell)
        for name, read in _notations(self.fact).items():
            other = self.ruled_out.get(name)
            if other is not None and read(cell.text) is not None:
                self._say("table.mixed", cell, other=_shown(other.text), other_row=other.row)
        self._say(_WRONG[self.fact.type], cell)

    def _say(self, code: str, cell: _Cell, **params: str | float) -> NoReturn:
        self.table.refuse(code, cell.row, column=self.heading, value=_shown(cell.text), **params)

    def settle(self) -> Iterator[TableNote]:
        """Choose the notation; raises ``Unreadable`` where two are left that differ."""
        doubt = self.doubtful.get("hard")
        if len(self.possible) > 1 and doubt:
            first, second, *_ = (_meaning(read(doubt.text)) for read in self.possible.values())
            code = _DOUBTFUL.get(self.fact.type, "table.two_numbers")
            self._say(code, doubt, first=first, second=second)
        name, read = next(iter(self.possible.items()))
        self.possible = {name: read}
        example = self.unusual or (self.doubtful.get("hard") if name == "comma" else None)
        if example is not None:
            params = {"file": self.table.name, "column": self.heading}
            said = {"value": _shown(example.text), "meaning": _meaning(read(example.text))}
            yield TableNote("table.read_as", {**params, **said})
        if self.unlisted is not None:
            yield TableNote("table.unlisted", self._unlisted(self.unlisted, read))
        if self.impossible is not None:
            yield self.impossible

    def _unlisted(self, cell: _Cell, read: Reader) -> dict[str, str | int | float]:
        names = self.fact.values.names if isinstance(self.fact.values, Enumeration) else ()
        shown = [*list(names)[:_LISTED], *(["…"] if len(names) > _LISTED else [])]
        return {
            "file": self.table.name,
            "row": cell.row,
            "column": self.heading,
            "value": _shown(_meaning(read(cell.text))),
            "values": ", ".join(shown),
        }

    def values(self, batch: int) -> list[FactValue] | None:
        """Give the values of a batch, by its number from 0; None where all of them are missing."""
        chunk = self.chunks[batch]
        if chunk is None:
            return None
        (read,) = self.possible.values()
        if chunk.values is not None:
            return chunk.values
        values = {cell: _value(unquoted_cell(cell), read) for cell in set(chunk.cells)}
        return list(map(values.__getitem__, chunk.cells))


def column_readings(table: CsvTable, facts: Iterable[Column]) -> list[ColumnReading]:
    """Return the columns of a table that hold some of the facts."""
    return [reading for fact in facts if (reading := _reading(table, fact)) is not None]


def _reading(table: CsvTable, fact: Column) -> ColumnReading | None:
    """The column of a fact, or that of the longer code it is the beginning of."""
    place = table.place(fact.name)
    if place is not None:
        return ColumnReading(table, fact, place, dict(_notations(fact)))
    if fact.name not in _BEGINS:
        return None
    longer, digits = _BEGINS[fact.name]
    place = table.place(longer)
    if place is None:
        return None
    return ColumnReading(table, fact, place, {"text": beginning(digits)})


def _notations(fact: Column) -> Mapping[str, Reader]:
    match fact.type:
        case FactType.NUMBER:
            return NUMBERS
        case FactType.WHOLE:
            return WHOLES
        case FactType.DATE:
            return DAYS
        case FactType.YESNO:
            return YES_OR_NO
        case FactType.TEXTS:
            return {"words": _texts_of(CODES.get(fact.name))}
        case FactType.TEXT:
            return {"text": CODES.get(fact.name) or _one_of(fact.values)}


def _one_of(values: Values | None) -> Reader:
    """Read a text; one of the fact's known values in capitals or small letters alike."""
    known = (
        {name.casefold(): name for name in values.names} if isinstance(values, Enumeration) else {}
    )

    def read(text: str) -> str:
        word = text.strip()
        return known.get(word.casefold(), word)

    return read


def _value(text: str, read: Reader) -> FactValue:
    return read(text) if text and not text.isspace() else None


def _texts_of(code: Reader | None) -> Reader:
    def read(text: str) -> FactValue:
        members = _members(text.strip())
        if members is None or code is None:
            return members
        codes = tuple(code(member) for member in members)
        return (
            tuple(each for each in codes if isinstance(each, str)) if None not in codes else None
        )

    return read


def _members(text: str) -> tuple[str, ...] | None:
    """Read [A, 'B, C'], or A; B without brackets; None for what is neither."""
    if not text.startswith("["):
        return tuple(part.strip() for part in _PARTED.split(text) if part.strip())
    inside, members, at = text[1:-1], [], 0
    if not text.endswith("]"):
        return None
    while at < len(inside):
        found = _ITEM.match(inside, at)
        if found is None or found.end() == at:
            return None
        quoted = found["one"] if found["one"] is not None else found["two"]
        members.append(found["bare"].strip() if quoted is None else _ESCAPED.sub(r"\1", quoted))
        at = found.end()
    return tuple(members)


def _is_outside(value: FactValue, limits: Range) -> bool:
    if not isinstance(value, int | float):
        return False
    is_low = limits.low is not None and value < limits.low
    return is_low or (limits.high is not None and value > limits.high)


def _range(limits: Range) -> str:
    """The numbers that a fact can have, in words."""
    if limits.high is None:
        return _("at least {low}").format(low=f"{limits.low:g}")
    if limits.low is None:
        return _("at most {high}").format(high=f"{limits.high:g}")
    return _("from {low} to {high}").format(low=f"{limits.low:g}", high=f"{limits.high:g}")


def _shown(text: str) -> str:
    return shortened(normalised_cell(text) or text)


def _meaning(value: FactValue) -> str:
    return f"{value:.15g}" if isinstance(value, float) else str(value)
