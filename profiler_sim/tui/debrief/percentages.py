"""Stated percentages beside what was true: a row for each percentage, a sign for each load.

``●`` is a load that hid something and ``○`` an honest one. Where the percentages are good, ``●``
stands in the low rows seldom and in the high rows often. Two bars compare the averages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from textual.content import Content

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.debrief import StatedStep
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.metrics.calibration import FEWEST
from profiler_sim.tui.debrief.drawings import HONEST, SMUGGLED, draw_outcomes, draw_part
from profiler_sim.tui.debrief.entry import LEADS, Entry, ListView, finding_entry, heading, text
from profiler_sim.tui.show import lines, plain

_WORDS = 46
"""Cells of the words beside a row of signs, at most."""
_LABEL = 24
"""Cells of the words before a bar."""
_BAR = 40
"""Cells of 100 %."""


@dataclass(frozen=True)
class PercentagesView(ListView):
    """What was stated, how often it was true, and all of it together."""

    view: DebriefView

    def entries(self, width: int) -> Iterator[Entry]:
        """Signs, what they mean, and the sentences about all of them together."""
        debrief = self.view.debrief
        steps = debrief.stated_steps
        yield heading(_("Your percentages and what was true"))
        if not steps:
            yield text(_("You judged no consignment whose papers you read."))
        else:
            legend = _(
                "{smuggled} smuggled, best in high rows   {honest} honest, best in low rows"
            )
            signs = legend.format(smuggled=SMUGGLED, honest=HONEST)
            yield Entry(plain(f"  {signs}"), is_heading=True)
            room = max(10, width - _WORDS)
            yield from (self._row(step, room) for step in reversed(steps))
            yield from self._averages()
        yield from self._unread()

    def _row(self, step: StatedStep, room: int) -> Entry:
        """One percentage: the loads it was said of, how many hid something, the evidence."""
        drawn = draw_outcomes(step.hid.k, step.hid.n - step.hid.k, room)
        words = _("{k} of {n} smuggled, evidence {ideal} %").format(
            k=step.hid.k, n=step.hid.n, ideal=percent(step.ideal)
        )
        shown = plain(f"{LEADS}{step.percent:>3} %  {drawn}  ").append(plain(words, "$secondary"))
        return Entry(shown, finding_entry(self.view, _finding(step)).number)

    def _averages(self) -> Iterator[Entry]:
        """Two bars on one scale, and what they say."""
        debrief = self.view.debrief
        judged = list(debrief.shift.judged())
        said = fmean(stated for _one, stated in judged)
        gave = fmean(one.q_held for one, _stated in judged)
        yield heading(_("On average"))
        bars = ((_("you said"), said), (_("the evidence gave"), gave))
        yield Entry(lines(*(_bar(words, share) for words, share in bars)))
        for finding in debrief.findings.percentages:
            yield finding_entry(self.view, finding)
        if len(judged) < FEWEST:
            yield text(_("This is too little to judge your percentages."))

    def _unread(self) -> Iterator[Entry]:
        """How many went with the rest unread: they are in no row, for nobody judged them."""
        counted = self.view.debrief.shift.counted
        unread = sum(not each.opened and each.final is not None for each in counted)
        if unread:
            template = ngettext(
                "Released with the rest, unread: {n}. It is not counted here.",
                "Released with the rest, unread: {n}. They are not counted here.",
                unread,
            )
            yield text(template.format(n=unread))


def _bar(words: str, share: float) -> Content:
    return plain(f"  {words:<{_LABEL}}{draw_part(share, 1, _BAR)}  {percent(share)} %")


def _finding(step: StatedStep) -> Finding:
    params = {"percent": step.percent, "k": step.hid.k, "n": step.hid.n}
    return Finding(code="debrief.step", params={**params, "ideal": percent(step.ideal)})
