"""Colours for brightness.

Each palette gets lighter all the way, so that eyes that mix up colours, and screens without any,
see the same picture.
"""

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

Stops = tuple[tuple[int, int, int], ...]

STOPS: Mapping[str, Stops] = {
    "grey": ((8, 8, 10), (246, 246, 244)),
    "warm": ((12, 6, 8), (90, 24, 18), (188, 84, 20), (240, 176, 72), (255, 248, 226)),
    "cool": ((8, 10, 40), (30, 60, 130), (30, 130, 150), (120, 196, 140), (246, 250, 214)),
}
"""From dark to bright, at equal steps, by the name of the palette."""
NAMES = tuple(STOPS)
SHADES = 256


@cache
def colours(name: str, *, inverse: bool = False) -> NDArray[np.uint8]:
    """Red, green and blue of each of ``SHADES`` steps, from what is dark in the picture on."""
    stops = np.asarray(STOPS[name], np.float64)
    at = np.linspace(0, len(stops) - 1, SHADES)
    table = np.stack([np.interp(at, range(len(stops)), one) for one in stops.T], axis=1)
    shades = np.round(table).astype(np.uint8)
    return shades[::-1] if inverse else shades
