"""The reference reader: it knows what it looks for and where, and what else there is to see.

It weighs every pixel by what bodies change there against the noise. How densely goods are packed
it does not know to the last percent; so goods that are a little heavier all over a square of the
grid tell it nothing, while an edge or another texture does. A person uses only part of what a
picture holds, and passes over some of what stands out: ``EFFICIENCY`` and ``MOST`` say how far,
and both are assumed.
A reading is a number t, distributed N(d', 1): d' says how far what is hidden stands out, 0 where
nothing does. The limits between the answers are set by what lawful pictures get.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf, sqrt
from statistics import NormalDist

import numpy as np

from profiler_sim.cargo.scans import LAWFUL_READINGS, Scene
from profiler_sim.pictures.exposure import Exposure, expose
from profiler_sim.pictures.raster import Floats, Ints, whole_raster, window_around

_READING = NormalDist()
LIMITS: Sequence[float] = (
    -inf,
    *(_READING.inv_cdf(part) for part in list(accumulate(LAWFUL_READINGS))[:-1]),
    inf,
)
"""Reading at which each level begins, and where the last one ends."""


def level_shares(d: float) -> tuple[float, float, float, float]:
    """Compute how often each level is read of pictures whose d' this is."""
    below = [_below(limit - d) for limit in LIMITS]
    first, second, third, fourth = (high - low for low, high in pairwise(below))
    return first, second, third, fourth


def reading_auc(d: float) -> float:
    """Compute how often, of a lawful picture and one of this d', the other reads higher."""
    return _READING.cdf(d / sqrt(2))


def _below(reading: float) -> float:
    return 0.0 if reading == -inf else 1.0 if reading == inf else _READING.cdf(reading)


EFFICIENCY = 0.02
"""Part of the information in a picture that a person uses. Assumed, the same for all pictures."""
MOST = 3.5
"""No d' goes beyond: even what is plain to see is taken for goods now and then. Assumed."""
PACKED = 0.08
"""How far the density of goods differs from one square of the grid to another; of 1. Assumed."""
_FAINT = 1e-3
"""Below this d' there is nothing to weigh by: the reader looks at the place alone."""
_INSIDE = 0.01
"""How far from a limit a reading is put that has to be moved."""


@dataclass(frozen=True)
class Template:
    """What is looked for."""

    shape: Floats
    """Change of log transmission, by pixel."""
    weights: Floats
    """By pixel; summed over a picture less its background, they are the reading."""
    d: float
    """Reading of the shape itself."""


def build_template(exposed: Exposure, outline: Floats) -> Template | None:
    """Build the template of what bodies change, or of their outline where they change nothing.

    None without bodies.
    """
    if detectability(exposed) >= _FAINT:
        return _of(exposed.signal, exposed)
    return _of(outline, exposed) if np.any(outline) else None


def detectability(exposed: Exposure) -> float:
    """Compute how far what bodies change stands out in an exposure, as d'."""
    if not np.any(exposed.signal):
        return 0.0
    return _d(float(np.sum(exposed.signal * _weights(exposed.signal, exposed))))


def reading(template: Template, change: Floats) -> float:
    """Weigh a picture less its background."""
    return float(np.sum(template.weights * change))


def move_to_level(template: Template, change: Floats, level: int) -> Floats:
    """Move a picture along the template just so far that it reads as ``level``."""
    read, low, high = reading(template, change), LIMITS[level], LIMITS[level + 1]
    if low <= read < high:
        return change
    wanted = low + _INSIDE if read < low else high - _INSIDE
    return change + (wanted - read) / template.d * template.shape


def _of(shape: Floats, exposed: Exposure) -> Template:
    weights = _weights(shape, exposed)
    ideal = float(np.sum(weights * shape))
    return Template(shape, _d(ideal) / ideal * weights, _d(ideal))


def _d(ideal: float) -> float:
    """What a person gets of the d'² that the picture holds."""
    used = EFFICIENCY * ideal
    return sqrt(used / (1 + used / MOST**2))


def _weights(shape: Floats, exposed: Exposure) -> Floats:
    """Shape against noise, less what could as well be goods packed otherwise.

    The inverse of noise plus one unknown a square (Sherman, Morrison and Woodbury), times shape.
    """
    plain, packing = shape / exposed.power, exposed.load / exposed.power
    alike = _by_square(plain * exposed.load, exposed.squares)
    known = _by_square(packing * exposed.load, exposed.squares)
    taken = alike / (PACKED**-2 + known)
    return plain - packing * _over_squares(taken, exposed)


def _by_square(values: Floats, squares: tuple[Ints, Ints]) -> Floats:
    rows, columns = squares
    sums: Floats = np.add.reduceat(np.add.reduceat(values, rows, axis=0), columns, axis=1)
    return sums


def _over_squares(values: Floats, exposed: Exposure) -> Floats:
    """By pixel: the value of its square."""
    for axis, starts in enumerate(exposed.squares):
        pixels = np.diff(starts, append=exposed.signal.shape[axis])
        values = np.repeat(values, pixels, axis=axis)
    return values


def visibility(scene: Scene) -> float:
    """Compute how far what bodies change stands out in a scene, as d'.

    0 without bodies, and where they are as what they displace.
    """
    raster = whole_raster(scene.kind)
    rows, columns = window_around(raster, scene.bodies)
    return detectability(expose(scene, raster.cut(rows, columns)))
