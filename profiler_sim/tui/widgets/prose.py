"""Running text whose figures stay whole: no line ends within one, or before its unit.

Textual ends a line at any space, at one that must not break too.
"""

from collections.abc import Iterator

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from profiler_sim.tui.paper.canvas import WORDS


class Prose(Static):
    """A ``Static`` that keeps figures whole."""

    def render(self) -> Visual:
        """Give the text that stands here, to be broken into lines by our own rule."""
        return _Prose(self.visual) if isinstance(self.visual, Content) else self.visual


class _Prose(Visual):
    """A text that is broken into lines when the width is known."""

    def __init__(self, shown: Content) -> None:
        self._shown = shown

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        return keep_figures(self._shown, width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return self._shown.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        return keep_figures(self._shown, width).get_height(rules, width)


def keep_figures(shown: Content, width: int) -> Content:
    """Break a text into lines of at most ``width`` cells, none of them within a figure.

    What is wider than a line stays for Textual to break.
    """
    folded = (
        part for line in shown.split("\n", allow_blank=True) for part in _folded(line, width)
    )
    return Content("\n").join(folded)


def _folded(line: Content, width: int) -> Iterator[Content]:
    if line.cell_length > width:
        begin = end = 0
        for word in WORDS.finditer(line.plain):
            if end > begin and line[begin : word.end()].cell_length > width:
                yield line[begin:end]
                begin = word.start(2)
            end = word.end()
        line = line[begin:]
    yield line
