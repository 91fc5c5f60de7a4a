"""Goods that a scenario names: nothing else arrives, and each by its weight."""

import pytest

from profiler_sim.evidence.compile import compile_model, lawful_covers
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.checks.scenario import check_names
from profiler_sim.scenario.model import Scenario

WANTED = {"bananas": 2.0, "green coffee": 1.0, "ceramic tiles": 0.0}


def scenario(**traffic: object) -> Scenario:
    """At Bar, with this traffic."""
    return Scenario.model_validate(
        {
            "scenario": "goods",
            "title": "Goods",
            "unit": "Bar",
            "hidden": {"cocaine in reefer machinery": 2},
            "traffic": traffic,
        }
    )


def test_only_what_is_named_arrives_and_by_its_weight() -> None:
    """Over all lanes, however often they carry it usually."""
    covers, shares = lawful_covers(scenario(goods=WANTED), catalogue())
    by_goods: dict[str, float] = {}
    for cover, share in zip(covers, shares, strict=True):
        by_goods[cover.commodity] = by_goods.get(cover.commodity, 0.0) + share
    assert by_goods == pytest.approx({"bananas": 2 / 3, "green coffee": 1 / 3})
    carried = catalogue().units["Bar"].lanes
    assert all(cover.commodity in carried[cover.lane].goods for cover in covers)


def test_without_names_the_usual_mix_arrives() -> None:
    """The model is the one that it always was."""
    assert compile_model(scenario(), catalogue()) == compile_model(scenario(goods={}), catalogue())


@pytest.mark.parametrize(
    ("traffic", "code"),
    [
        ({"goods": {"moon dust": 1}}, "content.unknown_listed"),
        ({"goods": {"bananas": 1}, "from": {"Mersin": 1}}, "scenario.no_lane_for_goods"),
        ({"goods": {"bananas": 0}}, "scenario.no_goods"),
    ],
)
def test_goods_that_cannot_arrive_are_told(traffic: dict[str, object], code: str) -> None:
    """Unknown ones, those that come from elsewhere, and none at all."""
    found = {each.code for each in check_names(scenario(**traffic), catalogue())}
    assert code in found
