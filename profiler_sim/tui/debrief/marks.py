"""Marks held against the evidence, box by box, and what was not marked."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import Told
from profiler_sim.scoring.citing import Cited, Mark
from profiler_sim.scoring.marks import EVIDENCE_POINTS
from profiler_sim.tui.show import REASSURING, SUSPICIOUS, plain

_SHOWN = 0.05
"""Points that do not round to nothing."""
_SIGNS = {1: SUSPICIOUS, -1: REASSURING}


def cited(found: Told, marks: Cited) -> Iterator[Content]:
    """One line a mark, and one for all signs that have none."""
    for mark in marks.marks:
        yield plain(f"    {_SIGNS[mark.direction]} {_told(mark)}")
    signs = found.key.signs
    missed = [signs[name].title if name in signs else name for name in marks.missed]
    if missed:
        yield plain(_("    not marked: {signs}").format(signs=", ".join(missed)), "$secondary")


def _told(mark: Mark) -> str:
    verdict = sentence(f"debrief.mark.{_verdict(mark)}", {})
    points = f" ({mark.points:+.1f})" if abs(mark.points) >= _SHOWN else ""
    return f"{mark.page}, {mark.box}: {verdict}{points}"


def _verdict(mark: Mark) -> str:
    if mark.is_right:
        return "right"
    if not mark.points:
        return "nothing"
    return "other_way" if abs(mark.points) >= EVIDENCE_POINTS else "slight"
