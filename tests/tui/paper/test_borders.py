"""The join tables hold the sign that Unicode names for each way lines meet."""

import unicodedata

import pytest

from profiler_sim.tui.paper.borders import ASCII, DOWN, LEFT, LINES, RIGHT, UP, BorderStyle

ARMS = {UP: "UP", DOWN: "DOWN", LEFT: "LEFT", RIGHT: "RIGHT"}
WHOLE = {UP | DOWN: {"VERTICAL"}, LEFT | RIGHT: {"HORIZONTAL"}}


def words(arms: int) -> set[str]:
    """The words Unicode names a crossing with: whole lines before single arms."""
    named: set[str] = set()
    for line, whole in WHOLE.items():
        single = {word for arm, word in ARMS.items() if arms & line & arm}
        named |= whole if len(single) == 2 else single
    return named


@pytest.mark.parametrize("arms", range(1, 16))
def test_each_light_join_has_the_arms_of_its_place(arms: int) -> None:
    """Place 6 is right and down, and so is its sign."""
    name = unicodedata.name(LINES.joins[arms])

    assert set(name.removeprefix("BOX DRAWINGS LIGHT ").split()) - {"AND"} == words(arms)


@pytest.mark.parametrize("arms", [arms for arms in range(1, 16) if arms.bit_count() > 1])
def test_each_frame_join_has_the_arms_of_its_place(arms: int) -> None:
    """Doubled lines have no single arms; those are not drawn."""
    name = unicodedata.name(LINES.frame[arms])

    assert set(name.removeprefix("BOX DRAWINGS DOUBLE ").split()) - {"AND"} == words(arms)


@pytest.mark.parametrize("arms", range(1, 16))
def test_each_heavy_join_has_the_arms_of_its_place(arms: int) -> None:
    """What the debrief outlines is drawn with heavy lines."""
    name = unicodedata.name(LINES.heavy[arms])

    assert set(name.removeprefix("BOX DRAWINGS HEAVY ").split()) - {"AND"} == words(arms)


@pytest.mark.parametrize("border", [LINES, ASCII])
@pytest.mark.parametrize("table", ["joins", "frame", "heavy"])
def test_a_cell_without_lines_stays_blank(border: BorderStyle, table: str) -> None:
    """Every table has sixteen entries and begins with a space."""
    signs = getattr(border, table)

    assert len(signs) == 16
    assert [index for index, sign in enumerate(signs) if sign == " "] == [0]


@pytest.mark.parametrize("border", [LINES, ASCII])
def test_a_chosen_box_differs_without_colour(border: BorderStyle) -> None:
    """No corner and no side of its frame looks like a line between boxes."""
    outline = [UP | DOWN, LEFT | RIGHT, RIGHT | DOWN, LEFT | DOWN, RIGHT | UP, LEFT | UP]

    assert not {border.frame[arms] for arms in outline} & set(border.joins)
    assert not {border.heavy[arms] for arms in outline} & set(border.joins + border.frame)
