"""Containers: what later topics write agrees with the rest, and no search sees everything."""

from functools import lru_cache

import pytest

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.norms import is_harvest_time
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import required
from profiler_sim.traffic.generated import GeneratedConsignment
from profiler_sim.traffic.sea.draft import ROOM_M3
from tests.traffic.proofs import catalogue, setting

SHIFTS = (
    "bar-profiling-week",
    "medicines-operation",
    "range-state-timber",
    "returning-boxes",
    "where-in-the-box",
    "white-powders",
)


@lru_cache(maxsize=6)
def dealt(name: str) -> tuple[GeneratedConsignment, ...]:
    """Some traffic of a scenario."""
    return tuple(setting(name).traffic(1_500, 7))


@pytest.mark.thorough
@pytest.mark.parametrize("name", SHIFTS)
def test_dates_and_weights_agree(name: str) -> None:
    """A box is repaired before it is loaded, and the verified mass holds its tare.

    In groupage it holds the goods of all houses, which the master bill sums up.
    """
    for one in dealt(name):
        sea, moves = one.papers.by(Sea), one.answers.container_moves
        assert (
            required(required(sea.booking).made_on)
            < required(sea.loaded_on)
            < sea.arrives_at.date()
        )
        master, own_kg = sea.master, one.papers.gross_kg
        stowed_kg = required(master.gross_kg) if master else own_kg
        assert (stowed_kg > own_kg) == sea.is_shared
        rest = required(sea.container.vgm_kg) - required(sea.container.tare_kg) - stowed_kg
        assert -900 < rest < 1_400
        if moves is not None:
            days = [move.on for move in moves.events]
            assert days == sorted(days)
            repaired = [m.on for m in moves.events if m.event == "repaired"]
            assert len(repaired) == (moves.repaired_days is not None)
            assert all(day < required(sea.loaded_on) for day in repaired)


@pytest.mark.thorough
def test_a_permit_is_asked_for_where_goods_need_one_and_nowhere_else() -> None:
    """Its name stands with it, so that an officer knows which authority to ask."""
    needed = {c.hs6: c.permit for c in catalogue().goods_of("sea").values()}
    for one in dealt("range-state-timber"):
        papers = one.answers.document_check
        if papers is not None:
            assert (papers.permit is None) == (needed[one.papers.goods[0].hs6 or ""] is None)
            assert (papers.permit is None) == (papers.permit_kind is None)


def test_of_three_searches_none_reaches_every_place() -> None:
    """The question of that day is which; and the search that reaches all is not to be had."""
    scenario, model = setting("where-in-the-box")
    assert set(model.found_by) == set(scenario.examinations)
    assert "full unload" not in model.found_by

    best = {
        h.place: max(model.found_by, key=lambda name: model.found_by[name][i])
        for i, h in enumerate(model.hypotheses)
        if h.place
    }
    assert best["at the doors"] == best["the whole load"] == "partial unload"
    assert best["false front wall"] == best["reefer machinery"] == "structure search"
    for name, shares in model.found_by.items():
        assert min(shares[1:]) < 0.2, name


def test_about_one_in_three_hides_something_where_the_question_is_where() -> None:
    """As the briefing says."""
    scenario, model = setting("where-in-the-box")

    assert model.base_rate == pytest.approx(1 / 3)
    assert sum(scenario.exactly.values()) == 12


@pytest.mark.thorough
def test_goods_on_the_list_are_mostly_lawful() -> None:
    """The list says what to look at and not what is wrong."""
    norms = catalogue().norms()
    listed = [
        one.case.hypothesis > 0
        for one in dealt("medicines-operation")
        if row(CaseFile(one.papers, Answers(), norms))["on_operation_list"]
    ]

    assert len(listed) > 150
    assert sum(listed) / len(listed) < 0.5


@pytest.mark.thorough
def test_lawful_loads_are_as_dense_as_their_goods_and_seldom_otherwise() -> None:
    """The rule of density points at odd weights, not at kinds of goods."""
    norms = catalogue().norms()
    ratios = [
        ratio
        for one in dealt("white-powders")
        if one.case.hypothesis == 0
        and isinstance(
            ratio := row(CaseFile(one.papers, Answers(), norms))["density_ratio"], int | float
        )
    ]

    odd = sum(not 0.65 <= ratio <= 1.45 for ratio in ratios) / len(ratios)
    assert 0 < odd < 0.08


@pytest.mark.parametrize(
    ("hs6", "country", "month", "told"),
    [
        ("080510", "TR", 3, True),
        ("080510", "ZA", 3, False),
        ("080510", "BR", 6, True),
        ("080510", "TR", 6, True),
        ("080510", "TR", 7, False),
        ("080390", "EC", 1, True),
        ("080510", "NO", 3, None),
        ("690721", "TR", 3, None),
    ],
)
def test_fruit_has_its_months(hs6: str, country: str, month: int, told: bool | None) -> None:
    """The month before counts too, for the time at sea; what has no season is not known."""
    assert is_harvest_time(hs6, country, month) is told


@pytest.mark.thorough
def test_freight_is_paid_by_somebody_who_could_have_paid_it() -> None:
    """In cash only at the port of loading; the shipper pays what is prepaid, never what is not."""
    aside = set()
    for name in ("three-pistols", "a-durres-week"):
        for one in setting(name).dealt(1_000, 12):
            booking, prepaid = (
                required(one.papers.by(Sea).booking),
                one.papers.freight == "prepaid",
            )
            assert prepaid or booking.payment == "account"
            assert booking.paid_by != ("consignee" if prepaid else "shipper")
            if setting(name).shows(one, "freight account") == "by a third party or in cash":
                aside.add((prepaid, booking.paid_by == "third party", booking.payment))

    assert aside == {(True, True, "account"), (True, False, "cash"), (False, True, "account")}


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["three-pistols", "a-durres-week", "where-in-the-box"])
def test_odd_weights_are_odd_and_not_a_load_of_cigarettes(name: str) -> None:
    """Only the count of master cases at their weight is avoided, not the count alone."""
    for one in setting(name).dealt(1_500, 13):
        if setting(name).shows(one, "carton load") == "weight does not fit the cartons":
            kg = one.papers.gross_kg / required(one.papers.packages)
            assert not (900 <= required(one.papers.packages) <= 1100 and 11 <= kg <= 15)


def test_words_name_no_origin_but_one_that_every_lane_could_have() -> None:
    """A coffee of Santos does not come from Guayaquil."""
    named = ("SANTOS", "BASMATI", "SCOTCH", "TURKISH", "KENT", "BRAZIL", "IN TRANSIT")
    words = [w for goods in catalogue().commodities.values() for w in goods.wordings]

    assert [w for w in words if any(place in w for place in named)] == []


@pytest.mark.parametrize("mode", ["sea", "road"])
def test_goods_weigh_what_they_usually_weigh(mode: Mode) -> None:
    """Packages that a trader knows by heart, and no load beyond the room of its unit."""
    goods = catalogue().goods_of(mode)
    usual = {
        "bananas": (18, 21),
        "pineapples": (12, 15),
        "frozen fish": (20, 25),
        "green coffee": (60, 70),
        "cocoa beans": (62, 70),
        "sugar": (49, 51),
        "wine": (7, 10),
    }
    for name, (low, high) in usual.items():
        if name in goods:
            assert low <= goods[name].kg_low < goods[name].kg_high <= high, name
    for name, each in goods.items():
        room = 88 if mode == "road" else ROOM_M3[each.box]
        volume = each.packages_high * (each.kg_low + each.kg_high) / 2 / each.kg_per_m3
        assert volume <= room, name
        assert each.packages_low * each.kg_low <= 24_200, name
