"""Boxes keep their reading order on a narrow paper and grow with their rows on any."""

import itertools

import pytest

from profiler_sim.cargo.forms import Box
from profiler_sim.tui.paper.places import arrangements, horizontals, verticals


def box(id_: str, column: int, width: int, row: int, row_span: int = 1) -> Box:
    """A box of that place."""
    return Box(
        id=id_, number="", heading=id_, column=column, width=width, row=row, row_span=row_span
    )


FORM = [box("goods", 0, 12, 2), box("b", 6, 6, 0), box("a", 0, 6, 0, 2), box("c", 6, 6, 1)]


@pytest.mark.parametrize(
    ("width", "rows"),
    [(60, [["a", "b"], ["c"], ["goods"]]), (59, [["a", "b"], ["c"], ["goods"]])],
)
def test_boxes_are_read_from_the_top_left(width: int, rows: list[list[str]]) -> None:
    """Row by row, and in a row from the left, on the grid as in two columns."""
    placed = next(arrangements(FORM, width))

    assert [[each.id for each in placed if each.row == row] for row in range(3)] == rows


def test_a_box_alone_in_its_row_takes_the_whole_width_of_a_narrow_paper() -> None:
    """Two narrow boxes share a row; a wide one, or one left over, has its own."""
    placed = next(arrangements(FORM, 40))

    assert [(each.id, each.column, each.width, each.row) for each in placed] == [
        ("a", 0, 6, 0),
        ("b", 6, 6, 0),
        ("c", 0, 12, 1),
        ("goods", 0, 12, 2),
    ]


def test_below_forty_cells_each_box_has_its_own_row() -> None:
    """There is no room for two."""
    placed = next(arrangements(FORM, 39))

    assert [(each.id, each.width, each.row) for each in placed] == [
        ("a", 12, 0),
        ("b", 12, 1),
        ("c", 12, 2),
        ("goods", 12, 3),
    ]


@pytest.mark.parametrize("width", [24, 66, 80, 120])
def test_the_grid_reaches_from_edge_to_edge_in_even_steps(width: int) -> None:
    """Columns differ by one cell at most."""
    lines = verticals(width)

    steps = {right - left for left, right in itertools.pairwise(lines)}
    assert (lines[0], lines[-1]) == (0, width - 1)
    assert max(steps) - min(steps) <= 1


@pytest.mark.parametrize(
    ("heights", "expected"),
    [
        ({"a": 1, "b": 1, "c": 1, "goods": 1}, [0, 2, 4, 6]),
        ({"a": 3, "b": 1, "c": 1, "goods": 1}, [0, 2, 4, 6]),
        ({"a": 6, "b": 1, "c": 1, "goods": 1}, [0, 2, 7, 9]),
        ({"a": 1, "b": 2, "c": 1, "goods": 5}, [0, 3, 5, 11]),
    ],
)
def test_a_row_is_as_high_as_its_highest_box(heights: dict[str, int], expected: list[int]) -> None:
    """A box beside two rows uses the line between them, and only what it lacks is added."""
    lines = horizontals(FORM, [heights[each.id] for each in FORM])

    assert [lines[row] for row in range(4)] == expected


def test_a_row_in_which_no_box_begins_takes_no_room() -> None:
    """A form may leave numbers of rows out."""
    lines = horizontals([box("a", 0, 12, 1), box("b", 0, 12, 4)], [1, 1])

    assert [lines[row] for row in range(6)] == [0, 0, 2, 2, 2, 4]
