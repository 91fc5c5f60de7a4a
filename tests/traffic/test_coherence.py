"""Papers that an officer would believe: everything fits, unless a sign says that it does not."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import pytest

from profiler_sim.cargo.consignment import total
from profiler_sim.cargo.facts.commerce import PREPAID_TERMS
from profiler_sim.cargo.identifiers import is_container_no
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import required
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.codes import NET_SHARES
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.generated import GeneratedConsignment, generate_consignments
from profiler_sim.traffic.sea.draft import FREIGHT_PARTS, ROOM_M3
from tests.repetition import first_of

SCENARIOS = ("three-pistols", "a-durres-week")
PAYLOAD_KG, BOX_KG = 26_500, 32_500


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue()


@dataclass(frozen=True)
class Seen:
    """One consignment with what it should agree with."""

    dealt: GeneratedConsignment
    model: EvidenceModel
    unit: Unit
    lane: Lane
    goods: Commodity

    @property
    def sea(self) -> Sea:
        """The voyage."""
        return self.dealt.papers.by(Sea)

    def shows(self, sign: str, value: str) -> bool:
        """Whether the consignment shows this value, or cannot show the sign at all."""
        at = self.dealt.case.signs.get(sign)
        return at is None or self.model.by_sign[sign].values[at] == value


def seen(name: str, count: int, seed: int) -> Iterator[Seen]:
    """Consignments of a shipped scenario."""
    scenario = scenario_by_name(name)
    model = compile_model(scenario, catalogue())
    unit = catalogue().units[scenario.unit]
    for one in generate_consignments(scenario, catalogue(), model, count, seed):
        assert one.case.cover is not None
        cover = model.covers[one.case.cover]
        goods = catalogue().commodities[cover.commodity]
        yield Seen(one, model, unit, unit.lanes[cover.lane], goods)


def _weights_fit_packages(one: Seen) -> bool:
    kg = one.dealt.papers.gross_kg / required(one.dealt.papers.packages)
    fits = one.goods.kg_low <= kg <= one.goods.kg_high
    usual = "as usual for the goods"
    return fits or not (one.shows("carton load", usual) and one.shows("package weight", usual))


def _net_is_no_heavier_than_gross(one: Seen) -> bool:
    """What is not packed, such as tyres or logs, weighs the same."""
    return all(
        0 < required(item.net_kg) <= item.gross_kg
        and (required(item.net_kg) < item.gross_kg or NET_SHARES[required(item.package_code)] == 1)
        for item in one.dealt.papers.goods
    )


def _the_load_goes_into_the_box(one: Seen) -> bool:
    volume = required(total(item.volume_m3 for item in one.dealt.papers.goods))
    return 0 < volume <= ROOM_M3[one.goods.box]


def _no_box_is_overloaded(one: Seen) -> bool:
    box = one.sea.container
    return one.dealt.papers.gross_kg <= PAYLOAD_KG and required(box.vgm_kg) <= BOX_KG


def _the_scale_agrees(one: Seen) -> bool:
    box = one.sea.container
    master = one.sea.master
    gross_kg = required(master.gross_kg) if master else one.dealt.papers.gross_kg
    excess = required(box.vgm_kg) - required(box.tare_kg) - gross_kg
    return abs(excess) < 100 or not one.shows("verified weight", "agrees")


def _values_fit_goods(one: Seen) -> bool:
    """A third of the lowest usual price, or twice the highest, is as far as anybody goes."""
    papers, item = one.dealt.papers, one.dealt.papers.goods[0]
    usual = catalogue().norms().usual_price("sea", item.hs6 or "", papers.origin)
    return usual is not None and usual.p05 * 0.25 <= (papers.usd_per_kg or 0) <= usual.p95 * 2.1


def _freight_fits_lane_and_box(one: Seen) -> bool:
    """What the seller pays is never more than half of the price that includes it.

    Beside cheaper goods no amount stands. A house in groupage pays for its part of the container.
    """
    usual = one.lane.freight * FREIGHT_PARTS[one.goods.box]
    papers, paid = one.dealt.papers, one.dealt.papers.freight_usd
    is_included, value = papers.incoterm in PREPAID_TERMS, papers.value_usd or 0
    if paid is None:
        return is_included and value < 3 * usual
    fits = one.sea.is_shared or 0.8 * usual - 10 <= paid
    return fits and paid <= 1.3 * usual + 10 and not (is_included and paid >= value / 2)


def _dates_are_in_order(one: Seen) -> bool:
    sea, arrival = one.sea, one.sea.arrives_at.date()
    changes = all(
        required(sea.issued_on) <= day <= arrival for day in required(sea.booking).amended_on
    )
    return (
        required(required(sea.booking).made_on)
        < required(sea.loaded_on)
        <= required(sea.issued_on)
        <= arrival
        and changes
    )


def _ports_are_ports_and_visited_once(one: Seen) -> bool:
    route = (one.sea.loading_port, *one.sea.transhipment_ports, one.sea.discharge_port)
    kinds = {catalogue().places[port].kind for port in route}
    return len(set(route)) == len(route) and kinds == {"port"}


def _it_comes_while_the_quay_works(one: Seen) -> bool:
    return 6 <= one.sea.arrives_at.hour <= 16


def _another_ship_loaded_what_is_transhipped(one: Seen) -> bool:
    ship = one.sea.ocean_vessel
    return (ship is not None) == bool(one.sea.via) and ship != one.sea.vessel


def _the_log_tells_the_same_way(one: Seen) -> bool:
    moves = one.dealt.answers.container_moves
    if moves is None:
        return True
    days = [move.on for move in moves.events]
    loads = [move.place for move in moves.events if move.event == "loaded"]
    ends = (one.sea.loaded_on in days, days[-1] == one.sea.arrives_at.date())
    return (
        days == sorted(days)
        and all(ends)
        and loads == [one.sea.loading_port, *one.sea.transhipment_ports]
    )


def _the_temperature_suits_the_goods(one: Seen) -> bool:
    right = one.sea.container.set_temp_c == one.goods.reefer_c
    return right or not one.shows("set temperature", "right for the goods")


def _the_container_number_holds(one: Seen) -> bool:
    return is_container_no(one.sea.container.number) == one.shows("container number", "right")


def _parties_are_different_firms(one: Seen) -> bool:
    papers = one.dealt.papers
    return papers.notify is None or papers.notify.name != papers.consignee.name


def _firms_sit_where_they_say(one: Seen) -> bool:
    papers = one.dealt.papers
    parties = [papers.shipper, papers.consignee, *([papers.notify] if papers.notify else [])]
    for party in parties:
        country = COUNTRY[required(party.country)]
        towns = {town: code for town, code, _ in country.towns}
        area = towns.get(required(party.city))
        start = f"+{country.dial} {area} 0" if area else f"+{country.dial} 0"
        if area is None or not (party.phone or "").startswith(start):
            return False
    return True


def _mail_is_nobodys(one: Seen) -> bool:
    papers = one.dealt.papers
    mails = [papers.shipper.email, papers.consignee.email]
    return all(mail and mail.isascii() and mail.endswith(".example") for mail in mails)


def _goods_go_to_the_consignee(one: Seen) -> bool:
    papers, sea = one.dealt.papers, one.sea
    if sea.onward_country is None:
        return papers.consignee.country == one.unit.country and (
            sea.place_of_delivery in one.unit.inland
        )
    onward = one.unit.onward.get(required(sea.place_of_delivery))
    return onward == sea.onward_country == papers.consignee.country


def _the_past_lies_before_the_arrival(one: Seen) -> bool:
    past, arrival = one.dealt.answers.import_history, one.sea.arrives_at.date()
    if past is None:
        return True
    order = past.last_on is None or past.founded_on < past.last_on < arrival
    return past.founded_on < arrival and order and past.same_goods <= past.shipments


def _price_bands_are_bands(one: Seen) -> bool:
    band = one.dealt.answers.price_reference
    return band is None or 0 < band.p05 < band.p50 < band.p95


CHECKS: tuple[Callable[[Seen], bool], ...] = (
    _weights_fit_packages,
    _net_is_no_heavier_than_gross,
    _the_load_goes_into_the_box,
    _no_box_is_overloaded,
    _the_scale_agrees,
    _values_fit_goods,
    _freight_fits_lane_and_box,
    _dates_are_in_order,
    _ports_are_ports_and_visited_once,
    _it_comes_while_the_quay_works,
    _another_ship_loaded_what_is_transhipped,
    _the_log_tells_the_same_way,
    _the_temperature_suits_the_goods,
    _the_container_number_holds,
    _parties_are_different_firms,
    _firms_sit_where_they_say,
    _mail_is_nobodys,
    _goods_go_to_the_consignee,
    _the_past_lies_before_the_arrival,
    _price_bands_are_bands,
)


def _laughable(name: str, count: int, seed: int) -> Counter[str]:
    """What an officer would laugh at, and how often."""
    failed = (
        check.__name__.strip("_").replace("_", " ")
        for one in seen(name, count, seed)
        for check in CHECKS
        if not check(one)
    )
    return Counter(failed)


@pytest.mark.thorough
@first_of("name", SCENARIOS)
def test_papers_are_coherent(name: str) -> None:
    """Weights, values, dates, ports, firms and temperatures fit one another."""
    assert _laughable(name, 500, 31) == Counter()


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_fifty_thousand_papers_are_coherent(name: str) -> None:
    """The same on 50,000 consignments."""
    assert _laughable(name, 50_000, 32) == Counter()


@pytest.mark.thorough
def test_no_two_firms_of_a_country_share_a_name() -> None:
    """One name, one firm; and no name repeats a word."""
    named: set[str] = set()
    for one in seen("three-pistols", 500, 5):
        named |= {one.dealt.papers.shipper.name, one.dealt.papers.consignee.name}

    assert all(len(set(words := name.split())) == len(words) for name in named), named
