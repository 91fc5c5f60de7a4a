"""The top line of the desk: what is played, the time, and what is left to spend."""

from textual.content import Content
from textual.reactive import reactive

from profiler_sim.documents.formats import day_of_year
from profiler_sim.i18n.text import _
from profiler_sim.play.desk import Desk
from profiler_sim.play.exercise_clock import exercise_time
from profiler_sim.shift.state import minutes_left, search_minutes_left, searches_left
from profiler_sim.tui.show import bar, plain, row
from profiler_sim.tui.widgets.flowing import Flowing


class Gauges(Flowing):
    """Follows the desk it is given."""

    DEFAULT_CSS = """
    Gauges { dock: top; height: auto; padding: 0 1; background: $panel; color: $foreground; }
    """
    desk: reactive[Desk | None] = reactive(None, repaint=False)
    """What to tell of."""

    def watch_desk(self) -> None:
        """Show where it stands."""
        self.repaint()

    def render(self) -> Content:
        """Title, clock, minutes, searches, how far."""
        desk = self.desk
        if desk is None:
            return Content("")
        title = plain(desk.brief.scenario.title, "bold")
        told = [clock(desk), _minutes(desk), _searches(desk), _judged(desk)]
        unit = desk.brief.words.unit
        head = title if unit in desk.brief.scenario.title else row(title, plain(f" · {unit}"))
        wide = Content("   ").join([head, *told])
        if wide.cell_length <= self.size.width:
            return wide
        return Content("  ").join([title, clock(desk), *_briefly(desk)])


def clock(desk: Desk) -> str:
    """Day and time of the exercise."""
    now = exercise_time(desk, desk.state.minutes_spent)
    return f"{day_of_year(now.day)} {now.hour}"


def _minutes(desk: Desk) -> str:
    left = minutes_left(desk.terms, desk.state)
    part = left / max(1, desk.terms.desk_minutes)
    return _("desk {bar} {left} min").format(bar=bar(part, 10), left=left)


def _briefly(desk: Desk) -> tuple[str, str, str]:
    """The same for a narrow window."""
    left = str(searches_left(desk.terms, desk.state))
    return (
        _("{left} min").format(left=minutes_left(desk.terms, desk.state)),
        _with_random(desk, left),
        _judged(desk),
    )


def _searches(desk: Desk) -> str:
    left = searches_left(desk.terms, desk.state)
    dots = "●" * left + "○" * (desk.terms.searches - left)
    return _with_random(desk, dots)


def _with_random(desk: Desk, left: str) -> str:
    """Searches left, as a number or as dots, with their minutes; a random one comes on top."""
    minutes = search_minutes_left(desk.terms, desk.state)
    if minutes is None:
        shown = _("searches {left} + random") if desk.terms.random else _("searches {left}")
    else:
        shown = (
            _("searches {left} {minutes} min + random")
            if desk.terms.random
            else _("searches {left} {minutes} min")
        )
    return shown.format(left=left, minutes=minutes)


def _judged(desk: Desk) -> str:
    done = sum(p.is_decided or p.judgement is not None for p in desk.state.progress.values())
    return _("{done}/{all} judged").format(done=done, all=len(desk.state.progress))
