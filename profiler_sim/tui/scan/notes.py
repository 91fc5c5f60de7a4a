"""The slip that comes with a scan: beside its picture where that is narrow, else below it."""

from collections.abc import Iterator, Sequence

from profiler_sim.cargo.text import visible
from profiler_sim.tui.paper.canvas import wrap
from profiler_sim.tui.scan.cell import Cell, Line

_BESIDE, _GAP = 24, 2
"""Columns that notes beside a picture need at least; columns between."""
_LEGEND, _ROOMY = 2, 14
"""Notes that a picture leaves room for below it, where the pane has so many lines."""


def notes_width(width: int, taken: int) -> int:
    """Return the columns that a picture of ``taken`` columns leaves to notes; 0 if too few."""
    left = width - taken - _GAP
    return left if left >= _BESIDE else 0


def lines_kept_free(size: tuple[int, int], notes: Sequence[str], indent: int) -> int:
    """Lines that a picture leaves below it to the first notes, which say what it is."""
    width, height = size
    if height < _ROOMY or not notes:
        return 0
    return 1 + sum(len(_wrapped(note, width - indent)) for note in notes[:_LEGEND])


def with_notes(
    lines: Sequence[Line], size: tuple[int, int], notes: Sequence[str], indent: int
) -> Iterator[Line]:
    """Put as many notes as have room whole beside the lines of a picture, or below them."""
    width, height = size
    taken = max(map(len, lines))
    if beside := notes_width(width, taken):
        text = list(_as_many_as_fit(notes, beside, height))
        for line, note in zip(lines, [*text, *[""] * (len(lines) - len(text))], strict=False):
            yield (*line, *_blank(taken - len(line) + _GAP), *_cells(note)) if note else line
        return
    yield from lines
    below = list(_as_many_as_fit(notes, width - indent, height - len(lines) - 1))
    for note in ["", *below] if below else []:
        yield (*_blank(indent), *_cells(note)) if note else ()


def _as_many_as_fit(notes: Sequence[str], width: int, height: int) -> Iterator[str]:
    """Lines of the first notes that fit into so many lines."""
    left = height
    for note in notes:
        wrapped = _wrapped(note, width)
        if left < len(wrapped):
            return
        left -= len(wrapped)
        yield from wrapped


def _wrapped(note: str, width: int) -> list[str]:
    return ["".join(line) for line in wrap(visible(note), max(2, width))]


def _blank(width: int) -> list[Cell]:
    return [Cell(" ", "note")] * width


def _cells(text: str) -> list[Cell]:
    return [Cell(sign, "note") for sign in text]
