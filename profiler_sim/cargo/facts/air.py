"""Facts about air waybills, the data sent before loading, and what is asked about them."""

from math import ceil

from profiler_sim.cargo.air.answers import AcceptanceCheck, ConsignorStatus, Reply
from profiler_sim.cargo.air.model import KG_PER_M3, Air
from profiler_sim.cargo.facts.table import (
    LOSS,
    NOT_NEGATIVE,
    SHARE,
    B,
    FactOf,
    Known,
    L,
    N,
    T,
    W,
    choice,
    words_of,
)
from profiler_sim.cargo.facttypes import FactValue, Form
from profiler_sim.cargo.identifiers import is_awb_no

air_fact = FactOf(Air)
LISTED, LEFT_OUT, NO_LIST = "listed", "left out", "no list"
NOTHING_SAID = "nothing said"
_CHARGE_SLACK = 0.05
"""Agents round the chargeable weight up to their own steps."""


@air_fact(B, example=True)
def waybill_no_valid(_: Known, air: Air) -> FactValue:
    """The master air waybill's number ends with the right check digit."""
    return is_awb_no(air.master.number)


@air_fact(T, "listed", values=choice(LISTED, LEFT_OUT, NO_LIST))
def house_list(_: Known, air: Air) -> FactValue:
    """Whether the house list has the house: listed, left out, or no list was sent."""
    if air.master.houses is None:
        return NO_LIST
    numbers = {house.house_no for house in air.master.houses}
    return LISTED if air.house_no in numbers else LEFT_OUT


@air_fact(T, "SPX", values=words_of(Air, "security_status"))
def security_status(_: Known, air: Air) -> FactValue:
    """SPX: secured for passenger aircraft; SCO: for cargo aircraft; SHR: high risk; NSC: not."""
    return air.security_status


@air_fact(B, example=True)
def known_consignor(_: Known, air: Air) -> FactValue:
    """The shipper is stated to be a known consignor; missing where not stated."""
    return air.account.known_consignor


@air_fact(W, 900, unit="days", values=NOT_NEGATIVE)
def shipper_account_days(_: Known, air: Air) -> FactValue:
    """Age of the shipper's account on arrival; missing where not stated."""
    opened = air.account.opened_on
    return None if opened is None else (air.arrives_at.date() - opened).days


@air_fact(B, example=False)
def paid_at_counter(_: Known, air: Air) -> FactValue:
    """The air freight was paid in cash."""
    return air.account.payment == "cash"


@air_fact(B, example=False)
def express(_: Known, air: Air) -> FactValue:
    """Booked as express."""
    return air.service == "express"


@air_fact(W, 0)
def extra_airports(k: Known, air: Air) -> FactValue:
    """Transfers beyond what is usual from this airport."""
    usual = k.norms.stops.get((f"{air.start}-AIR", f"{air.end}-AIR"))
    return None if usual is None else len(air.via) - usual


@air_fact(B, example=False)
def rebooked(_: Known, air: Air) -> FactValue:
    """The last flight is not the one that was requested."""
    return air.flights[-1] != air.requested_flight


@air_fact(W, 240, unit="kg", values=NOT_NEGATIVE)
def chargeable_kg(_: Known, air: Air) -> FactValue:
    """Chargeable weight on the house waybill."""
    return air.chargeable_kg


@air_fact(B, example=True)
def chargeable_fits(k: Known, air: Air) -> FactValue:
    """Chargeable weight follows from weight and dimensions; missing without dimensions."""
    if air.sizes is None:
        return None
    room = sum(size.m3 for size in air.sizes)
    due = ceil(max(k.papers.gross_kg, room * KG_PER_M3))
    return abs(air.chargeable_kg - due) <= max(1, _CHARGE_SLACK * due)


@air_fact(N, 180.0, unit="kg per m3", values=NOT_NEGATIVE)
def kg_per_m3(k: Known, air: Air) -> FactValue:
    """Gross weight for each cubic metre of the stated dimensions; missing without dimensions."""
    room = sum(size.m3 for size in air.sizes or ())
    return k.papers.gross_kg / room if room else None


@air_fact(T, "declared", values=choice(*words_of(Air, "dangerous").names, NOTHING_SAID))
def dangerous_goods_stated(_: Known, air: Air) -> FactValue:
    """Dangerous goods on the waybill: declared, not restricted, or nothing said."""
    return air.dangerous or NOTHING_SAID


@air_fact(T, "UN3481", values=Form(r"UN[0-9]{4}", "UN3481"))
def un_number(_: Known, air: Air) -> FactValue:
    """UN number on the waybill; missing where none is stated."""
    return air.un_number


@air_fact(L, ("PER",), values=Form("[A-Z]{3}", "PER"))
def handling_codes(_: Known, air: Air) -> FactValue:
    """Special handling codes on the waybill, without the security status."""
    return air.handling_codes


@air_fact(B, example=True)
def consignee_phone_stated(k: Known, _: Air) -> FactValue:
    """The data set states a telephone of the consignee."""
    return k.papers.consignee.phone is not None


@air_fact(T, "as claimed", source="consignor status", values=words_of(ConsignorStatus, "entry"))
def consignor_entry(k: Known, _: Air) -> FactValue:
    """The shipper in the register of known consignors: as claimed, expired, address differs."""
    found = k.answers.consignor_status
    return found.entry if found else None


@air_fact(T, "approved", source="consignor status", values=words_of(ConsignorStatus, "agent"))
def agent_approval(k: Known, _: Air) -> FactValue:
    """The agent in the register of regulated agents: approved, expired, not in the register."""
    found = k.answers.consignor_status
    return found.agent if found else None


@air_fact(W, 24, source="account history", values=NOT_NEGATIVE)
def airline_shipments(k: Known, _: Air) -> FactValue:
    """The shipper's shipments with the airline in the last twelve months."""
    found = k.answers.account_history
    return found.shipments if found else None


@air_fact(N, 0.9, source="account history", values=SHARE)
def airline_same_goods_share(k: Known, _: Air) -> FactValue:
    """Part of those shipments of the same kind of goods; missing where there is none."""
    found = k.answers.account_history
    return found.same_goods / found.shipments if found and found.shipments else None


@air_fact(W, 12, source="account history", unit="days", values=NOT_NEGATIVE)
def contact_days(k: Known, air: Air) -> FactValue:
    """Days between the last change of the shipper's contact and arrival; missing without one."""
    found = k.answers.account_history
    if found is None or found.contact_changed_on is None:
        return None
    return (air.arrives_at.date() - found.contact_changed_on).days


@air_fact(T, "agrees", source="request for information", values=words_of(Reply, "agrees"))
def reply(k: Known, _: Air) -> FactValue:
    """The agent's reply: agrees with the house waybill, answers in part, contradicts it."""
    found = k.answers.request_for_information
    return found.agrees if found else None


@air_fact(W, 3, source="request for information", unit="hours", values=NOT_NEGATIVE)
def reply_hours(k: Known, _: Air) -> FactValue:
    """How long the reply took."""
    found = k.answers.request_for_information
    return found.hours if found else None


@air_fact(T, "named", source="request for information", values=words_of(Reply, "end_use"))
def end_use(k: Known, _: Air) -> FactValue:
    """What technical goods are for: named or vague; missing for other goods."""
    found = k.answers.request_for_information
    return found.end_use if found else None


@air_fact(
    T, "passed", source="dangerous goods check", values=words_of(AcceptanceCheck, "check_list")
)
def acceptance_check(k: Known, _: Air) -> FactValue:
    """The airline's check list: passed, open points, not made."""
    found = k.answers.dangerous_goods_check
    return found.check_list if found else None


@air_fact(T, "nothing", source="dangerous goods check", values=words_of(AcceptanceCheck, "noted"))
def acceptance_note(k: Known, _: Air) -> FactValue:
    """What acceptance noted: nothing; old labels covered; smell, heat or stain."""
    found = k.answers.dangerous_goods_check
    return found.noted if found else None


@air_fact(B, example=True, source="dangerous goods check")
def data_sheet(k: Known, _: Air) -> FactValue:
    """A test report or safety data sheet is there; missing for goods that need none."""
    found = k.answers.dangerous_goods_check
    return found.data_sheet if found else None


@air_fact(N, 0.5, source="dimension and weight check", unit="%", values=LOSS)
def weight_gap(k: Known, _: Air) -> FactValue:
    """Weight on the terminal's scale beyond the stated one, as a part of it."""
    found = k.answers.dimension_and_weight_check
    stated = k.papers.gross_kg
    return 100 * (found.weight_kg - stated) / stated if found else None


@air_fact(N, 0.5, source="dimension and weight check", unit="%", values=LOSS)
def size_gap(k: Known, _: Air) -> FactValue:
    """Volume under the terminal's frame beyond the stated one, as a part of it."""
    found = k.answers.dimension_and_weight_check
    stated = sum(item.volume_m3 for item in k.papers.goods)
    return 100 * (found.volume_m3 - stated) / stated if found else None
