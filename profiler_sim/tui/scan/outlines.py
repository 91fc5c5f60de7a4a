"""Where on the screen something stands out in a picture: areas of cells to draw a line around."""

from collections.abc import Iterable

from profiler_sim.cargo.scans import Body
from profiler_sim.pictures.picture import Picture
from profiler_sim.pictures.picture_view import PictureView
from profiler_sim.tui.paper.places import Area


def body_areas(picture: Picture, view: PictureView, bodies: Iterable[Body]) -> list[Area]:
    """Find the cells to outline for ``bodies``, in cells of the picture.

    The line runs one cell outside a body, so that it hides none of it. Bodies whose lines would
    cross share one. What is outside the view is left out.
    """
    outside = (_grown(_cells(picture, view, body)) for body in bodies)
    seen = (_in_view(area, view) for area in outside)
    return merge_areas(area for area in seen if area.width > 0 and area.height > 0)


def merge_areas(areas: Iterable[Area]) -> list[Area]:
    """Join areas that share a cell to the smallest area around them, until none do."""
    apart: list[Area] = []
    for area in areas:
        while touching := [other for other in apart if _share_a_cell(area, other)]:
            apart = [other for other in apart if other not in touching]
            area = _around([area, *touching])  # noqa: PLW2901  it grows until it touches none
        apart.append(area)
    return apart


def _cells(picture: Picture, view: PictureView, body: Body) -> Area:
    """The cells that a body covers; at least one."""
    left, top, right, bottom = picture.body(body)
    x, y = view.column_of(left), view.line_of(top)
    width, height = view.column_of(right) - x, view.line_of(bottom) - y
    return Area(x, y, max(1, width), max(1, height))


def _grown(area: Area) -> Area:
    return Area(area.x - 1, area.y - 1, area.width + 2, area.height + 2)


def _in_view(area: Area, view: PictureView) -> Area:
    left, top = max(area.x, 0), max(area.y, 0)
    right = min(area.x + area.width, view.columns)
    bottom = min(area.y + area.height, view.lines)
    return Area(left, top, right - left, bottom - top)


def _share_a_cell(one: Area, other: Area) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _around(areas: list[Area]) -> Area:
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right = max(area.x + area.width for area in areas)
    bottom = max(area.y + area.height for area in areas)
    return Area(left, top, right - left, bottom - top)
