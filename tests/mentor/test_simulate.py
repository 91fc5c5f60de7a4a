"""The ladder of baselines, as the command tells it."""

import json
import re
import subprocess
import sys
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.rule_packs import ready_packs
from profiler_sim.mentor.simulation import POLICY_NAMES, Simulation, simulate
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.generated import generate_consignments
from tests.repetition import first_of

RESULT = {
    "found",
    "present",
    "examined",
    "detection_rate",
    "strike_rate",
    "over_inspection_rate",
    "selection_quality",
}


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _play(scenario: Scenario, shifts: int, seed: int = 1) -> Simulation:
    return simulate(
        scenario,
        read_catalogue(),
        ready_packs(scenario.rules),
        policies=POLICY_NAMES,
        shifts=shifts,
        seed=seed,
        progress=lambda _: None,
    )


@lru_cache(maxsize=2)
def _ladder(name: str, shifts: int, seed: int = 1) -> Simulation:
    return _play(scenario_by_name(name), shifts, seed)


@pytest.mark.thorough
def test_the_document_has_the_agreed_shape() -> None:
    """One document on standard output and nothing else there."""
    told = _run("simulate", "three-pistols", "--shifts", "5", "--policy", "all", "--json")

    document: dict[str, Any] = json.loads(told.stdout)
    assert told.returncode == 0, told.stderr
    assert (document["scenario"], document["seed"], document["shifts"]) == ("three-pistols", 1, 5)
    assert set(document["auc"]) == {"cover", "rules", "documents", "full"}
    assert list(document["policies"]) == ["lots", "rules", "documents", "ideal", "oracle"]
    assert all(set(result) == RESULT for result in document["policies"].values())
    assert 0 <= document["not_pointed_at"] <= 1


@pytest.mark.thorough
def test_one_policy_can_be_asked_for_alone() -> None:
    """And says the same as among the others, to a person too."""
    alone = _run("simulate", "three-pistols", "--shifts", "4", "--policy", "oracle", "--json")
    spoken = _run("simulate", "three-pistols", "--shifts", "4", "--policy", "oracle")

    whole = _play(scenario_by_name("three-pistols"), 4)
    assert json.loads(alone.stdout)["policies"] == {
        "oracle": whole.policies["oracle"].model_dump(by_alias=True)
    }
    assert "oracle" in spoken.stdout
    assert "selection score" in spoken.stdout


@first_of("words", [("--shifts", "0"), ("--shifts", "x"), ("--policy", "luck")])
def test_wrong_words_are_wrong_usage(words: tuple[str, str]) -> None:
    """Exit code 2 and no traceback."""
    told = _run("simulate", "three-pistols", *words)

    assert told.returncode == 2
    assert "Traceback" not in told.stderr


@pytest.mark.thorough
def test_same_seed_same_numbers() -> None:
    """A simulation is a function of scenario, shifts and seed; another seed tells otherwise."""
    scenario = scenario_by_name("three-pistols")

    assert _play(scenario, 6, 4) == _play(scenario, 6, 4)
    assert _play(scenario, 6, 4).auc != _play(scenario, 6, 5).auc


@pytest.mark.thorough
def test_the_rates_are_explained_in_plain_words() -> None:
    """What a strike rate, an over-inspection rate and a selection score are."""
    shown = _run("simulate", "three-pistols", "--shifts", "2").stdout

    for rate in ("Strike rate: of 100 searches", "Over-inspection rate: of 100 honest loads"):
        assert rate in shown
    assert "100 % the best list from what that way knew." in shown
    column = [int(share) for share in re.findall(r"selection score +(-?\d+) %", shown)]
    assert len(column) == 5
    assert all(0 <= share <= 100 for share in column)


@pytest.mark.thorough
def test_lots_find_exactly_their_share() -> None:
    """Four of forty are a tenth of what a search finds, with no luck in it."""
    timed = scenario_by_name("three-pistols")
    budget = timed.budget.model_copy(update={"search_minutes": None})
    lots = _play(timed.model_copy(update={"budget": budget}), 40).policies["lots"]

    assert lots.examined == pytest.approx(40 * 4)
    assert lots.over_inspection_rate == pytest.approx(0.1)
    assert lots.selection_quality == pytest.approx(0.0, abs=1e-12)
    assert lots.detection_rate is not None
    assert 0.08 < lots.detection_rate <= 0.1


@pytest.mark.thorough
def test_timed_searches_keep_to_their_minutes() -> None:
    """Lots take two full unloads, a partial one and a door check: 470 of the 480 minutes."""
    policies = _ladder("three-pistols", 40).policies

    assert policies["lots"].examined == pytest.approx(40 * 4)
    assert policies["lots"].selection_quality == pytest.approx(0.0, abs=1e-12)
    assert all(each.examined <= 40 * 4 for each in policies.values())


@pytest.mark.thorough
def test_whoever_weighs_all_that_was_seen_has_the_best_list() -> None:
    """By what they knew, papers, the investigator and who knows everything choose best.

    Each way is judged by what it knew: knowing everything is no worse than 100 %.
    """
    policies = _ladder("three-pistols", 40).policies

    for name in ("documents", "ideal", "oracle"):
        assert policies[name].selection_quality == pytest.approx(1.0)


@pytest.mark.thorough
def test_the_loads_are_those_of_the_dealt_traffic() -> None:
    """What is played without a screen is what a shift with that seed would hold."""
    scenario = scenario_by_name("three-pistols")
    dealt = generate_consignments(
        scenario, read_catalogue(), compile_model(scenario, read_catalogue()), 3 * 40, 9
    )

    assert _play(scenario, 3, 9).policies["lots"].present == sum(
        bool(one.case.hypothesis) for one in dealt
    )


@pytest.mark.thorough
def test_hand_written_cases_stay_out() -> None:
    """The numbers are those of the traffic alone."""
    scenario = scenario_by_name("three-pistols")
    case = {"hides": {"method": "firearms in machinery", "place": "in the goods"}}
    written = {**scenario.model_dump(by_alias=True), "my cases": (case,)}

    assert _play(Scenario.model_validate(written), 3) == _play(scenario, 3)


def test_a_scenario_without_rules_ranks_by_lot() -> None:
    """Where no pack speaks, the rules find what lots find."""
    bare = scenario_by_name("three-pistols").model_copy(update={"rules": ()})

    told = _play(bare, 10)

    assert told.policies["rules"].finds == pytest.approx(told.policies["lots"].finds)
    assert told.auc["rules"] == 0.5


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name", ["three-pistols", pytest.param("a-durres-week", marks=pytest.mark.slow)]
)
def test_every_rung_finds_more(name: str) -> None:
    """Lots, rules, documents, the investigator, the oracle."""
    policies = _ladder(name, 40).policies

    found = [policies[rung].finds for rung in POLICY_NAMES]
    assert found == sorted(found)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["three-pistols", "a-durres-week"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_shipped_scenarios_are_neither_trivial_nor_hopeless(name: str, seed: int) -> None:
    """Every rung higher, cover quiet, papers and answers readable, a quarter not pointed at."""
    told = _ladder(name, 500, seed)

    rates = [told.policies[rung].detection_rate or 0.0 for rung in POLICY_NAMES]
    assert all(low < high for low, high in pairwise(rates))
    area = {name: found or 0.0 for name, found in told.auc.items()}
    assert area["cover"] <= 0.65
    assert 0.70 <= area["documents"] <= 0.88
    assert 0.92 <= area["full"] <= 0.99
    assert told.not_pointed_at is not None
    assert told.not_pointed_at >= 0.25


def test_people_are_in_no_number() -> None:
    """A scenario that hides nothing but people has nothing to find."""
    night = scenario_by_name("night-lane")
    people = [name for name in night.hidden if "people" in name]
    only = night.model_copy(update={"hidden": dict.fromkeys(people, 4.0)})

    told = simulate(
        only,
        read_catalogue(),
        (),
        policies=("oracle",),
        shifts=3,
        seed=1,
        progress=lambda _done: None,
    )

    assert people
    assert told.policies["oracle"].present == 0
