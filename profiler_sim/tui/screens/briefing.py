"""Briefing: what is known before the papers are dealt, and what may be spent."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.actions import BRIEFING, bindings
from profiler_sim.tui.screens.home import LEVELS
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, plain, row


class BriefingPage(Page):
    """One scenario before it is played."""

    ABOUT = N_(
        "What the unit knows before the shift, and what you may spend: minutes at the desk for"
        " reading and asking, and searches. Enter deals the papers."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(BRIEFING)
    DEFAULT_CSS = (
        "BriefingPage VerticalScroll { padding: 1 3; } BriefingPage Static { max-width: 84; }"
    )

    @dataclass
    class Begun(Message):
        """The trainee wants to sit down."""

        scenario: Scenario

    def __init__(self, scenario: Scenario) -> None:
        """Brief on ``scenario``."""
        super().__init__()
        self._scenario = scenario

    def body(self) -> Iterable[Widget]:
        """One page of text."""
        with VerticalScroll():
            yield Static(lines(*self._text()))

    def _text(self) -> Iterable[Content | str]:
        scenario = self._scenario
        yield row(plain(scenario.title, "bold"), "   ", Content("EXERCISE").stylize("bold"))
        yield plain(f"{scenario.unit} · {_(LEVELS[scenario.level.value])}", "$secondary")
        yield ""
        yield plain(_unfolded(scenario.briefing))
        for message in scenario.messages:
            yield ""
            yield row(Content(_("Message from: ")), plain(message.sender, "bold"))
            yield plain(_unfolded(message.text))
        yield ""
        yield Content(_("You have")).stylize("bold")
        yield from (Content(f"  · {line}") for line in _budget(scenario))
        if scenario.note:
            yield ""
            yield plain(scenario.note, "$secondary italic")

    def action_begin(self) -> None:
        """Sit down."""
        self.post_message(self.Begun(self._scenario))


def _budget(scenario: Scenario) -> Iterable[str]:
    budget, count = scenario.budget, scenario.shipments
    share = 100 * sum(scenario.shares.values())
    yield ngettext(
        "{n} consignment on the manifest", "{n} consignments on the manifest", count
    ).format(n=count)
    yield _("about {n} in 100 of them hide something").format(n=round(share))
    yield _("{n} minutes at the desk: a minute to read papers, more for each enquiry").format(
        n=budget.desk_minutes
    )
    yield ngettext(
        "{n} search that you order", "{n} searches that you order", budget.searches
    ).format(n=budget.searches)
    if budget.random:
        yield ngettext(
            "{n} more, drawn by lot at the end", "{n} more, drawn by lot at the end", budget.random
        ).format(n=budget.random)
    yield _(INDICATORS[scenario.indicators.value])


INDICATORS = {
    "after first judgement": N_("indicators of the risk rules, once you have judged for yourself"),
    "from the start": N_("indicators of the risk rules from the start"),
    "never": N_("no indicators: the rules are silent in this shift"),
}


def _unfolded(text: str) -> str:
    """A block of authored lines as paragraphs: single line ends become spaces."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
