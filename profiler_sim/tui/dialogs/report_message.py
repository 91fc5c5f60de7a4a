"""A dialog that reports a translated message: which one, and what is wrong with it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import _
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import Choices, TextLine

_PLACE = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[sdr]|%[sdr](?![a-z])")
_LETTERS = 2
"""Letters that a message has at least, beside its placeholders."""


class ShownMessage(NamedTuple):
    """A message on a screen."""

    context: str
    english: str
    text: str


class MessageRemark(NamedTuple):
    """What a reader says of a message."""

    message: ShownMessage
    text: str


class ReportDialog(Dialog[MessageRemark]):
    """Answers the message and the remark."""

    def __init__(self, messages: Sequence[ShownMessage]) -> None:
        """Offer ``messages``."""
        super().__init__(Content(_("Report a message")).stylize("bold"))
        self._messages = messages

    def fields(self) -> Iterable[Widget]:
        """The messages, and a line for the remark."""
        yield label(_("Which message is wrong or hard to understand?"))
        yield Choices(*(Option(plain(each.text)) for each in self._messages), id="messages")
        yield label(_("What is wrong? What would be better?"))
        yield TextLine(id="remark", max_length=500)

    def answer(self) -> MessageRemark | None:
        """The message in hand, and what is typed."""
        chosen = self.query_one("#messages", OptionList).highlighted
        text = self.query_one("#remark", Input).value.strip()
        if chosen is None:
            self.say(_("Choose a message, or go back with Esc."))
            return None
        if not text:
            self.query_one("#remark", Input).focus()
            self.say(_("Write something, or go back with Esc."))
            return None
        return MessageRemark(self._messages[chosen], text)


def messages_on(
    screen: Screen[object], asked: Mapping[tuple[str, str], str]
) -> list[ShownMessage]:
    """Find those of the messages ``asked`` for that stand on ``screen``, the longest first."""
    texts = list(_texts(screen))
    found = (
        ShownMessage(context, english, text)
        for (context, english), text in asked.items()
        if any(_stands_in(text, shown) for shown in texts)
    )
    by_text = {each.text: each for each in found}
    return sorted(by_text.values(), key=lambda each: -len(each.text))


def _texts(screen: Screen[object]) -> Iterator[str]:
    """The visible text of each widget as one line: it does not matter where it wraps."""
    for widget in screen.query("*"):
        if widget.is_on_screen and widget.size and not widget.children:
            strips = widget.render_lines(widget.outer_size.region)
            if text := " ".join(" ".join(strip.text for strip in strips).split()):
                yield text


def _stands_in(message: str, shown: str) -> bool:
    """Whether the parts of ``message`` between its placeholders follow one another there."""
    parts = [" ".join(part.split()) for part in _PLACE.split(message)]
    if sum(letter.isalpha() for part in parts for letter in part) < _LETTERS:
        return False
    words = r".*?".join(re.escape(part) for part in parts if part)
    return re.search(rf"(?<!\w){words}(?!\w)", shown) is not None
