"""The signs of one consignment: where each stands on the pages, and whether the trainee saw it.

"You saw it" means one thing everywhere in the debrief: a box that shows the sign was marked, and
in the direction in which the sign points.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Literal

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import PAPERS, EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import (
    contributions,
    ledger,
    visible_clues,
    visible_signs,
)
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift, EvidenceStages
from profiler_sim.scoring.evaluation.marking import (
    DIRECTIONS,
    EVIDENCE_POINTS,
    Direction,
    is_shown_at,
    signs_shown_in,
)
from profiler_sim.shift.progress import ConsignmentProgress

RARE = 0.2
"""A value that at most this share of honest loads show is unusual."""
Notice = Literal[
    "marked", "other way", "elsewhere", "not marked", "not read", "not asked", "not arrived"
]
"""What the trainee made of a sign.

``marked``: one of its boxes, in the direction in which the sign points: you saw it. ``other way``:
its boxes were marked in the opposite direction only. ``elsewhere``: on a scan, only squares were
marked where nothing stands out. ``not marked``: it lay there to be seen.
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
    """``papers`` or an enquiry; empty for a clue of the papers."""
    points: float
    """10·log10 of how many times as common it is in smuggled loads as in honest ones."""
    notice: Notice
    boxes: tuple[str, ...] = ()
    """The boxes that can show it."""
    of_method: str = ""
    """The one way of hiding that ``points`` speak of, that of this load or, of an honest one, the
    way it looks most like: taken together the sign says little about smuggling in general. Empty
    where they speak of all smuggled loads."""
    is_unusual: bool = False
    """Few honest loads show it; it may still be as rare in smuggled ones."""

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
    have had. Where these are few, it has those for one way of hiding, as the ledger shows them:
    the true one, or the one that an honest load looks most like. A scan counts only where it was
    taken. ``with_scan`` lists it also where it was not, and changes no points of another sign.
    Nothing where nothing can be hidden.
    """
    stages, model = shift.stages[consignment], shift.model
    if not model.can_hide:
        return ()
    asked, progress = stages.all_enquiries, shift.state.progress[consignment]
    signs = list(_weighted_signs(model, stages, asked, progress))
    if with_scan and SCAN not in asked:
        scanned = _weighted_signs(model, stages, (*asked, SCAN), progress)
        signs += [sign for sign in scanned if sign.seen_in == SCAN]
    noticed = _noticed_signs(model, stages.case, progress, signs)
    return tuple(sorted(noticed, key=_strongest_first))


def _weighted_signs(
    model: EvidenceModel,
    stages: EvidenceStages,
    asked: Collection[str],
    progress: ConsignmentProgress,
) -> Iterator[ShownSign]:
    """The signs and clues that ``asked`` shows, with their points; nobody has marked them yet."""
    case, method = stages.case, model.hypotheses[stages.against].method
    points = contributions(model, case, asked) | contributions(model, case, progress.enquiries)
    own, unusual = _of_method(model, case, asked, stages.against), unusual_signs(model, case)
    shown = [
        (table.sign, table.values[case.signs[table.sign]], table.seen_in, table.boxes)
        for table in visible_signs(model, case, asked)
    ]
    clues = [(clue.shows, "", clue.enquiry, (clue.box,)) for clue in visible_clues(case, asked)]
    for name, value, seen_in, boxes in (*shown, *clues):
        is_of_method = abs(points[name]) < EVIDENCE_POINTS <= abs(own.get(name, 0.0))
        yield ShownSign(
            name=name,
            value=value,
            seen_in=seen_in,
            points=own[name] if is_of_method else points[name],
            notice="not marked",
            boxes=boxes,
            of_method=method if is_of_method else "",
            is_unusual=name in unusual,
        )


def _noticed_signs(
    model: EvidenceModel,
    case: GroundTruth,
    progress: ConsignmentProgress,
    signs: Iterable[ShownSign],
) -> Iterator[ShownSign]:
    """The same, with what the trainee made of each."""
    marked = _marked_ways(model, case, progress)
    elsewhere = _marked_elsewhere(model, case, progress)
    for sign in signs:
        is_elsewhere = sign.seen_in == SCAN and sign.name in elsewhere
        ways = marked.get(sign.name, ())
        notice = _notice(sign, ways, progress, is_elsewhere=is_elsewhere)
        yield sign.model_copy(update={"notice": notice})


def unusual_signs(model: EvidenceModel, case: GroundTruth) -> frozenset[str]:
    """Signs whose value few honest loads show, whatever they say of smuggled ones."""
    return frozenset(
        sign
        for sign, value in case.signs.items()
        if sign in model.by_sign and sign != SCAN and model.by_sign[sign].drawn[0][value] <= RARE
    )


def _of_method(
    model: EvidenceModel, case: GroundTruth, asked: Collection[str], against: int
) -> Mapping[str, float]:
    """Points of each sign for one way of hiding."""
    lines = ledger(model, case, asked, against=against).lines
    return {line.name: line.points for line in lines if line.kind == "sign"}


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


def _notice(
    sign: ShownSign,
    ways: Collection[Direction],
    progress: ConsignmentProgress,
    *,
    is_elsewhere: bool,
) -> Notice:
    """What the trainee made of a sign whose boxes she marked in these directions."""
    is_answer = sign.seen_in not in {PAPERS, ""}
    if sign.direction in ways:
        return "marked"
    if not is_answer and not progress.opened:
        return "not read"
    if is_answer and sign.seen_in not in progress.asked:
        return "not asked"
    if is_answer and sign.seen_in not in progress.enquiries:
        return "not arrived"
    if ways:
        return "other way"
    return "elsewhere" if is_elsewhere else "not marked"


def _marked_ways(
    model: EvidenceModel, case: GroundTruth, progress: ConsignmentProgress
) -> Mapping[str, set[Direction]]:
    """By sign: the directions in which its boxes were marked."""
    ways: dict[str, set[Direction]] = {}
    for (page, box), marking in progress.marks.items():
        way = DIRECTIONS[marking.direction]
        for sign in signs_shown_in(model, case, page, box):
            if is_shown_at(case, sign, box, way):
                ways.setdefault(sign, set()).add(way)
    return ways


def _marked_elsewhere(
    model: EvidenceModel, case: GroundTruth, progress: ConsignmentProgress
) -> frozenset[str]:
    """Signs of pages that were marked as suspicious where the signs do not stand out."""
    return frozenset(
        sign
        for (page, box), marking in progress.marks.items()
        if DIRECTIONS[marking.direction] > 0
        for sign in signs_shown_in(model, case, page, box)
        if not is_shown_at(case, sign, box, 1)
    )
