"""A picture as a PNG file: EXERCISE in it and in its text chunk, its squares named at the rim.

Written with zlib alone, after the W3C's PNG specification: palette colours, one byte a pixel.
"""

from struct import pack
from zlib import compress, crc32

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.scans import COLUMNS, ROWS
from profiler_sim.pictures.picture import SHADES, Picture, palette_colours

EXERCISE = "EXERCISE"
"""Part of the picture and not of the screen: never translated."""
_LETTERS = {
    "A": (".###.", "#...#", "#####", "#...#", "#...#"),
    "B": ("####.", "#...#", "####.", "#...#", "####."),
    "D": ("####.", "#...#", "#...#", "#...#", "####."),
    "F": ("#####", "#....", "####.", "#....", "#...."),
    "G": (".####", "#....", "#..##", "#...#", ".####"),
    "H": ("#...#", "#...#", "#####", "#...#", "#...#"),
    "1": ("..#..", ".##..", "..#..", "..#..", ".###."),
    "2": ("####.", "....#", ".###.", "#....", "#####"),
    "3": ("####.", "....#", ".###.", "....#", "####."),
    "4": ("#..#.", "#..#.", "#####", "...#.", "...#."),
    "E": ("#####", "#....", "####.", "#....", "#####"),
    "X": ("#...#", ".#.#.", "..#..", ".#.#.", "#...#"),
    "R": ("####.", "#...#", "####.", "#.#..", "#..##"),
    "C": (".####", "#....", "#....", "#....", ".####"),
    "I": (".###.", "..#..", "..#..", "..#..", ".###."),
    "S": (".####", "#....", ".###.", "....#", "####."),
}
_TIMES = 2
"""Pixels of a dot of a letter, across and upwards."""
_MARGIN = 4
_LETTER = 5 * _TIMES
"""Pixels of a letter, across and upwards."""
GUTTER = _LETTER + 2 * _MARGIN
"""Pixels of the strips with letters: above the picture and left of it."""


def encode_png(picture: Picture, palette: str, *, inverse: bool = False) -> bytes:
    """Encode a picture as a file; ``palette`` is one of ``PALETTES``."""
    body = np.hstack([_numbers(picture, inverse=inverse), _shades(picture)])
    width = body.shape[1]
    strips = [_caption(width, inverse=inverse), _letters(picture, inverse=inverse)]
    return encode_pixels(np.vstack([*strips, body]), palette, inverse=inverse)


def encode_pixels(pixels: NDArray[np.uint8], palette: str, *, inverse: bool = False) -> bytes:
    """Encode rows of pixels, 0 (dark) to ``SHADES`` - 1, in the colours of a palette."""
    height, width = pixels.shape
    rows = np.hstack([np.zeros((height, 1), np.uint8), pixels])  # each begins with "no filter"
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette_colours(palette, inverse=inverse).tobytes()),
            _chunk(b"tEXt", f"Comment\0{EXERCISE}".encode("latin-1")),
            _chunk(b"IDAT", compress(rows.tobytes(), 6)),
            _chunk(b"IEND", b""),
        )
    )


def _shades(picture: Picture) -> NDArray[np.uint8]:
    shades: NDArray[np.uint8] = np.round(picture.brightness * (SHADES - 1)).astype(np.uint8)
    return shades


def _caption(width: int, *, inverse: bool) -> NDArray[np.uint8]:
    """A strip above the picture: dark letters on light, in either direction of the palette."""
    strip = _blank(GUTTER, width, inverse=inverse)
    _write(strip, EXERCISE, (_MARGIN, _MARGIN), inverse=inverse)
    return strip


def _letters(picture: Picture, *, inverse: bool) -> NDArray[np.uint8]:
    """A strip above the picture with the letter of each column, in its middle."""
    strip = _blank(GUTTER, GUTTER + picture.brightness.shape[1], inverse=inverse)
    for letter in COLUMNS:
        left, _, right, _ = picture.square(f"{letter}{ROWS[0]}")
        at = GUTTER + (left + right - _LETTER) // 2
        _write(strip, letter, (at, _MARGIN), inverse=inverse)
    return strip


def _numbers(picture: Picture, *, inverse: bool) -> NDArray[np.uint8]:
    """A strip left of the picture with the number of each row."""
    strip = _blank(picture.brightness.shape[0], GUTTER, inverse=inverse)
    for number in ROWS:
        _, top, _, bottom = picture.square(f"{COLUMNS[0]}{number}")
        _write(strip, number, (_MARGIN, (top + bottom - _LETTER) // 2), inverse=inverse)
    return strip


def _blank(height: int, width: int, *, inverse: bool) -> NDArray[np.uint8]:
    return np.full((height, width), 0 if inverse else SHADES - 1, np.uint8)


def _write(strip: NDArray[np.uint8], text: str, at: tuple[int, int], *, inverse: bool) -> None:
    """Write dark on light with the upper left corner at ``at``; no more than there is room for."""
    word, (x, y) = _dots(text), (max(0, place) for place in at)
    room = strip[y : y + word.shape[0], x : x + word.shape[1]]
    room[word[: room.shape[0], : room.shape[1]]] = SHADES - 1 if inverse else 0


def _dots(text: str) -> NDArray[np.bool_]:
    lines = (".".join(_LETTERS[letter][y] for letter in text) for y in range(5))
    dots = np.array([[dot == "#" for dot in line] for line in lines])
    return np.kron(dots, np.ones((_TIMES, _TIMES), np.bool_)).astype(np.bool_)


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", crc32(name + content))
