"""Posterior probabilities of what is hidden, and the ledger of evidence that explains them.

log q(h) = log prior(h) + log P(cover | h) + sum of log P(value | h) - normaliser.
"""

from collections.abc import Collection, Iterable
from math import exp, log10
from operator import add, sub
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import (
    PAPERS,
    EvidenceModel,
    GroundTruth,
    SignTable,
    WeightedClue,
    log_probability,
)

POINTS_PER_NAT = 10.0 / 2.302585092994046
"""Points are 10·log10 of odds (Good, Turing)."""


LineKind = Literal["prior", "cover", "sign", "clue"]
"""What a line of a ledger weighs."""


class LedgerLine(Value):
    """One piece of evidence in points for the leading hypothesis against lawful."""

    kind: LineKind
    name: str = ""
    value: str = ""
    seen_in: str = ""
    points: float


class Ledger(Value):
    """Lines that add up exactly to the odds of ``hypothesis`` against lawful."""

    hypothesis: int
    lines: tuple[LedgerLine, ...]
    q: float

    @property
    def total(self) -> float:
        """Sum of all lines in points."""
        return sum(line.points for line in self.lines)


def posterior(
    model: EvidenceModel, case: GroundTruth, asked: Collection[str]
) -> tuple[float, ...]:
    """Probability of every hypothesis, given the papers and the enquiries ``asked``; sums to 1."""
    return _normalised(_scores(model, case, asked, visible_signs(model, case, asked)))


def ideal_probability(model: EvidenceModel, case: GroundTruth, asked: Collection[str]) -> float:
    """Probability that anything is hidden, given the papers and the enquiries ``asked``."""
    return 1.0 - posterior(model, case, asked)[0]


def visible_signs(
    model: EvidenceModel, case: GroundTruth, asked: Collection[str]
) -> list[SignTable]:
    """Signs of this consignment that the papers and the answers received show."""
    return [
        table
        for table in model.signs
        if table.sign in case.signs and (table.seen_in == PAPERS or table.seen_in in asked)
    ]


def visible_clues(case: GroundTruth, asked: Collection[str]) -> list[WeightedClue]:
    """Clues of a hand-written case that its papers and the answers received show."""
    return [clue for clue in case.clues if clue.seen_in == PAPERS or clue.seen_in in asked]


def topic_probabilities(model: EvidenceModel, probabilities: Iterable[float]) -> dict[str, float]:
    """Probability by topic, without lawful."""
    totals: dict[str, float] = {}
    for hypothesis, p in zip(model.hypotheses, probabilities, strict=True):
        if hypothesis.topic:
            totals[hypothesis.topic] = totals.get(hypothesis.topic, 0.0) + p
    return totals


def ledger(
    model: EvidenceModel, case: GroundTruth, asked: Collection[str], against: int | None = None
) -> Ledger:
    """Explain q for the leading smuggling hypothesis, or for ``against`` once it is known."""
    tables = visible_signs(model, case, asked)
    p = _normalised(_scores(model, case, asked, tables))
    h = against or max(range(1, len(p)), key=p.__getitem__)
    lines = [LedgerLine(kind="prior", points=evidence_points(model.prior[h], model.prior[0]))]
    if case.cover is not None:
        cover = evidence_points(model.cover[h][case.cover], model.cover[0][case.cover])
        lines.append(LedgerLine(kind="cover", points=cover))
    for table in tables:
        value = case.signs[table.sign]
        lines.append(
            LedgerLine(
                kind="sign",
                name=table.sign,
                value=table.values[value],
                seen_in=table.seen_in,
                points=evidence_points(table.observed[h][value], table.observed[0][value]),
            )
        )
    lines += [
        LedgerLine(kind="clue", name=clue.shows, seen_in=clue.enquiry, points=clue.points)
        for clue in visible_clues(case, asked)
    ]
    return Ledger(hypothesis=h, lines=tuple(lines), q=1.0 - p[0])


def contributions(
    model: EvidenceModel, case: GroundTruth, asked: Collection[str]
) -> dict[str, float]:
    """By sign seen (and by clue): points its presence adds to the odds of "anything hidden"."""
    tables = visible_signs(model, case, asked)
    scores = _scores(model, case, asked, tables)
    full = _odds_points(scores)
    without: dict[str, float] = {}
    for table in tables:
        value = case.signs[table.sign]
        rest = list(map(sub, scores, table.log_observed(value)))
        without[table.sign] = full - _odds_points(rest)
    return without | {clue.shows: clue.points for clue in visible_clues(case, asked)}


def _scores(
    model: EvidenceModel, case: GroundTruth, asked: Collection[str], tables: Iterable[SignTable]
) -> list[float]:
    clued = sum(clue.points for clue in visible_clues(case, asked)) / POINTS_PER_NAT
    scores = [log_probability(p) + (clued if h else 0.0) for h, p in enumerate(model.prior)]
    if case.cover is not None:
        covered = (log_probability(row[case.cover]) for row in model.cover)
        scores = list(map(add, scores, covered))
    for table in tables:
        scores = list(map(add, scores, table.log_observed(case.signs[table.sign])))
    return scores


def _normalised(scores: list[float]) -> tuple[float, ...]:
    top = max(scores)
    weights = [exp(score - top) for score in scores]
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def _odds_points(scores: list[float]) -> float:
    p = _normalised(scores)
    return evidence_points(sum(p[1:]), p[0])


def evidence_points(numerator: float, denominator: float) -> float:
    """Ratio of two probabilities in points, 10·log10; 200 either way where one of them is 0."""
    if numerator <= 0.0 or denominator <= 0.0:
        return -200.0 if numerator <= 0.0 else 200.0
    return 10.0 * log10(numerator / denominator)
