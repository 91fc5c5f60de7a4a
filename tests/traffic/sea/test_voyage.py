"""Voyages take the days that ships need: by the distances between ports and the usual speed."""

from datetime import date, timedelta

import pytest

from profiler_sim.cargo.norms import is_harvest_time
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.catalogue.places import Coordinates
from profiler_sim.catalogue.sea_distances import sea_km
from profiler_sim.traffic.sea.voyage import Voyage
from profiler_sim.traffic.world import FIRST_DAY
from tests.traffic.proofs import catalogue, setting

KM_A_NAUTICAL_MILE = 1.852


@pytest.mark.parametrize(
    ("start", "end", "nautical_miles"),
    [
        ("CNSGH", "GRPIR", 7_900),
        ("ECGYE", "ITGIT", 6_250),
        ("BRSSZ", "ITGIT", 5_350),
        ("INNSA", "GRPIR", 3_650),
        ("NLRTM", "MTMAR", 2_300),
        ("GHTEM", "ITGIT", 3_250),
    ],
)
def test_distances_are_those_of_tables(start: str, end: str, nautical_miles: int) -> None:
    """Within 20 %: straight lines between straits are shorter than what ships sail."""
    places: dict[str, Coordinates] = dict(catalogue().places)
    km = sea_km(places[start], places[end])

    assert 0.8 < km / (KM_A_NAUTICAL_MILE * nautical_miles) < 1.05


@pytest.mark.parametrize("issued", [0, 1, 2, 3])
def test_a_bill_is_amended_after_its_issue_and_never_twice_on_a_day(issued: int) -> None:
    """However late it was issued."""
    day = date(2026, 3, 1)
    voyage = Voyage(
        days=9,
        loaded_on=day - timedelta(days=7),
        booked_on=day - timedelta(days=20),
        issued_on=day + timedelta(days=issued),
        amended_on=(day, day + timedelta(days=1)),
    )

    first, second = voyage.amended_after_issue

    assert voyage.issued_on <= first < second


@pytest.mark.parametrize(
    ("drawn", "booked"),
    [
        (date(2026, 1, 16), date(2026, 1, 16)),
        (date(2026, 1, 17), date(2026, 1, 16)),
        (date(2026, 1, 18), date(2026, 1, 15)),
        (date(2026, 1, 4), date(2026, 1, 2)),
        (date(2026, 1, 1), date(2025, 12, 31)),
        (date(2025, 12, 25), date(2025, 12, 24)),
        (date(2029, 1, 1), date(2028, 12, 29)),
    ],
)
def test_space_is_booked_on_a_working_day(drawn: date, booked: date) -> None:
    """At most three days before that drawn: late stays late, and in time stays in time."""
    on = drawn + timedelta(days=9)
    voyage = Voyage(days=9, loaded_on=on, booked_on=drawn, issued_on=on)

    assert voyage.booked_on_workday == booked


def test_no_lane_carries_fruit_out_of_its_harvest() -> None:
    """In the month of the exercise, where the table knows the harvest of the country.

    Apples may come: cold stores keep them until summer.
    """
    known = catalogue()
    late = [
        (unit.unit, lane.origin, name)
        for unit in known.units.values()
        for lane in unit.lanes
        for name in lane.goods
        if name != "apples"
        and is_harvest_time(known.commodities[name].hs6, lane.origin[:2], FIRST_DAY.month) is False
    ]

    assert late == []


def test_food_is_never_called_spare_parts() -> None:
    """A vague word still says what kind of goods it is, and other goods are not called food."""
    known, dealt = catalogue(), setting("three-pistols").dealt(600, 4)
    vague = set(known.lists["vague_words"])
    food = set(known.lists["vague_words_food"])
    codes = {g.hs6 for g in known.commodities.values() if "food" in g.tags}
    said = [
        (item.hs6 in codes, item.description in food)
        for one in dealt
        for item in one.papers.goods
        if item.description in vague
    ]

    assert food < vague
    assert len(said) > 20
    assert all(is_food == is_called_food for is_food, is_called_food in said)


def test_voyages_of_one_lane_take_about_the_same_time() -> None:
    """No load of a lane is half as long again on its way as another, a further hub apart."""
    days: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for one in setting("three-pistols").dealt(300, 4):
        sea = one.papers.by(Sea)
        if sea.loaded_on is not None:
            lane = (sea.loading_port, sea.transhipment_ports)
            days.setdefault(lane, []).append((sea.arrives_at.date() - sea.loaded_on).days)

    assert all(max(each) <= 1.3 * min(each) + 2 for each in days.values())
