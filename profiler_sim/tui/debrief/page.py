"""The debrief: three pages and, behind each line of the last, the evidence of one consignment."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.debriefs import Told
from profiler_sim.play.reports import report_pages
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.tui.actions import DEBRIEF, bindings
from profiler_sim.tui.debrief.cases import any_case, costly_case
from profiler_sim.tui.debrief.result import result
from profiler_sim.tui.paper.borders import Border
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import plain, pressing, row
from profiler_sim.tui.widgets.choices import Choices

RESULT, COSTLY, EVERY, ONE = 1, 2, 3, 4


class DebriefPage(Page):
    """A closed shift, told."""

    ABOUT = N_(
        "What was really there, and what the evidence supported. Page 1 has your numbers beside"
        " other ways of choosing, page 2 the decisions that cost most, page 3 every consignment."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(DEBRIEF)
    DEFAULT_CSS = """
    DebriefPage {
        #top { dock: top; height: 1; padding: 0 1; background: $panel; link-style: none; }
        VerticalScroll { padding: 0 2; }
        PaperForm { height: 1fr; }
        OptionList { border: none; padding: 0 1; height: 1fr; background: $background; }
        OptionList:focus { border: none; }
    }
    """

    def __init__(
        self, told: Told, papers: Mapping[str, Consignment], receipt: str, border: Border
    ) -> None:
        """Tell ``told``; ``receipt`` is the head of the shift's chain, papers have ``border``."""
        super().__init__()
        self._told, self._papers, self._receipt, self._border = told, papers, receipt, border
        self._shown, self._case, self._one = RESULT, 0, ""
        self._sheet = 0
        """Page of the search in front of the evidence, from 1; 0 is the evidence itself."""

    def body(self) -> Iterable[Widget]:
        """A line on top, a text, and what takes its place: on page 3 a list, or a report."""
        yield Static(id="top")
        with VerticalScroll(id="scroll"):
            yield Static(id="text")
        yield Choices(*map(self._line, self._told.debrief.outcomes), id="every")
        yield PaperForm(id="report")

    def on_mount(self) -> None:
        """Begin with the result."""
        self.query_one(PaperForm).ruling = self._border
        self._show()

    def on_resize(self) -> None:
        """Ledgers stand side by side where there is room."""
        self._show()

    def _show(self) -> None:
        every, paper = self.query_one("#every", OptionList), self.query_one(PaperForm)
        scroll = self.query_one("#scroll", VerticalScroll)
        front = every if self._shown == EVERY else paper if self._sheet else scroll
        for part in (every, paper, scroll):
            part.display = part is front
        self.query_one("#top", Static).update(self._top())
        if front is scroll:
            self.query_one("#text", Static).update(self._text())
        elif front is paper:
            paper.sheet = self._reports()[self._sheet - 1]
        front.focus()
        self.refresh_bindings()

    def _reports(self) -> tuple[Sheet, ...]:
        """The pages that came back from the search of the consignment in front."""
        cases = self._told.debrief.costly
        name = self._one if self._shown == ONE else ""
        if self._shown == COSTLY and cases:
            name = cases[self._case].id
        if not name:
            return ()
        told = self._told
        return report_pages(told.debrief.outcome(name), self._papers[name], told.names, told.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A report where a search was made; it is turned, not gone on from."""
        del parameters
        if not self.is_mounted:
            return True
        if action == "report":
            return bool(self._reports())
        return action != "next" or not self._sheet

    def _top(self) -> Content:
        pages = {RESULT: _("1 result"), COSTLY: _("2 costliest"), EVERY: _("3 all")}
        tabs = [self._tab(page, name) for page, name in pages.items()]
        receipt = _("receipt {head}").format(head=self._receipt[:12])
        return row(Content(_("Debrief")).stylize("bold"), "  EXERCISE  ", *tabs, "   ", receipt)

    def _tab(self, page: int, name: str) -> Content:
        told = f"[{name}]" if page == self._shown else f" {name} "
        return Content(told).stylize(pressing(str(page)))

    def _text(self) -> Content:
        width = max(40, self.size.width - 8)
        if self._shown == RESULT:
            return result(self._told)
        if self._shown == ONE:
            return any_case(self._told, self._papers, self._one, width)
        cases = self._told.debrief.costly
        if not cases:
            return Content(_("\nNo decision of this shift gave anything away worth a word."))
        told = costly_case(self._told, self._papers, cases[self._case], width)
        place = _("Decision {n} of {all}").format(n=self._case + 1, all=len(cases))
        return Content(f"{place}\n\n").stylize("bold $accent").append(told)

    def _line(self, one: Outcome) -> Option:
        paper = self._papers[one.id]
        goods = plain(paper.goods[0].description.replace("\n", " "))
        stated = f"{one.final} %" if one.final is not None else "-"
        return Option(
            row(
                f"{one.id:>3}  ",
                goods.truncate(24, ellipsis=True, pad=True),
                f" {_(_DONE[one.decision]):<9} ",
                _("you {stated:>4}  evidence {q:>3} %  ").format(
                    stated=stated, q=round(100 * one.q_seen)
                ),
                self._hid(one),
            ),
            id=one.id,
        )

    def _hid(self, one: Outcome) -> Content:
        if one.is_life or one.alarmed:
            return Content(_(_PEOPLE[one.is_life, one.alarmed])).stylize("bold")
        if one.hides is None:
            return Content(_("lawful"))
        method = self._told.key.methods.get(one.hides.method, one.hides.method)
        missed = _("searched, not found: ") if one.search else _("went through: ")
        return row(_("found: ") if one.is_found else missed, plain(method)).stylize("bold")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The evidence of one line."""
        self._one, self._shown = event.option_id or "", ONE
        self._show()

    def action_page(self, page: int) -> None:
        """Turn to a page."""
        self._shown, self._sheet = page, 0
        self._show()

    def action_report(self) -> None:
        """The report, the message behind it, and the evidence again."""
        self._sheet = (self._sheet + 1) % (len(self._reports()) + 1)
        self._show()

    def action_next(self) -> None:
        """From the result to the costliest decision, from one of these to the next."""
        if self._shown == EVERY:
            self.query_one("#every", OptionList).action_select()
            return
        cases = self._told.debrief.costly
        if self._shown == COSTLY and self._case + 1 < len(cases):
            self._case += 1
        else:
            self._shown, self._case = (COSTLY, 0) if self._shown == RESULT else (EVERY, 0)
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)

    def action_back(self) -> None:
        """From a report to the evidence, from that to the list, from the list home."""
        if self._sheet:
            self._sheet = 0
            self._show()
        elif self._shown == ONE:
            self.action_page(EVERY)
        else:
            self.app.pop_screen()


_PEOPLE = {
    (True, True): N_("people inside: reached at once"),
    (True, False): N_("people inside: no alarm"),
    (False, True): N_("nobody inside"),
}
"""People, and the alarm for them: neither a find nor a miss."""

_DONE = {
    "search ordered": N_("searched"),
    "alarm raised": N_("alarm"),
    "released": N_("let go"),
    "released with the rest": N_("let go"),
    "left undecided": N_("undecided"),
}
