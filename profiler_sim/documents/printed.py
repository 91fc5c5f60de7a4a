"""A printed form as a table: one row a box, with what is written in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from profiler_sim.cargo.forms import Box, Filled
from profiler_sim.i18n.text import _

P = TypeVar("P")
"""What the form is filled in from."""

Lines = Sequence[str]


@dataclass(frozen=True)
class Printed(Generic[P]):
    """One box of a printed form; the first seven are those of ``cargo.forms.Box``."""

    id: str
    number: str
    heading: str
    """In English, marked for translation; said in the reader's language on the sheet."""
    column: int
    width: int
    row: int
    write: Callable[[P], Lines]
    """What the papers put into the box, line by line."""
    rows: int = 1


def numbered(lines: Lines) -> Lines:
    """Lines of which each stands for an item, with its number where there are several."""
    if len(lines) == 1:
        return lines
    return [f"{place}) {line}" for place, line in enumerate(lines, 1)]


def fill(form: Sequence[Printed[P]], papers: P) -> tuple[Filled, ...]:
    """Write every box of ``form`` from ``papers``."""
    return tuple(Filled(box=_box(each), lines=tuple(each.write(papers))) for each in form)


def _box(printed: Printed[P]) -> Box:
    return Box(
        id=printed.id,
        number=printed.number,
        heading=_(printed.heading),
        column=printed.column,
        width=printed.width,
        row=printed.row,
        row_span=printed.rows,
    )
