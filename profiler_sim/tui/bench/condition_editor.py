"""A condition that is being written: letters are typed, up and down choose an offer."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.option_list import Option

from profiler_sim.cargo.text import forbidden_characters
from profiler_sim.mentor.rule_bench.offers import Offer
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.fields import Choices

LONGEST = 2_000
"""Characters of a condition; longer ones are refused by its check."""


class ConditionEditor(TextArea):
    """Several lines that are wrapped; Enter takes the offer in hand and begins no line."""

    DEFAULT_CSS = """
    ConditionEditor {
        height: auto;
        min-height: 3;
        max-height: 9;
        border: none;
        border-left: outer $panel-lighten-2;
        padding: 0 1;
    }
    ConditionEditor:focus { border: none; border-left: outer $border; }
    """

    @dataclass
    class Stepped(Message):
        """The next offer is wanted, or the one before."""

        by: int

    class Taken(Message):
        """The offer in hand is to be put in."""

    class Left(Message):
        """The next part is wanted."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="condition", soft_wrap=True, highlight_cursor_line=False)

    @property
    def at(self) -> int:
        """Where the cursor stands, in characters from the beginning."""
        line, column = self.cursor_location
        return sum(len(each) + 1 for each in self.text.split("\n")[:line]) + column

    def show(self, condition: str) -> None:
        """Put a condition here, the cursor behind it."""
        self.load_text(clean_lines(condition).rstrip("\n"))
        self.move_cursor(self.document.end)

    def put(self, offer: Offer) -> None:
        """Put an offer in its place, the cursor behind it."""
        text = self.text
        written = offer.written.rstrip() if text[offer.end :][:1].isspace() else offer.written
        self.replace(written, self._location(offer.start), self._location(offer.end))
        self.move_cursor(self._location(offer.start + len(written)))

    def _location(self, at: int) -> tuple[int, int]:
        before = self.text[:at]
        return before.count("\n"), at - (before.rfind("\n") + 1)

    async def _on_key(self, event: Key) -> None:
        if event.key in {"enter", "tab"}:
            event.stop()
            event.prevent_default()
            self.post_message(self.Taken() if event.key == "enter" else self.Left())
        elif event.is_printable and len(self.text) >= LONGEST:
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: Paste) -> None:
        room = max(0, LONGEST - len(self.text))
        event.prevent_default()
        event.stop()
        put = self.replace(clean_lines(event.text)[:room], *self.selection)
        self.move_cursor(put.end_location)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT002  Textual's own form
        """The offer before."""
        if select:
            super().action_cursor_up(select)
        else:
            self.post_message(self.Stepped(-1))

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT002  Textual's own form
        """The next offer."""
        if select:
            super().action_cursor_down(select)
        else:
            self.post_message(self.Stepped(1))


class OfferList(Choices, can_focus=False):
    """What may stand at the cursor, a line each."""

    DEFAULT_CSS = """
    OfferList {
        height: 1fr;
        border: none;
        padding: 0 1;
        background: $background;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="offers")
        self._offers: Sequence[Offer] = ()

    @property
    def offer(self) -> Offer | None:
        """The one in hand."""
        return None if self.highlighted is None else self._offers[self.highlighted]

    def show(self, offers: Sequence[Offer]) -> None:
        """Show ``offers``, the first in hand."""
        if offers == self._offers and self.option_count == len(offers):
            return
        self._offers = offers
        self.clear_options()
        self.add_options([Option(_line(each)) for each in offers])
        self.highlighted = 0 if offers else None

    def step(self, by: int) -> None:
        """Take the next one in hand, or the one before."""
        (self.action_cursor_down if by > 0 else self.action_cursor_up)()


def _line(offer: Offer) -> Content:
    return row(plain(offer.shown, "bold"), "  ", plain(offer.about))


def clean_lines(text: str) -> str:
    """Outside text on its lines, without what it must not hold."""
    lines = text.replace("\r\n", "\n").replace("\t", " ").split("\n")
    return "\n".join(map(_clean, lines))


def _clean(line: str) -> str:
    left_out = {index for index, _ in forbidden_characters(line)}
    return "".join(char for index, char in enumerate(line) if index not in left_out)
