"""A line to type in that takes no control characters, typed, pasted or given to begin with."""

from textual.events import Paste
from textual.widgets import Input

from profiler_sim.cargo.text import forbidden

_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")
"""What begins another line, and a tab: each becomes a space."""


def cleaned(text: str) -> str:
    """Outside text on one line, without what it must not hold."""
    line = text.translate(_LINE_ENDS)
    left_out = {index for index, _ in forbidden(line)}
    return "".join(char for index, char in enumerate(line) if index not in left_out)


class TextLine(Input):
    """Textual's ``Input`` writes what it holds to the terminal as it is, escape codes too."""

    def __init__(
        self,
        value: str = "",
        *,
        max_length: int = 200,
        placeholder: str = "",
        id: str | None = None,
    ) -> None:
        """Begin with ``value``; at most ``max_length`` characters go in."""
        super().__init__(
            cleaned(value)[:max_length],
            max_length=max_length,
            placeholder=placeholder,
            select_on_focus=True,
            id=id,
        )

    def _on_paste(self, event: Paste) -> None:
        """Take all of it: Textual would leave out what stands after the first end of a line."""
        event.prevent_default()
        event.stop()
        self.replace(event.text, *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put ``text`` in the place of a part; what there is no room for is left out."""
        kept = len(self.value) - abs(min(len(self.value), end) - max(0, start))
        room = max(0, (self.max_length or 0) - kept)
        super().replace(cleaned(text)[:room], start, end)
