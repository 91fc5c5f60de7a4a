"""Likelihood of every answer an enquiry may give, as tables over hypotheses.

The same formulas as ``scoring.metrics.information``, for very many consignments at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import EvidenceModel

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class AnswerLikelihoods:
    """How likely every answer of one enquiry is under every hypothesis."""

    signs: tuple[int, ...]
    """Rows of the signs it shows."""
    table: Floats
    """By kind of cover, by hypothesis, by answer: how often. Kinds differ in the signs that apply
    to them; those with fewer answers are filled up with zeros."""
    kind: Ints
    """By cover: its kind."""
    answered: float
    """Share of such enquiries that bring an answer at all."""

    def masses(self, weights: Floats, covers: Ints) -> Floats:
        """Weigh every answer of every consignment by ``weights`` of its hypotheses."""
        masses = np.empty((len(weights), self.table.shape[2]))
        kinds = self.kind[covers]
        for kind, likelihoods in enumerate(self.table):
            rows = kinds == kind
            masses[rows] = weights[rows] @ likelihoods
        return masses


def answer_likelihoods(model: EvidenceModel) -> tuple[AnswerLikelihoods, ...]:
    """Build the tables of all enquiries, in the model's order."""
    return tuple(_likelihoods(model, enquiry) for enquiry in model.no_answer)


def weighted_entropy(masses: Floats) -> Floats:
    """Compute the entropy of shares along the first axis, in bits, times the mass they divide."""
    total = masses.sum(axis=0)
    entropy: Floats = _log_of_itself(total) - _log_of_itself(masses).sum(axis=0)
    return entropy


def _log_of_itself(mass: Floats) -> Floats:
    safe: Floats = mass * np.log2(np.where(mass > 0, mass, 1.0))
    return safe


def _likelihoods(model: EvidenceModel, enquiry: str) -> AnswerLikelihoods:
    signs = tuple(row for row, table in enumerate(model.signs) if table.seen_in == enquiry)
    applies = [
        tuple(row for row in signs if model.signs[row].applies[cover])
        for cover in range(len(model.covers))
    ]
    kinds = sorted(set(applies))
    tables = [_combinations(model, rows) for rows in kinds]
    longest = max(table.shape[1] for table in tables)
    filled = [np.pad(table, ((0, 0), (0, longest - table.shape[1]))) for table in tables]
    return AnswerLikelihoods(
        signs=signs,
        table=np.stack(filled),
        kind=np.asarray([kinds.index(rows) for rows in applies]),
        answered=1.0 - model.no_answer[enquiry],
    )


def _combinations(model: EvidenceModel, rows: Sequence[int]) -> Floats:
    """By hypothesis, by combination of values: how often; signs that tell nothing left out."""
    tables = [np.asarray(model.signs[row].observed) for row in rows]
    speaking = [table for table in tables if np.ptp(table, axis=0).max() > 0]
    none: Floats = np.ones((len(model.hypotheses), 1))
    return reduce(_product, speaking, none)


def _product(left: Floats, right: Floats) -> Floats:
    product: Floats = (left[:, :, None] * right[:, None, :]).reshape(len(left), -1)
    return product
