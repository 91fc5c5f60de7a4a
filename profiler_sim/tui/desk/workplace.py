"""What a verb works with: the shift, the consignment in hand, dialogs, and the disk.

What the disk did not take stays in hand, and can be tried again without asking anew.
"""

from collections.abc import Callable
from typing import TypeVar

from textual.content import Content
from textual.widgets import Static

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import message
from profiler_sim.play.pending_answers import arrival_message
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Command, Refusal
from profiler_sim.tui.desk.consignment_list import ListPane
from profiler_sim.tui.desk.papers_pane import PapersPane
from profiler_sim.tui.dialogs.dialog import ConfirmDialog, Dialog, LineDialog
from profiler_sim.tui.dialogs.working import Waiting
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.flowing import replace_text

Answer = TypeVar("Answer")


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
        self.session = session
        self._page, self._show, self._leave = page, show, leave
        self._unkept: ProfilerError | None = None
        """Why the last step is not on the disk."""

    # ── what is in hand ────────────────────────────────────────────────────────────────────

    @property
    def chosen(self) -> str:
        """The consignment in hand; empty where the list is."""
        return self._page.query_one(ListPane).chosen

    @property
    def papers(self) -> PapersPane:
        """Its papers."""
        return self._page.query_one(PapersPane)

    def say(self, text: str) -> None:
        """Say what has just happened, or why it cannot."""
        replace_text(self._page.query_one("#said", Static), plain(text))

    def turn(self, page: str) -> None:
        """Put a page of the papers in front and take it in hand."""
        self.papers.put_in_front(page)
        self.papers.show_consignment(self._page, self.chosen)
        self.papers.front.focus()
        self._page.refresh_bindings()

    def to_list(self) -> None:
        """Put the papers down."""
        self._page.query_one(ListPane).list.focus()

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

        self._page.app.push_screen(dialog, use)

    def ask_line(self, title: str, about: str, then: Callable[[str], object]) -> None:
        """Ask for a line of text on the chosen consignment, whose name ``title`` holds."""
        named = plain(title.format(name=self.chosen), "bold")
        self.ask(LineDialog(named, about), then)

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

        self._page.app.push_screen(Waiting(self.session.desk.store.wait), then)

    def _offer_again(self, work: Callable[[], object]) -> None:
        why = message(self._unkept.code, self._unkept.params) if self._unkept else ""
        title = Content(_("Not saved yet. Enter tries again, Esc gives up.")).stylize("bold")
        again = ConfirmDialog(title, plain(why))

        def then(yes: bool | None) -> None:
            if yes:
                self.attempt(work, is_asked=True)

        self._page.app.push_screen(again, then)
