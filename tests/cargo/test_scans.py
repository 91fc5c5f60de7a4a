"""Which squares of a scan show a body."""

import pytest

from profiler_sim.cargo.scans import BESIDE, SIZES, Body, Scene, regions

SIZE = SIZES["container 40"]
COLUMN = SIZE.length / 8


def squares(start: float, beside: float) -> set[str]:
    """Squares of a body on the floor that begins so many columns from the doors."""
    body = Body(
        x=start * COLUMN,
        y=0,
        width=COLUMN / 2,
        height=20,
        depth=50,
        kg_per_m3=900,
        stuff="organic",
    )
    scene = Scene(
        kind="container 40",
        package="CT",
        kg_per_m3=300,
        stuff="organic",
        long=0.9,
        high=0.8,
        bodies=(body,),
        level=2,
        seed=1,
    )
    return set(regions(scene, body, beside))


@pytest.mark.parametrize(
    ("start", "right"),
    [
        (1.0, {"A4", "B4"}),
        (1.24, {"A4", "B4"}),
        (1.26, {"B4", "C4"}),
        (1.6, {"B4", "C4"}),
    ],
)
def test_a_square_that_just_misses_the_oddity_counts_as_one_that_shows_it(
    start: float, right: set[str]
) -> None:
    """A cell on the line between two squares is drawn in one and shows part of the other."""
    assert squares(start, BESIDE) == right


def test_without_that_only_the_squares_count_in_which_it_lies() -> None:
    """As it was: half of what was seen could stand in a square that was wrong."""
    assert squares(1.0, 0.0) == {"B4"}
