"""Virtual trainees: what readers of known skill come to."""

from functools import cache
from math import sqrt
from statistics import fmean, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.simulation import sample_shifts
from profiler_sim.scoring.metrics.detection import auc
from profiler_sim.scoring.metrics.search_value import selection_quality
from profiler_sim.shift.terms import LADDER
from profiler_sim.traffic.virtual_trainees import (
    ASKING,
    NOISE,
    ShiftPool,
    TraineeShifts,
    VirtualTrainee,
    auc_by_shift,
    draw_trainees,
    play_shifts,
)
from tests.repetition import first_of

SHIFTS, FEW = 500, 50
ALL_ASKED = len(ASKING) - 1


@cache
def pool(shifts: int = SHIFTS) -> ShiftPool:
    """Shifts of the first scenario, without rules."""
    scenario = scenario_by_name("three-pistols")
    return ShiftPool(tuple(sample_shifts(scenario, read_catalogue(), (), (shifts, 3))))


def work(
    trainee: VirtualTrainee, shifts: int = SHIFTS, author_error: float = 0.0
) -> TraineeShifts:
    """What somebody does in all of them."""
    return play_shifts(pool(shifts), trainee, shifts, np.random.default_rng(5), author_error)


@first_of("asking", range(len(ASKING)))
def test_a_perfect_reader_has_selection_quality_1_in_every_shift(asking: int) -> None:
    """Whether she asks or not: she is scored by what she had seen."""
    perfect = work(VirtualTrainee(noise=0.0, leaning=0.0, asking=asking, anchor=0.0), FEW)

    assert np.nanmin(perfect.quality) == pytest.approx(1)
    assert (perfect.searched.sum(axis=1) <= pool(FEW).desk.searches).all()


@pytest.mark.thorough
def test_a_lottery_has_selection_quality_0_over_500_shifts() -> None:
    """Within three and a half standard errors."""
    stream = np.random.default_rng(11)
    slots, found = pool().desk.searches, []
    for known in pool().final_evidence(0).p:
        gains = pool().desk.gains(known).tolist()
        picked = set(stream.choice(len(gains), slots, replace=False).tolist())
        if (quality := selection_quality(gains, picked, slots)) is not None:
            found.append(quality)

    assert len(found) == SHIFTS
    assert abs(fmean(found)) < 3.5 * stdev(found) / sqrt(SHIFTS)


@pytest.mark.thorough
def test_the_noisier_the_worse() -> None:
    """By choice, by percentages and by finds."""
    sharp, fair, blind = (
        work(VirtualTrainee(noise=noise, leaning=0.0, asking=0, anchor=0.0))
        for noise in (0.2, 1.5, 9.0)
    )

    for one, other in ((sharp, fair), (fair, blind)):
        assert np.nanmean(one.quality) > np.nanmean(other.quality) + 0.05
        assert _square(one) < _square(other)
        assert (one.searched * one.finds).sum() > (other.searched * other.finds).sum()


def test_leaning_moves_the_percentages_and_not_the_choice() -> None:
    """Too suspicious of everything alike is the same list."""
    plain, leaning = (
        work(VirtualTrainee(noise=1.0, leaning=lean, asking=0, anchor=0.0)) for lean in (0.0, 2.0)
    )

    assert (plain.searched == leaning.searched).all()
    assert leaning.stated.mean() > plain.stated.mean() + 0.1
    assert set(np.unique(leaning.stated)) <= {rung / 100 for rung in LADDER}


def test_who_leans_on_silent_rules_chooses_worse() -> None:
    """Where no rule speaks all look alike to them, but for what they would be."""
    free, anchored = (
        work(VirtualTrainee(noise=0.0, leaning=0.0, asking=0, anchor=anchor))
        for anchor in (0.0, 1.0)
    )

    assert np.nanmean(anchored.quality) < 0.6 < np.nanmean(free.quality)


def test_a_model_that_is_off_sees_less_skill() -> None:
    """The perfect reader is no longer perfect by it."""
    perfect = VirtualTrainee(noise=0.0, leaning=0.0, asking=0, anchor=0.0)

    qualities = [np.nanmean(work(perfect, author_error=error).quality) for error in (0, 0.7, 1.5)]

    assert qualities == sorted(qualities, reverse=True)
    assert qualities[-1] < 0.95


def test_people_are_drawn_as_said() -> None:
    """Noise between its bounds, a quarter lean on the rules, most ask all they can."""
    people = draw_trainees(2000, np.random.default_rng(1))

    assert all(NOISE[0] <= one.noise <= NOISE[1] for one in people)
    assert fmean(one.anchor > 0 for one in people) == pytest.approx(0.25, abs=0.03)
    assert fmean(one.asking == ALL_ASKED for one in people) == pytest.approx(0.6, abs=0.03)
    assert stdev(one.leaning for one in people) == pytest.approx(0.7, abs=0.03)


@given(
    st.lists(st.tuples(st.sampled_from((0.1, 0.2, 0.5)), st.booleans()), min_size=1, max_size=9)
)
def test_pairs_are_ranked_as_scoring_ranks_them(shown: list[tuple[float, bool]]) -> None:
    """The same AUC as for one shift, ties halved."""
    stated, hides = np.asarray([[p for p, _ in shown]]), np.asarray([[y for _, y in shown]])

    found = auc([p for p, y in shown if y], [p for p, y in shown if not y])

    ours = float(auc_by_shift(stated, hides)[0])
    assert np.isnan(ours) if found is None else ours == pytest.approx(found.value)


def _square(done: TraineeShifts) -> float:
    return float(((done.stated - done.ideal) ** 2).mean())
