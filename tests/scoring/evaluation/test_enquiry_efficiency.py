"""What questions can be expected to tell, and how well minutes were spent on them."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth, Hypothesis, SignTable
from profiler_sim.evidence.posterior import posterior
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift, standard_search
from profiler_sim.scoring.evaluation.enquiry_efficiency import enquiry_efficiency, enquiry_value
from profiler_sim.scoring.metrics.information import (
    AnswerDistributions,
    expected_bits,
    most_bits,
    uncertainty,
)
from profiler_sim.scoring.metrics.search_value import Stakes
from profiler_sim.shift.events import Enquired, Event
from profiler_sim.shift.terms import Terms

YES, NO = 0, 1
SHARES = st.floats(0.02, 0.98)
"""Share of one value of a sign, under one hypothesis."""


def sign(name: str, seen_in: str, *yes: float) -> SignTable:
    """A sign of two values; how often it says yes under each hypothesis."""
    rows = tuple((share, 1 - share) for share in yes)
    return SignTable(
        sign=name,
        seen_in=seen_in,
        boxes=(name,),
        values=("yes", "no"),
        applies=(True,),
        drawn=rows,
        observed=rows,
    )


def model(*signs: SignTable, prior: tuple[float, ...] = (0.8, 0.2)) -> EvidenceModel:
    """One cover, and a topic for each hypothesis beside lawful."""
    n = len(prior)
    topics = [Hypothesis(method=f"m{h}", place="doors", topic=f"t{h}") for h in range(1, n)]
    return EvidenceModel(
        hypotheses=(Hypothesis(), *topics),
        prior=prior,
        covers=(Cover(lane=0, commodity="tiles"),),
        cover=((1.0,),) * n,
        signs=signs,
        no_answer={table.seen_in: 0.0 for table in signs},
        found_by={"full unload": (0.0,) + (1.0,) * (n - 1)},
        false_alarm={"full unload": 0.0},
    )


EXAMPLE_4 = model(sign("a", "A", 0.1, 0.8), sign("b", "B", 0.3, 0.6), sign("c", "C", 0.5, 0.5))
"""A tells most, B little for little time, C nothing."""
MINUTES = {"A": 5, "B": 2, "C": 1}


RIVAL = 33 / 106
"""Probability of a second consignment whose search would bring 25 points."""
WITH_RIVAL = EXAMPLE_4.model_copy(
    update={
        "prior": (1 - (0.2 + RIVAL) / 2, (0.2 + RIVAL) / 2),
        "covers": (Cover(lane=0, commodity="tiles"), Cover(lane=0, commodity="bananas")),
        "cover": (
            (0.8 / (1.8 - RIVAL), (1 - RIVAL) / (1.8 - RIVAL)),
            (0.2 / (0.2 + RIVAL), RIVAL / (0.2 + RIVAL)),
        ),
        "signs": tuple(
            table.model_copy(update={"applies": (True, False)}) for table in EXAMPLE_4.signs
        ),
    }
)
"""The same with that consignment beside it, of which no enquiry tells anything."""


def asking(desk_minutes: int, *enquiries: str, answers: tuple[int, int, int]) -> CompletedShift:
    """One consignment with one slot for it, and the enquiries that were bought."""
    events: list[Event] = [
        Enquired(consignment="1", enquiry=enquiry, minutes=MINUTES[enquiry])
        for enquiry in enquiries
    ]
    return CompletedShift(
        terms=Terms(
            consignments=("1",),
            desk_minutes=desk_minutes,
            searches=1,
            enquiries=MINUTES,
            base_rate_percent=20,
        ),
        events=tuple(events),
        model=EXAMPLE_4,
        cases={
            "1": GroundTruth(
                id="1", hypothesis=0, cover=0, signs=dict(zip("abc", answers, strict=True))
            )
        },
        rule_scores={},
        severity={},
        level="basic",
    )


def test_worked_enquiries_have_their_information_and_value(oracles: dict[str, Any]) -> None:
    """Example 4: bits about anything hidden, and points with and without a price for the slot."""
    case, answers = (
        GroundTruth(id="1", hypothesis=0, cover=0, signs={}),
        AnswerDistributions(EXAMPLE_4),
    )

    for name, worked in oracles["E4"]["enquiries"].items():
        about = answers.about(case, name)
        assert expected_bits(about, EXAMPLE_4.prior) == pytest.approx(worked["EIG_bits"], abs=1e-9)
        for price, key in ((0, "VOI_slot0"), (25, "VOI_slot25")):
            search = standard_search(EXAMPLE_4, {}, Stakes(opening=2.0 + price))
            assert enquiry_value(about, EXAMPLE_4.prior, [search]) == pytest.approx(
                worked[key], abs=1e-9
            )


def test_the_worked_path_has_its_efficiency(oracles: dict[str, Any]) -> None:
    """Example 4: B answers yes, then A no; A first would have been better."""
    shift = asking(7, "B", "A", answers=(NO, YES, YES))

    assert enquiry_efficiency(shift) == pytest.approx(oracles["E4"]["efficiency"], abs=1e-9)


def test_stopping_early_costs_what_the_minutes_could_have_brought(oracles: dict[str, Any]) -> None:
    """Example 4: after B five minutes are left, enough for A, and A could change the decision.

    A second consignment makes the slot worth 25 points.
    """
    alone = asking(7, "B", answers=(NO, YES, YES))
    rival = GroundTruth(id="2", hypothesis=0, cover=1, signs={})
    shift = replace(
        alone,
        terms=alone.terms.model_copy(update={"consignments": ("1", "2")}),
        model=WITH_RIVAL,
        cases={**alone.cases, "2": rival},
    )

    assert enquiry_efficiency(shift) == pytest.approx(
        oracles["E4"]["stop_early"]["efficiency"], abs=1e-9
    )


def test_minutes_left_over_cost_nothing_where_no_answer_could_change_a_decision() -> None:
    """After B says yes even a no from A would leave it worth the only slot."""
    found = enquiry_efficiency(asking(7, "B", answers=(NO, YES, YES)))

    assert found == pytest.approx(0.04346035098 / 0.1101832742)


def test_asking_nothing_is_worth_0_where_something_was_worth_asking() -> None:
    """And there is nothing to score where no minute was left to ask."""
    assert enquiry_efficiency(asking(7, answers=(NO, NO, NO))) == 0
    assert enquiry_efficiency(asking(0, answers=(NO, NO, NO))) is None


def test_the_best_question_each_time_is_worth_1() -> None:
    """A first, and then the minutes are gone."""
    assert enquiry_efficiency(asking(5, "A", answers=(YES, YES, YES))) == pytest.approx(1)


@given(st.lists(st.tuples(SHARES, SHARES, SHARES), min_size=1, max_size=4), SHARES)
@settings(max_examples=60, deadline=None)
def test_several_signs_of_a_page_tell_what_all_their_combinations_tell(
    shares: list[tuple[float, float, float]], split: float
) -> None:
    """Merged answers give the same bits as every combination worked out by itself."""
    prior = (0.7, 0.3 * split, 0.3 * (1 - split))
    world = model(*(sign(f"s{at}", "page", *row) for at, row in enumerate(shares)), prior=prior)
    about = AnswerDistributions(world).about(
        GroundTruth(id="1", hypothesis=0, cover=0, signs={}), "page"
    )

    left = 0.0
    for combination in range(2 ** len(shares)):
        values = {f"s{at}": combination >> at & 1 for at in range(len(shares))}
        case = GroundTruth(id="1", hypothesis=0, cover=0, signs=values)
        after = posterior(world, case, ("page",))
        weight = 1.0
        for at, row in enumerate(shares):
            weight *= row[0] if values[f"s{at}"] == YES else 1 - row[0]
        left += weight * prior[0] / after[0] * uncertainty(world, after)

    told = expected_bits(about, prior)
    assert told == pytest.approx(uncertainty(world, prior) - left, abs=1e-9)
    assert told <= most_bits(about, prior) + 1e-9


def test_an_answer_that_may_not_come_tells_that_much_less() -> None:
    """One time in four nothing comes back."""
    world = EXAMPLE_4.model_copy(update={"no_answer": {"A": 0.25, "B": 0.0, "C": 0.0}})
    case = GroundTruth(id="1", hypothesis=0, cover=0, signs={})
    sure, unsure = (AnswerDistributions(m).about(case, "A") for m in (EXAMPLE_4, world))

    assert expected_bits(unsure, world.prior) == pytest.approx(
        0.75 * expected_bits(sure, world.prior)
    )
    search = standard_search(world, {})
    assert enquiry_value(unsure, world.prior, [search]) == pytest.approx(
        0.75 * enquiry_value(sure, world.prior, [search])
    )


def test_asking_that_may_warn_is_worth_less_and_may_do_harm() -> None:
    """A sure find loses what the warning takes; an answer that tells nothing then only costs."""
    case = GroundTruth(id="1", hypothesis=0, cover=0, signs={})
    about = AnswerDistributions(EXAMPLE_4).about(case, "C")
    search = standard_search(EXAMPLE_4, {})

    lost = enquiry_value(about, (0.5, 0.5), [search], (1.0, 0.86))

    assert enquiry_value(about, (0.5, 0.5), [search]) == pytest.approx(0)
    assert lost == pytest.approx(-0.5 * 14)


def test_a_late_answer_counts_when_it_comes_and_only_then() -> None:
    """The minutes are paid all the same."""
    shift = asking(7, "B", "A", answers=(NO, YES, YES))
    at_once, late, never = (
        replace(shift, events=(shift.events[0], Enquired.model_validate(asked)))
        for asked in (
            {"consignment": "1", "enquiry": "A", "minutes": 5},
            {"consignment": "1", "enquiry": "A", "minutes": 5, "due": 7},
            {"consignment": "1", "enquiry": "A", "minutes": 5, "due": 9},
        )
    )

    assert enquiry_efficiency(late) == pytest.approx(enquiry_efficiency(at_once))
    assert 0 < (enquiry_efficiency(never) or 0) < (enquiry_efficiency(late) or 0)


@given(st.permutations(["A", "B", "C"]), st.tuples(*[st.integers(0, 1)] * 3), st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_efficiency_is_a_share(
    order: list[str], answers: tuple[int, int, int], spare: int
) -> None:
    """Whatever is asked in whatever order, with whatever answers."""
    found = enquiry_efficiency(asking(8 + spare, *order, answers=answers))

    assert found is not None
    assert 0 <= found <= 1 + 1e-9
