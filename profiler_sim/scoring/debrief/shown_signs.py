"""The signs of one consignment: where each stands on the pages, and whether the trainee saw it.

"You saw it" means one thing everywhere in the debrief: a box that shows the sign was marked, and
in the direction in which the sign points.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import PAPERS, contributions, visible_signs
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.marking import (
    DIRECTIONS,
    EVIDENCE_POINTS,
    Direction,
    check_marks,
    is_shown_at,
    signs_shown_in,
)
from profiler_sim.shift.progress import ConsignmentProgress

Notice = Literal["marked", "other way", "not marked", "not read", "not asked", "not arrived"]
"""What the trainee made of a sign.

``marked``: one of its boxes, in the direction in which the sign points: you saw it. ``other way``:
its boxes were marked in the opposite direction only. ``not marked``: it lay there to be seen.
``not read``: it stands on papers that were never opened. ``not asked``: its enquiry was not made.
``not arrived``: it was made, and the answer came too late.
"""


class ShownSign(Value):
    """A sign that a consignment shows on its papers or in an answer, asked for or not."""

    name: str
    """Of the sign, or the words of a clue."""
    value: str
    """What the sign showed; empty for a clue."""
    seen_in: str
    """``papers`` or an enquiry; empty for a clue."""
    points: float
    """10·log10 of how many times as common it is in smuggled loads as in honest ones."""
    notice: Notice

    @property
    def direction(self) -> Direction:
        """1 speaks for something hidden, -1 for an honest load."""
        return 1 if self.points > 0 else -1

    @property
    def is_evidence(self) -> bool:
        """It doubles or halves the odds, and so should be marked."""
        return abs(self.points) >= EVIDENCE_POINTS

    @property
    def was_seen(self) -> bool:
        """The trainee marked it rightly."""
        return self.notice == "marked"


def shown_signs(
    shift: CompletedShift, consignment: str, *, with_scan: bool = False
) -> tuple[ShownSign, ...]:
    """List every sign and clue of a consignment with all enquiries made, the strongest first.

    Points are those by which marks are judged where the evidence was held, else those it would
    have had. A scan counts only where it was taken, or ``with_scan`` also where it was not.
    Nothing where nothing can be hidden.
    """
    stages, model = shift.stages[consignment], shift.model
    if not model.can_hide:
        return ()
    case, progress = stages.case, shift.state.progress[consignment]
    asked = (*stages.all_enquiries, SCAN) if with_scan else stages.all_enquiries
    full = contributions(model, case, asked)
    points = full | contributions(model, case, progress.enquiries)
    notices = _Notices(model, case, progress)
    signs = [
        ShownSign(
            name=table.sign,
            value=table.values[case.signs[table.sign]],
            seen_in=table.seen_in,
            points=points[table.sign],
            notice=notices.of(table.sign, table.seen_in),
        )
        for table in visible_signs(model, case, asked)
    ]
    signs += [
        ShownSign(
            name=clue.shows,
            value="",
            seen_in="",
            points=points[clue.shows],
            notice=notices.of(clue.shows, PAPERS),
        )
        for clue in case.clues
    ]
    return tuple(sorted(signs, key=_strongest_first))


def _strongest_first(sign: ShownSign) -> tuple[float, int]:
    """Of two as strong, the one that speaks for suspicion."""
    return -round(abs(sign.points), 6), -sign.direction


PageSigns = Mapping[str, Mapping[str, tuple[ShownSign, ...]]]
"""By page, by box: the signs there, the strongest first."""


def signs_on_pages(
    shift: CompletedShift, consignment: str, pages: Mapping[str, Collection[str]]
) -> PageSigns:
    """Find the box of each sign that is evidence; ``pages`` has the boxes of each page.

    Boxes without such a sign are left out, and so are pages without such a box.
    """
    model, case = shift.model, shift.cases[consignment]
    signs = {each.name: each for each in shown_signs(shift, consignment) if each.is_evidence}
    found = {
        page: {box: _of_box(model, case, signs, (page, box)) for box in boxes}
        for page, boxes in pages.items()
    }
    there = {
        page: {box: some for box, some in boxes.items() if some} for page, boxes in found.items()
    }
    return {page: boxes for page, boxes in there.items() if boxes}


def _of_box(
    model: EvidenceModel,
    case: GroundTruth,
    signs: Mapping[str, ShownSign],
    spot: tuple[str, str],
) -> tuple[ShownSign, ...]:
    names = signs_shown_in(model, case, *spot)
    some = [signs[name] for name in dict.fromkeys(names) if name in signs]
    there = (e for e in some if is_shown_at(case, e.name, spot[1], e.direction))
    return tuple(sorted(there, key=_strongest_first))


class _Notices:
    """What a trainee made of each sign of one consignment."""

    def __init__(
        self, model: EvidenceModel, case: GroundTruth, progress: ConsignmentProgress
    ) -> None:
        self._progress = progress
        checked = check_marks(model, case, progress).marks
        self._right = {sign for mark in checked for sign in mark.signs}
        self._marked = dict(_directions_by_sign(model, case, progress))

    def of(self, sign: str, seen_in: str) -> Notice:
        """What was made of one sign."""
        progress = self._progress
        if sign in self._right:
            return "marked"
        if seen_in == PAPERS and not progress.opened:
            return "not read"
        if seen_in != PAPERS and seen_in not in progress.asked:
            return "not asked"
        if seen_in != PAPERS and seen_in not in progress.enquiries:
            return "not arrived"
        return "other way" if sign in self._marked else "not marked"


def _directions_by_sign(
    model: EvidenceModel, case: GroundTruth, progress: ConsignmentProgress
) -> Iterator[tuple[str, Direction]]:
    for (page, box), marking in progress.marks.items():
        way = DIRECTIONS[marking.direction]
        for sign in signs_shown_in(model, case, page, box):
            if is_shown_at(case, sign, box, way):
                yield sign, way
