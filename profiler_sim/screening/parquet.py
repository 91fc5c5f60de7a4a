"""From a table of facts in a file to the same as Parquet, every fact at its type."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from profiler_sim.cargo.facts.schema import Column, Row
from profiler_sim.errors import Unwritable
from profiler_sim.rules.sql_writer import quoted
from profiler_sim.screening.engine import Engine, Fault
from profiler_sim.screening.table import FactTable, of_file, of_rows

_ROWS_AT_ONCE = 16_384
"""Rows of a group: all columns of a group are in memory until it is written."""
_SECONDS = 3600.0
"""A million consignments take a minute on a fast computer."""
_AS = f"FORMAT parquet, ROW_GROUP_SIZE {_ROWS_AT_ONCE}, USE_TMP_FILE false"
"""No file beside the one that may be written, which may be there already."""


def save(facts: Path, columns: Sequence[Column], to: Path) -> None:
    """Copy the facts of one file into another; they are never all in memory.

    Raises ``Unreadable`` where the first is no table of facts, ``Unwritable`` where the second
    cannot be written.
    """
    to = to.resolve()
    with of_file(facts, columns, writes=to, seconds=_SECONDS) as table:
        _copy(table, to)


def save_rows(
    rows: Sequence[Row], columns: Sequence[Column], ids: Sequence[str], to: Path
) -> None:
    """Write rows of facts that are in memory, each with its id.

    Raises ``Unwritable`` where the file cannot be written.
    """
    to = to.resolve()
    with of_rows(rows, columns, ids=ids, engine=Engine(paths=(to,))) as table:
        _copy(table, to)


def _copy(table: FactTable, to: Path) -> None:
    try:
        table.engine.rows(f"COPY (SELECT * EXCLUDE (row) FROM facts) TO {quoted(str(to))} ({_AS})")
    except Fault as fault:
        raise Unwritable("facts.unwritable", {"file": str(to)}) from fault


def save_lines(lines: Path, types: Mapping[str, str], to: Path) -> None:
    """Copy a file of JSON lines; ``types`` gives the SQL type of each column.

    Raises ``Unwritable`` where the second file cannot be written.
    """
    to = to.resolve()
    columns = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in types.items())
    read = f"read_json({quoted(str(lines))}, format='newline_delimited', columns={{{columns}}})"
    engine = Engine(paths=(lines, to), seconds=_SECONDS)
    try:
        engine.rows(f"COPY (SELECT * FROM {read}) TO {quoted(str(to))} ({_AS})")
    except Fault as fault:
        raise Unwritable("facts.unwritable", {"file": str(to)}) from fault
    finally:
        engine.close()
