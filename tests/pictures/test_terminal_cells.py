"""Cells of a terminal show the picture: means of pixels, whole or a part of it."""

from itertools import product
from typing import get_args
from unicodedata import name

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.scans import REGIONS, UnitKind
from profiler_sim.pictures.picture import Picture, draw_picture
from profiler_sim.pictures.picture_view import (
    TALLEST,
    WIDEST,
    PictureView,
    fit_view,
    whole_size,
)
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.pictures.terminal_cells import LETTERS, picture_cells
from tests.pictures.scenes import scene

BOX = draw_picture(scene("container 20", "BG", 600, high=0.6))
BLOCKS = [style for style in ScanStyle if style is not ScanStyle.LETTERS]


def signs(
    picture: Picture, view: PictureView, style: ScanStyle, *, inverse: bool = False
) -> list[str]:
    """The picture without its colours."""
    rows = picture_cells(picture, view, style, inverse=inverse)
    return ["".join(cell.sign for cell in row) for row in rows]


def halves(size: tuple[int, int]) -> Picture:
    """Left half dark, right half bright."""
    brightness = np.zeros(size, np.float32)
    brightness[:, size[1] // 2 :] = 1
    return Picture(brightness, 1.0, 0.0, 0.0, BOX.size)


def test_dark_is_dark_and_bright_is_bright() -> None:
    """In colours, in letters, and the other way round when inverse."""
    half = halves((20, 40))
    small = PictureView(left=0, top=0, width=40, height=20, columns=4, lines=1)

    assert signs(half, small, ScanStyle.LETTERS) == ["@@  "]
    assert signs(half, small, ScanStyle.LETTERS, inverse=True) == ["  @@"]
    for style in BLOCKS:
        (line,) = picture_cells(half, small, style, "grey")
        assert [cell.back for cell in line] == ["#08080a"] * 2 + ["#f6f6f4"] * 2
        (line,) = picture_cells(half, small, style, "grey", inverse=True)
        assert [cell.back for cell in line] == ["#f6f6f4"] * 2 + ["#08080a"] * 2


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 300),
    st.integers(1, 100),
    st.sampled_from([1, 2, 4]),
    st.sampled_from(REGIONS),
    st.sampled_from(ScanStyle),
)
def test_a_picture_fits_every_pane(
    columns: int, lines: int, zoom: int, region: str, style: ScanStyle
) -> None:
    """It is never larger, and what is seen lies on the picture with the square in it."""
    fit = fit_view(BOX, whole_size(BOX, columns, lines), (columns, lines), zoom, region)
    shown = picture_cells(BOX, fit, style, "warm")
    left, top, right, bottom = BOX.square(region)
    high, wide = BOX.brightness.shape

    assert 1 <= fit.columns <= columns
    assert 1 <= fit.lines <= lines
    assert (len(shown), len(shown[0])) == (fit.lines, fit.columns)
    assert fit.left >= 0
    assert fit.top >= 0
    assert fit.left + fit.width <= wide + 1e-9
    assert fit.top + fit.height <= high + 1e-9
    assert fit.left <= (left + right) / 2 <= fit.left + fit.width
    assert fit.top <= (top + bottom) / 2 <= fit.top + fit.height
    if style is ScanStyle.LETTERS:
        assert {cell.sign for row in shown for cell in row} <= set(LETTERS)


@pytest.mark.parametrize("kind", get_args(UnitKind))
@pytest.mark.parametrize("pane", [(76, 12), (96, 20), (116, 24), (156, 36)])
def test_a_picture_uses_the_width_there_is(kind: UnitKind, pane: tuple[int, int]) -> None:
    """One side of the pane is full, or the picture is stretched as far as is seemly."""
    picture = draw_picture(scene(kind, "CT", 300))
    high, wide = picture.brightness.shape
    columns, lines = whole_size(picture, *pane)
    stretched = columns * high / (2 * lines * wide)

    assert 1 / TALLEST * 0.95 <= stretched <= WIDEST * 1.05
    assert lines == pane[1] or columns == pane[0]
    assert columns == pane[0] or stretched >= WIDEST * 0.95


@pytest.mark.parametrize("kind", get_args(UnitKind))
@pytest.mark.parametrize("pane", [(76, 12), (116, 24), (156, 36)])
def test_a_zoomed_picture_fills_the_pane(kind: UnitKind, pane: tuple[int, int]) -> None:
    """Four times as large it leaves nothing empty, and its shape stays."""
    picture = draw_picture(scene(kind, "CT", 300))
    whole = whole_size(picture, *pane)
    once, fourfold = (fit_view(picture, whole, pane, zoom, "C2") for zoom in (1, 4))

    assert (fourfold.columns, fourfold.lines) == pane
    for view in (once, fourfold):
        assert view.columns / view.width == pytest.approx(
            view.lines / view.height * whole[0] / whole[1] * ratio(picture)
        )


def ratio(picture: Picture) -> float:
    """Height over width of a picture."""
    high, wide = picture.brightness.shape
    return float(high / wide)


@pytest.mark.parametrize(
    ("style", "sign", "parts"),
    [
        (ScanStyle.HALF_BLOCKS, "▀", [[1], [0]]),
        (ScanStyle.HALF_BLOCKS, "▄", [[0], [1]]),
        (ScanStyle.QUADRANTS, "▚", [[1, 0], [0, 1]]),
        (ScanStyle.QUADRANTS, "▙", [[1, 0], [1, 1]]),
        (ScanStyle.SEXTANTS, "▌", [[1, 0], [1, 0], [1, 0]]),
        (ScanStyle.SEXTANTS, "\N{BLOCK SEXTANT-1}", [[1, 0], [0, 0], [0, 0]]),
        (ScanStyle.SEXTANTS, "\N{BLOCK SEXTANT-136}", [[1, 0], [1, 0], [0, 1]]),
        (ScanStyle.SEXTANTS, "\N{BLOCK SEXTANT-23456}", [[0, 1], [1, 1], [1, 1]]),
    ],
)
def test_a_block_has_the_shape_of_what_it_shows(
    style: ScanStyle, sign: str, parts: list[list[int]]
) -> None:
    """Bright parts are ink, dark ones ground."""
    small = Picture(np.asarray(parts, np.float32), 1.0, 0.0, 0.0, BOX.size)
    whole = PictureView(0, 0, len(parts[0]), len(parts), 1, 1)
    ((cell,),) = picture_cells(small, whole, style)

    assert cell == (sign, "#f6f6f4", "#08080a")


@given(st.lists(st.floats(0, 1, width=32), min_size=6, max_size=6))
def test_two_colours_are_the_best_two(parts: list[float]) -> None:
    """No other split of a cell into two colours lies nearer to the picture."""
    small = Picture(np.asarray(parts, np.float32).reshape(3, 2), 1.0, 0.0, 0.0, BOX.size)
    ((cell,),) = picture_cells(small, PictureView(0, 0, 2, 3, 1, 1), ScanStyle.SEXTANTS)
    values = np.asarray(parts) * 255
    inked = _inked(cell.sign)

    least = min(_error(values, split) for split in product([False, True], repeat=6))
    assert _error(values, inked) <= least + 1.0


def _inked(sign: str) -> tuple[bool, ...]:
    older = {" ": "", "▌": "135", "▐": "246", "█": "123456"}
    digits = older[sign] if sign in older else name(sign).removeprefix("BLOCK SEXTANT-")
    return tuple(str(part) in digits for part in range(1, 7))


def _error(values: np.ndarray, split: tuple[bool, ...]) -> float:
    chosen = np.asarray(split)
    groups = (values[chosen], values[~chosen])
    return float(np.sqrt(sum(((each - each.mean()) ** 2).sum() for each in groups if each.size)))


def test_means_are_means() -> None:
    """Whatever number of cells, the picture is as bright as it was."""
    rising = Picture(
        np.linspace(0, 1, 30, dtype=np.float32)[None, :].repeat(7, axis=0), 1.0, 0.0, 0.0, BOX.size
    )
    for columns in (1, 7, 30, 45):
        whole = PictureView(left=0, top=0, width=30, height=7, columns=columns, lines=1)
        (line,) = picture_cells(rising, whole, ScanStyle.HALF_BLOCKS, "grey")
        reds = [int(cell.back[1:3], 16) for cell in line]
        assert reds == sorted(reds)
        assert np.mean(reds) == pytest.approx((8 + 246) / 2, abs=2)
