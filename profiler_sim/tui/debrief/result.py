"""The second view: finds as bars, how more could have been found, the numbers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import (
    LEADS,
    Entry,
    ListView,
    finding_entry,
    group,
    heading,
    text,
)
from profiler_sim.tui.debrief.reasons import ReasonsView
from profiler_sim.tui.show import bar, plain

_BAR = 24
"""Cells of the longest bar."""


@dataclass(frozen=True)
class ResultView(ListView):
    """The numbers of the shift, beside what other ways of choosing would have found."""

    view: DebriefView
    receipt: str
    """Of the shift's events."""
    ideal: Finding | None = None
    """Finds of the step-by-step investigator, once they are worked out."""

    def entries(self, _width: int) -> Iterator[Entry]:
        """Everything from the bars down."""
        view, debrief = self.view, self.view.debrief
        yield from group(view, _("People"), debrief.alarms)
        yield heading(_("Finds, beside other ways to choose"))
        yield from self._baselines()
        yield from group(view, _("How you could have found more"), debrief.findings.losses)
        yield from group(view, _("Your numbers"), debrief.findings.results)
        marks = plain(LEADS + _("Your marks and questions, one by one"))
        yield Entry(marks, opens=lambda: ReasonsView(view))
        yield heading(_("Receipt"))
        yield text(_("receipt {receipt}").format(receipt=self.receipt))
        yield text(_("For training, not for decisions about staff. All finds are invented."))

    def _baselines(self) -> Iterator[Entry]:
        """Bars of one scale, so that the eye compares before the numbers do."""
        debrief = self.view.debrief
        *lower, oracle = debrief.baselines
        ways = (*lower, *([self.ideal] if self.ideal else ()), oracle)
        present = debrief.shift.score.searches.detection.n
        longest = max([present, 1, *(_finds(way.params) for way in ways)])
        for way in ways:
            own = "▶ " if way.code == "debrief.rung.you" else "  "
            drawn = f"{own}{bar(_finds(way.params) / longest, _BAR)} "
            yield finding_entry(self.view, way, drawn)


def _finds(params: Mapping[str, str | int | float]) -> float:
    return float(params.get("mean", params.get("found", 0)))
