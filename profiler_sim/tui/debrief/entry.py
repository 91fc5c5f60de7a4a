"""Views of the debrief, and the lines of a list: what each shows, and where it leads."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.widgets.option_list import Option

from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.breakdown.table import BREAKDOWNS
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.case_text import hanging
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.prose import keep_figures

LEADS = "▸ "
"""Stands before a line that leads on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line, perhaps over several rows of the screen."""

    shown: Content
    number: Finding | None = None
    """The number it shows, which can be broken down."""
    consignment: str = ""
    """The consignment whose evidence it leads to."""
    is_heading: bool = False
    opens: "Callable[[], ListView] | None" = None
    """Makes the view that it leads to, where that is neither of these."""

    @property
    def leads(self) -> bool:
        """Whether it leads on."""
        return self.number is not None or bool(self.consignment) or self.opens is not None

    def option(self, place: int, width: int) -> Option:
        """Make a line of a list of it; what is longer than ``width`` goes on below its words."""
        rows = (
            part
            for line in self.shown.split("\n", allow_blank=True)
            for part in _hung(line, width)
        )
        return Option(row(lines(*rows)), id=str(place), disabled=self.is_heading)


def _hung(line: Content, width: int) -> Iterator[Content]:
    """Wrap one line; what goes on begins below its first word."""
    if line.cell_length <= width:
        yield line
        return
    indent = len(line.plain) - len(line.plain.lstrip(f" {LEADS}"))
    first, *more = keep_figures(line, max(width // 2, width - indent)).split("\n")
    yield first
    yield from (row(" " * indent, each) for each in more)


class ListView(ABC):
    """A view of lines, some of which lead on."""

    @abstractmethod
    def entries(self, width: int) -> Iterable[Entry]:
        """Every line, for so many cells."""


class TextView(ABC):
    """A view of the evidence on one consignment."""

    @property
    @abstractmethod
    def consignment(self) -> str:
        """The consignment in front; empty where there is none."""

    @abstractmethod
    def content(self, width: int) -> Content:
        """The text, for so many cells."""


def heading(text: str) -> Entry:
    """A heading, with an empty line above."""
    return Entry(lines("", Content(text).stylize("bold $accent")), is_heading=True)


def text(shown: str) -> Entry:
    """A plain sentence that leads nowhere, such as why no lines are there."""
    return Entry(plain(f"  {shown}"))


def finding_entry(view: DebriefView, finding: Finding, drawn: Content | str = "") -> Entry:
    """A sentence and below it what it means; it leads to its breakdown, or to its consignment.

    What is ``drawn`` stands before the sentence.
    """
    name = str(finding.params.get("consignment", ""))
    consignment = name if name in view.papers else ""
    number = finding if finding.code in BREAKDOWNS else None
    before = row(LEADS if number or consignment else "  ", drawn)
    return Entry(lines(*finding_lines(finding, before)), number, "" if number else consignment)


def drawn_entry(finding: Finding, drawn: Content | str, *, instead: str = "") -> Entry:
    """A drawing, and below it in a quieter colour the sentence of its number; it leads on.

    ``instead`` stands in place of the sentence and of what it means.
    """
    number = finding if finding.code in BREAKDOWNS else None
    meant = hint(finding.code, finding.params)
    said = [instead] if instead else [sentence(finding.code, finding.params), meant]
    below = (plain(f"    {each}", "$secondary") for each in said if each)
    return Entry(lines(row(LEADS if number else "  ", drawn), *below), number)


def finding_lines(finding: Finding, before: Content | str = "  ") -> Iterator[Content]:
    """A sentence with what stands ``before`` it, and below it what it means."""
    yield row(before, plain(sentence(finding.code, finding.params)))
    if meaning := hint(finding.code, finding.params):
        yield plain(f"    {meaning}", "$secondary")


def wrapped(finding: Finding, width: int) -> Iterator[Content]:
    """A sentence and what it means, in lines of at most so many cells, the later ones indented."""
    yield from hanging(plain(sentence(finding.code, finding.params)), width, 2)
    if meaning := hint(finding.code, finding.params):
        yield from hanging(plain(meaning, "$secondary"), width, 4)


def with_titles(view: DebriefView, finding: Finding) -> Finding:
    """Name enquiries and searches by their titles, as everywhere else on screen."""
    enquiries = {name: each.title for name, each in view.labels.enquiries.items()}
    searches = {name: each.title for name, each in view.labels.examinations.items()}
    titles = {"enquiry": enquiries, "examination": searches, "better": searches}
    named = {
        param: titles[param].get(str(value), value)
        for param, value in finding.params.items()
        if param in titles
    }
    return finding.model_copy(update={"params": {**finding.params, **named}})


def group(view: DebriefView, name: str, findings: Iterable[Finding]) -> Iterator[Entry]:
    """Findings under a heading; nothing where there are none."""
    listed = list(findings)
    if listed:
        yield heading(name)
    for finding in listed:
        yield finding_entry(view, finding)
