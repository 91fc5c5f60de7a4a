"""What every panel has: a title, fields, a line for what is missing, and a way back."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from profiler_sim.tui.dialogs.dialog import label
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import ChoiceLine, Tick

Answer = TypeVar("Answer")
__all__ = ["Panel", "label"]


class Panel(Vertical, Generic[Answer]):
    """Stands beside the paper until it is answered.

    A subclass says ``ABOUT``, ``fields`` and ``answer``.
    """

    ABOUT: ClassVar[tuple[str, ...]]
    """What it is for and how it works: what the help says first while it is open."""
    DEFAULT_CSS = """
    Panel {
        background: $surface;
        border-right: solid $border-blurred;
        &:focus-within { border-right: solid $border; }
        & > .title { height: auto; padding: 0 1; background: $panel; text-style: bold; }
        & > VerticalScroll { height: 1fr; padding: 0 1; scrollbar-gutter: stable; }
        & OptionList {
            border: none;
            padding: 0;
            background: $surface;
            height: auto;
            scrollbar-gutter: stable;
        }
        & OptionList:focus { border: none; }
        & Input { border: none; padding: 0; background: $boost; height: 1; }
        & Input:focus { border: none; background: $panel; }
        & .label { text-style: bold; height: auto; margin-top: 1; }
        & > .error { color: $text-error; text-style: bold; height: auto; padding: 0 1; }
    }
    """

    def __init__(self, title: str) -> None:
        """Ask under ``title``."""
        super().__init__()
        self.can_focus = True
        self._title = title
        self.is_done = False
        """Whether it has been answered or closed."""

    def compose(self) -> ComposeResult:
        """Title, fields, what is missing."""
        yield Static(plain(self._title), classes="title")
        with VerticalScroll(can_focus=False):
            yield from self.fields()
        yield Static(classes="error", id="error")

    def fields(self) -> Iterable[Widget]:
        """What is asked."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """What has been entered; None where something is missing and has been said."""
        raise NotImplementedError

    def begin(self) -> None:
        """Take the field in hand that is filled in first."""
        self.query("*").filter(":can-focus").first().focus()

    def take_key(self, _key: str) -> bool:
        """Take a letter, also one that came before the panel was there; False where it is none."""
        return False

    def step_back(self) -> bool:
        """Take back one step inside the panel; False where there is none."""
        return False

    def fit(self) -> None:
        """Write the lines of lists anew, as wide as they are now."""

    def on_resize(self) -> None:
        """Fit the lists, and again once they have their own size."""
        self.fit()
        self.call_after_refresh(self.fit)

    def show_case(self) -> None:
        """Show what has been gathered about the consignment since."""

    def say(self, text: str) -> None:
        """Tell what is missing; nothing once something is chosen.

        The line takes room from the fields, so the one in hand is brought back into view.
        """
        self.query_one("#error", Static).update(Content(text))
        self.call_after_refresh(self._show_what_is_in_hand)

    def _show_what_is_in_hand(self) -> None:
        held = self.screen.focused if self.is_attached else None
        if held is not None and self in held.ancestors:
            held.scroll_visible(animate=False)

    def on_mount(self) -> None:
        """Begin; until here it was in hand itself, so that quick keys wait for it."""
        self.begin()
        self.can_focus = False

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another choice: what was missing is no longer said."""
        event.stop()
        self.say("")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a choice only chooses it."""
        event.stop()

    def on_choice_line_chosen(self, _event: ChoiceLine.Chosen) -> None:
        """The same for numbers."""
        self.say("")

    def on_tick_turned(self, _event: Tick.Turned) -> None:
        """The same for checks."""
        self.say("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """The same for a line of text."""
        event.stop()
        self.say("")
