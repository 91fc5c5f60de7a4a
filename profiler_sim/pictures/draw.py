"""The picture of a scene: the same scene, the same picture.

Pictures of twins differ in the shadows of their bodies and nowhere else.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.scans import COLUMNS, ROWS, Scene, Size
from profiler_sim.pictures.bodies import outline
from profiler_sim.pictures.chance import fittings, grain, noise
from profiler_sim.pictures.exposure import DARKEST, Exposure, exposure
from profiler_sim.pictures.matter import is_small, per_cm
from profiler_sim.pictures.raster import Floats, Raster, whole
from profiler_sim.pictures.template import moved, template

_GAMMA = 0.65
"""Below 1, thin things show more than in proportion."""
_LEAST, _LEAST_SMALL, _ABOVE = 6.0, 2.5, 1.9
"""Log transmission that is black: at least (less for what is carried), and in goods'."""


@dataclass(frozen=True, eq=False)
class Picture:
    """What the detectors show: bright where the beam gets through."""

    brightness: NDArray[np.float32]
    """From 0 to 1; rows from the top, each from the doors."""
    cm_per_pixel: float
    left: float
    """Cm from the left edge to the doors."""
    top: float
    """Cm from the upper edge down to the ceiling."""
    size: Size
    """Inner measures of the unit."""

    def square(self, region: str) -> tuple[int, int, int, int]:
        """Pixels of a square of the grid: left, top, right, bottom, the last two not in it.

        Squares at the rim reach to the edge of the picture: machinery, wheels and door bars too.
        """
        column, row = COLUMNS.index(region[0]), ROWS.index(region[1])
        xs, ys = self.columns, self.rows
        return xs[column], ys[row], xs[column + 1], ys[row + 1]

    @property
    def columns(self) -> tuple[int, ...]:
        """Where the columns of the grid begin, and where the last one ends."""
        return self._edges(self.left, self.size.length, len(COLUMNS), self.brightness.shape[1])

    @property
    def rows(self) -> tuple[int, ...]:
        """The same for its rows, from the top."""
        return self._edges(self.top, self.size.height, len(ROWS), self.brightness.shape[0])

    def _edges(self, before: float, long: float, parts: int, pixels: int) -> tuple[int, ...]:
        inner = (round((before + long * n / parts) / self.cm_per_pixel) for n in range(1, parts))
        return (0, *inner, pixels)


def picture(scene: Scene) -> Picture:
    """Draw a scene."""
    raster = whole(scene.kind)
    exposed = exposure(scene, raster)
    dark = exposed.background + change(scene, raster, exposed)
    brightness = np.clip(1 - np.clip(dark / _black(scene), 0.0, 1.0) ** _GAMMA, 0.0, 1.0)
    half = raster.cm / 2
    return Picture(
        brightness=brightness.astype(np.float32),
        cm_per_pixel=raster.cm,
        left=half - float(raster.xs[0]),
        top=float(raster.ys[0]) + half - scene.size.height,
        size=scene.size,
    )


def change(scene: Scene, raster: Raster, exposed: Exposure) -> Floats:
    """Bodies, noise and clutter of a whole picture, drawn to read as the scene says."""
    drawn = exposed.signal + exposed.sigma * noise(scene.seed, raster.shape)
    drawn += exposed.grain * grain(scene.seed, raster.shape, exposed.cell)
    drawn += exposed.fittings * fittings(scene.seed, raster.shape, exposed.cell)
    sought = template(exposed, outline(scene, raster)) if scene.bodies else None
    return moved(sought, drawn, scene.level) if sought else drawn


def _black(scene: Scene) -> float:
    """Log transmission shown black; by the goods alone, so that twins are shown alike."""
    load = per_cm(scene.kind, scene.stuff, scene.kg_per_m3) * scene.size.width
    return min(max(_LEAST if not is_small(scene.kind) else _LEAST_SMALL, _ABOVE * load), DARKEST)
