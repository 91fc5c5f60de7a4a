"""Facts about a CMR note, its transit and its lorry, and what is asked about them."""

import re
from datetime import date
from itertools import pairwise

from profiler_sim.cargo.facts.schema import CodeReference, CodeTable, FactValue
from profiler_sim.cargo.facts.table import (
    DATE,
    NOT_NEGATIVE,
    NUMBER,
    SHARE,
    TEXT,
    TEXTS,
    WHOLE,
    YESNO,
    AnswerFacts,
    CaseFile,
    FactsOf,
    days_between,
    words_of,
)
from profiler_sim.cargo.identifiers import read_identifier
from profiler_sim.cargo.number_notation import compact, normalise
from profiler_sim.cargo.road.answers import (
    AirProbe,
    BorderLog,
    CarrierRecord,
    LookOver,
    LorryScale,
    RoadSeals,
    TransitRecord,
)
from profiler_sim.cargo.road.model import Road, Transit, Vehicle

road_fact = FactsOf(Road)
transit_fact = AnswerFacts(TransitRecord)
border_fact = AnswerFacts(BorderLog)
carrier_fact = AnswerFacts(CarrierRecord)
seals_fact = AnswerFacts(RoadSeals)
inspection_fact = AnswerFacts(LookOver)
probe_fact = AnswerFacts(AirProbe)
_CARNET = re.compile(r"[A-Z]{2}[0-9]{8}")
"""A TIR carnet's number; only its issuer can check more than the form."""


@road_fact(TEXT, "TRIST", values=CodeReference(CodeTable.ROAD_PLACES))
def taken_over_at(_: CaseFile, road: Road) -> FactValue:
    """Place where the carrier took the goods over: UN/LOCODE, or its id in the table of places."""
    return road.taken_over_at


@road_fact(TEXTS, ("BGKAN", "RSDIM"), values=CodeReference(CodeTable.ROAD_PLACES))
def crossings(_: CaseFile, road: Road) -> FactValue:
    """Crossings on the transit document, in the order of the way."""
    return road.via


@road_fact(DATE, date(2026, 2, 26))
def taken_over_on(_: CaseFile, road: Road) -> FactValue:
    """Day the carrier took the goods over."""
    return road.taken_over_on


@road_fact(WHOLE, 4, unit="days", values=NOT_NEGATIVE)
def road_days(_: CaseFile, road: Road) -> FactValue:
    """Days from taking over to the unit's crossing."""
    return days_between(road.taken_over_on, road.arrives_at.date())


@road_fact(WHOLE, 0)
def extra_crossings(case: CaseFile, road: Road) -> FactValue:
    """Crossings on the way beyond what is usual from there."""
    usual = case.norms.stops.get((road.start, road.end))
    return None if usual is None else len(road.via) - usual


@road_fact(TEXT, "TIR", values=words_of(Transit, "kind"))
def transit_kind(_: CaseFile, road: Road) -> FactValue:
    """Transit document: T1, T2, TIR or national."""
    return road.transit.kind


@road_fact(YESNO, example=True)
def transit_no_valid(_: CaseFile, road: Road) -> FactValue:
    """The movement reference number has the right check digit, or the carnet number its form."""
    number = road.transit.number
    if number is None:
        return None
    if road.transit.kind == "TIR":
        return _CARNET.fullmatch(compact(normalise(number), "tir")) is not None
    return bool(read_identifier(number, "mrn").valid)


@road_fact(TEXT, "comprehensive", values=words_of(Transit, "guarantee"))
def guarantee(_: CaseFile, road: Road) -> FactValue:
    """Guarantee of the transit: comprehensive, individual, cash deposit or carnet."""
    return road.transit.guarantee


@road_fact(WHOLE, 18000, unit="USD", values=NOT_NEGATIVE)
def guarantee_usd(_: CaseFile, road: Road) -> FactValue:
    """Amount the transit is guaranteed for."""
    return road.transit.guarantee_usd


@road_fact(WHOLE, 4, unit="days")
def transit_days_left(_: CaseFile, road: Road) -> FactValue:
    """Days left of the time limit on arrival."""
    return days_between(road.arrives_at.date(), road.transit.time_limit)


@road_fact(TEXTS, ("TS204417",))
def seals_on_papers(_: CaseFile, road: Road) -> FactValue:
    """Seal numbers on the transit document."""
    return road.transit.seals


@road_fact(TEXT, "curtain side", values=words_of(Vehicle, "trailer"))
def trailer(_: CaseFile, road: Road) -> FactValue:
    """Trailer: curtain side, box or refrigerated."""
    return road.vehicle.trailer


@road_fact(YESNO, example=False)
def cold_for_dry_goods(case: CaseFile, road: Road) -> FactValue:
    """A refrigerated trailer carries goods that need no cold."""
    norm = case.norm
    if norm is None or road.vehicle.trailer is None:
        return None
    return road.vehicle.trailer == "refrigerated" and norm.reefer_c is None


@road_fact(WHOLE, 38240, unit="kg", values=NOT_NEGATIVE)
def weighed_kg(_: CaseFile, road: Road) -> FactValue:
    """The loaded lorry on the scale where it was loaded."""
    return road.vehicle.weighed_kg


@road_fact(WHOLE, 20, unit="kg")
def weighed_excess_kg(case: CaseFile, road: Road) -> FactValue:
    """Weight at loading beyond declared goods and the empty lorry."""
    lorry = road.vehicle
    if lorry.weighed_kg is None or lorry.tare_kg is None:
        return None
    return round(lorry.weighed_kg - case.papers.gross_kg - lorry.tare_kg)


@road_fact(WHOLE, 12, unit="years", values=NOT_NEGATIVE)
def carrier_years(_: CaseFile, road: Road) -> FactValue:
    """Full calendar years since the carrier was founded."""
    founded = road.carrier.founded
    return None if founded is None else road.arrives_at.year - founded


@road_fact(YESNO, example=False)
def successive_carrier(_: CaseFile, road: Road) -> FactValue:
    """The note names a second carrier who takes over on the way."""
    return None if road.carrier.name is None else road.carrier.successive is not None


@road_fact(TEXT, "sender", values=words_of(Road, "charges_by"))
def charges_by(_: CaseFile, road: Road) -> FactValue:
    """Who pays the carrier: sender, consignee, forwarder or third party."""
    return road.charges_by.value if road.charges_by else None


@road_fact(YESNO, example=False)
def charges_cash(_: CaseFile, road: Road) -> FactValue:
    """The carriage was paid in cash."""
    return None if road.charges_payment is None else road.charges_payment == "cash"


@transit_fact(TEXT, "open", values=words_of(TransitRecord, "status"))
def transit_status(_: CaseFile, answer: TransitRecord) -> FactValue:
    """The movement: open, time limit passed, already discharged."""
    return answer.status


@transit_fact(TEXT, "valid", values=words_of(TransitRecord, "guarantee"))
def guarantee_status(_: CaseFile, answer: TransitRecord) -> FactValue:
    """The guarantee in the system: valid, not enough, not known."""
    return answer.guarantee


@transit_fact(NUMBER, 0.02, values=SHARE)
def late_movements_share(_: CaseFile, answer: TransitRecord) -> FactValue:
    """Part of the holder's movements of a year that were discharged late or never."""
    return answer.past_late / answer.past_movements if answer.past_movements else None


@border_fact(WHOLE, 3, unit="hours", values=NOT_NEGATIVE)
def lost_hours(_: CaseFile, answer: BorderLog) -> FactValue:
    """Longest time between two crossings beyond driving and rest."""
    return answer.lost_hours


@border_fact(TEXT, "truck park", values=words_of(BorderLog, "stop"))
def longest_stop(_: CaseFile, answer: BorderLog) -> FactValue:
    """Where the lorry stood longest: none known, truck park, known stop."""
    return answer.stop


@border_fact(YESNO, example=False)
def drivers_changed(_: CaseFile, answer: BorderLog) -> FactValue:
    """The lorry came with another driver than it left with."""
    return answer.drivers_changed


@border_fact(WHOLE, 1, values=NOT_NEGATIVE)
def passages_30_days(_: CaseFile, answer: BorderLog) -> FactValue:
    """How often the lorry passed the unit's crossing in the 30 days before."""
    return answer.passages


@carrier_fact(TEXT, "in order", values=words_of(CarrierRecord, "licence"))
def carrier_licence(_: CaseFile, answer: CarrierRecord) -> FactValue:
    """The carrier's licence: in order, issued this year, not found."""
    return answer.licence


@carrier_fact(WHOLE, 24, values=NOT_NEGATIVE)
def carrier_lorries(_: CaseFile, answer: CarrierRecord) -> FactValue:
    """Lorries of the carrier."""
    return answer.lorries


@carrier_fact(YESNO, example=False)
def tractor_rented(_: CaseFile, answer: CarrierRecord) -> FactValue:
    """The tractor is rented, for one way."""
    return answer.rented


@carrier_fact(WHOLE, 0, values=NOT_NEGATIVE)
def carrier_fines(_: CaseFile, answer: CarrierRecord) -> FactValue:
    """Fines of the carrier in three years."""
    return answer.fines


@road_fact(WHOLE, 30, source=LorryScale, unit="kg")
def lorry_excess_kg(case: CaseFile, road: Road) -> FactValue:
    """Weight on the unit's weighbridge beyond that at loading."""
    scale, stated = case.answers.lorry_scale, road.vehicle.weighed_kg
    return None if scale is None or stated is None else scale.weight_kg - stated


@road_fact(WHOLE, 20, source=LorryScale, unit="kg", values=NOT_NEGATIVE)
def weight_step_kg(case: CaseFile, road: Road) -> FactValue:
    """Largest change of weight between two scales before the unit's, fuel reckoned off."""
    scale = case.answers.lorry_scale
    if scale is None or road.vehicle.weighed_kg is None:
        return None
    weights = [road.vehicle.weighed_kg, *(weighed.kg for weighed in scale.on_the_way)]
    return max((abs(after - before) for before, after in pairwise(weights)), default=0)


@road_fact(YESNO, example=True, source=RoadSeals)
def seals_as_issued(case: CaseFile, road: Road) -> FactValue:
    """The seals on the doors are those on the transit document."""
    card, stated = case.answers.transit_seals, road.transit.seals
    return None if card is None or stated is None else card.on_doors == stated


@seals_fact(WHOLE, 1, values=NOT_NEGATIVE)
def seals_found(_: CaseFile, answer: RoadSeals) -> FactValue:
    """How many seals are on the doors."""
    return len(answer.on_doors)


@seals_fact(TEXT, "issued to the office", values=words_of(RoadSeals, "series"))
def seal_series(_: CaseFile, answer: RoadSeals) -> FactValue:
    """The seals' series: issued to the office, not issued to the office, reported missing."""
    return answer.series


@seals_fact(TEXT, "whole", values=words_of(RoadSeals, "fastening"))
def fastening(_: CaseFile, answer: RoadSeals) -> FactValue:
    """The cord of the cover or the hasps of the doors: whole, cut and joined."""
    return answer.fastening


@inspection_fact(WHOLE, 0)
def extra_tanks(_: CaseFile, answer: LookOver) -> FactValue:
    """Fuel tanks beyond those the model was built with."""
    return answer.tanks - answer.tanks_built


@inspection_fact(TEXT, "none", values=words_of(LookOver, "welding"))
def welding(_: CaseFile, answer: LookOver) -> FactValue:
    """Fresh welding: none, recent under the chassis, recent on the front wall."""
    return answer.welding


@inspection_fact(TEXT, "whole", values=words_of(LookOver, "roof"))
def roof(_: CaseFile, answer: LookOver) -> FactValue:
    """The roof or cover of the trailer: whole, cut and mended."""
    return answer.roof


@inspection_fact(TEXT, "none", values=words_of(LookOver, "smell"))
def smell_at_doors(_: CaseFile, answer: LookOver) -> FactValue:
    """Smell at the seams of the doors: none, strong and not of the goods."""
    return answer.smell


@road_fact(YESNO, example=True, source=LookOver)
def trailer_as_papers(case: CaseFile, road: Road) -> FactValue:
    """The trailer's plate is the one on the papers."""
    inspection, stated = case.answers.look_over, road.vehicle.trailer_plate
    return None if inspection is None or stated is None else inspection.trailer_plate == stated


@probe_fact(WHOLE, 480, unit="ppm", values=NOT_NEGATIVE)
def co2_ppm(_: CaseFile, answer: AirProbe) -> FactValue:
    """Carbon dioxide in the load space; about 420 outside."""
    return answer.co2_ppm
