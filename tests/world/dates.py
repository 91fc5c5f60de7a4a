"""Days and hours of one consignment that cannot follow each other, read from JSON."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

Json = Mapping[str, Any]
Dated = tuple[str, str | None]
"""What happened, and when: an ISO date or date and time; None where it is not stated."""


def impossible_dates(papers: Json, answers: Json) -> Iterator[str]:
    """Name each pair of days in the wrong order."""
    for chain in _chains(papers, answers):
        stated = [(what, when) for what, when in chain if when]
        for (early, first), (late, second) in pairwise(stated):
            if _is_after(first, second):
                yield f"{papers['id']}: {early} {first}, {late} {second}"


def _is_after(first: str, second: str) -> bool:
    """A date beside a date and time counts as that whole day."""
    shared = min(len(first), len(second))
    return first[:shared] > second[:shared]


def _chains(papers: Json, answers: Json) -> Iterator[list[Dated]]:
    """Events in the order in which they must have happened."""
    way = papers["transport"]
    arrival = ("arrival", way["arrives_at"])
    yield from _of_firms(answers, arrival)
    if check := answers.get("document_check"):
        yield [("invoice", check["invoice_on"]), arrival]
    yield from _BY_MODE[way["mode"]](way, answers, arrival)


def _of_firms(answers: Json, arrival: Dated) -> Iterator[list[Dated]]:
    history, registry = answers.get("import_history"), answers.get("registry")
    founded = ("founded", history["founded_on"]) if history else ("founded", None)
    if history:
        yield [founded, ("last import", history["last_on"]), arrival]
    if registry:
        yield [founded, ("manager changed", registry["manager_changed_on"]), arrival]


def _at_sea(way: Json, answers: Json, arrival: Dated) -> Iterator[list[Dated]]:
    loaded, booking = ("loaded", way["loaded_on"]), way["booking"]
    yield [("booked", booking["made_on"] if booking else None), loaded, arrival]
    yield [("bill issued", way["issued_on"]), arrival]
    moves = (answers.get("container_moves") or {"events": []})["events"]
    yield [(f"{move['event']} {move['place']}", move["on"]) for move in moves]
    yield [*((move["event"], move["on"]) for move in moves[-1:]), arrival]
    calls = (answers.get("vessel_schedule") or {"calls": []})["calls"]
    yield [*((f"call at {call['port']}", call["arrived"]) for call in calls), arrival]
    if release := answers.get("terminal_release"):
        yield [("code given", release["code_given_at"]), ("picked up", release["pick_up_at"])]


def _in_the_air(way: Json, _: Json, arrival: Dated) -> Iterator[list[Dated]]:
    flights = [(flight["number"], flight["on"]) for flight in way["flights"]]
    yield [("waybill issued", way["issued_on"]), *flights, arrival]
    account = way["account"] or {"opened_on": None}
    yield [("account opened", account["opened_on"]), ("waybill issued", way["issued_on"])]


def _on_the_road(way: Json, answers: Json, arrival: Dated) -> Iterator[list[Dated]]:
    transit = way["transit"]
    yield [("note made out", way["issued_on"]), arrival]
    yield [("taken over", way["taken_over_on"]), ("transit", transit["issued_on"]), arrival]
    if log := answers.get("border_log"):
        passed = [(crossing["place"], crossing["at"]) for crossing in log["crossings"]]
        yield [("taken over", way["taken_over_on"]), ("left", log["left_at"]), *passed, arrival]


def _in_post(way: Json, _: Json, arrival: Dated) -> Iterator[list[Dated]]:
    yield [("account opened", way["account_opened_on"]), ("posted", way["posted_on"]), arrival]


_BY_MODE = {"sea": _at_sea, "air": _in_the_air, "road": _on_the_road, "post": _in_post}
