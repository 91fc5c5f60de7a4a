"""The third view: stated percentages beside what was true, a dot for each step of the ladder.

``◆`` stands where the trainee said, ``●`` where it was, and the line from ``├`` to ``┤`` where it
may lie with so few cases. A step that was used less than five times is named and not drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.debrief import StatedStep
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.tui.debrief.entry import LEADS, Entry, ListView, finding_entry, heading, text
from profiler_sim.tui.show import lines, plain

FEWEST = 5
"""Uses of a step from which it is drawn."""
_LABEL = 7
"""Cells before the scale."""
_NARROW, _WIDE = 41, 81
"""Cells of the scale: a multiple of ten, and one, so that every tenth percent has a cell."""


@dataclass(frozen=True)
class PercentagesView(ListView):
    """What was stated, how often it was true, and all of it together."""

    view: DebriefView

    def entries(self, width: int) -> Iterator[Entry]:
        """Dots, what they mean, and the sentences about all of them together."""
        debrief = self.view.debrief
        steps = debrief.stated_steps
        yield heading(_("Your percentages and what was true"))
        drawn = [step for step in steps if step.hid.n >= FEWEST]
        if drawn:
            scale = _WIDE if width > _WIDE + _LABEL + 4 else _NARROW
            yield Entry(lines(*_legend(scale)), is_heading=True)
            yield from (self._dot(step, scale) for step in drawn)
        else:
            yield text(_("Not enough judgements yet for a chart."))
        yield from self._too_few([step for step in steps if step.hid.n < FEWEST])
        yield from self._unread()
        if debrief.findings.percentages:
            yield heading(_("All of them together"))
        for finding in debrief.findings.percentages:
            yield finding_entry(self.view, finding)

    def _dot(self, step: StatedStep, scale: int) -> Entry:
        """The drawing, and below it the sentence."""
        entry = finding_entry(self.view, _finding(step))
        drawing = plain(f"{step.percent:>4} %  ").append(whisker(step, scale))
        return Entry(lines(drawing, entry.shown), entry.number)

    def _too_few(self, steps: Sequence[StatedStep]) -> Iterator[Entry]:
        if not steps:
            return
        yield heading(_("Used too rarely for a dot"))
        for step in steps:
            times = ngettext("{percent} %: once", "{percent} %: {n} times", step.hid.n)
            shown = times.format(percent=step.percent, n=step.hid.n)
            entry = finding_entry(self.view, _finding(step))
            yield Entry(plain(f"{LEADS}{shown}"), entry.number)
        yield text(_("Five or more say something. Fewer are luck."))

    def _unread(self) -> Iterator[Entry]:
        """How many went with the rest unread: they are on no dot, for nobody judged them."""
        counted = self.view.debrief.shift.counted
        unread = sum(not each.opened and each.final is not None for each in counted)
        if unread:
            template = ngettext(
                "Released with the rest, unread: {n}. It is not counted here.",
                "Released with the rest, unread: {n}. They are not counted here.",
                unread,
            )
            yield text(template.format(n=unread))


def whisker(step: StatedStep, scale: int) -> str:
    """One line of the drawing, ``scale`` cells from 0 to 100 %."""
    cells = ["·" if not at % ((scale - 1) // 4) else " " for at in range(scale)]
    low, high = _cell(step.hid.low, scale), _cell(step.hid.high, scale)
    cells[low : high + 1] = "─" * (high - low + 1)
    cells[low], cells[high] = "├", "┤"
    true, stated = _cell(step.hid.value or 0.0, scale), _cell(step.percent / 100, scale)
    cells[true] = "●"
    cells[stated] = "◉" if stated == true else "◆"
    return "".join(cells)


def _cell(share: float, scale: int) -> int:
    return round(share * (scale - 1))


def _legend(scale: int) -> Iterator[Content]:
    legend = _("◆ what you said   ● how often it was true   ├──┤ possible range")
    yield plain(f"  {legend}")
    marks = "".join(f"{mark:<{(scale - 1) // 4}}" for mark in ("0", "25", "50", "75"))
    yield plain(f"{'':{_LABEL}}{marks}100 %", "$secondary")


def _finding(step: StatedStep) -> Finding:
    params = {"percent": step.percent, "k": step.hid.k, "n": step.hid.n}
    return Finding(code="debrief.step", params={**params, "ideal": percent(step.ideal)})
