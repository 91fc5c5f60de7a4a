"""The shifts of a class: each opens as its debrief, for the mentor's comments."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.results.comments import ListedShift
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.class_page.actions import CLASS_SHIFTS
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.fields import Choices

if TYPE_CHECKING:
    from profiler_sim.app.program import Program

ListShifts = Callable[[], Sequence[ListedShift]]
ReviewShift = Callable[[str], "Program"]
"""Opens a shift for its mentor; raises ``Unreadable``."""
_TRAINEE, _TITLE = 20, 26
"""Cells of the columns."""


class ClassShiftsPage(Page):
    """Whose shift it is, what was played and when, and how many comments it has."""

    ABOUT = N_(
        "The closed shifts of your class. Enter opens a debrief. There d writes a comment "
        "on a decision; the trainee sees it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(CLASS_SHIFTS)
    DEFAULT_CSS = """
    ClassShiftsPage {
        #top { dock: top; height: auto; padding: 0 1; background: $panel; }
        OptionList { border: none; padding: 0 1; height: 1fr; background: $background; }
        OptionList:focus { border: none; }
    }
    """

    @dataclass
    class ShiftWanted(Message):
        """The mentor wants to look at a shift."""

        shift: str
        review: ReviewShift

    class Left(Message):
        """The mentor goes back to the class."""

    def __init__(self, shifts: ListShifts, review: ReviewShift) -> None:
        """List what ``shifts`` reads, each time the page is seen; ``review`` opens one."""
        super().__init__()
        self._read, self._review = shifts, review

    def body(self) -> Iterable[Widget]:
        """A line on top and one list."""
        yield Static(id="top")
        yield Choices(id="lines")

    def fill(self) -> None:
        """List the shifts; the one in hand stays in hand."""
        self.query_one("#top", Static).update(plain(_("Shifts of the class"), "bold"))
        listed = self.query_one("#lines", OptionList)
        at = listed.highlighted or 0
        rows = self.read_or((), self._read)
        listed.clear_options()
        listed.add_options([Option(_line(each), id=each.shift) for each in rows])
        listed.highlighted = min(at, len(rows) - 1) if rows else None
        listed.focus()

    def on_screen_resume(self) -> None:
        """Comments have been written."""
        if self.is_on_stage:
            self.fill()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter, or a click on a line."""
        self.action_choose()

    def action_choose(self) -> None:
        """Ask for the debrief of the shift in hand."""
        listed = self.query_one("#lines", OptionList)
        if listed.highlighted is not None:
            shift = listed.get_option_at_index(listed.highlighted).id or ""
            self.post_message(self.ShiftWanted(shift, self._review))

    def action_back(self) -> None:
        """Back to the class."""
        self.post_message(self.Left())
        super().action_back()


def _line(one: ListedShift) -> Content:
    count = ngettext("{n} comment", "{n} comments", one.comments).format(n=one.comments)
    return row(
        plain(one.trainee, "bold").truncate(_TRAINEE, ellipsis=True, pad=True),
        " ",
        plain(one.title).truncate(_TITLE, ellipsis=True, pad=True),
        f" {one.day}  ",
        plain(count if one.comments else "", "$secondary"),
    )
