"""The debrief: six pages in an order that teaches, and behind each line what it came from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.contents import has_scan, report_pages
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import LONGEST, TraineeFeedback
from profiler_sim.scoring.debrief.breakdown.table import break_down
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.actions import DEBRIEF, bindings
from profiler_sim.tui.debrief.ahead import ahead
from profiler_sim.tui.debrief.called import called
from profiler_sim.tui.debrief.cases import any_case, costly_case
from profiler_sim.tui.debrief.entry import Entry
from profiler_sim.tui.debrief.every import every
from profiler_sim.tui.debrief.percentages import percentages
from profiler_sim.tui.debrief.reasons import reasons
from profiler_sim.tui.debrief.result import result
from profiler_sim.tui.debrief.taken_apart import taken_apart
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import WORDS, Wanted
from profiler_sim.tui.show import lines, plain, row, tabs
from profiler_sim.tui.widgets.fields import Choices
from profiler_sim.tui.widgets.flowing import Notes

RESULT, COSTLY, PERCENT, REASONS, AHEAD, EVERY = 1, 2, 3, 4, 5, 6
_PAGES = {
    RESULT: N_("1 result"),
    COSTLY: N_("2 costly"),
    PERCENT: N_("3 percent"),
    REASONS: N_("4 reasons"),
    AHEAD: N_("5 next"),
    EVERY: N_("6 all"),
}


@dataclass
class View:
    """What is looked at: a page, a number taken apart, or one consignment."""

    page: int
    number: Finding | None = None
    consignment: str = ""
    at: int | None = None
    """The line in hand, so that one comes back to it."""
    sheet: int = 0
    """Page of the search in front of its evidence, from 1; 0 is the evidence itself."""


class DebriefPage(Page):
    """A closed shift, told."""

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
        OptionList { border: none; padding: 0 1; height: 1fr; background: $background; }
        OptionList:focus { border: none; }
        OptionList > .option-list--option-disabled { color: $foreground; }
    }
    """

    @dataclass
    class PictureWanted(Message):
        """The reader wants to see a scan."""

        shift: str
        consignment: str
        told: DebriefView

    def __init__(
        self,
        found: DebriefView,
        papers: Mapping[str, Consignment],
        receipt: str,
        remarks: TraineeFeedback,
        border: BorderStyle,
    ) -> None:
        """Tell ``found``; ``receipt`` is that of the shift's events, papers have ``border``."""
        super().__init__()
        self._border = border
        self._told, self._papers, self._receipt = found, papers, receipt
        self._remarks = remarks
        self._trail = [View(RESULT)]
        self._ideal: Finding | None = None
        self._case = 0
        self._entries: Sequence[Entry] = ()

    # ── what is shown ──────────────────────────────────────────────────────────────────────

    def body(self) -> Iterable[Widget]:
        """A line on top; a text, or in its place a list or the report of a search."""
        yield Static(id="top")
        yield Notes()
        with VerticalScroll(id="scroll"):
            yield Static(id="text")
        yield Choices(id="lines")
        yield PaperForm(id="report")

    def fill(self) -> None:
        """Begin with the result."""
        self.query_one(PaperForm).ruling = self._border
        self.query_one(Notes).show(self._told.notes)
        self._show()

    def with_rung(self, ideal: Finding) -> None:
        """Put what the best questions would have found on the ladder, below knowing all."""
        self._ideal = ideal
        if self.is_on_stage and self._view == View(RESULT, at=self._view.at):
            self._show()

    def on_resize(self) -> None:
        """Ledgers stand side by side where there is room, and dots have a longer scale."""
        self._show()

    @property
    def _view(self) -> View:
        return self._trail[-1]

    @property
    def _is_text(self) -> bool:
        view = self._view
        return bool(view.consignment) or (view.page == COSTLY and view.number is None)

    def _show(self) -> None:
        listed, scroll = self.query_one("#lines", OptionList), self.query_one("#scroll")
        paper = self.query_one(PaperForm)
        front = paper if self._view.sheet else scroll if self._is_text else listed
        for part in (listed, scroll, paper):
            part.display = part is front
        self.query_one("#top", Static).update(self._top())
        self._entries = tuple(self._lines()) if front is listed else ()
        if front is listed:
            self._list(listed)
        elif front is scroll:
            self.query_one("#text", Static).update(self._text())
        else:
            paper.sheet = self._reports()[self._view.sheet - 1]
        front.focus()
        self.refresh_bindings()

    def _reports(self) -> tuple[Sheet, ...]:
        """The pages that came back from the search of the consignment in front."""
        name = self._in_hand if self.is_on_stage and self._is_text else ""
        if not name:
            return ()
        told = self._told
        return report_pages(told.debrief.outcome(name), self._papers[name], told.labels, told.key)

    def _list(self, listed: OptionList) -> None:
        at = self._view.at
        listed.clear_options()
        listed.add_options([entry.option(place) for place, entry in enumerate(self._entries)])
        open_to_choice = [n for n, entry in enumerate(self._entries) if not entry.is_heading]
        listed.highlighted = at if at in open_to_choice else next(iter(open_to_choice), None)
        if at is None:
            self.call_after_refresh(listed.scroll_home, animate=False)

    def _top(self) -> Content:
        pages = {page: _(name) for page, name in _PAGES.items()}
        head = Content(_("Debrief")).stylize("bold")
        return row(head, "  EXERCISE  ", tabs(pages, self._view.page))

    @property
    def _width(self) -> int:
        return max(40, self.size.width - 8)

    def _lines(self) -> Iterable[Entry]:
        found, view = self._told, self._view
        apart = break_down(found.debrief.shift, view.number) if view.number else None
        if apart is not None:
            return taken_apart(apart, self._papers, self._width)
        if view.page == PERCENT:
            return percentages(found, self._width)
        if view.page == REASONS:
            return reasons(found)
        if view.page == AHEAD:
            return ahead(found)
        if view.page == EVERY:
            return every(found, self._papers)
        guess = self.read_or(None, lambda: self._remarks.guess)
        return result(found, guess, self._receipt, self._ideal)

    def _text(self) -> Content:
        one = self._view.consignment
        if one:
            shown = any_case(self._told, self._papers, one, self._width)
            return lines(*self._said_of(one), shown)
        cases = self._told.debrief.worst_decisions
        if not cases:
            return Content("\n" + _("No decision of this shift cost you much."))
        case = cases[self._case]
        place = _("Decision {n} of {all}").format(n=self._case + 1, all=len(cases))
        shown = costly_case(self._told, self._papers, case, self._width)
        head = Content(f"{place}\n").stylize("bold $accent")
        return lines(head, *self._said_of(case.id), shown)

    def _said_of(self, consignment: str) -> Iterable[Content | str]:
        said = self.read_or((), lambda: self._remarks.on(consignment))
        if said:
            yield Content(_("Your remarks for your mentor")).stylize("bold $accent")
            yield from (plain(f"  {text}") for text in said)
            yield ""

    def wanted(self) -> Wanted | None:
        """The word that the number in hand is called by; a ledger where one is in front."""
        if self._is_text:
            return Wanted(WORDS, ("ledger",))
        number = self._entry.number if self._entry else None
        word = called(number) if number else None
        return Wanted(WORDS, (word,)) if word else None

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    @property
    def _entry(self) -> Entry | None:
        """The line in hand."""
        if not self.is_on_stage or self._is_text:
            return None
        at = self.query_one("#lines", OptionList).highlighted
        return self._entries[at] if at is not None and at < len(self._entries) else None

    @property
    def _in_hand(self) -> str:
        """The consignment in hand; empty where none is."""
        cases = self._told.debrief.worst_decisions
        if self._view.consignment:
            return self._view.consignment
        if self._view.page == COSTLY and self._is_text:
            return cases[self._case].id if cases else ""
        return self._entry.consignment if self._entry else ""

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer a way on only where one is, a report of a search, a remark on a consignment."""
        if action == "into":
            return self._entry is not None and self._entry.leads
        if action == "report":
            return bool(self._reports())
        if action == "picture":
            one = self._in_hand if self.is_on_stage else ""
            return bool(one) and has_scan(self._told.debrief.shift.completed, one)
        return bool(self._in_hand) if action == "disagree" else True

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Another line leads elsewhere."""
        self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter, or a click on a line."""
        self.action_into()

    def action_into(self) -> None:
        """What the number of the line was computed from, or the evidence of its consignment."""
        entry = self._entry
        if entry is None or not entry.leads:
            return
        self._view.at = self.query_one("#lines", OptionList).highlighted
        one = "" if entry.number else entry.consignment
        self._go(View(self._view.page, entry.number, one))

    def action_page(self, page: int) -> None:
        """Turn to a page."""
        self._trail, self._case = [View(page)], 0
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)

    def action_report(self) -> None:
        """The report, the message behind it, and the evidence again."""
        self._view.sheet = (self._view.sheet + 1) % (len(self._reports()) + 1)
        self._show()

    def action_picture(self) -> None:
        """Ask for the scan of the consignment in hand."""
        self.post_message(self.PictureWanted(self._remarks.shift, self._in_hand, self._told))

    def action_next(self) -> None:
        """The next of the costliest decisions, else the next page."""
        page = self._view.page
        if page == COSTLY and self._case + 1 < len(self._told.debrief.worst_decisions):
            self._case += 1
            self._go(View(COSTLY), anew=True)
        else:
            self.action_page(page % len(_PAGES) + 1)

    def _go(self, view: View, *, anew: bool = False) -> None:
        self._trail = [view] if anew else [*self._trail, view]
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)

    def action_back(self) -> None:
        """From a report or whatever was looked into to where one came from, from a page home."""
        if self._view.sheet:
            self._view.sheet = 0
            self._show()
        elif len(self._trail) > 1:
            self._trail = self._trail[:-1]
            self._show()
        else:
            self.app.pop_screen()

    def action_disagree(self) -> None:
        """Ask for a line on the consignment in hand and keep it for the mentor."""
        one = self._in_hand
        if not one:
            return
        title = row(Content(_("Unrealistic, or you see it otherwise")).stylize("bold"), f" {one}")
        about = _("What is wrong with it? Your mentor reads this line. It changes no number.")

        def keep(text: str | None) -> None:
            if text:
                self._keep(one, text)

        self.app.push_screen(LineDialog(title, about, most=LONGEST), keep)

    def _keep(self, consignment: str, text: str) -> None:
        try:
            self._remarks.disagree(consignment, text)
        except ProfilerError as error:
            self.tell(error)
            return
        self.notify(_("Saved for your mentor."), markup=False)
        self._view.at = self.query_one("#lines", OptionList).highlighted
        self._show()
