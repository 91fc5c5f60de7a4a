"""A learner that knows nothing of the trade: boosted trees over every field of the papers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bytes = NDArray[np.uint8]

BINS = 32
"""Values of a field that are told apart, by their ranks."""
DEPTH, ROUNDS, RATE = 3, 160, 0.15
"""Questions of a tree, trees, and the part of a tree that is believed."""
SHARE = 0.35
"""Of the fields, how many a tree may ask about."""
SHRINK = 20.0
"""Consignments that speak against every split, so that chance is not learned."""


def auc(score: Floats, label: NDArray[np.bool_]) -> float:
    """The share of pairs of a smuggled and a lawful one that a score puts right; ties half."""
    order = np.argsort(score, kind="stable")
    ranks = np.empty(len(score))
    _, first, number = np.unique(score[order], return_index=True, return_counts=True)
    ranks[order] = np.repeat(first + (number + 1) / 2, number)
    hidden, lawful = int(label.sum()), int((~label).sum())
    return float((ranks[label].sum() - hidden * (hidden + 1) / 2) / (hidden * lawful))


def leaves(value: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Every field as numbers: how large, how long, how round, and which of several words."""
    match value:
        case Mapping():
            for key, inner in value.items():
                yield from leaves(inner, f"{path}.{key}")
        case list() | tuple():
            yield f"{path}#", float(len(value))
            for place, inner in enumerate(value[:3]):
                yield from leaves(inner, f"{path}.{place}")
        case bool() | int() | float():
            yield path, float(value)
            yield f"{path}%10", float(value) % 10
            yield f"{path}%100", float(value) % 100
        case datetime():
            yield path, value.timestamp()
            yield f"{path}:", float(value.hour * 60 + value.minute)
        case date():
            yield path, float(value.toordinal())
            yield f"{path} day", float(value.weekday())
        case str():
            yield from zip(_names(path), _of_text(value), strict=True)


@cache
def _names(path: str) -> tuple[str, ...]:
    told = ("long", "digits", "last", "first", "sum", "capitals", "word a", "word b", "word c")
    return tuple(f"{path} {each}" for each in told)


@lru_cache(maxsize=100_000)
def _of_text(text: str) -> tuple[float, ...]:
    """A text in numbers; words in three random orders, so that a few cuts tell them apart."""
    digits = [sign for sign in text if sign in "0123456789"]
    return (
        float(len(text)),
        float(len(digits)),
        float(ord(text[-1])) if text else -1.0,
        float(ord(text[0])) if text else -1.0,
        float(sum(map(int, digits)) % 10) if digits else -1.0,
        float(sum(sign.isupper() for sign in text)),
        *(float(crc32(f"{salt}{text}".encode()) % 1_000) for salt in "abc"),
    )


@dataclass(frozen=True)
class Fields:
    """Consignments by field, each value as the number of its bin."""

    bins: Bytes
    """By field, by consignment."""
    names: tuple[str, ...]

    def part(self, which: slice | NDArray[np.bool_]) -> "Fields":
        """Some of the consignments."""
        return Fields(np.ascontiguousarray(self.bins[:, which]), self.names)


def fields(rows: Iterable[Mapping[str, float]], count: int) -> Fields:
    """Put numbers of ``count`` consignments into bins; what is missing has a bin of its own."""
    table: dict[str, Floats] = {}
    for place, row in enumerate(rows):
        for name, value in row.items():
            if name not in table:
                table[name] = np.full(count, np.nan)
            table[name][place] = value
    bins = {name: _binned(table.pop(name)) for name in sorted(table)}
    told = {name: each for name, each in bins.items() if each.min() != each.max()}
    return Fields(np.stack(list(told.values())), tuple(told))


def _binned(values: Floats) -> Bytes:
    known = values[~np.isnan(values)]
    cuts: Floats = np.unique(np.quantile(known, np.linspace(0, 1, BINS)[1:-1]))
    bins = np.searchsorted(cuts, values, side="right") + 1
    return np.where(np.isnan(values), 0, bins).astype(np.uint8)


@dataclass(frozen=True)
class _Tree:
    """A question a level, the same for all nodes of a level."""

    asks: tuple[tuple[int, int], ...]
    """Field and highest bin that goes left, by level."""
    says: Floats
    """By leaf."""

    def leaf(self, bins: Bytes) -> NDArray[np.int64]:
        """The leaf every consignment comes to."""
        at = np.zeros(bins.shape[1], dtype=np.int64)
        for field, cut in self.asks:
            at = 2 * at + (bins[field] > cut)
        return at


class Learner:
    """Boosted trees for a label of two kinds."""

    def __init__(self, seed: int = 0) -> None:
        """Begin knowing nothing."""
        self._chance = np.random.default_rng(seed)
        self._trees: list[_Tree] = []

    def learn(self, known: Fields, label: NDArray[np.bool_]) -> None:
        """Learn from consignments whose truth is told."""
        score = np.zeros(len(label))
        for _ in range(ROUNDS):
            p = 1 / (1 + np.exp(-score))
            tree = self._tree(known.bins, label - p, p * (1 - p))
            self._trees.append(tree)
            score += tree.says[tree.leaf(known.bins)]

    def score(self, of: Fields) -> Floats:
        """How likely something is hidden, in no unit."""
        score: Floats = np.sum([tree.says[tree.leaf(of.bins)] for tree in self._trees], axis=0)
        return score

    def _tree(self, bins: Bytes, slope: Floats, weight: Floats) -> _Tree:
        count = max(1, round(SHARE * len(bins)))
        some = self._chance.choice(len(bins), count, replace=False)
        at = np.zeros(bins.shape[1], dtype=np.int64)
        asks: list[tuple[int, int]] = []
        for level in range(DEPTH):
            gains = [_gain(bins[field], at, slope, weight, 1 << level) for field in some]
            best = int(np.argmax([gain for gain, _ in gains]))
            asks.append((int(some[best]), gains[best][1]))
            at = 2 * at + (bins[asks[-1][0]] > asks[-1][1])
        sums = [np.bincount(at, each, minlength=1 << DEPTH) for each in (slope, weight)]
        return _Tree(tuple(asks), RATE * sums[0] / (sums[1] + SHRINK / 4))


def _gain(
    bins: Bytes, at: NDArray[np.int64], slope: Floats, weight: Floats, nodes: int
) -> tuple[float, int]:
    """What the best cut of one field gains over all nodes of a level, and that cut."""
    place = at * (BINS + 1) + bins
    size = nodes * (BINS + 1)
    slopes = np.bincount(place, slope, minlength=size).reshape(nodes, -1)
    weights = np.bincount(place, weight, minlength=size).reshape(nodes, -1)
    left, heavy = slopes.cumsum(axis=1), weights.cumsum(axis=1)
    right, heavy_right = left[:, -1:] - left, heavy[:, -1:] - heavy
    gain = left**2 / (heavy + SHRINK) + right**2 / (heavy_right + SHRINK)
    total = gain.sum(axis=0)
    return float(total.max()), int(total.argmax())


def judged(known: Fields, label: NDArray[np.bool_], trained: int) -> Floats:
    """Scores of those after the first ``trained``, from what these have taught."""
    learner = Learner()
    learner.learn(known.part(slice(None, trained)), label[:trained])
    return learner.score(known.part(slice(trained, None)))
