"""Which signs the marked boxes of a consignment point at, and whether they are evidence.

A mark names a box and a direction. It is right when a sign that this box shows moves the odds of
"anything hidden" by at least ``EVIDENCE_POINTS`` in that direction; a box that shows no such sign
is a wrong mark.
"""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.evidence.posterior import PAPERS, contributions
from profiler_sim.scoring.echoes import ECHOES, SeenIn
from profiler_sim.scoring.marks import EVIDENCE_POINTS, Direction, Evidence, evidence
from profiler_sim.shift.progress import Progress

_WAYS: Mapping[str, Direction] = {"suspicious": 1, "reassuring": -1}


class Mark(Value):
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
    misplaced: tuple[str, ...] = ()
    """Signs of this page that stand out, but not in this box."""

    @property
    def is_right(self) -> bool:
        """The box shows evidence of that direction."""
        return bool(self.signs)


class Cited(Value):
    """The marks on one consignment, and the evidence that was there to be marked."""

    consignment: str
    marks: tuple[Mark, ...]
    evidence: Evidence
    missed: tuple[str, ...]
    """Signs that are evidence and have no right mark, the strongest first."""


def cited(model: EvidenceModel, case: Case, progress: Progress) -> Cited:
    """Hold the marks of a consignment against what its papers and bought answers show."""
    points = contributions(model, case, progress.enquiries)
    marks = tuple(_marks(model, case, progress, points))
    named: dict[str, Direction] = {}
    for mark in marks:
        keys = mark.signs or (f"{mark.page} / {mark.box}",)  # a wrong mark stands for itself
        named |= dict.fromkeys(keys, mark.direction)
    weighty = sorted(
        (sign for sign, p in points.items() if abs(p) >= EVIDENCE_POINTS),
        key=lambda sign: -abs(points[sign]),
    )
    return Cited(
        consignment=case.id,
        marks=marks,
        evidence=evidence(points, named),
        missed=tuple(sign for sign in weighty if sign not in named),
    )


def _marks(
    model: EvidenceModel, case: Case, progress: Progress, points: Mapping[str, float]
) -> Iterator[Mark]:
    for (page, box), marking in progress.marks.items():
        way = _WAYS[marking.direction]
        of_box = [sign for sign in shown_in(model, case, page, box) if sign in points]
        shown = [sign for sign in of_box if _is_at(case, sign, box, way)]
        yield Mark(
            page=page,
            box=box,
            direction=way,
            is_prompted=marking.is_prompted,
            points=max((points[sign] for sign in shown), key=abs, default=0.0),
            signs=tuple(sign for sign in shown if points[sign] * way >= EVIDENCE_POINTS),
            misplaced=tuple(sign for sign in of_box if sign not in shown),
        )


def _is_at(case: Case, sign: str, box: str, way: Direction) -> bool:
    """Whether the box shows the sign: what stands out does so at its own place only."""
    places = case.shown_at.get(sign)
    return way < 0 or places is None or box in places


def shown_in(model: EvidenceModel, case: Case, page: str, box: str) -> tuple[str, ...]:
    """Name the signs and hand-written clues that a box of a page shows.

    An enquiry's page has the enquiry's name; every other page is one of the papers, save those
    that repeat what others say (``scoring.echoes``).

    A clue names a box only, and holds on every page that has one of that name.
    """
    places = _seen_in(model, page, box)
    signs = [t.sign for t in model.signs if any((t.seen_in, name) in places for name in t.boxes)]
    return (*signs, *(clue.shows for clue in case.clues if clue.box == box))


def _seen_in(model: EvidenceModel, page: str, box: str) -> tuple[SeenIn, ...]:
    """Where the content of a box is seen."""
    if page in ECHOES:
        return ECHOES[page].get(box, ())
    return ((page if page in model.no_answer else PAPERS, box),)
