"""The best question is the one whose answer may change the decision, before it is known."""

import pytest

from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth, Hypothesis, SignTable
from profiler_sim.scoring.debrief.best_enquiry import (
    BestEnquiry,
    best_enquiry,
    best_enquiry_at,
)
from profiler_sim.scoring.debrief.findings import enquiry_findings
from profiler_sim.scoring.debrief.worst_decisions import LossKind
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import evaluate_outcomes
from profiler_sim.scoring.metrics.information import AnswerDistributions, probability_range
from profiler_sim.shift.terms import Terms

WHICH, WHETHER = "which topic", "whether"


def sign(enquiry: str, *rows: tuple[float, float]) -> SignTable:
    """What an enquiry shows, by hypothesis."""
    return SignTable(
        sign=enquiry,
        seen_in=enquiry,
        boxes=(enquiry,),
        values=("one", "other"),
        applies=(True,),
        drawn=rows,
        observed=rows,
    )


def shift(hidden: float, value: int, hypothesis: int = 0) -> CompletedShift:
    """One load that hides one of two things; one question tells which, the other whether."""
    model = EvidenceModel(
        hypotheses=(
            Hypothesis(),
            Hypothesis(method="bags", place="doors", topic="cocaine"),
            Hypothesis(method="parts", place="goods", topic="firearms"),
        ),
        prior=(1 - hidden, hidden / 2, hidden / 2),
        covers=(Cover(lane=0, commodity="tiles"),),
        cover=((1.0,),) * 3,
        signs=(
            sign(WHICH, (0.5, 0.5), (1.0, 0.0), (0.0, 1.0)),
            sign(WHETHER, (0.9, 0.1), (0.005, 0.995), (0.005, 0.995)),
        ),
        no_answer={WHICH: 0.0, WHETHER: 0.0},
        found_by={"full unload": (0.0, 1.0, 1.0)},
        false_alarm={"full unload": 0.0},
    )
    signs = {WHICH: 0, WHETHER: value}
    return CompletedShift(
        terms=Terms(
            consignments=("1",),
            desk_minutes=60,
            searches=1,
            base_rate_percent=100 * hidden,
            enquiries={WHICH: 5, WHETHER: 5},
        ),
        events=(),
        model=model,
        cases={"1": GroundTruth(id="1", hypothesis=hypothesis, cover=0, signs=signs)},
        rule_scores={},
        severity={},
        level="basic",
    )


def best(played: CompletedShift) -> BestEnquiry:
    """The best question about the only load."""
    found = best_enquiry(played, "1")
    assert found is not None
    return found


def codes(played: CompletedShift) -> list[str]:
    """What is said of it."""
    one = evaluate_outcomes(played)[0]
    return [finding.code for finding in enquiry_findings(best(played), one, "choosing")]


def test_what_may_change_the_decision_comes_before_what_tells_more() -> None:
    """Which topic it is tells most bits, and it would be searched all the same."""
    found = best(shift(0.9, 0))

    assert found.enquiry == WHETHER
    assert found.worth > 0
    assert (found.lowest, found.highest) == pytest.approx((0.0476, 0.9890), abs=1e-4)
    assert found.q_before == pytest.approx(0.9)


def test_where_no_answer_changes_the_decision_it_is_said() -> None:
    """It is searched whatever is answered; then the question that tells most is named."""
    sure = shift(0.999, 1)

    assert best(sure).worth == 0
    assert best(sure).enquiry == WHICH
    assert codes(sure)[0] == "debrief.question.idle.search"


@pytest.mark.parametrize(
    ("hypothesis", "value", "way"),
    [(0, 0, "right.lower"), (0, 1, "wrong"), (1, 1, "right"), (1, 0, "wrong")],
)
def test_an_answer_that_points_the_wrong_way_is_not_praised(
    hypothesis: int, value: int, way: str
) -> None:
    """A good question may have bad luck; the choice does not depend on it."""
    played = shift(0.9, value, hypothesis)

    assert best(played).enquiry == WHETHER
    assert codes(played) == ["debrief.question", f"debrief.answer.{way}"]


@pytest.mark.parametrize(("prior", "hypothesis", "value"), [(0.00001, 0, 1), (0.00001, 1, 1)])
def test_an_answer_that_moves_no_shown_percentage_is_no_help(
    prior: float, hypothesis: int, value: int
) -> None:
    """Nobody is told of bad luck “from 0 % to 0 %”."""
    played = shift(prior, value, hypothesis)
    found = best(played).model_copy(update={"q_before": 0.0102, "q_after": 0.0139, "points": 1.3})

    one = evaluate_outcomes(played)[0]
    codes = [each.code for each in enquiry_findings(found, one, "choosing")]

    assert codes[1:] == ["debrief.answer.silent"]


def test_where_answers_were_missing_no_line_says_that_none_was_needed() -> None:
    """No single answer reaches the limit, so it took several; or all had been asked, too late."""
    played = shift(0.9, 0)
    found = best(played).model_copy(update={"lowest": 0.01, "highest": 0.22, "q_before": 0.05})
    one = evaluate_outcomes(played)[0].model_copy(update={"threshold": 0.4})

    def first(best: BestEnquiry | None, kind: LossKind) -> str:
        return next(enquiry_findings(best, one, kind)).code

    assert first(found, "not asking") == "debrief.question.several"
    assert first(found, "choosing").startswith("debrief.question.idle")
    assert first(None, "not asking") == "debrief.question.late"
    assert first(None, "choosing") == "debrief.question.none"


@pytest.mark.parametrize(("after", "is_rare"), [(0.22, False), (0.32, True)])
def test_an_answer_beyond_what_most_give_is_called_rare(after: float, *, is_rare: bool) -> None:
    """From 1 to 22 %, says one line; the next may not say 32 % and nothing more."""
    played = shift(0.9, 1, 1)
    update = {"lowest": 0.01, "highest": 0.22, "q_before": 0.05, "q_after": after, "points": 6.0}
    found, one = best(played).model_copy(update=update), evaluate_outcomes(played)[0]
    codes = [each.code for each in enquiry_findings(found, one, "not asking")]

    assert ("debrief.answer.rare" in codes) == is_rare


def test_an_answer_that_hardly_ever_comes_is_in_no_range() -> None:
    """One in a thousand is nothing to reckon with."""
    rare = shift(0.9, 0)
    table = sign(WHETHER, (0.999, 0.001), (0.999, 0.001), (0.9995, 0.0005))
    model = rare.model.model_copy(update={"signs": (table,)})
    about = AnswerDistributions(model).about(rare.cases["1"], WHETHER)

    low, high = probability_range(about, model.prior)
    assert high - low < 0.001


@pytest.mark.parametrize("hidden", [0.9, 0.999, 0.1])
def test_replay_and_debrief_name_the_same_best_question(hidden: float) -> None:
    """Where nothing has been asked, the last moment of a shift is any other."""
    played = shift(hidden, 0)

    assert best_enquiry_at(played, "1", played.state.progress["1"]) == best(played).enquiry
