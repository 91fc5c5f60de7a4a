"""The road: lorries that an officer would believe, signs that are read off, honest odds."""

from collections import Counter
from functools import lru_cache

import numpy as np
import pytest

from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.cargo.identifiers import mrn, read
from profiler_sim.cargo.road import Road
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.covers import area, loudest
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.catalogue import named_scenario, shipped
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.detection import auc
from profiler_sim.scoring.intervals import simultaneous
from profiler_sim.screening.check import Checked, check
from profiler_sim.screening.run import evaluate
from profiler_sim.traffic.deal import deal
from profiler_sim.traffic.dealt import Dealt
from profiler_sim.traffic.draw import chunks, q_columns
from profiler_sim.traffic.modes.road import PAYLOAD_KG

SCENARIOS = ("bijaca-week", "eastbound-drums", "night-lane")
SEEDS = (11, 23, 47)
GROSS_KG = 42_000
"""Forty tonnes, and what nobody declared."""


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return shipped()


@lru_cache(maxsize=3)
def setting(name: str) -> tuple[Scenario, EvidenceModel]:
    """A shipped scenario and its evidence model."""
    scenario = named_scenario(name)
    return scenario, compile_model(scenario, catalogue())


def dealt(name: str, count: int, seed: int) -> list[Dealt]:
    """Lorries of a scenario."""
    scenario, model = setting(name)
    return list(deal(scenario, catalogue(), model, count, seed))


def conditions(model: EvidenceModel) -> dict[str, Checked]:
    """The condition of every value a lorry may show."""
    columns = [entry.column for entry in FACTS.values()]
    found = {}
    for table in model.signs:
        for name, value in catalogue().signs[table.sign].values.items():
            told = check(value.when, columns, catalogue().lists)
            assert isinstance(told, Checked), (table.sign, name)
            found[f"{table.sign}|{name}"] = told
    return found


def mismatches(name: str, count: int, seed: int) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Signs drawn against values whose conditions hold, counted where they differ."""
    _, model = setting(name)
    lorries, norms = dealt(name, count, seed), catalogue().norms()
    facts = [row(Known(one.papers, one.answers, norms)) for one in lorries]
    wrong: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for one, said in zip(lorries, evaluate(conditions(model), facts), strict=True):
        for sign, at in one.case.signs.items():
            values = model.by_sign[sign].values
            holding = tuple(v for v in values if said[f"{sign}|{v}"])
            wrong[sign, values[at], holding] += holding != (values[at],)
    return +wrong


@pytest.mark.parametrize("name", SCENARIOS)
def test_written_signs_are_detected_and_no_others(name: str) -> None:
    """A lorry written with a value satisfies its condition and no other of the sign."""
    assert not mismatches(name, 1_500, SEEDS[0])


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_written_signs_are_detected_in_fifty_thousand(name: str) -> None:
    """The same on 50,000 lorries."""
    assert not mismatches(name, 50_000, SEEDS[1])


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("asked", ["papers", "everything"])
def test_of_all_with_q_near_a_share_that_share_hides_something(
    name: str, seed: int, asked: str
) -> None:
    """Bands of q match observed shares with simultaneous 99 % intervals, 50,000 each."""
    _, model = setting(name)
    bought = tuple(model.no_answer) if asked == "everything" else ()
    drawn = [columns for columns, _ in chunks(model, 50_000, seed)]
    stated = np.concatenate([q_columns(model, columns, bought) for columns in drawn])
    hidden = np.concatenate([columns.hypothesis > 0 for columns in drawn])
    band = np.minimum((stated * 20).astype(int), 19)
    total = np.bincount(band, minlength=20)
    found = np.bincount(band, hidden, 20).astype(int)
    said = np.bincount(band, stated, 20) / np.maximum(total, 1)
    full = [i for i in range(20) if total[i] >= 50]

    intervals = simultaneous([(int(found[i]), int(total[i])) for i in full], 0.99)
    assert all(wide.holds(said[i]) for i, wide in zip(full, intervals, strict=True))


@pytest.mark.parametrize("name", SCENARIOS)
def test_cover_says_little_papers_more_and_everything_most(name: str) -> None:
    """The scenario is neither trivial nor hopeless, and no goods give a method away."""
    scenario, model = setting(name)
    drawn = [columns for columns, _ in chunks(model, 30_000, 1)]
    hidden = np.concatenate([c.hypothesis > 0 for c in drawn])
    areas = []
    for asked in ((), tuple(model.no_answer)):
        stated = np.concatenate([q_columns(model, c, asked) for c in drawn])
        told = auc(stated[hidden].tolist(), stated[~hidden].tolist())
        assert told is not None
        areas.append(told.value)

    assert area(model) <= 0.65
    assert 0.65 <= areas[0] <= 0.90
    assert 0.90 <= areas[1] <= 0.99
    assert all(loudest(model, method)[0] <= 6 for method in scenario.hidden)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_lorry_is_one_that_may_drive(name: str) -> None:
    """The load is within the payload, the weights belong together, dates are in order."""
    for one in dealt(name, 600, 5):
        road = one.papers.by(Road)
        assert one.papers.gross_kg <= PAYLOAD_KG + 50
        assert road.vehicle.weighed_kg <= GROSS_KG
        assert abs(road.vehicle.weighed_kg - road.vehicle.tare_kg - one.papers.gross_kg) < 1_000
        assert road.taken_over_on <= road.arrives_at.date() <= road.transit.time_limit
        assert len(set(road.crossings)) == len(road.crossings)
        assert road.end not in road.crossings


def test_the_way_is_one_that_the_table_of_places_knows() -> None:
    """Every crossing has a name, and leads from one country into a neighbouring one."""
    for one in dealt("night-lane", 400, 6):
        places = [catalogue().places[code] for code in one.papers.by(Road).crossings]
        assert all(place.kind == "border" for place in places)


def test_the_number_of_a_transit_is_right() -> None:
    """A movement has its check digit, a carnet its form."""
    for one in dealt("bijaca-week", 400, 7):
        facts = row(Known(one.papers, one.answers, catalogue().norms()))
        assert facts["transit_no_valid"] is True


def test_a_movement_number_with_a_wrong_digit_is_told() -> None:
    """The check digit of the movement is reckoned, not believed."""
    number = mrn(2026, "NL", "407717N46906J")
    one = dealt("eastbound-drums", 1, 1)[0]
    road = one.papers.by(Road)
    transit = road.transit.model_copy(
        update={"kind": "T1", "number": f"{number[:-1]}{(int(number[-1]) + 1) % 10}"}
    )
    forged = one.papers.model_copy(
        update={"transport": road.model_copy(update={"transit": transit})}
    )

    assert read(number, "mrn").valid
    known = Known(forged, one.answers, catalogue().norms())
    assert row(known)["transit_no_valid"] is False


def test_the_log_ends_at_the_desk_and_runs_forwards() -> None:
    """Every crossing of the papers is in the log, each later than the one before."""
    for one in dealt("night-lane", 400, 8):
        log, road = one.answers.border_log, one.papers.by(Road)
        if log is None:
            continue
        hours = [crossing.at for crossing in log.crossings]
        assert hours == sorted(hours)
        assert tuple(crossing.place for crossing in log.crossings) == (*road.crossings, road.post)
        assert hours[-1] == road.arrives_at


def test_what_the_west_sends_is_for_the_country_and_what_the_east_sends_passes() -> None:
    """Consignees sit where the lane leads, unless the goods go on."""
    unit = catalogue().units["Bijača"]
    homes = {lane.origin: lane.to or unit.country for lane in unit.lanes}
    for one in dealt("bijaca-week", 400, 9):
        if one.papers.transport.onward_country is None:
            assert one.papers.consignee.country == homes[one.papers.transport.start]


def test_facts_of_the_road_are_missing_for_a_container() -> None:
    """A box has no tanks, no transit guarantee and no trailer."""
    scenario = named_scenario("three-pistols")
    model = compile_model(scenario, catalogue())
    one = next(iter(deal(scenario, catalogue(), model, 1, 1)))
    facts = row(Known(one.papers, one.answers, catalogue().norms()))

    road_only = {name for name, fact in FACTS.items() if fact.mode == "road"}
    assert road_only
    assert all(facts[name] is None for name in road_only)


def test_people_are_looked_for_by_the_probe_and_the_papers_by_the_value_check() -> None:
    """Each search reaches its own places; no one reaches them all best."""
    found = catalogue().hiding_places
    best = {
        place: max(found[place].found_by, key=lambda name: found[place].found_by[name])
        for place in ("vehicle fuel tank", "cab", "in the lorry load", "the papers")
    }

    assert best == {
        "vehicle fuel tank": "vehicle structure search",
        "cab": "vehicle structure search",
        "in the lorry load": "full unload",
        "the papers": "value check",
    }
