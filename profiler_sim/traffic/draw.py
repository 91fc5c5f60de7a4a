"""Draws hypotheses, covers and signs of whole traffic as columns, and weighs them as columns."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.traffic.plant import NOTHING, Plan, planted, source

CHUNK = 1000
"""Consignments drawn from one seed; a longer traffic begins with the shorter one."""
SPARE = 128
"""Uniform numbers each consignment may spend on everything that does not look at h."""
MISSING = -1
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Columns:
    """Drawn consignments, one element each."""

    hypothesis: Ints
    cover: Ints
    values: Ints
    """By sign, by consignment: index of the value shown; -1 where the sign does not apply."""
    answered: NDArray[np.bool_]
    """By enquiry, by consignment."""
    luck: Floats
    told: Floats


def chunks(
    model: EvidenceModel, count: int, seed: int, plan: Plan = NOTHING
) -> Iterator[tuple[Columns, Floats]]:
    """Draw ``count`` consignments chunk by chunk, each with its rows of spare numbers."""
    prior = np.asarray([plan.rest(model)])
    for index, start in enumerate(range(0, count, CHUNK)):
        size = min(CHUNK, count - start)
        stream = source(seed, index)
        h = _pick(prior, np.zeros(CHUNK, np.int64), stream)
        placed = planted(model, plan, range(start, start + CHUNK), seed)
        drawn = draw(model, np.where(placed >= 0, placed, h), stream)
        yield _cut(drawn, size), stream.random((CHUNK, SPARE))[:size]


def draw(model: EvidenceModel, h: Ints, stream: np.random.Generator) -> Columns:
    """Draw the cover of every hypothesis in ``h``, then every sign."""
    count = len(h)
    cover = _pick(np.asarray(model.cover), h, stream)
    values = np.empty((len(model.signs), count), np.int64)
    for row, table in enumerate(model.signs):
        shown = _pick(np.asarray(table.seen), h, stream)
        values[row] = np.where(np.asarray(table.applies)[cover], shown, MISSING)
    silent = np.asarray(list(model.no_answer.values())).reshape(-1, 1)
    return Columns(
        hypothesis=h,
        cover=cover,
        values=values,
        answered=stream.random((len(silent), count)) >= silent,
        luck=stream.random(count),
        told=stream.random(count),
    )


def q_columns(model: EvidenceModel, columns: Columns, asked: Collection[str]) -> Floats:
    """Ideal probability that anything is hidden, on the papers and the enquiries ``asked``."""
    with np.errstate(divide="ignore"):
        scores = (
            np.log(np.asarray(model.prior))[:, None]
            + np.log(np.asarray(model.cover))[:, columns.cover]
        )
        enquiries = list(model.no_answer)
        for row, table in enumerate(model.signs):
            if table.seen_in != "papers" and table.seen_in not in asked:
                continue
            seen = columns.values[row] >= 0
            if table.seen_in != "papers":
                seen &= columns.answered[enquiries.index(table.seen_in)]
            weight = np.log(np.asarray(table.seen))[:, columns.values[row]]
            scores = scores + np.where(seen, weight, 0.0)
    top = scores.max(axis=0)
    weights = np.exp(scores - top)
    smuggled: Floats = 1.0 - weights[0] / weights.sum(axis=0)
    return smuggled


def _pick(rows: Floats, which: Ints, stream: np.random.Generator) -> Ints:
    """Draw an index from the distribution ``rows[which]`` for every element of ``which``."""
    steps = np.cumsum(rows, axis=1)
    steps[:, -1] = 1.0
    u = stream.random(len(which))
    picked = np.zeros(len(which), np.int64)
    for index in range(len(rows)):
        mine = which == index
        picked[mine] = np.searchsorted(steps[index], u[mine], side="right")
    return picked


def _cut(columns: Columns, size: int) -> Columns:
    return Columns(
        columns.hypothesis[:size],
        columns.cover[:size],
        columns.values[:, :size],
        columns.answered[:, :size],
        columns.luck[:size],
        columns.told[:size],
    )
