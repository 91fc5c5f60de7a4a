"""Virtual trainees: noisy and biased readers, to learn what a score can tell of a person.

Each reads every consignment, sees the odds the evidence supports, of anything and of what it is,
through a noise of her own, and orders the searches that seem to pay best. Some ask no questions
or stop early, some lean on the rules, some are too suspicious and some too trusting. What they
ask about is what the step-by-step investigator would ask about, as long as their minutes last.
No real officer is like that: the numbers compare scores with one another, not people.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from profiler_sim.shift.terms import LADDER
from profiler_sim.traffic.investigator import DeskBudget, investigate
from profiler_sim.traffic.policies import SampledShifts
from profiler_sim.traffic.sampler import log_scores, probabilities

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ASKING = (0.0, 1 / 3, 1.0)
"""Shares of the desk's minutes that are spent: nothing is asked, one stops early, all of them."""
NOISE = (0.2, 3.0)
"""Least and most noise of a reader, in logits: the skill."""
LEANING = 0.7
"""Standard deviation of how much too suspicious or trusting one is, in logits."""
ANCHORED = 0.25
"""Share of readers who lean on the rules."""
ANCHOR = (0.3, 0.9)
"""How far they do: the weight the rules have in what they believe."""
_SURE, _TINY = 1e-6, 1e-300
_HALF = 0.5
_RUNGS = np.asarray(LADDER) / 100
_NAT = log(10) / 10


@dataclass(frozen=True)
class VirtualTrainee:
    """One reader: how noisy, how suspicious, how much she asks, how far she trusts the rules."""

    noise: float
    leaning: float
    asking: int
    """Place in ``ASKING``."""
    anchor: float
    """Weight of the rules, 0 to 1."""


@dataclass(frozen=True)
class ShiftPool:
    """Shifts that trainees play, with the evidence that each way of asking brings."""

    parts: Sequence[SampledShifts]
    _final_evidence: "dict[int, FinalEvidence]" = field(default_factory=dict)
    """Worked out when it is first asked for."""

    @property
    def desk(self) -> DeskBudget:
        """What each shift may spend."""
        return self.parts[0].desk

    @property
    def base_rate(self) -> float:
        """Announced share of consignments that hide something."""
        return self.parts[0].model.base_rate

    def final_evidence(self, asking: int) -> "FinalEvidence":
        """Return the evidence at the end; ``asking`` is a place in ``ASKING``."""
        if asking not in self._final_evidence:
            each = [_evidence(part, ASKING[asking]) for part in self.parts]
            self._final_evidence[asking] = FinalEvidence(
                p=np.concatenate([part.p for part in each]),
                findable=np.concatenate([part.findable for part in each]),
                finds=np.concatenate([part.finds for part in each]),
                asked=np.concatenate([part.asked for part in each]),
            )
        return self._final_evidence[asking]

    @cached_property
    def rules(self) -> Floats:
        """What the rules alone would have one believe, in logits, by shift and consignment."""
        points = np.concatenate([p.by_shift(np.asarray(p.rule_scores, float)) for p in self.parts])
        share = min(max(self.base_rate, _SURE), 1 - _SURE)
        odds = share / (1 - share)
        logits: Floats = log(odds) + _NAT * (points - points.mean())
        return logits

    @cached_property
    def hides(self) -> NDArray[np.bool_]:
        """The truth, by shift and consignment."""
        return np.concatenate([part.hypothesis > 0 for part in self.parts])


class FinalEvidence(NamedTuple):
    """Evidence at the end, by shift and by consignment."""

    p: Floats
    """Probability, by hypothesis."""
    findable: Floats
    """Part of what a search would have found that it still finds, where a trader was warned."""
    finds: NDArray[np.bool_]
    """Whether each search would find something, the last axis by search."""
    asked: NDArray[np.bool_]
    """Enquiries made, the last axis in the order of the model."""


@dataclass(frozen=True)
class TraineeShifts:
    """Shifts one trainee played; everything by shift and consignment."""

    stated: Floats
    """On the ladder."""
    ideal: Floats
    """What the score takes for the ideal probability."""
    searched: Floats
    """How often, the last axis by search."""
    hides: NDArray[np.bool_]
    finds: NDArray[np.bool_]
    quality: Floats
    """Selection quality by shift, nan without choice."""


def draw_trainees(count: int, stream: np.random.Generator) -> list[VirtualTrainee]:
    """Draw so many trainees, each trait on its own."""
    leans = stream.random(count) < ANCHORED
    return [
        VirtualTrainee(noise=noise, leaning=leaning, asking=int(asking), anchor=anchor * anchored)
        for noise, leaning, asking, anchor, anchored in zip(
            stream.uniform(*NOISE, count).tolist(),
            stream.normal(0, LEANING, count).tolist(),
            stream.choice(len(ASKING), count, p=(0.2, 0.2, 0.6)).tolist(),
            stream.uniform(*ANCHOR, count).tolist(),
            leans.tolist(),
            strict=True,
        )
    ]


def play_shifts(
    pool: ShiftPool,
    trainee: VirtualTrainee,
    shifts: int,
    stream: np.random.Generator,
    author_error: float,
) -> TraineeShifts:
    """Play ``shifts`` shifts of the pool, none twice.

    ``author_error`` is by how much the model that scores is off, a standard deviation in logits.
    """
    played = stream.choice(len(pool.hides), shifts, replace=False)
    known = pool.final_evidence(trainee.asking)
    p, findable = known.p[played], known.findable[played]
    true = _logit(1.0 - p[:, :, 0])
    seen = true + trainee.noise * stream.standard_normal(true.shape)
    believed = (1 - trainee.anchor) * seen + trainee.anchor * pool.rules[played]
    ideal = _sigma(true + author_error * stream.standard_normal(true.shape))
    supposed = p * np.exp(trainee.noise * stream.standard_normal(p.shape))
    part = pool.parts[0]
    gains = part.gains_of(_with_probability(_sigma(believed), supposed), findable)
    searched = part.place_best(np.where(gains > 0, gains, -np.inf))
    return TraineeShifts(
        stated=_on_the_ladder(_sigma(believed + trainee.leaning)),
        ideal=ideal,
        searched=searched,
        hides=pool.hides[played],
        finds=known.finds[played],
        quality=part.qualities(part.gains_of(_with_probability(ideal, p), findable), searched),
    )


class LoadDecision(NamedTuple):
    """What a virtual trainee did with one consignment of a shift."""

    percent: int
    """Step of the ladder that she states."""
    enquiries: tuple[str, ...]
    """What she asked, in the order of the model."""
    search: str
    """The search that she ordered; empty where she let it go."""


def decide_loads(
    pool: ShiftPool, trainee: VirtualTrainee, stream: np.random.Generator
) -> tuple[LoadDecision, ...]:
    """Play the only shift of ``pool``, consignment by consignment in its order."""
    played = play_shifts(pool, trainee, 1, stream, author_error=0.0)
    asked = pool.final_evidence(trainee.asking).asked[0]
    kinds, enquiries = pool.parts[0].examinations, tuple(pool.parts[0].model.no_answer)
    return tuple(
        LoadDecision(
            percent=round(100 * stated),
            enquiries=tuple(
                name for name, is_asked in zip(enquiries, which, strict=True) if is_asked
            ),
            search=next(
                (kind for kind, share in zip(kinds, shares, strict=True) if share > _HALF), ""
            ),
        )
        for stated, which, shares in zip(
            played.stated[0].tolist(), asked.tolist(), played.searched[0].tolist(), strict=True
        )
    )


def auc_by_shift(stated: Floats, hides: NDArray[np.bool_]) -> Floats:
    """Compute the share of smuggled-lawful pairs ranked right, by shift; nan without a pair."""
    higher = np.sign(stated[:, :, None] - stated[:, None, :]) / 2 + 0.5
    pairs = hides[:, :, None] & ~hides[:, None, :]
    count = pairs.sum(axis=(1, 2))
    auc: Floats = np.where(
        count > 0, (higher * pairs).sum(axis=(1, 2)) / np.maximum(count, 1), np.nan
    )
    return auc


def _evidence(part: SampledShifts, share: float) -> FinalEvidence:
    """What is known once a share of the minutes has been spent."""
    if not share:
        p = part.by_shift(probabilities(log_scores(part.model, part.columns, ())).T)
        asked = np.zeros((*p.shape[:2], len(part.model.no_answer)), np.bool_)
        return FinalEvidence(p, np.ones(p.shape[:2]), part.would_find(), asked)
    desk = replace(part.desk, minutes=int(share * part.desk.minutes))
    known = investigate(part.model, part.columns, desk)
    return FinalEvidence(known.p, known.findable, part.would_find(known.asked), known.asked)


def _with_probability(q: Floats, p: Floats) -> Floats:
    """Probabilities that anything is hidden with ``q``, and what ``p`` says it would be."""
    hidden = p[:, :, 1:]
    shares = hidden / np.maximum(hidden.sum(axis=2), _TINY)[..., None]
    return np.concatenate(((1 - q)[..., None], q[..., None] * shares), axis=2)


def _on_the_ladder(p: Floats) -> Floats:
    rungs: Floats = _RUNGS[np.abs(p[:, :, None] - _RUNGS).argmin(axis=2)]
    return rungs


def _logit(q: Floats) -> Floats:
    kept = np.clip(q, _SURE, 1 - _SURE)
    logits: Floats = np.log(kept / (1 - kept))
    return logits


def _sigma(z: Floats) -> Floats:
    q: Floats = 1 / (1 + np.exp(-z))
    return q
