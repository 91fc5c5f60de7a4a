"""The reference reader: it knows what it looks for and where, and what else there is to see.

It weighs every pixel by what bodies change there against the noise. A person uses only part of
what a picture holds, and passes over some of what stands out: ``EFFICIENCY`` and ``MOST`` say how
far, and both are assumed.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from profiler_sim.pictures.exposure import Exposure
from profiler_sim.pictures.levels import LIMITS
from profiler_sim.pictures.raster import Floats

EFFICIENCY = 0.02
"""Part of the information in a picture that a person uses. Assumed, the same for all pictures."""
MOST = 3.5
"""No d' goes beyond: even what is plain to see is taken for goods now and then. Assumed."""
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


def template(exposed: Exposure, outline: Floats) -> Template | None:
    """Look for what bodies change; for their outline where they change nothing; None without."""
    if _detectability(exposed.signal, exposed.power) >= _FAINT:
        return _of(exposed.signal, exposed.power)
    return _of(outline, exposed.power) if np.any(outline) else None


def detectability(exposed: Exposure) -> float:
    """D' of what bodies change."""
    return _detectability(exposed.signal, exposed.power)


def reading(template: Template, change: Floats) -> float:
    """Weigh a picture less its background."""
    return float(np.sum(template.weights * change))


def moved(template: Template, change: Floats, level: int) -> Floats:
    """The same picture, moved along the template just so far that it reads as ``level``."""
    read, low, high = reading(template, change), LIMITS[level], LIMITS[level + 1]
    if low <= read < high:
        return change
    wanted = low + _INSIDE if read < low else high - _INSIDE
    return change + (wanted - read) / template.d * template.shape


def _of(shape: Floats, power: Floats) -> Template:
    d = _detectability(shape, power)
    weights = shape / power
    return Template(shape, d / float(np.sum(weights * shape)) * weights, d)


def _detectability(shape: Floats, power: Floats) -> float:
    """d'² sums what shows of each pixel against noise and clutter, those alike counted once."""
    ideal = EFFICIENCY * float(np.sum(shape**2 / power))
    return sqrt(ideal / (1 + ideal / MOST**2))
