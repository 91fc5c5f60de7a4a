"""Marks of one consignment told: which were right, which not, and what was not marked."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.evaluation.marking import EVIDENCE_POINTS, CheckedMark, ConsignmentMarks
from profiler_sim.tui.show import REASSURING, SUSPICIOUS, plain

_SHOWN = 0.05
"""Points that do not round to nothing."""
_SIGNS = {1: SUSPICIOUS, -1: REASSURING}


def marking(found: DebriefView, cited: ConsignmentMarks) -> Iterator[Content]:
    """A row for each mark, and one for the evidence that has none.

    Evidence of a page that was marked in the wrong place is told with that mark, and only there.
    """
    told = set[str]()
    for mark in cited.marks:
        beside = [sign for sign in mark.misplaced if sign in cited.missed]
        told.update(beside)
        verdict = _elsewhere(found, cited, beside) if beside else _verdict(mark)
        yield plain(f"{_SIGNS[mark.direction]} {mark.page}, {mark.box}: {verdict}")
    signs = found.key.signs
    missed = [signs[s].title if s in signs else s for s in cited.missed if s not in told]
    if missed:
        yield plain(_("not marked: {signs}").format(signs=", ".join(missed)), "$secondary")


def _elsewhere(found: DebriefView, cited: ConsignmentMarks, beside: list[str]) -> str:
    """Say that what stands out is not here, and where it is."""
    shown_at = found.debrief.shift.completed.cases[cited.consignment].shown_at
    where = ", ".join(box for sign in beside for box in shown_at.get(sign, ()))
    return sentence("debrief.mark.elsewhere", {"where": where})


def _verdict(mark: CheckedMark) -> str:
    points = f" ({mark.points:+.1f})" if abs(mark.points) >= _SHOWN else ""
    return sentence(f"debrief.mark.{_of(mark)}", {}) + points


def _of(mark: CheckedMark) -> str:
    if mark.is_right:
        return "right"
    if not mark.points:
        return "nothing"
    return "other_way" if abs(mark.points) >= EVIDENCE_POINTS else "slight"
