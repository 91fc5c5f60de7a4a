"""A dialog of one line of text: a reason, a note, a pseudonym."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from profiler_sim.i18n.text import _
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.widgets.textline import TextLine


class LineDialog(Dialog[str]):
    """Answers the text; an empty one only where that is allowed."""

    def __init__(
        self,
        title: Content,
        about: str,
        begin: str = "",
        *,
        may_be_empty: bool = False,
        most: int = 200,
    ) -> None:
        """Ask for a line of ``most`` characters under ``title``, explained by ``about``."""
        super().__init__(title)
        self._about, self._begin, self._may_be_empty = about, begin, may_be_empty
        self._most = most

    def fields(self) -> Iterable[Widget]:
        """The line."""
        yield Static(Content(self._about))
        yield TextLine(self._begin, max_length=self._most)

    def answer(self) -> str | None:
        """The line as typed."""
        text = self.query_one(Input).value.strip()
        if not text and not self._may_be_empty:
            self.say(_("Write something, or go back with Esc."))
            return None
        return text


class ConfirmDialog(Dialog[bool]):
    """Yes with Enter, no with Esc."""

    def __init__(self, title: Content, about: Content) -> None:
        """Ask whether to go on."""
        super().__init__(title)
        self._about = about

    def fields(self) -> Iterable[Widget]:
        """What will happen."""
        yield Static(self._about)

    def answer(self) -> bool:
        """Accepted."""
        return True
