"""The desk: the list of consignments beside the papers of the chosen one.

The screen shows what its session answers; what a trainee does stands in ``verbs``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from profiler_sim.documents import examination_texts
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.allowed_commands import is_allowed
from profiler_sim.play.labels import VisibleLabels
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Open
from profiler_sim.tui.actions import DESK
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.desk.consignment_list import ListPane
from profiler_sim.tui.desk.gauges import Gauges
from profiler_sim.tui.desk.papers_pane import PapersPane
from profiler_sim.tui.desk.verbs import ANY, LIST, PAPER, VERBS, Verb
from profiler_sim.tui.desk.workplace import Workplace
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.scan.widget import ScanView
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.dossier import PageTabs
from profiler_sim.tui.widgets.flowing import Notes
from profiler_sim.tui.widgets.guide_line import GuideLine

_ALWAYS = {"back"}
SCANNED = "scan"
"""In hand where the papers are, and the page in front is a picture."""
_HANDS = {"open": LIST, "filter": LIST, "sort": LIST, "page": PAPER, "scan": SCANNED}
"""What must be in hand for an action of the screen's own."""


class DeskPage(Page):
    """One shift."""

    ABOUT = N_(
        "Left: the manifest. Right: the papers of the chosen line. Read, mark, ask and "
        "judge; then order a search or let it go."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(DESK)
    AUTO_FOCUS = "#manifest"

    @dataclass
    class Closed(Message):
        """The shift has ended."""

        shift: str

    @dataclass
    class PictureWanted(Message):
        """The trainee wants the picture of a scan as a file."""

        name: str
        """Of the file."""
        content: bytes

    def __init__(self, session: Session, border: BorderStyle) -> None:
        """Sit down at ``session``; papers are ruled with ``border``."""
        super().__init__()
        self.session = session
        self._border = border
        closed = self.Closed(session.desk.shift)
        self._work = Workplace(self, session, self._show_all, lambda: self.post_message(closed))

    # ── what is shown ──────────────────────────────────────────────────────────────────────

    def body(self) -> Iterable[Widget]:
        """Gauges, what the guide says, list and papers, what was said last."""
        yield Gauges()
        yield Notes()
        yield GuideLine()
        with Horizontal(id="panes"):
            yield ListPane(self.session)
            yield PapersPane(self.session)
        yield Static(id="said")

    def fill(self) -> None:
        """Show where the shift stands."""
        self._papers.rule(self._border)
        self._show_all()
        self._list.list.choose(self.session.last)
        self._list.list.focus()
        self.query_one(Notes).show(self.session.notes)
        self.call_after_refresh(self._show_notes)  # the desk is painted before rules are read

    def rule(self, border: BorderStyle) -> None:
        """Draw papers, scans and maps with other characters."""
        self._border = border
        super().rule(border)

    @property
    def _list(self) -> ListPane:
        return self.query_one(ListPane)

    @property
    def _papers(self) -> PapersPane:
        return self.query_one(PapersPane)

    def _show_notes(self) -> None:
        session = self.session
        self.query_one(Notes).show((*session.notes, *session.indicators.left_out))

    def _show_all(self) -> None:
        self.query_one(Gauges).desk = self.session.desk
        self._show_guide()
        self._list.show()
        self._show_papers()
        self.refresh_bindings()

    def _show_guide(self) -> None:
        is_list = self.query_one(ListPane).list.has_focus
        page = "" if is_list else self.query(PapersPane).first().front_page
        self.query_one(GuideLine).show(self.session.guide_line(page))

    def _show_papers(self) -> None:
        self._papers.show_consignment(self, self._list.chosen)

    def more_help(self) -> Iterable[Content]:
        """The searches that can be ordered here: what each takes, what it finds."""
        desk = self.session.desk
        return _describe_searches(desk.brief.words, desk.terms.search_minutes)

    def wanted(self) -> Wanted | None:
        """What can be looked up of the box in hand."""
        return self._papers.wanted if self._reads else None

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is possible for the chosen consignment, and nothing else."""
        if not self.is_on_stage or action in _ALWAYS:
            return True
        name = self._list.chosen
        verb = VERBS.get(str(parameters[0])) if action == "verb" else None
        if self._hand(action, verb) not in self._held:
            return False
        if not name:
            return action in {"filter", "sort"}
        return verb is None or is_allowed(self.session.desk, verb.do, name)

    def _hand(self, action: str, verb: Verb | None) -> str:
        return verb.hand if verb else _HANDS.get(action, ANY)

    @property
    def _held(self) -> set[str]:
        """Papers, a picture among them, or list; neither while a word is typed."""
        if isinstance(self.focused, Input):
            return {ANY}
        if not self._reads:
            return {ANY, LIST}
        return {ANY, PAPER, SCANNED} if isinstance(self.focused, ScanView) else {ANY, PAPER}

    @property
    def _reads(self) -> bool:
        """Whether the papers, and not the list, are in hand."""
        return isinstance(self.focused, PaperForm | ScanView)

    def action_verb(self, name: str) -> None:
        """Do a verb of the table."""
        self._work.attempt(lambda: VERBS[name].work(self._work))

    def on_descendant_focus(self) -> None:
        """Other keys in another pane; in a narrow window another pane; a picture has the width."""
        self.set_class(self._reads, "-reading")
        self.set_class(isinstance(self.focused, ScanView), "-scanning")
        self._show_guide()
        self.refresh_bindings()

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Another line, other papers."""
        self._show_papers()
        self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter or a click on the chosen line."""
        self.action_open()

    def action_open(self) -> None:
        """Read the papers of the chosen line and take them in hand."""
        if name := self._list.chosen:
            self._work.attempt(lambda: self._open(name))

    def _open(self, name: str) -> None:
        done = _("{name}: papers read.").format(name=name)
        is_read = self.session.progress(name).opened
        if is_read or self._work.do(Open(consignment=name), done):
            self._work.turn(self._papers.front_page)

    def action_back(self) -> None:
        """From the papers or the filter to the list, from the list to home."""
        if self.focused is self._list.list:
            self.app.pop_screen()
            self.app.notify(_("The shift is saved."), markup=False, timeout=3)
        else:
            self._list.end_filter()

    def action_page(self) -> None:
        """The next page of the papers."""
        if page := self._papers.page_after(self):
            self._work.turn(page)

    def on_page_tabs_turned(self, event: PageTabs.Turned) -> None:
        """A tab was clicked."""
        self._work.turn(event.page)

    def on_box_cursor_selected(self) -> None:
        """Tell of the box."""
        self._papers.describe_box()

    def on_box_cursor_mark_requested(self) -> None:
        """Enter on a box, or a second click."""
        if self.check_action("verb", ("mark",)):
            self.action_verb("mark")

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise, or write it to a file."""
        scan = self._papers.scan
        if do == "save":
            name = f"scan-{self.session.desk.shift}-{self._list.chosen}.png"
            self.post_message(self.PictureWanted(name, scan.png()))
            return
        scan.change(do)
        self._papers.describe_box()

    def action_sort(self) -> None:
        """Sort the list in the next order."""
        self._list.sort()

    def action_filter(self) -> None:
        """Ask for a word that lines hold."""
        self._list.filter()


def _describe_searches(words: VisibleLabels, minutes: int | None) -> Iterator[Content]:
    """A heading, then for each search what it takes, what it does and what it finds."""
    yield Content("")
    yield Content(_("Searches")).stylize("bold")
    yield Content(examination_texts.note(minutes))
    for name, search in examination_texts.sort_by_minutes(words.examinations).items():
        yield Content("")
        yield row(
            plain(search.title, "bold $accent"),
            plain(f"  {examination_texts.staff_and_minutes(search)}"),
        )
        yield plain(search.about)
        if costs := " ".join(examination_texts.describe_costs(search)):
            yield plain(costs)
        yield from map(
            plain,
            examination_texts.describe_reach(search, words.topics, words.finds.get(name, {})),
        )
    yield Content("")
    yield Content(_("A search finds nothing in a place that it does not reach."))
