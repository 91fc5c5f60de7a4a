"""The first page: the own guess, the ladder as bars, where finds were lost, the numbers."""

from collections.abc import Iterator, Mapping

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import Guess
from profiler_sim.scoring.debrief.findings import guess_finding
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import Entry, group, heading, text, told
from profiler_sim.tui.show import bar

_BAR = 24
"""Cells of the longest bar."""


def result(
    found: DebriefView, guessed: Guess | None, receipt: str, ideal: Finding | None
) -> Iterator[Entry]:
    """Everything on the page, from the guess down."""
    debrief = found.debrief
    yield from group(found, _("People"), debrief.alarms)
    if guessed is not None:
        said = guess_finding(guessed.finds, guessed.slipped, debrief.shift.score.searches)
        yield from group(found, _("Your guess"), [said])
    yield heading(_("Finds, beside other ways to choose"))
    yield from _ladder(found, ideal)
    yield from group(found, _("How you could have found more"), debrief.findings.losses)
    yield from group(found, _("Your numbers"), debrief.findings.results)
    yield heading(_("Receipt"))
    yield text(_("receipt {receipt}").format(receipt=receipt))
    yield text(_("For training, not for decisions about staff. All finds are invented."))


def _ladder(found: DebriefView, ideal: Finding | None) -> Iterator[Entry]:
    """Bars of one scale, so that the eye compares before the numbers do."""
    *lower, oracle = found.debrief.baselines
    rungs = (*lower, *([ideal] if ideal else ()), oracle)
    present = found.debrief.shift.score.searches.detection.n
    longest = max([present, 1, *(_value(rung.params) for rung in rungs)])
    for rung in rungs:
        own = "▶ " if rung.code == "debrief.rung.you" else "  "
        yield told(found, rung, f"{own}{bar(_value(rung.params) / longest, _BAR)} ")


def _value(params: Mapping[str, str | int | float]) -> float:
    return float(params.get("mean", params.get("found", 0)))
