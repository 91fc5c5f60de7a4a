"""What an enquiry may be expected to tell, before it has been answered.

Signs are independent given the hypothesis, so an answer is a combination of their values. Signs
that speak for nothing are left out, hypotheses that no answer tells apart are taken together, and
so are answers that speak alike: all of this is exact.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import fsum, log2

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import Case, EvidenceModel, SignTable
from profiler_sim.evidence.posterior import topic_probabilities
from profiler_sim.scoring.metrics.search_value import Stakes

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
    answers: tuple[Row, ...]
    """Probability of each answer by group; every column sums to ``answered``."""
    signs: tuple[tuple[Row, ...], ...]
    """The values of each sign that speaks, by value and by group."""
    answered: float
    """Probability that an answer comes at all."""


class AnswerDistributions:
    """The answers of a model's enquiries, each worked out once."""

    def __init__(self, model: EvidenceModel) -> None:
        """Nothing has been worked out yet."""
        self.model = model
        self._of = lru_cache(maxsize=None)(self._work_out)

    def about(self, case: Case, enquiry: str) -> AnswerDistribution:
        """All answers ``enquiry`` may give about a consignment with this cover."""
        signs = (t.sign for t in self.model.signs if t.seen_in == enquiry and _applies(t, case))
        return self._of(enquiry, tuple(signs))

    def _work_out(self, enquiry: str, signs: tuple[str, ...]) -> AnswerDistribution:
        tables = [self.model.by_sign[sign] for sign in signs]
        groups = _groups(self.model, tables)
        heads = [group[0] for group in groups]
        answered = 1.0 - self.model.no_answer[enquiry]
        speaking = [_columns(table, heads) for table in tables if len(set(table.observed)) > 1]
        rows: tuple[Row, ...] = ((answered,) * len(heads),)
        for columns in speaking:
            rows = _merged(rows, columns)
        named = tuple(self.model.hypotheses[head].topic for head in heads)
        return AnswerDistribution(
            groups=groups,
            topics=named,
            places=tuple(map(named.index, named)),
            answers=rows,
            signs=tuple(speaking),
            answered=answered,
        )


def uncertainty(model: EvidenceModel, probabilities: Row) -> float:
    """Bits that are missing to know what is hidden: nothing, or one of the topics."""
    hidden = topic_probabilities(model, probabilities)
    return _bits((probabilities[0], *hidden.values()))


def expected_bits(answering: AnswerDistribution, probabilities: Row) -> float:
    """Bits an enquiry is expected to tell about what is hidden: nothing, or one of the topics.

    The mutual information of topic and answer; ``probabilities`` are those of all hypotheses.
    """
    mass = _by_group(answering, probabilities)
    before = _by_topic(answering, mass)
    left = fsum(_bits(_by_topic(answering, _times(mass, row))) for row in answering.answers)
    return max(0.0, answering.answered * _bits(before) - left)


def most_bits(answering: AnswerDistribution, probabilities: Row) -> float:
    """Bits that an enquiry cannot be expected to exceed, at a fraction of the work.

    What its signs tell one by one: signs that are independent given the hypothesis tell no more
    together, and about the topic no more than about the hypothesis.
    """
    mass = _by_group(answering, probabilities)
    before = _bits(mass)
    return answering.answered * fsum(
        before - fsum(_bits(_times(mass, row)) for row in columns) for columns in answering.signs
    )


def enquiry_value(
    answering: AnswerDistribution,
    probabilities: Row,
    stakes: Stakes,
    worth: Mapping[str, float],
    after: Stakes | None = None,
) -> float:
    """Points a single enquiry is expected to be worth, because its answer may change the decision.

    ``worth`` is the severity by topic; ``stakes.opening`` includes the price of the slot. It is 0
    when no answer would change the decision, which says when to stop asking. ``after`` are the
    stakes once it has been asked, where asking may warn the trader: then it may be below 0.
    """
    mass = _by_group(answering, probabilities)
    asked = after or stakes

    def gained(masses: Row, stakes: Stakes) -> float:
        wins = (
            p * (stakes.won(worth.get(topic, 1.0)) if topic else -stakes.delay)
            for p, topic in zip(masses, answering.topics, strict=True)
        )
        return max(0.0, fsum(wins) - fsum(masses) * stakes.opening)

    told = fsum(gained(_times(mass, row), asked) for row in answering.answers)
    warning = gained(mass, stakes) - gained(mass, asked)
    return told - answering.answered * gained(mass, asked) - warning


def probability_range(answering: AnswerDistribution, probabilities: Row) -> tuple[float, float]:
    """Lowest and highest probability of anything hidden that an answer may bring it to.

    Answers that come in less than ``_LIKELY`` of the cases are left out; as it stands where none
    is left.
    """
    mass = _by_group(answering, probabilities)
    joint = [_times(mass, row) for row in answering.answers]
    likely = [1 - row[0] / total for row in joint if (total := fsum(row)) >= _LIKELY]
    stands = 1 - probabilities[0]
    return min(likely, default=stands), max(likely, default=stands)


def _applies(table: SignTable, case: Case) -> bool:
    return table.sign in case.signs if case.cover is None else table.applies[case.cover]


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
    return tuple(a * b for a, b in zip(row, column, strict=True))


def _by_group(answering: AnswerDistribution, probabilities: Row) -> Row:
    return tuple(sum(probabilities[h] for h in group) for group in answering.groups)


def _by_topic(answering: AnswerDistribution, masses: Row) -> list[float]:
    totals = [0.0] * len(answering.places)
    for at, mass in zip(answering.places, masses, strict=True):
        totals[at] += mass
    return totals


def _bits(masses: Sequence[float]) -> float:
    """Entropy of the shares, times the mass they divide."""
    total = sum(masses)
    return -sum(mass * log2(mass / total) for mass in masses if mass > 0)
