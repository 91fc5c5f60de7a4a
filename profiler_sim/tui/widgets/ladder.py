"""The ladder of percentages as a line of steps."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from profiler_sim.i18n.text import N_, _
from profiler_sim.shift.ladder import LADDER
from profiler_sim.tui.show import row

_FIRST = 4
"""Where the choice begins: 20 %, near the usual share, so that neither end is nearer."""


class Ladder(Widget, can_focus=True):
    """Left and right choose a step; a click chooses it at once."""

    DEFAULT_CSS = """
    Ladder { height: auto; padding: 0 1; link-style: none; }
    Ladder:focus { background: $boost; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", _(N_("less")), key_display="←"),
        Binding("right", "step(1)", _(N_("more")), key_display="→"),
    ]
    place: reactive[int] = reactive(_FIRST)

    def __init__(self, percent: int | None = None) -> None:
        """Begin at ``percent`` where one was stated."""
        super().__init__()
        if percent in LADDER:
            self.set_reactive(Ladder.place, LADDER.index(percent))

    @property
    def percent(self) -> int:
        """The step that is chosen."""
        return LADDER[self.place]

    def render(self) -> Content:
        """All steps, the chosen one in brackets."""
        steps = [self._step(place, percent) for place, percent in enumerate(LADDER)]
        return row(*steps, " %")

    def _step(self, place: int, percent: int) -> Content:
        if place == self.place:
            return Content(f"[{percent}]").stylize("bold reverse")
        return Content(f" {percent} ").stylize(Style.from_meta({"@click": f"go({place})"}))

    def action_step(self, by: int) -> None:
        """One step up or down."""
        self.place = min(max(self.place + by, 0), len(LADDER) - 1)

    def action_go(self, place: int) -> None:
        """Choose a step."""
        self.place = place
