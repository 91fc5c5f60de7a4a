"""What a trainee has gathered about one consignment: marks, answers, indicators, judgement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.forms import Filled, Sheet
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.notes_pages import INDICATORS
from profiler_sim.i18n.text import _
from profiler_sim.shift.commands import Direction
from profiler_sim.shift.events import Assessed
from profiler_sim.shift.progress import ConsignmentProgress

_DRAWN = "--"
"""What a line of a box holds that is a drawing, not words."""

_FACTS = 2
"""Of an answer, how many facts stand in a summary."""
_LONG = 4
"""Signs from which on a text of the paper is looked for in answers."""


@dataclass(frozen=True, slots=True)
class MarkedBox:
    """One mark of the trainee."""

    direction: Direction
    page: str
    """Title of the page."""
    box: str
    """Heading of the box; of a scan, the square."""


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """Everything that a judgement can rest on."""

    marks: tuple[MarkedBox, ...]
    answers: tuple[tuple[str, str], ...]
    """Title of each answer, and its first facts that the paper does not have."""
    indicators: tuple[str, ...] | None
    """None while they have not been shown."""
    first: Assessed | None
    """The first judgement, where there is one."""


def case_summary(sheets: Sequence[Sheet], progress: ConsignmentProgress) -> CaseSummary:
    """Summarise a consignment whose pages are ``sheets``."""
    titles = {sheet.id: sheet for sheet in sheets}
    written = (line for sheet in sheets[:1] for box in sheet.boxes for line in box.lines)
    known = {line for line in written if len(line) >= _LONG}
    asked = (titles[name] for name in progress.enquiries if name in titles)
    return CaseSummary(
        marks=tuple(_marks(titles, progress)),
        answers=tuple((sheet.title, _gist(sheet, known)) for sheet in asked),
        indicators=_indicators(titles, progress),
        first=progress.first,
    )


def _marks(titles: Mapping[str, Sheet], progress: ConsignmentProgress) -> Iterable[MarkedBox]:
    for (page, box), marking in progress.marks.items():
        if page in titles:
            sheet = titles[page]
            headings = {each.box.id: each.box.heading for each in sheet.boxes}
            yield MarkedBox(marking.direction, sheet.title, headings.get(box, box))


def _gist(sheet: Sheet, known: set[str]) -> str:
    """The first facts that the paper does not have; a picture says nothing by itself."""
    if sheet.id == SCAN:
        return _("a picture, read by you")
    fresh = [each for each in sheet.boxes if each.lines and not _repeats(each, known)]
    odd = [
        f"{each.box.heading}: {' '.join(line.split())}"
        for each in sheet.boxes
        for line in each.lines
        if _("not declared") in line
    ]
    return " · ".join([*odd, *(_worded(each) for each in fresh)][:_FACTS])


def _repeats(filled: Filled, known: set[str]) -> bool:
    return any(part in filled.lines[0] for part in known)


def _worded(filled: Filled) -> str:
    """One line of a box; of a drawing, the last one, which explains it."""
    is_drawn = any(_DRAWN in line for line in filled.lines)
    line = " ".join(filled.lines[-1 if is_drawn else 0].split())
    return line if is_drawn else f"{filled.box.heading}: {line}"


def _indicators(
    titles: Mapping[str, Sheet], progress: ConsignmentProgress
) -> tuple[str, ...] | None:
    if progress.hits is None:
        return None
    if not progress.hits or INDICATORS not in titles:
        return ()
    return tuple(each.box.heading for each in titles[INDICATORS].boxes)


def suggest_reason(summary: CaseSummary, most: int) -> str:
    """Write what was marked as suspicious as a sentence of at most ``most`` characters.

    Empty where nothing was marked, or where one box already needs more room.
    """
    marks = [mark for mark in summary.marks if mark.direction == "suspicious"]
    for count in range(len(marks), 0, -1):
        reason = _("Looks wrong: {boxes}.").format(boxes=_by_page(marks[:count]))
        if len(reason) <= most:
            return reason
    return ""


def _by_page(marks: Iterable[MarkedBox]) -> str:
    """Name boxes, each page once: "B1, B2 (Scan); Seal No. (Bill of lading)"."""
    boxes: dict[str, list[str]] = {}
    for mark in marks:
        boxes.setdefault(mark.page, []).append(mark.box)
    return "; ".join(f"{', '.join(some)} ({page})" for page, some in boxes.items())
