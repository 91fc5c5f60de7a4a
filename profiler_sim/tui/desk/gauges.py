"""The top line of the desk: what is played, the time, and what is left to spend."""

from textual.content import Content
from textual.reactive import reactive

from profiler_sim.documents.formats import day_of_year
from profiler_sim.i18n.local_forms import place_name
from profiler_sim.i18n.text import _
from profiler_sim.play.desk import Desk
from profiler_sim.play.exercise_clock import exercise_time
from profiler_sim.shift.state import (
    all_minutes,
    minutes_left,
    search_minutes_left,
    searches_left,
    undecided,
)
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
        told = [clock(desk), _minutes(desk), _searches(desk), _decided(desk)]
        unit = place_name(desk.brief.words.unit)
        head = title if unit in desk.brief.scenario.title else row(title, plain(f" · {unit}"))
        wide = Content("   ").join([head, *told])
        if wide.cell_length <= self.size.width:
            return wide
        said = _briefly(desk, random=True)
        for when in (clock(desk), hour(desk)):
            brief = Content("  ").join([title, when, *said])
            if brief.cell_length <= self.size.width:
                return brief
        return Content("  ").join([title, hour(desk), *_briefly(desk, random=False)])


def clock(desk: Desk) -> str:
    """Day and time of the exercise."""
    now = exercise_time(desk, desk.state.minutes_spent)
    return f"{day_of_year(now.day)} {now.hour}"


def hour(desk: Desk) -> str:
    """Time of the exercise, without the day."""
    return exercise_time(desk, desk.state.minutes_spent).hour


def _minutes(desk: Desk) -> str:
    left = minutes_left(desk.terms, desk.state)
    part = left / max(1, all_minutes(desk.terms, desk.state))
    return _("desk {bar} {left} min").format(bar=bar(part, 10), left=left)


def _briefly(desk: Desk, *, random: bool) -> tuple[str, str, str]:
    """The same for a narrow window, with the random search or without."""
    left = str(searches_left(desk.terms, desk.state))
    return (
        _("{left} min").format(left=minutes_left(desk.terms, desk.state)),
        _left_to_order(desk, left, random=random),
        _decided(desk),
    )


def _searches(desk: Desk) -> str:
    left = searches_left(desk.terms, desk.state)
    dots = "●" * left + "○" * (desk.terms.searches - left)
    return _left_to_order(desk, dots, random=True)


def _left_to_order(desk: Desk, left: str, *, random: bool) -> str:
    """Searches left, as a number or as dots, with their minutes; a random one comes on top."""
    minutes = search_minutes_left(desk.terms, desk.state)
    if minutes is not None:
        left = _("{searches}, {minutes} min").format(searches=left, minutes=minutes)
    shown = _("searches {left} + random") if random and desk.terms.random else _("searches {left}")
    return shown.format(left=left)


def _decided(desk: Desk) -> str:
    every = desk.state.progress
    decided = len(every) - len(undecided(desk.state))
    return _("decided {n}/{all}").format(n=decided, all=len(every))
