"""How one package looks in the beam: the way through it from place to place, by its shape.

A profile answers 1 where the package is as thick as its cell, less in gaps and round shoulders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from profiler_sim.pictures.raster import Floats

DRAWS = 24
"""Numbers in [0, 1) that every package has of its own."""
_THINGS = 5
"""Shapes inside a package of odd things; each spends four numbers."""
_GAP = 2.4
"""Cm between packages, as far as the beam sees it."""


@dataclass(frozen=True)
class PackageCells:
    """Every pixel as a place in its package."""

    u: Floats
    """From the left edge of the package, 0, to its right, 1; one row."""
    v: Floats
    """From its foot to its top; one column."""
    column: NDArray[np.intp]
    """Which package of its row, one row."""
    row: NDArray[np.intp]
    """Which row of packages, from the floor; one column."""
    width: float
    """Cm of a package."""
    height: float
    table: Floats
    """By row, column of packages: their own numbers."""

    def own(self, number: int) -> Floats:
        """By pixel: a number of its package."""
        found: Floats = self.table[self.row, self.column, number]
        return found

    def of_row(self, number: int) -> Floats:
        """By row of pixels: one number for all packages of a row."""
        found: Floats = self.table[self.row, 0, number]
        return found


def boxes(at: PackageCells) -> Floats:
    """Equal boxes with a gap between."""
    return (1 - 0.3 * _seam(at.u, at.width)) * (1 - 0.38 * _seam(at.v, at.height))


def bags(at: PackageCells) -> Floats:
    """Soft packages, each row laid over the joints of the row below."""
    u = (at.u + 0.5 * (at.row % 2) + 0.1 * at.of_row(1)) % 1.0
    across, upward = (2 * u - 1) ** 4, (2 * at.v - 1) ** 4
    return 0.45 + 0.62 * (1 - across) * (1 - upward) ** 0.7


def drums(at: PackageCells) -> Floats:
    """Upright cylinders, the rows behind them half hidden; lids and two hoops."""
    front, behind = _chord(at.u), _chord((at.u + 0.5) % 1.0)
    lids = 0.30 * _seam(at.v, at.height)
    hoops = 0.10 * ((np.abs(at.v - 0.34) < 0.02) | (np.abs(at.v - 0.67) < 0.02))
    return (0.68 * front + 0.32 * behind) * (1 + lids + hoops)


def bales(at: PackageCells) -> Floats:
    """Pressed blocks with straps."""
    straps = np.where(np.abs((4 * at.u) % 1.0 - 0.5) < 0.08, 0.07, 0.0)
    corner: Floats = np.abs(2 * at.u - 1) ** 8 * np.abs(2 * at.v - 1) ** 8
    return boxes(at) * (1 - 0.5 * corner) + straps


def rolls(at: PackageCells) -> Floats:
    """Wound goods seen end on, with a hollow core."""
    radius = np.hypot(2 * at.u - 1, 2 * at.v - 1)
    wound: Floats = np.clip((1 - radius) * 12, 0.0, 1.0)
    core: Floats = np.clip((0.2 - radius) * 12, 0.0, 1.0)
    rings: Floats = 0.95 + 0.05 * np.cos(40 * radius)
    return 0.16 + wound * rings - 0.65 * core


def lengths(at: PackageCells) -> Floats:
    """Long pieces on one another, ends here and there."""
    ends = 0.5 * _seam((at.u + at.of_row(1)) % 1.0, at.width)
    return (0.3 + 0.85 * _chord(at.v)) * (1 - ends)


def big_bags(at: PackageCells) -> Floats:
    """One wide soft bag on a skid, slack at its shoulders."""
    shoulder = np.clip((1.0 - at.v) * 4, 0.0, 1.0) ** 0.5
    bulge = 1 - np.abs(2 * at.u - 1) ** 5
    return _on_skid(at, (0.25 + 0.75 * bulge) * shoulder)


def pallets(at: PackageCells) -> Floats:
    """Cartons stacked on a skid, a gap from pallet to pallet."""
    layers = 1 - 0.3 * _seam((at.v * 5) % 1.0, at.height / 5)
    files = 1 - 0.22 * _seam((at.u * 3) % 1.0, at.width / 3)
    between = np.clip((0.5 - np.abs(at.u - 0.5)) * at.width / 5, 0.25, 1.0)
    return _on_skid(at, layers * files * between)


def tanks(at: PackageCells) -> Floats:
    """A square tank in a cage on a skid."""
    bars = 0.09 * (np.abs((6 * at.u) % 1.0 - 0.5) < 0.1)
    rungs = 0.09 * (np.abs((5 * at.v) % 1.0 - 0.5) < 0.1)
    return _on_skid(at, (bars + rungs + 1) * boxes(at))


def odd(at: PackageCells) -> Floats:
    """Things of all shapes: each package holds a few of its own."""
    found = 0.35 + 0.2 * boxes(at)
    for row, column in product(np.unique(at.row), np.unique(at.column)):
        spots = np.flatnonzero(at.row[:, 0] == row), np.flatnonzero(at.column == column)
        window = np.s_[spots[0][0] : spots[0][-1] + 1, spots[1][0] : spots[1][-1] + 1]
        own = at.table[row, column, 1 : 1 + 4 * _THINGS].reshape(_THINGS, 4)
        sides = np.array([at.width, at.height]) / min(at.width, at.height)
        for thing in own.tolist():
            found[window] += _thing(thing, at.u[window[1]], at.v[window[0]], sides)
    return found


def _thing(own: Sequence[float], u: Floats, v: Floats, sides: Floats) -> Floats:
    """One shape of a package: where, how large, how heavy; half of them are round."""
    x, y, size, heavy = own
    across, upward = np.abs(u - 0.2 - 0.6 * x) * sides[0], np.abs(v - 0.15 - 0.6 * y) * sides[1]
    away = np.hypot(across, upward) if heavy < 0.5 else np.maximum(across, upward)
    inside: Floats = np.where(away < 0.08 + 0.26 * size, 1.0, 0.0)
    return (0.15 + 1.3 * heavy**2) * inside


def lumps(at: PackageCells) -> Floats:
    """Loose goods: no edges, thicker and thinner places."""
    wave = np.sin(2 * np.pi * at.u + 3 * at.of_row(1)) * np.cos(2 * np.pi * at.v)
    return 1 + 0.12 * wave


def _on_skid(at: PackageCells, load: Floats) -> Floats:
    blocks = 0.5 * (np.abs((3 * at.u) % 1.0 - 0.5) < 0.22) + 0.12
    skid = 13.0 / at.height
    return np.where(at.v < skid, blocks, load)


def _seam(place: Floats, cm: float) -> Floats:
    """1 at the edges of a package of so many cm, 0 from ``_GAP`` / 2 inwards."""
    inside: Floats = np.minimum(place, 1 - place) * cm
    gap = min(_GAP, 0.12 * cm)
    return np.clip(1 - inside / gap, 0.0, 1.0)


def _chord(place: Floats) -> Floats:
    """The way through a cylinder, seen across."""
    way: Floats = np.sqrt(np.clip(1 - (2 * place - 1) ** 2, 0.0, None))
    return way
