"""The shadow of bodies: what each puts in the way, less the goods in whose place it lies."""

import numpy as np

from profiler_sim.cargo.scans import Body, Scene
from profiler_sim.pictures.matter import per_cm
from profiler_sim.pictures.raster import Floats, Raster
from profiler_sim.pictures.stow import Area, cover, is_like_goods, plain_pattern


def shadows(scene: Scene, raster: Raster, goods: Floats) -> Floats:
    """Change of attenuation by all bodies; 0 where none is. ``goods`` is that of the goods."""
    found = np.zeros(raster.shape)
    for body in scene.bodies:
        rows, columns = raster.window(body)
        part = raster.cut(rows, columns)
        if part.xs.size and part.ys.size:
            found[rows, columns] += _shadow(scene, body, part, goods[rows, columns])
    return found


def outline(scene: Scene, raster: Raster) -> Floats:
    """By pixel: the part of it that bodies cover, at most 1."""
    found = np.zeros(raster.shape)
    for body in scene.bodies:
        found = np.maximum(found, cover(raster, _area(body)))
    return found


def _shadow(scene: Scene, body: Body, raster: Raster, goods: Floats) -> Floats:
    area = _area(body)
    part = cover(raster, area)
    own = per_cm(scene.kind, body.stuff, body.kg_per_m3) * body.depth
    if not body.displaces:
        return own * part * _own_pattern(body, area, raster)
    displaced = goods * min(1.0, body.depth / scene.size.width)
    if is_like_goods(scene, body):
        solid = per_cm(scene.kind, scene.stuff, scene.kg_per_m3) * min(
            body.depth, scene.size.width
        )
        return part * displaced * (own / solid - 1)
    return part * (own * _own_pattern(body, area, raster) - displaced)


def _own_pattern(body: Body, area: Area, raster: Raster) -> Floats:
    if body.look == "solid":
        return np.ones(raster.shape)
    return plain_pattern(body.look, area, raster)


def _area(body: Body) -> Area:
    return Area(body.x, body.y, body.width, body.height)
