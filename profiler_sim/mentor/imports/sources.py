"""A file of the trade from the disk to records: size, format, columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import Unreadable
from profiler_sim.files.catalogue_tables import table_rows
from profiler_sim.trade_files.bounds import MAX_BYTES, TradeFileFault
from profiler_sim.trade_files.empty_loads import leave_out_empty_loads
from profiler_sim.trade_files.formats import FORMATS, NATIONAL_MODES, TABLES, format_of
from profiler_sim.trade_files.readers.headings import ColumnMatch, HeadingTable, match_columns
from profiler_sim.trade_files.readers.table_reader import read_table
from profiler_sim.trade_files.readers.tables import SourceTable, read_csv, read_workbook
from profiler_sim.trade_files.records import Reading

HEADINGS = "headings.csv"
"""The shipped table of headings: a field and a heading, one pair a row."""
T = TypeVar("T")
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class TradeSource:
    """A file in memory. Nothing of it is written anywhere."""

    name: str
    content: bytes
    format: str
    table: SourceTable | None = None
    """Its rows, where it is a table."""


def open_source(path: Path, wanted: str | None = None) -> TradeSource:
    """Read a file whole and tell its format; ``wanted`` is what the mentor says it is.

    Raises ``Unreadable`` with the name of the file.
    """
    name = on_one_line(path.name)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise Unreadable("trade.no_file", {"file": name})
        if size > MAX_BYTES:
            bounds = {"size": size // 1_000_000, "limit": MAX_BYTES // 1_000_000}
            raise Unreadable("trade.too_large", {"file": name, **bounds})
        content = path.read_bytes()
    except OSError as error:
        raise Unreadable.file(name, error) from None
    return named_faults(name, lambda: _opened(name, content, wanted))


def _opened(name: str, content: bytes, wanted: str | None) -> TradeSource:
    found = format_of(content) if wanted is None else wanted
    if found not in TABLES:
        return TradeSource(name, content, found)
    known = heading_table().knows
    if found == "excel":
        return TradeSource(name, content, found, read_workbook(content, known))
    return TradeSource(name, content, found, read_csv(content, known))


def named_faults(name: str, read: Callable[[], T]) -> T:
    """Do something with a file; a fault of it is raised with the file's name."""
    try:
        return read()
    except TradeFileFault as fault:
        at = str(fault.params["at"])
        where = f"{name}, {at}" if at else name
        raise Unreadable(fault.code, {**fault.params, "file": where}) from None


def heading_table() -> HeadingTable:
    """Return the headings that are known."""
    return HeadingTable((row["field"], row["heading"]) for row in table_rows(HEADINGS))


def columns_of(source: TradeSource, chosen: Mapping[str, str]) -> list[ColumnMatch]:
    """Say what each column of a table holds; nothing for other formats."""
    if source.table is None:
        return []
    return match_columns(source.table.headings, heading_table(), chosen)


def read_source(
    source: TradeSource,
    columns: list[ColumnMatch],
    mode: Mode | None,
    progress: Progress = lambda _count: None,
) -> Reading:
    """Read the records of a file. Raises ``Unreadable`` with the name of the file."""

    def read() -> Reading:
        if source.table is not None:
            return read_table(source.table, columns, mode=mode, progress=progress)
        found = FORMATS[source.format].read(source.content)
        if mode and source.format in NATIONAL_MODES:
            for record in found.records:
                record.mode = mode
        return found

    reading = named_faults(source.name, read)
    leave_out_empty_loads(reading)
    return reading
