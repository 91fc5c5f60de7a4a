"""Expected information of an enquiry, before it has been answered.

Signs are independent given the hypothesis, so an answer is a combination of their values. Signs
that speak for nothing are left out, hypotheses that no answer tells apart are taken together, and
so are answers that speak alike: all of this is exact.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from math import fsum, log2
from operator import mul

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import EvidenceModel, GroundTruth, SignTable
from profiler_sim.evidence.posterior import topic_probabilities

Row = tuple[float, ...]
"""Probabilities by group of hypotheses."""
_LIKELY = 0.01
"""Share of cases from which an answer is worth reckoning with."""
_ALIKE = 9
"""Digits to which the odds of two answers agree when they say the same."""


class AnswerDistribution(Value):
    """All answers an enquiry may give about a consignment."""

    groups: tuple[tuple[int, ...], ...]
    """Hypotheses that no answer tells apart and that have the same topic; lawful first."""
    topics: tuple[str, ...]
    """By group; empty for lawful."""
    places: tuple[int, ...]
    """By group: which of the distinct topics it has."""
    signs: tuple[tuple[Row, ...], ...]
    """The values of each sign that speaks, by value and by group."""
    answered: float
    """Probability that an answer comes at all."""

    @cached_property
    def answers(self) -> tuple[Row, ...]:
        """Probability of each answer by group; every column sums to ``answered``."""
        rows: tuple[Row, ...] = ((self.answered,) * len(self.groups),)
        for columns in self.signs:
            rows = _merged(rows, columns)
        return rows

    def masses(self, probabilities: Row) -> Row:
        """Probability of each group, from those of all hypotheses."""
        return tuple(sum(probabilities[h] for h in group) for group in self.groups)

    def joint(self, masses: Row) -> Iterator[Row]:
        """For each answer, the probability of it together with each group."""
        return (_times(masses, row) for row in self.answers)


class AnswerDistributions:
    """The answers of a model's enquiries, each worked out once."""

    def __init__(self, model: EvidenceModel) -> None:
        """Nothing has been worked out yet."""
        self.model = model
        self._made: dict[tuple[str, ...], AnswerDistribution] = {}

    def about(self, case: GroundTruth, enquiry: str) -> AnswerDistribution:
        """All answers ``enquiry`` may give about a consignment with this cover."""
        signs = [t.sign for t in self.model.signs if t.seen_in == enquiry and _applies(t, case)]
        key = (enquiry, *signs)
        if key not in self._made:
            self._made[key] = self._work_out(enquiry, signs)
        return self._made[key]

    def _work_out(self, enquiry: str, signs: Sequence[str]) -> AnswerDistribution:
        tables = [self.model.by_sign[sign] for sign in signs]
        groups = _groups(self.model, tables)
        heads = [group[0] for group in groups]
        answered = 1.0 - self.model.no_answer[enquiry]
        speaking = [_columns(table, heads) for table in tables if len(set(table.observed)) > 1]
        named = tuple(self.model.hypotheses[head].topic for head in heads)
        return AnswerDistribution(
            groups=groups,
            topics=named,
            places=tuple(map(named.index, named)),
            signs=tuple(speaking),
            answered=answered,
        )


def uncertainty(model: EvidenceModel, probabilities: Row) -> float:
    """Bits that are missing to know what is hidden: nothing, or one of the topics."""
    hidden = topic_probabilities(model, probabilities)
    return _bits((probabilities[0], *hidden.values()))


def expected_bits(answers: AnswerDistribution, probabilities: Row) -> float:
    """Bits an enquiry is expected to give about what is hidden: nothing, or one of the topics.

    The mutual information of topic and answer; ``probabilities`` are those of all hypotheses.
    """
    mass = answers.masses(probabilities)
    before = _by_topic(answers, mass)
    left = fsum(_bits(_by_topic(answers, row)) for row in answers.joint(mass))
    return max(0.0, answers.answered * _bits(before) - left)


def most_bits(answers: AnswerDistribution, probabilities: Row) -> float:
    """Bits that an enquiry cannot be expected to exceed, at a fraction of the work.

    What its signs give one by one: signs that are independent given the hypothesis give no more
    together, and about the topic no more than about the hypothesis.
    """
    mass = answers.masses(probabilities)
    before = _bits(mass)
    return answers.answered * fsum(
        before - fsum(_bits(_times(mass, row)) for row in columns) for columns in answers.signs
    )


def probability_range(answers: AnswerDistribution, probabilities: Row) -> tuple[float, float]:
    """Lowest and highest probability of anything hidden that an answer may bring it to.

    Answers that come in less than ``_LIKELY`` of the cases are left out; as it stands where none
    is left.
    """
    mass = answers.masses(probabilities)
    joint = answers.joint(mass)
    likely = [1 - row[0] / total for row in joint if (total := fsum(row)) >= _LIKELY]
    stands = 1 - probabilities[0]
    return min(likely, default=stands), max(likely, default=stands)


def _applies(table: SignTable, case: GroundTruth) -> bool:
    if case.cover is None:
        return table.sign in case.signs
    return table.applies[case.cover] and not table.is_hidden(case.signs)


def _groups(model: EvidenceModel, tables: Sequence[SignTable]) -> tuple[tuple[int, ...], ...]:
    found: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for h, hypothesis in enumerate(model.hypotheses):
        found[hypothesis.topic, *(table.observed[h] for table in tables)].append(h)
    return tuple(map(tuple, found.values()))


def _columns(table: SignTable, heads: Sequence[int]) -> tuple[Row, ...]:
    return tuple(zip(*(table.observed[head] for head in heads), strict=True))


def _merged(rows: tuple[Row, ...], columns: Sequence[Row]) -> tuple[Row, ...]:
    """Every row with every column, those that give the same odds as one."""
    alike: defaultdict[Row, list[Row]] = defaultdict(list)
    for row, column in product(rows, columns):
        joint = _times(row, column)
        if (total := fsum(joint)) > 0:
            alike[tuple(round(p / total, _ALIKE) for p in joint)].append(joint)
    return tuple(tuple(map(fsum, zip(*group, strict=True))) for group in alike.values())


def _times(row: Row, column: Row) -> Row:
    return tuple(map(mul, row, column))


def _by_topic(answers: AnswerDistribution, masses: Row) -> list[float]:
    totals = [0.0] * len(answers.places)
    for at, mass in zip(answers.places, masses, strict=True):
        totals[at] += mass
    return totals


def _bits(masses: Sequence[float]) -> float:
    """Entropy of the shares, times the mass they divide."""
    total = sum(masses)
    return -sum(mass * log2(mass / total) for mass in masses if mass > 0)
