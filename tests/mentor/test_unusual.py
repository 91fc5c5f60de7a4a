"""Scenarios that are legal and unusual: what validate accepts can be played to its debrief."""

from itertools import product
from typing import Any

import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.checks.scenario import as_catalogued, check_scenario
from profiler_sim.problems import Severity
from profiler_sim.scenario.model import CourseLevel, FeedbackTiming, IndicatorTiming, Scenario
from profiler_sim.traffic.generated import generate_consignments
from tests.mentor.mixes import Mixer, is_refused, play
from tests.repetition import first_of

CASE = {"goods": "USED GARDEN MACHINES", "from": "Mersin"}
HIDES = {"method": "firearms in machinery", "place": "in the goods"}

UNUSUAL: dict[str, dict[str, Any]] = {
    "one consignment": {"traffic": {"consignments": 1}, "hidden": {"firearms in machinery": 0.1}},
    "two weeks": {"traffic": {"consignments": 14, "days": 14}},
    "one port": {"traffic": {"consignments": 8, "from": {"Mersin": 1}}},
    "one port by a name without its marks": {"traffic": {"consignments": 8, "from": {"trmer": 1}}},
    "nothing hidden": {"hidden": {}, "traffic": {"consignments": 5}},
    "nothing hidden but her own honest load": {
        "hidden": {},
        "traffic": {"consignments": 5},
        "my cases": [CASE],
    },
    "hardly any traffic besides her own cases": {
        "traffic": {"consignments": 1},
        "hidden": {"firearms in machinery": 0.1},
        "my cases": [CASE, {**CASE, "hides": HIDES}, {**CASE, "hides": HIDES}],
    },
    "exactly so many": {
        "hidden": {},
        "exactly": {"firearms in machinery": 3},
        "traffic": {"consignments": 6},
    },
    "all but one": {
        "hidden": {},
        "exactly": {"firearms in machinery": 5},
        "traffic": {"consignments": 6},
    },
    "in pairs": {"traffic": {"consignments": 9, "pairs": True}},
    "one minute": {"budget": {"desk minutes": 1, "searches": 1, "random": 0}},
    "no minutes": {"budget": {"desk minutes": 0, "searches": 2, "random": 0}},
    "no searches": {"budget": {"desk minutes": 60, "searches": 0, "random": 1}},
    "searches for all": {
        "budget": {"desk minutes": 60, "searches": 40, "random": 40},
        "traffic": {"consignments": 3},
        "hidden": {"firearms in machinery": 0.5},
    },
    "one kind of search": {"examinations": ["dog"]},
    "names without marks and capitals": {
        "unit": "DURRES",
        "hidden": {"Rip-On Rip-Off": 1},
        "severity": {"COCAINE": 2},
        "rules": ["Core"],
        "examinations": ["Door Check"],
    },
    "the post without rules": {
        "unit": "bih post",
        "hidden": {"Counterfeit in small parcels": 1},
        "my cases": [{"commodity": "watches", "signs": {"Category": "Gift"}}],
    },
}


def written(**keys: Any) -> Scenario:
    """A small day at Bar with some keys otherwise."""
    whole: dict[str, Any] = {
        "scenario": "unusual",
        "title": "Unusual",
        "unit": "Bar",
        "traffic": {"consignments": 6},
        "hidden": {"firearms in machinery": 1},
    }
    return Scenario.model_validate({**whole, **keys})


def played(made: Scenario) -> None:
    """Hold it to the checks, and play it."""
    found = list(check_scenario(made, catalogue()))
    assert not is_refused(found), [each for each in found if each.severity is Severity.ERROR]
    ready = as_catalogued(made, catalogue())
    play(ready, Mixer(0), packs_by_name(ready.rules))


@pytest.mark.thorough
@first_of("name", UNUSUAL, quick=4)
def test_an_unusual_scenario_is_played(name: str) -> None:
    """From the deal to the debrief."""
    played(written(**UNUSUAL[name]))


@first_of(("shown", "told"), list(product(IndicatorTiming, FeedbackTiming)))
def test_every_way_of_telling_is_played(shown: IndicatorTiming, told: FeedbackTiming) -> None:
    """With rules, at every level."""
    level = list(CourseLevel)[len(shown) % len(CourseLevel)]
    played(written(indicators=shown, feedback=told, level=level, rules=["core"]))


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["Bar", "Bijača", "Sarajevo", "BiH post"])
def test_the_largest_scenario_is_played(unit: str) -> None:
    """Five hundred arrive; a method of the unit hides in some."""
    methods = catalogue().of_unit(unit).methods
    hidden = {next(iter(methods)): 20}
    played(written(unit=unit, traffic={"consignments": 500, "days": 14}, hidden=hidden))


@pytest.mark.parametrize(("unit", "goods"), [("Bijača", "jeans"), ("BiH post", "post: documents")])
def test_a_unit_that_sees_one_kind_of_goods_deals(unit: str, goods: str) -> None:
    """Other goods and trades, which signs speak of, are then those that no unit sees."""
    known = catalogue()
    lanes = tuple(
        lane.model_copy(update={"goods": {goods: 1.0}}) for lane in known.units[unit].lanes
    )
    units = {**known.units, unit: known.units[unit].model_copy(update={"lanes": lanes})}
    joint = known.model_copy(update={"units": units}).of_unit(unit)
    made = written(unit=unit, hidden={}, traffic={"consignments": 80})

    dealt = list(generate_consignments(made, joint, compile_model(made, joint), 80, 1))

    activities = {each.answers.registry.activity for each in dealt if each.answers.registry}
    assert len(activities) > 1
