"""A dealt shift as columns again, so that what is worked out of columns can be of it too."""

from collections.abc import Sequence

import numpy as np

from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.traffic.sampler import MISSING, Columns


def recalled(model: EvidenceModel, cases: Sequence[Case]) -> Columns:
    """Columns of consignments that were dealt from ``model``; hand-written ones have no cover.

    An enquiry that shows none of its signs brought no answer; raises ``ValueError`` for a case
    without a cover of the model.
    """
    covers = [case.cover for case in cases if case.cover is not None]
    if len(covers) < len(cases):
        raise ValueError("a hand-written case has no cover of the model")
    values = [[case.signs.get(table.sign, MISSING) for case in cases] for table in model.signs]
    shown = np.asarray(values, np.int64).reshape(len(model.signs), len(cases))
    seen_in = np.asarray([table.seen_in for table in model.signs])
    return Columns(
        hypothesis=np.asarray([case.hypothesis for case in cases], np.int64),
        cover=np.asarray(covers, np.int64),
        values=shown,
        answered=np.asarray(
            [(shown[seen_in == enquiry] >= 0).any(axis=0) for enquiry in model.no_answer], np.bool_
        ).reshape(len(model.no_answer), len(cases)),
        luck=np.asarray([case.luck for case in cases]),
        report=np.zeros(len(cases)),
        wary=np.asarray([case.wary for case in cases]),
    )
