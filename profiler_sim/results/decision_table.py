"""The decisions of a class as a table: CSV for a spreadsheet, Parquet for statistics."""

import csv
from collections.abc import Iterable
from typing import get_args

from profiler_sim.files.output_files import OutputFile, scratch_file
from profiler_sim.mentor.export_writers import fact_cell
from profiler_sim.results.decisions import DecisionRow
from profiler_sim.screening.parquet import save_lines

_TYPES = {bool: "BOOLEAN", int: "BIGINT", float: "DOUBLE", str: "VARCHAR"}

COLUMNS = tuple(DecisionRow.model_fields)


def write_csv(rows: Iterable[DecisionRow], to: OutputFile) -> None:
    """Write one line a decision under a line of names.

    A text that a spreadsheet would take for a formula has ' before it. Raises ``Unwritable``.
    """
    with to.open_text() as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows([fact_cell(getattr(row, name)) for name in COLUMNS] for row in rows)


def write_parquet(rows: Iterable[DecisionRow], to: OutputFile) -> None:
    """Write the same columns with their types. Raises ``Unwritable``."""
    with scratch_file(to.target, ".jsonl") as (path, text):
        with text:
            for row in rows:
                text.write(f"{row.model_dump_json()}\n")
        save_lines(path, {name: _sql_type(name) for name in COLUMNS}, to.path)


def _sql_type(name: str) -> str:
    annotation = DecisionRow.model_fields[name].annotation
    kinds = [annotation, *get_args(annotation)]
    return next(_TYPES[kind] for kind in kinds if kind in _TYPES)
