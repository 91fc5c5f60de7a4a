"""The goods as they stand in the unit, and the bodies among them.

Which packages, how large and how even goes by the package code of the papers (UN/ECE
Recommendation 21); sizes are usual ones, rounded. A body puts its own matter in the way, less the
goods in whose place it lies.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from profiler_sim.cargo.scans import COLUMNS, ROWS, Body, Look, Scene, UnitKind
from profiler_sim.pictures import texture
from profiler_sim.pictures.beam import attenuation_per_cm
from profiler_sim.pictures.noise import PACKING, TEXTURE, picture_rng
from profiler_sim.pictures.raster import Floats, Raster
from profiler_sim.pictures.texture import DRAWS, PackageCells


@dataclass(frozen=True)
class Stow:
    """One way goods stand. Sizes in cm, as loaded in a lorry or a box."""

    width: float
    height: float
    profile: Callable[[PackageCells], Floats]
    grain: float
    """How far the goods' weight in the way varies from place to place, unforeseen; of 1."""
    spread: float
    """How far it varies from package to package; of 1."""


class StowArea(NamedTuple):
    """A rectangle of the unit, in cm, as of a body."""

    x: float
    y: float
    width: float
    height: float


CARTONS = Stow(40, 30, texture.boxes, 0.07, 0.05)
_BAGS = Stow(75, 18, texture.bags, 0.08, 0.04)
_DRUMS = Stow(58, 88, texture.drums, 0.05, 0.02)
_ODD = Stow(110, 95, texture.odd, 0.16, 0.25)
_PALLETS = Stow(120, 118, texture.pallets, 0.07, 0.04)
_LUMPS = Stow(90, 60, texture.lumps, 0.10, 0.0)
_ROLLS = Stow(48, 48, texture.rolls, 0.07, 0.04)
_CANS = Stow(30, 36, texture.drums, 0.06, 0.03)
_BALES = Stow(110, 76, texture.bales, 0.11, 0.08)

STOWS: Mapping[str, Stow] = {
    **dict.fromkeys(("CT", "4G", "BX", "PC", "EN"), CARTONS),
    **dict.fromkeys(("BG", "SA"), _BAGS),
    **dict.fromkeys(("DR", "1A", "CY"), _DRUMS),
    **dict.fromkeys(("3H", "JC", "JR", "TN"), _CANS),
    **dict.fromkeys(("BL", "BN"), _BALES),
    **dict.fromkeys(("RO", "RL"), _ROLLS),
    **dict.fromkeys(("CS", "CR"), Stow(115, 100, texture.odd, 0.12, 0.12)),
    **dict.fromkeys(("PK", "PP", "NE"), _ODD),
    **dict.fromkeys(("PX", "8A"), _PALLETS),
    **dict.fromkeys(("VO", "VS", "VR", "VY"), _LUMPS),
    **dict.fromkeys(("VL", "FE"), Stow(600, 140, texture.lumps, 0.03, 0.0)),
    "43": Stow(96, 112, texture.big_bags, 0.07, 0.04),
    "WA": Stow(120, 116, texture.tanks, 0.05, 0.02),
    "LG": Stow(560, 46, texture.lengths, 0.08, 0.06),
    "BE": Stow(400, 24, texture.lengths, 0.07, 0.05),
    "NF": Stow(290, 140, texture.odd, 0.16, 0.2),
}
"""By package code."""
OTHER = _ODD
"""Any other package."""
_TIGHTER = 0.04
"""How far the packing of goods wanders; of 1."""
LOOKS: Mapping[Look, Stow] = {
    "bags": Stow(60, 32, texture.bags, 0.0, 0.0),
    "cartons": Stow(58, 38, texture.boxes, 0.0, 0.0),
    "lengths": Stow(10_000, 9, texture.lengths, 0.0, 0.0),
}
"""Of bodies; what is one piece has none."""
_ALIKE: Mapping[Look, Callable[[PackageCells], Floats]] = {
    "bags": texture.bags,
    "cartons": texture.boxes,
    "lengths": texture.lengths,
}
_ABOUT = 0.1
"""How far what is about as heavy may be from it; of 1."""
_SCALE: Mapping[UnitKind, float] = {"pieces": 0.5, "parcel": 0.18}
"""Packages in what is carried, against those of a lorry."""


def stow_of(scene: Scene) -> Stow:
    """Look up how the goods of a scene stand."""
    return STOWS.get(scene.package, OTHER)


def is_like_goods(scene: Scene, body: Body) -> bool:
    """Tell whether a body in place of goods looks as they do, but for its weight.

    What is in one piece lies inside the packages, which keep their outline. Things of the goods'
    own matter that weigh about as much are packed as the goods are.
    """
    look = body.look
    if look == "solid" or _ALIKE[look] is stow_of(scene).profile:
        return True
    return body.stuff == scene.stuff and abs(body.kg_per_m3 / scene.kg_per_m3 - 1) <= _ABOUT


def goods_attenuation(scene: Scene, raster: Raster) -> Floats:
    """Compute the attenuation of the goods, by pixel."""
    size, area = scene.size, goods_area(scene)
    across, upward = _counts(stow_of(scene), area, scene.kind)
    table = picture_rng(scene.seed, TEXTURE).random((upward, across, DRAWS))
    solid = attenuation_per_cm(scene.kind, scene.stuff, scene.kg_per_m3) * size.width
    evenly = (
        solid * area_cover(raster, area) * package_pattern(stow_of(scene), area, raster, table)
    )
    return evenly * _packing(scene, raster)


def _packing(scene: Scene, raster: Raster) -> Floats:
    """Here the goods are packed somewhat tighter than there, without an edge between."""
    drawn = picture_rng(scene.seed, PACKING).standard_normal((len(ROWS), len(COLUMNS)))
    size = scene.size
    along = raster.xs / size.length * len(COLUMNS) - 0.5
    down = (size.height - raster.ys) / size.height * len(ROWS) - 0.5
    rows = np.stack([np.interp(along, range(len(COLUMNS)), line) for line in drawn])
    whole = np.clip(down, 0, len(ROWS) - 1 - 1e-9)
    upper, part = whole.astype(np.intp), (whole % 1.0)[:, None]
    smooth: Floats = (1 - part) * rows[upper] + part * rows[upper + 1]
    return 1 + _TIGHTER * np.clip(smooth, -2.0, 2.0)


def goods_area(scene: Scene) -> StowArea:
    """Find where the goods stand: from the floor up, from the far end towards the doors."""
    size = scene.size
    long = size.length * scene.long
    return StowArea(size.length - long, 0, long, size.height * scene.high)


def area_cover(raster: Raster, area: StowArea) -> Floats:
    """Compute by pixel the part of it that lies in an area."""
    rows = raster.up(area.y, area.y + area.height)
    return rows[:, None] * raster.along(area.x, area.x + area.width)


def plain_pattern(look: Look, area: StowArea, raster: Raster) -> Floats:
    """Draw a body's own texture: packages that are all alike."""
    stow = LOOKS[look]
    across, upward = _counts(stow, area, raster.kind)
    return package_pattern(stow, area, raster, np.full((upward, across, DRAWS), 0.5))


def package_pattern(stow: Stow, area: StowArea, raster: Raster, table: Floats) -> Floats:
    """Compute the way through the packages of an area, 1 on average."""
    upward, across = table.shape[:2]
    u, column = _in_cells(raster.xs - area.x, area.width, across)
    v, row = _in_cells(raster.ys - area.y, area.height, upward)
    at = PackageCells(
        u, v[:, None], column, row[:, None], area.width / across, area.height / upward, table
    )
    varied: Floats = 1 + stow.spread * np.sqrt(12) * (at.own(0) - 0.5)
    return stow.profile(at) * varied / _mean(stow)


def _counts(stow: Stow, area: StowArea, kind: UnitKind) -> tuple[int, int]:
    """How many packages stand beside one another and on one another: whole ones, to fit."""
    scale = _SCALE.get(kind, 1.0)
    return (
        max(1, round(area.width / (scale * stow.width))),
        max(1, round(area.height / (scale * stow.height))),
    )


def _in_cells(places: Floats, long: float, count: int) -> tuple[Floats, np.ndarray]:
    cells = np.clip(places * count / long, 0.0, count - 1e-9)
    return cells % 1.0, cells.astype(np.intp)


@cache
def _mean(stow: Stow) -> float:
    """Of many packages, so that the goods weigh what they should."""
    across, upward, fine = 4, 4, 24
    table = np.random.Generator(np.random.PCG64(0)).random((upward, across, DRAWS))
    places = (np.arange(across * fine) + 0.5) / fine
    cell = places.astype(np.intp)
    at = PackageCells(
        places % 1.0, (places % 1.0)[:, None], cell, cell[:, None], stow.width, stow.height, table
    )
    return float(np.mean(stow.profile(at)))


def body_shadows(scene: Scene, raster: Raster, goods: Floats) -> Floats:
    """Compute the change of attenuation by all bodies, 0 where none is.

    ``goods`` is the attenuation of the goods.
    """
    found = np.zeros(raster.shape)
    for body in scene.bodies:
        rows, columns = raster.window(body)
        part = raster.cut(rows, columns)
        if part.xs.size and part.ys.size:
            found[rows, columns] += _shadow(scene, body, part, goods[rows, columns])
    return found


def body_outline(scene: Scene, raster: Raster) -> Floats:
    """Compute by pixel the part of it that bodies cover, at most 1."""
    found = np.zeros(raster.shape)
    for body in scene.bodies:
        found = np.maximum(found, area_cover(raster, _area(body)))
    return found


def _shadow(scene: Scene, body: Body, raster: Raster, goods: Floats) -> Floats:
    area = _area(body)
    part = area_cover(raster, area)
    own = attenuation_per_cm(scene.kind, body.stuff, body.kg_per_m3) * body.depth
    if not body.displaces:
        return own * part * _own_pattern(body, area, raster)
    displaced = goods * min(1.0, body.depth / scene.size.width)
    if is_like_goods(scene, body):
        solid = attenuation_per_cm(scene.kind, scene.stuff, scene.kg_per_m3) * min(
            body.depth, scene.size.width
        )
        return part * displaced * (own / solid - 1)
    return part * (own * _own_pattern(body, area, raster) - displaced)


def _own_pattern(body: Body, area: StowArea, raster: Raster) -> Floats:
    if body.look == "solid":
        return np.ones(raster.shape)
    return plain_pattern(body.look, area, raster)


def _area(body: Body) -> StowArea:
    return StowArea(body.x, body.y, body.width, body.height)
