"""Cases written by hand among sampled shifts, so that virtual trainees meet them there.

Each case gets a cover of its own in the model: it weighs as the case's cover and the clues of its
papers do together, and the signs of the case apply to it. A clue of an answer is a sign of its
own, which this case alone shows. So everything that weighs traffic weighs it too.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import exp

import numpy as np
from numpy.typing import NDArray

from profiler_sim.evidence.model import (
    PAPERS,
    Cover,
    EvidenceModel,
    GroundTruth,
    SignTable,
    WeightedClue,
)
from profiler_sim.evidence.posterior import POINTS_PER_NAT, visible_clues
from profiler_sim.traffic.policies import SampledShifts
from profiler_sim.traffic.sampler import MISSING, Columns

Ints = NDArray[np.int64]
_SURPRISE, _SHOWN = 1e-3, 0
"""How common the clue of an answer is at most, and the place of its value."""


def with_cases(
    shifts: SampledShifts,
    cases: Sequence[GroundTruth],
    rule_scores: Sequence[float],
    stream: np.random.Generator,
) -> SampledShifts:
    """Put every case at the end of each shift; whether a search finds it is drawn each time.

    ``rule_scores`` are those of the cases, on their papers.
    """
    columns, each = shifts.columns, shifts.desk.consignments
    count = _shifts(columns, each)
    scores = np.asarray(shifts.rule_scores, np.float64).reshape(count, each)
    own = np.tile(np.asarray(rule_scores, np.float64), (count, 1))
    return SampledShifts(
        model=_extended(shifts.model, cases),
        columns=_joined(shifts.model, columns, cases, stream, each),
        desk=replace(shifts.desk, consignments=each + len(cases)),
        rule_scores=np.concatenate([scores, own], axis=1).reshape(-1).tolist(),
        examinations=shifts.examinations,
    )


def _shifts(columns: Columns, each: int) -> int:
    """How many shifts of ``each`` consignments; one where only cases arrive."""
    return len(columns) // each if each else 1


def _extended(model: EvidenceModel, cases: Sequence[GroundTruth]) -> EvidenceModel:
    covers = tuple(Cover(lane=-1 - place, commodity="") for place in range(len(cases)))
    weights = [
        tuple(_weight(model, case, hypothesis) for case in cases)
        for hypothesis in range(len(model.hypotheses))
    ]
    signs = (
        *(
            table.model_copy(
                update={"applies": (*table.applies, *(table.sign in case.signs for case in cases))}
            )
            for table in model.signs
        ),
        *(_clue_table(model, clue, place, len(cases)) for place, clue in _answer_clues(cases)),
    )
    rows = zip(model.cover, weights, strict=True)
    return model.model_copy(
        update={
            "covers": (*model.covers, *covers),
            "cover": tuple((*row, *own) for row, own in rows),
            "signs": signs,
        }
    )


def _weight(model: EvidenceModel, case: GroundTruth, hypothesis: int) -> float:
    """How likely cover and clues of a case are on paper; only the ratio of hypotheses counts."""
    cover = 1.0 if case.cover is None else model.cover[hypothesis][case.cover]
    points = sum(clue.points for clue in visible_clues(case, ())) if hypothesis else 0.0
    return cover * exp(points / POINTS_PER_NAT)


def _answer_clues(cases: Sequence[GroundTruth]) -> list[tuple[int, WeightedClue]]:
    """The clues of answers, each with the place of its case."""
    return [
        (place, clue)
        for place, case in enumerate(cases)
        for clue in case.clues
        if clue.seen_in != PAPERS
    ]


def _clue_table(model: EvidenceModel, clue: WeightedClue, place: int, cases: int) -> SignTable:
    """A clue of an answer as a sign of one case; so rare that nobody asks in the hope of it."""
    ratio = exp(clue.points / POINTS_PER_NAT)
    honest, hidden = _SURPRISE / max(1.0, ratio), _SURPRISE * min(1.0, ratio)
    rows = ((honest, 1.0 - honest), *[(hidden, 1.0 - hidden)] * (len(model.hypotheses) - 1))
    return SignTable(
        sign=f"{place} {clue.shows}",
        seen_in=clue.seen_in,
        boxes=(clue.box,),
        values=("shown", "not shown"),
        applies=(*[False] * len(model.covers), *(own == place for own in range(cases))),
        drawn=rows,
        observed=rows,
    )


def _joined(
    model: EvidenceModel,
    columns: Columns,
    cases: Sequence[GroundTruth],
    stream: np.random.Generator,
    each: int,
) -> Columns:
    count, own = _shifts(columns, each), len(cases)
    values = [[case.signs.get(table.sign, MISSING) for case in cases] for table in model.signs]
    clues = [
        [_SHOWN if place == own else MISSING for own in range(len(cases))]
        for place, _clue in _answer_clues(cases)
    ]
    of_traffic = np.full((len(clues), len(columns)), MISSING, columns.values.dtype)
    places = np.arange(own) + len(model.covers)

    def joined(of_traffic: Ints, of_cases: Ints) -> Ints:
        """Rows of the traffic, shift by shift, each followed by those of the cases."""
        rows = of_traffic.reshape(*of_traffic.shape[:-1], count, each)
        more = np.broadcast_to(of_cases[..., None, :], (*of_cases.shape[:-1], count, own))
        both = np.concatenate([rows, more], axis=-1)
        return both.reshape(*both.shape[:-2], -1)

    def drawn(of_traffic: NDArray[np.float64]) -> NDArray[np.float64]:
        rows = of_traffic.reshape(count, each)
        return np.concatenate([rows, stream.random((count, own))], axis=1).reshape(-1)

    is_answered = np.ones((len(model.no_answer), own), np.int64)
    return Columns(
        hypothesis=joined(columns.hypothesis, np.asarray([c.hypothesis for c in cases], np.int64)),
        cover=joined(columns.cover, places),
        values=joined(
            np.concatenate([columns.values, of_traffic]),
            np.asarray([*values, *clues], np.int64).reshape(-1, own),
        ),
        answered=joined(columns.answered.astype(np.int64), is_answered).astype(np.bool_),
        find_threshold=drawn(columns.find_threshold),
        report=drawn(columns.report),
        tip_off_threshold=drawn(columns.tip_off_threshold),
        leader=np.arange(count * (each + own)),
        shared=joined(columns.shared, np.full(own, MISSING, np.int64)),
    )
