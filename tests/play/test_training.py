"""The next shift: what it is made of, why, and that its odds are still those of the evidence."""

from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from statistics import fmean

import numpy as np
import pytest

from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.covers import cover_auc
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.named_files import readable_scenarios
from profiler_sim.i18n.wording import hint, sentence, sentences
from profiler_sim.learner.plan import Setting
from profiler_sim.mentor.checks.scenario import check_scenario as problems_of
from profiler_sim.mentor.checks.scenario_evidence import TELLING
from profiler_sim.play.training import NextShift, Training, Wish, practicable_methods
from profiler_sim.scenario.model import FeedbackTiming
from profiler_sim.store.memory import MemoryStore
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import Columns, hidden_probability, sample_batches
from tests.exact_intervals import simultaneous
from tests.play.reader import sit_through
from tests.play.sitting import catalogue
from tests.repetition import first_of

DAY = date(2026, 3, 2)
UNITS = sorted(catalogue().units)
FEWEST, FEW, MANY = 16, 40, 400
"""Drills looked at together: in a moment, in some seconds, and as long as it takes."""


def training(store: MemoryStore | None = None) -> Training:
    """What is shipped, over a store."""
    return Training(store or MemoryStore(), catalogue(), readable_scenarios())


@cache
def made(unit: str, setting: Setting) -> NextShift:
    """A first shift at a unit."""
    return training().next("otter", DAY, 7, Wish(unit=unit, setting=setting))


@cache
def drills(count: int) -> tuple[NextShift, ...]:
    """First drills at Bar."""
    store = training()
    return tuple(store.next("otter", DAY, seed, Wish(unit="Bar")) for seed in range(count))


def drawn(shift: NextShift) -> tuple[EvidenceModel, Columns]:
    """What it deals."""
    model = compile_model(shift.scenario, catalogue())
    plan, size = fixed_counts_of(shift.scenario, model), shift.scenario.traffic.consignments
    relations = relations_of(shift.scenario, catalogue(), model, shift.seed)
    return model, next(sample_batches(model, [size], shift.seed, plan, relations))


@pytest.mark.thorough
@pytest.mark.parametrize("setting", Setting)
@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_has_a_sound_next_shift(unit: str, setting: Setting) -> None:
    """Nothing is wrong with it that a mentor's own scenario would be told of."""
    scenario = made(unit, setting).scenario

    assert list(problems_of(scenario, catalogue())) == []
    assert cover_auc(compile_model(scenario, catalogue())) <= TELLING
    assert scenario.rules


@pytest.mark.thorough
@first_of("unit", UNITS, quick=2)
def test_a_drill_tells_at_once_and_a_real_shift_at_its_end(unit: str) -> None:
    """And what is announced is the base rate the evidence model has."""
    drill, real = (made(unit, setting) for setting in Setting)

    assert drill.scenario.feedback is FeedbackTiming.AFTER_EACH
    assert real.scenario.feedback is FeedbackTiming.AT_THE_END
    for shift, share in ((drill, 0.45), (real, 0.15)):
        model = compile_model(shift.scenario, catalogue())
        assert model.base_rate == pytest.approx(share)
        low, high = shift.announced
        assert low <= share * shift.scenario.traffic.consignments <= high
        assert f"{low} to {high}" in shift.scenario.briefing


def test_half_of_what_is_hidden_is_of_the_first_two_topics() -> None:
    """The rest is spread over everything else the unit can see."""
    shift = made("Bar", Setting.DRILL)
    methods, found = catalogue().methods, Counter[str]()
    for method, share in shift.scenario.hidden.items():
        found[methods[method].topic] += share  # type: ignore[assignment]  # counts that are shares

    first = found.most_common(2)
    assert sum(share for _, share in first) == pytest.approx(4.5 / 2)
    assert {catalogue().topics[name].title for name, _ in first} == set(shift.topics)
    assert found.keys() == practicable_methods(catalogue(), "Bar").keys()


def test_nothing_dangerous_to_life_or_private_is_practised() -> None:
    """People in a lorry are found by the alarm and are in no number."""
    assert "people" not in practicable_methods(catalogue(), "Bijača")
    assert "heroin" in practicable_methods(catalogue(), "Bijača")


@pytest.mark.thorough
def test_it_deals_and_plays_like_any_other_and_the_plan_goes_on() -> None:
    """A drill, a real shift, a drill: each where the trainee works."""
    store = MemoryStore()
    told = []
    for turn in range(4):
        shift = training(store).next("otter", DAY + timedelta(days=turn), turn)
        told.append((shift.block.setting, shift.block.prevalence, shift.scenario.unit))
        sit_through(store, shift.scenario, seed=shift.seed, day=DAY + timedelta(days=turn))

    units = {unit for _, _, unit in told}
    assert [(setting, share) for setting, share, _ in told] == [
        (Setting.DRILL, 0.45),
        (Setting.REAL, 0.15),
        (Setting.DRILL, 0.45),
        (Setting.REAL, 0.10),
    ]
    assert len(units) == 1


@pytest.mark.thorough
def test_the_next_shift_is_where_the_latest_one_was() -> None:
    """Unless another place is asked for."""
    store = MemoryStore()
    there = training(store).next("otter", DAY, 1, Wish(unit="Tirana"))
    sit_through(store, there.scenario, seed=there.seed)

    assert training(store).next("otter", DAY, 2).scenario.unit == "Tirana"
    assert training(store).next("otter", DAY, 2, Wish(unit="Bar")).scenario.unit == "Bar"
    with pytest.raises(WrongUsage):
        training(store).next("otter", DAY, 2, Wish(unit="Atlantis"))


@pytest.mark.thorough
def test_the_same_past_and_seed_make_the_same_shift() -> None:
    """Nothing else goes into it."""
    assert training().next("otter", DAY, 3) == training().next("otter", DAY, 3)
    assert training().next("otter", DAY, 3) != training().next("otter", DAY, 4)


@pytest.mark.thorough
def test_a_deal_that_was_played_is_not_dealt_again() -> None:
    """Its answers could be known by heart."""
    store = MemoryStore()
    first = training(store).next("otter", DAY, 3, Wish(setting=Setting.DRILL))
    sit_through(store, first.scenario, seed=first.seed)

    assert training(store).next("otter", DAY, 3, Wish(setting=Setting.DRILL)).seed != first.seed


def test_a_mentor_can_pin_topics() -> None:
    """They have half of what is hidden."""
    shift = training().next("otter", DAY, 3, Wish(unit="Bar", pinned=("waste", "wildlife")))

    assert set(shift.topics) == {"Waste", "Protected wildlife"}


def test_it_says_why_in_plain_words() -> None:
    """Which topic, how much there is, and when it tells."""
    why = made("Bar", Setting.DRILL).why

    said = f"{sentence(why.code, why.params)} {hint(why.code, why.params)}"
    assert made("Bar", Setting.DRILL).topics[0] in said
    assert "3 to 7" in said
    assert "each result at once" in said


@pytest.mark.parametrize("code", [c for c in sentences() if c.startswith("training.why.")])
def test_every_reason_has_two_sentences(code: str) -> None:
    """Filled in with what the reason names."""
    named: dict[str, str | int | float] = {"topic": "Waste", "level": 55, "seen": 2, "days": 9}
    params = named | {"n": 10, "percent": 45, "low": 3, "high": 7}

    assert sentence(code, params).endswith(".")
    assert hint(code, params).endswith(".")


COUNTS = (FEW, pytest.param(MANY, marks=pytest.mark.slow))


@pytest.mark.thorough
@pytest.mark.parametrize("count", COUNTS)
def test_what_was_chosen_by_its_papers_keeps_honest_odds(count: int) -> None:
    """Of all consignments near 30 % on the papers, or with all answers, 30 % hide something.

    The deals are the chosen ones of many drills; the bands are right together with 99 %.
    """
    bands = {"papers": np.zeros((10, 2), np.int64), "full": np.zeros((10, 2), np.int64)}
    stated = {"papers": [[] for _ in range(10)], "full": [[] for _ in range(10)]}  # type: dict[str, list[list[float]]]
    for shift in drills(count):
        model, columns = drawn(shift)
        for name, asked in (("papers", ()), ("full", tuple(model.no_answer))):
            q = hidden_probability(model, columns, asked)
            for each, hides in zip(q.tolist(), (columns.hypothesis > 0).tolist(), strict=True):
                band = min(int(10 * each), 9)
                bands[name][band] += (hides, 1)
                stated[name][band].append(each)

    for name, counted in bands.items():
        seen = [
            (int(k), int(n), ideal) for (k, n), ideal in zip(counted, stated[name], strict=True)
        ]
        limits = simultaneous([(k, n) for k, n, _ in seen])
        for limit, (_, n, ideal) in zip(limits, seen, strict=True):
            assert n == 0 or limit.holds(fmean(ideal)), (name, n, fmean(ideal), limit)


@pytest.mark.thorough
@pytest.mark.parametrize("count", COUNTS)
def test_topics_come_mixed(count: int) -> None:
    """How often one comes more than three times in a row, which no dealing by lot can rule out."""
    longest = []
    for shift in drills(count):
        model, columns = drawn(shift)
        topics = [model.hypotheses[h].topic for h in columns.hypothesis.tolist() if h]
        longest.append(max((len(list(run)) for _, run in groupby(topics)), default=0))

    assert fmean(run > 3 for run in longest) < 0.03


@pytest.mark.thorough
@pytest.mark.parametrize("count", [FEWEST, pytest.param(FEW, marks=pytest.mark.thorough)])
def test_many_of_the_loads_to_practise_have_a_lawful_twin(count: int) -> None:
    """With the same goods on the same route; the others' twin hides something too.

    Of 367 such loads in 160 drills 55 of 100 had one; chosen by papers alone it were 17.
    """
    has_twin = []
    for shift in drills(count):
        model, columns = drawn(shift)
        covers, hidden = columns.cover.tolist(), columns.hypothesis.tolist()
        for at, h in enumerate(hidden):
            if h and catalogue().topics[model.hypotheses[h].topic].title in shift.topics:
                pair = at ^ 1
                assert covers[pair] == covers[at]
                has_twin.append(hidden[pair] == 0)

    assert fmean(has_twin) > 0.35
