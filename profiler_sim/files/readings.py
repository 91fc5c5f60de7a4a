"""Reads the table of how scans are read, and tells what is wrong with it, cell by cell.

A table that ``measure`` wrote may have been edited by hand; every row is held to be an author's.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.cargo.scans import LEVELS
from profiler_sim.errors import Unreadable
from profiler_sim.files.cells import Cell, lines_of_cells, other_separator
from profiler_sim.files.diagnostics import Diagnostic, diagnose_form, unreadable
from profiler_sim.files.source import Source
from profiler_sim.problems import Problem

READINGS = "readings.csv"
"""The table of what the reference reader says, one row a method and place."""
COLUMNS = ("method", "place", *LEVELS)
"""What is read of it; it may have more."""
_SHARE = re.compile(r"[01](\.[0-9]{1,9})?")
_OFF = 0.0015
"""How far the shares of a row may be from 1: each of them is rounded."""


@dataclass(frozen=True, slots=True)
class Row:
    """How scans of one method are read where it lies in one place."""

    cells: Mapping[str, Cell]
    """By column."""
    shares: tuple[float, ...]
    """How often each of ``LEVELS`` is read; sums to 1."""

    @property
    def key(self) -> tuple[str, str]:
        """Method and place."""
        return self.cells["method"].text, self.cells["place"].text


def read_readings(
    path: Path, check: Callable[[Row], Iterable[Problem]] = lambda _: ()
) -> tuple[list[Row], list[Diagnostic]]:
    """Read the table: its sound rows, and everything that is wrong with the others.

    ``check`` looks at a row whose form is right; a problem's first key is a column. Raises
    ``Unreadable`` where there is no file to read.
    """
    try:
        source = Source.of(path)
    except Unreadable as error:
        if "line" not in error.params:
            raise
        return [], [unreadable(str(path), error.code, error.params)]
    head, *lines = lines_of_cells(source) or [()]
    if (what := other_separator(head)) is not None:
        separator = Problem("table.separator", params={"what": what})
        return [], diagnose_form(source, [(0, separator)])
    missing = [name for name in COLUMNS if name not in {cell.text for cell in head}]
    if missing:
        problems = [(0, Problem("readings.no_column", params=_column(name))) for name in missing]
        return [], diagnose_form(source, problems)
    rows: dict[tuple[str, str], Row] = {}
    told: list[tuple[int, Problem]] = []
    for line in lines:
        row = _row([cell.text for cell in head], line)
        if isinstance(row, list):
            told += row
            continue
        if row.key in rows:
            told.append((line[0].at, Problem("readings.twice", params=_named(row))))
        told += [(row.cells[str(each.keys[0])].at, each) for each in check(row)]
        rows[row.key] = row
    return list(rows.values()), diagnose_form(source, told)


def _row(head: Sequence[str], line: Sequence[Cell]) -> Row | list[tuple[int, Problem]]:
    """A row, or what is wrong with it and where."""
    if len(line) != len(head):
        params = {"cells": len(line), "columns": len(head)}
        return [(line[0].at, Problem("readings.cells", params=params))]
    cells = dict(zip(head, line, strict=True))
    levels = [cells[level] for level in LEVELS]
    bad = [cell for cell in levels if not _is_share(cell.text)]
    if bad:
        return [(cell.at, Problem("readings.share", params={"given": cell.text})) for cell in bad]
    shares = [float(cell.text) for cell in levels]
    if abs(sum(shares) - 1) > _OFF:
        total = {"total": f"{sum(shares):.4g}"}
        return [(levels[0].at, Problem("readings.sum", params=total))]
    return Row(cells, tuple(share / sum(shares) for share in shares))


def _is_share(text: str) -> bool:
    return bool(_SHARE.fullmatch(text)) and float(text) <= 1


def _column(name: str) -> dict[str, str | int | float]:
    return {"column": name, "known": ", ".join(COLUMNS)}


def _named(row: Row) -> dict[str, str | int | float]:
    return dict(zip(("method", "place"), row.key, strict=True))
