"""Places as authors write them, by name or by code, and the lanes that start there."""

from collections.abc import Mapping

from profiler_sim.cargo.text import folded
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Unit


def port(asked: str, places: Mapping[str, Place], unit: Unit | None = None) -> str | None:
    """Id of a place by code or by name, however accented; None where none is meant.

    Of places that share a name, that from which a lane of the unit starts, else the sea port.
    """
    code = asked.strip().upper()
    if code in places:
        return code
    wanted = folded(asked)
    named = [place for place in places.values() if folded(place.name) == wanted]
    starts = {lane.origin for lane in unit.lanes} if unit else set()
    named.sort(key=lambda place: (place.id not in starts, place.kind != "port"))
    return named[0].id if named else None


def lanes_from(unit: Unit, code: str) -> tuple[int, ...]:
    """Indexes of the unit's lanes that start at a port."""
    return tuple(i for i, lane in enumerate(unit.lanes) if lane.origin == code)


def origin_weights(
    asked: Mapping[str, float], unit: Unit, places: Mapping[str, Place]
) -> dict[int, float]:
    """Weight of every lane of the unit: as asked by port, or the unit's own mix.

    A port nobody knows, or from which no lane starts, has no lane; validation tells of it.
    """
    if not asked:
        return {i: lane.share for i, lane in enumerate(unit.lanes)}
    weights: dict[int, float] = {}
    for name, weight in asked.items():
        code = port(name, places, unit)
        lanes = lanes_from(unit, code) if code else ()
        for lane in lanes:
            weights[lane] = weights.get(lane, 0.0) + weight / len(lanes)
    return weights
