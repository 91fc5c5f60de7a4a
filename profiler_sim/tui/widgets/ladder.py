"""A line of steps, one of them chosen; the ladder of percentages is one."""

from collections.abc import Sequence
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


class Steps(Widget, can_focus=True):
    """Left and right choose a step; a click chooses it at once."""

    DEFAULT_CSS = """
    Steps { height: auto; padding: 0 1; link-style: none; }
    Steps:focus { background: $boost; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", _(N_("less")), key_display="←"),
        Binding("right", "step(1)", _(N_("more")), key_display="→"),
    ]
    place: reactive[int] = reactive(0)

    def __init__(
        self,
        steps: Sequence[int],
        place: int = 0,
        unit: str = "",
        id: str | None = None,
    ) -> None:
        """Begin at the step that stands at ``place``; ``unit`` stands behind the last."""
        super().__init__(id=id)
        self._steps, self._unit = steps, unit
        self.set_reactive(Steps.place, place)

    @property
    def chosen(self) -> int:
        """The step that is chosen."""
        return self._steps[self.place]

    def render(self) -> Content:
        """All steps, the chosen one in brackets."""
        steps = [self._step(place, step) for place, step in enumerate(self._steps)]
        return row(*steps, self._unit)

    def _step(self, place: int, step: int) -> Content:
        if place == self.place:
            return Content(f"[{step}]").stylize("bold reverse")
        return Content(f" {step} ").stylize(Style.from_meta({"@click": f"go({place})"}))

    def action_step(self, by: int) -> None:
        """One step up or down."""
        self.place = min(max(self.place + by, 0), len(self._steps) - 1)

    def action_go(self, place: int) -> None:
        """Choose a step."""
        self.place = place


class Ladder(Steps):
    """The percentages that can be stated."""

    def __init__(self, percent: int | None = None) -> None:
        """Begin at ``percent`` where one was stated."""
        super().__init__(LADDER, LADDER.index(percent) if percent in LADDER else _FIRST, " %")

    @property
    def percent(self) -> int:
        """The percentage that is chosen."""
        return self.chosen
