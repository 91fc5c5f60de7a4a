"""The desk: the list of consignments beside the papers of the chosen one.

The screen shows what its session answers; what a trainee does stands in ``verbs``.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from profiler_sim.documents import examination_texts
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.labels import VisibleLabels
from profiler_sim.play.mentor_messages import timed_messages
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Receive
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.desk import moves
from profiler_sim.tui.desk.actions import DESK, PANEL_KEYS
from profiler_sim.tui.desk.beside import LEAST_COLUMNS
from profiler_sim.tui.desk.consignment_list import ListPane
from profiler_sim.tui.desk.gauges import Gauges
from profiler_sim.tui.desk.hands import is_offered, why_not
from profiler_sim.tui.desk.panels.panel import Panel
from profiler_sim.tui.desk.papers_pane import PapersPane
from profiler_sim.tui.desk.verbs import VERBS
from profiler_sim.tui.desk.workplace import LINE, PANEL, PAPER, PICTURE, Workplace
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.dossier import PageTabs
from profiler_sim.tui.widgets.flowing import Notes, replace_text
from profiler_sim.tui.widgets.frame import VERTICAL
from profiler_sim.tui.widgets.guide_line import GuideLine

_IN_PANEL = {"accept", "scroll_paper"}
"""Keys of the panel in hand."""


_COLUMNS = [
    (0, "-tiny"),
    (60, "-slim"),
    (80, "-narrow"),
    (110, "-wide"),
    (LEAST_COLUMNS, "-two-papers"),
]
"""From 80 columns on a paper has room beside a panel, from 110 on beside the list."""


class DeskPage(Page):
    """One shift."""

    ABOUT = N_(
        "The manifest lists the consignments. Enter opens the papers of the chosen line. "
        "Read, mark, ask and judge; then order a search or release it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings((*PANEL_KEYS, *DESK))
    AUTO_FOCUS = "#manifest"
    HORIZONTAL_BREAKPOINTS = _COLUMNS
    VERTICAL_BREAKPOINTS = [*VERTICAL, (30, "-tall")]

    @dataclass
    class Closed(Message):
        """The shift has ended."""

        shift: str

    class Ready(Message):
        """The desk is shown."""

    @dataclass
    class PictureWanted(Message):
        """The trainee wants the picture of a scan as a file."""

        name: str
        """Of the file."""
        content: bytes
        say: Callable[[str], None]
        """Says where it is."""

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
        yield Static(id="mentor")
        with Horizontal(id="panes"):
            yield ListPane(self.session)
            yield PapersPane(self.session, id="dossier")
        yield Static(id="said")

    def fill(self) -> None:
        """Show where the shift stands."""
        self.rule(self._border)
        self._show_all()
        self._list.list.choose(self.session.last)
        self.watch(self._list.list, "highlighted", self._show_chosen)
        self._list.list.focus()
        self.query_one(Notes).show(self.session.notes)
        self.post_message(self.Ready())
        self.call_after_refresh(self._show_notes)  # the desk is painted before rules are read

    def rule(self, border: BorderStyle) -> None:
        """Draw papers, scans and maps with other characters."""
        self._border = border
        super().rule(border)

    @property
    def _list(self) -> ListPane:
        return self.query_one(ListPane)

    def _show_notes(self) -> None:
        session = self.session
        self.query_one(Notes).show((*session.notes, *session.indicators.left_out))

    def _show_all(self) -> None:
        self.query_one(Gauges).desk = self.session.desk
        self._show_guide()
        self._show_message()
        self._list.show()
        self._show_papers()
        self.refresh_bindings()

    def _show_guide(self) -> None:
        is_list = self.query_one(ListPane).list.has_focus
        page = "" if is_list else self.query(PapersPane).first().front_page
        self.query_one(GuideLine).show(self.session.guide_line(page))

    def receive(self, messages: Iterable[Receive]) -> None:
        """Record what the mentor of a class has sent, and show it; raises ``Unwritable``."""
        for each in messages:
            self.session.do(each)  # refused where it is recorded already, or the shift is closed
        self._show_all()

    def _show_message(self) -> None:
        """Leave the last message in sight; the help has all of them."""
        line, sent = self.query_one("#mentor", Static), timed_messages(self.session.desk)
        line.display = bool(sent)
        if sent:
            replace_text(line, plain(sent[-1].line, "bold $warning"))

    def _show_papers(self) -> None:
        first, *second = self.query(PapersPane)
        first.show_consignment(self, self._list.chosen)
        for pane in second:
            pane.show_consignment(self, pane.consignment)
        for panel in self.query(Panel):
            panel.show_case()

    def purpose(self) -> Iterable[str]:
        """What the mentor of a class has sent comes first, then what the open panel is for."""
        if sent := timed_messages(self.session.desk):
            yield "\n".join((_("From your mentor:"), *(each.line for each in sent)))
        panel = self._work.panel
        yield from map(_, panel.ABOUT if panel else ())
        yield from super().purpose()

    def more_help(self) -> Iterable[Content]:
        """The searches that can be ordered here: what each takes, what it finds."""
        desk = self.session.desk
        return _describe_searches(desk.brief.words, desk.terms.search_minutes)

    def wanted(self) -> Wanted | None:
        """What can be looked up of the box in hand."""
        return self._work.papers.wanted if self._work.held == PAPER else None

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Take every key of the desk, so that one that is not possible can say why."""
        if not self.is_on_stage or action == "back":
            return True
        held = self._work.held
        if action in _IN_PANEL:
            return held == PANEL
        return held != LINE and (action != "scan" or held == PICTURE)

    def offers(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Show in the line of keys what is possible for the consignment in hand, no more."""
        if not self.check_action(action, parameters):
            return False
        verb = VERBS.get(str(parameters[0])) if action == "verb" else None
        return verb is None or is_offered(self._work, verb)

    def action_verb(self, name: str) -> None:
        """Do a verb of the table, or say why it is not possible."""
        if (panel := self._work.panel) and self._work.held == PANEL:
            key = next(each.key for each in DESK if each.name == f"verb({name!r})")
            if panel.take_key(key):
                return
        verb = VERBS[name]
        if not is_offered(self._work, verb) and verb.or_else:
            verb = VERBS[verb.or_else]
        if is_offered(self._work, verb):
            self._work.attempt(lambda: verb.work(self._work))
        else:
            self._work.say(why_not(self._work, verb))

    def action_accept(self) -> None:
        """Accept the panel, once its field has taken every key that came before this one."""
        (self.focused or self).call_later(self._work.accept)

    def action_scroll_paper(self, by: int) -> None:
        """Scroll the paper beside the panel by a page."""
        paper = self._work.papers.paper
        (paper.scroll_page_down if by > 0 else paper.scroll_page_up)(animate=False)

    def action_back(self) -> None:
        """Close the innermost thing."""
        moves.step_back(self._work)

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise, or write it to a file."""
        papers = self._work.papers
        if do == "save":
            name = f"scan-{self.session.desk.shift}-{self._work.chosen}.png"
            self.post_message(self.PictureWanted(name, papers.scan.png(), self._work.say))
            return
        papers.scan.change(do)
        self._work.say("")  # what was said of the picture before holds no longer
        papers.describe_box()

    def on_descendant_focus(self) -> None:
        """Other keys in another pane; in a narrow window another pane."""
        self._work.lay_out()
        self._show_guide()

    def _show_chosen(self, place: int | None) -> None:
        """Another line, other papers; both come with one paint, so no message is waited for."""
        if place is not None and self.is_on_stage:
            self._work.look_at(self._list.chosen)
            self._list.show_goods()
            self._show_papers()
            self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter or a click on the chosen line."""
        self.action_verb("open")

    def on_page_tabs_turned(self, event: PageTabs.Turned) -> None:
        """A tab was clicked."""
        self._work.turn_in(event.tabs, event.page)

    def on_box_cursor_selected(self) -> None:
        """Tell of the box."""
        self._work.papers.describe_box()

    def on_box_cursor_mark_requested(self) -> None:
        """Enter on a box, or a second click."""
        self.action_verb("mark")


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
