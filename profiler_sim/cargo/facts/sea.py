"""Facts about a bill of lading, its voyage and its container, and what is asked about them."""

from datetime import date

from profiler_sim.cargo.facts.schema import CodeReference, CodeTable, FactValue, Range, TextPattern
from profiler_sim.cargo.facts.table import (
    DATE,
    NOT_NEGATIVE,
    NUMBER,
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
from profiler_sim.cargo.identifiers import SIZE_TYPE, bare_number, is_container_no
from profiler_sim.cargo.sea.answers import Moves, Release, Schedule, SealCheck, Weighbridge
from profiler_sim.cargo.sea.model import TYPICAL_TARE_KG, Booking, Sea

sea_fact = FactsOf(Sea)
moves_fact = AnswerFacts(Moves)
vessel_fact = AnswerFacts(Schedule)
seal_fact = AnswerFacts(SealCheck)
release_fact = AnswerFacts(Release)
weighbridge_fact = AnswerFacts(Weighbridge)
CARRIER_PREFIXES = frozenset({"ZZSU", "QXTU", "ZQRU", "QVXU", "ZQXU"})
"""Invented owner codes of carriers; other invented codes belong to lessors."""


@sea_fact(TEXT, "TRMER", values=CodeReference(CodeTable.PLACES))
def loading_port(_: CaseFile, sea: Sea) -> FactValue:
    """UN/LOCODE of the port of loading."""
    return bare_number(sea.loading_port, "locode")


@sea_fact(TEXTS, ("GRPIR",), values=CodeReference(CodeTable.PLACES))
def transhipment_ports(_: CaseFile, sea: Sea) -> FactValue:
    """UN/LOCODEs of the ports of transhipment on the bill of lading, in sailing order."""
    return tuple(bare_number(code, "locode") for code in sea.transhipment_ports)


@sea_fact(TEXT, "MEBAR", values=CodeReference(CodeTable.PLACES))
def discharge_port(_: CaseFile, sea: Sea) -> FactValue:
    """UN/LOCODE of the port of discharge."""
    return bare_number(sea.discharge_port, "locode")


@sea_fact(DATE, date(2026, 1, 26))
def loaded_on(_: CaseFile, sea: Sea) -> FactValue:
    """Day the box was loaded on board."""
    return sea.loaded_on


@sea_fact(YESNO, example=False)
def to_order(_: CaseFile, sea: Sea) -> FactValue:
    """The bill of lading is made out to order."""
    return None if sea.bill_type is None else sea.bill_type == "to order"


@sea_fact(WHOLE, 0, unit="days")
def bill_days_after_loading(_: CaseFile, sea: Sea) -> FactValue:
    """Days between loading and the date of the bill of lading."""
    return days_between(sea.loaded_on, sea.issued_on)


@sea_fact(WHOLE, 18, unit="days", values=NOT_NEGATIVE)
def booking_days(_: CaseFile, sea: Sea) -> FactValue:
    """Days between booking and loading."""
    return days_between(sea.booking.made_on, sea.loaded_on) if sea.booking else None


@sea_fact(WHOLE, 0, values=NOT_NEGATIVE)
def amendments(_: CaseFile, sea: Sea) -> FactValue:
    """Amendments of the bill of lading."""
    return len(sea.booking.amended_on) if sea.booking else None


@sea_fact(WHOLE, 0, values=NOT_NEGATIVE)
def late_amendments(_: CaseFile, sea: Sea) -> FactValue:
    """Amendments of the bill of lading within two days before arrival."""
    arrival = sea.arrives_at.date()
    if sea.booking is None:
        return None
    return sum((arrival - day).days <= 2 for day in sea.booking.amended_on)  # noqa: PLR2004  two days, as G12 says


@sea_fact(WHOLE, 0)
def extra_transhipments(case: CaseFile, sea: Sea) -> FactValue:
    """Transhipments beyond what is usual on this lane."""
    usual = case.norms.stops.get((sea.start, sea.end))
    return None if usual is None else len(sea.via) - usual


@sea_fact(WHOLE, 21, unit="days", values=NOT_NEGATIVE)
def voyage_days(_: CaseFile, sea: Sea) -> FactValue:
    """Days from loading to arrival."""
    return days_between(sea.loaded_on, sea.arrives_at.date())


@sea_fact(YESNO, example=True)
def container_no_valid(_: CaseFile, sea: Sea) -> FactValue:
    """The container number has the check digit ISO 6346 asks for."""
    return is_container_no(sea.container.number)


@sea_fact(YESNO, example=True)
def box_of_carrier(_: CaseFile, sea: Sea) -> FactValue:
    """The owner code of the box is a carrier's and not a leasing firm's."""
    return bare_number(sea.container.number, "iso6346")[:4] in CARRIER_PREFIXES


@sea_fact(WHOLE, 0, values=NOT_NEGATIVE)
def house_bills(_: CaseFile, sea: Sea) -> FactValue:
    """House bills in the container; 0 without groupage, missing where no house list was sent."""
    if sea.master is None:
        return 0
    return None if sea.master.houses is None else len(sea.master.houses)


@sea_fact(WHOLE, 1, values=NOT_NEGATIVE)
def containers_on_bill(_: CaseFile, sea: Sea) -> FactValue:
    """How many containers the bill of lading covers, this one among them."""
    return 1 + len(sea.other_containers)


@sea_fact(TEXT, "45R1", values=TextPattern(SIZE_TYPE.pattern, "45R1"))
def size_type(_: CaseFile, sea: Sea) -> FactValue:
    """Size and type of the container, ISO 6346."""
    return sea.container.size_type


@sea_fact(YESNO, example=True)
def reefer(_: CaseFile, sea: Sea) -> FactValue:
    """The box is a refrigerated container."""
    return sea.container.reefer


@sea_fact(YESNO, example=True)
def reefer_running(_: CaseFile, sea: Sea) -> FactValue:
    """The reefer runs at a set temperature; missing for dry boxes."""
    box = sea.container
    return box.set_temp_c is not None if box.reefer else None


@sea_fact(WHOLE, 13, unit="°C")
def set_temp_c(_: CaseFile, sea: Sea) -> FactValue:
    """Set temperature of the reefer; missing where none runs."""
    return sea.container.set_temp_c


@sea_fact(WHOLE, 0, unit="°C", values=NOT_NEGATIVE)
def set_temp_gap_c(case: CaseFile, sea: Sea) -> FactValue:
    """How far the set temperature is from what these goods need."""
    norm, set_to = case.norm, sea.container.set_temp_c
    if norm is None or norm.reefer_c is None or set_to is None:
        return None
    return abs(set_to - norm.reefer_c)


@sea_fact(WHOLE, 24870, unit="kg", values=NOT_NEGATIVE)
def vgm_kg(_: CaseFile, sea: Sea) -> FactValue:
    """Verified gross mass of the packed container."""
    return sea.container.vgm_kg


@sea_fact(WHOLE, 0, unit="kg")
def vgm_excess_kg(case: CaseFile, sea: Sea) -> FactValue:
    """Verified gross mass beyond tare and declared goods, in groupage those of all houses."""
    return sea.excess_kg(case.papers.gross_kg)


@sea_fact(WHOLE, 0, unit="kg")
def tare_excess_kg(_: CaseFile, sea: Sea) -> FactValue:
    """Tare on the papers beyond what boxes of this size and type weigh empty."""
    box = sea.container
    usual = TYPICAL_TARE_KG.get(box.size_type or "")
    return None if usual is None or box.tare_kg is None else box.tare_kg - usual


@sea_fact(TEXT, "shipper", values=words_of(Booking, "paid_by"))
def freight_paid_by(_: CaseFile, sea: Sea) -> FactValue:
    """Who pays the carrier: shipper, consignee, forwarder or third party."""
    return sea.booking.paid_by.value if sea.booking and sea.booking.paid_by else None


@sea_fact(YESNO, example=False)
def freight_cash(_: CaseFile, sea: Sea) -> FactValue:
    """The freight was paid in cash."""
    payment = sea.booking.payment if sea.booking else None
    return None if payment is None else payment == "cash"


@sea_fact(YESNO, example=False)
def service_contract(_: CaseFile, sea: Sea) -> FactValue:
    """The booking runs under a service contract with the carrier."""
    return sea.booking.contract is not None if sea.booking else None


@moves_fact(NUMBER, 1.0, unit="times usual", values=NOT_NEGATIVE)
def transhipment_wait(_: CaseFile, answer: Moves) -> FactValue:
    """Wait at the first transhipment port, as a multiple of what is usual on the lane."""
    if answer.transhipment_days is None or not answer.usual_days:
        return None
    return answer.transhipment_days / answer.usual_days


@moves_fact(WHOLE, 0, values=NOT_NEGATIVE)
def yard_moves(_: CaseFile, answer: Moves) -> FactValue:
    """Moves in the yard of loading within 24 hours before loading."""
    return answer.yard_moves


@moves_fact(YESNO, example=False)
def box_returned(_: CaseFile, answer: Moves) -> FactValue:
    """The box came back unopened from an earlier discharge."""
    return answer.returned


@moves_fact(WHOLE, 12, unit="days", values=NOT_NEGATIVE)
def repaired_days(_: CaseFile, answer: Moves) -> FactValue:
    """Days between the last repair of the box and its loading; missing where none is noted."""
    return answer.repaired_days


@moves_fact(YESNO, example=False)
def box_seen_elsewhere(_: CaseFile, answer: Moves) -> FactValue:
    """Another place noted the same container number while the box was on its way."""
    return answer.also_at is not None


@moves_fact(TEXT, "as on the papers", values=words_of(Moves, "fleet"))
def box_in_fleet(_: CaseFile, answer: Moves) -> FactValue:
    """The box in its owner's register: as on the papers, another type, not in the fleet."""
    return answer.fleet


@vessel_fact(WHOLE, 0, values=NOT_NEGATIVE)
def undeclared_calls(_: CaseFile, answer: Schedule) -> FactValue:
    """Port calls of the vessel that the papers do not show."""
    return sum(not call.on_papers for call in answer.calls)


@vessel_fact(WHOLE, 3, unit="hours", values=NOT_NEGATIVE)
def silent_hours(_: CaseFile, answer: Schedule) -> FactValue:
    """Longest time the vessel sent no position."""
    return answer.silent_hours


@seal_fact(TEXT, "FX1203341")
def seal_at_loading(_: CaseFile, answer: SealCheck) -> FactValue:
    """Seal number the port of loading recorded."""
    return answer.seal_at_loading


@seal_fact(TEXT, "FX1203341")
def seal_at_discharge(_: CaseFile, answer: SealCheck) -> FactValue:
    """Seal number found on the doors after discharge."""
    return answer.seal_at_discharge


@seal_fact(YESNO, example=False)
def seal_seen_elsewhere(_: CaseFile, answer: SealCheck) -> FactValue:
    """The same seal number was recorded on another container."""
    return answer.also_on is not None


@seal_fact(YESNO, example=True)
def seal_recorded(_: CaseFile, answer: SealCheck) -> FactValue:
    """Every handover noted the same seal number."""
    return answer.recorded


@seal_fact(TEXT, "high security", values=words_of(SealCheck, "grade"))
def seal_grade(_: CaseFile, answer: SealCheck) -> FactValue:
    """Class of the seal, ISO 17712: high security, security or indicative."""
    return answer.grade


@seal_fact(TEXT, "none", values=words_of(SealCheck, "marks"))
def door_marks(_: CaseFile, answer: SealCheck) -> FactValue:
    """Marks on the doors: none, scratches at the hasp, rivet renewed."""
    return answer.marks


@weighbridge_fact(WHOLE, 24880, unit="kg", values=NOT_NEGATIVE)
def weighbridge_kg(_: CaseFile, answer: Weighbridge) -> FactValue:
    """Weight of the packed box on the port's own scale."""
    return answer.weight_kg


@sea_fact(WHOLE, 10, source=Weighbridge, unit="kg")
def weighbridge_excess_kg(case: CaseFile, sea: Sea) -> FactValue:
    """Weight on the port's scale beyond the verified gross mass."""
    scale, stated = case.answers.weighbridge, sea.container.vgm_kg
    return None if scale is None or stated is None else scale.weight_kg - stated


@release_fact(WHOLE, 1, values=NOT_NEGATIVE)
def release_accounts(_: CaseFile, answer: Release) -> FactValue:
    """Accounts at the terminal that looked up the release code."""
    return answer.accounts


@release_fact(TEXT, "the papers", values=words_of(Release, "named_by"))
def pick_up_named_by(_: CaseFile, answer: Release) -> FactValue:
    """Who named the haulier that collects the box: the papers, the agent, nobody."""
    return answer.named_by


@release_fact(WHOLE, 10, values=Range(0, 23))
def pick_up_hour(_: CaseFile, answer: Release) -> FactValue:
    """Hour of the day, from 0 to 23, at which the box is to be collected."""
    return answer.pick_up_at.hour


@release_fact(TEXT, "where it was put", values=words_of(Release, "yard"))
def yard_place(_: CaseFile, answer: Release) -> FactValue:
    """Where the box stands after discharge: where it was put, moved without an order."""
    return answer.yard


@release_fact(WHOLE, 0, values=NOT_NEGATIVE)
def taken_by_strangers(_: CaseFile, answer: Release) -> FactValue:
    """Boxes of the same consignee that somebody else collected in the last 24 months."""
    return answer.taken_by_strangers
