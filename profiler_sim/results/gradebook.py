"""Shift scores as a gradebook that Moodle and Totara import.

One line a trainee, one column a scenario: the shift score of the first attempt, 0 to 100. The
platform matches lines by the column that the mentor chooses, ``username`` here.
(docs.moodle.org, Grade import: CSV with one column for each grade item.)
"""

import csv

from profiler_sim.files.output_files import OutputFile
from profiler_sim.mentor.export_writers import fact_cell
from profiler_sim.results.class_shifts import ClassShifts

USERNAME = "username"


def gradebook(read: ClassShifts) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Give the names of the columns, and a line of grades for each trainee."""
    grades: dict[str, dict[str, str]] = {name: {} for name in read.trainees}
    for shift in read.first_attempts():
        total = shift.scored.score.total
        if total is not None:
            item = f"{shift.row.title} ({shift.row.seed})"
            grades[shift.trainee].setdefault(item, f"{100 * total:.1f}")
    items = tuple(sorted({item for graded in grades.values() for item in graded}))
    lines = [(name, *(graded.get(item, "") for item in items)) for name, graded in grades.items()]
    return (USERNAME, *items), lines


def write_gradebook(read: ClassShifts, to: OutputFile) -> None:
    """Write it as CSV. Raises ``Unwritable``."""
    columns, lines = gradebook(read)
    with to.open_text() as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerows([fact_cell(cell) for cell in line] for line in (columns, *lines))
