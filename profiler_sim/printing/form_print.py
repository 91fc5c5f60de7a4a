"""Forms for paper: a sheet of the desk as boxes on a grid of twelve columns."""

from dataclasses import dataclass

from profiler_sim.cargo.forms import Filled, Sheet


@dataclass(frozen=True, slots=True)
class PrintedBox:
    """A box with what is written in it; place and size as in ``cargo.forms.Box``."""

    number: str
    heading: str
    column: int
    width: int
    row: int
    rows: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A filled form."""

    title: str
    reference: str
    boxes: tuple[PrintedBox, ...]


def print_form(sheet: Sheet) -> PrintedForm:
    """Lay out a sheet of the desk."""
    return PrintedForm(sheet.title, sheet.reference, tuple(map(_print_box, sheet.boxes)))


def _print_box(filled: Filled) -> PrintedBox:
    box = filled.box
    return PrintedBox(
        number=box.number,
        heading=box.heading,
        column=box.column,
        width=box.width,
        row=box.row,
        rows=box.row_span,
        lines=filled.lines,
    )


def box_name(sheet: Sheet, box: str) -> str:
    """Name a box as a class does: its number and its heading on a form."""
    filled = next((each for each in sheet.boxes if each.box.id == box), None)
    if filled is None:
        return box
    return f"{filled.box.number} {filled.box.heading}".strip()
