"""The part of a picture that is in view, and the cells that it fills.

A picture fills the pane as far as its shape allows. A zoomed one fills the pane too: it shows a
part of itself, the place in hand in its middle as far as there is room.
"""

from dataclasses import dataclass

from profiler_sim.pictures.picture import Picture

TALLEST = 1.4
"""How far a long picture may be stretched upwards to use the room, as scanners' screens do."""
WIDEST = 1.5
"""How far a short one may be stretched sideways."""


@dataclass(frozen=True)
class PictureView:
    """The part of a picture that is shown, in pixels, and the cells that it fills."""

    left: float
    top: float
    width: float
    height: float
    columns: int
    lines: int

    def column_of(self, pixel: float) -> int:
        """Find the column of cells at a pixel's left edge; outside the view beyond its ends."""
        return round((pixel - self.left) * self.columns / self.width)

    def line_of(self, pixel: float) -> int:
        """Find the line of cells at a pixel's upper edge."""
        return round((pixel - self.top) * self.lines / self.height)


def whole_size(picture: Picture, columns: int, lines: int) -> tuple[int, int]:
    """Return the columns and lines of the whole picture in a pane; a cell is twice as high."""
    high, wide = picture.brightness.shape
    used = max(1, min(lines, round(TALLEST * columns * high / wide / 2)))
    return max(1, min(columns, round(WIDEST * 2 * used * wide / high))), used


def fit_view(
    picture: Picture,
    whole: tuple[int, int],
    pane: tuple[int, int],
    zoom: int = 1,
    region: str = "",
) -> PictureView:
    """Show as much of a picture as a pane holds, ``zoom`` times as large as ``whole``.

    ``whole`` and ``pane`` are columns and lines. A zoomed picture stands around ``region``.
    """
    high, wide = picture.brightness.shape
    columns, lines = min(pane[0], zoom * whole[0]), min(pane[1], zoom * whole[1])
    width, height = wide * columns / (zoom * whole[0]), high * lines / (zoom * whole[1])
    left, top, right, bottom = picture.square(region) if region else (0, 0, wide, high)
    return PictureView(
        left=_start((left + right) / 2, width, wide),
        top=_start((top + bottom) / 2, height, high),
        width=width,
        height=height,
        columns=columns,
        lines=lines,
    )


def _start(middle: float, part: float, whole: float) -> float:
    return min(max(middle - part / 2, 0.0), whole - part)
