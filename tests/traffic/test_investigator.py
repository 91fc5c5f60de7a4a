"""Policies over very many shifts, held to the formulas for one."""

import math
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import posterior
from profiler_sim.evidence.tip_off import remaining_find_rate
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scoring.evaluation.completed_shift import standard_search
from profiler_sim.scoring.evaluation.enquiry_efficiency import enquiry_value
from profiler_sim.scoring.metrics.detection import expected_from_top
from profiler_sim.scoring.metrics.information import AnswerDistributions, expected_bits
from profiler_sim.scoring.metrics.search_value import Stakes, selection_quality
from profiler_sim.traffic.generated import generate_consignments
from profiler_sim.traffic.investigator import DeskBudget, Investigation, investigate
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import Columns, sample_batches
from profiler_sim.traffic.top_k import kth_highest, selection_qualities, top_k_shares
from tests.repetition import first_of

SHIFTS, EACH = 6, 40
STAKES = Stakes()
SCORES = st.lists(st.sampled_from([-5.0, 0.0, 1.5, 3.0, 8.0]), min_size=1, max_size=12)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue()


@lru_cache(maxsize=1)
def world() -> tuple[EvidenceModel, Columns, tuple[GroundTruth, ...]]:
    """Some shifts of the Durrës scenario, as columns and one by one; asking prices warns some."""
    scenario = scenario_by_name("a-durres-week")
    loud = {"tips_off": {"price reference": 0.1}}
    model = compile_model(scenario, catalogue()).model_copy(update=loud)
    relations = relations_of(scenario, catalogue(), model, 8)
    columns = next(sample_batches(model, [SHIFTS * EACH], 8, relations=relations))
    cases = tuple(
        d.case for d in generate_consignments(scenario, catalogue(), model, SHIFTS * EACH, 8)
    )
    return model, columns, cases


def desk(model: EvidenceModel, minutes: int = 120) -> DeskBudget:
    """A desk of four searches."""
    return DeskBudget(
        consignments=EACH,
        searches=4,
        minutes=minutes,
        opening_minutes=1,
        enquiry_minutes=tuple(catalogue().enquiries[e].minutes for e in model.no_answer),
        worth=(-STAKES.delay, *(STAKES.find for _ in model.hypotheses[1:])),
        opening=STAKES.opening,
    )


@pytest.mark.thorough
def test_value_and_information_are_those_of_the_single_formulas() -> None:
    """Columns and one consignment at a time agree on what a question is worth."""
    model, columns, cases = world()
    work = Investigation(model, columns, desk(model))
    slots = np.maximum(kth_highest(work.desk.gains(work.p), 4), 0.0)
    minutes = np.asarray(work.desk.enquiry_minutes) + 1
    values = (work.values() * minutes).reshape(-1, len(minutes))
    bits = (work.information(np.ones(SHIFTS, np.bool_)) * minutes).reshape(-1, len(minutes))
    answerings = AnswerDistributions(model)

    near = 0
    for row, case in enumerate(cases[:60]):
        stakes = STAKES.model_copy(update={"opening": STAKES.opening + slots[row // EACH]})
        known = posterior(model, case, ())
        for at, enquiry in enumerate(model.no_answer):
            answering = answerings.about(case, enquiry)
            rates = 1.0, remaining_find_rate(model, (enquiry,))
            worth = enquiry_value(answering, known, [standard_search(model, {}, stakes)], rates)
            assert values[row, at] == pytest.approx(worth, abs=1e-7)
            if math.isfinite(bits[row, at]):
                near += 1
                assert bits[row, at] == pytest.approx(expected_bits(answering, known), abs=1e-9)
    assert near > 0


def test_what_is_known_in_the_end_is_what_was_asked() -> None:
    """The odds at the end are those of papers and answers bought, a missing answer among them."""
    model, columns, cases = world()

    end = investigate(model, columns, desk(model))

    enquiries = list(model.no_answer)
    asked = end.asked.reshape(-1, len(enquiries))
    known = end.p.reshape(len(cases), -1)
    for row, case in enumerate(cases):
        bought = [e for e, paid in zip(enquiries, asked[row], strict=True) if paid]
        assert known[row].tolist() == pytest.approx(posterior(model, case, bought), abs=1e-9)


def test_what_a_search_still_finds_is_told_by_what_was_asked() -> None:
    """One in ten is warned of those whose price was asked about, and loses four tenths."""
    model, columns, _ = world()

    end = investigate(model, columns, desk(model, 300))

    warned = end.asked[:, :, list(model.no_answer).index("price reference")]
    assert warned.any()
    assert end.findable == pytest.approx(np.where(warned, 0.96, 1.0))


@first_of("minutes", [0, 7, 40, 120])
def test_the_minutes_of_a_shift_are_never_overspent(minutes: int) -> None:
    """Every question costs its minutes, and the first about a consignment its reading."""
    model, columns, _ = world()

    end = investigate(model, columns, desk(model, minutes))

    cost = np.asarray([catalogue().enquiries[e].minutes for e in model.no_answer])
    spent = (end.asked * cost).sum(axis=(1, 2)) + end.asked.any(axis=2).sum(axis=1)
    assert (minutes - spent == end.minutes_left).all()
    assert (end.minutes_left >= 0).all()
    assert end.asked.any() == (minutes > 6)


@given(SCORES, st.integers(0, 14))
def test_the_best_are_taken_as_for_one_shift(scores: list[float], slots: int) -> None:
    """Ties are shared out as drawing lots among them does."""
    searched = top_k_shares(np.asarray([scores]), slots)[0]

    assert searched.sum() == pytest.approx(min(slots, len(scores)))
    worth = [float(i * i) for i in range(len(scores))]
    taken = float((searched * worth).sum())
    assert taken == pytest.approx(expected_from_top(scores, worth, slots))


@given(SCORES, st.integers(0, 5), st.data())
def test_selection_quality_is_that_of_one_shift(
    gains: list[float], slots: int, data: st.DataObject
) -> None:
    """The columns say what the formula says, and nothing where there was no choice."""
    most = min(slots, len(gains))
    picked = data.draw(st.sets(st.integers(0, len(gains) - 1), max_size=most))
    searched = np.asarray([[float(i in picked) for i in range(len(gains))]])

    told = selection_qualities(np.asarray([gains]), searched, slots)[0]

    expected = selection_quality(gains, picked, slots)
    assert (None if np.isnan(told) else told) == (
        None if expected is None else pytest.approx(expected)
    )
