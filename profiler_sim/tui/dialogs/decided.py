"""What was there, at once after a decision: read it, then go on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import _
from profiler_sim.tui.actions import DECIDED
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.case_text import CaseText, case_content
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.prose import Prose

_WIDTH, _FRAME = 76, 6
"""Cells of the dialog, and those that its frame, margins and scroll bar take."""
_LEAST = 20


class DecidedDialog(Dialog[bool]):
    """Stays until it is dismissed: with Enter, Esc or a click."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DECIDED)

    def __init__(
        self,
        done: str,
        cases: Sequence[CaseText],
        report: Callable[[int], Content] | None = None,
    ) -> None:
        """Say what was ``done``, then what was in the one load, or in those that hid something.

        Below it stands the ``report`` of the search, for so many cells.
        """
        super().__init__(plain(done, "bold $accent"))
        self._cases, self._report = cases, report

    def fields(self) -> Iterable[Widget]:
        """The cases."""
        yield Prose(id="cases")

    def on_mount(self) -> None:
        """Take the text in hand: it may be longer than the window."""
        scroll = self.query_one(VerticalScroll)
        scroll.can_focus = True
        scroll.focus()

    def on_resize(self) -> None:
        """Wrap the text anew."""
        width = max(_LEAST, min(_WIDTH, self.size.width) - _FRAME)
        self.query_one("#cases", Static).update(lines(*self._parts(width)))
        super().on_resize()

    def _parts(self, width: int) -> Iterator[Content | str]:
        cases = self._cases
        if len(cases) > 1:
            hiding = [each for each in cases if each.review.outcome.hides is not None]
            counts = _("With hidden goods: {hid}. Honest: {honest}.")
            yield plain(counts.format(hid=len(hiding), honest=len(cases) - len(hiding)))
            cases = hiding
        for number, case in enumerate(cases):
            if number or len(self._cases) > 1:
                yield ""
            yield case_content(case, width)
        if self._report:
            yield from ("", self._report(width))

    def on_click(self) -> None:
        """A click is as good as a key."""
        self.action_accept()

    def action_cancel(self) -> None:
        """There is nothing to take back: the decision is made."""
        self.action_accept()

    def answer(self) -> bool:
        """Read."""
        return True
