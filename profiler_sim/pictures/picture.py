"""The picture of a scene, and the palettes it is shown in: the same scene, the same picture.

Pictures of twins differ in the shadows of their bodies and nowhere else. Each palette gets lighter
all the way, so that eyes that mix up colours, and screens without any, see the same picture.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.scans import COLUMNS, ROWS, Body, Scene, Size
from profiler_sim.pictures.beam import attenuation_per_cm, is_small
from profiler_sim.pictures.exposure import DARKEST, Exposure, expose
from profiler_sim.pictures.noise import detector_noise, goods_grain, unit_fittings
from profiler_sim.pictures.raster import Floats, Raster, whole_raster
from profiler_sim.pictures.reader import build_template, move_to_level
from profiler_sim.pictures.stowage import body_outline

Stops = tuple[tuple[int, int, int], ...]

STOPS: Mapping[str, Stops] = {
    "grey": ((8, 8, 10), (246, 246, 244)),
    "warm": ((12, 6, 8), (90, 24, 18), (188, 84, 20), (240, 176, 72), (255, 248, 226)),
    "cool": ((8, 10, 40), (30, 60, 130), (30, 130, 150), (120, 196, 140), (246, 250, 214)),
}
"""From dark to bright, at equal steps, by the name of the palette."""
PALETTES = tuple(STOPS)
SHADES = 256


@cache
def palette_colours(name: str, *, inverse: bool = False) -> NDArray[np.uint8]:
    """Return red, green and blue of each of ``SHADES`` steps, from dark to bright."""
    stops = np.asarray(STOPS[name], np.float64)
    at = np.linspace(0, len(stops) - 1, SHADES)
    table = np.stack([np.interp(at, range(len(stops)), one) for one in stops.T], axis=1)
    shades = np.round(table).astype(np.uint8)
    return shades[::-1] if inverse else shades


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
        """Return the pixels of a square: left, top, right, bottom, the last two not in it.

        Squares at the rim reach to the edge of the picture: machinery, wheels and door bars too.
        """
        column, row = COLUMNS.index(region[0]), ROWS.index(region[1])
        xs, ys = self.columns, self.rows
        return xs[column], ys[row], xs[column + 1], ys[row + 1]

    def body(self, body: Body) -> tuple[float, float, float, float]:
        """Return the pixels that a body covers, as ``square`` does; it may stick out."""
        left, top = self.left + body.x, self.top + self.size.height - body.y - body.height
        edges = (left, top, left + body.width, top + body.height)
        left, top, right, bottom = (edge / self.cm_per_pixel for edge in edges)
        return left, top, right, bottom

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


def draw_picture(scene: Scene) -> Picture:
    """Draw the picture of a scene."""
    raster = whole_raster(scene.kind)
    exposed = expose(scene, raster)
    dark = exposed.background + draw_change(scene, raster, exposed)
    brightness = np.clip(1 - np.clip(dark / _black(scene), 0.0, 1.0) ** _GAMMA, 0.0, 1.0)
    half = raster.cm / 2
    return Picture(
        brightness=brightness.astype(np.float32),
        cm_per_pixel=raster.cm,
        left=half - float(raster.xs[0]),
        top=float(raster.ys[0]) + half - scene.size.height,
        size=scene.size,
    )


def draw_change(scene: Scene, raster: Raster, exposed: Exposure) -> Floats:
    """Draw bodies, noise and clutter of a whole picture so that it reads as the scene says."""
    drawn = exposed.signal + exposed.sigma * detector_noise(scene.seed, raster.shape)
    drawn += exposed.grain * goods_grain(scene.seed, raster.shape, exposed.cell)
    drawn += exposed.fittings * unit_fittings(scene.seed, raster.shape, exposed.cell)
    sought = build_template(exposed, body_outline(scene, raster)) if scene.bodies else None
    return move_to_level(sought, drawn, scene.level) if sought else drawn


def _black(scene: Scene) -> float:
    """Log transmission shown black; by the goods alone, so that twins are shown alike."""
    load = attenuation_per_cm(scene.kind, scene.stuff, scene.kg_per_m3) * scene.size.width
    return min(max(_LEAST if not is_small(scene.kind) else _LEAST_SMALL, _ABOVE * load), DARKEST)
