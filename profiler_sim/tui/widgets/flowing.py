"""Text that is painted when it changes, and moves its neighbours only when it must.

To lay a screen out costs more than all the rest that follows on a key.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.tui.show import lines, plain

if TYPE_CHECKING:
    from profiler_sim.scoring.finding import Finding


class Flowing(Widget):
    """A widget whose ``render`` is text of any number of lines."""

    _painted = ""

    def render(self) -> Content:
        """The text as it is now."""
        raise NotImplementedError

    def repaint(self) -> None:
        """Show the text as it is now."""
        shown = self.render()
        if shown.plain != self._painted:
            self._painted = shown.plain
            self.refresh(layout=_moves(self, shown))


def flow(parts: Sequence[Content], width: int, between: str) -> list[Content]:
    """Parts in lines of at most ``width`` cells; a line never ends inside a part."""
    lines: list[Content] = []
    for part in parts:
        joined = lines[-1].append(between).append(part) if lines else part
        if lines and joined.cell_length <= width:
            lines[-1] = joined
        else:
            lines.append(part)
    return lines


def hang(indent: Content | str, text: Content, width: int) -> list[Content]:
    """Wrap ``text`` behind ``indent``, which only the first line shows; the others keep its room.

    An indent that leaves no room is a fault of the caller; one cell is then used all the same.
    """
    head = indent if isinstance(indent, Content) else Content(indent)
    room = max(1, width - head.cell_length)
    blank = " " * head.cell_length
    wrapped = text.wrap(room) or [Content("")]
    return [Content.assemble(head if not at else blank, line) for at, line in enumerate(wrapped)]


def replace_text(static: Static, shown: Content) -> None:
    """Show another text in place of the one that stands there."""
    if static.content != shown:
        static.update(shown, layout=_moves(static, shown))


def _moves(widget: Widget, shown: Content) -> bool:
    """Whether lines come or go; what is not on the screen has no width to say so.

    Where the height does not follow the text, nothing moves.
    """
    if not widget.styles.is_auto_height:
        return False
    width, height = widget.content_size
    return not width or len(shown.wrap(width)) != height


_SHOWN = 2
"""Sentences that have a line; the rest is counted."""


class Notes(Static):
    """Takes no room while there is nothing to say."""

    DEFAULT_CSS = """
    Notes { height: auto; padding: 0 1; display: none; color: $text-error; text-style: bold; }
    """

    def show(self, notes: "Sequence[Finding]") -> None:
        """Say these, the first ones in full."""
        said = [plain(f"! {message(note.code, note.params)}") for note in notes[:_SHOWN]]
        more = len(notes) - _SHOWN
        if more > 0:
            rest = ngettext("{n} more part is left out.", "{n} more parts are left out.", more)
            said.append(plain(f"! {rest.format(n=more)}"))
        self.display = bool(said)
        self.update(lines(*said))
