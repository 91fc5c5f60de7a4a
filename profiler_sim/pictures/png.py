"""A picture as a PNG file, EXERCISE written in it and in its text chunk.

Written with zlib alone, after the W3C's PNG specification: palette colours, one byte a pixel.
"""

from struct import pack
from zlib import compress, crc32

import numpy as np
from numpy.typing import NDArray

from profiler_sim.pictures.picture import SHADES, Picture, palette_colours

EXERCISE = "EXERCISE"
"""Part of the picture and not of the screen: never translated."""
_LETTERS = {
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


def encode_png(picture: Picture, palette: str, *, inverse: bool = False) -> bytes:
    """Encode a picture as a file; ``palette`` is one of ``PALETTES``."""
    pixels = np.vstack([_caption(picture.brightness.shape[1], inverse=inverse), _shades(picture)])
    return encode_pixels(pixels, palette, inverse=inverse)


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
    word = _word()
    paper, ink = (0, SHADES - 1) if inverse else (SHADES - 1, 0)
    strip = np.full((word.shape[0] + 2 * _MARGIN, width), paper, np.uint8)
    room = strip[_MARGIN : _MARGIN + word.shape[0], _MARGIN : _MARGIN + word.shape[1]]
    room[word[:, : room.shape[1]]] = ink
    return strip


def _word() -> NDArray[np.bool_]:
    lines = (".".join(_LETTERS[letter][y] for letter in EXERCISE) for y in range(5))
    dots = np.array([[dot == "#" for dot in line] for line in lines])
    return np.kron(dots, np.ones((_TIMES, _TIMES), np.bool_)).astype(np.bool_)


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", crc32(name + content))
