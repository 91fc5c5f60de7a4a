"""Drawings of progress with characters: levels in topics, loads still to judge, shift by shift."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.learner.standing import GOOD
from profiler_sim.play.progress import CurvePoint, TopicSkill
from profiler_sim.scoring.finding import percent
from profiler_sim.tui.show import plain

_SCALE = 21
"""Cells from 0 to 100 %."""
_HEIGHT = 10
"""Rows of the learning curve: one for every ten percent."""
_KNOWN = 0.4
"""Limits this far apart or closer say something of a level."""
_MOST = 24
"""Shifts of the curve that are drawn; the latest ones."""


def draw_judged(n: int, enough: int) -> str:
    """A sign for each load that is needed to say anything, filled where one was judged."""
    judged = min(n, enough)
    return "●" * judged + "○" * (enough - judged)


def draw_level(skill: TopicSkill) -> str:
    """The range a level may lie in, its middle, and the goal as a bar."""
    return draw_range(skill.level, skill.interval.low, skill.interval.high, goal=GOOD)


def draw_range(level: float, low: float, high: float, goal: float | None = None) -> str:
    """A share from 0 to 1 on its scale, the range it may lie in, and perhaps a goal as a bar."""
    cells = [" "] * _SCALE
    first, last = _cell(low), _cell(high)
    cells[first : last + 1] = "─" * (last - first + 1)
    cells[first], cells[last] = "├", "┤"
    if goal is not None:
        at = _cell(goal)
        cells[at] = "┼" if first < at < last else "│" if cells[at] == " " else cells[at]
    cells[_cell(level)] = "●"
    return "".join(cells)


def _cell(share: float) -> int:
    return round(min(max(share, 0.0), 1.0) * (_SCALE - 1))


def draw_curve(points: Sequence[CurvePoint]) -> Iterator[Content]:
    """Selection score from bottom to top, shift after shift from left to right."""
    shown = points[-_MOST:]
    for row in range(_HEIGHT, -1, -1):
        label = f"{10 * row:>4} % " if not row % 5 else " " * 7
        yield plain(f"{label}│{''.join(_mark(point, row) for point in shown)}")
    yield plain(f"{'':7}└{'───' * len(shown)}")
    numbers = "".join(f"{at:>3}" for at in range(len(points) - len(shown) + 1, len(points) + 1))
    yield plain("  ".join((f"{'':8}{numbers}", _("your shifts"))), "$secondary")


def _mark(point: CurvePoint, row: int) -> str:
    """One shift in one row: itself, the mean of the latest ones, both, or nothing."""
    own, mean = _row(point.selection) == row, _row(point.recent.mean) == row
    return "  ◉" if own and mean else "  ●" if own else " ──" if mean else "   "


def _row(share: float) -> int:
    return round(_HEIGHT * min(max(share, 0.0), 1.0))


def recent_mean_text(points: Sequence[CurvePoint]) -> str:
    """The mean of the latest shifts in a sentence, with its limits where they say something."""
    recent = points[-1].recent
    if recent.interval is None:
        return _("Selection score of your shift: {mean} %. One shift says little.").format(
            mean=percent(recent.mean)
        )
    low, high = recent.interval.low, recent.interval.high
    known = _("Your last {n} shifts: {mean} % on average. Your level: {low} to {high} %.")
    unknown = _("Your last {n} shifts: {mean} % on average. Too little to judge your level.")
    template = known if high - low <= _KNOWN else unknown
    return template.format(
        n=recent.n, mean=percent(recent.mean), low=percent(low), high=percent(high)
    )
