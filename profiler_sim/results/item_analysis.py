"""Item analysis: which cases a class found hard, and which ones tell skill from luck.

An item is one consignment of one deal that a decision can be sound or unsound about. Only first
attempts count. Difficulty is the share of sound decisions; discrimination is the correlation of
an item with the rest of the score (total less the item), so that an item does not explain itself
(Ebel & Frisbie, Essentials of Educational Measurement, 1991).
"""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean

from profiler_sim.cargo.value import Value

FEWEST = 5
"""Trainees below which nothing is said of an item."""
HARD, EASY = 0.2, 0.9
"""Share of sound decisions below which a case is very hard, and above which it is very easy."""
LEAST_DISCRIMINATION = 0.15
"""Correlation with the rest below which a case tells little of skill."""

Answers = Mapping[str, Mapping[str, bool]]
"""Sound or not, by trainee, by item; an item that a trainee did not judge is missing."""


class ItemResult(Value):
    """How a class did on one item."""

    item: str
    n: int
    """Trainees who judged it."""
    sound: int
    discrimination: float | None
    """-1 to 1; None where too few judged it, or all alike."""

    @property
    def share(self) -> float:
        """Share of sound decisions, 0 to 1."""
        return self.sound / self.n

    @property
    def flags(self) -> tuple[str, ...]:
        """What to look at: ``hard``, ``easy``, ``little skill`` or ``key``.

        ``key``: those who are good elsewhere do worse here. The case may be wrong.
        """
        if self.n < FEWEST:
            return ()
        found = ["hard"] if self.share < HARD else ["easy"] if self.share > EASY else []
        if self.discrimination is not None and self.discrimination < LEAST_DISCRIMINATION:
            found.append("key" if self.discrimination < 0 else "little skill")
        return tuple(found)


def analyse_items(answers: Answers) -> tuple[ItemResult, ...]:
    """Work out every item, the hardest first."""
    items = dict.fromkeys(item for judged in answers.values() for item in judged)
    results = (_result(item, answers) for item in items)
    return tuple(sorted(results, key=lambda each: (each.share, each.item)))


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's r; None where one of them does not vary."""
    mean_one, mean_other = fmean(one), fmean(other)
    pairs = [(a - mean_one, b - mean_other) for a, b in zip(one, other, strict=True)]
    spread = sqrt(sum(a * a for a, _ in pairs)) * sqrt(sum(b * b for _, b in pairs))
    return sum(a * b for a, b in pairs) / spread if spread > 0 else None


def _result(item: str, answers: Answers) -> ItemResult:
    judged = [each for each in answers.values() if item in each]
    own = [float(each[item]) for each in judged]
    return ItemResult(
        item=item,
        n=len(judged),
        sound=sum(each[item] for each in judged),
        discrimination=_discrimination(own, [_rest(each, item) for each in judged]),
    )


def _rest(judged: Mapping[str, bool], item: str) -> float | None:
    """Share of sound decisions on all other items; None where there is no other."""
    others: Iterable[bool] = [sound for name, sound in judged.items() if name != item]
    return fmean(others) if others else None


def _discrimination(own: Sequence[float], rest: Sequence[float | None]) -> float | None:
    pairs = [(a, b) for a, b in zip(own, rest, strict=True) if b is not None]
    if len(pairs) < FEWEST:
        return None
    return correlation([a for a, _ in pairs], [b for _, b in pairs])
