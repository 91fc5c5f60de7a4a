"""What every dialog has: a title, a way to accept, a way back, its own line of keys."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import OptionList, Static

from profiler_sim.tui.actions import DIALOG, bindings
from profiler_sim.tui.widgets.keybar import KeyBar
from profiler_sim.tui.widgets.toosmall import COVER, HORIZONTAL, VERTICAL, TooSmall

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None]):
    """Answers what was chosen, or None. A subclass says ``fields`` and ``answer``."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DIALOG)
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
        & OptionList { height: auto; max-height: 9; }
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

    def action_accept(self) -> None:
        """Close with the answer, if it is complete."""
        if (given := self.answer()) is not None:
            self.dismiss(given)

    def action_cancel(self) -> None:
        """Close without."""
        self.dismiss(None)

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """A click on a choice is the answer where nothing else is asked."""
        if len(self.focus_chain) == 1:
            self.action_accept()


def label(text: str) -> Static:
    """A heading between fields."""
    return Static(Content(text), classes="label")
