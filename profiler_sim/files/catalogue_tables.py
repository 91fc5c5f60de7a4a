"""Tables of the catalogue: published code lists, places, goods codes, readings of scans.

A mentor may add rows to some of them; what is wrong with hers is told cell by cell.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.scans import LEVELS
from profiler_sim.catalogue.operations import CustomsOperation, OperationCode, codes_from_rows
from profiler_sim.catalogue.places import KINDS
from profiler_sim.errors import Unreadable
from profiler_sim.files.diagnostics import Diagnostic, diagnose_at, unreadable_file
from profiler_sim.files.kinds import CATALOGUE
from profiler_sim.files.search_path import own_files, shipped_folder
from profiler_sim.files.source import MAX_BYTES, Source
from profiler_sim.problems import Params, Problem

if TYPE_CHECKING:
    from profiler_sim.cargo.identifiers import CodeLists, IdentifierReading

PLACES = "places.csv"
"""The table of places of loading, transhipment and clearance."""
GOODS_CODES = "hs2022.csv"
"""The table of goods codes with our words for them."""
READINGS = "readings.csv"
"""The table of what the reference reader says, one row a method and place."""
READING_COLUMNS = ("method", "place", *LEVELS)
"""Columns of the readings that are used; the table may have more."""
ALL_LISTED = frozenset(
    ["AL", "BA", "BG", "GR", "HR", "HU", "IT", "ME", "MK", "RO", "RS", "SI", "XK"]
)
"""Countries of which the list of UN/LOCODE has every entry of its edition."""

_DEGREES = {"lat": 90.0, "lon": 180.0}
"""Columns of degrees, and the most they may hold."""
_CODES = {"country": ("table.country", COUNTRIES), "kind": ("file.code", KINDS)}
"""Columns of codes, with the problem of a wrong one and the codes there are."""
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}
_ROUNDING = 0.0015
"""How far the shares of a row may be from 1: each of them is rounded."""
_TABLE_KEY = ("table",)
"""The key of an operation that names its table."""

PlacedProblem = tuple[int, Problem]
"""A problem with the character it is at."""


class LocodeEntry(NamedTuple):
    """One entry of UN/LOCODE."""

    code: str
    functions: str
    """1 port, 2 rail, 3 road, 4 airport, 5 post, 6 multimodal, 7 fixed, B border crossing."""
    name: str


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell and the place of its first character in the file."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """How scans of one method are read where it lies in one place."""

    cells: Mapping[str, TableCell]
    """By column."""
    shares: tuple[float, ...]
    """How often each of ``LEVELS`` is read; sums to 1."""

    @property
    def key(self) -> tuple[str, str]:
        """Method and place."""
        return self.cells["method"].text, self.cells["place"].text


def table_rows(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of one of the catalogue's tables, a mentor's own after the shipped ones.

    A table of hers in which anything is wrong is left out (``read_table`` returns its problems).
    """
    with (shipped_folder() / CATALOGUE / name).open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)
    for path in own_files().tables:
        if path.name.casefold() == name:
            rows, faults = read_table(path)
            yield from () if faults else rows


def read_table(path: Path) -> tuple[list[dict[str, str]], list[Diagnostic]]:
    """Read a table of a mentor's; return its rows, and everything that is wrong with it."""
    try:
        source = Source.of(path)
    except Unreadable as error:
        return [], [unreadable_file(str(path), error.code, error.params)]
    rows, problems = _checked_rows(source, _shipped_headings(path.name.casefold()))
    return rows, diagnose_at(source, problems)


@lru_cache(maxsize=8)
def _shipped_headings(name: str) -> tuple[str, ...]:
    with (shipped_folder() / CATALOGUE / name).open(encoding="utf-8-sig", newline="") as file:
        return tuple(next(csv.reader(file), ()))


def _checked_rows(
    source: Source, columns: Sequence[str]
) -> tuple[list[dict[str, str]], list[PlacedProblem]]:
    head, *lines = _lines_of_cells(source) or [()]
    if problems := list(_missing_columns(head, columns, "table.no_column")):
        return [], problems
    rows: list[dict[str, str]] = []
    for line in lines:
        if (fault := _other_width(head, line)) is not None:
            problems.append(fault)
        else:
            cells = dict(zip((cell.text for cell in head), line, strict=True))
            problems += _faulty_values(cells)
            rows.append({name: cell.text for name, cell in cells.items()})
    return rows, problems


def _missing_columns(
    head: Sequence[TableCell], columns: Sequence[str], code: str
) -> Iterator[PlacedProblem]:
    """Report another separator, or each heading that is missing with ``code``."""
    text = head[0].text if len(head) == 1 else ""
    if separator := next((what for mark, what in _SEPARATORS.items() if mark in text), None):
        yield 0, Problem("table.separator", params={"what": separator})
        return
    for name in columns:
        if name not in {cell.text for cell in head}:
            yield 0, Problem(code, params={"column": name, "known": ", ".join(columns)})


def _other_width(head: Sequence[TableCell], line: Sequence[TableCell]) -> PlacedProblem | None:
    if len(line) == len(head):
        return None
    params: Params = {"cells": len(line), "columns": len(head)}
    return line[0].at, Problem("readings.cells", params=params)


def _faulty_values(cells: Mapping[str, TableCell]) -> Iterator[PlacedProblem]:
    for name, (code, known) in _CODES.items():
        if name in cells and cells[name].text not in known:
            params = {"given": cells[name].text, "expected": ", ".join(known)}
            yield cells[name].at, Problem(code, params=params)
    for name, most in _DEGREES.items():
        if name in cells and not _is_degrees(cells[name].text, most):
            params = {"given": cells[name].text, "limit": f"{most:g}"}
            yield cells[name].at, Problem("table.degrees", params=params)


def _is_degrees(text: str, most: float) -> bool:
    try:
        return abs(float(text)) <= most
    except ValueError:
        return False


def _lines_of_cells(source: Source) -> list[Sequence[TableCell]]:
    """Lines that hold something, as cells."""
    numbers = range(1, source.place(len(source.text))[0] + 1)
    bounds = (source.bounds(number) for number in numbers)
    return [
        [TableCell(text.strip(), start + at) for text, at in _cells(source.text[start:end])]
        for start, end in bounds
        if source.text[start:end].strip()
    ]


def _cells(line: str) -> Iterator[tuple[str, int]]:
    """Cells of a line and where they begin; where a quote is out of place, the rest is one."""
    if '"' not in line:
        at = 0
        for text in line.split(","):
            yield text, at
            at += len(text) + 1
        return
    at = 0
    while at <= len(line):
        match = re.compile(r'(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)').match(line, at)
        if match is None:
            yield line[at:], at
            return
        quoted, plain = match.groups()
        yield (plain if quoted is None else quoted.replace('""', '"')), at
        if not match[0].endswith(","):
            return
        at = match.end()


def table_problems(
    path: Path, check: Callable[[ReadingRow], list[Problem]] = lambda _: []
) -> tuple[list[ReadingRow], list[Diagnostic]]:
    """Read a table of the catalogue: rows of readings, if it is that one, and its problems."""
    if path.name.casefold() != READINGS:
        return [], read_table(path)[1]
    try:
        return read_readings(path, check)
    except Unreadable as error:
        return [], [unreadable_file(str(path), error.code, error.params)]


def read_readings(
    path: Path, check: Callable[[ReadingRow], Iterable[Problem]] = lambda _: ()
) -> tuple[list[ReadingRow], list[Diagnostic]]:
    """Read the table of readings: its sound rows, and everything that is wrong with the others.

    A table that ``measure`` wrote may have been edited by hand; every row is held to be an
    author's. ``check`` looks at a row whose form is right; a problem's first key is a column.
    Raises ``Unreadable`` where there is no file to read.
    """
    try:
        source = Source.of(path)
    except Unreadable as error:
        if "line" not in error.params:
            raise
        return [], [unreadable_file(str(path), error.code, error.params)]
    head, *lines = _lines_of_cells(source) or [()]
    if problems := list(_missing_columns(head, READING_COLUMNS, "readings.no_column")):
        return [], diagnose_at(source, problems)
    rows: dict[tuple[str, str], ReadingRow] = {}
    for line in lines:
        row = _reading_row(head, line)
        if isinstance(row, list):
            problems += row
            continue
        if row.key in rows:
            params: Params = dict(zip(("method", "place"), row.key, strict=True))
            problems.append((line[0].at, Problem("readings.twice", params=params)))
        problems += [(row.cells[str(each.keys[0])].at, each) for each in check(row)]
        rows[row.key] = row
    return list(rows.values()), diagnose_at(source, problems)


def _reading_row(
    head: Sequence[TableCell], line: Sequence[TableCell]
) -> ReadingRow | list[PlacedProblem]:
    """A row, or what is wrong with it and where."""
    if (fault := _other_width(head, line)) is not None:
        return [fault]
    cells = dict(zip((cell.text for cell in head), line, strict=True))
    levels = [cells[level] for level in LEVELS]
    faulty = [cell for cell in levels if not _is_share(cell.text)]
    if faulty:
        return [(c.at, Problem("readings.share", params={"given": c.text})) for c in faulty]
    shares = [float(cell.text) for cell in levels]
    if abs(sum(shares) - 1) > _ROUNDING:
        total = {"total": f"{sum(shares):.4g}"}
        return [(levels[0].at, Problem("readings.sum", params=total))]
    return ReadingRow(cells, tuple(share / sum(shares) for share in shares))


def _is_share(text: str) -> bool:
    """Whether a cell holds a plain decimal number from 0 to 1."""
    whole, _, decimals = text.partition(".")
    digits = not decimals or (decimals.isdigit() and len(decimals) <= 9)  # noqa: PLR2004  as in files
    is_plain = text.isascii() and whole in {"0", "1"} and digits and not text.endswith(".")
    return is_plain and float(text) <= 1


def operation_with_codes(
    path: Path, operation: CustomsOperation
) -> CustomsOperation | list[Problem]:
    """Return the operation with the codes of its table before its own, or the table's problem.

    ``path`` is the operation's file; the table is looked for beside it and nowhere else.
    """
    if not operation.table:
        return operation
    codes = _operation_codes(path.parent / Path(operation.table).name, operation.edition)
    if isinstance(codes, Problem):
        return [codes]
    return operation.model_copy(update={"codes": (*codes, *operation.codes)})


def _operation_codes(table: Path, edition: int) -> tuple[OperationCode, ...] | Problem:
    name = {"name": table.name}
    try:
        if table.stat().st_size > MAX_BYTES:
            return Problem("file.too_long", _TABLE_KEY, {"limit": MAX_BYTES})
        with table.open(encoding="utf-8", newline="") as file:
            return codes_from_rows(csv.DictReader(file), edition)
    except (OSError, UnicodeDecodeError, csv.Error):
        return Problem("operation.no_table", _TABLE_KEY, name)
    except KeyError as column:
        return Problem("operation.no_column", _TABLE_KEY, {**name, "column": column.args[0]})
    except ValidationError as error:
        given = str(error.errors()[0]["input"])[:40]
        return Problem("operation.no_code", _TABLE_KEY, {**name, "given": given})


@lru_cache(maxsize=1)
def code_tables() -> "CodeLists":
    """Return UN/LOCODEs and HS subheadings: the published lists, and what the tables add."""
    from profiler_sim.cargo.identifiers import CodeLists

    listed_places = list(locode_entries())
    own = [row["locode"] for row in table_rows(PLACES) if row["locode"]]
    words = {row["hs6"]: row["description"] for row in table_rows(GOODS_CODES)}
    return CodeLists(
        locodes=frozenset(entry.code for entry in listed_places).union(own),
        all_listed=ALL_LISTED,
        hs6=frozenset(subheadings()).union(words),
        former_hs6=dict(former_subheadings()),
        names={entry.code: entry.name for entry in listed_places} | words,
    )


def identify_values(values: Sequence[str]) -> list[tuple[str, tuple["IdentifierReading", ...]]]:
    """Read every value against every standard whose look it has, with the lists of codes."""
    from profiler_sim.cargo.identifiers import identify

    readings = {value: identify(value) for value in values}
    listed_standards = {"locode", "hs"}
    for value, plain in readings.items():
        if any(reading.standard in listed_standards for reading in plain):
            readings[value] = identify(value, code_tables())
    return [(value, readings[value]) for value in values]


def subheadings() -> Iterator[str]:
    """Give every subheading of HS 2022."""
    for line in _published("hs_subheadings.txt"):
        heading, *ends = line.split()
        yield from (heading + end for end in ends)


def former_subheadings() -> Iterator[tuple[str, str]]:
    """Give every subheading that HS 2022 no longer has, and the last edition that had it."""
    for line in _published("hs_former.txt"):
        edition, heading, *ends = line.split()
        yield from ((heading + end, edition) for end in ends)


def locode_entries() -> Iterator[LocodeEntry]:
    """Give every listed place: ports, airports and border crossings, and all of the region."""
    for line in _published("locodes.txt"):
        yield LocodeEntry._make(line.split("\t"))


def _published(name: str) -> Iterator[str]:
    """Lines of a published list; its first lines say from which edition it was made."""
    text = (shipped_folder() / CATALOGUE / name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))
