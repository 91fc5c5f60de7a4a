"""Templates of printed forms: the boxes of a form, and what is written into each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap, zip_longest
from typing import Generic, TypeVar
from unicodedata import east_asian_width

from profiler_sim.cargo.forms import Box, Filled, Sheet
from profiler_sim.i18n.text import _

DataT_contra = TypeVar("DataT_contra", contravariant=True)
"""What a form is filled in from."""

Lines = Sequence[str]
_GAP = "  "


@dataclass(frozen=True)
class FieldTemplate(Generic[DataT_contra]):
    """One box of a form. Its place and size are counted as in ``cargo.forms.Box``."""

    id: str
    number: str
    heading: str
    """In English, marked for translation. Papers of the trade have it in English, pages of the
    program in the reader's language."""
    column: int
    width: int
    row: int
    write: Callable[[DataT_contra], Lines]
    """Write the text of the box, line by line."""
    rows: int = 1


@dataclass(frozen=True, kw_only=True)
class FormTemplate(Generic[DataT_contra]):
    """A whole form: its title, its number and its boxes."""

    id: str
    """Id of the page; marks on the page refer to it."""
    title: str
    """In English, marked for translation."""
    reference: Callable[[DataT_contra], str]
    """Write the number of the paper."""
    boxes: Sequence[FieldTemplate[DataT_contra]]
    title_on_paper: Callable[[DataT_contra], str] | None = None
    """Write a title that depends on the data; None where ``title`` stands on every paper."""
    is_used: Callable[[DataT_contra], bool] = lambda _: True
    """Return whether a consignment has this form; most forms are used for all of their mode."""

    def sheet(self, data: DataT_contra) -> Sheet:
        """Fill in the form."""
        return Sheet(
            id=self.id,
            title=self.title_on_paper(data) if self.title_on_paper else _(self.title),
            reference=self.reference(data),
            boxes=fill(self.boxes, data),
        )


def fill(boxes: Sequence[FieldTemplate[DataT_contra]], data: DataT_contra) -> tuple[Filled, ...]:
    """Write every box from ``data``."""
    return tuple(Filled(box=_box(each), lines=tuple(each.write(data))) for each in boxes)


def _box(template: FieldTemplate[DataT_contra]) -> Box:
    return Box(
        id=template.id,
        number=template.number,
        heading=_(template.heading),
        column=template.column,
        width=template.width,
        row=template.row,
        row_span=template.rows,
    )


ValueT = TypeVar("ValueT")


def stated(value: ValueT | None, write: Callable[[ValueT], str] = str) -> Lines:
    """Write a value as one line; no line where the papers do not state it."""
    return () if value is None else (write(value),)


def stated_word(words: Mapping[ValueT, str], value: ValueT | None) -> Lines:
    """Write a value in the reader's words; no line where the papers do not state it."""
    return () if value is None else (_(words[value]),)


def numbered(lines: Lines) -> Lines:
    """Number the lines of several goods items; a single line stays as it is.

    An empty line keeps its number, so that boxes can be read across; where all are empty, the box
    is.
    """
    if len(lines) == 1 or not any(lines):
        return [line for line in lines if line]
    return [f"{place}) {line}" for place, line in enumerate(lines, 1)]


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Set ``rows`` in columns, flush left, all but the last as wide as their widest cell.

    Put text from outside in the last column: only there does its width move nothing.
    """
    widths = [max(map(width, column)) for column in zip_longest(*rows, fillvalue="")]
    return [
        _GAP.join([*starmap(_pad, zip(row[:-1], widths, strict=False)), row[-1]]) for row in rows
    ]


def width(text: str) -> int:
    """Count the screen cells of ``text``; a wide character takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _pad(text: str, cells: int) -> str:
    return text + " " * (cells - width(text))
