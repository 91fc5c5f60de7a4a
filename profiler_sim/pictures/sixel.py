"""A row of cells as a real picture, for terminals that read DEC's sixels.

A sixel is six pixels above each other; a character names which of them have the colour in hand
(VT330/VT340 Programmer Reference Manual, volume 2, chapter 14). What is not named stays as it is,
so that marks on the picture remain characters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from profiler_sim.pictures.picture import SHADES, palette_colours
from profiler_sim.pictures.raster import Ints, Pixels

STEPS = 48
"""Colours of a picture: eyes tell hardly more apart, and each costs bytes on every line."""
_HIGH = 6
"""Pixels of a sixel."""
_NONE = "?"
"""The character of a sixel of which no pixel is meant."""
_RUN = re.compile(r"(.)\1{3,}")
"""Equal characters that are shorter as a count."""
_BEGIN, _END = "\x1bP0;1;0q", "\x1b\\"
"""Between them sixels; the second number leaves unnamed pixels as they are."""


def sixel_line(
    pixels: Pixels, free: Sequence[bool], palette: str, *, inverse: bool = False
) -> str:
    """Write one line of cells as sixels, from the cursor on; only cells that are ``free``.

    ``pixels`` are shades, in rows, equally many a cell. Returns an escape sequence that moves the
    cursor.
    """
    high, wide = pixels.shape
    steps = pixels.astype(np.intp) * STEPS // SHADES
    painted = np.flatnonzero(np.repeat(free, wide // len(free)))
    bands = (_band(steps[top : top + _HIGH], painted) for top in range(0, high, _HIGH))
    used = np.unique(steps[:, painted])
    colours = "".join(_colours(used.tolist(), palette, inverse=inverse))
    return f'{_BEGIN}"1;1;{wide};{high}{colours}{"-".join(bands)}{_END}'


def _colours(steps: Iterable[int], palette: str, *, inverse: bool) -> Iterator[str]:
    """Define the colours of some steps, in percent of red, green and blue."""
    table = palette_colours(palette, inverse=inverse)
    for step in steps:
        red, green, blue = np.round(table[step * (SHADES - 1) // (STEPS - 1)] / 2.55).astype(int)
        yield f"#{step};2;{red};{green};{blue}"


def _band(rows: Ints, painted: Ints) -> str:
    """Write six rows of pixels, one colour after the other."""
    sixels = np.zeros((STEPS, rows.shape[1]), np.uint8)
    for bit, row in enumerate(rows[:, painted]):
        sixels[row, painted] += 1 << bit
    used = np.flatnonzero(sixels.any(axis=1)).tolist()
    characters = sixels + ord(_NONE)
    return "$".join(f"#{step}{_shortened(characters[step].tobytes())}" for step in used)


def _shortened(characters: bytes) -> str:
    """Write long runs of equal characters as a count; what stays as it is ends a band."""
    return _RUN.sub(_count, characters.decode("ascii").rstrip(_NONE))


def _count(run: re.Match[str]) -> str:
    return f"!{run.end() - run.start()}{run[1]}"
