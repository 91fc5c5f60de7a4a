"""Tables as lines of cells, each with its place in the file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from profiler_sim.files.source import Source

_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^,"]*))(?:,|$)')

_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and the place of its first character in the file."""

    text: str
    at: int


def lines_of_cells(source: Source) -> list[Sequence[Cell]]:
    """Lines that hold something, as cells."""
    numbers = range(1, source.place(len(source.text))[0] + 1)
    bounds = (source.bounds(number) for number in numbers)
    return [
        [Cell(cell.text.strip(), start + cell.at) for cell in _cells(source.text[start:end])]
        for start, end in bounds
        if source.text[start:end].strip()
    ]


def _cells(line: str) -> Iterator[Cell]:
    """Cells of a line; where a quote is out of place, the rest is one cell."""
    at = 0
    while at <= len(line):
        found = _CELL.match(line, at)
        if found is None:
            yield Cell(line[at:], at)
            return
        quoted, plain = found.groups()
        yield Cell(plain if quoted is None else quoted.replace('""', '"'), at)
        if not found[0].endswith(","):
            return
        at = found.end()


def other_separator(head: Sequence[Cell]) -> str | None:
    """What parts the cells of a table whose headings look like one cell; None where nothing."""
    text = head[0].text if len(head) == 1 else ""
    return next((what for mark, what in _SEPARATORS.items() if mark in text), None)
