"""A small drawing of a unit from the side, with the place of a find outlined; no Textual here."""

from collections.abc import Sequence

from profiler_sim.cargo.scans import UnitKind
from profiler_sim.tui.paper.borders import ASCII, DOWN, LEFT, RIGHT, UP, BorderStyle

Lay = tuple[float, float, float, float]
"""Left, right, lower and upper edge, in hundredths of the inside of the unit."""
_Cells = tuple[int, int, int, int]
"""Left, upper, right and lower cell."""
_FAR = 5
"""Columns beyond the far end: machinery, the cab."""
_BELOW = 2
"""Lines below the floor of a lorry: tank and undercarriage."""
_WHOLE, _DEEPEST = 100.0, 36.0
_LORRIES = frozenset({"trailer", "reefer trailer"})
_FAR_END = {"trailer": "cab", "reefer trailer": "cab", "reefer 40": "machinery"}
_LEAST_WIDE, _LEAST_HIGH = 3, 2
"""Cells of the smallest place that can still be outlined."""


def has_doors(kind: UnitKind) -> bool:
    """Whether the left end of the drawing is where the doors are."""
    return kind not in {"pieces", "parcel"}


def draw_outline(
    kind: UnitKind, lay: Sequence[Lay], size: tuple[int, int], border: BorderStyle
) -> list[str]:
    """Draw a unit in so many columns and lines, its goods, and every place where it lay.

    The outline is of other characters than the unit, so that it shows without colour.
    """
    below = _BELOW if kind in _LORRIES else 0
    far = _FAR if kind in _FAR_END else 0
    inside = max(size[0] - 2 - far, 10), max(size[1] - 2 - below, 3)
    width, height = inside[0] + 2, inside[1] + 2
    sheet = [[" "] * (width + far) for _ in range(height + below)]
    unit = [(0, 0, width - 1, height - 1)]
    if far:
        unit.append((width - 1, height // 2 - 1, width + far - 1, height - 1))
    _rule(sheet, unit, border.joins)
    _fill(sheet, inside, "." if border is ASCII else "░")
    if below:
        for at in (width // 8, width // 8 + 4, width - width // 6, width + far - 3):
            sheet[height + below - 2][at] = "o" if border is ASCII else "◯"
    edge = width + far - 1, height + below - 1
    _rule(sheet, [_cells(each, inside, edge) for each in lay], border.heavy)
    return ["".join(row).rstrip() for row in sheet]


def _fill(sheet: list[list[str]], inside: tuple[int, int], sign: str) -> None:
    """Goods over the floor, up to a little below the roof, with room at the doors."""
    for y in range(1 + (inside[1] > _LEAST_WIDE), inside[1] + 1):
        for x in range(2, inside[0] + 1):
            sheet[y][x] = sign


def _cells(lay: Lay, inside: tuple[int, int], edge: tuple[int, int]) -> _Cells:
    """The place in cells: columns and lines of its corners, on the drawing."""
    left, right = (_column(at, inside[0], edge[0]) for at in lay[:2])
    bottom, top = (_line(at, inside[1], edge[1]) for at in lay[2:])
    if right - left < _LEAST_WIDE - 1:
        right = min(left + _LEAST_WIDE - 1, edge[0])
        left = right - _LEAST_WIDE + 1
    if bottom - top < _LEAST_HIGH - 1:
        bottom = min(top + _LEAST_HIGH - 1, edge[1])
        top = bottom - _LEAST_HIGH + 1
    return left, top, right, bottom


def _column(at: float, wide: int, most: int) -> int:
    beyond = (at - _WHOLE) if at > _WHOLE else 0.0
    column = 1 + round(min(at, _WHOLE) / _WHOLE * (wide - 1)) + round(beyond)
    return min(max(column, 0), most)


def _line(at: float, high: int, most: int) -> int:
    under = -at / _DEEPEST * _BELOW if at < 0 else 0.0
    line = 1 + round((_WHOLE - max(at, 0.0)) / _WHOLE * (high - 1)) + round(under + 0.5 * (at < 0))
    return min(max(line, 0), most)


def _rule(sheet: Sequence[list[str]], boxes: Sequence[_Cells], joins: str) -> None:
    """Draw rectangles whose lines join where they meet."""
    for y, line in enumerate(sheet):
        for x in range(len(line)):
            arms = 0
            for box in boxes:
                arms |= _arms(x, y, box)
            if arms:
                line[x] = joins[arms]


def _arms(x: int, y: int, at: _Cells) -> int:
    """Which lines of a rectangle meet in a cell; none inside it."""
    left, top, right, bottom = at
    if not (left <= x <= right and top <= y <= bottom):
        return 0
    arms = 0
    if x in {left, right}:
        arms |= (UP if y > top else 0) | (DOWN if y < bottom else 0)
    if y in {top, bottom}:
        arms |= (LEFT if x > left else 0) | (RIGHT if x < right else 0)
    return arms


def far_end(kind: UnitKind) -> str:
    """What the drawing shows beyond the far end; empty for nothing."""
    return _FAR_END.get(kind, "")
