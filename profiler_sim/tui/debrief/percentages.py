"""The third page: what was said beside what was there, a dot for each step of the ladder.

``◆`` stands where the trainee said, ``●`` where it was, and the line from ``├`` to ``┤`` where it
may lie with so few cases. A step that was used less than five times is told and not drawn.
"""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.debrief import StatedStep
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.tui.debrief.entry import LEADS, Entry, heading, text, told
from profiler_sim.tui.show import lines, plain

FEWEST = 5
"""Uses of a step from which it is drawn (SCORING 2)."""
_LABEL = 7
"""Cells before the scale."""
_NARROW, _WIDE = 41, 81
"""Cells of the scale: a multiple of ten, and one, so that every tenth percent has a cell."""


def percentages(found: DebriefView, width: int) -> Iterator[Entry]:
    """Dots, what they mean, and the sentences about all of them together."""
    steps = found.debrief.stated_steps
    yield heading(_("Your percentages and what was true"))
    drawn = [step for step in steps if step.hid.n >= FEWEST]
    if drawn:
        scale = _WIDE if width > _WIDE + _LABEL + 4 else _NARROW
        yield Entry(lines(*_legend(scale)), is_heading=True)
        for step in drawn:
            yield _dot(found, step, scale)
    else:
        yield text(_("Not enough judgements yet for a chart."))
    yield from _too_few(found, [step for step in steps if step.hid.n < FEWEST])
    yield from _unread(found)
    said = found.debrief.findings.percentages
    if said:
        yield heading(_("All of them together"))
    for finding in said:
        yield told(found, finding)


def _unread(found: DebriefView) -> Iterator[Entry]:
    """How many went with the rest unread: they are on no dot, for nobody judged them."""
    unread = sum(
        one.counted and not one.opened and one.final is not None
        for one in found.debrief.shift.outcomes
    )
    if unread:
        counted = ngettext(
            "Released with the rest, unread: {n}. It is not counted here.",
            "Released with the rest, unread: {n}. They are not counted here.",
            unread,
        )
        yield text(counted.format(n=unread))


def _legend(scale: int) -> Iterator[Content]:
    legend = _("◆ what you said   ● how often it was true   ├──┤ possible range")
    yield plain(f"  {legend}")
    marks = "".join(f"{mark:<{(scale - 1) // 4}}" for mark in ("0", "25", "50", "75"))
    yield plain(f"{'':{_LABEL}}{marks}100 %", "$secondary")


def _dot(found: DebriefView, step: StatedStep, scale: int) -> Entry:
    """The drawing, and below it the sentence."""
    entry = told(found, _finding(step))
    drawing = plain(f"{step.percent:>4} %  ").append(whisker(step, scale))
    return Entry(lines(drawing, entry.shown), entry.number)


def whisker(step: StatedStep, scale: int) -> str:
    """One line of the drawing, ``scale`` cells from 0 to 100 %."""
    cells = ["·" if not at % ((scale - 1) // 4) else " " for at in range(scale)]
    low, high = _cell(step.hid.low, scale), _cell(step.hid.high, scale)
    cells[low : high + 1] = "─" * (high - low + 1)
    cells[low], cells[high] = "├", "┤"
    at, said = _cell(step.hid.value or 0.0, scale), _cell(step.percent / 100, scale)
    cells[at] = "●"
    cells[said] = "◉" if said == at else "◆"
    return "".join(cells)


def _cell(share: float, scale: int) -> int:
    return round(share * (scale - 1))


def _finding(step: StatedStep) -> Finding:
    params = {"percent": step.percent, "k": step.hid.k, "n": step.hid.n}
    return Finding(code="debrief.step", params={**params, "ideal": percent(step.ideal)})


def _too_few(found: DebriefView, steps: list[StatedStep]) -> Iterator[Entry]:
    if steps:
        yield heading(_("Used too rarely for a dot"))
    for step in steps:
        times = ngettext("{percent} %: once", "{percent} %: {n} times", step.hid.n)
        said = times.format(percent=step.percent, n=step.hid.n)
        entry = told(found, _finding(step))
        yield Entry(plain(f"{LEADS}{said}"), entry.number)
    if steps:
        yield text(_("Five or more say something. Fewer are luck."))
