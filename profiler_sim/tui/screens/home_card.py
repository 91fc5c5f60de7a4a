"""The card of home: what the line in hand is about, with a small map of where its unit is."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from profiler_sim.tui.maps.draw import FINE, PLAIN
from profiler_sim.tui.maps.widget import RouteMap
from profiler_sim.tui.paper.borders import ASCII, BorderStyle
from profiler_sim.tui.screens.home_lines import LineCard
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.prose import Prose, keep_figures

_HEADING = 10
"""Cells of the column of headings."""
_SPOT = "X"
"""Stands on the map where the unit is."""
_ROOMY = 26
"""Lines from which on there is room for the whole first paragraph of the briefing."""


class HomeCard(Vertical):
    """Says what a line is about; empty where there is none."""

    DEFAULT_CSS = """
    HomeCard {
        width: 1fr;
        height: 1fr;
        padding: 1 1 0 2;
        border-left: solid $panel-lighten-2;
        #title, #facts { height: auto; }
        RouteMap { height: 1fr; max-height: 14; margin: 1 0; }
    }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._shown: LineCard | None = None

    def compose(self) -> ComposeResult:
        """Title, map, facts."""
        yield Static(id="title")
        yield RouteMap()
        yield Prose(id="facts")

    def show(self, line: LineCard | None) -> None:
        """Show ``line``; nothing for None."""
        self._shown = line
        chart, card = self.query_one(RouteMap), line.card if line else None
        chart.display = bool(card)
        chart.names = {_SPOT: card.place} if card else {}
        chart.stops = ((_SPOT, card.spot),) if card and card.spot else ()
        title = lines(plain(card.title, "bold"), plain(card.setting, "$secondary")) if card else ""
        self.query_one("#title", Static).update(title)
        self._show_facts()

    def rule(self, border: BorderStyle) -> None:
        """Draw the map with other characters."""
        self.query_one(RouteMap).ink = PLAIN if border == ASCII else FINE

    def on_resize(self) -> None:
        """Wrap the facts for another width."""
        self._show_facts()

    def _show_facts(self) -> None:
        width, height = self.content_size
        facts = _facts(self._shown, width, is_roomy=height >= _ROOMY) if self._shown else ()
        self.query_one("#facts", Static).update(lines(*facts))


def _facts(line: LineCard, width: int, *, is_roomy: bool) -> Iterator[Content | str]:
    if line.why:
        yield plain(line.why)
        yield ""
    for heading, text in (*line.rows, *line.card.rows):
        yield from _row(heading, text, width)
    if line.card.opening:
        yield ""
        yield plain(line.card.opening if is_roomy else _first_sentence(line.card.opening))


def _first_sentence(text: str) -> str:
    first, stop, _ = text.partition(". ")
    return first + stop.strip()


def _row(heading: str, text: str, width: int) -> Iterator[Content]:
    """A heading, and its text in a column of its own."""
    wrapped: Sequence[Content] = keep_figures(plain(text), max(8, width - _HEADING)).split("\n")
    for number, line in enumerate(wrapped):
        head = plain("" if number else heading, "$secondary")
        yield row(head.pad_right(max(0, _HEADING - head.cell_length)), line)
