"""Tables of any program as rows of cells: CSV in any encoding, and workbooks."""

import codecs
import csv
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO

from profiler_sim.cargo.spreadsheet_text import unguarded
from profiler_sim.trade_files.bounds import MAX_PARTS, MAX_UNPACKED, TradeFileFault

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""First bytes of workbooks of today and of before 2007."""
Cell = str | float | date
"""A text, a number, or a day; empty cells are empty texts."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1250", "cp1251", "cp1254", "cp1252")
"""Encodings of the region before UTF-8."""
_DELIMITERS = ";,\t|"
_HEAD = 20
"""Rows in which the headings must stand."""
_OF_A_MANIFEST = 4
"""Known headings that tell a manifest from a list of codes."""
_MAX_CELL = 131_072
_EXACT = 10**15
"""From here on a workbook's number has lost digits."""

IsHeading = Callable[[str], bool]
"""Whether a cell is a heading that somebody knows."""


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Headings and rows of one sheet."""

    headings: tuple[str, ...]
    heading_row: int
    """Counted from 1."""
    rows: Sequence[Sequence[Cell]]
    """Below the headings."""
    read_as: str
    """The encoding, or the name of the sheet."""
    is_comma_separated: bool = False
    rounded: tuple[str, ...] = field(default=())
    """Headings of columns with numbers so long that the workbook has rounded them."""
    other_sheets: int = 0
    """Sheets with as many known headings as a manifest has, which are not read."""

    def numbered(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        """Give the rows that are not empty, with their numbers in the file."""
        for number, row in enumerate(self.rows, self.heading_row + 1):
            if any(cell != "" for cell in row):
                yield number, row


def is_workbook(content: bytes) -> bool:
    """Return whether a file is a workbook by its first bytes."""
    return content.startswith((ZIP, OLE))


def read_csv(content: bytes, known: IsHeading) -> SourceTable:
    """Read a table of text; encoding and separator are those that show the most known headings.

    Raises ``TradeFileFault`` for one that has none.
    """
    best: tuple[tuple[int, int], str, str, int, tuple[str, ...]] | None = None
    for encoding, text in _decoded(content):
        lines = _first_rows(text)
        for delimiter in _DELIMITERS:
            for number, row in enumerate(_csv_rows("\n".join(lines), delimiter, strict=False), 1):
                count = sum(map(known, row))
                key = (count, -number)
                if count and (best is None or key > best[0]):
                    best = key, encoding, delimiter, number, tuple(row)
    if best is None:
        raise TradeFileFault("no_headings", "row 1")
    (_, _), encoding, delimiter, number, headings = best
    text = content.decode(encoding)
    rows = list(_csv_rows(text, delimiter, strict=True))
    return SourceTable(
        headings=tuple(cell.strip() for cell in headings),
        heading_row=number,
        rows=[[unguarded(cell.strip()) for cell in row] for row in rows[number:]],
        read_as=encoding,
        is_comma_separated=delimiter == ",",
    )


def _decoded(content: bytes) -> Iterator[tuple[str, str]]:
    """The text in every encoding that it can have."""
    marked = next((name for bom, name in _BOMS if content.startswith(bom)), None)
    for encoding in (marked,) if marked else ("utf-8", *_OLD):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError as error:
            if marked:
                row = content[: error.start].count(b"\n") + 1
                raise TradeFileFault("encoding", f"row {row}", encoding=marked) from None
            continue
        if "\0" in text:
            raise TradeFileFault("binary")
        yield encoding, text
        if encoding == "utf-8":
            return


def _first_rows(text: str) -> list[str]:
    return text[: 1 << 18].splitlines()[:_HEAD]


def _csv_rows(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    csv.field_size_limit(_MAX_CELL)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    number = 0
    try:
        for number, row in enumerate(rows, 1):  # noqa: B007  the number is told of in the fault
            yield row
    except csv.Error:
        if strict:
            raise TradeFileFault("quote", f"row {number + 1}") from None


def read_workbook(content: bytes, known: IsHeading) -> SourceTable:
    """Read the visible sheet of a workbook that has the most known headings.

    Names of authors, comments and hidden sheets are never looked at. Raises ``TradeFileFault``
    for one that is no workbook, too large inside, or without known headings.
    """
    if content.startswith(ZIP):
        _check_zip(content)
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        visible = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible
        ]
        sheets = [
            (name, book.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in visible
        ]
    except (CalamineError, OSError, ValueError) as error:
        raise TradeFileFault("workbook", reason=str(error)[:120]) from None
    tables = [_sheet_table(name, rows, known) for name, rows in sheets]
    count, table = max(tables, key=lambda pair: pair[0], default=(0, None))
    if table is None or not count:
        raise TradeFileFault("no_headings", "row 1")
    least = min(count, _OF_A_MANIFEST)
    others = [each for known_here, each in tables if known_here >= least and each is not table]
    return replace(table, other_sheets=sum(bool(each and each.rows) for each in others))


def _check_zip(content: bytes) -> None:
    """Refuse what would not fit into memory, before anything of it is unpacked."""
    try:
        parts = zipfile.ZipFile(BytesIO(content)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise TradeFileFault("workbook", reason="zip") from None
    total = sum(part.file_size for part in parts)
    if total > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise TradeFileFault("unpacked", size=total // 1_000_000, limit=MAX_UNPACKED // 1_000_000)


def _sheet_table(
    name: str, rows: Sequence[Sequence[object]], known: IsHeading
) -> tuple[int, SourceTable | None]:
    counts = [sum(isinstance(c, str) and known(c) for c in row) for row in rows[:_HEAD]]
    if not counts or not max(counts):
        return 0, None
    at = counts.index(max(counts))
    headings = tuple(_text(cell) for cell in rows[at])
    cells = [[_cell(cell) for cell in row] for row in rows[at + 1 :]]
    rounded = {
        heading
        for row in cells
        for heading, cell in zip(headings, row, strict=False)
        if isinstance(cell, float) and abs(cell) >= _EXACT
    }
    return max(counts), SourceTable(headings, at + 1, cells, name, rounded=tuple(sorted(rounded)))


def _text(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _cell(cell: object) -> Cell:
    """A cell in one of three types; what is no value is empty."""
    if isinstance(cell, str):
        text = cell.strip()
        return "" if text.startswith("#") and text.endswith(("!", "?", "/A")) else text
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        return float(cell)
    if isinstance(cell, date):
        return cell
    return str(cell) if isinstance(cell, time | timedelta) else ""
