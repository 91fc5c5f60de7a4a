"""The case in short, beside a judgement: marks, answers, indicators, first judgement."""

from collections.abc import Iterator, Mapping

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from profiler_sim.i18n.text import _
from profiler_sim.play.case_summary import CaseSummary
from profiler_sim.tui.show import REASSURING, SUSPICIOUS, lines, plain, row
from profiler_sim.tui.widgets.flowing import hang

_SIGNS = {
    "suspicious": (SUSPICIOUS, "$text-error"),
    "reassuring": (REASSURING, "$text-success"),
}


class CaseView(VerticalScroll):
    """Scrolls on its own; the arrow keys move it while it is in hand."""

    DEFAULT_CSS = """
    CaseView {
        height: auto;
        margin-top: 1;
        &:focus { background: $boost; }
        & Static { height: auto; }
    }
    """

    def __init__(self, topics: Mapping[str, str]) -> None:
        """Name topics by their titles in ``topics``."""
        super().__init__(Static(), id="case")
        self._topics = topics
        self._case: CaseSummary | None = None

    def show(self, case: CaseSummary) -> None:
        """Show the case as it is now."""
        self._case = case
        self.on_resize()

    def on_resize(self) -> None:
        """Wrap the lines to the width there is."""
        width = self.scrollable_content_region.width
        if self._case and width:
            self.query_one(Static).update(lines(*self._lines(self._case, width)))

    def _lines(self, case: CaseSummary, width: int) -> Iterator[Content]:
        yield _head(_("Your marks"))
        for mark in case.marks:
            sign, colour = _SIGNS[mark.direction]
            told = plain(f"{mark.box} ({mark.page})")
            yield from hang(Content(f"{sign} ").stylize(colour), told, width)
        yield from _none_yet(case.marks)
        yield _head(_("Answers"))
        for title, gist in case.answers:
            yield from hang("- ", row(plain(title, "bold"), plain(f"  {gist}")), width)
        yield from _none_yet(case.answers)
        if case.indicators is not None:
            yield _head(_("Indicators"))
            for each in case.indicators:
                yield from hang("- ", plain(each), width)
            if not case.indicators:
                yield Content(_("No risk indicator points to this load"))
        if case.first:
            topic = self._topics.get(case.first.topic or "", _("nothing in particular"))
            first = _("First judgement: {percent} %, {topic}")
            said = first.format(percent=case.first.percent, topic=topic)
            yield from plain(said, "bold").wrap(width)


def _head(text: str) -> Content:
    return Content(text).stylize("bold $text-muted")


def _none_yet(found: object) -> Iterator[Content]:
    if not found:
        yield Content(_("none yet"))
