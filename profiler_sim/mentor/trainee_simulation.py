"""Scores compared on virtual trainees: how well each tells people apart.

A score is good when the same person gets the same again and another gets another. Each trainee
plays her shifts without her own learning; the reliability is that of one shift.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from statistics import correlation, fmean

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.mentor.progress import Progress
from profiler_sim.mentor.simulation import sample_shifts
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.metrics.calibration import gap, probability_quality
from profiler_sim.scoring.metrics.intervals import Interval
from profiler_sim.scoring.metrics.reliability import reliability
from profiler_sim.scoring.metrics.shift_score import WEIGHTS, Level, ScorePart, shift_score
from profiler_sim.screening.packs import Prepared
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.policies import SampledShifts
from profiler_sim.traffic.virtual_trainees import (
    Floats,
    ShiftPool,
    TraineeShifts,
    VirtualTrainee,
    auc_by_shift,
    draw_trainees,
    play_shifts,
)

POOL = 200
"""Shifts from which each trainee is dealt hers."""
_TWO = 2
_PEOPLE = 2
"""Third number of the seed of people; traffic has one of its own."""


class ScoreComparison(Value):
    """What one score says of people."""

    mean: float | None
    """Over all trainees and shifts."""
    reliability: float | None
    """Of one shift: share of the variance that is between trainees."""
    interval: Interval | None
    """Where that lies with 95 %."""
    shifts: float | None
    """Shifts whose mean reaches a reliability of .80 (Spearman-Brown)."""
    skill: float | None
    """Correlation of each trainee's mean with her skill, which is little noise."""


class ClassComparison(Value):
    """The document ``simulate --trainees --json`` prints."""

    scenario: str
    seed: int
    trainees: int
    shifts: int
    """Played by each."""
    author_error: float
    """Standard deviation, in logits, by which the scoring model is off."""
    scores: dict[str, ScoreComparison]


@dataclass(frozen=True)
class TraineeClass:
    """Who plays how much."""

    trainees: int
    shifts: int
    seed: int
    author_error: float = 0.0
    pool: int = POOL
    """Shifts that are sampled; each trainee plays some of them."""

    @property
    def sampled(self) -> int:
        """Shifts to sample, at least as many as one plays."""
        return max(self.pool, self.shifts)


def compare_scores(
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[Prepared],
    group: TraineeClass,
    progress: Progress,
) -> ClassComparison:
    """Let a class play; same scenario, packs, class and version, same numbers.

    ``progress`` takes how many of all shifts, dealt and played, are done.
    """
    pool = ShiftPool(tuple(_parts(scenario, catalogue, packs, group, progress)))
    stream = rng(group.seed, 0, _PEOPLE)
    people = draw_trainees(group.trainees, stream)
    by_score: dict[str, list[list[float]]] = {name: [] for name in SCORES}
    for number, trainee in enumerate(people, 1):
        work = play_shifts(pool, trainee, group.shifts, stream, group.author_error)
        for name, score in SCORES.items():
            by_score[name].append(score(TraineeRecord(work, pool, scenario.level.value)))
        progress(group.sampled + number * group.shifts)
    return ClassComparison(
        scenario=scenario.scenario,
        seed=group.seed,
        trainees=group.trainees,
        shifts=group.shifts,
        author_error=group.author_error,
        scores={name: _comparison(values, people) for name, values in by_score.items()},
    )


def _parts(
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[Prepared],
    group: TraineeClass,
    progress: Progress,
) -> Iterator[SampledShifts]:
    done = 0
    for part in sample_shifts(scenario, catalogue, packs, (group.sampled, group.seed)):
        done += len(part.hypothesis)
        progress(done)
        yield part


@dataclass(frozen=True)
class TraineeRecord:
    """What one trainee did, to be scored."""

    work: TraineeShifts
    pool: ShiftPool
    level: Level


def _detection(record: TraineeRecord) -> list[float]:
    """Found of what was there; shifts with nothing there say nothing."""
    work = record.work
    return _shares((work.searched * work.finds).sum(axis=(1, 2)), work.hides.sum(axis=1))


def _strike(record: TraineeRecord) -> list[float]:
    """Found of what was searched."""
    work = record.work
    return _shares((work.searched * work.finds).sum(axis=(1, 2)), work.searched.sum(axis=(1, 2)))


def _ranking(record: TraineeRecord) -> list[float]:
    return _defined(auc_by_shift(record.work.stated, record.work.hides).tolist())


def _brier(record: TraineeRecord) -> list[float]:
    work = record.work
    return _defined(((work.stated - work.hides) ** 2).mean(axis=1).tolist())


def _gap(record: TraineeRecord) -> list[float]:
    return [
        found
        for p, q in zip(record.work.stated.tolist(), record.work.ideal.tolist(), strict=True)
        if (found := gap(p, q)) is not None
    ]


def _probability(record: TraineeRecord) -> list[float]:
    return [found for found in _qualities(record) if found is not None]


def _selection(record: TraineeRecord) -> list[float]:
    return _defined(record.work.quality.tolist())


def _shift(record: TraineeRecord) -> list[float]:
    """The shift score of the parts that can be worked out: choice and percentages."""
    parts = zip(record.work.quality.tolist(), _qualities(record), strict=True)
    totals = (
        shift_score(
            {
                ScorePart.SELECTION: None if isnan(choice) else choice,
                ScorePart.PROBABILITY: stated,
            },
            WEIGHTS[record.level],
        )
        for choice, stated in parts
    )
    return [total for total in totals if total is not None]


def _qualities(record: TraineeRecord) -> list[float | None]:
    base = record.pool.base_rate
    pairs = zip(record.work.stated.tolist(), record.work.ideal.tolist(), strict=True)
    return [probability_quality(p, q, base) for p, q in pairs]


SCORES: Mapping[str, Callable[[TraineeRecord], list[float]]] = {
    "detection rate": _detection,
    "strike rate": _strike,
    "AUC": _ranking,
    "Brier": _brier,
    "gap": _gap,
    "probability quality": _probability,
    "selection quality": _selection,
    "shift score": _shift,
}
"""Every score that is compared, shift by shift; what cannot be scored is left out."""


def _comparison(
    values: Sequence[Sequence[float]], people: Sequence[VirtualTrainee]
) -> ScoreComparison:
    scored = [(fmean(v), -trainee.noise) for v, trainee in zip(values, people, strict=True) if v]
    estimate = reliability(values)
    share, interval = estimate.share if estimate else (None, None)
    return ScoreComparison(
        mean=fmean(x for each in values for x in each) if scored else None,
        reliability=share,
        interval=interval,
        shifts=estimate.shifts if estimate else None,
        skill=_correlation(scored),
    )


def _correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    if len({x for x, _ in pairs}) < _TWO or len({y for _, y in pairs}) < _TWO:
        return None
    return correlation([x for x, _ in pairs], [y for _, y in pairs])


def _shares(parts: Floats, wholes: Floats) -> list[float]:
    return [
        part / whole for part, whole in zip(parts.tolist(), wholes.tolist(), strict=True) if whole
    ]


def _defined(values: Sequence[float]) -> list[float]:
    return [value for value in values if not isnan(value)]
