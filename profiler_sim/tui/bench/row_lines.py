"""Rows of the form and lines of the file: which row a line belongs to, and which are faulty."""

from collections.abc import Iterable, Iterator

from profiler_sim.mentor.draft import DraftReading, ScenarioDraft
from profiler_sim.mentor.draft_form import CASES, FormRow


def faulty_rows(
    draft: ScenarioDraft, rows: Iterable[FormRow], reading: DraftReading | None
) -> set[str]:
    """Return the names of the rows whose line has a problem."""
    problems = reading.problems if reading else ()
    wrong = {each.line for each in problems if each.severity != "note"}
    return {row.name for line, row in _lines(draft, rows) if line in wrong}


def called_lines(draft: ScenarioDraft, rows: Iterable[FormRow]) -> dict[int, str]:
    """Return what the form calls each line that has a row; the first row of a line.

    A row of a load is called with its load.
    """
    called: dict[int, str] = {}
    load = ""
    for line, row in _lines(draft, rows):
        is_load = row.keys[:1] == (CASES,) and not row.depth
        load = row.label if is_load else load if row.depth else ""
        called.setdefault(line, f"{load}: {row.label}" if row.depth and load else row.label)
    return called


def _lines(draft: ScenarioDraft, rows: Iterable[FormRow]) -> Iterator[tuple[int, FormRow]]:
    """Every row that has a line, with the line."""
    for row in rows:
        if not row.adds and (line := draft.line_of(row.keys)):
            yield line, row
