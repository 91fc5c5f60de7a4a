"""Tables that a mentor adds rows to: places and goods codes, cell by cell."""

import csv
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.catalogue.places import KINDS
from profiler_sim.errors import Unreadable
from profiler_sim.files.cells import Cell, lines_of_cells, other_separator
from profiler_sim.files.diagnostics import Diagnostic, diagnose_form, unreadable
from profiler_sim.files.index import CATALOGUE, folder
from profiler_sim.files.source import Source
from profiler_sim.problems import Problem

Placed = list[tuple[int, Problem]]
"""Problems with the character they are at."""
_NUMBERS = {"lat": 90.0, "lon": 180.0}
"""Columns of degrees, and how many they may hold."""
_CODES = {"country": ("table.country", COUNTRIES), "kind": ("file.code", KINDS)}
"""Columns of codes, with what is said of a wrong one and those there are."""


def read_table(path: Path) -> tuple[list[dict[str, str]], list[Diagnostic]]:
    """Read a table of a mentor's; its rows, and everything that is wrong with it."""
    try:
        source = Source.of(path)
    except Unreadable as error:
        return [], [unreadable(str(path), error.code, error.params)]
    rows, problems = _rows(source, _columns(path.name.casefold()))
    return rows, diagnose_form(source, problems)


@lru_cache(maxsize=8)
def _columns(name: str) -> tuple[str, ...]:
    """Headings of the shipped table."""
    with (folder() / CATALOGUE / name).open(encoding="utf-8-sig", newline="") as file:
        return tuple(next(csv.reader(file), ()))


def _rows(source: Source, columns: Sequence[str]) -> tuple[list[dict[str, str]], Placed]:
    head, *lines = lines_of_cells(source) or [()]
    names = [cell.text for cell in head]
    if problems := list(_heading(head, columns)):
        return [], problems
    rows: list[dict[str, str]] = []
    for line in lines:
        if len(line) != len(head):
            params = {"cells": len(line), "columns": len(head)}
            problems.append((line[0].at, Problem("readings.cells", params=params)))
        else:
            cells = dict(zip(names, line, strict=True))
            problems += _values(cells)
            rows.append({name: cell.text for name, cell in cells.items()})
    return rows, problems


def _heading(head: Sequence[Cell], columns: Sequence[str]) -> Iterator[tuple[int, Problem]]:
    known = ", ".join(columns)
    if (what := other_separator(head)) is not None:
        yield 0, Problem("table.separator", params={"what": what})
        return
    for name in columns:
        if name not in {cell.text for cell in head}:
            yield 0, Problem("table.no_column", params={"column": name, "known": known})


def _values(cells: dict[str, Cell]) -> Iterator[tuple[int, Problem]]:
    for name, (code, known) in _CODES.items():
        if name in cells and cells[name].text not in known:
            params = {"given": cells[name].text, "expected": ", ".join(known)}
            yield cells[name].at, Problem(code, params=params)
    for name, most in _NUMBERS.items():
        if name in cells and not _is_degrees(cells[name].text, most):
            params = {"given": cells[name].text, "limit": f"{most:g}"}
            yield cells[name].at, Problem("table.degrees", params=params)


def _is_degrees(text: str, most: float) -> bool:
    try:
        return abs(float(text)) <= most
    except ValueError:
        return False
