"""What is said of a mark: by the same points as its sign has on every other page."""

from collections.abc import Mapping
from typing import Literal

from profiler_sim.scoring.debrief.shown_signs import ShownSign
from profiler_sim.scoring.evaluation.marking import EVIDENCE_POINTS, CheckedMark

Verdict = Literal[
    "debrief.mark.right",
    "debrief.mark.other_way",
    "debrief.mark.one_way",
    "debrief.mark.slight",
    "debrief.mark.unusual",
    "debrief.mark.nothing",
]
LEAST = 0.05
"""Points that do not round to nothing."""


def mark_verdict(mark: CheckedMark, signs: Mapping[str, ShownSign]) -> Verdict:
    """Judge a mark; ``signs`` are those of its consignment by name.

    "Nothing" is said only of a box without an unusual value.
    """
    if mark.is_right:
        return "debrief.mark.right"
    if abs(mark.points) >= EVIDENCE_POINTS:
        return "debrief.mark.other_way"
    shown = [signs[name] for name in mark.shown if name in signs]
    if any(each.is_evidence and each.direction == mark.direction for each in shown):
        return "debrief.mark.one_way"
    if any(each.is_unusual for each in shown):
        return "debrief.mark.slight" if abs(mark.points) >= 1 else "debrief.mark.unusual"
    return "debrief.mark.slight" if abs(mark.points) >= LEAST else "debrief.mark.nothing"
