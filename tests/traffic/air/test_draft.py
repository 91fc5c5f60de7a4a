"""The world of air cargo: papers that agree with each other."""

from collections import Counter, defaultdict
from math import ceil

import pytest

from profiler_sim.cargo.air.model import KG_PER_M3, Air
from profiler_sim.cargo.consolidation import Master
from profiler_sim.cargo.identifiers import is_awb_no
from profiler_sim.cargo.value import required
from profiler_sim.traffic.air.consolidation import AIRLINES
from profiler_sim.traffic.air.draft import freight_part
from tests.repetition import first_of
from tests.traffic.proofs import catalogue, setting

SCENARIOS = ("sarajevo-terminal", "tirana-night-flight", "cold-boxes")
PREFIXES = {prefix for prefix, _ in AIRLINES.values()}


@pytest.mark.thorough
@first_of("name", SCENARIOS)
def test_an_air_waybill_tells_one_story(name: str) -> None:
    """Numbers, flights, days and weights agree, unless a sign says that they do not."""
    for one in setting(name).dealt(1_000, 4):
        air = one.papers.by(Air)
        stops = (air.start, *air.via, air.end)
        assert len(set(stops)) == len(stops) == len(air.flights) + 1
        assert (
            required(air.issued_on)
            <= air.flights[0].on
            <= air.flights[-1].on
            <= air.arrives_at.date()
        )
        assert air.flights[-1].number[:3] in AIRLINES
        assert air.master.number[:3] in PREFIXES
        right = setting(name).shows(one, "master waybill number") == "right"
        assert is_awb_no(air.master.number) == right
        assert (air.account.opened_on or required(air.issued_on)) <= required(air.issued_on)
        assert air.security_status not in air.handling_codes
        assert (air.un_number is not None) == (air.dangerous == "declared")


def test_freight_by_air_falls_at_weight_breaks() -> None:
    """More never costs less, a kilogram of more never costs more, and fruit has its own rate."""
    drones, mangoes = (
        catalogue().commodities[name] for name in ("air: camera drones", "air: fresh mangoes")
    )
    parts = [freight_part(drones, kg) for kg in (10, 45, 90, 100, 290, 300, 999, 1_000, 2_000)]

    assert parts == sorted(parts)
    assert parts[0] < parts[1]
    assert freight_part(drones, 100) == 1
    assert freight_part(drones, 290) == freight_part(drones, 300)
    assert freight_part(drones, 2_000) < 20 * 0.7
    assert freight_part(mangoes, 2_000) < 0.8 * freight_part(drones, 2_000)


@pytest.mark.thorough
@first_of("name", SCENARIOS)
def test_the_freight_is_reckoned_from_weight_and_room(name: str) -> None:
    """Chargeable weight is the greater of the two; sizes take the stated room, about."""
    for one in setting(name).dealt(1_000, 6):
        air, papers = one.papers.by(Air), one.papers
        if air.sizes is None:
            continue
        room = sum(size.m3 for size in air.sizes)
        due = ceil(max(papers.gross_kg, room * KG_PER_M3))
        more = setting(name).shows(one, "chargeable weight") == "higher than they explain"
        assert (required(air.chargeable_kg) > due) == more
        assert room == pytest.approx(required(papers.volume_m3), rel=0.2)


def test_a_master_holds_its_houses() -> None:
    """Its totals are those of the list, and houses of the desk under one master agree on it."""
    listed, masters = 0, defaultdict[str, list[Air]](list)
    for one in setting("cold-boxes").dealt(500, 8):
        air = one.papers.by(Air)
        if setting("cold-boxes").shows(one, "house list") != "listed":
            assert air.master.houses is None or air.master.houses
            continue
        listed += 1
        houses = air.master.houses or ()
        assert air.master.pieces == sum(required(house.pieces) for house in houses)
        assert air.master.gross_kg == sum(required(house.gross_kg) for house in houses)
        assert air.house_no in {house.house_no for house in houses}
        masters[air.master.number].append(air)
    assert listed > 300
    for sharing in masters.values():
        shared = {(required(air.agent).name, air.flights, _totals(air.master)) for air in sharing}
        assert len(shared) == 1
    sizes = Counter(len(required(sharing[0].master.houses)) for sharing in masters.values())
    assert sizes[1] > 0.15 * len(masters)
    assert sum(len(sharing) for sharing in masters.values() if len(sharing) > 1) > 0.2 * listed


def _totals(master: Master) -> tuple[object, ...]:
    houses = sorted(required(house.house_no) for house in master.houses or ())
    return master.broker, master.pieces, master.gross_kg, *houses


@pytest.mark.thorough
def test_houses_under_one_master_go_together() -> None:
    """No animals with other goods, and no dangerous goods with food."""
    tags = {
        wording: frozenset(goods.tags)
        for goods in catalogue().goods_of("air").values()
        for wording in goods.wordings
    }
    for one in setting("sarajevo-terminal").dealt(500, 8):
        listed = one.papers.by(Air).master.houses or ()
        houses = [tags.get(house.goods or "", frozenset()) for house in listed]
        for tag in ("live", "regulated"):
            tagged = sum(tag in house for house in houses)
            assert min(tagged, len(houses) - tagged) <= 1, houses  # one may be described otherwise


@pytest.mark.thorough
def test_a_reply_completes_what_was_left_out_and_nothing_else() -> None:
    """Dimensions and telephone come with the reply, unless it answers in part."""
    completed = 0
    for one in setting("tirana-night-flight").dealt(1_000, 9):
        reply, air = one.answers.request_for_information, one.papers.by(Air)
        if reply is None:
            continue
        whole = reply.agrees != "in part"
        assert (reply.sizes is not None) == (whole and air.sizes is None)
        assert (reply.consignee_phone is not None) == (
            whole and one.papers.consignee.phone is None
        )
        completed += reply.sizes is not None
    assert completed > 50


def test_do_not_load_is_for_danger_on_board_alone() -> None:
    """It finds what is dangerous in the air, and next to nothing else."""
    for name in SCENARIOS:
        _, model = setting(name)
        for hypothesis, share in zip(model.hypotheses, model.found_by["do not load"], strict=True):
            dangerous = hypothesis.topic == "dangerous goods"
            assert share > 0.9 if dangerous else share <= 0.05
