"""CSV tables as spreadsheets save them: encoding, separator, headings, and rows of one width.

Nothing is guessed in silence. What cannot be read is refused with its row; rows are counted as a
spreadsheet counts them, from 1, empty ones and those above the headings among them.
"""

import codecs
import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NoReturn

from profiler_sim.cargo.text import near_words, on_one_line, shortened
from profiler_sim.errors import Unreadable

ID = "id"
"""Heading of the column that names a consignment."""
BATCH = 10_000
"""Rows in memory at once."""
MAX_LINE = 1 << 24
"""Characters of one line, about."""
MAX_CELL = 131_072
"""Characters of one cell."""

_DELIMITERS = ",;\t|"
_LOOKED_AT = 30
"""Rows in which the headings must begin."""
_HEAD = 1 << 18
"""Characters in which the headings must end."""
_CHUNK = 1 << 20
_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""First bytes of the workbooks of today and of before 2007."""
_NAMED = 8
"""Headings that are named in one sentence."""
_ALIKE = 0.85
_OTHER_NAMES = {
    "hs6": ("hs", "hs_code", "commodity_code", "tariff_code", "tariff_no", "cn_code"),
    "gross_kg": ("gross", "gross_weight", "gross_weight_kg", "gross_mass", "weight", "weight_kg"),
    "net_kg": ("net", "net_weight", "net_weight_kg", "net_mass"),
    "packages": ("package", "pkgs", "no_of_packages", "number_of_packages", "colli", "pieces"),
    "package_code": ("package_type", "kind_of_packages"),
    "description": ("goods", "description_of_goods", "goods_description", "commodity"),
    "value_usd": ("value", "invoice_value", "customs_value", "value_in_usd"),
    "loading_port": ("pol", "port_of_loading"),
    "discharge_port": ("pod", "port_of_discharge"),
    "transhipment_ports": ("t_s", "transhipment", "transhipment_port"),
    "departure_airport": ("airport_of_departure",),
    "destination_airport": ("airport_of_destination",),
    "origin_country": ("origin", "country_of_origin"),
    "arrives_on": ("eta", "arrival", "arrival_date", "date_of_arrival"),
    "size_type": ("container_type", "iso_type", "type"),
    "reefer": ("refrigerated",),
    "incoterm": ("incoterms", "terms_of_delivery"),
}
"""Headings that offices use for facts; they are offered and never taken."""
_MEANT = {name: fact for fact, names in _OTHER_NAMES.items() for name in names}


@dataclass(frozen=True, slots=True)
class TableNote:
    """Something a reader should know of a table that was read: the code of its sentence."""

    code: str
    params: dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class RowBatch:
    """Some rows with content, each as wide as the headings."""

    rows: Sequence[Sequence[str]]
    numbers: Sequence[int]
    """Their numbers in the spreadsheet."""
    ends: int
    """Bytes of the file read so far."""

    def column(self, place: int) -> list[str]:
        """Return the cells of one column, from top to bottom."""
        return list(map(itemgetter(place), self.rows))


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A CSV file whose headings are known; its rows can be read as often as wanted."""

    path: Path
    encoding: str
    delimiter: str
    headings: tuple[str, ...]
    """From left to right, without the empty ones at the end."""
    heading_row: int
    notes: tuple[TableNote, ...]

    @property
    def name(self) -> str:
        """The file's name, displayable."""
        return on_one_line(self.path.name)

    def place(self, heading: str) -> int | None:
        """Return the number of the column under a heading, from 0; None where there is none."""
        return self.headings.index(heading) if heading in self.headings else None

    def refuse(self, code: str, row: int, **params: str | float) -> NoReturn:
        """Say what is wrong in a row; raises ``Unreadable``."""
        raise Unreadable(code, {"file": self.name, "row": row, **params})

    def batches(self) -> Iterator[RowBatch]:
        """Give the rows below the headings. Raises ``Unreadable`` at the first faulty one."""
        try:
            with (
                self.path.open("rb") as raw,
                TextIOWrapper(raw, encoding=self.encoding, newline="") as file,
            ):
                records = enumerate(self._records(file), 1)
                below = islice(records, self.heading_row, None)
                while taken := list(islice(below, BATCH)):
                    batch = self._batch(taken, raw.tell())
                    if batch.rows:
                        yield batch
        except OSError as error:
            raise Unreadable.file(self.name, error) from None

    def _records(self, file: Iterable[str]) -> Iterator[list[str]]:
        rows = csv.reader(file, delimiter=self.delimiter, strict=True, skipinitialspace=True)
        read = 0
        try:
            for record in rows:
                read += 1
                yield record
        except csv.Error as error:
            code = "table.long_cell" if "limit" in str(error) else "table.quote"
            self.refuse(code, read + 1, limit=MAX_CELL)

    def _batch(self, taken: list[tuple[int, list[str]]], ends: int) -> RowBatch:
        numbers, rows = [], []
        width = len(self.headings)
        for number, record in taken:
            row = record if len(record) == width else self._fitted(record, number)
            if row and (row[0] or any(map(str.strip, row))):
                numbers.append(number)
                rows.append(row)
        return RowBatch(rows, numbers, ends)

    def _fitted(self, record: list[str], number: int) -> list[str]:
        """Cut empty cells off the end; an empty row stays empty."""
        width = len(self.headings)
        if not any(map(str.strip, record)):
            return []
        if len(record) > width and not any(map(str.strip, record[width:])):
            return record[:width]
        code = "table.short_row" if len(record) < width else "table.long_row"
        return self.refuse(code, number, cells=len(record), headings=width)


def open_table(path: Path, facts: Collection[str]) -> CsvTable:
    """Find encoding, separator and headings of a CSV file.

    Raises ``Unreadable`` where the file is no such table or none of its headings is a fact.
    """
    name = on_one_line(path.name or str(path))
    if path.exists() and not path.is_file():
        raise Unreadable("table.no_file", {"file": name})
    try:
        encoding = _encoding(path, name)
        with path.open(encoding=encoding, newline="") as file:
            lines = file.read(_HEAD).splitlines()[:_LOOKED_AT]
    except OSError as error:
        raise Unreadable.file(name, error) from None
    if not any(map(str.strip, lines)):
        raise Unreadable("table.empty", {"file": name})
    delimiter, row, headings = _headings(lines, facts)
    _check(name, row, headings, facts)
    notes = tuple(_notes(name, row, headings, lines, facts))
    return CsvTable(path, encoding, delimiter, headings, row, notes)


def _headings(lines: list[str], facts: Collection[str]) -> tuple[str, int, tuple[str, ...]]:
    """Separator, row and names: of the row that names the most facts, the first among equals."""
    given = _SEPARATOR.fullmatch(lines[0])
    delimiters = given[1] if given else _DELIMITERS
    start = 1 if given else 0
    read = [
        (delimiter, number, _names(line, delimiter))
        for number, line in enumerate(lines[start:], start + 1)
        if line.strip()
        for delimiter in delimiters
    ]
    if not read:
        return delimiters[0], len(lines), ()

    def worth(found: tuple[str, int, tuple[str, ...]]) -> tuple[int, int, int]:
        _delimiter, number, names = found
        return sum(each in facts for each in names), ID in names, -number

    best = max(read, key=worth)
    if worth(best)[:2] == (0, False):
        return max(read, key=lambda found: (-found[1], len(found[2])))
    return best


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    try:
        cells = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return ()
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _check(name: str, row: int, headings: Sequence[str], facts: Collection[str]) -> None:
    """Refuse headings of which none is a fact, and one fact that stands twice."""
    for heading in headings:
        if heading and headings.count(heading) > 1 and (heading in facts or heading == ID):
            raise Unreadable("table.twice", {"file": name, "row": row, "heading": heading})
    if not any(heading in facts for heading in headings):
        meant = _meant(headings, facts)
        said = {"file": name, "headings": _listed(headings), "meant": meant}
        raise Unreadable("table.near" if meant else "table.no_facts", {**said, "row": row})


def _notes(
    name: str, row: int, headings: Sequence[str], lines: Sequence[str], facts: Collection[str]
) -> Iterator[TableNote]:
    above = lines[1 : row - 1] if _SEPARATOR.fullmatch(lines[0]) else lines[: row - 1]
    if any(map(str.strip, above)):
        yield TableNote("table.above", {"file": name, "row": row})
    for column, heading in enumerate(headings, 1):
        if not heading:
            yield TableNote("table.no_heading", {"file": name, "column": column, "row": row})
    if unknown := [each for each in headings if each and each not in facts and each != ID]:
        yield TableNote("table.unknown", {"file": name, "headings": _listed(unknown)})
        if meant := _meant(unknown, set(facts) - set(headings)):
            yield TableNote("table.meant", {"file": name, "meant": meant})
    if ID not in headings:
        yield TableNote("table.no_id", {"file": name})


def _listed(headings: Sequence[str]) -> str:
    shown = [shortened(each) for each in headings if each]
    return ", ".join([*shown[:_NAMED], *(["…"] if len(shown) > _NAMED else [])])


def _meant(headings: Sequence[str], facts: Collection[str]) -> str:
    """Pairs of a heading and the fact it nearly is."""
    pairs = [(shortened(each), _nearest(each, facts)) for each in headings if each]
    return ", ".join([f"{each} → {fact}" for each, fact in pairs if fact][:_NAMED])


def _nearest(heading: str, facts: Collection[str]) -> str | None:
    name = re.sub(r"\W+", "_", heading.casefold()).strip("_")
    name = _MEANT.get(name, name)
    return name if name in facts else next(iter(near_words(name, facts, 1, _ALIKE)), None)


def _encoding(path: Path, name: str) -> str:
    """Find out how the text is encoded, and that all of it is."""
    with path.open("rb") as file:
        head = file.read(4)
        if head.startswith(_WORKBOOKS):
            raise Unreadable("table.workbook", {"file": name})
        encoding = next((each for bom, each in _BOMS.items() if head.startswith(bom)), "utf-8")
        file.seek(0)
        _check_encoding(file, encoding, name)
    return encoding


def _check_encoding(file: BinaryIO, encoding: str, name: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    before = since = 0
    while True:
        chunk = file.read(_CHUNK)
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            row = before + _line_ends(error.object[: error.start].decode(encoding, "replace"))
            wide = b"\0" in chunk
            code = "table.utf16" if wide else "table.encoding"
            raise Unreadable(code, {"file": name, "row": row + 1}) from None
        if "\0" in text:
            row = before + _line_ends(text[: text.index("\0")]) + 1
            code = "table.utf16" if text.count("\0") > len(text) // 4 else "table.nul"
            raise Unreadable(code, {"file": name, "row": row})
        if not chunk:
            return
        before += _line_ends(text)
        since = since + len(text) if not _line_ends(text) else len(text) - _last_line_end(text)
        if since > MAX_LINE:
            raise Unreadable("table.long_line", {"file": name, "row": before + 1})


def _last_line_end(text: str) -> int:
    return max(text.rfind("\n"), text.rfind("\r"))


def _line_ends(text: str) -> int:
    return text.count("\n") or text.count("\r")
