"""What offices, registers, scales and a walk around a lorry would answer."""

from dataclasses import dataclass

from profiler_sim.cargo.road.answers import CarrierRecord, LookOver, RoadSeals, TransitRecord
from profiler_sim.cargo.value import Unfrozen
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.road.plates import Plate
from profiler_sim.traffic.road.transit import TransitMovement

_AMBIENT_PPM = 420
_SCALES = 6
"""Crossings on the way that may have a scale, at most."""


@dataclass(slots=True)
class CrossingChecks:
    """What offices, registers, scales and a walk around the lorry would answer."""

    transit_record: Unfrozen[TransitRecord]
    past_movements: int
    """Earlier movements of the holder of the transit."""
    past_late: int
    """Of these, discharged late or never."""
    lost_hours: int
    stop: str
    """Where the lorry stood longest."""
    drivers_changed: bool
    passages: int
    """How often the lorry passed here in the 30 days before."""
    carrier_record: Unfrozen[CarrierRecord]
    scale_excess: int
    """Kg by which the unit's scale shows more than the scale at loading."""
    scale_errors: tuple[int, ...]
    """Kg by which the scales on the way are off."""
    step_kg: int
    """Kg that came in and went again on the way."""
    seal_card: Unfrozen[RoadSeals]
    vehicle_inspection: Unfrozen[LookOver]
    trailer_plate: Plate
    """The one on the trailer."""
    co2_ppm: int


def _passages(part: float) -> int:
    """How often an ordinary lorry comes in 30 days: half of them for the first time."""
    return (0, 0, 0, 1, 1, 2, 3)[int(part * 7)]


def draw_checks(chance: Chance, movement: TransitMovement, trailer_plate: Plate) -> CrossingChecks:
    """Draw what would be answered of an honest lorry."""
    past = chance.whole(6, 60)
    transit_record = Unfrozen(
        TransitRecord,
        status="open",
        guarantee="valid",
        seals=movement.seals,
        past_movements=0,
        past_late=0,
    )
    past_late = int(past * chance.between(0.0, 0.08))
    lost_hours = chance.whole(0, 5)
    stop = chance.pick(("none known", "truck park", "truck park"))
    carrier_record = Unfrozen(
        CarrierRecord, licence="in order", lorries=chance.whole(4, 60), rented=False, fines=0
    )
    scale_excess = chance.whole(-50, 50)
    scale_errors = tuple(chance.whole(-5, 5) for _ in range(_SCALES))
    tanks = chance.whole(1, 2)
    return CrossingChecks(
        transit_record=transit_record,
        past_movements=past,
        past_late=past_late,
        lost_hours=lost_hours,
        stop=stop,
        drivers_changed=False,
        passages=_passages(chance.draw()),
        carrier_record=carrier_record,
        scale_excess=scale_excess,
        scale_errors=scale_errors,
        step_kg=0,
        seal_card=Unfrozen(
            RoadSeals, on_doors=movement.seals, series="issued to the office", fastening="whole"
        ),
        vehicle_inspection=Unfrozen(
            LookOver,
            tanks=tanks,
            tanks_built=tanks,
            welding="none",
            roof="whole",
            trailer_plate="",
        ),
        trailer_plate=trailer_plate,
        co2_ppm=_AMBIENT_PPM + chance.whole(0, 140),
    )
