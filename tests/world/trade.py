"""How shifts keep to the customs of trade: what an expert noted, one claim a line.

Reads papers and answers of stored shifts as JSON and shares nothing with what deals them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any, Protocol

Json = Mapping[str, Any]
Claim = tuple[str, bool]
"""What is counted, and whether this is a case of it."""
_AT_SELLER = {"EXW", "FCA"}
_SAFE_LIMIT_DAYS = 8
_STATED_KG = re.compile(r"\b(\d+(?:\.\d+)?) ?KG\b")


class Dealt(Protocol):
    """One consignment of a shift as JSON."""

    @property
    def papers(self) -> Json:
        """The papers."""

    @property
    def answers(self) -> Json:
        """The answers to all enquiries."""


def customs_of_trade(shift: Sequence[Dealt]) -> Iterator[Claim]:
    """Every claim about a shift."""
    mode = shift[0].papers["transport"]["mode"]
    for one in shift:
        yield from _sale(one)
    yield from _invoices(shift)
    yield from _BY_MODE[mode](shift)


def _sale(one: Dealt) -> Iterator[Claim]:
    papers, way = one.papers, one.papers["transport"]
    item, check = papers["goods"][0], one.answers.get("document_check")
    stated = _STATED_KG.search(item["description"])
    if stated and len(papers["goods"]) == 1 and item["packages"] and item["net_kg"]:
        each = item["net_kg"] / item["packages"]
        yield "8 net weight is not what the words say", abs(each / float(stated[1]) - 1) > 0.01
    if check:
        by_letter = check["payment"] == "letter of credit"
        yield "5 paid by letter of credit", by_letter
    if way["mode"] == "sea" and way["bill_type"] == "to order":
        yield "5 bill to order, sold at the seller's", papers["incoterm"] in _AT_SELLER


def _invoices(shift: Sequence[Dealt]) -> Iterator[Claim]:
    """Invoices of one seller, pair by pair in the order of their days."""
    series = defaultdict(list)
    for one in shift:
        check, left = one.answers.get("document_check"), one.papers["transport"]
        on = (check or {}).get("invoice_on") or left.get("loaded_on") or left.get("taken_over_on")
        if check and on:
            numbers = [int(part) for part in re.findall(r"\d+", check["invoice_no"])]
            series[one.papers["shipper"]["name"]].append((on, numbers))
    for lines in series.values():
        for (early, low), (late, high) in pairwise(sorted(lines)):
            yield "6 a later invoice has no higher number", early < late and low >= high


def _at_sea(shift: Sequence[Dealt]) -> Iterator[Claim]:
    loads, odd, hours = Counter[str](), set[str](), defaultdict(set)
    for one in shift:
        sea = one.papers["transport"]
        voyage = f"{sea['vessel']['name']} {sea['vessel']['voyage']}"
        loads[voyage] += 1
        hours[voyage].add(sea["arrives_at"])
        track = one.answers.get("vessel_schedule")
        if track and (
            track["silent_hours"] >= 24 or not all(c["on_papers"] for c in track["calls"])
        ):
            odd.add(voyage)
    for voyage, count in loads.items():
        yield (
            f"1 alone on a feeder with {'an odd' if voyage in odd else 'its usual'} track",
            count == 1,
        )
        yield "12 one ship arrives at several hours", len(hours[voyage]) > 1


def _in_the_air(shift: Sequence[Dealt]) -> Iterator[Claim]:
    masters = Counter(one.papers["transport"]["master"]["number"] for one in shift)
    for one in shift:
        air = one.papers["transport"]
        yield "2 a house alone of the desk under its master", masters[air["master"]["number"]] == 1
        if air["master"]["houses"] is not None:
            yield "2 back to back: one house under its master", len(air["master"]["houses"]) == 1
        if air["service"] == "express":
            first, last = (date.fromisoformat(air["flights"][at]["on"]) for at in (0, -1))
            yield "2 express is more than two days on its way", (last - first).days > 2


def _on_the_road(shift: Sequence[Dealt]) -> Iterator[Claim]:
    for one in shift:
        transit = one.papers["transport"]["transit"]
        days = date.fromisoformat(transit["time_limit"]) - date.fromisoformat(transit["issued_on"])
        most = 4 if transit["kind"] == "national" else _SAFE_LIMIT_DAYS
        yield "7 time limit of transit longer than usual", days.days > most
        partner, log = one.answers.get("partner_unit"), one.answers.get("border_log")
        if transit["kind"] == "national" and partner and partner["recorded"]:
            yield (
                "7 seal of a national transit recorded abroad",
                partner["recorded"] in transit["seals"],
            )
        if log and log["left_at"]:
            left = datetime.fromisoformat(log["left_at"])
            yield "11 left at night or on a Sunday", not 5 <= left.hour < 22 or left.weekday() == 6


def _in_post(shift: Sequence[Dealt]) -> Iterator[Claim]:
    offices = defaultdict(set)
    for one in shift:
        post = one.papers["transport"]
        if post["dispatch_no"]:
            offices[post["dispatch_no"].split("/")[0]].add(post["posting_office"])
    for known in offices.values():
        yield "3 a dispatch number stands for several offices", len(known) > 1


_BY_MODE: Mapping[str, Callable[[Sequence[Dealt]], Iterator[Claim]]] = {
    "sea": _at_sea,
    "air": _in_the_air,
    "road": _on_the_road,
    "post": _in_post,
}
