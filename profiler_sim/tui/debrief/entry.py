"""A line of the debrief: what it says, and what stands behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.widgets.option_list import Option

from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.breakdown.table import BREAKDOWNS
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.show import lines, plain, row

LEADS = "▸ "
"""Stands before a line that leads on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, perhaps over several rows of the screen."""

    shown: Content
    number: Finding | None = None
    """The number it tells, which can be taken apart."""
    consignment: str = ""
    """The consignment whose evidence it leads to."""
    is_heading: bool = False

    @property
    def leads(self) -> bool:
        """Whether something stands behind it."""
        return self.number is not None or bool(self.consignment)

    def option(self, place: int) -> Option:
        """It as a line of a list."""
        return Option(row(self.shown), id=str(place), disabled=self.is_heading)


def heading(text: str) -> Entry:
    """A heading, with an empty line above."""
    return Entry(lines("", Content(text).stylize("bold $accent")), is_heading=True)


def text(shown: str) -> Entry:
    """A plain sentence that leads nowhere, such as why no lines are there."""
    return Entry(plain(f"  {shown}"))


def told(found: DebriefView, finding: Finding, drawn: Content | str = "") -> Entry:
    """A sentence and below it what it means; it leads to its sums, or to its consignment.

    What is ``drawn`` stands before the sentence.
    """
    one = str(finding.params.get("consignment", ""))
    known = one in {each.id for each in found.debrief.shift.outcomes}
    number = finding if finding.code in BREAKDOWNS else None
    before = row(LEADS if number or known else "  ", drawn)
    return Entry(lines(*said(finding, before)), number, one if known and number is None else "")


def said(finding: Finding, before: Content | str = "  ") -> Iterator[Content]:
    """A sentence with what stands ``before`` it, and below it what it means."""
    yield row(before, plain(sentence(finding.code, finding.params)))
    if meaning := hint(finding.code, finding.params):
        yield plain(f"    {meaning}", "$secondary")


def named(found: DebriefView, finding: Finding) -> Finding:
    """The same with the title of an enquiry in the place of its id."""
    enquiry = found.labels.enquiries.get(str(finding.params.get("enquiry", "")))
    if enquiry is None:
        return finding
    return finding.model_copy(update={"params": {**finding.params, "enquiry": enquiry.title}})


def group(found: DebriefView, name: str, findings: Iterable[Finding]) -> Iterator[Entry]:
    """Findings under a heading; nothing where there are none."""
    listed = list(findings)
    if listed:
        yield heading(name)
    for finding in listed:
        yield told(found, finding)
