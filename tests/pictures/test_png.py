"""The exported file, read again by a small decoder of our own."""

from struct import unpack
from zlib import crc32, decompress

import numpy as np
import pytest

from profiler_sim.cargo.scans import COLUMNS, ROWS
from profiler_sim.pictures.picture import PALETTES, Picture, draw_picture, palette_colours
from profiler_sim.pictures.png import GUTTER, encode_png
from tests.pictures.scenes import scene

PARCEL = draw_picture(scene("parcel", "CT", 250))


def chunks(file: bytes) -> list[tuple[bytes, bytes]]:
    """Names and contents; every checksum must hold."""
    assert file[:8] == b"\x89PNG\r\n\x1a\n"
    at, found = 8, []
    while at < len(file):
        (length,) = unpack(">I", file[at : at + 4])
        name, content = file[at + 4 : at + 8], file[at + 8 : at + 8 + length]
        (check,) = unpack(">I", file[at + 8 + length : at + 12 + length])
        assert check == crc32(name + content)
        found.append((name, content))
        at += 12 + length
    return found


def decoded(file: bytes) -> tuple[np.ndarray, np.ndarray]:
    """Rows of shades, and the colours of all shades."""
    parts = dict(chunks(file))
    width, height, depth, kind, *rest = unpack(">IIBBBBB", parts[b"IHDR"])
    assert (depth, kind, *rest) == (8, 3, 0, 0, 0)
    rows = np.frombuffer(decompress(parts[b"IDAT"]), np.uint8).reshape(height, width + 1)
    assert (rows[:, 0] == 0).all()
    return rows[:, 1:], np.frombuffer(parts[b"PLTE"], np.uint8).reshape(-1, 3)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("inverse", [False, True])
def test_the_file_holds_the_picture(palette: str, inverse: bool) -> None:
    """Pixel by pixel between its letters, in the colours that were asked for."""
    shades, table = decoded(encode_png(PARCEL, palette, inverse=inverse))
    rows = PARCEL.brightness.shape[0]

    assert np.abs(shades[-rows:, GUTTER:] / 255 - PARCEL.brightness).max() <= 0.5 / 255 + 1e-6
    assert (table == palette_colours(palette, inverse=inverse)).all()


def test_every_file_says_exercise() -> None:
    """In its text, and in letters above the picture."""
    file = encode_png(PARCEL, "grey")
    shades, _ = decoded(file)
    strip = shades[: -PARCEL.brightness.shape[0]]
    first = "".join("#" if dot == 0 else "." for dot in strip[4, 4:98:2])

    assert (b"tEXt", b"Comment\0EXERCISE") in chunks(file)
    assert first == "#####.#...#.#####.####...####..###...####.#####"
    assert (strip[:4] == 255).all()


def test_a_narrow_picture_is_written_too() -> None:
    """What does not fit of the word is left out."""
    narrow = Picture(np.zeros((3, 5), np.float32), 1.0, 0.0, 0.0, PARCEL.size)
    shades, _ = decoded(encode_png(narrow, "grey"))

    assert shades.shape[1] == GUTTER + 5
    assert (shades[-3:, GUTTER:] == 0).all()


@pytest.mark.parametrize("inverse", [False, True])
def test_the_file_names_the_squares_as_the_screen_does(inverse: bool) -> None:
    """A letter above the middle of each column, a number left of the middle of each row."""
    shades, _ = decoded(encode_png(PARCEL, "grey", inverse=inverse))
    ink = 255 if inverse else 0
    above = shades[GUTTER : 2 * GUTTER, GUTTER:] == ink
    beside = shades[2 * GUTTER :, :GUTTER] == ink

    for letter in COLUMNS:
        left, _, right, _ = PARCEL.square(f"{letter}1")
        assert above[:, left:right].any()
        assert not above[:, left : left + 2].any()
    for number in ROWS:
        _, top, _, bottom = PARCEL.square(f"A{number}")
        assert beside[top:bottom].any()
        assert not beside[top : top + 2].any()


@pytest.mark.parametrize("palette", PALETTES)
def test_colours_get_lighter_all_the_way(palette: str) -> None:
    """So the picture is the same for eyes that mix up colours."""
    light = palette_colours(palette) @ np.array([0.2126, 0.7152, 0.0722])

    assert (np.diff(light) >= -0.5).all()
    assert light[-1] - light[0] > 200
    assert (palette_colours(palette, inverse=True) == palette_colours(palette)[::-1]).all()
