"""What the searches of a shift brought to light, one after the other, before the debrief."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.documents import formats
from profiler_sim.documents.examination_report import (
    ExaminationReport,
    result_lines,
    weight_lines,
)
from profiler_sim.documents.examination_texts import describe_wait
from profiler_sim.evidence.examinations import ExaminationResult, PointStatus
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.play.search_results import SearchResult
from profiler_sim.tui.actions import RESULTS
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.case_text import load_name
from profiler_sim.tui.paper.borders import LINES, BorderStyle
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.unit_outline import draw_outline, far_end, has_doors
from profiler_sim.tui.widgets.prose import Prose, keep_figures

_LABEL = 12
"""Cells of the words on the left."""
_WIDEST, _NARROW = 96, 40
_HIGH, _LOW, _TALL = 12, 7, 30
"""Lines of the drawing where the screen has so many lines, and where it has fewer."""


def search_result_content(
    result: SearchResult,
    width: int,
    border: BorderStyle = LINES,
    *,
    height: int = _LOW,
    has_title: bool = True,
) -> Content:
    """Write down and draw one search, for so many cells; the drawing has so many lines.

    Without a title where the load is named above it.
    """
    report = result.report
    return lines(
        *((plain(search_title(report), "bold"),) if has_title else ()),
        plain(_how(report), "$secondary"),
        "",
        *(line for label, said in _rows(result) for line in _row(label, said, width)),
        *_drawing(result, width, border, height),
    )


def search_title(report: ExaminationReport) -> str:
    """What kind of load it is, its number, its unit and its goods."""
    paper = report.consignment
    return f"{load_name(paper)} · {paper.transport.unit_no} · {paper.stated_goods}"


def _how(report: ExaminationReport) -> str:
    """The search, who sent the team, and how long it took."""
    sent = _("random search") if report.is_random else _("ordered at the desk")
    said = [report.search.title, sent]
    if report.search.staff:
        staff = report.search.staff
        said.append(ngettext("{n} officer", "{n} officers", staff).format(n=staff))
    if report.search.minutes:
        said.append(formats.minutes(report.search.minutes))
    return " · ".join(said)


def _rows(result: SearchResult) -> Iterator[tuple[str, Sequence[str]]]:
    """What the team did, what it saw, and what came of it."""
    report = result.report
    if report.result != ExaminationResult.FIND:
        yield _("Looked at"), (_points(report, is_looked_at=True),)
        yield _("Not checked"), (_points(report, is_looked_at=False),)
        yield _("Result"), result_lines(report)
        yield _("Then"), (" ".join(_released(report)),)
        return
    record = report.record
    if result.went_further:
        yield _("At first"), (_("The search gave a reason to open more."),)
    opened = record.opened if record else ""
    if opened or report.points:
        yield _("Opened"), (opened or _points(report, is_looked_at=True),)
    if record and record.saw:
        yield _("Saw"), (record.saw,)
    yield _("Found"), (report.find,)
    if weighed := weight_lines(report):
        yield _("Weighed"), weighed
    yield _("Where"), (report.where,)
    yield _("Then"), tuple(_after_find(result))


def _points(report: ExaminationReport, *, is_looked_at: bool) -> str:
    """Points that were looked at, or those that were not."""
    named = [
        each.point
        for each in report.points
        if (each.look != PointStatus.NOT_LOOKED_AT) == is_looked_at
    ]
    if not report.points:
        return _("not recorded in this shift")
    return ", ".join(named) or _("nothing")


def _released(report: ExaminationReport) -> Iterator[str]:
    """What happens to a load in which nothing was found, and what it cost the trader."""
    if report.goods:
        yield _("A corrected declaration is asked for; then the load goes on.")
    else:
        yield _("The load goes on.")
    yield describe_wait(report.search) or _("The trader had to wait.")


def _after_find(result: SearchResult) -> Iterator[str]:
    if result.report.life:
        yield _("Help came first: a doctor was called.")
        return
    yield _("The goods are seized, and the seizure report is written.")
    if result.message_to:
        yield _("A message went to the {unit}.").format(unit=result.message_to)


def _row(label: str, said: Sequence[str], width: int) -> Iterator[Content]:
    """A word on the left and its text beside it; where there is no room, below it."""
    before = label.ljust(_LABEL) if width >= _NARROW else ""
    if not before:
        yield plain(label, "bold $accent")
    for number, text in enumerate(said):
        first = plain(before, "bold $accent") if not number else plain(" " * len(before))
        for at, part in enumerate(
            keep_figures(plain(text), max(1, width - len(before))).split("\n")
        ):
            yield row(first if not at else plain(" " * len(before)), part)


def _drawing(
    result: SearchResult, width: int, border: BorderStyle, height: int
) -> Iterator[Content | str]:
    """Where it lay, drawn; nothing where nothing was found or a drawing cannot show it."""
    record = result.report.record
    if result.report.result != ExaminationResult.FIND or record is None or not record.lay:
        return
    size = min(width, _WIDEST), height
    drawn = draw_outline(result.kind, record.lay, size, border)
    ends = _("doors"), _(_FAR_ENDS.get(far_end(result.kind), ""))
    corner = f"{border.heavy[6]}{border.heavy[12]}"
    yield ""
    yield from (plain(line) for line in drawn)
    below = ends[0] if has_doors(result.kind) else ""
    legend = _("{outline} where it lay, seen from the side").format(outline=corner)
    room = max(len(drawn[0]), len(max(drawn, key=len))) - len(below) - len(legend)
    if ends[1] and room > len(ends[1]) + 2:
        legend = f"{legend}{ends[1].rjust(room // 2 + len(ends[1]) // 2)}"
    yield plain(f"{below}{' ' * max(2, room // 2)}{legend}".lstrip())


_FAR_ENDS = {"cab": N_("cab"), "machinery": N_("machinery")}


class SearchResultsPage(Page):
    """The results of the searches of one shift."""

    ABOUT = N_(
        "What each of your searches brought to light: what was opened, what was seen and "
        "weighed, and what happened next. The debrief comes after it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(RESULTS)
    DEFAULT_CSS = """
    SearchResultsPage {
        #top { dock: top; height: auto; padding: 0 1; background: $panel; text-style: bold; }
        VerticalScroll { padding: 0 2; }
    }
    """

    def __init__(
        self, results: Sequence[SearchResult], border: BorderStyle, leave: Callable[[], None]
    ) -> None:
        """Begin with the first; ``leave`` opens what comes after the last."""
        super().__init__()
        self._results, self._border, self._leave = results, border, leave
        self._at = 0

    def body(self) -> Iterable[Widget]:
        """Which of how many, and the result itself."""
        yield Static(id="top")
        with VerticalScroll():
            yield Prose(id="result")

    def fill(self) -> None:
        """Show the result in hand."""
        self._show()
        self.query_one(VerticalScroll).focus()

    def rule(self, border: BorderStyle) -> None:
        """Draw with other characters."""
        super().rule(border)
        self._border = border
        self._show()

    def on_resize(self) -> None:
        """The drawing is as wide as there is room."""
        self._show()

    def _show(self) -> None:
        count = {"n": self._at + 1, "all": len(self._results)}
        top = _("Results of the searches: {n} of {all}").format_map(count)
        self.query_one("#top", Static).update(plain(top))
        result, width = self._results[self._at], max(20, self.size.width - 5)
        height = _HIGH if self.size.height >= _TALL else _LOW
        shown = search_result_content(result, width, self._border, height=height)
        self.query_one("#result", Static).update(shown)
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is none before the first."""
        if action == "step" and parameters == (-1,):
            return self._at > 0
        return True

    def action_step(self, by: int) -> None:
        """Go to another result; after the last one comes the debrief."""
        if self._at + by >= len(self._results):
            self._leave()
            return
        self._at = max(0, self._at + by)
        self._show()

    def action_back(self) -> None:
        """Go on to the debrief at once."""
        self._leave()
