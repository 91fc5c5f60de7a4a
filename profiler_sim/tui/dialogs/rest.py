"""Release the rest in one stroke, at one percentage."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.shift.checks import REASON_LIMIT
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.widgets.ladder import Ladder
from profiler_sim.tui.widgets.textline import TextLine

_LOW = 5
"""Where the choice begins: what is let go unread is thought to be lawful."""


class RestDialog(Dialog[tuple[int, str]]):
    """Answers a percentage and, where indicators point at some of them, a reason."""

    def __init__(self, count: int, pointed_at: int) -> None:
        """Release ``count`` consignments, ``pointed_at`` of them against shown indicators."""
        title = ngettext("Release {n} consignment", "Release {n} consignments", count)
        super().__init__(Content(title.format(n=count)).stylize("bold"))
        self._pointed_at = pointed_at

    def fields(self) -> Iterable[Widget]:
        """Ladder, and a line where one is needed."""
        yield label(_("How likely is it, for each of them, that it hides goods?"))
        yield Ladder(_LOW)
        if self._pointed_at:
            yield label(_("Risk indicators point to some of them. Reason, in one line"))
            yield TextLine(max_length=REASON_LIMIT)

    def answer(self) -> tuple[int, str] | None:
        """The reason is needed where a line for it is there."""
        reason = "".join(line.value.strip() for line in self.query(Input))
        if self._pointed_at and not reason:
            self.say(_("A reason is needed."))
            return None
        return self.query_one(Ladder).percent, reason
