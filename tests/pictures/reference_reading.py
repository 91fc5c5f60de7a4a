"""What the reference reader says of a whole picture, to hold pictures to their level."""

from bisect import bisect_right

from profiler_sim.cargo.scans import Scene
from profiler_sim.pictures.exposure import expose
from profiler_sim.pictures.picture import draw_change
from profiler_sim.pictures.raster import whole_raster
from profiler_sim.pictures.reader import LIMITS, build_template, reading
from profiler_sim.pictures.stowage import body_outline


def level(reading: float) -> int:
    """Index of the answer that a reading gives."""
    return bisect_right(LIMITS, reading) - 1


def read(scene: Scene) -> int:
    """Index of what the reader says of the picture; without bodies it has nothing to look for."""
    raster = whole_raster(scene.kind)
    exposed = expose(scene, raster)
    sought = build_template(exposed, body_outline(scene, raster))
    if sought is None:
        return 0
    return level(reading(sought, draw_change(scene, raster, exposed)))
