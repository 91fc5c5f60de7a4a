"""Marks against evidence: which signs the marked boxes point at, and whether these are evidence.

A mark names a box and a direction. It is right when a sign that this box shows moves the odds of
"anything hidden" by at least ``EVIDENCE_POINTS`` in that direction; a box that shows no such sign
is a wrong mark.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from statistics import fmean
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import PAPERS, EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import contributions
from profiler_sim.scoring.evaluation.field_sources import FIELD_SOURCES, FieldSource
from profiler_sim.shift.progress import ConsignmentProgress

Direction = Literal[1, -1]
"""1 speaks for something hidden, -1 for an honest load."""

EVIDENCE_POINTS = 3.0
"""A sign is evidence from here on: it doubles or halves the odds."""
DIRECTIONS: Mapping[str, Direction] = {"suspicious": 1, "reassuring": -1}
"""By the word of a mark."""


class CheckedMark(Value):
    """A marked box, held against the evidence."""

    page: str
    box: str
    direction: Direction
    is_prompted: bool
    """Made after the indicators had been shown."""
    points: float
    """What the strongest sign of the box adds to the odds; 0 where it shows none."""
    signs: tuple[str, ...]
    """The signs that make the mark right; empty for a wrong one."""
    shown: tuple[str, ...] = ()
    """All signs that the box shows, whatever they say."""
    misplaced: tuple[str, ...] = ()
    """Signs of this page that stand out, but not in this box."""

    @property
    def is_right(self) -> bool:
        """The box shows evidence of that direction."""
        return bool(self.signs)


class MarkingMeasures(Value):
    """How the marks on one consignment compare with its evidence; every number 0 to 1."""

    precision: float | None
    """Right marks of all marks; None without a mark."""
    recall: float | None
    """Weight of evidence marked rightly, of all its weight; None when there was no evidence."""
    f: float
    """Harmonic mean of the two; 0 without a right mark, 1 with nothing to mark and no mark."""


class ConsignmentMarks(Value):
    """The marks on one consignment, and the evidence that was there to be marked."""

    consignment: str
    marks: tuple[CheckedMark, ...]
    measures: MarkingMeasures
    missed: tuple[str, ...]
    """Signs that are evidence and have no right mark, the strongest first."""


class MarkingScore(Value):
    """The evidence that was marked, mean over the consignments that had evidence."""

    n: int
    """Consignments that were searched, or stated at the threshold or above, and had evidence."""
    f: float | None
    precision: float | None
    """Right marks of all marks; None where nothing was marked."""
    recall: float | None
    """Weight of evidence marked rightly, of all its weight."""


def mean_marking(consignments: Iterable[MarkingMeasures]) -> MarkingScore:
    """Mean over the consignments that had evidence: the others would reward silence."""
    measures = [each for each in consignments if each.recall is not None]
    return MarkingScore(
        n=len(measures),
        f=_mean(each.f for each in measures),
        precision=_mean(each.precision for each in measures),
        recall=_mean(each.recall for each in measures),
    )


def check_marks(
    model: EvidenceModel, case: GroundTruth, progress: ConsignmentProgress
) -> ConsignmentMarks:
    """Check marks against what the documents and the answers that came show."""
    points = contributions(model, case, progress.enquiries)
    marks = tuple(_checked(model, case, progress, points))
    marked: dict[str, Direction] = {}
    for mark in marks:
        keys = mark.signs or (f"{mark.page} / {mark.box}",)  # a wrong mark stands for itself
        marked |= dict.fromkeys(keys, mark.direction)
    evidence = (sign for sign, p in points.items() if abs(p) >= EVIDENCE_POINTS)
    return ConsignmentMarks(
        consignment=case.id,
        marks=marks,
        measures=measure_marking(points, marked),
        missed=tuple(
            sign
            for sign in sorted(evidence, key=lambda sign: -abs(points[sign]))
            if sign not in marked
        ),
    )


def measure_marking(
    contributions: Mapping[str, float], marked: Mapping[str, Direction]
) -> MarkingMeasures:
    """Compare the signs that were marked with those that count.

    ``contributions`` has the points by which each sign on view moves the log-odds of "anything
    hidden", positive for; ``marked`` the marked ones, which may be none of these. A mark is right
    when its sign moves the odds by at least ``EVIDENCE_POINTS`` in the marked direction.
    """
    weights = {sign: abs(w) for sign, w in contributions.items() if abs(w) >= EVIDENCE_POINTS}
    right = [s for s, way in marked.items() if s in weights and contributions[s] * way > 0]
    precision = len(right) / len(marked) if marked else None
    recall = (
        math.fsum(weights[sign] for sign in right) / math.fsum(weights.values())
        if weights
        else None
    )
    return MarkingMeasures(precision=precision, recall=recall, f=_f(precision, recall))


def signs_shown_in(
    model: EvidenceModel, case: GroundTruth, page: str, box: str
) -> tuple[str, ...]:
    """Name the signs and hand-written clues that a box of a page shows.

    An enquiry's page has the enquiry's name; every other page is one of the documents, save those
    that repeat what others say (``field_sources``). A clue of the papers names a box only, and
    holds on every page that has one of that name; one of an answer holds on that page.
    """
    sources: tuple[FieldSource, ...]
    if page in FIELD_SOURCES:
        sources = FIELD_SOURCES[page].get(box, ())
    else:
        sources = ((page if page in model.no_answer else PAPERS, box),)
    signs = [t.sign for t in model.signs if any((t.seen_in, name) in sources for name in t.boxes)]
    clues = [c for c in case.clues if c.box == box and c.seen_in in {PAPERS, page}]
    return (*signs, *(clue.shows for clue in clues))


def is_shown_at(case: GroundTruth, sign: str, box: str, way: Direction) -> bool:
    """Tell whether a box shows a sign: what stands out does so at its own place only.

    ``way`` is the direction of the mark: a sign of an honest load is right on every box.
    """
    places = case.shown_at.get(sign)
    return way < 0 or places is None or box in places


def _checked(
    model: EvidenceModel,
    case: GroundTruth,
    progress: ConsignmentProgress,
    points: Mapping[str, float],
) -> Iterator[CheckedMark]:
    for (page, box), marking in progress.marks.items():
        way = DIRECTIONS[marking.direction]
        of_box = [sign for sign in signs_shown_in(model, case, page, box) if sign in points]
        shown = [sign for sign in of_box if is_shown_at(case, sign, box, way)]
        yield CheckedMark(
            page=page,
            box=box,
            direction=way,
            is_prompted=marking.is_prompted,
            points=max((points[sign] for sign in shown), key=abs, default=0.0),
            signs=tuple(sign for sign in shown if points[sign] * way >= EVIDENCE_POINTS),
            shown=tuple(shown),
            misplaced=tuple(sign for sign in of_box if sign not in shown),
        )


def _f(precision: float | None, recall: float | None) -> float:
    if precision is None and recall is None:
        return 1.0
    if not precision or not recall:
        return 0.0
    return 2 * precision * recall / (precision + recall)


def _mean(values: Iterable[float | None]) -> float | None:
    """Mean of those that there are; None where there is none."""
    there = [value for value in values if value is not None]
    return fmean(there) if there else None
