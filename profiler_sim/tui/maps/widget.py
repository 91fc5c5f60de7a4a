"""The widget that shows the map of a route. It is looked at only: its places are in the table."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from profiler_sim.i18n.local_forms import place_name
from profiler_sim.tui.maps.draw import FINE, Ink, MapLine, MapRole, draw

if TYPE_CHECKING:
    from profiler_sim.catalogue.places import Coordinates

Stops = tuple[tuple[str, "Coordinates"], ...]
"""Letter and place of every stop, in the order of the journey."""


class Room(NamedTuple):
    """Cells that a map needs."""

    width: int
    height: int


COMFORTABLE = Room(60, 14)
"""Below a table, which is what was asked for."""
LEAST = Room(24, 5)
"""On a page of its own."""


class RouteMap(Widget):
    """A map that fits itself to its place."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"map--{role}" for role in MapRole}
    DEFAULT_CSS = """
    RouteMap {
        height: 1fr;
        background: $surface;
        & > .map--sea { color: $foreground; }
        & > .map--coast { color: $foreground-muted; }
        & > .map--route { color: $text-warning; text-style: bold; }
        & > .map--name { color: $foreground; text-style: bold; }
        & > .map--stop { color: $foreground; text-style: bold reverse; }
        &:ansi > .map--coast { text-style: dim; }
    }
    """

    stops: reactive[Stops] = reactive((), init=False)
    """Without any the widget is empty."""
    names: reactive[Mapping[str, str]] = reactive(MappingProxyType({}), init=False)
    """Names of the stops, by letter; they stand beside the letters where there is room."""
    ink: reactive[Ink] = reactive(FINE, init=False)
    """The signs the map is drawn with."""

    def __init__(self) -> None:
        """Make an empty map."""
        super().__init__()
        self.display = False
        self._lines: tuple[MapLine, ...] = ()
        self._drawn: object = None

    def _draw(self) -> tuple[MapLine, ...]:
        """Draw, unless nothing has changed since."""
        asked = (self.stops, dict(self.names), self.ink, self.size)
        if self._drawn != asked:
            self._drawn = asked
            names = {letter: place_name(name) for letter, name in self.names.items()}
            self._lines = draw(self.stops, *self.size, self.ink, names) if self.stops else ()
        return self._lines

    def render_line(self, y: int) -> Strip:
        """Give one line of the map."""
        lines = self._draw()
        blank = self.get_component_rich_style(f"map--{MapRole.SEA}")
        if y >= len(lines):
            return Strip.blank(self.size.width, blank)
        return Strip(
            Segment(text, self.get_component_rich_style(f"map--{role}")) for text, role in lines[y]
        )
