"""Facts about a CMR note, its transit document, the lorry and what is asked about them."""

import re
from datetime import date
from itertools import pairwise

from profiler_sim.cargo.facts.table import (
    NOT_NEGATIVE,
    SHARE,
    B,
    D,
    FactOf,
    Known,
    L,
    N,
    T,
    W,
    fact,
    words_of,
)
from profiler_sim.cargo.facttypes import FactValue
from profiler_sim.cargo.identifiers import read
from profiler_sim.cargo.number_notation import compact, normalised
from profiler_sim.cargo.road.answers import (
    BorderLog,
    CarrierRecord,
    LookOver,
    RoadSeals,
    TransitRecord,
)
from profiler_sim.cargo.road.model import Road, Transit, Vehicle

road_fact = FactOf(Road)
_CARNET = re.compile(r"[A-Z]{2}[0-9]{8}")
"""A TIR carnet's number; only its issuer can check more than the form."""


@road_fact(D, date(2026, 2, 26))
def taken_over_on(_: Known, road: Road) -> FactValue:
    """Day the carrier took the goods over."""
    return road.taken_over_on


@road_fact(W, 4, unit="days", values=NOT_NEGATIVE)
def road_days(_: Known, road: Road) -> FactValue:
    """Days from taking over to the unit's crossing."""
    return (road.arrives_at.date() - road.taken_over_on).days


@road_fact(W, 0)
def extra_crossings(k: Known, road: Road) -> FactValue:
    """Crossings on the way beyond what is usual from there."""
    usual = k.norms.stops.get((road.start, road.end))
    return None if usual is None else len(road.via) - usual


@road_fact(T, "TIR", values=words_of(Transit, "kind"))
def transit_kind(_: Known, road: Road) -> FactValue:
    """Transit document: T1, T2, TIR or national."""
    return road.transit.kind


@road_fact(B, example=True)
def transit_no_valid(_: Known, road: Road) -> FactValue:
    """The movement reference number has the right check digit, or the carnet number its form."""
    number = road.transit.number
    if road.transit.kind == "TIR":
        return _CARNET.fullmatch(compact(normalised(number), "tir")) is not None
    return bool(read(number, "mrn").valid)


@road_fact(T, "comprehensive", values=words_of(Transit, "guarantee"))
def guarantee(_: Known, road: Road) -> FactValue:
    """Guarantee of the transit: comprehensive, individual, cash deposit or carnet."""
    return road.transit.guarantee


@road_fact(W, 18000, unit="USD", values=NOT_NEGATIVE)
def guarantee_usd(_: Known, road: Road) -> FactValue:
    """Amount the transit is guaranteed for."""
    return road.transit.guarantee_usd


@road_fact(W, 4, unit="days")
def transit_days_left(_: Known, road: Road) -> FactValue:
    """Days left of the time limit on arrival."""
    return (road.transit.time_limit - road.arrives_at.date()).days


@road_fact(L, ("TS204417",))
def seals_on_papers(_: Known, road: Road) -> FactValue:
    """Seal numbers on the transit document."""
    return road.transit.seals


@road_fact(T, "curtain side", values=words_of(Vehicle, "trailer"))
def trailer(_: Known, road: Road) -> FactValue:
    """Trailer: curtain side, box or refrigerated."""
    return road.vehicle.trailer


@road_fact(B, example=False)
def cold_for_dry_goods(k: Known, road: Road) -> FactValue:
    """A refrigerated trailer carries goods that need no cold."""
    norm = k.norm
    if norm is None:
        return None
    return road.vehicle.trailer == "refrigerated" and norm.reefer_c is None


@road_fact(W, 38240, unit="kg", values=NOT_NEGATIVE)
def weighed_kg(_: Known, road: Road) -> FactValue:
    """The loaded lorry on the scale where it was loaded."""
    return road.vehicle.weighed_kg


@road_fact(W, 20, unit="kg")
def weighed_excess_kg(k: Known, road: Road) -> FactValue:
    """Weight at loading beyond declared goods and the empty lorry."""
    return round(road.vehicle.weighed_kg - k.papers.gross_kg - road.vehicle.tare_kg)


@road_fact(W, 12, unit="years", values=NOT_NEGATIVE)
def carrier_years(_: Known, road: Road) -> FactValue:
    """Full calendar years since the carrier was founded."""
    return road.arrives_at.year - road.carrier.founded


@road_fact(B, example=False)
def successive_carrier(_: Known, road: Road) -> FactValue:
    """The note names a second carrier who takes over on the way."""
    return road.carrier.successive is not None


@road_fact(T, "sender", values=words_of(Road, "charges_by"))
def charges_by(_: Known, road: Road) -> FactValue:
    """Who pays the carrier: sender, consignee, forwarder or third party."""
    return road.charges_by.value


@road_fact(B, example=False)
def charges_cash(_: Known, road: Road) -> FactValue:
    """The carriage was paid in cash."""
    return road.charges_payment == "cash"


@fact(T, "open", source="transit system", values=words_of(TransitRecord, "status"))
def transit_status(k: Known) -> FactValue:
    """The movement: open, time limit passed, already discharged."""
    return k.answers.transit_system.status if k.answers.transit_system else None


@fact(T, "valid", source="transit system", values=words_of(TransitRecord, "guarantee"))
def guarantee_status(k: Known) -> FactValue:
    """The guarantee in the system: valid, not enough, not known."""
    return k.answers.transit_system.guarantee if k.answers.transit_system else None


@fact(N, 0.02, source="transit system", values=SHARE)
def late_movements_share(k: Known) -> FactValue:
    """Part of the holder's movements of a year that were discharged late or never."""
    told = k.answers.transit_system
    return told.past_late / told.past_movements if told and told.past_movements else None


@fact(W, 3, source="border log", unit="hours", values=NOT_NEGATIVE)
def lost_hours(k: Known) -> FactValue:
    """Longest time between two crossings beyond driving and rest."""
    return k.answers.border_log.lost_hours if k.answers.border_log else None


@fact(T, "truck park", source="border log", values=words_of(BorderLog, "stop"))
def longest_stop(k: Known) -> FactValue:
    """Where the lorry stood longest: none known, truck park, known stop."""
    return k.answers.border_log.stop if k.answers.border_log else None


@fact(B, example=False, source="border log")
def drivers_changed(k: Known) -> FactValue:
    """The lorry came with another driver than it left with."""
    return k.answers.border_log.drivers_changed if k.answers.border_log else None


@fact(T, "in order", source="carrier register", values=words_of(CarrierRecord, "licence"))
def carrier_licence(k: Known) -> FactValue:
    """The carrier's licence: in order, issued this year, not found."""
    return k.answers.carrier_register.licence if k.answers.carrier_register else None


@fact(W, 24, source="carrier register", values=NOT_NEGATIVE)
def carrier_lorries(k: Known) -> FactValue:
    """Lorries of the carrier."""
    return k.answers.carrier_register.lorries if k.answers.carrier_register else None


@fact(B, example=False, source="carrier register")
def tractor_rented(k: Known) -> FactValue:
    """The tractor is rented, for one way."""
    return k.answers.carrier_register.rented if k.answers.carrier_register else None


@fact(W, 0, source="carrier register", values=NOT_NEGATIVE)
def carrier_fines(k: Known) -> FactValue:
    """Fines of the carrier in three years."""
    return k.answers.carrier_register.fines if k.answers.carrier_register else None


@road_fact(W, 30, source="lorry scale", unit="kg")
def lorry_excess_kg(k: Known, road: Road) -> FactValue:
    """Weight on the unit's weighbridge beyond that at loading."""
    scale = k.answers.lorry_scale
    return scale.weight_kg - road.vehicle.weighed_kg if scale else None


@road_fact(W, 20, source="lorry scale", unit="kg", values=NOT_NEGATIVE)
def weight_step_kg(k: Known, road: Road) -> FactValue:
    """Largest change of weight between two scales before the unit's, fuel reckoned off."""
    scale = k.answers.lorry_scale
    if scale is None:
        return None
    told = [road.vehicle.weighed_kg, *(weighed.kg for weighed in scale.on_the_way)]
    return max((abs(after - before) for before, after in pairwise(told)), default=0)


@road_fact(B, example=True, source="transit seals")
def seals_as_issued(k: Known, road: Road) -> FactValue:
    """The seals on the doors are those on the transit document."""
    card = k.answers.transit_seals
    return card.found == road.transit.seals if card else None


@fact(W, 1, source="transit seals", values=NOT_NEGATIVE)
def seals_found(k: Known) -> FactValue:
    """How many seals are on the doors."""
    return len(k.answers.transit_seals.found) if k.answers.transit_seals else None


@fact(T, "issued to the office", source="transit seals", values=words_of(RoadSeals, "series"))
def seal_series(k: Known) -> FactValue:
    """The seals' series: issued to the office, not issued to the office, reported missing."""
    return k.answers.transit_seals.series if k.answers.transit_seals else None


@fact(T, "whole", source="transit seals", values=words_of(RoadSeals, "fastening"))
def fastening(k: Known) -> FactValue:
    """The cord of the cover or the hasps of the doors: whole, cut and joined."""
    return k.answers.transit_seals.fastening if k.answers.transit_seals else None


@fact(W, 0, source="look over")
def extra_tanks(k: Known) -> FactValue:
    """Fuel tanks beyond those the model was built with."""
    seen = k.answers.look_over
    return seen.tanks - seen.tanks_built if seen else None


@fact(T, "none", source="look over", values=words_of(LookOver, "welding"))
def welding(k: Known) -> FactValue:
    """Fresh welding: none, recent under the chassis, recent on the front wall."""
    return k.answers.look_over.welding if k.answers.look_over else None


@fact(T, "whole", source="look over", values=words_of(LookOver, "roof"))
def roof(k: Known) -> FactValue:
    """The roof or cover of the trailer: whole, cut and mended."""
    return k.answers.look_over.roof if k.answers.look_over else None


@road_fact(B, example=True, source="look over")
def trailer_as_papers(k: Known, road: Road) -> FactValue:
    """The trailer's plate is the one on the papers."""
    seen = k.answers.look_over
    return seen.trailer_plate == road.vehicle.trailer_plate if seen else None


@fact(W, 480, source="air probe", unit="ppm", values=NOT_NEGATIVE)
def co2_ppm(k: Known) -> FactValue:
    """Carbon dioxide in the load space; about 420 outside."""
    return k.answers.air_probe.co2_ppm if k.answers.air_probe else None
