"""Which box lies next to another on the drawn paper."""

from collections.abc import Mapping

from profiler_sim.tui.paper.places import Area

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
"""The step of each direction in x and y."""


def neighbour(areas: Mapping[str, Area], box_id: str | None, direction: str) -> str | None:
    """Find the box one moves to from ``box_id``, which stays where nothing lies that way.

    Boxes straight ahead come before those aside, then the nearest, then the one whose near edge
    is most in line. From no box, or one that is not there, one moves to the first; where there
    are no boxes the answer is None.
    """
    if box_id is None:
        return next(iter(areas), None)
    if box_id not in areas:
        return next(iter(areas), None)
    turned = {id_: _ahead(area, direction) for id_, area in areas.items()}
    start = turned[box_id]
    ahead = {id_: area for id_, area in turned.items() if area.x >= start.x + start.width}
    return min(ahead, key=lambda id_: _distance(start, ahead[id_]), default=box_id)


def _ahead(area: Area, direction: str) -> Area:
    """Turn the paper until ``direction`` points to the right."""
    step_x, step_y = DIRECTIONS[direction]
    if step_y:
        area = Area(area.y, area.x, area.height, area.width)
    if step_x + step_y < 0:
        area = area._replace(x=-area.x - area.width)
    return area


def _distance(start: Area, other: Area) -> tuple[bool, int, int]:
    """How far ``other`` lies from ``start``, both turned; the smaller, the nearer."""
    beside = other.y + other.height <= start.y or start.y + start.height <= other.y
    return beside, other.x - start.x - start.width, abs(other.y - start.y)
