"""A document as a table of boxes: the printed form, and the same form filled in."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import Field, model_validator

from profiler_sim.cargo.value import Value

COLUMNS = 12
"""Every form stands on a grid of so many columns; widths are shares of the paper's."""

ROWS = 100
"""No form has more; a bound, so that a slip of the pen cannot make a paper miles long."""


class Box(Value):
    """One box of a printed form. Raises ``ValueError`` when it sticks out of the grid."""

    id: str
    """The officers' name of the box, such as notify party; marks refer to it."""
    number: str
    """As printed on the real form; empty where that form numbers nothing."""
    heading: str
    column: Annotated[int, Field(ge=0, lt=COLUMNS)]
    """Grid column of its left edge, from 0."""
    width: Annotated[int, Field(ge=1, le=COLUMNS)]
    """In grid columns."""
    row: Annotated[int, Field(ge=0, lt=ROWS)]
    """From 0 at the top; boxes of one row share it and grow together."""
    row_span: Annotated[int, Field(ge=1, le=ROWS)] = 1
    """How many rows it stands beside."""

    @model_validator(mode="after")
    def _stays_on_the_grid(self) -> Self:
        if self.column + self.width > COLUMNS:
            msg = f"box {self.id} ends right of column {COLUMNS}"
            raise ValueError(msg)
        return self


class Form(Value):
    """An empty form. Raises ``ValueError`` for a box named twice or two boxes in one place."""

    id: str
    title: str
    boxes: tuple[Box, ...]

    @model_validator(mode="after")
    def _has_room_for_each_box(self) -> Self:
        _refuse_clashes(self.boxes)
        return self


class Filled(Value):
    """A box and what is written in it."""

    box: Box
    lines: tuple[str, ...]
    """As the trader wrote them; a line longer than the box is wrapped when drawn."""


class Sheet(Value):
    """A form filled in for one consignment. Raises ``ValueError`` as ``Form`` does."""

    id: str
    title: str
    reference: str
    """What tells this paper from others of its kind, such as its number."""
    boxes: tuple[Filled, ...]

    @model_validator(mode="after")
    def _has_room_for_each_box(self) -> Self:
        _refuse_clashes([filled.box for filled in self.boxes])
        return self


def _refuse_clashes(boxes: Sequence[Box]) -> None:
    """Raise ``ValueError`` naming the first box whose name or place is already taken."""
    names = Counter(box.id for box in boxes)
    if repeated := [name for name, times in names.items() if times > 1]:
        msg = f"box {repeated[0]} stands twice on the form"
        raise ValueError(msg)
    taken: dict[tuple[int, int], str] = {}
    for box in boxes:
        for square in _squares(box):
            if square in taken:
                msg = f"boxes {taken[square]} and {box.id} stand in one place"
                raise ValueError(msg)
            taken[square] = box.id


def _squares(box: Box) -> list[tuple[int, int]]:
    """Every (row, column) of the grid that ``box`` covers."""
    return [
        (row, column)
        for row in range(box.row, box.row + box.row_span)
        for column in range(box.column, box.column + box.width)
    ]
