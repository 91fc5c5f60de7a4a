"""The decisions of a class as a table for a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import TYPE_CHECKING

from profiler_sim.mentor.export_writers import fact_cell
from profiler_sim.results.decisions import DecisionRow

if TYPE_CHECKING:
    from profiler_sim.files.output_files import OutputFile

COLUMNS = tuple(DecisionRow.model_fields)


def write_csv(rows: Iterable[DecisionRow], to: "OutputFile") -> None:
    """Write one line a decision under a line of names.

    A text that a spreadsheet would take for a formula has ' before it. Raises ``Unwritable``.
    """
    with to.open_text() as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows([fact_cell(getattr(row, name)) for name in COLUMNS] for row in rows)
