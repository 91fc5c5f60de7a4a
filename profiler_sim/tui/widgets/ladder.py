"""Lines of things of which one is chosen: words, numbers, the ladder of percentages."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from profiler_sim.shift.ladder import LADDER
from profiler_sim.tui.show import plain, row

_FIRST = 4
"""Where the choice begins: 20 %, near the usual share, so that neither end is nearer."""


class ChoiceLine(Widget, can_focus=True):
    """Left and right choose one of the words; a click chooses it at once."""

    DEFAULT_CSS = """
    ChoiceLine { height: auto; padding: 0 1; link-style: none; }
    ChoiceLine:focus { background: $boost; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
    ]
    place: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """Another one is chosen."""

        line: "ChoiceLine"

    def __init__(
        self, words: Sequence[str], place: int = 0, unit: str = "", *, id: str | None = None
    ) -> None:
        """Begin with the one that stands at ``place``; ``unit`` stands behind the last."""
        super().__init__(id=id)
        self._words, self._unit = words, unit
        self.set_reactive(ChoiceLine.place, place)

    def render(self) -> Content:
        """All of them, the chosen one in brackets."""
        words = [self._word(place, word) for place, word in enumerate(self._words)]
        return row(*words, self._unit)

    def _word(self, place: int, word: str) -> Content:
        if place == self.place:
            return plain(f"[{word}]", "bold reverse")
        return plain(f" {word} ").stylize(Style.from_meta({"@click": f"go({place})"}))

    def action_step(self, by: int) -> None:
        """One to the left or to the right."""
        self.action_go(min(max(self.place + by, 0), len(self._words) - 1))

    def action_go(self, place: int) -> None:
        """Choose the one at ``place``."""
        if place != self.place:
            self.place = place
            self.post_message(self.Chosen(self))


class Steps(ChoiceLine):
    """Numbers of which one is chosen."""

    def __init__(
        self, steps: Sequence[int], place: int = 0, unit: str = "", *, id: str | None = None
    ) -> None:
        """Begin at the number that stands at ``place``."""
        super().__init__([str(step) for step in steps], place, unit, id=id)
        self._steps = steps

    @property
    def chosen(self) -> int:
        """The number that is chosen."""
        return self._steps[self.place]


class Ladder(Steps):
    """The percentages that can be stated."""

    def __init__(self, percent: int | None = None) -> None:
        """Begin at ``percent`` where one was stated."""
        super().__init__(LADDER, LADDER.index(percent) if percent in LADDER else _FIRST, " %")

    @property
    def percent(self) -> int:
        """The percentage that is chosen."""
        return self.chosen
