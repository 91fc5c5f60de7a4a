"""The world of air cargo: papers that agree with each other, signs that are read, honest odds."""

from collections import Counter
from functools import lru_cache
from math import ceil

import numpy as np
import pytest

from profiler_sim.cargo.air import KG_PER_M3, Air
from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.cargo.identifiers import is_awb_no
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
from profiler_sim.traffic.modes.air import AIRLINES

SCENARIOS = ("sarajevo-terminal", "tirana-night-flight", "cold-boxes")
PREFIXES = {prefix for prefix, _ in AIRLINES.values()}


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
    """Consignments of a shipped scenario."""
    scenario, model = setting(name)
    return list(deal(scenario, catalogue(), model, count, seed))


def shows(name: str, one: Dealt, sign: str) -> str | None:
    """Value of a sign, None where the load cannot show it."""
    at = one.case.signs.get(sign)
    return None if at is None else setting(name)[1].by_sign[sign].values[at]


def mismatches(name: str, count: int, seed: int) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Signs drawn against values whose conditions hold, counted where they differ."""
    _, model = setting(name)
    columns = [entry.column for entry in FACTS.values()]
    conditions: dict[str, Checked] = {}
    for table in model.signs:
        for value, told in catalogue().signs[table.sign].values.items():
            checked = check(told.when, columns, catalogue().lists)
            assert isinstance(checked, Checked), (table.sign, value, checked)
            conditions[f"{table.sign}|{value}"] = checked
    norms, traffic = catalogue().norms(), dealt(name, count, seed)
    answers = evaluate(conditions, [row(Known(d.papers, d.answers, norms)) for d in traffic])
    wrong: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for one, said in zip(traffic, answers, strict=True):
        for sign, at in one.case.signs.items():
            values = model.by_sign[sign].values
            holding = tuple(value for value in values if said[f"{sign}|{value}"])
            wrong[sign, values[at], holding] += holding != (values[at],)
    return +wrong


@pytest.mark.parametrize("name", SCENARIOS)
def test_written_signs_of_air_are_detected_and_no_others(name: str) -> None:
    """A house written with a value satisfies its condition and no other of the sign."""
    assert not mismatches(name, 1_500, 11)


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_written_signs_of_air_are_detected_in_fifty_thousand(name: str) -> None:
    """The same on 50,000 houses."""
    assert not mismatches(name, 50_000, 23)


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("asked", ["papers", "everything"])
def test_of_all_houses_with_q_near_a_share_that_share_hides_something(
    name: str, asked: str
) -> None:
    """Bands of q match observed shares with simultaneous 99 % intervals, three seeds."""
    _, model = setting(name)
    bought = tuple(model.no_answer) if asked == "everything" else ()
    for seed in (11, 23, 47):
        drawn = [columns for columns, _ in chunks(model, 30_000, seed)]
        stated = np.concatenate([q_columns(model, columns, bought) for columns in drawn])
        hidden = np.concatenate([columns.hypothesis > 0 for columns in drawn])
        band = np.minimum((stated * 20).astype(int), 19)
        found = np.bincount(band, hidden, 20).astype(int)
        total = np.bincount(band, minlength=20)
        said = np.bincount(band, stated, 20) / np.maximum(total, 1)
        full = [i for i in range(20) if total[i] >= 50]
        wide = simultaneous([(int(found[i]), int(total[i])) for i in full], 0.99)
        assert all(w.holds(said[i]) for i, w in zip(full, wide, strict=True))


@pytest.mark.parametrize("name", SCENARIOS)
def test_papers_tell_something_and_enquiries_tell_more(name: str) -> None:
    """Neither hopeless nor given away, and goods and route alone say little."""
    scenario, model = setting(name)
    drawn = [columns for columns, _ in chunks(model, 20_000, 5)]
    hidden = np.concatenate([columns.hypothesis > 0 for columns in drawn])

    def told(bought: tuple[str, ...]) -> float:
        stated = np.concatenate([q_columns(model, columns, bought) for columns in drawn])
        found = auc(stated[hidden].tolist(), stated[~hidden].tolist())
        assert found is not None
        return found.value

    assert area(model) <= 0.65
    assert 0.65 <= told(()) <= 0.90 <= told(tuple(model.no_answer)) <= 0.99
    assert all(loudest(model, method)[0] <= 6 for method in scenario.hidden)


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_air_waybill_tells_one_story(name: str) -> None:
    """Numbers, flights, days and weights agree, unless a sign says that they do not."""
    unit = catalogue().units[setting(name)[0].unit]
    for one in dealt(name, 1_000, 4):
        air = one.papers.by(Air)
        stops = (air.start, *air.via, air.end)
        assert len(set(stops)) == len(stops) == len(air.flights) + 1
        assert air.issued_on <= air.flights[0].on <= air.flights[-1].on <= air.arrives_at.date()
        assert air.flights[-1].number in unit.feeders
        assert air.master.number[:3] in PREFIXES
        right = shows(name, one, "master waybill number") == "right"
        assert is_awb_no(air.master.number) == right
        assert (air.account.opened_on or air.issued_on) <= air.issued_on
        assert air.security_status not in air.handling_codes
        assert (air.un_number is not None) == (air.dangerous == "declared")


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_freight_is_reckoned_from_weight_and_room(name: str) -> None:
    """Chargeable weight is the greater of the two; sizes take the stated room, about."""
    for one in dealt(name, 1_000, 6):
        air, papers = one.papers.by(Air), one.papers
        if air.sizes is None:
            continue
        room = sum(size.m3 for size in air.sizes)
        due = ceil(max(papers.gross_kg, room * KG_PER_M3))
        more = shows(name, one, "chargeable weight") == "higher than they explain"
        assert (air.chargeable_kg > due) == more
        assert room == pytest.approx(papers.goods[0].volume_m3, rel=0.2)


def test_a_master_holds_its_houses_and_none_of_the_desk() -> None:
    """Its totals are those of the list; the other houses are on nobody's desk."""
    traffic = dealt("cold-boxes", 500, 8)
    ours = {one.papers.by(Air).house_no for one in traffic}
    listed = 0
    for one in traffic:
        air = one.papers.by(Air)
        if shows("cold-boxes", one, "house list") != "listed":
            continue
        listed += 1
        houses = air.master.houses or ()
        assert air.master.pieces == sum(house.pieces for house in houses)
        assert air.master.gross_kg == sum(house.gross_kg for house in houses)
        assert {house.house_no for house in houses} & ours == {air.house_no}
    assert listed > 300


def test_a_reply_completes_what_was_left_out_and_nothing_else() -> None:
    """Dimensions and telephone come with the reply, unless it answers in part."""
    completed = 0
    for one in dealt("tirana-night-flight", 1_000, 9):
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
