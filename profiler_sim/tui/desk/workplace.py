"""What a verb works with: the shift, the consignment in hand, dialogs, and the disk.

What the disk did not take stays in hand, and can be tried again without asking anew.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import message
from profiler_sim.play.pending_answers import arrival_message
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Command, Refusal
from profiler_sim.tui.desk.beside import BesidePane
from profiler_sim.tui.desk.consignment_list import ListPane
from profiler_sim.tui.desk.panels.line import LinePanel
from profiler_sim.tui.desk.panels.panel import Panel
from profiler_sim.tui.desk.papers_pane import PapersPane
from profiler_sim.tui.dialogs.dialog import ConfirmDialog, Dialog
from profiler_sim.tui.dialogs.working import Waiting
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.scan.widget import ScanView
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.dossier import PageTabs, Unread
from profiler_sim.tui.widgets.flowing import replace_text

Answer = TypeVar("Answer")
LIST, PAPER, PICTURE, UNREAD = "list", "paper", "picture", "unread"
PANEL, LINE = "panel", "line"
"""What can be in hand."""


class Workplace:
    """The hands of a trainee at the desk."""

    def __init__(
        self,
        page: Page,
        session: Session,
        show: Callable[[], None],
        leave: Callable[[], object],
    ) -> None:
        """Work at ``session`` on ``page``; ``show`` it after a move, ``leave`` it once closed."""
        self.session, self.page = session, page
        self._show, self._leave = show, leave
        self._unkept: ProfilerError | None = None
        """Why the last step is not on the disk."""
        self.is_beside_in_hand = False
        """Whether the second of two papers is in hand, or was last."""
        self._said_of = ""
        """The consignment that was in hand when something was said last."""
        self._accept: Callable[[], object] = lambda: None
        """Takes the answer of the open panel."""
        self._held_before: Widget | None = None
        """What was in hand before the panel."""

    # ── what is in hand ────────────────────────────────────────────────────────────────────

    @property
    def list(self) -> ListPane:
        """The list of consignments."""
        return self.page.query_one(ListPane)

    @property
    def chosen(self) -> str:
        """The consignment in hand; empty where the list is."""
        return self.papers.consignment if self.is_beside_in_hand else self.list.chosen

    @property
    def papers(self) -> PapersPane:
        """The papers in hand: of two beside each other, those that were taken last."""
        return self._panes[-1 if self.is_beside_in_hand else 0]

    @property
    def _panes(self) -> Sequence[PapersPane]:
        """One or two."""
        panes = self._row.children
        return [pane for pane in panes if isinstance(pane, PapersPane) and not pane.is_gone]

    @property
    def _row(self) -> Widget:
        """List, panel and papers side by side: looked through at every key, so without a query."""
        return self.page.query_one("#panes")

    @property
    def panel(self) -> Panel[Any] | None:
        """The open panel."""
        panels = (each for each in self._row.children if isinstance(each, Panel))
        return next((each for each in panels if not each.is_done), None)

    @property
    def has_beside(self) -> bool:
        """Whether two papers are side by side."""
        return len(self._panes) > 1

    @property
    def held(self) -> str:
        """What the keys go to."""
        focused = self.page.focused
        if isinstance(focused, ScanView):
            return PICTURE
        if isinstance(focused, PaperForm):
            return PAPER
        if isinstance(focused, Unread):
            return UNREAD
        if self.panel is not None:
            return PANEL
        return LINE if isinstance(focused, Input) else LIST

    def lay_out(self) -> None:
        """Give each pane its place, by what is in hand; a picture has the width."""
        held, page = self.held, self.page
        focused = page.focused
        panes = self._panes
        if held in {PAPER, PICTURE, UNREAD} and focused is not None:
            self.is_beside_in_hand = len(panes) > 1 and panes[-1] in focused.ancestors
        page.set_class(held in {PAPER, PICTURE, UNREAD}, "-reading")
        page.set_class(held == PICTURE, "-scanning")
        page.set_class(self.panel is not None, "-panel")
        page.set_class(self.has_beside, "-beside")
        for pane in panes:
            pane.set_class(self.panel is not None and pane is not self.papers, "-aside")
        page.refresh_bindings()

    def say(self, text: str) -> None:
        """Say what has just happened, or why it cannot."""
        self._said_of = self.chosen
        replace_text(self.page.query_one("#said", Static), plain(text))

    def look_at(self, name: str) -> None:
        """Say no longer what was said of another consignment."""
        if name != self._said_of:
            self.say("")

    # ── papers and list ────────────────────────────────────────────────────────────────────

    def turn(self, page: str) -> None:
        """Put a page of the papers in front and take it in hand; an empty one is the first."""
        self.papers.put_in_front(page)
        self.go_to(self.chosen)

    def turn_in(self, tabs: PageTabs, page: str) -> None:
        """Turn to a page whose tab was clicked, in the pane that has it."""
        pane = next(each for each in self._panes if tabs in each.query(PageTabs))
        self.is_beside_in_hand = pane is not self._panes[0]
        self.turn(page)

    def go_to(self, name: str) -> None:
        """Take the papers of a consignment in hand, or the place where they would be."""
        if not self.is_beside_in_hand:
            self.list.list.choose(name)
        self.papers.show_consignment(self.page, name)
        self.look_at(name)
        self.page.set_focus(self.papers.take_up())
        self.lay_out()  # with the page, not after it: nothing is shown half laid out

    def to_list(self) -> None:
        """Put the papers down."""
        self.close_beside()
        self.list.list.focus()

    def leave_open(self) -> None:
        """Leave the shift as it is."""
        self.page.app.pop_screen()
        self.page.app.notify(_("The shift is saved."), markup=False, timeout=3)

    def open_beside(self, pane: BesidePane) -> None:
        """Put a second paper beside the one in hand."""
        self._row.mount(pane)
        self.lay_out()

    def close_beside(self) -> None:
        """Take the second paper away."""
        if self.has_beside:
            self.is_beside_in_hand = False
            self._panes[-1].is_gone = True
            self.page.query(BesidePane).remove()
            self.page.set_focus(self.papers.take_up())
            self.lay_out()

    # ── panels and dialogs ─────────────────────────────────────────────────────────────────

    def open_panel(self, panel: Panel[Answer], then: Callable[[Answer], object]) -> None:
        """Open a panel beside the paper in hand; what it answers is done."""

        def use() -> None:
            given = panel.answer()
            if given is not None:
                self.close_panel()
                # by the page: the panel that was in hand is going, and would take no later answer
                self.page.call_next(self.attempt, lambda: then(given), is_asked=True)

        self._accept, self._held_before = use, self.page.focused
        self._row.mount(panel, before="#dossier")
        self.page.set_focus(panel)
        self.lay_out()

    def accept(self) -> None:
        """Do what the open panel says, if it is complete."""
        if self.panel is not None:
            self._accept()

    def close_panel(self) -> None:
        """Close the panel and take in hand what was before."""
        if self.panel is not None:
            self.panel.is_done = True
            self.page.query(Panel).remove()
            if self._held_before is not None:
                self.page.set_focus(self._held_before)
            self.lay_out()

    # ── moves ──────────────────────────────────────────────────────────────────────────────

    def do(self, command: Command, done: str) -> bool:
        """Make a move, say what came of it, show it; False where it was refused."""
        return self._move(lambda: self.session.do(command), done)

    def close(self) -> None:
        """Close the shift and leave the desk."""
        if self._move(self.session.close, ""):
            self._leave()

    def _move(self, move: Callable[[], Refusal | None], done: str) -> bool:
        before = self.session.desk
        try:
            refused = move()
        except ProfilerError as error:
            self._unkept = error
            self.say(message(error.code, error.params))
            return False
        came = arrival_message(before, self.session.desk)
        self.say(message(refused.code, refused.params) if refused else f"{done} {came}".strip())
        if refused is None:
            self._show()
        return refused is None

    def ask(self, dialog: Dialog[Answer], then: Callable[[Answer], object]) -> None:
        """Open a dialog; what it answers, if anything, is done."""

        def use(given: Answer | None) -> None:
            if given is not None:
                self.attempt(lambda: then(given), is_asked=True)

        self.page.app.push_screen(dialog, use)

    def ask_line(
        self, title: str, about: str, then: Callable[[str], object], speaks: Iterable[str] = ()
    ) -> None:
        """Ask for a line of text on the chosen consignment, whose name ``title`` holds.

        What ``speaks`` against it stands below.
        """
        self.open_panel(LinePanel(title.format(name=self.chosen), about, speaks), then)

    def attempt(self, work: Callable[[], object], *, is_asked: bool = False) -> None:
        """Do something that makes a move; what the disk did not take can be tried again.

        Another program that holds the file is waited for. For any other cause the trainee
        decides, where she was asked before and would have to answer again.
        """
        self._unkept = None
        try:
            work()
        except ProfilerError as error:  # the move was made, but not all of it could be read
            self.say(message(error.code, error.params))
            return
        if self._is_unkept("store_busy"):
            self._wait_and(work)
        elif is_asked and self._is_unkept():
            self._offer_again(work)

    def _is_unkept(self, code: str = "") -> bool:
        """Whether the last step is not on the disk; for this reason, where one is given."""
        return self._unkept is not None and code in {"", self._unkept.code}

    def _wait_and(self, work: Callable[[], object]) -> None:
        def then(is_free: bool | None) -> None:
            if is_free:
                self.attempt(work, is_asked=True)
            elif is_free is False:
                self._offer_again(work)

        self.page.app.push_screen(Waiting(self.session.desk.store.wait), then)

    def _offer_again(self, work: Callable[[], object]) -> None:
        why = message(self._unkept.code, self._unkept.params) if self._unkept else ""
        title = Content(_("Not saved yet. Enter tries again, Esc gives up.")).stylize("bold")
        again = ConfirmDialog(title, plain(why))

        def then(yes: bool | None) -> None:
            if yes:
                self.attempt(work, is_asked=True)

        self.page.app.push_screen(again, then)
