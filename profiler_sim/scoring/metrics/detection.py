"""Finds to expect: by random selection, from the best by a score, and knowing everything.

Outcomes carry luck: they are shown, and never alone rank or pass anybody.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from statistics import fmean

from profiler_sim.cargo.value import Value


class RandomFinds(Value):
    """What a random selection of as many consignments finds."""

    mean: float
    low: int
    """Fewer are found in at most 5 of 100 shifts."""
    high: int
    """More are found in at most 5 of 100 shifts."""


class Baselines(Value):
    """Finds to expect from the same caseload and as many openings, chosen in other ways."""

    random: RandomFinds
    """Selected at random."""
    rules: float
    """The highest rule scores."""
    documents: float
    """The highest ideal probabilities on the papers alone."""
    oracle: int
    """Knowing what is in the boxes."""


class Waterfall(Value):
    """Expected finds of the same number of openings, chosen in four ways."""

    best_full: float
    """A: the best by all that could have been known."""
    best_held: float
    """B: the best by the evidence that was held."""
    chosen: float
    """C: those that were searched."""
    random: float
    """R: selected at random."""

    @property
    def enquiry_loss(self) -> float:
        """Finds lost by not asking, never negative."""
        return self.best_full - self.best_held

    @property
    def judgement_loss(self) -> float:
        """Finds lost by choosing; negative when the choice was luckier than the evidence held."""
        return self.best_held - self.chosen


class Auc(Value):
    """Share of (smuggled, lawful) pairs that were ranked right, ties counting half."""

    value: float
    se: float
    """Standard error of Hanley and McNeil (1982)."""


def random_finds_at_least(population: int, present: int, examined: int, finds: int) -> float:
    """Probability that ``examined`` of ``population``, taken at random, hold so many finds.

    The upper tail of the hypergeometric distribution from ``finds`` (>= 0) on, summed exactly;
    ``present`` and ``examined`` are at most ``population``.
    """
    ways = _ways(population, present, examined)
    return sum(ways[finds:]) / math.comb(population, examined)


def random_finds(population: int, present: int, examined: int) -> RandomFinds:
    """Mean of what a random selection finds, and the range that holds 90 of 100 shifts or more."""
    total = math.comb(population, examined)
    below = [ways / total for ways in accumulate(_ways(population, present, examined))]
    return RandomFinds(
        mean=examined * present / population if population else 0.0,
        low=bisect_left(below, 0.05),
        high=bisect_left(below, 0.95),
    )


def chances_of_random_finds(population: int, findable: Sequence[AbstractSet[str]]) -> list[float]:
    """Probability of exactly 0, 1, 2 … finds, when searches meet consignments at random.

    ``findable`` holds, for each search, what it finds among ``population`` consignments; no two
    searches meet the same one. For searches of one kind it is the hypergeometric distribution.
    """
    patterns = Counter(
        tuple(name in found for found in findable) for name in frozenset().union(*findable)
    )
    kinds = list(patterns)
    chances = {(tuple(patterns.values()), 0): 1.0}
    for turn in range(len(findable)):
        after: defaultdict[tuple[tuple[int, ...], int], float] = defaultdict(float)
        for (left, finds), chance in chances.items():
            after[left, finds] += chance * (1 - sum(left) / (population - turn))
            for at, count in enumerate(left):
                rest = (*left[:at], count - 1, *left[at + 1 :])
                if count:
                    share = count / (population - turn)
                    after[rest, finds + kinds[at][turn]] += chance * share
        chances = after
    by_finds = [0.0] * (len(findable) + 1)
    for (_, finds), chance in chances.items():
        by_finds[finds] += chance
    return by_finds


def random_finds_from(chances: Sequence[float]) -> RandomFinds:
    """Mean and range of a number of finds with these ``chances`` of 0, 1, 2 …."""
    below = [*accumulate(chances)]
    return RandomFinds(
        mean=math.fsum(finds * chance for finds, chance in enumerate(chances)),
        low=bisect_left(below, 0.05),
        high=min(bisect_left(below, 0.95), len(chances) - 1),
    )


def baselines(
    hides: Sequence[bool],
    rule_scores: Sequence[float],
    q_documents: Sequence[float],
    openings: int,
) -> Baselines:
    """Finds of other ways of choosing; ``hides`` holds the truth, ties fall at random.

    Openings beyond the number of consignments stay unused. Raises ValueError when the three
    sequences differ in length.
    """
    present, used = sum(hides), min(openings, len(hides))
    return Baselines(
        random=random_finds(len(hides), present, used),
        rules=expected_from_top(rule_scores, hides, used),
        documents=expected_from_top(q_documents, hides, used),
        oracle=min(used, present),
    )


def waterfall(
    q_full: Sequence[float], q_held: Sequence[float], chosen: AbstractSet[int]
) -> Waterfall:
    """Where expected finds were lost: by not asking, then by choosing.

    ``q_full`` has every enquiry answered, ``q_held`` those that were; ties fall at random. All
    four ways open as many as were chosen, so an empty slot is no loss here.
    """
    return Waterfall(
        best_full=expected_from_top(q_full, q_full, len(chosen)),
        best_held=expected_from_top(q_held, q_full, len(chosen)),
        chosen=math.fsum(q_full[at] for at in chosen),
        random=len(chosen) * fmean(q_full) if q_full else 0.0,
    )


def expected_from_top(scores: Sequence[float], worth: Sequence[float], slots: int) -> float:
    """Sum of ``worth`` expected over the ``slots`` highest ``scores``, ties taken at random.

    With outcomes 0 and 1 as worth it is the expected number of finds. Slots beyond the number
    of scores stay empty. Raises ValueError when the two differ in length.
    """
    pairs = list(zip(scores, worth, strict=True))
    taken = min(max(slots, 0), len(pairs))
    if not taken:
        return 0.0
    cut = sorted(scores, reverse=True)[taken - 1]
    sure = [value for score, value in pairs if score > cut]
    tied = [value for score, value in pairs if score == cut]
    return math.fsum(sure) + (taken - len(sure)) * math.fsum(tied) / len(tied)


def auc(positives: Iterable[float], negatives: Iterable[float]) -> Auc | None:
    """How well a score ranks smuggled consignments (``positives``) above lawful ones.

    0.5 is what chance does, 1 a perfect ranking; None when either side is empty. O(n log n).
    """
    ranked, above = sorted(negatives), list(positives)
    if not ranked or not above:
        return None
    doubled = sum(bisect_left(ranked, score) + bisect_right(ranked, score) for score in above)
    area = doubled / (2 * len(above) * len(ranked))
    return Auc(value=area, se=_auc_error(area, len(above), len(ranked)))


def _ways(population: int, present: int, examined: int) -> list[int]:
    """Count the draws that find exactly 0, 1, 2 … of what is present."""
    return [
        math.comb(present, finds) * math.comb(population - present, examined - finds)
        for finds in range(min(present, examined) + 1)
    ]


def _auc_error(area: float, positives: int, negatives: int) -> float:
    """Hanley and McNeil with Q1 - A² and Q2 - A² as products, which cannot turn negative."""
    two_positives = area**2 * (1 - area) / (1 + area)
    two_negatives = area * (1 - area) ** 2 / (2 - area)
    variance = (
        area * (1 - area) + (positives - 1) * two_negatives + (negatives - 1) * two_positives
    )
    return math.sqrt(variance / (positives * negatives))
