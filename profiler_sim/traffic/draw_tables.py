"""The tables of an evidence model as arrays, worked out once for all the draws of a traffic."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import EvidenceModel, SignTable

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


def logs(shares: Sequence[float] | Sequence[Sequence[float]]) -> Floats:
    """Natural logarithms; of 0 it is minus infinity."""
    with np.errstate(divide="ignore"):
        found: Floats = np.log(np.asarray(shares))
    return found


class Distributions:
    """Distributions over the same outcomes, one for each hypothesis, ready to draw from."""

    def __init__(self, rows: Sequence[Sequence[float]] | Floats) -> None:
        """``rows`` are shares by hypothesis, by outcome; each row sums to 1."""
        self._steps = np.cumsum(np.asarray(rows), axis=1)
        self._steps[:, -1] = 1.0
        self._by_outcome = np.ascontiguousarray(self._steps.T)

    def pick(self, which: Ints, stream: np.random.Generator) -> Ints:
        """Draw an outcome from the distribution of every hypothesis in ``which``.

        It takes a pass for each outcome but the last, or one for each hypothesis: whichever are
        fewer.
        """
        u = stream.random(len(which))
        picked = np.zeros(len(which), np.int64)
        if len(self._by_outcome) <= len(self._steps):
            for step in self._by_outcome[:-1]:
                picked += step[which] <= u
            return picked
        for index, steps in enumerate(self._steps):
            mine = which == index
            picked[mine] = np.searchsorted(steps, u[mine], side="right")
        return picked


@dataclass(frozen=True)
class SignColumns:
    """One sign of the model as arrays."""

    table: SignTable

    @cached_property
    def observed(self) -> Distributions:
        """What its answer shows."""
        return Distributions(self.table.observed)

    @cached_property
    def log_observed(self) -> Floats:
        """The logarithms of the same, by hypothesis, by value."""
        return logs(self.table.observed)

    @cached_property
    def applies(self) -> NDArray[np.bool_]:
        """By cover."""
        return np.asarray(self.table.applies)


class DrawTables:
    """A model as arrays."""

    def __init__(self, model: EvidenceModel) -> None:
        """Work out nothing yet: each array when it is first needed."""
        self.model = model
        self.signs = tuple(map(SignColumns, model.signs))

    @cached_property
    def cover(self) -> Distributions:
        """Covers, by hypothesis."""
        return Distributions(self.model.cover)

    @cached_property
    def hidden_by(self) -> dict[int, tuple[tuple[int, tuple[int, ...]], ...]]:
        """By row of a sign: rows of others, with values beside which nothing of it is seen."""
        rows = {table.sign: row for row, table in enumerate(self.model.signs)}
        return {
            row: tuple((rows[other], hiding) for other, hiding in table.not_with)
            for row, table in enumerate(self.model.signs)
            if table.not_with
        }

    def needed_for(self, wanted: Collection[int]) -> frozenset[int]:
        """Rows of the signs ``wanted``, and of all that can hide one of them."""
        needed, asked = set[int](), list(wanted)
        while asked:
            row = asked.pop()
            if row not in needed:
                needed.add(row)
                asked += [other for other, _ in self.hidden_by.get(row, ())]
        return frozenset(needed)

    @cached_property
    def log_prior(self) -> Floats:
        """By hypothesis."""
        return logs(self.model.prior)

    @cached_property
    def log_cover(self) -> Floats:
        """By hypothesis, by cover."""
        return logs(self.model.cover)
