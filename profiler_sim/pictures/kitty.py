"""A stretch of one line of cells as a real picture, for kitty and Ghostty.

Kitty's graphics protocol takes a picture under a number. Cells with its placeholder, written in
the colour of that number, show it, as long as nothing else is written there. Only the first cell
of a stretch says where in the picture it is; the cells after it follow on.
"""

from base64 import b64encode

from profiler_sim.pictures.png import encode_pixels
from profiler_sim.pictures.raster import Pixels

_PLACEHOLDER = "\U0010eeee"
_FIRST = "\u0305"
"""Means row 0, or column 0."""
_CHUNK = 4096
"""Characters of content that one command may have."""
_BEGIN, _END = "\x1b_G", "\x1b\\"


def placeholder_cells(columns: int) -> list[str]:
    """Write the cells of a stretch, one text a cell."""
    return [_PLACEHOLDER + 2 * _FIRST, *[_PLACEHOLDER] * (columns - 1)]


def number_colour(number: int) -> str:
    """Return the colour that stands for a picture's number, below 2^24, as #rrggbb."""
    return f"#{number:06x}"


def kitty_picture(
    pixels: Pixels, number: int, columns: int, palette: str, *, inverse: bool = False
) -> str:
    """Send a picture for a stretch of ``columns`` cells; nothing is answered, the cursor stays.

    ``pixels`` are shades, in rows. A picture that had the number before is replaced.
    """
    content = b64encode(encode_pixels(pixels, palette, inverse=inverse)).decode("ascii")
    chunks = [content[start : start + _CHUNK] for start in range(0, len(content), _CHUNK)]
    how = f"a=T,U=1,f=100,q=2,i={number},c={columns},r=1,"
    return "".join(
        f"{_BEGIN}{how if place == 0 else ''}m={int(place < len(chunks) - 1)};{chunk}{_END}"
        for place, chunk in enumerate(chunks)
    )
