"""Where a line is drawn around what stands out in a picture, and which squares show it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.scans import BESIDE, REGIONS, Scene, regions
from profiler_sim.pictures.picture import Picture, draw_picture
from profiler_sim.pictures.picture_view import PictureView, fit_view, whole_size
from profiler_sim.tui.paper.borders import ASCII, LINES, BorderStyle
from profiler_sim.tui.paper.places import Area
from profiler_sim.tui.scan.outlines import body_areas, merge_areas
from profiler_sim.tui.scan.plate import Grid, Look, Plates
from tests.pictures.scenes import HIDDEN, scenes
from tests.tui.scan import golden

AREAS = st.builds(
    Area, st.integers(0, 30), st.integers(0, 12), st.integers(1, 9), st.integers(1, 5)
)


FAIR_SHARE = 0.1
"""Of what stands out: a square in which so much of it is drawn must count as right."""


def cells(area: Area) -> set[tuple[int, int]]:
    """Every cell of an area."""
    return {
        (x, y)
        for x in range(area.x, area.x + area.width)
        for y in range(area.y, area.y + area.height)
    }


@given(st.lists(AREAS, max_size=8))
def test_merged_areas_hold_every_cell_and_share_none(areas: list[Area]) -> None:
    """Lines that would cross become one line."""
    merged = merge_areas(areas)
    covered = [cell for area in merged for cell in cells(area)]

    assert set(covered) >= {cell for area in areas for cell in cells(area)}
    assert len(covered) == len(set(covered))


def drawn_share(picture: Picture, view: PictureView, scene: Scene, square: str) -> float:
    """The part of all bodies in view that stands in the cells drawn as this square."""
    high, wide = picture.brightness.shape
    left, top, right, bottom = picture.square(square)
    xs = [view.column_of(x) * view.width / view.columns for x in (left, right)]
    ys = [view.line_of(y) * view.height / view.lines for y in (top, bottom)]
    inside = whole = 0.0
    for body in scene.bodies:
        a, b, c, d = picture.body(body)
        a, b, c, d = max(a, 0), max(b, 0), min(c, wide), min(d, high)
        whole += max(0, c - a) * max(0, d - b)
        inside += max(0, min(c, xs[1]) - max(a, xs[0])) * max(0, min(d, ys[1]) - max(b, ys[0]))
    return inside / whole if whole else 0.0


@pytest.mark.thorough
@settings(max_examples=60, deadline=None)
@given(scenes(), st.sampled_from([(50, 12), (78, 14), (118, 24)]))
def test_a_square_in_which_part_of_the_oddity_is_drawn_is_never_a_wrong_one(
    scene: Scene, size: tuple[int, int]
) -> None:
    """A cell belongs to one square, and what it shows may begin half a cell further on."""
    picture = draw_picture(scene)
    view = fit_view(picture, whole_size(picture, *size), size)
    right = {square for body in scene.bodies for square in regions(scene, body, BESIDE)}

    for square in set(REGIONS) - right:
        assert drawn_share(picture, view, scene, square) < FAIR_SHARE


def test_a_square_far_from_the_oddity_stays_a_wrong_one() -> None:
    """Only the squares around it, never the whole row."""
    scene, *_ = HIDDEN["bags behind the doors"]

    assert {square for body in scene.bodies for square in regions(scene, body, BESIDE)} <= {
        f"{column}{row}" for column in "AB" for row in "1234"
    }


@pytest.mark.parametrize("ruling", [LINES, ASCII])
def test_the_line_runs_around_the_body_and_hides_none_of_it(ruling: BorderStyle) -> None:
    """Other characters than a mark has, so that the two are told apart without colour."""
    scene = golden.BAGS
    picture = draw_picture(scene)
    plates = Plates(picture, "Scan")
    plain = plates.draw((80, 20), Look(), Grid(ruling))
    shown = plates.draw((80, 20), Look(), Grid(ruling, places=scene.bodies))
    view = fit_view(picture, whole_size(picture, 78, 18), (78, 18))
    (area,) = body_areas(picture, view, scene.bodies)

    lined = {
        (x, y)
        for y, line in enumerate(shown.lines)
        for x, cell in enumerate(line)
        if cell != plain.lines[y][x]
    }
    signs = {shown.lines[y][x].sign for x, y in lined}
    assert signs <= set(ruling.heavy)
    assert {shown.lines[y][x].role for x, y in lined} == {"place"}
    assert len(lined) == len(cells(area)) - len(
        cells(Area(area.x + 1, area.y + 1, area.width - 2, area.height - 2))
    )


@pytest.mark.thorough
@settings(max_examples=40, deadline=None)
@given(
    scenes(),
    st.integers(4, 130),
    st.integers(4, 50),
    st.sampled_from([1, 2, 4]),
    st.none() | st.sampled_from(REGIONS),
)
def test_no_line_leaves_the_picture(
    scene: Scene, width: int, height: int, zoom: int, chosen: str | None
) -> None:
    """Whatever is outlined, in every pane and zoomed."""
    picture = draw_picture(scene)
    size = width, height
    view = fit_view(picture, whole_size(picture, *size), size, zoom, chosen or "")

    for area in body_areas(picture, view, scene.bodies):
        assert area.x >= 0
        assert area.y >= 0
        assert area.x + area.width <= view.columns
        assert area.y + area.height <= view.lines
