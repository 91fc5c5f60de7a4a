"""Facts about an air waybill and the data sent ahead of it, and what is asked about them."""

from math import ceil

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.air.model import KG_PER_M3, Air
from profiler_sim.cargo.facts.schema import CodeReference, CodeTable, FactValue, TextPattern
from profiler_sim.cargo.facts.table import (
    LOSS,
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
    one_of,
    words_of,
)
from profiler_sim.cargo.identifiers import bare_number, is_awb_no

air_fact = FactsOf(Air)
consignor_fact = AnswerFacts(ConsignorStatus, Air)
account_fact = AnswerFacts(AccountHistory, Air)
reply_fact = AnswerFacts(Reply, Air)
acceptance_fact = AnswerFacts(AcceptanceCheck, Air)
terminal_scale_fact = AnswerFacts(Measured, Air)
LISTED, LEFT_OUT, NO_LIST = "listed", "left out", "no list"
_CHARGE_SLACK = 0.05
"""Agents round the chargeable weight up to their own steps."""


@air_fact(TEXT, "TRISL", values=CodeReference(CodeTable.PLACES))
def departure_airport(_: CaseFile, air: Air) -> FactValue:
    """UN/LOCODE of the airport of departure."""
    return bare_number(air.departure_airport, "locode")


@air_fact(TEXTS, ("DEFRA",), values=CodeReference(CodeTable.PLACES))
def transfer_airports(_: CaseFile, air: Air) -> FactValue:
    """UN/LOCODEs of the airports of transfer, in the order of the flights."""
    return tuple(bare_number(code, "locode") for code in air.transfer_airports)


@air_fact(TEXT, "BASJJ", values=CodeReference(CodeTable.PLACES))
def destination_airport(_: CaseFile, air: Air) -> FactValue:
    """UN/LOCODE of the airport of destination."""
    return bare_number(air.destination_airport, "locode")


@air_fact(YESNO, example=True)
def waybill_no_valid(_: CaseFile, air: Air) -> FactValue:
    """The master air waybill's number ends with the right check digit."""
    return is_awb_no(air.master.number)


@air_fact(TEXT, "listed", values=one_of(LISTED, LEFT_OUT, NO_LIST))
def house_list(_: CaseFile, air: Air) -> FactValue:
    """Whether the house list has the house: listed, left out, or no list was sent."""
    if air.master.houses is None:
        return NO_LIST
    numbers = {house.house_no for house in air.master.houses}
    return LISTED if air.house_no in numbers else LEFT_OUT


@air_fact(TEXT, "SPX", values=words_of(Air, "security_status"))
def security_status(_: CaseFile, air: Air) -> FactValue:
    """SPX: secured for passenger aircraft; SCO: for cargo aircraft; SHR: high risk; NSC: not."""
    return air.security_status


@air_fact(YESNO, example=True)
def known_consignor(_: CaseFile, air: Air) -> FactValue:
    """The shipper is stated to be a known consignor; missing where not stated."""
    return air.account.known_consignor


@air_fact(WHOLE, 900, unit="days", values=NOT_NEGATIVE)
def shipper_account_days(_: CaseFile, air: Air) -> FactValue:
    """Age of the shipper's account on arrival; missing where not stated."""
    opened = air.account.opened_on
    return None if opened is None else (air.arrives_at.date() - opened).days


@air_fact(YESNO, example=False)
def paid_at_counter(_: CaseFile, air: Air) -> FactValue:
    """The air freight was paid in cash."""
    payment = air.account.payment
    return None if payment is None else payment == "cash"


@air_fact(YESNO, example=False)
def express(_: CaseFile, air: Air) -> FactValue:
    """Booked as express."""
    return None if air.service is None else air.service == "express"


@air_fact(WHOLE, 0)
def extra_airports(case: CaseFile, air: Air) -> FactValue:
    """Transfers beyond what is usual from this airport."""
    usual = case.norms.stops.get((f"{air.start}-AIR", f"{air.end}-AIR"))
    return None if usual is None else len(air.via) - usual


@air_fact(YESNO, example=False)
def rebooked(_: CaseFile, air: Air) -> FactValue:
    """The last flight is not the one that was requested."""
    if air.requested_flight is None or not air.flights:
        return None
    return air.flights[-1] != air.requested_flight


@air_fact(WHOLE, 240, unit="kg", values=NOT_NEGATIVE)
def chargeable_kg(_: CaseFile, air: Air) -> FactValue:
    """Chargeable weight on the house waybill."""
    return air.chargeable_kg


@air_fact(YESNO, example=True)
def chargeable_fits(case: CaseFile, air: Air) -> FactValue:
    """Chargeable weight follows from weight and dimensions; missing without dimensions."""
    if air.sizes is None or air.chargeable_kg is None:
        return None
    room = sum(size.m3 for size in air.sizes)
    due = ceil(max(case.papers.gross_kg, room * KG_PER_M3))
    return abs(air.chargeable_kg - due) <= max(1, _CHARGE_SLACK * due)


@air_fact(NUMBER, 180.0, unit="kg per m3", values=NOT_NEGATIVE)
def kg_per_m3(case: CaseFile, air: Air) -> FactValue:
    """Gross weight for each cubic metre of the stated dimensions; missing without dimensions."""
    room = sum(size.m3 for size in air.sizes or ())
    return case.papers.gross_kg / room if room else None


@air_fact(TEXTS, ("PER",), values=TextPattern("[A-Z]{3}", "PER"))
def handling_codes(_: CaseFile, air: Air) -> FactValue:
    """Special handling codes on the waybill, without the security status."""
    return air.handling_codes


@air_fact(YESNO, example=True)
def consignee_phone_stated(case: CaseFile, _: Air) -> FactValue:
    """The data set states a telephone of the consignee."""
    return case.papers.consignee.phone is not None


@consignor_fact(TEXT, "as claimed", values=words_of(ConsignorStatus, "entry"))
def consignor_entry(_: CaseFile, answer: ConsignorStatus) -> FactValue:
    """The shipper in the register of known consignors: as claimed, expired, address differs."""
    return answer.entry


@consignor_fact(TEXT, "approved", values=words_of(ConsignorStatus, "agent"))
def agent_approval(_: CaseFile, answer: ConsignorStatus) -> FactValue:
    """The agent in the register of regulated agents: approved, expired, not in the register."""
    return answer.agent


@account_fact(WHOLE, 24, values=NOT_NEGATIVE)
def airline_shipments(_: CaseFile, answer: AccountHistory) -> FactValue:
    """The shipper's shipments with the airline in the last twelve months."""
    return answer.shipments


@account_fact(NUMBER, 0.9, values=SHARE)
def airline_same_goods_share(_: CaseFile, answer: AccountHistory) -> FactValue:
    """Part of those shipments of the same kind of goods; missing where there is none."""
    return answer.same_goods / answer.shipments if answer.shipments else None


@air_fact(WHOLE, 12, source=AccountHistory, unit="days", values=NOT_NEGATIVE)
def contact_days(case: CaseFile, air: Air) -> FactValue:
    """Days between the last change of the shipper's contact and arrival; missing without one."""
    history = case.answers.account_history
    if history is None or history.contact_changed_on is None:
        return None
    return (air.arrives_at.date() - history.contact_changed_on).days


@reply_fact(TEXT, "agrees", values=words_of(Reply, "agrees"))
def reply(_: CaseFile, answer: Reply) -> FactValue:
    """The agent's reply: agrees with the house waybill, answers in part, contradicts it."""
    return answer.agrees


@reply_fact(WHOLE, 3, unit="hours", values=NOT_NEGATIVE)
def reply_hours(_: CaseFile, answer: Reply) -> FactValue:
    """How long the reply took."""
    return answer.hours


@reply_fact(TEXT, "named", values=words_of(Reply, "end_use"))
def end_use(_: CaseFile, answer: Reply) -> FactValue:
    """What technical goods are for: named or vague; missing for other goods."""
    return answer.end_use


@acceptance_fact(TEXT, "passed", values=words_of(AcceptanceCheck, "check_list"))
def acceptance_check(_: CaseFile, answer: AcceptanceCheck) -> FactValue:
    """The airline's check list: passed, open points, not made."""
    return answer.check_list


@acceptance_fact(TEXT, "nothing", values=words_of(AcceptanceCheck, "noted"))
def acceptance_note(_: CaseFile, answer: AcceptanceCheck) -> FactValue:
    """What acceptance noted: nothing; old labels covered; smell, heat or stain."""
    return answer.noted


@acceptance_fact(YESNO, example=True)
def data_sheet(_: CaseFile, answer: AcceptanceCheck) -> FactValue:
    """A test report or safety data sheet is there; missing for goods that need none."""
    return answer.data_sheet


@terminal_scale_fact(NUMBER, 0.5, unit="%", values=LOSS)
def weight_gap(case: CaseFile, answer: Measured) -> FactValue:
    """Weight on the terminal's scale beyond the stated one, as a part of it."""
    stated = case.papers.gross_kg
    return 100 * (answer.weight_kg - stated) / stated


@terminal_scale_fact(NUMBER, 0.5, unit="%", values=LOSS)
def size_gap(case: CaseFile, answer: Measured) -> FactValue:
    """Volume under the terminal's frame beyond the stated one, as a part of it."""
    stated = case.papers.volume_m3
    return 100 * (answer.volume_m3 - stated) / stated if stated else None
