"""The score of whole shifts, held to the worked examples."""

from dataclasses import replace
from itertools import combinations
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.scored_shift import Score, ScoredShift, StatedProbabilities
from profiler_sim.scoring.metrics.shift_score import WEIGHTS, Level, shift_score
from profiler_sim.shift.commands import Assess, Close, Enquire, Open, ReleaseRest
from tests.scoring.shifts import ENQUIRY, GLANCE, World, played, searched

QS = st.lists(st.integers(2, 97).map(lambda percent: percent / 100), min_size=2, max_size=5)


def score(shift: CompletedShift) -> Score:
    """Score a shift that is over."""
    return ScoredShift(shift).score


def example_5(oracles: dict[str, Any]) -> World:
    """Ten consignments, three of which hide something."""
    worked = oracles["E5"]
    hides = frozenset(at for at, y in enumerate(worked["y"]) if y)
    return World(papers=worked["q_seen"], full=worked["q_full"], hides=hides)


def test_a_played_shift_has_the_worked_selection_quality(oracles: dict[str, Any]) -> None:
    """Example 5: consignments 0, 1 and 7 searched, nothing asked."""
    worked = oracles["E5"]

    found = score(played(example_5(oracles), searched(worked["S"])))

    assert found.selection == pytest.approx(worked["selection_quality_seen"], abs=1e-9)
    falls = found.waterfall
    assert [falls.best_full, falls.best_held, falls.chosen, falls.random] == pytest.approx(
        [worked[step] for step in ("A_full", "B_seen", "C_trainee", "R_random")], abs=1e-9
    )


def test_a_played_shift_stands_on_the_worked_ladder(oracles: dict[str, Any]) -> None:
    """Example 5: 2 of 3 found; lots 0.9, rules 2.33, knowing everything 3."""
    worked = oracles["E5"]
    rules = {f"{at:03d}": points for at, points in enumerate(worked["rule_score"])}

    found = score(played(example_5(oracles), searched(worked["S"]), rules)).searches

    assert (found.detection.k, found.detection.n) == (
        worked["found"],
        len(example_5(oracles).hides),
    )
    assert found.baselines.random.mean == pytest.approx(worked["random_expected_found"])
    assert found.baselines.rules == pytest.approx(worked["rules_expected_found"])
    assert found.baselines.oracle == worked["oracle"]


def test_an_empty_slot_is_better_than_a_search_of_5_percent(oracles: dict[str, Any]) -> None:
    """Example 5: searching 0 and 1 alone."""
    found = score(played(example_5(oracles), searched([0, 1])))

    assert found.selection == pytest.approx(oracles["E5b"]["one_slot_empty"], abs=1e-9)
    assert found.searches_left == 1


def test_with_every_answer_bought_it_is_scored_on_every_answer(oracles: dict[str, Any]) -> None:
    """What was asked is seen: the same picks on the full evidence, in points instead of finds."""
    worked, world = oracles["E5"], example_5(oracles)
    asking = [
        command
        for name in world.names
        for command in (Open(consignment=name), Enquire(consignment=name, enquiry=ENQUIRY))
    ]

    found = score(played(world, [*asking, *searched(worked["S"])]))

    assert found.selection == pytest.approx(worked["selection_quality_full"], abs=1e-9)
    assert found.waterfall.enquiry_loss == pytest.approx(0, abs=1e-12)


def test_a_worked_shift_has_its_rates_and_intervals(oracles: dict[str, Any]) -> None:
    """Example 1: 40 consignments, 6 smuggled, 8 searched, 4 found."""
    worked = oracles["E1"]
    world = World(papers=[0.15] * 40, hides=frozenset(range(6)), searches=8)

    found = score(played(world, searched([0, 1, 2, 3, 10, 11, 12, 13]))).searches

    for name, rate in (
        ("DR", found.detection),
        ("SR", found.strike),
        ("OIR", found.over_inspection),
    ):
        assert [rate.value, rate.low, rate.high] == pytest.approx(
            [worked[name], *worked[f"{name}_ci"]], abs=1e-9
        )
    assert found.baselines.random.mean == pytest.approx(worked["rand_expected"], abs=1e-9)
    assert found.by_luck == pytest.approx(worked["p_random_as_good"], abs=1e-9)


@given(QS, st.integers(1, 5))
@settings(max_examples=60, deadline=None)
def test_the_best_list_has_selection_quality_1(qs: list[float], slots: int) -> None:
    """Played at the desk as in the formula; none where nothing was worth a choice."""
    world = World(papers=qs, searches=slots)
    gains = sorted(range(len(qs)), key=lambda at: -qs[at])[:slots]
    worth = [at for at in gains if qs[at] * 106 > 8]

    assert score(played(world, searched(worth))).selection in (pytest.approx(1), None)


@given(QS)
@settings(max_examples=30, deadline=None)
def test_searching_nothing_has_selection_quality_0(qs: list[float]) -> None:
    """As good as no lot; no choice where nothing was worth a search."""
    found = score(played(World(papers=qs), [Close()])).selection

    assert found == (0 if max(qs) * 106 > 8 + 1e-9 else None)


@given(QS, st.data())
@settings(max_examples=25, deadline=None)
def test_all_lists_of_a_size_have_mean_selection_quality_0(
    qs: list[float], data: st.DataObject
) -> None:
    """Drawing lots is worth nothing, and nothing is clipped on the way."""
    size = data.draw(st.integers(1, len(qs)))
    world = World(papers=qs, searches=size)

    found = [
        score(played(world, searched(picks))).selection
        for picks in combinations(range(len(qs)), size)
    ]

    if None in found:
        assert set(found) == {None}
    else:
        assert fmean(q for q in found if q is not None) == pytest.approx(0, abs=1e-6)


def test_the_worst_list_is_worse_than_lots() -> None:
    """Below 0, and told so; only the shift score stops at 0."""
    found = score(played(World(papers=[0.9, 0.5, 0.05], searches=1), searched([2])))

    assert found.selection is not None
    assert found.selection < -0.5
    assert found.total is not None
    assert found.total >= 0


def test_the_random_lane_is_in_no_number() -> None:
    """The lot finds what the trainee let go; her score is as if it had not."""
    world = World(papers=[0.5, 0.3, 0.2], hides=frozenset({1}), searches=1, random=1)

    drawn = score(played(world, [*searched([0])[:-1], Close(random_order=("001",))]))
    none = score(played(replace(world, random=0), searched([0])))

    assert drawn == none


def test_hand_written_cases_are_in_no_number() -> None:
    """A search spent on one is set aside with its slot."""
    world = World(papers=[0.5, 0.3, 0.2, 0.4], hides=frozenset({0, 3}), searches=2)

    own = score(played(replace(world, uncounted=frozenset({3})), searched([0, 3])))

    assert (own.n, own.uncounted, own.searches_left) == (3, 1, 0)
    assert (own.searches.detection.k, own.searches.detection.n, own.searches.strike.n) == (1, 1, 1)
    assert own.selection == pytest.approx(1)


def test_a_search_that_misses_is_no_find() -> None:
    """A glance at the doors finds half of it; the ladder goes by the thorough search."""
    world = World(papers=[0.5, 0.3], hides=frozenset({0}), luck={0: 0.7}, searches=1)

    found = score(played(world, searched([0], search=GLANCE))).searches

    assert (found.detection.k, found.missed, found.over_inspection.k) == (0, 1, 0)
    assert found.baselines.oracle == 1


def test_probabilities_are_scored_from_twelve_judgements_on() -> None:
    """Eleven have a gap and a bias, and no quality; papers not opened do not count."""
    world = World(papers=[0.02] * 11 + [0.9] * 4)

    def judged(count: int) -> StatedProbabilities:
        names = world.names[:count]
        opened = [
            command
            for name in names
            for command in (
                Open(consignment=name),
                Assess(consignment=name, percent=20, topic=None),
            )
        ]
        return score(played(world, [*opened, ReleaseRest(percent=1), Close()])).stated

    assert (judged(11).n, judged(11).quality) == (11, None)
    assert judged(11).bias == pytest.approx(0.18)
    assert judged(11).gap == pytest.approx(0.18)
    assert judged(12).n == 12
    assert judged(12).quality is not None


def test_a_find_under_another_topic_is_for_the_wrong_reason() -> None:
    """Cocaine was there; of two finds one had been called firearms."""
    world = World(papers=[0.5, 0.4, 0.1], hides=frozenset({0, 1}), searches=2)
    wrong = [
        Open(consignment="000"),
        Assess(consignment="000", percent=50, topic="firearms"),
        *searched([1]),
    ]
    order = searched([0])[2]

    found = score(played(world, [*wrong[:2], order, *wrong[2:]])).topics

    assert (found.k, found.n) == (1, 2)


@pytest.mark.parametrize("level", ["basic", "intermediate", "advanced"])
def test_the_shift_score_weighs_the_parts_by_level(level: Level, oracles: dict[str, Any]) -> None:
    """Beginners are not scored on how sure they say they are."""
    shift = played(example_5(oracles), searched([0, 1, 7]))

    found = score(replace(shift, level=level))

    assert found.total == shift_score(found.parts, WEIGHTS[level])
