"""Cells of a terminal show the picture: means of pixels, whole or a part of it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.scans import REGIONS
from profiler_sim.pictures.picture import Picture, draw_picture
from profiler_sim.pictures.terminal_cells import (
    LETTERS,
    PictureView,
    fit_view,
    half_block_cells,
    letter_lines,
)
from tests.pictures.scenes import scene

BOX = draw_picture(scene("container 20", "BG", 600, high=0.6))


def halves(size: tuple[int, int]) -> Picture:
    """Left half dark, right half bright."""
    brightness = np.zeros(size, np.float32)
    brightness[:, size[1] // 2 :] = 1
    return Picture(brightness, 1.0, 0.0, 0.0, BOX.size)


def test_dark_is_dark_and_bright_is_bright() -> None:
    """In colours, in letters, and the other way round when inverse."""
    half = halves((20, 40))
    small = PictureView(left=0, top=0, width=40, height=20, columns=4, lines=1)

    assert letter_lines(half, small) == ["@@  "]
    assert letter_lines(half, small, inverse=True) == ["  @@"]
    (line,) = half_block_cells(half, small, "grey")
    assert [pair[0] for pair in line] == ["#08080a"] * 2 + ["#f6f6f4"] * 2
    (line,) = half_block_cells(half, small, "grey", inverse=True)
    assert [pair[1] for pair in line] == ["#f6f6f4"] * 2 + ["#08080a"] * 2


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 300), st.integers(1, 100), st.sampled_from([1, 2, 4]), st.sampled_from(REGIONS)
)
def test_a_picture_fits_every_pane(columns: int, lines: int, zoom: int, region: str) -> None:
    """It is never larger, and what is seen lies on the picture with the square in it."""
    fit = fit_view(BOX, columns, lines, zoom, region)
    shown = half_block_cells(BOX, fit, "warm")
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
    assert set("".join(letter_lines(BOX, fit))) <= set(LETTERS)


def test_means_are_means() -> None:
    """Whatever number of cells, the picture is as bright as it was."""
    rising = Picture(
        np.linspace(0, 1, 30, dtype=np.float32)[None, :].repeat(7, axis=0), 1.0, 0.0, 0.0, BOX.size
    )
    for columns in (1, 7, 30, 45):
        whole = PictureView(left=0, top=0, width=30, height=7, columns=columns, lines=1)
        (line,) = half_block_cells(rising, whole, "grey")
        reds = [int(upper[1:3], 16) for upper, _ in line]
        assert reds == sorted(reds)
        assert np.mean(reds) == pytest.approx((8 + 246) / 2, abs=2)
