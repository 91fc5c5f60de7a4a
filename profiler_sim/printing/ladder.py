"""The ladder of a printed exercise: what other ways to choose would have come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.printing.paper_exercise import PaperExercise
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.metrics.calibration import nearest_step
from profiler_sim.scoring.metrics.detection import expected_from_top
from profiler_sim.shift.terms import LADDER


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to choose and to state percentages."""

    chooser: str
    """random, rules, papers, answers or best."""
    finds: float
    """Finds on average of as many thorough searches as the class has."""
    lost: float | None
    """Points lost by its percentages, mean of the cases; None where it states none."""


def points_lost(percent: float, *, is_smuggled: bool) -> int:
    """Points that a stated percentage loses: 100 times the Brier score of one judgement.

    0 where it was sure and right, 100 where it was sure and wrong (Brier 1950).
    """
    return round(100 * (percent / 100 - is_smuggled) ** 2)


def ladder(exercise: PaperExercise) -> tuple[Rung, ...]:
    """Work out the rungs for the printed cases, the lowest way first."""
    completed = exercise.view.debrief.shift.completed
    outcomes = [exercise.view.debrief.outcome(name) for name in exercise.cases]
    thorough = most_thorough(completed.model)
    finds = [
        examine(completed.model, completed.cases[name], thorough) == ExaminationResult.FIND
        for name in exercise.cases
    ]
    searches, base = exercise.budget.searches, completed.terms.base_rate_percent / 100
    papers, answers = [one.q_documents for one in outcomes], [one.q_full for one in outcomes]
    rules = _scores(completed.rule_scores, exercise.cases)
    random = min(searches, len(finds)) * fmean(finds)
    return (
        Rung("random", random, _lost([base] * len(outcomes), outcomes)),
        Rung("rules", expected_from_top(rules, finds, searches), None),
        Rung("papers", expected_from_top(papers, finds, searches), _lost(papers, outcomes)),
        Rung("answers", expected_from_top(answers, finds, searches), _lost(answers, outcomes)),
        Rung("best", min(searches, sum(finds)), 0.0),
    )


def _scores(scores: Mapping[str, float], names: Sequence[str]) -> list[float]:
    return [scores.get(name, 0.0) for name in names]


def _lost(stated: Sequence[float], outcomes: Sequence[Outcome]) -> float:
    """Mean points lost, each percentage stated as a step of the ladder, as trainees state it."""
    pairs = zip(stated, outcomes, strict=True)
    return fmean(
        points_lost(100 * nearest_step(p), is_smuggled=one.hides is not None) for p, one in pairs
    )


LOST_TABLE = tuple(
    (step, points_lost(step, is_smuggled=False), points_lost(step, is_smuggled=True))
    for step in LADDER
)
"""Each step of the ladder of percentages, the points it loses on an honest case and on a smuggled
one: to count by hand."""
