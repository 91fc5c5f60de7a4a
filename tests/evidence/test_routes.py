"""Where the loads of a method come from: the countries it names, and others now and then."""

from collections.abc import Callable

import pytest

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.evidence.compile import ROUTE_LIMIT, compile_model
from profiler_sim.evidence.covers import cover_shares
from profiler_sim.evidence.model import Cover
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scenario.model import Scenario, Traffic

HIDDEN = "rip-on rip-off"
RARE, FEW, MANY = 1.0, 9.0, 40.0
"""Loads from Guayaquil beside a hundred from Shanghai."""


def shares(**changes: object) -> Callable[[float], tuple[float, float]]:
    """Share of smuggled and of honest loads from Guayaquil, by its weight in the traffic."""
    catalogue: Catalogue = read_catalogue()
    method: Method = catalogue.methods[HIDDEN].model_copy(update=changes)
    known = catalogue.model_copy(update={"methods": {**catalogue.methods, HIDDEN: method}})
    lanes = known.units["Bar"].lanes

    def of(weight: float) -> tuple[float, float]:
        traffic = Traffic.model_validate(
            {"consignments": 40, "from": {"ECGYE": weight, "CNSGH": 100.0}}
        )
        scenario = Scenario(
            scenario="", title="", unit="Bar", hidden={HIDDEN: 4.0}, traffic=traffic
        )

        def is_known(cover: Cover) -> bool:
            return lanes[cover.lane].origin == "ECGYE"

        return cover_shares(compile_model(scenario, known), is_known)

    return of


def test_most_come_from_the_countries_it_names_and_the_rest_from_elsewhere() -> None:
    """As the file says, where enough honest traffic comes that way."""
    hidden, lawful = shares(comes_from=("EC",), from_elsewhere=7.0)(MANY)

    assert hidden == pytest.approx(0.93)
    assert lawful == pytest.approx(40 / 140)


@pytest.mark.parametrize("weight", [RARE, FEW])
def test_the_route_alone_never_gives_a_load_away(weight: float) -> None:
    """Where little honest traffic comes that way, fewer such loads do."""
    hidden, lawful = shares(comes_from=("EC",), from_elsewhere=7.0)(weight)

    assert hidden == pytest.approx(ROUTE_LIMIT * lawful)


def test_without_countries_loads_come_like_honest_traffic() -> None:
    """Only the goods of the method move them."""
    plain = {"comes_from": (), "rides_on": {"anything else": 100.0}}
    hidden, lawful = shares(**plain)(FEW)

    assert hidden == pytest.approx(lawful)


def test_where_no_lane_is_known_all_come_from_elsewhere() -> None:
    """The method is still carried."""
    hidden, lawful = shares(comes_from=("TZ",), rides_on={"anything else": 100.0})(FEW)

    assert hidden == pytest.approx(lawful)
