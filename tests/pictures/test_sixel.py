"""Sixels, read back as a terminal reads them: the pixels of the picture, and nothing beside."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from profiler_sim.pictures.picture import PALETTES, draw_picture, palette_colours
from profiler_sim.pictures.picture_view import fit_view, whole_size
from profiler_sim.pictures.sixel import STEPS, sixel_line
from profiler_sim.pictures.terminal_cells import cell_pixels
from tests.pictures.scenes import scene

CELL = (7, 15)
UNPAINTED = -1
LINES = st.integers(1, 12).flatmap(
    lambda columns: st.tuples(
        arrays(np.uint8, (CELL[1], columns * CELL[0])),
        st.lists(st.booleans(), min_size=columns, max_size=columns),
    )
)


def read(sixels: str, high: int, wide: int) -> tuple[np.ndarray, dict[int, tuple[int, ...]]]:
    """The step of each pixel, and the colours in percent; written for the tests alone."""
    found = re.fullmatch(r'\x1bP0;1;0q"1;1;(\d+);(\d+)([^\x1b]*)\x1b\\', sixels)
    assert found
    assert (int(found[1]), int(found[2])) == (wide, high)
    pixels = np.full((high + 6, wide), UNPAINTED)
    colours: dict[int, tuple[int, ...]] = {}
    x = y = step = 0
    parts = re.finditer(r"(?:!(\d+))?([?-~])|#(\d+)(?:;2;(\d+;\d+;\d+))?|(\$)|(-)", found[3])
    for count, sign, number, defined, again, lower in (part.groups() for part in parts):
        if defined:
            colours[int(number)] = tuple(map(int, defined.split(";")))
        elif number:
            step = int(number)
            assert step in colours
        elif again or lower:
            x, y = 0, y + 6 * bool(lower)
        else:
            end = x + int(count or 1)
            for bit in range(6):
                if (ord(sign) - 63) >> bit & 1:
                    pixels[y + bit, x:end] = step
            x = end
            assert x <= wide
    return pixels, colours


@settings(max_examples=80, deadline=None)
@given(LINES)
def test_a_terminal_reads_back_every_pixel(line: tuple[np.ndarray, list[bool]]) -> None:
    """Cells that are not free stay as they are, and nothing is painted below the line."""
    pixels, free = line
    high, wide = pixels.shape
    steps = pixels.astype(int) * STEPS // 256
    shown, _ = read(sixel_line(pixels, free, "grey"), high, wide)

    is_free = np.repeat(free, CELL[0])
    assert (shown[:high, is_free] == steps[:, is_free]).all()
    assert (shown[:high, ~is_free] == UNPAINTED).all()
    assert (shown[high:] == UNPAINTED).all()


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("inverse", [False, True])
def test_colours_are_those_of_the_palette(palette: str, *, inverse: bool) -> None:
    """In percent; each is stated once before it is used."""
    pixels = np.tile(np.arange(256, dtype=np.uint8), (CELL[1], 1))
    sixels = sixel_line(pixels, [True] * 256, palette, inverse=inverse)
    _, colours = read(sixels, CELL[1], 256)

    table = palette_colours(palette, inverse=inverse)
    assert list(colours) == list(range(STEPS))
    for end in (0, -1):
        wanted = table[end] / 255 * 100
        assert np.abs(np.asarray(list(colours.values())[end]) - wanted).max() <= 1


def test_the_pixels_of_a_picture_are_its_brightness() -> None:
    """Dark is 0; every pixel of the pane has one."""
    picture = draw_picture(scene("parcel", "PP", 300))
    view = fit_view(picture, whole_size(picture, 40, 10), (40, 10))
    pixels = cell_pixels(picture, view, CELL)

    assert pixels.shape == (view.lines * CELL[1], view.columns * CELL[0])
    assert pixels.mean() / 255 == pytest.approx(float(picture.brightness.mean()), abs=0.02)
