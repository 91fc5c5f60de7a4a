"""What every dialog has: a title, a way to accept, a way back, its own line of keys.

Two dialogs are of use everywhere: one line of text, and a question answered by yes.
"""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from profiler_sim.i18n.text import _
from profiler_sim.tui.actions import DIALOG, REPORT_KEY
from profiler_sim.tui.background import Staged
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.widgets.fields import TextLine
from profiler_sim.tui.widgets.frame import COVER, HORIZONTAL, VERTICAL, KeyBar, TooSmall

Answer = TypeVar("Answer")
_BORDERS = 2
"""Lines that the frame of a dialog takes."""
_LEAST = 3
"""Lines of a list where there is no room for more."""


class Dialog(ModalScreen[Answer | None], Staged):
    """Answers what was chosen, or None. A subclass says ``fields`` and ``answer``."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(DIALOG),
        Binding(REPORT_KEY, "app.report_message", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = HORIZONTAL
    VERTICAL_BREAKPOINTS = VERTICAL
    DEFAULT_CSS = (
        f"Dialog {{ {COVER} }}"
        """
    Dialog {
        align: center middle;
        & > Vertical {
            width: 76;
            max-width: 100%;
            height: auto;
            max-height: 100%;
            border: round $border;
            background: $surface;
        }
        & VerticalScroll { height: auto; max-height: 70vh; padding: 0 1; }
        & OptionList, & Input { border: none; padding: 0; background: $surface; }
        & OptionList:focus { border: none; }
        & OptionList { height: auto; }
        & Input { border-bottom: solid $border-blurred; height: 2; }
        & Input:focus { border: none; border-bottom: solid $border; }
        & .title { height: auto; padding: 0 1; }
        & .label { text-style: bold; margin-top: 1; height: auto; }
        & .error { color: $text-error; text-style: bold; height: auto; padding: 0 1; }
    }
    """
    )

    def __init__(self, title: Content) -> None:
        """Ask under ``title``."""
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """Title, fields, keys."""
        with Vertical():
            yield Static(self._title, classes="title")
            with VerticalScroll(can_focus=False):
                yield from self.fields()
            yield Static(classes="error", id="error")
            yield KeyBar()
        yield TooSmall()

    def fields(self) -> Iterable[Widget]:
        """What is asked."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """What has been entered; None where something is missing and has been said."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Tell what is missing."""
        self.query_one("#error", Static).update(Content(text))
        self.call_after_refresh(self._share_room)

    def on_resize(self) -> None:
        """More room or less."""
        self.call_after_refresh(self._share_room)

    def on_input_changed(self, _event: Input.Changed) -> None:
        """What was missing is no longer said once something is typed."""
        self.say("")

    def _share_room(self) -> None:
        """Give the fields what title and keys leave, and a list among them what the others do."""
        box, fields = self.query_one(Vertical), self.query_one(VerticalScroll)
        room = self.size.height - _BORDERS - _taken(box, fields)
        fields.styles.max_height = max(_LEAST, room)
        for choices in fields.query(OptionList):
            choices.styles.max_height = max(_LEAST, room - _taken(fields, choices))

    def action_accept(self) -> None:
        """Close with the answer, once the field has taken every key that came before this one."""
        (self.focused or self).call_later(self._close_with_answer)

    def _close_with_answer(self) -> None:
        """Close, if the answer is complete."""
        if self.is_active and (given := self.answer()) is not None:
            self.dismiss(given)

    def action_cancel(self) -> None:
        """Close without."""
        self.dismiss(None)

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """A click on a choice is the answer where nothing else is asked."""
        if len(self.focus_chain) == 1:
            self.action_accept()


def _taken(within: Widget, but: Widget) -> int:
    """Lines that all parts but one take, with the empty ones around them."""
    parts = (part for part in within.children if part is not but)
    return but.styles.margin.height + sum(
        part.outer_size.height + part.styles.margin.height for part in parts
    )


def label(text: str) -> Static:
    """A heading between fields."""
    return Static(Content(text), classes="label")


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
