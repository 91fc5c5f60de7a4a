"""Facts as DuckDB sees them: one flat relation ``facts`` of row, id and the columns.

Loaded once, it may be asked often; a file is read anew with every question and never held.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Self

from profiler_sim.cargo.facts.schema import Column, FactValue, Row
from profiler_sim.cargo.text import on_one_line, shortened
from profiler_sim.errors import Unreadable
from profiler_sim.rules.dialects.duckdb import DUCKDB_TABLE
from profiler_sim.rules.sql_query import ID
from profiler_sim.rules.sql_writer import quoted
from profiler_sim.screening.careful import careful, odd_query
from profiler_sim.screening.engine import SECONDS, Engine, Fault

SQL_TYPES = DUCKDB_TABLE.types
"""How a fact of each type is held; a CSV writes a list as [ECGYE, COTRB]."""

_BATCH = 5000
"""Rows handed over at once: their JSON texts stay in the tens of megabytes."""

_UNQUOTED = r"regexp_replace(COLUMNS(*), '^''(''*[=+@\t\r-])', '\1')"
"""A cell that a spreadsheet could take for a formula bears a ' before it (see ``FactFile``)."""

_DIALECT = """all_varchar=true, header=true, skip=0, delim={delimiter}, quote='"', escape='"',
    buffer_size=4194304"""
"""Nothing is left to be guessed: a guess looks at the rows, and rows may look like anything.
Four MiB at a time: DuckDB's own 32 would stay in memory several times over."""

_READERS = {
    ".csv": f"(SELECT {_UNQUOTED} FROM read_csv({{path}}, {_DIALECT}))",
    ".parquet": "read_parquet({path})",
    ".jsonl": "read_json({path}, format='newline_delimited', columns={columns})",
}
_DELIMITERS = ",;\t|"
_HEADER = 1 << 16
"""Bytes in which the line of names must end."""


@dataclass(frozen=True)
class FactTable:
    """Facts of many consignments behind one connection, which closes with it."""

    engine: Engine
    columns: tuple[Column, ...]
    file: Path | None = None
    missing: tuple[str, ...] = ()
    """Facts that the file has no column for; every rule about them is unknown."""
    casts: Mapping[str, str] = field(default_factory=dict)
    """How columns are read that the file holds in another type; what they lose is missing."""

    def __enter__(self) -> Self:
        """Serve for the length of a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.engine.close()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Ask one question. Any: it sets the types.

        Raises Unreadable for a faulty value in the file, Fault for anything else DuckDB refuses.
        """
        try:
            return self.engine.rows(statement, values)
        except Fault:
            self._find_bad_value()
            raise

    def arrays(self, statement: str) -> dict[str, Any]:
        """Ask one question and get NumPy arrays. Raises as ``rows`` does."""
        try:
            return self.engine.arrays(statement)
        except Fault:
            self._find_bad_value()
            raise

    def read_through(self) -> None:
        """Read every row once. Raises Unreadable where the file cannot be read to its end."""
        try:
            self.engine.rows("SELECT max(row) FROM facts")
        except Fault as fault:
            name = self.file.name if self.file else ""
            raise Unreadable("facts.file", {"file": name}) from fault

    def odd_values(self, most: int) -> list[Unreadable]:
        """Name the first values that are missing because they are not of their fact's type."""
        if self.file is None or not self.casts:
            return []
        found = self.engine.rows(odd_query(_reader(self.file, self.columns), self.casts, most))
        params = {"file": on_one_line(self.file.name)}
        return [
            Unreadable(
                "facts.value",
                {**params, "fact": fact, "row": row, "value": shortened(value)},
            )
            for fact, row, value in found
        ]

    def _find_bad_value(self) -> None:
        """Raise Unreadable for the first value that is not of its fact's type."""
        if self.file is None:
            return
        for column in self.columns:
            if column.name in self.missing:
                continue
            if found := self.engine.rows(_first_bad(_reader(self.file, self.columns), column)):
                value = shortened(str(found[0][1]))
                params = {"file": self.file.name, "row": found[0][0], "value": value}
                raise Unreadable("facts.value", {**params, "fact": column.name})


def of_rows(
    rows: Sequence[Row],
    columns: Sequence[Column],
    *,
    ids: Sequence[str] | None = None,
    engine: Engine | None = None,
) -> FactTable:
    """Load rows of facts in their order; only the facts named by ``columns`` are looked at."""
    engine = engine or Engine()
    _create(engine, columns)
    shape = json.dumps({ID: "VARCHAR"} | {c.name: SQL_TYPES[c.type] for c in columns})
    insert = f"""INSERT INTO loaded SELECT {_selected(columns, "r.")} FROM (
        SELECT from_json_strict(text, $2) AS r FROM (SELECT unnest($1::VARCHAR[]) AS text))"""
    names = [column.name for column in columns]
    for start in range(0, len(rows), _BATCH):
        texts = [
            _text(row, names, ids[start + place] if ids else None)
            for place, row in enumerate(rows[start : start + _BATCH])
        ]
        engine.rows(insert, [texts, shape])
    return FactTable(engine, tuple(columns))


def of_columns(
    values: Mapping[str, Sequence[FactValue]],
    columns: Sequence[Column],
    *,
    ids: Sequence[str],
    engine: Engine | None = None,
) -> FactTable:
    """Load facts that are given column by column, each as long as ``ids``; others are missing."""
    engine = engine or Engine()
    known = [column for column in columns if column.name in values]
    _create(engine, columns)
    lists = [("VARCHAR", list(ids)), *((SQL_TYPES[c.type], values[c.name]) for c in known)]
    names = [f'"{name}"' for name in (ID, *(column.name for column in known))]
    each = ", ".join(
        f"unnest(from_json_strict(${place}, '[\"{kind}\"]')) AS {name}"
        for place, ((kind, _values), name) in enumerate(zip(lists, names, strict=True), 1)
    )
    insert = f"""INSERT INTO loaded ({", ".join(names)})
        SELECT {_selected(known, "")} FROM (SELECT {each})"""
    engine.rows(insert, [json.dumps(held, default=date.isoformat) for _kind, held in lists])
    return FactTable(engine, tuple(columns))


def of_arrays(
    arrays: Mapping[str, Any], columns: Sequence[Column], *, engine: Engine | None = None
) -> FactTable:
    """Load NumPy arrays of one length by fact name. Any: this package knows no NumPy.

    Texts are arrays of objects, dates ``datetime64``; missing is a masked value, None, NaN or
    NaT. Lists of texts are lists. Arrays of other names are ignored.
    """
    engine = engine or Engine()
    known = [column for column in columns if column.name in arrays]
    names = [ID] * (ID in arrays) + [column.name for column in known]
    _create(engine, columns)
    engine.lend("lent", {name: _readable(arrays[name]) for name in names})
    casts = [_value(column, "") for column in known]
    given = ", ".join([f"CAST({ID} AS VARCHAR)"] * (ID in arrays) + casts)
    into = ", ".join(f'"{name}"' for name in names)
    engine.rows(f"INSERT INTO loaded ({into}) SELECT {given} FROM lent")
    engine.take_back("lent")
    return FactTable(engine, tuple(columns))


def of_file(
    path: Path,
    columns: Sequence[Column],
    *,
    threads: int = 1,
    writes: Path | None = None,
    seconds: float = SECONDS,
) -> FactTable:
    """Look at facts in a CSV, Parquet or JSON Lines file, told apart by the name's ending.

    ``writes`` is the one file that may be written meanwhile; a statement ends after ``seconds``.

    Raises Unreadable when it is none of these, is not there or cannot be read.
    """
    path = path.resolve()
    paths = [path, *([writes] if writes else [])]
    return _view(path, columns, Engine(paths=paths, threads=threads, seconds=seconds))


def of_store(path: Path, columns: Sequence[Column]) -> FactTable:
    """Look at facts in a file as ``of_file``; a value of another type is missing (``odd_values``).

    Raises Unreadable when it is none of these, is not there or cannot be read.
    """
    path = path.resolve()
    return _view(path, columns, Engine(paths=[path]), odd_as_missing=True)


def of_parquet(files: Sequence[Path], columns: Sequence[Column]) -> FactTable:
    """Look at facts in several Parquet files as one table, in the order given.

    Every file has all of ``columns`` and an id. Raises ``Unreadable`` where one cannot be read.
    """
    paths = [path.resolve() for path in files]
    engine = Engine(paths=paths)
    reader = f"read_parquet([{', '.join(quoted(str(path)) for path in paths)}])"
    try:
        engine.rows(_file_view(reader, columns, {ID, *(c.name for c in columns)}, {}))
    except Fault as fault:
        engine.close()
        name = paths[0].parent.name if paths else ""
        raise Unreadable("facts.file", {"file": name}) from fault
    return FactTable(engine, tuple(columns))


def _view(
    path: Path, columns: Sequence[Column], engine: Engine, *, odd_as_missing: bool = False
) -> FactTable:
    if any("\ud800" <= letter <= "\udfff" for letter in str(path)):
        raise Unreadable("facts.path", {"file": on_one_line(str(path))})
    try:
        reader = _reader(path, columns)
        held = {str(row[0]): str(row[1]) for row in engine.rows(_described(reader))}
        casts = _casts(columns, held) if odd_as_missing else {}
        engine.rows(_file_view(reader, columns, held.keys(), casts))
    except (Fault, KeyError, OSError) as fault:
        engine.close()
        raise Unreadable("facts.file", {"file": path.name}) from fault
    absent = tuple(column.name for column in columns if column.name not in held)
    return FactTable(engine, tuple(columns), path, absent, casts)


def _described(reader: str) -> str:
    return f"DESCRIBE SELECT * FROM {reader}"


def _casts(columns: Sequence[Column], held: Mapping[str, str]) -> dict[str, str]:
    """Casts of the columns that the file holds in another type than their fact's."""
    return {
        c.name: careful(c, SQL_TYPES[c.type], held[c.name])
        for c in columns
        if held.get(c.name, SQL_TYPES[c.type]) != SQL_TYPES[c.type]
    }


def _create(engine: Engine, columns: Sequence[Column]) -> None:
    held = ", ".join([f"{ID} VARCHAR", *(f'"{c.name}" {SQL_TYPES[c.type]}' for c in columns)])
    engine.rows(f"CREATE OR REPLACE TABLE loaded ({held})")
    names = ", ".join(["", *(f'"{column.name}"' for column in columns)])
    engine.rows(
        f"""CREATE OR REPLACE VIEW facts AS
        SELECT rowid AS row, coalesce(id, CAST(rowid + 1 AS VARCHAR)) AS id{names} FROM loaded"""
    )


def _text(row: Row, names: Sequence[str], name: str | None) -> str:
    """Write one row as JSON."""
    values = {ID: name} | {each: row.get(each) for each in names}
    return json.dumps(values, default=date.isoformat)


def _selected(columns: Sequence[Column], prefix: str) -> str:
    return ", ".join([f"{prefix}{ID}", *(_value(column, prefix) for column in columns)])


def _value(column: Column, prefix: str) -> str:
    """Read one column at its type and as rules see it: texts are cut to length."""
    return DUCKDB_TABLE.reads[column.type].format(column=f'{prefix}"{column.name}"')


def _readable(array: Any) -> Any:  # noqa: ANN401  see of_arrays
    """Turn days into seconds and yes or no into numbers: DuckDB 1.4 loses what is masked there."""
    if array.dtype.kind == "M":
        return array.astype("datetime64[s]")
    return array.astype("int8") if array.dtype.kind == "b" else array


def _reader(path: Path, columns: Sequence[Column]) -> str:
    """Call DuckDB's reader for the file; KeyError for an ending nobody reads."""
    reader = _READERS[path.suffix.lower()]
    texts = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in [ID, *(c.name for c in columns)])
    delimiter = quoted(_delimiter(path)) if "{delimiter}" in reader else ""
    return reader.format(path=quoted(str(path)), columns="{" + texts + "}", delimiter=delimiter)


def _delimiter(path: Path) -> str:
    """What stands between the names in the first line; no fact's name holds one of these."""
    with path.open("rb") as file:
        names = file.readline(_HEADER).decode(errors="replace")
    return max(_DELIMITERS, key=names.count)


def _file_view(
    reader: str, columns: Sequence[Column], present: Collection[str], casts: Mapping[str, str]
) -> str:
    number = "CAST(row_number() OVER () AS VARCHAR)"
    name = f"coalesce(CAST({ID} AS VARCHAR), {number})" if ID in present else number
    values = [
        f'{_cell(c, casts) if c.name in present else _nothing(c)} AS "{c.name}"' for c in columns
    ]
    seen = ", ".join(["row_number() OVER () - 1 AS row", f"{name} AS id", *values])
    return f"CREATE VIEW facts AS SELECT {seen} FROM {reader}"


def _cell(column: Column, casts: Mapping[str, str]) -> str:
    if column.name not in casts:
        return _value(column, "")
    return DUCKDB_TABLE.reads[column.type].format(column=casts[column.name])


def _nothing(column: Column) -> str:
    return f"CAST(NULL AS {SQL_TYPES[column.type]})"


def _first_bad(reader: str, column: Column) -> str:
    """Select number and text of the first value that is not of the fact's type."""
    name = f'"{column.name}"'
    return f"""SELECT number, value FROM (
        SELECT row_number() OVER () AS number, CAST({name} AS VARCHAR) AS value,
            {name} IS NOT NULL AND TRY_CAST({name} AS {SQL_TYPES[column.type]}) IS NULL AS bad
        FROM {reader}) WHERE bad LIMIT 1"""
