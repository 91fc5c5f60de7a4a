"""How well a scene can be read, and what the reference reader says of its picture."""

from profiler_sim.cargo.scans import Scene
from profiler_sim.pictures.bodies import outline
from profiler_sim.pictures.draw import change
from profiler_sim.pictures.exposure import exposure
from profiler_sim.pictures.levels import level
from profiler_sim.pictures.raster import around, whole
from profiler_sim.pictures.template import detectability, reading, template


def visibility(scene: Scene) -> float:
    """How far what bodies change stands out, as d'.

    0 without bodies, and where they are as what they displace.
    """
    raster = whole(scene.kind)
    rows, columns = around(raster, scene.bodies)
    return detectability(exposure(scene, raster.cut(rows, columns)))


def read(scene: Scene) -> int:
    """Index of what the reader says of the picture; without bodies it has nothing to look for."""
    raster = whole(scene.kind)
    exposed = exposure(scene, raster)
    sought = template(exposed, outline(scene, raster))
    if sought is None:
        return 0
    return level(reading(sought, change(scene, raster, exposed)))
