"""Voyages take the days that ships need: by the distances between ports and the usual speed."""

import pytest

from profiler_sim.cargo.sea.model import Sea
from profiler_sim.catalogue.places import Coordinates
from profiler_sim.traffic.sea.distances import sea_km
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


def test_voyages_of_one_lane_take_about_the_same_time() -> None:
    """No load of a lane is half as long again on its way as another, a further hub apart."""
    days: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for one in setting("three-pistols").dealt(300, 4):
        sea = one.papers.by(Sea)
        if sea.loaded_on is not None:
            lane = (sea.loading_port, sea.transhipment_ports)
            days.setdefault(lane, []).append((sea.arrives_at.date() - sea.loaded_on).days)

    assert all(max(each) <= 1.3 * min(each) + 2 for each in days.values())
