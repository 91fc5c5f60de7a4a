"""The first view: the own guess, finds as bars, how more could have been found, the numbers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import Guess
from profiler_sim.scoring.debrief.findings import guess_finding
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import Entry, ListView, finding_entry, group, heading, text
from profiler_sim.tui.show import bar

_BAR = 24
"""Cells of the longest bar."""


@dataclass(frozen=True)
class ResultView(ListView):
    """The numbers of the shift, beside what other ways of choosing would have found."""

    view: DebriefView
    receipt: str
    """Of the shift's events."""
    read_guess: Callable[[], Guess | None]
    ideal: Finding | None = None
    """Finds of the step-by-step investigator, once they are worked out."""

    def entries(self, _width: int) -> Iterator[Entry]:
        """Everything from the guess down."""
        view, debrief = self.view, self.view.debrief
        yield from group(view, _("People"), debrief.alarms)
        guess = self.read_guess()
        if guess is not None:
            finding = guess_finding(guess.finds, guess.slipped, debrief.shift.score.searches)
            yield from group(view, _("Your guess"), [finding])
        yield heading(_("Finds, beside other ways to choose"))
        yield from self._baselines()
        yield from group(view, _("How you could have found more"), debrief.findings.losses)
        yield from group(view, _("Your numbers"), debrief.findings.results)
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
