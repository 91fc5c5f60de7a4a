"""A picture fit to cells of a terminal, in one of several styles.

A cell of a terminal shows one character in two colours. A character of blocks splits the cell into
parts, and each part takes one of the two: the more parts, the finer the picture.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np

from profiler_sim.pictures.picture import SHADES, Picture, palette_colours
from profiler_sim.pictures.picture_view import PictureView
from profiler_sim.pictures.raster import Floats, Ints, Pixels
from profiler_sim.pictures.scan_style import ScanStyle

LETTERS = "@%#*+=-:. "
"""From dark to bright, for screens without colours."""


CellSize = tuple[int, int]
"""Pixels of a cell of the terminal, across and downwards."""


class PictureCell(NamedTuple):
    """A character and the colours of its ink and of its ground, as #rrggbb; none for letters."""

    sign: str
    fore: str = ""
    back: str = ""


class _Blocks(NamedTuple):
    """The characters of a style."""

    across: int
    down: int
    signs: str
    """By the parts that are inked: the first part, at the upper left, counts 1, the next 2, …"""


def _sextants() -> str:
    """U+1FB00 onwards, in order, less the four that older blocks have."""
    older = {0: " ", 0b010101: "▌", 0b101010: "▐", 0b111111: "█"}
    newer = iter(range(0x1FB00, 0x1FB3C))
    return "".join(older.get(inked) or chr(next(newer)) for inked in range(64))


_QUADRANTS = _Blocks(2, 2, " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
_BLOCKS: Mapping[ScanStyle, _Blocks] = {
    ScanStyle.HALF_BLOCKS: _Blocks(1, 2, " ▀▄█"),
    ScanStyle.QUADRANTS: _QUADRANTS,
    ScanStyle.SEXTANTS: _Blocks(2, 3, _sextants()),
    ScanStyle.PICTURE: _QUADRANTS,
}


def picture_cells(
    picture: Picture,
    view: PictureView,
    style: ScanStyle,
    palette: str = "grey",
    *,
    inverse: bool = False,
) -> list[list[PictureCell]]:
    """Draw the part of a picture that is in view, by line, by column."""
    if style is ScanStyle.LETTERS:
        return _letter_cells(picture, view, inverse=inverse)
    blocks = _BLOCKS[style]
    parts = _parts_of_cells(picture, view, blocks)
    inked, *levels = _two_levels(parts)
    ink, ground = (_steps(level, SHADES) for level in levels)
    inked[ink == ground] = 0
    colours = _hex_colours(palette, inverse=inverse)
    return [
        [
            PictureCell(blocks.signs[sign], colours[fore], colours[back])
            for sign, fore, back in zip(*row, strict=True)
        ]
        for row in zip(inked.tolist(), ink.tolist(), ground.tolist(), strict=True)
    ]


def cell_pixels(picture: Picture, view: PictureView, cell: CellSize) -> Pixels:
    """Compute the shade, 0 (dark) to ``SHADES`` - 1, of every pixel of the cells in view."""
    fine = _brightness(picture, view, view.columns * cell[0], view.lines * cell[1])
    return _steps(fine, SHADES).astype(np.uint8)


def _letter_cells(
    picture: Picture, view: PictureView, *, inverse: bool
) -> list[list[PictureCell]]:
    """Write a letter a cell, dense where the picture is dark, or bright where inverse."""
    signs = LETTERS[::-1] if inverse else LETTERS
    steps = _steps(_brightness(picture, view, view.columns, view.lines), len(signs))
    return [[PictureCell(signs[step]) for step in row] for row in steps.tolist()]


def _parts_of_cells(picture: Picture, view: PictureView, blocks: _Blocks) -> Floats:
    """Brightness by line, by column, by part of the cell."""
    across, down, _ = blocks
    fine = _brightness(picture, view, view.columns * across, view.lines * down)
    cells = fine.reshape(view.lines, down, view.columns, across).transpose(0, 2, 1, 3)
    return cells.reshape(view.lines, view.columns, across * down)


def _two_levels(parts: Floats) -> tuple[Ints, Floats, Floats]:
    """Split the parts of each cell into a dark and a bright group that fit them best.

    Returns which parts are inked, as a number, and the means of the inked and the other parts.
    The groups are neighbours in order of brightness (Otsu 1979): the split with the largest
    distance between means, weighed by the sizes of the groups, has the least squared error.
    """
    count = parts.shape[-1]
    order = np.argsort(-parts, axis=-1, kind="stable")
    sums = np.cumsum(np.take_along_axis(parts, order, -1), axis=-1)
    sizes = np.arange(1, count)
    bright, dark = sums[..., :-1] / sizes, (sums[..., -1:] - sums[..., :-1]) / (count - sizes)
    split = np.argmax(sizes * (count - sizes) * (bright - dark) ** 2, axis=-1)[..., None]
    inked = (np.argsort(order, axis=-1) <= split) @ (1 << np.arange(count))
    return (
        inked,
        np.take_along_axis(bright, split, -1)[..., 0],
        np.take_along_axis(dark, split, -1)[..., 0],
    )


@cache
def _hex_colours(palette: str, *, inverse: bool) -> list[str]:
    table = palette_colours(palette, inverse=inverse).tolist()
    return [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in table]


def _steps(brightness: Floats, steps: int) -> Ints:
    return np.clip((brightness * steps).astype(np.intp), 0, steps - 1)


def _brightness(picture: Picture, view: PictureView, columns: int, lines: int) -> Floats:
    """Mean brightness of the pixels that share a part, parts of pixels counted as parts."""
    down = _averages(picture.brightness.astype(np.float64), view.top, view.height, lines)
    found: Floats = _averages(down.T, view.left, view.width, columns).T
    return found


def _averages(rows: Floats, start: float, long: float, parts: int) -> Floats:
    """Means of rows over equal stretches of them."""
    sums = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
    edges = np.linspace(start, start + long, parts + 1)
    whole = np.clip(edges.astype(np.intp), 0, len(rows) - 1)
    at_edges = sums[whole] + (edges - whole)[:, None] * rows[whole]
    found: Floats = np.diff(at_edges, axis=0) * parts / long
    return found
