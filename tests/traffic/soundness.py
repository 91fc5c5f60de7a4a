"""What no officer may find: a number that fails its check, a date out of order, a way nobody goes.

A consignment may show such a thing where one of its signs says so, and then it must.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.identifiers import read_identifier
from profiler_sim.cargo.modes import ByMode, Mode
from profiler_sim.cargo.post.model import COURIERS, Post, is_item_no
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.tax_numbers import is_tax_no
from profiler_sim.cargo.value import required
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.catalogue_tables import code_tables
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.generated import GeneratedConsignment
from tests.traffic.proofs import Setting, catalogue

KM_PER_HOUR = ByMode(sea=46, air=950, road=80, post=950)
"""Twenty-five knots; a lorry that never stops; an aircraft. Distances are great circles."""
KINDS = ByMode(sea="port", air="airport", road="border", post="post")
"""What the places on the way are."""
BEYOND = {
    "AL-DURRESFERRY": "IT",
    "AL-KAPSHTICE": "GR",
    "AL-MORINEVERMICE": "XK",
    "AL-QAFETHANE": "MK",
    "BA-BIJACA": "HR",
    "BA-HUM": "ME",
    "BA-KLOBUK": "ME",
    "BA-RACA": "RS",
    "BGKAN": "TR",
    "HR-NOVASELA": "BA",
    "HRBRG": "SI",
    "ME-BOZAJ": "AL",
    "ME-DOBRAKOVO": "RS",
    "MKBLC": "XK",
    "MKBRD": "GR",
    "MKDVB": "BG",
    "MKKFN": "AL",
    "RS-BATROVCI": "HR",
    "RSDIM": "BG",
    "RSHGO": "HU",
    "RSPRS": "MK",
    "TRIPS": "GR",
}
"""The country on the other side of a crossing."""
FAR = frozenset({"AT", "DE", "HU", "IT", "NL", "PL", "SI"})
"""Countries from which a lorry drives to the first crossing inside one customs union."""
_MAKERS = frozenset({"CN", "VN", "IN", "MY", "TR", "DE", "IT", "PL"})
"""Countries whose factories sell through warehouses of other countries."""
_LAST_RAW = 27
"""Last chapter of the Harmonized System with what grows, is slaughtered or is dug out."""
_FORMS = {
    "carnet": re.compile(r"X[A-Z]\d{8}"),
    "plate AL": re.compile(r"[W-Z][A-Z] \d{3} [A-Z]{2}"),
    "plate BA": re.compile(r"[^AEJKMOT\d]\d\d-[A-Z]-\d{3}"),
    "plate BG": re.compile(r"Q[A-Z] \d{4} [A-Z]{2}"),
    "plate HR": re.compile(r"Q[A-Z] \d{4}-[A-Z]{2}"),
    "plate ME": re.compile(r"Q[A-Z] [A-Z]{2}\d{3}"),
    "plate RS": re.compile(r"Q[A-Z] \d{3}-[A-Z]{2}"),
    "plate TR": re.compile(r"(8[2-9]|9\d) [A-Z]{3} \d{3}"),
    "plate": re.compile(r"(?=.*[QWY]|09-)[A-Z\d -]{7,11}"),
    "un": re.compile(r"UN\d{4}"),
    "flight": re.compile(r"ZZ[A-Z] \d{3,4}"),
}
"""Numbers of which only the form can be checked."""


class Number(NamedTuple):
    """A number on papers or in an answer."""

    standard: str
    value: str
    right: bool = True
    """Whether it should hold."""

    @property
    def holds(self) -> bool:
        """Whether it does."""
        if self.standard in _FORMS:
            return _FORMS[self.standard].fullmatch(self.value) is not None
        if self.standard.startswith("tax "):
            return is_tax_no(self.standard[-2:], self.value)
        if self.standard == "item":
            return is_item_no(self.value)
        return bool(read_identifier(self.value, self.standard, code_tables()).valid)


@dataclass(frozen=True)
class Seen:
    """One consignment with the signs it shows."""

    one: GeneratedConsignment
    where: Setting

    @property
    def papers(self) -> Consignment:
        """What the documents say."""
        return self.one.papers

    @property
    def answers(self) -> Answers:
        """What every enquiry that brought an answer said."""
        return self.one.answers

    @property
    def unit(self) -> Unit:
        """Where it is seen."""
        return catalogue().units[self.where.scenario.unit]

    @property
    def arrival(self) -> date:
        """Day it came."""
        return self.papers.transport.arrives_at.date()

    @property
    def route(self) -> list[Place]:
        """Every place of the papers' way."""
        way = self.papers.transport
        return [place(code, self.where.mode) for code in (way.start, *way.via, way.end)]

    def shows(self, sign: str, value: str) -> bool:
        """Whether it shows this value of a sign."""
        return self.where.shows(self.one, sign) == value


def place(code: str, mode: str) -> Place:
    """A place by its code; airports stand in the table beside ports of one code."""
    places = catalogue().places
    return places[f"{code}-AIR" if mode == "air" else code]


def faults(seen: Seen) -> Iterator[str]:
    """Everything that cannot be, in words that a report can count."""
    mode = seen.where.mode
    for number in (*_numbers_of_all(seen), *NUMBERS[mode](seen)):
        if number.holds != number.right:
            yield f"{number.standard} {number.value}"
    for told, days in (*_days_of_all(seen), *DAYS[mode](seen)):
        if list(days) != sorted(days):
            yield f"days of {told}"
    for told, is_so in (*_places_of_all(seen), *PLACES[mode](seen)):
        if not is_so:
            yield told


def _numbers_of_all(seen: Seen) -> Iterator[Number]:
    papers = seen.papers
    for party in filter(None, (papers.shipper, papers.consignee, papers.notify)):
        if party.tax_id is not None:
            yield Number(f"tax {party.country}", party.tax_id)
    for item in papers.goods:
        if item.hs6 is not None:
            yield Number("hs", item.hs6)
    for stop in seen.route:
        if stop.locode is not None:
            yield Number("locode", stop.locode)


def _numbers_at_sea(seen: Seen) -> Iterator[Number]:
    sea, seals = seen.papers.by(Sea), seen.answers.seal_check
    box, moves = sea.container, seen.answers.container_moves
    yield Number("iso6346", box.number, not seen.shows("container number", "wrong"))
    yield Number("iso6346_sizetype", required(box.size_type))
    yield Number("imo", required(sea.vessel.imo))
    if seals is not None and seals.also_on is not None:
        yield Number("iso6346", seals.also_on)
    for move in moves.events if moves else ():
        yield Number("locode", move.place)


def _numbers_in_the_air(seen: Seen) -> Iterator[Number]:
    air = seen.papers.by(Air)
    yield Number("awb", air.master.number, not seen.shows("master waybill number", "wrong"))
    for flight in (*air.flights, air.requested_flight):
        yield Number("flight", required(flight).number)
    if air.un_number is not None:
        yield Number("un", air.un_number)


def _numbers_on_the_road(seen: Seen) -> Iterator[Number]:
    road, looked = seen.papers.by(Road), seen.answers.look_over
    yield Number("carnet" if road.transit.kind == "TIR" else "mrn", required(road.transit.number))
    plate = f"plate {road.carrier.country}"
    plate = plate if plate in _FORMS else "plate"
    yield Number(plate, road.vehicle.tractor_plate)
    yield Number(plate, required(road.vehicle.trailer_plate))
    if looked is not None:
        yield Number(plate, looked.trailer_plate)


def _numbers_in_post(seen: Seen) -> Iterator[Number]:
    yield Number("item", seen.papers.by(Post).item_no, not seen.shows("item number", "wrong"))


Days = tuple[str, Sequence[date | datetime]]
"""What they are the days of, and days each of which must not come before the last."""


def _days_of_all(seen: Seen) -> Iterator[Days]:
    past, register = seen.answers.import_history, seen.answers.registry
    if past is not None:
        yield "import history", [past.founded_on, past.last_on or seen.arrival, seen.arrival]
    if register is not None and register.manager_changed_on is not None:
        yield "registry", [register.manager_changed_on, seen.arrival]


def _days_at_sea(seen: Seen) -> Iterator[Days]:
    sea, answers = seen.papers.by(Sea), seen.answers
    booking = required(sea.booking)
    yield (
        "voyage",
        [
            required(booking.made_on),
            required(sea.loaded_on),
            required(sea.issued_on),
            seen.arrival,
        ],
    )
    yield "bill", [required(sea.issued_on), *booking.amended_on, seen.arrival]
    if answers.container_moves is not None:
        moves = answers.container_moves.events
        yield "moves", [*(move.on for move in moves), seen.arrival]
        yield (
            "loading",
            [next(m.on for m in moves if m.event == "loaded"), required(sea.loaded_on)],
        )
    if answers.vessel_schedule is not None:
        calls = answers.vessel_schedule.calls
        yield "calls", [required(sea.loaded_on), *(call.arrived for call in calls), seen.arrival]


def _days_in_the_air(seen: Seen) -> Iterator[Days]:
    air, answers = seen.papers.by(Air), seen.answers
    flown = [flight.on for flight in air.flights]
    yield (
        "flights",
        [
            air.account.opened_on or required(air.issued_on),
            required(air.issued_on),
            *flown,
            seen.arrival,
        ],
    )
    yield "request", [required(air.requested_flight).on, flown[-1]]
    if answers.account_history is not None:
        yield "contact", [answers.account_history.contact_changed_on or flown[0], seen.arrival]
    if answers.consignor_status is not None:
        ends, entry = answers.consignor_status.entry_ends, answers.consignor_status.entry
        yield "entry", [ends, seen.arrival][:: 1 if entry == "expired" else -1]


def _days_on_the_road(seen: Seen) -> Iterator[Days]:
    road, log = seen.papers.by(Road), seen.answers.border_log
    document = road.transit
    yield "transit", [required(document.issued_on), seen.arrival, required(document.time_limit)]
    yield (
        "journey",
        [
            date(required(road.carrier.founded), 1, 1),
            required(road.issued_on),
            required(road.taken_over_on),
        ],
    )
    yield "arrival", [required(road.taken_over_on), seen.arrival]
    if log is not None:
        taken = datetime.combine(required(road.taken_over_on), datetime.min.time())
        yield "crossings", [taken, *(each.at for each in log.crossings), road.arrives_at]


def _days_in_post(seen: Seen) -> Iterator[Days]:
    post = seen.papers.by(Post)
    yield (
        "item",
        [
            post.account_opened_on or required(post.posted_on),
            required(post.posted_on),
            seen.arrival,
        ],
    )


Claim = tuple[str, bool]
"""What is said, and whether it is so."""


def _places_of_all(seen: Seen) -> Iterator[Claim]:
    way, route, mode = seen.papers.transport, seen.route, seen.where.mode
    yield "a place twice on the way", len(set(route)) == len(route)
    yield "not the unit's place", route[-1] == place(_code(seen.unit.port), mode)
    yield (
        "a stop of another kind",
        {stop.kind for stop in (*route[1:-1], route[-1])} == {KINDS[mode]},
    )
    onward = way.onward_country
    yield "onward to where it is", onward not in {way.to_country, way.from_country}
    for party in filter(None, (seen.papers.shipper, seen.papers.consignee, seen.papers.notify)):
        yield (
            "a town of another country",
            party.city in {town for town, _, _ in COUNTRY[required(party.country)].towns},
        )


def _was_traded(papers: Consignment) -> bool:
    """Whether a factory elsewhere can have made the goods: nothing that grows or is dug out."""
    chapters = {int(required(line.hs6)[:2]) for line in papers.main_goods}
    return papers.origin in _MAKERS and min(chapters) > _LAST_RAW


def _firms(seen: Seen) -> Iterator[Claim]:
    """Where shippers and consignees of freight sit."""
    papers, way = seen.papers, seen.papers.transport
    elsewhere = seen.shows("shipper's seat", "in a third country")
    yield "shipper's seat", (papers.shipper.country != way.from_country) == elsewhere
    yield "origin", papers.origin == way.from_country or _was_traded(papers)
    homes = {lane.to or seen.unit.country for lane in seen.unit.lanes}
    home = {way.onward_country} if way.onward_country else homes
    yield "consignee's seat", papers.consignee.country in home


def _places_at_sea(seen: Seen) -> Iterator[Claim]:
    sea, answers = seen.papers.by(Sea), seen.answers
    yield from _firms(seen)
    yield "a port of loading of another kind", seen.route[0].kind == "port"
    yield (
        "a voyage too fast",
        _on_the_way(seen.route, required(sea.loaded_on), seen.arrival, "sea"),
    )
    if answers.container_moves is not None:
        moves = [m for m in answers.container_moves.events if m.event in {"loaded", "discharged"}]
        legs = [(m.place, m.on) for m in moves]
        yield "moves elsewhere", _stops(legs) == [sea.start, *sea.via, sea.end]
        yield "a box too fast", _fast_enough(legs)
    if answers.vessel_schedule is not None:
        calls = [(call.port, call.arrived) for call in answers.vessel_schedule.calls]
        yield "a vessel too fast", _fast_enough(calls)


def _places_in_the_air(seen: Seen) -> Iterator[Claim]:
    air = seen.papers.by(Air)
    yield from _firms(seen)
    yield "an airport of departure of another kind", seen.route[0].kind == "airport"
    yield "a flight a leg", len(air.flights) == len(seen.route) - 1
    yield "flown too fast", _on_the_way(seen.route, air.flights[0].on, seen.arrival, "air")


def _places_on_the_road(seen: Seen) -> Iterator[Claim]:
    road, log = seen.papers.by(Road), seen.answers.border_log
    yield from _firms(seen)
    yield "a way through no country", _leads_on(seen.route)
    yield (
        "a lorry too fast",
        _on_the_way(seen.route, required(road.taken_over_on), seen.arrival, "road"),
    )
    if log is not None:
        stamps = [(place(each.place, "road"), each.at) for each in log.crossings]
        yield "crossings elsewhere", [stop for stop, _ in stamps] == seen.route[1:]
        yield (
            "between crossings too fast",
            all(
                one.km_to(other) <= (late - early) / timedelta(hours=1) * KM_PER_HOUR["road"]
                for (one, early), (other, late) in pairwise(stamps)
            ),
        )


def _places_in_post(seen: Seen) -> Iterator[Claim]:
    papers, post = seen.papers, seen.papers.by(Post)
    elsewhere = seen.shows("sender's seat", "in another country")
    yield "sender's seat", (papers.shipper.country != post.from_country) == elsewhere
    yield "addressee's seat", papers.consignee.country == seen.unit.country
    other = seen.shows("stated origin", "another country")
    yield "origin", papers.origin is None or (papers.origin != post.from_country) == other
    if post.item_no[:3] not in COURIERS:
        yield "a number of another post", post.item_no[-2:] == post.from_country
    yield (
        "posted too late",
        _on_the_way(seen.route, required(post.posted_on), seen.arrival, "post"),
    )


def _on_the_way(route: Sequence[Place], begun: date, ended: date, mode: Mode) -> bool:
    """Whether a way can be gone between two days, both of them whole."""
    hours = 24 * ((ended - begun).days + 1)
    return sum(one.km_to(other) for one, other in pairwise(route)) <= hours * KM_PER_HOUR[mode]


def _fast_enough(stops: Sequence[tuple[str, date]]) -> bool:
    """Whether a vessel can have been at each of these ports on its day."""
    return all(
        _on_the_way([place(one, "sea"), place(other, "sea")], early, late, "sea")
        for (one, early), (other, late) in pairwise(stops)
    )


def _stops(moves: Sequence[tuple[str, date]]) -> list[str]:
    """Each port once, where a box was first discharged and then loaded."""
    codes = [code for code, _ in moves]
    return [code for at, code in enumerate(codes) if at == 0 or codes[at - 1] != code]


def _leads_on(route: Sequence[Place]) -> bool:
    """Whether each crossing leaves a country that the next one enters."""
    sides = [{stop.country, BEYOND.get(stop.id, stop.country)} for stop in route]
    pairs = list(pairwise(sides))
    return all(one & other for one, other in pairs[1:]) and bool(
        pairs[0][0] & pairs[0][1] or pairs[0][0] & FAR
    )


def _code(port: str) -> str:
    return port.removesuffix("-AIR")


NUMBERS: ByMode[Callable[[Seen], Iterator[Number]]] = ByMode(
    sea=_numbers_at_sea,
    air=_numbers_in_the_air,
    road=_numbers_on_the_road,
    post=_numbers_in_post,
)
DAYS: ByMode[Callable[[Seen], Iterator[Days]]] = ByMode(
    sea=_days_at_sea,
    air=_days_in_the_air,
    road=_days_on_the_road,
    post=_days_in_post,
)
PLACES: ByMode[Callable[[Seen], Iterator[Claim]]] = ByMode(
    sea=_places_at_sea,
    air=_places_in_the_air,
    road=_places_on_the_road,
    post=_places_in_post,
)
"""By mode of transport, as the two above."""
