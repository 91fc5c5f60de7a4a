"""A form holds each of its boxes once, in a place of its own on the grid."""

import pytest
from pydantic import ValidationError

from profiler_sim.cargo.forms import Box, Filled, Form, Sheet


def box(id_: str, column: int, width: int, row: int, row_span: int = 1) -> Box:
    """A box of that place."""
    return Box(
        id=id_, number="", heading=id_, column=column, width=width, row=row, row_span=row_span
    )


def test_boxes_side_by_side_and_below_one_another_make_a_form() -> None:
    """Gaps are allowed; real forms have them."""
    boxes = (box("a", 0, 6, 0, 2), box("b", 6, 6, 0), box("c", 8, 4, 1))

    assert Form(id="x", title="X", boxes=boxes).boxes == boxes


@pytest.mark.parametrize(
    ("column", "width", "row", "span"),
    [(6, 7, 0, 1), (12, 1, 0, 1), (0, 0, 0, 1), (-1, 2, 0, 1), (0, 1, -1, 1), (0, 1, 0, 0)],
)
def test_a_box_outside_the_grid_is_refused(column: int, width: int, row: int, span: int) -> None:
    """The grid has twelve columns and begins at row 0."""
    with pytest.raises(ValidationError):
        box("a", column, width, row, span)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (box("b", 5, 2, 0), "boxes a and b stand in one place"),
        (box("b", 0, 6, 1), "boxes a and b stand in one place"),
        (box("a", 6, 6, 0), "box a stands twice"),
    ],
)
def test_two_boxes_of_one_name_or_place_are_refused(second: Box, told: str) -> None:
    """On the empty form and on the filled one alike."""
    boxes = (box("a", 0, 6, 0, 2), second)

    with pytest.raises(ValidationError, match=told):
        Form(id="x", title="X", boxes=boxes)
    with pytest.raises(ValidationError, match=told):
        Sheet(
            id="x",
            title="X",
            reference="",
            boxes=tuple(Filled(box=each, lines=()) for each in boxes),
        )
