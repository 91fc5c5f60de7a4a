"""Cargo-IMP: the master waybill (FWB) and the house list (FHL) of a consolidation.

Letters are capitals, figures, blanks, full stops and hyphens; a line has at most 69. The airlines
of the exercises are invented. FWB has a line of other service information: it says SYNTHETIC. FHL
has no place for it.
"""

import re
from collections.abc import Iterator, Sequence

from profiler_sim.cargo.air.model import Air, iata
from profiler_sim.cargo.consignment import Consignment, Party
from profiler_sim.trade_files.writers.message_text import (
    SENDER,
    Occasion,
    ascii_text,
    number_text,
    pieces,
)

_NAME, _TOWN, _SHORT, _WORDS, _FULL = 35, 17, 15, 20, 65
_FULL_LINES, _RATE_LINES = 9, 10
_AGENT_CODE = 7
_AIRLINE = "ZZ"
"""Two letters that stand for an airline; none has them."""
_CONSOLIDATION = "CONSOLIDATION AS PER ATTACHED HOUSE LIST"


def write_fwb(papers: Sequence[Consignment], occasion: Occasion) -> Iterator[str]:
    """Give every master waybill of the papers, one message after the other."""
    yield "\n".join("\n".join(_master(group, occasion)) for group in _by_master(papers)) + "\n"


def write_fhl(papers: Sequence[Consignment], _: Occasion) -> Iterator[str]:
    """Give the house list of every master waybill, with the houses of the papers."""
    yield "\n".join("\n".join(_house_list(group)) for group in _by_master(papers)) + "\n"


def _by_master(papers: Sequence[Consignment]) -> list[list[Consignment]]:
    groups: dict[str, list[Consignment]] = {}
    for each in papers:
        groups.setdefault(each.by(Air).master.number, []).append(each)
    return list(groups.values())


def _master(group: Sequence[Consignment], occasion: Occasion) -> Iterator[str]:
    first = group[0]
    air = first.by(Air)
    yield "FWB/17"
    yield _waybill(group)
    if air.flights:
        flight = air.flights[-1]
        yield f"FLT/{_text(flight.number).replace(' ', '')}/{flight.on:%d}"
    stops = (*air.transfer_airports, air.destination_airport)
    yield "RTG/" + "/".join(f"{iata(code)}{_AIRLINE}" for code in stops)
    agent = air.agent
    if agent:
        yield from _party("SHP", Party(name=agent.name, city=agent.city, country=air.from_country))
    if air.master.broker:
        yield from _party("CNE", Party(name=air.master.broker, country=air.to_country))
    if agent:
        code = re.sub(r"\D", "", agent.code)
        yield f"AGT//{code[:_AGENT_CODE]}"
        yield f"/{_text(agent.name)[:_NAME]}"
        yield f"/{_text(agent.city)[:_TOWN]}"
    yield f"OSI/{SENDER} TEST MESSAGE"
    yield f"CVD/USD//{_paid(first)}/NVD/NCV/XXX"
    weight = number_text(_kg(group))
    yield f"RTD/1/P{_pieces(group)}/K{weight}/CQ/W{weight}"
    for place, text in enumerate(pieces(_CONSOLIDATION, _WORDS, _RATE_LINES)):
        yield f"/NC/{text}" if place == 0 else f"/{place + 1}/NC/{text}"
    codes = (*((air.security_status,) if air.security_status else ()), *air.handling_codes)
    if codes:
        yield "SPH/" + "/".join(codes)
    issued = air.issued_on or occasion.prepared.date()
    yield f"ISU/{issued:%d%b%y}/{iata(air.departure_airport)}".upper()


def _house_list(group: Sequence[Consignment]) -> Iterator[str]:
    yield "FHL/5"
    yield f"MBI/{_waybill(group)}"
    for each in group:
        yield from _house(each)


def _house(papers: Consignment) -> Iterator[str]:
    air = papers.by(Air)
    route = f"{iata(air.departure_airport)}{iata(air.destination_airport)}"
    text = _text(" ".join(item.description for item in papers.goods))
    count = papers.packages or 0
    short = next(pieces(text, _SHORT, 1), "GOODS")
    yield f"HBS/{_text(air.house_no)}/{route}/{count}/K{number_text(papers.gross_kg)}//{short}"
    for place, piece in enumerate(pieces(text, _FULL, _FULL_LINES)):
        yield f"TXT/{piece}" if place == 0 else f"/{piece}"
    codes = dict.fromkeys(item.hs6 for item in papers.goods if item.hs6)
    for place, code in enumerate(codes):
        yield f"HTS/{code}" if place == 0 else f"/{code}"
    for role, party in (("SHP", papers.shipper), ("CNE", papers.consignee)):
        if party.tax_id:
            yield f"OCI/{party.country or ''}/{role}/T/{_text(party.tax_id)}"
    yield from _party("SHP", papers.shipper)
    yield from _party("CNE", papers.consignee)
    value = "NCV" if papers.value_usd is None else number_text(papers.value_usd)
    yield f"CVD/USD/{_paid(papers)}/NVD/{value}/XXX"


def _waybill(group: Sequence[Consignment]) -> str:
    air = group[0].by(Air)
    route = f"{iata(air.departure_airport)}{iata(air.destination_airport)}"
    return f"{air.master.number}{route}/T{_pieces(group)}K{number_text(_kg(group))}"


def _pieces(group: Sequence[Consignment]) -> int:
    stated = group[0].by(Air).master.pieces
    return stated if stated is not None else sum(each.packages or 0 for each in group)


def _kg(group: Sequence[Consignment]) -> float:
    stated = group[0].by(Air).master.gross_kg
    return stated if stated is not None else sum(each.gross_kg for each in group)


def _paid(papers: Consignment) -> str:
    return "CC" if papers.freight == "collect" else "PP"


def _party(tag: str, party: Party) -> Iterator[str]:
    if not party.name:
        return
    yield tag
    yield f"NAM/{_text(party.name)[:_NAME].rstrip()}"
    if party.street:
        yield f"ADR/{_text(party.street)[:_NAME].rstrip()}"
    if party.city:
        yield f"LOC/{_text(party.city)[:_TOWN].rstrip()}"
    if party.country:
        phone = re.sub(r"\D", "", party.phone or "")
        line = f"/{party.country}/{_text(party.postcode or '')[:9]}"
        yield (f"{line}/TE/{phone}" if phone else line).rstrip("/")


def _text(text: str) -> str:
    """Capitals, figures, blanks, full stops and hyphens."""
    kept = re.sub(r"[^A-Z0-9 .-]", " ", ascii_text(text).upper())
    return " ".join(kept.split())
