"""The briefing as a trainee reads it: what is known before a shift, and what may be spent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from profiler_sim.documents import formats
from profiler_sim.i18n.local_forms import place_name
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.catalogue.operations import CustomsOperation
    from profiler_sim.scenario.model import Budget, Scenario

PartKind = Literal["title", "setting", "text", "sender", "heading", "item", "note", "blank"]

LEVELS = {
    "basic": N_("basic"),
    "intermediate": N_("intermediate"),
    "advanced": N_("advanced"),
}
INDICATORS = {
    "after first judgement": N_("risk indicators, once you have judged for yourself"),
    "from the start": N_("risk indicators from the start"),
    "never": N_("no risk indicators in this shift"),
}


@dataclass(frozen=True, slots=True)
class BriefingPart:
    """A line or a paragraph of the briefing, with the kind that decides its style."""

    kind: PartKind
    text: str = ""


def build_briefing(
    scenario: "Scenario",
    operation: "CustomsOperation | None" = None,
    given: Iterable[str] | None = None,
) -> Iterator[BriefingPart]:
    """Give everything a trainee may know of a scenario, in the order of the page.

    ``operation`` is the one the scenario names. ``given`` are other lines on what the desk has,
    for an exercise that is not the whole shift.
    """
    yield BriefingPart("title", scenario.title)
    yield BriefingPart(
        "setting", f"{place_name(scenario.unit)} · {_(LEVELS[scenario.level.value])}"
    )
    yield BriefingPart("blank")
    yield BriefingPart("text", unfold(scenario.briefing))
    for message in scenario.messages:
        yield BriefingPart("blank")
        yield BriefingPart("sender", message.sender)
        yield BriefingPart("text", unfold(message.text))
    if operation is not None:
        yield from _operation(operation)
    yield BriefingPart("blank")
    yield BriefingPart("heading", _("You have"))
    lines = _given(scenario) if given is None else given
    yield from (BriefingPart("item", line) for line in lines)
    if scenario.note:
        yield BriefingPart("blank")
        yield BriefingPart("note", unfold(scenario.note))


def _operation(operation: "CustomsOperation") -> Iterator[BriefingPart]:
    """Give what the operation looks for, and for how long."""
    days = {
        "first": formats.day(operation.window.first),
        "last": formats.day(operation.window.last),
    }
    known = {
        "n": len(operation.codes),
        "edition": operation.edition,
        "verified": operation.verified,
    }
    yield BriefingPart("blank")
    yield BriefingPart("heading", operation.title)
    if operation.about:
        yield BriefingPart("text", unfold(operation.about))
    yield BriefingPart("item", _("from {first} to {last}").format_map(days))
    yield BriefingPart(
        "item",
        _(
            "codes of the Harmonized System {edition}: {n}; checked on a published "
            "copy: {verified}"
        ).format_map(known),
    )
    if operation.keywords:
        yield BriefingPart("item", _("words: {words}").format(words=", ".join(operation.keywords)))


def unfold(text: str) -> str:
    """Join the lines of each authored paragraph."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _given(scenario: "Scenario") -> Iterator[str]:
    count, share = scenario.shipments, 100 * sum(scenario.shares.values())
    yield ngettext(
        "{n} consignment on the manifest", "{n} consignments on the manifest", count
    ).format(n=count)
    yield ngettext(
        "on days like this about {n} in 100 hides goods",
        "on days like this about {n} in 100 hide goods",
        round(share),
    ).format(n=round(share))
    low, high = scenario.usual_range
    if low < high and not scenario.my_cases:
        yield _("about {n} of yours; chance decides: it can be {low} or {high}").format(
            n=round(share * count / 100), low=low, high=high
        )
    yield from spendable(scenario.budget)
    yield _(INDICATORS[scenario.indicators.value])


def spendable(budget: "Budget") -> Iterator[str]:
    """Say in a line each what the desk may spend: minutes, searches, the teams' minutes."""
    yield ngettext(
        "{n} minute of play time at the desk: one to read papers, more for each enquiry",
        "{n} minutes of play time at the desk: one to read papers, more for each enquiry",
        budget.desk_minutes,
    ).format(n=budget.desk_minutes)
    yield ngettext(
        "{n} search that you order", "{n} searches that you order", budget.searches
    ).format(n=budget.searches)
    if budget.search_minutes is not None:
        yield ngettext(
            "{n} minute for all searches together: each takes some",
            "{n} minutes for all searches together: each takes some",
            budget.search_minutes,
        ).format(n=budget.search_minutes)
    if budget.random:
        yield ngettext(
            "{n} random search at the end: chance picks the load",
            "{n} random searches at the end: chance picks the loads",
            budget.random,
        ).format(n=budget.random)
