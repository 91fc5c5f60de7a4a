"""Briefing: what is known before the papers are dealt, and what may be spent."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.documents.briefing import build_briefing
from profiler_sim.i18n.text import N_, _
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.actions import BRIEFING
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import fill, lines, plain, row
from profiler_sim.tui.widgets.prose import Prose


class BriefingPage(Page):
    """One scenario before it is played."""

    ABOUT = N_(
        "What the unit knows, and what you may spend: desk minutes and searches. Enter "
        "begins the shift."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(BRIEFING)
    DEFAULT_CSS = (
        "BriefingPage VerticalScroll { padding: 1 3; } BriefingPage Prose { max-width: 84; }"
    )

    @dataclass
    class Begun(Message):
        """The trainee wants to sit down."""

        scenario: Scenario
        seed: int | None
        """What it is to be dealt with; None leaves it to chance."""

    def __init__(
        self,
        scenario: Scenario,
        operation: CustomsOperation | None = None,
        seed: int | None = None,
        *,
        is_begun: bool = False,
    ) -> None:
        """Brief on ``scenario``, which is then dealt with ``seed``.

        ``is_begun`` says that a shift of it is open already.
        """
        super().__init__()
        self._scenario, self._operation, self._seed = scenario, operation, seed
        self._is_begun = is_begun

    def body(self) -> Iterable[Widget]:
        """One page of text."""
        with VerticalScroll():
            yield Prose(lines(*self._text()))

    def _text(self) -> Iterable[Content | str]:
        told = build_briefing(self._scenario, self._operation)
        if self._is_begun:
            begun = _(
                "You have begun this shift. To go on with it, press Esc and choose it there."
            )
            yield from (plain(begun, "bold $accent"), "")
        yield from (_SHOWN.get(piece.kind, _plain)(piece.text) for piece in told)

    def action_begin(self) -> None:
        """Sit down."""
        self.post_message(self.Begun(self._scenario, self._seed))


def _plain(text: str) -> Content:
    return plain(text)


_SHOWN: Mapping[str, Callable[[str], Content]] = {
    "title": lambda text: row(plain(text, "bold"), "   ", Content("EXERCISE").stylize("bold")),
    "setting": lambda text: plain(text, "$secondary"),
    "sender": lambda text: fill(_("Message from: {sender}"), sender=plain(text, "bold")),
    "heading": lambda text: plain(text, "bold"),
    "item": lambda text: plain(f"  · {text}"),
    "note": lambda text: plain(text, "$secondary italic"),
}
"""How the pieces look that are more than plain text."""
