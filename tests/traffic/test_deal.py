"""The world: what is written is there, nothing else is, and the odds are honest."""

from collections import Counter
from functools import lru_cache

import numpy as np
import pytest

from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.cargo.sea import Sea
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.evidence.posterior import contributions, ledger, q
from profiler_sim.files.catalogue import named_scenario, shipped
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.detection import auc
from profiler_sim.scoring.intervals import simultaneous
from profiler_sim.screening.check import Checked, check
from profiler_sim.screening.run import evaluate
from profiler_sim.traffic.deal import deal
from profiler_sim.traffic.draw import chunks, q_columns
from profiler_sim.traffic.plant import plan_of

SCENARIOS = ("three-pistols", "a-durres-week")
PLANTED = "planted"
"""Stands for a scenario that plants counts: three pistols with exactly so many of everything."""
SEEDS = (11, 23, 47)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return shipped()


@lru_cache(maxsize=3)
def setting(name: str) -> tuple[Scenario, EvidenceModel]:
    """A shipped scenario and its evidence model."""
    scenario = named_scenario("three-pistols" if name == PLANTED else name)
    if name == PLANTED:
        counts = {"firearms in machinery": 3, "counterfeit in mixed load": 2}
        hidden = {"cigarettes under cover load": 1.5}
        scenario = scenario.model_copy(update={"hidden": hidden, "exactly": counts})
    return scenario, compile_model(scenario, catalogue())


def conditions() -> dict[tuple[str, str], Checked]:
    """Every condition of every sign value."""
    columns = [entry.column for entry in FACTS.values()]
    found = {}
    for sign in catalogue().signs.values():
        for name, value in sign.values.items():
            told = check(value.when, columns, catalogue().lists)
            assert isinstance(told, Checked), (sign.sign, name, told)
            found[sign.sign, name] = told
    return found


def mismatches(scenario: str, count: int, seed: int) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Signs drawn against values whose conditions hold, counted where they differ."""
    drawn, model = setting(scenario)
    checked = {f"{sign}|{value}": c for (sign, value), c in conditions().items()}
    norms = catalogue().norms()
    dealt = list(deal(drawn, catalogue(), model, count, seed))
    answers = evaluate(checked, [row(Known(d.papers, d.answers, norms)) for d in dealt])
    wrong: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    for one, said in zip(dealt, answers, strict=True):
        for sign, value in one.case.signs.items():
            values = model.by_sign[sign].values
            holding = tuple(v for v in values if said[f"{sign}|{v}"])
            wrong[sign, values[value], holding] += holding != (values[value],)
    return +wrong


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_written_signs_are_detected_and_no_others(scenario: str) -> None:
    """A consignment written with a value satisfies its condition and no other of the sign."""
    assert not mismatches(scenario, 3_000, SEEDS[0])


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_written_signs_are_detected_in_fifty_thousand(scenario: str) -> None:
    """The same on 50,000 consignments."""
    assert not mismatches(scenario, 50_000, SEEDS[1])


@pytest.mark.parametrize("scenario", [*SCENARIOS, PLANTED])
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("asked", ["papers", "everything"])
def test_of_all_with_q_near_a_share_that_share_hides_something(
    scenario: str, seed: int, asked: str
) -> None:
    """Bands of q match observed shares with simultaneous 99 % intervals, 50,000 each.

    Planted loads are no exception: each consignment hides one with the share that is stated.
    """
    made, model = setting(scenario)
    bought = tuple(model.no_answer) if asked == "everything" else ()
    stated, hidden = [], []
    for columns, _ in chunks(model, 50_000, seed, plan_of(made, model)):
        stated.append(q_columns(model, columns, bought))
        hidden.append(columns.hypothesis > 0)
    band = np.minimum((np.concatenate(stated) * 20).astype(int), 19)
    found = np.bincount(band, np.concatenate(hidden), 20).astype(int)
    total = np.bincount(band, minlength=20)
    said = np.bincount(band, np.concatenate(stated), 20) / np.maximum(total, 1)
    full = [i for i in range(20) if total[i] >= 50]

    intervals = simultaneous([(int(found[i]), int(total[i])) for i in full], 0.99)
    outside = [i for i, wide in zip(full, intervals, strict=True) if not wide.holds(said[i])]
    assert outside == []


def test_columns_and_single_consignments_are_weighed_alike() -> None:
    """The vectorised and the plain posterior agree to 1e-9."""
    scenario, model = setting("three-pistols")
    everything = tuple(model.no_answer)
    columns, _ = next(chunks(model, 200, 5))
    single = [q(model, d.case, everything) for d in deal(scenario, catalogue(), model, 200, 5)]

    assert single == pytest.approx(q_columns(model, columns, everything).tolist(), abs=1e-9)


def test_the_ledger_adds_up_to_the_odds() -> None:
    """Prior, cover and signs in points are exactly the odds of the leading method."""
    scenario, model = setting("a-durres-week")
    for dealt in deal(scenario, catalogue(), model, 60, 3):
        told = ledger(model, dealt.case, ())
        assert told.hypothesis > 0
        assert len(told.lines) == 2 + len(contributions(model, dealt.case, ()))


def test_same_seed_same_papers() -> None:
    """Traffic is a function of scenario, version and seed; a longer one begins like a shorter."""
    scenario, model = setting("three-pistols")

    long = [d.papers for d in deal(scenario, catalogue(), model, 60, 9)]
    short = [d.papers for d in deal(scenario, catalogue(), model, 40, 9)]
    other = [d.papers for d in deal(scenario, catalogue(), model, 40, 10)]
    assert long[:40] == short
    assert short != other


def test_planted_counts_are_in_every_run_of_a_shift() -> None:
    """As many in each forty consignments, and a longer traffic still begins like a shorter one."""
    scenario, model = setting(PLANTED)
    each = scenario.traffic.consignments

    long = list(deal(scenario, catalogue(), model, 10 * each, 6))

    for start in range(0, len(long), each):
        methods = Counter(
            model.hypotheses[one.case.hypothesis].method for one in long[start : start + each]
        )
        assert {m: methods[m] for m in scenario.exactly} == scenario.exactly
    assert [d.papers for d in deal(scenario, catalogue(), model, each + 3, 6)] == [
        d.papers for d in long[: each + 3]
    ]
    places = {d.papers.id[-2:] for d in long if d.case.hypothesis}
    assert len(places) > 20


def test_dates_and_ports_are_coherent() -> None:
    """Booked before loaded before arrived; no port twice on a route."""
    scenario, model = setting("a-durres-week")
    for dealt in deal(scenario, catalogue(), model, 1_000, 4):
        sea = dealt.papers.by(Sea)
        assert sea.booking.made_on < sea.loaded_on < sea.arrives_at.date()
        route = (sea.loading_port, *sea.transhipment_ports, sea.discharge_port)
        assert len(set(route)) == len(route), route
        moves = dealt.answers.container_moves
        if moves:
            days = [move.on for move in moves.events]
            assert days == sorted(days)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_cover_says_little_papers_more_and_everything_most(scenario: str) -> None:
    """The scenario is neither trivial nor hopeless."""
    _, model = setting(scenario)
    drawn = [columns for columns, _ in chunks(model, 30_000, 1)]
    hidden = np.concatenate([c.hypothesis > 0 for c in drawn])
    areas = []
    for asked in ((), tuple(model.no_answer)):
        stated = np.concatenate([q_columns(model, c, asked) for c in drawn])
        found = auc(stated[hidden].tolist(), stated[~hidden].tolist())
        assert found is not None
        areas.append(found.value)
    papers, everything = areas
    assert 0.70 <= papers <= 0.88
    assert 0.92 <= everything <= 0.99
