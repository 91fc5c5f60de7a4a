"""A picture fit to cells of a terminal: two half blocks a cell, or one letter.

A zoomed picture shows a part of itself, the place in hand in its middle as far as there is room.
"""

from dataclasses import dataclass

import numpy as np

from profiler_sim.pictures.picture import SHADES, Picture, palette_colours
from profiler_sim.pictures.raster import Floats

LETTERS = "@%#*+=-:. "
"""From dark to bright, for screens without colours."""
TALLEST = 1.4
"""How far a long picture may be stretched upwards to use the room, as scanners' screens do."""

Pair = tuple[str, str]
"""Colours of the upper and the lower half of a cell, as #rrggbb."""


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


def fit_view(
    picture: Picture, columns: int, lines: int, zoom: int = 1, region: str = ""
) -> PictureView:
    """Fit a picture into a pane; ``zoom`` times as large, around a square of the grid."""
    high, wide = picture.brightness.shape
    used = max(1, min(lines, round(TALLEST * columns * high / wide / 2)))
    across = min(columns, max(1, round(2 * used * wide / high)))
    left, top, right, bottom = picture.square(region) if region else (0, 0, wide, high)
    width, height = wide / zoom, high / zoom
    return PictureView(
        left=_start((left + right) / 2, width, wide),
        top=_start((top + bottom) / 2, height, high),
        width=width,
        height=height,
        columns=across,
        lines=used,
    )


def half_block_cells(
    picture: Picture, view: PictureView, palette: str, *, inverse: bool = False
) -> list[list[Pair]]:
    """Colour the two halves of each cell, by line, by column."""
    fine = _fit(picture, view, 2 * view.lines)
    table = [
        f"#{r:02x}{g:02x}{b:02x}" for r, g, b in palette_colours(palette, inverse=inverse).tolist()
    ]
    rows = [[table[shade] for shade in row] for row in _steps(fine, SHADES).tolist()]
    return [
        list(zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    ]


def letter_lines(picture: Picture, view: PictureView, *, inverse: bool = False) -> list[str]:
    """Write a letter a cell, dense where the picture is dark, or bright where inverse."""
    signs = LETTERS[::-1] if inverse else LETTERS
    steps = _steps(_fit(picture, view, view.lines), len(signs))
    return ["".join(signs[step] for step in row) for row in steps.tolist()]


def _start(middle: float, part: float, whole: float) -> float:
    return min(max(middle - part / 2, 0.0), whole - part)


def _steps(brightness: Floats, steps: int) -> np.ndarray:
    return np.clip((brightness * steps).astype(np.intp), 0, steps - 1)


def _fit(picture: Picture, view: PictureView, lines: int) -> Floats:
    """Mean brightness of the pixels that share a cell, parts of pixels counted as parts."""
    down = _averages(picture.brightness.astype(np.float64), view.top, view.height, lines)
    found: Floats = _averages(down.T, view.left, view.width, view.columns).T
    return found


def _averages(rows: Floats, start: float, long: float, parts: int) -> Floats:
    """Means of rows over equal stretches of them."""
    sums = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
    edges = np.linspace(start, start + long, parts + 1)
    whole = np.clip(edges.astype(np.intp), 0, len(rows) - 1)
    at_edges = sums[whole] + (edges - whole)[:, None] * rows[whole]
    found: Floats = np.diff(at_edges, axis=0) * parts / long
    return found
