"""Contradictions between the papers and answers of one dealt shift.

It reads what is stored of a shift, as JSON, and shares nothing with what deals it: two papers or
two answers that name the same firm, ship, flight, lorry firm or crossing must say the same of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from tests.world.dates import impossible_dates

Json = Mapping[str, Any]
Fact = tuple[str, object, str, object]
"""A kind of thing, which one it is, what is said of it, and what is said."""

_OF_CONSIGNEE = ("registry", "import_history", "open_sources", "authority", "transit_history")
_OF_SHIPPER = ("account_history",)
_NUMBERS = ("bill_no", "house_no", "cmr_no", "item_no")
"""Numbers that only one consignment has."""
_OF_CARRIER = ("carrier_register",)
_FACING_HOURS = 8
"""Between two posts that face each other a lorry stands so long at most."""
_LONGEST_LIMIT = {True: 4, False: 12}
"""Days from acceptance to the time limit of transit through one country, or several."""


@dataclass(frozen=True)
class Dealt:
    """One consignment of a shift as JSON."""

    papers: Json
    answers: Json


def contradictions(shift: Sequence[Dealt]) -> list[str]:
    """List what is said in two ways, in words."""
    said: dict[tuple[str, object, str], set[str]] = defaultdict(set)
    for one in shift:
        for kind, which, what, value in facts(one):
            said[kind, which, what].add(str(value))
    found = [
        f"{kind} {which}: {what} is {' and '.join(sorted(values))}"
        for (kind, which, what), values in said.items()
        if len(values) > 1
    ]
    return [
        *found,
        *(wrong for one in shift for wrong in _impossible(one)),
        *(wrong for one in shift for wrong in impossible_dates(one.papers, one.answers)),
        *_falling_invoices(shift),
    ]


def _falling_invoices(shift: Sequence[Dealt]) -> Iterator[str]:
    """Invoices of one seller whose numbers do not rise with their days."""
    series: dict[str, list[tuple[str, list[int], str]]] = defaultdict(list)
    for one in shift:
        if check := one.answers.get("document_check"):
            number = check["invoice_no"]
            line = (
                check["invoice_on"],
                [int(part) for part in re.findall(r"\d+", number)],
                number,
            )
            series[one.papers["shipper"]["name"]].append(line)
    for seller, lines in series.items():
        for early, late in pairwise(sorted(lines)):
            if (early[0] < late[0] and early[1] >= late[1]) or early[1] == late[1]:
                yield f"{seller}: invoice {early[2]} of {early[0]}, {late[2]} of {late[0]}"


def facts(one: Dealt) -> Iterator[Fact]:
    """Everything that a consignment says of things that others may name too."""
    papers, transport = one.papers, one.papers["transport"]
    for role in ("shipper", "consignee", "notify"):
        yield from _firm(papers.get(role))
    yield from _records("firm", papers["consignee"], one.answers, _OF_CONSIGNEE)
    yield from _records("firm", papers["shipper"], one.answers, _OF_SHIPPER)
    for number in filter(transport.get, _NUMBERS):
        yield number, transport[number], "consignment", papers["id"]
    yield from _prices(one)
    if (partner := one.answers.get("partner_unit")) and papers["shipper"]["kind"] != "person":
        yield "firm", papers["shipper"]["name"], "partner unit", partner["shipper"]
    if check := one.answers.get("document_check"):
        yield "haulier", check["haulier"], "registered", check["haulier_registered"]
        yield "firm", papers["shipper"]["name"], "invoices from", check["seller_country"]
        if check["standing_order"]:
            pair = (papers["shipper"]["name"], papers["consignee"]["name"])
            yield "contract", pair, "number", check["standing_order"]
    yield from _BY_MODE[transport["mode"]](one)


def _prices(one: Dealt) -> Iterator[Fact]:
    """What goods of one code and origin usually cost, and what a seller asks others for them."""
    code, reference = one.papers["goods"][0]["hs6"], one.answers.get("price_reference")
    if not reference or not code:
        return
    origin = None if one.papers["transport"]["mode"] == "post" else one.papers["origin"]
    for part in ("p05", "p50", "p95"):
        yield "price", (code, origin), part, reference[part]
    yield "price", (one.papers["shipper"]["name"], code), "others pay", reference["others"]


def _firm(party: Json | None) -> Iterator[Fact]:
    if party is None or party["kind"] == "person":
        return
    name = party["name"]
    for part in ("street", "city", "country", "tax_id"):
        yield "firm", name, part, party[part]
    for part in ("phone", "email"):
        if party[part]:
            yield "firm", name, part, party[part]


def _records(
    kind: str, party: Json, answers: Json, pages: Sequence[str], name: str | None = None
) -> Iterator[Fact]:
    for page in pages:
        answer = answers.get(page)
        if answer and party.get("kind") != "person":
            for part, value in answer.items():
                yield kind, name or party["name"], f"{page} {part}", value


def _at_sea(one: Dealt) -> Iterator[Fact]:
    sea, answers = one.papers["transport"], one.answers
    feeder, ocean = sea["vessel"], sea.get("ocean_vessel")
    yield "container", sea["container"]["number"], "master bill", sea["master"] or sea["bill_no"]
    yield "container", sea["container"]["number"], "size", sea["container"]["size_type"]
    for ship in filter(None, (feeder, ocean)):
        yield "ship", ship["name"], "IMO number", ship["imo"]
    voyage = (feeder["name"], feeder["voyage"])
    yield "voyage", voyage, "arrival", sea["arrives_at"]
    if schedule := answers.get("vessel_schedule"):
        yield "voyage", voyage, "silence", schedule["silent_hours"]
        for call in schedule["calls"]:
            yield "voyage", voyage, f"call at {call['port']}", call["arrived"]
        extra = [call["port"] for call in schedule["calls"] if not call["on_papers"]]
        yield "voyage", voyage, "calls not on the papers", extra
    if release := answers.get("terminal_release"):
        buyer = one.papers["consignee"]["name"]
        yield "firm", buyer, "boxes taken by strangers", release["taken_by_strangers"]
    if ocean:
        first = (*sea["transhipment_ports"], sea["discharge_port"])[0]
        sailing = (ocean["name"], ocean["voyage"])
        yield "voyage", sailing, "port of loading", sea["loading_port"]
        yield "voyage", sailing, "day of loading", sea["loaded_on"]
        yield "voyage", sailing, "first hub", first
        for move in (answers.get("container_moves") or {"events": ()})["events"]:
            if move["event"] == "discharged" and move["place"] == first:
                yield "voyage", sailing, "day at the first hub", move["on"]


def _in_the_air(one: Dealt) -> Iterator[Fact]:
    air = one.papers["transport"]
    stops = (
        air["departure_airport"],
        *air["transfer_airports"],
        air["destination_airport"],
    )
    for flight, (start, end) in zip(air["flights"], pairwise(stops), strict=True):
        yield "flight", flight["number"], "route", (start, end)
    agent = air["agent"]
    yield "agent", agent["name"], "city", agent["city"]
    yield "agent", agent["name"], "code", agent["code"]
    if status := one.answers.get("consignor_status"):
        yield "agent", agent["name"], "approval", status["agent"]
    if master := air["master"]:
        flown = [(flight["number"], flight["on"]) for flight in air["flights"]]
        yield "master waybill", master["number"], "flights", flown
        for part, value in master.items():
            yield "master waybill", master["number"], part, value
    last = air["flights"][-1]
    yield "flight", (last["number"], last["on"]), "landing", air["arrives_at"]


def _on_the_road(one: Dealt) -> Iterator[Fact]:
    road = one.papers["transport"]
    carrier = road["carrier"]
    for plate in ("tractor_plate", "trailer_plate"):
        yield "lorry", road["vehicle"][plate], "arrival", road["arrives_at"]
    for part in ("country", "licence_no", "founded"):
        yield "carrier", carrier["name"], part, carrier[part]
    yield from _records("carrier", carrier, one.answers, _OF_CARRIER)
    if record := one.answers.get("transit_system"):
        for part in ("past_movements", "past_late"):
            yield "carrier", carrier["name"], part, record[part]


def _in_post(one: Dealt) -> Iterator[Fact]:
    post = one.papers["transport"]
    dispatch = post["dispatch_no"].split("/")[0]
    yield "dispatch", dispatch, "office", post["posting_office"]
    yield "dispatch", dispatch, "service", post["service"]
    yield "dispatch", dispatch, "arrival", post["arrives_at"]


_BY_MODE = {"sea": _at_sea, "air": _in_the_air, "road": _on_the_road, "post": _in_post}


def _impossible(one: Dealt) -> Iterator[str]:
    """What one consignment alone says in two ways, or what nobody does."""
    way, partner = one.papers["transport"], one.answers.get("partner_unit")
    if way["mode"] == "road":
        transit = way["transit"]
        if transit["kind"] == "national" and partner and partner["recorded"] in transit["seals"]:
            yield f"{one.papers['id']}: a seal of national transit is on record abroad"
        days = (
            date.fromisoformat(transit["time_limit"]),
            date.fromisoformat(transit["issued_on"]),
        )
        if (days[0] - days[1]).days > _LONGEST_LIMIT[transit["kind"] == "national"]:
            yield f"{one.papers['id']}: transit from {days[1]} to {days[0]}"
    log = one.answers.get("border_log")
    if log and log["left_at"]:
        left = datetime.fromisoformat(log["left_at"])
        if left.hour < 5 or left.hour >= 22 or left.weekday() == 6:
            yield f"{one.papers['id']}: left at {left:%a %H:%M}"
    for early, late in pairwise(log["crossings"] if log else ()):
        hours = _hours(early["at"], late["at"])
        if {early["place"], late["place"]} in FACING and not 0 < hours <= _FACING_HOURS:
            yield f"{one.papers['id']}: {hours:.0f} h between {early['place']}, {late['place']}"


FACING = (
    {"HR-NOVASELA", "BA-BIJACA"},
    {"HRSGS", "BAGDA"},
    {"BA-KLOBUK", "ME-ILINOBRDO"},
    {"ME-BOZAJ", "AL-HANIIHOTIT"},
    {"RSDIM", "BGKAL"},
    {"ME-DEBELIBRIJEG", "HRKRS"},
    {"MKDVB", "BGGJE"},
)
"""Posts of one border that face each other."""


def _hours(early: str, late: str) -> float:
    return (datetime.fromisoformat(late) - datetime.fromisoformat(early)).total_seconds() / 3600
