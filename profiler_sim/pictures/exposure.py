"""A picture before it is noisy: what is known of it, what bodies change, and how sure that is.

All of it in units of log transmission, as detectors' numbers are shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from profiler_sim.cargo.scans import Scene, UnitKind
from profiler_sim.pictures.noise import CORRELATED
from profiler_sim.pictures.raster import Floats, Ints, Raster, pixel_cm
from profiler_sim.pictures.stowage import body_shadows, goods_attenuation, stow_of
from profiler_sim.pictures.structure import unit_attenuation

DOSE = 30_000.0
"""Photons that reach a pixel through nothing; assumed."""
FLOOR, READOUT = 2e-5, 1e-5
"""Part of those that comes as scatter where nothing gets through; noise of the electronics."""
_CELL = 8.0
"""Cm of a thing that was not foreseen, in a lorry or a box."""
_CELLS: Mapping[UnitKind, float] = {"pieces": 2.4, "parcel": 1.0}
DARKEST = -float(np.log(FLOOR))
"""Where the picture is black, whatever is behind."""


@dataclass(frozen=True)
class Exposure:
    """Background, signal and noise of a picture, by pixel."""

    background: Floats
    """With everything but bodies."""
    signal: Floats
    """What bodies add to it; 0 where none is."""
    sigma: Floats
    """Standard deviation of the detectors' noise, bodies in place."""
    grain: Floats
    """Standard deviation of goods that were not foreseen so thick or thin there."""
    fittings: Floats
    """Standard deviation of what was not foreseen in the unit."""
    cell: int
    """Pixels over which either is the same, across and upwards."""
    load: Floats
    """What the goods would add if they weighed twice as much."""
    squares: tuple[Ints, Ints]
    """Where rows and columns of the grid over the picture begin."""

    @property
    def power(self) -> Floats:
        """Noise and clutter, against which something larger than a cell must show."""
        unforeseen = self.grain**2 + self.fittings**2
        return CORRELATED * self.sigma**2 + self.cell**2 * unforeseen


def expose(scene: Scene, raster: Raster) -> Exposure:
    """Expose a scene, or a window of it."""
    (unit, unsure), load = unit_attenuation(raster), goods_attenuation(scene, raster)
    without = unit + load
    changed = body_shadows(scene, raster, load)
    with_bodies = np.maximum(without + changed, 0.0)
    goods_and_bodies = np.maximum(load + changed, 0.0)
    through = _through(with_bodies)
    background = _seen(without)
    return Exposure(
        background=background,
        signal=np.where(changed == 0, 0.0, _seen(with_bodies) - background),
        sigma=_photons(with_bodies),
        grain=stow_of(scene).grain * goods_and_bodies * through,
        fittings=unsure * through,
        cell=clutter_cell(scene.kind),
        load=load * through,
        squares=raster.squares(),
    )


def clutter_cell(kind: UnitKind) -> int:
    """Return how many pixels a cell of clutter is wide."""
    return round(_CELLS.get(kind, _CELL) / pixel_cm(kind))


def _seen(attenuation: Floats) -> Floats:
    seen: Floats = -np.log(np.exp(-attenuation) + FLOOR)
    return seen


def _through(attenuation: Floats) -> Floats:
    """How far a change of what is in the way still shows: less where scatter drowns it."""
    transmitted = np.exp(-attenuation)
    part: Floats = transmitted / (transmitted + FLOOR)
    return part


def _photons(attenuation: Floats) -> Floats:
    """Noise of counting and of the electronics."""
    transmitted = np.exp(-attenuation)
    sigma: Floats = np.sqrt(transmitted / DOSE + READOUT**2) / (transmitted + FLOOR)
    return sigma
