"""The debrief on screen: six views in an order that teaches, and where their lines lead."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.contents import has_scan, report_pages
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.guide import LEAVE, DebriefGuide
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.scoring.debrief.case_order import case_order
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.actions import DEBRIEF
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.debrief.breakdown_page import BreakdownView
from profiler_sim.tui.debrief.case_papers import CasePlace
from profiler_sim.tui.debrief.entry import Entry, ListView, TextView
from profiler_sim.tui.debrief.entry_list import EntryList
from profiler_sim.tui.debrief.glossary_links import GLOSSARY_LINKS
from profiler_sim.tui.debrief.remark import ask_for_remark
from profiler_sim.tui.debrief.result import ResultView
from profiler_sim.tui.debrief.views import DebriefViews
from profiler_sim.tui.debrief.worst_decisions import WorstDecisionsView
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import WORDS, Wanted
from profiler_sim.tui.show import row, tabs
from profiler_sim.tui.widgets.flowing import Notes
from profiler_sim.tui.widgets.guide_line import GuideLine
from profiler_sim.tui.widgets.prose import Prose

_RESULT = 1
_MARGIN = 2
"""Cells that a line of a list has more than a drawing."""
_PAGES = (
    N_("1 result"),
    N_("2 finds"),
    N_("3 score"),
    N_("4 percent"),
    N_("5 costly"),
    N_("6 all"),
)

_SEEN = {
    2: "see finds",
    3: "see score",
    4: "see percent",
    5: "see costly",
    6: "see all",
}
"""What a guide waits for, by page."""


@dataclass
class TrailStop:
    """A view that was gone to, and where in it the reader is."""

    view: ListView | TextView
    at: int | None = None
    """The line in hand, so that one comes back to it."""
    sheet: int = 0
    """Page of the search report in front of the evidence, from 1; 0 is the evidence itself."""


class DebriefPage(Page):
    """A closed shift looked back on."""

    ABOUT = N_(
        "What was really there, and what the evidence gave. On a line with ▸, Enter "
        "shows how its number was computed."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(DEBRIEF)
    DEFAULT_CSS = """
    DebriefPage {
        #top { dock: top; height: auto; padding: 0 1; background: $panel; link-style: none; }
        VerticalScroll { padding: 0 2; }
        PaperForm { height: 1fr; }
    }
    """

    @dataclass
    class CaseWanted(Message):
        """The reader wants to see a consignment on its papers."""

        shift: str
        view: DebriefView
        at: CasePlace

    @dataclass
    class ExportWanted(Message):
        """The trainee wants a file of the shift for her mentor."""

        shift: str

    def __init__(
        self, view: DebriefView, receipt: str, feedback: TraineeFeedback, border: BorderStyle
    ) -> None:
        """Show ``view``; ``receipt`` is that of the shift's events, papers have ``border``."""
        super().__init__()
        self._view, self._border = view, border
        self._feedback = feedback
        self._guide = DebriefGuide(view.guide, feedback)
        self._views = DebriefViews(view, receipt, feedback, self.read_or)
        self._page = _RESULT
        self._trail = [TrailStop(self._views.first(_RESULT))]

    # ── what is shown ──────────────────────────────────────────────────────────────────────

    def body(self) -> Iterable[Widget]:
        """A line on top; a text, or in its place a list or the report of a search."""
        yield Static(id="top")
        yield GuideLine()
        yield Notes()
        with VerticalScroll(id="scroll"):
            yield Prose(id="text")
        yield EntryList(id="lines")
        yield PaperForm(id="report")

    def fill(self) -> None:
        """Begin with the result."""
        self.query_one(PaperForm).ruling = self._border
        self.query_one(Notes).show(self._view.notes)
        self._show()

    def with_ideal(self, ideal: Finding) -> None:
        """Add what the best enquiries would have found, below knowing everything."""
        for stop in self._trail:
            stop.view = self._views.with_ideal(ideal, stop.view)
        if self.is_on_stage and isinstance(self._stop.view, ResultView):
            self._show()

    def on_screen_resume(self) -> None:
        """Cases have been looked at: the guide goes on."""
        if self.is_on_stage:
            self._show_guide()

    def on_resize(self) -> None:
        """Ledgers stand side by side where there is room, and dots have a longer scale."""
        self._show()

    @property
    def _stop(self) -> TrailStop:
        return self._trail[-1]

    @property
    def _list(self) -> EntryList:
        return self.query_one(EntryList)

    def _show(self) -> None:
        listed, scroll = self._list, self.query_one("#scroll")
        paper, stop = self.query_one(PaperForm), self._stop
        front = paper if stop.sheet else scroll if isinstance(stop.view, TextView) else listed
        for part in (listed, scroll, paper):
            part.display = part is front
        self.query_one("#top", Static).update(self.top())
        self._show_guide()
        listed.empty()
        if stop.sheet:
            paper.sheet = self._reports()[stop.sheet - 1]
        elif isinstance(stop.view, TextView):
            self.query_one("#text", Static).update(stop.view.content(self._width))
        else:
            entries = tuple(stop.view.entries(self._width))
            listed.show_entries(entries, self._width + _MARGIN, stop.at)
        front.focus()
        self.refresh_bindings()

    def _show_guide(self) -> None:
        step = self._guide.step
        self.query_one(GuideLine).show(step.text if step else "")

    def top(self) -> Content:
        """The heading and the pages."""
        pages = {page: _(name) for page, name in enumerate(_PAGES, 1)}
        head = Content(_("Debrief")).stylize("bold")
        return row(head, "  EXERCISE  ", tabs(pages, self._page))

    @property
    def _width(self) -> int:
        return max(40, self.size.width - 8)

    def _reports(self) -> tuple[Sheet, ...]:
        """The pages that came back from the search of the consignment in front."""
        view, name = self._view, self._in_hand
        if not name or not isinstance(self._stop.view, TextView):
            return ()
        return report_pages(view.debrief.outcome(name), view.papers[name], view.labels, view.key)

    def wanted(self) -> Wanted | None:
        """The glossary's word for the number in hand, or for the evidence list in front."""
        if isinstance(self._stop.view, TextView):
            return Wanted(WORDS, ("evidence list",))
        number = self._entry.number if self._entry else None
        word = GLOSSARY_LINKS.get(number.code) if number else None
        return Wanted(WORDS, (word,)) if word else None

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    @property
    def _entry(self) -> Entry | None:
        """The line in hand."""
        if not self.is_on_stage or isinstance(self._stop.view, TextView):
            return None
        return self._list.entry

    @property
    def _in_hand(self) -> str:
        """The consignment in hand; empty where none is."""
        if not self.is_on_stage:
            return ""
        if isinstance(self._stop.view, TextView):
            return self._stop.view.consignment
        return self._entry.consignment if self._entry else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a way on only where one is, a report of a search, a remark on a consignment."""
        if action == "into":
            return bool(self._in_hand) or (self._entry is not None and self._entry.leads)
        if action == "step":
            return self.is_on_stage and self._beside(int(str(parameters[0]))) is not None
        if action == "report":
            return bool(self._reports())
        if action == "picture":
            name = self._in_hand
            return bool(name) and has_scan(self._view.debrief.shift.completed, name)
        return bool(self._in_hand) if action == "disagree" else True

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Another line leads elsewhere."""
        self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter, or a click on a line."""
        self.action_into()

    def action_into(self) -> None:
        """Break the number of the line down, or open its consignment on its papers."""
        entry = self._entry
        if entry is None or not entry.leads:
            if name := self._in_hand:
                self._want_case(name)
            return
        self._stop.at = self._list.highlighted
        if entry.opens:
            self._go(*self._trail, TrailStop(entry.opens()))
        elif entry.number:
            self._go(*self._trail, TrailStop(BreakdownView(self._view, entry.number)))
        else:
            self._want_case(entry.consignment)

    def action_page(self, page: int) -> None:
        """Turn to a page."""
        self._page = page
        self._guide.see(_SEEN.get(page, ""))
        self._go(TrailStop(self._views.first(page)))

    def action_step(self, step: int) -> None:
        """The next costly decision, or the one before."""
        if view := self._beside(step):
            self._stop.view, self._stop.sheet = view, 0
            self._go(*self._trail)

    def _beside(self, step: int) -> TextView | None:
        """The decision before or after the one in front; None where there is none."""
        view = self._stop.view
        return view.beside(step) if isinstance(view, WorstDecisionsView) else None

    def _go(self, *trail: TrailStop) -> None:
        self._trail = list(trail)
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)

    def action_back(self) -> None:
        """From a report to the evidence, from what was looked into to its line, then home."""
        if self._stop.sheet:
            self._stop.sheet = 0
            self._show()
        elif len(self._trail) > 1:
            self._trail = self._trail[:-1]
            self._show()
        else:
            self._guide.see(LEAVE)
            self.app.pop_screen()

    def action_report(self) -> None:
        """The report, the message behind it, and the evidence again."""
        self._stop.sheet = (self._stop.sheet + 1) % (len(self._reports()) + 1)
        self._show()

    def action_picture(self) -> None:
        """Ask for the scan of the consignment in hand."""
        self._want_case(self._in_hand, SCAN)

    def action_export(self) -> None:
        """Ask for a file of the shift."""
        self.post_message(self.ExportWanted(self._feedback.shift))

    def _want_case(self, consignment: str, page: str = "") -> None:
        """Ask for a consignment on its papers; those of the list in front are the next ones."""
        order = (*self._list.cases, *case_order(self._view.debrief.shift.outcomes))
        self._guide.see("see case")
        places = tuple(dict.fromkeys(order))
        at = CasePlace(consignment, places, self._guide, page, self._follow)
        self.post_message(self.CaseWanted(self._feedback.shift, self._view, at))

    def _follow(self, consignment: str) -> None:
        """Take the line of the consignment that is looked at in hand, for the way back."""
        self._guide.see("see next case")
        self._list.choose_case(consignment)

    def action_disagree(self) -> None:
        """Ask for a line on the consignment in hand, and keep it."""
        name = self._in_hand
        if not name:
            return
        ask_for_remark(self, self._feedback, name, self._show_again)

    def _show_again(self) -> None:
        """The line in hand stays in hand."""
        self._stop.at = self._list.highlighted
        self._show()
