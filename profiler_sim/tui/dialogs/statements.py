"""What a trainee states in numbers: the rest at one percentage, a guess."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.trainee_feedback import Guess
from profiler_sim.shift.requirements import REASON_LIMIT
from profiler_sim.shift.terms import LADDER
from profiler_sim.tui.actions import GUESS
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.widgets.fields import Steps, TextLine


class Ladder(Steps):
    """The percentages that can be stated."""

    def __init__(self, percent: int) -> None:
        """Begin at the step nearest to ``percent``."""
        nearest = min(LADDER, key=lambda step: abs(step - percent))
        super().__init__(LADDER, LADDER.index(nearest), " %")

    @property
    def percent(self) -> int:
        """The percentage that is chosen."""
        return self.chosen


_LOW = 5
"""Where the choice begins: what is let go unread is thought to be lawful."""


class RestDialog(Dialog[tuple[int, str]]):
    """Answers a percentage and, where indicators point at some of them, a reason."""

    def __init__(self, count: int, unjudged: int, pointed_at: int) -> None:
        """Release ``count`` consignments, ``pointed_at`` of them against shown indicators.

        So many are ``unjudged``: the percentage is stated for these.
        """
        self._count = count
        title = ngettext("Release {n} consignment", "Release {n} consignments", count)
        super().__init__(Content(title.format(n=count)).stylize("bold"))
        self._unjudged, self._pointed_at = unjudged, pointed_at

    def fields(self) -> Iterable[Widget]:
        """Ladder, and a line where one is needed."""
        if self._unjudged:
            asked = ngettext(
                "You did not judge {n} of them. How likely are hidden goods in it?",
                "You did not judge {n} of them. How likely are hidden goods in each of these?",
                self._unjudged,
            )
            yield label(asked.format(n=self._unjudged))
            yield Ladder(_LOW)
        if self._unjudged < self._count:
            yield Static(Content(_("A load that you judged keeps your percentage.")))
        if self._pointed_at:
            yield label(_("Risk indicators point to some of them. Reason, in one line"))
            yield TextLine(max_length=REASON_LIMIT)

    def answer(self) -> tuple[int, str] | None:
        """The reason is needed where a line for it is there."""
        reason = "".join(line.value.strip() for line in self.query(Input))
        if self._pointed_at and not reason:
            self.say(_("A reason is needed."))
            self.query_one(Input).focus()
            return None
        stated = next((each.percent for each in self.query(Ladder)), _LOW)
        return stated, reason


_MOST_SLIPPED = 10
"""Where the numbers end: that many, or more."""


class GuessDialog(Dialog[Guess]):
    """Answers two numbers; Esc passes the question over."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(GUESS)

    def __init__(self, searches: int, consignments: int) -> None:
        """Ask after a shift with so many ordered searches of so many consignments."""
        super().__init__(Content(_("Before you see the result")).stylize("bold"))
        self._searches, self._all = searches, consignments

    def fields(self) -> Iterable[Widget]:
        """Two lines of numbers."""
        yield Static(Content(_("Think about your decisions. Your answer does not count.")))
        yield label(_("How many did you find?"))
        yield Steps(range(self._searches + 1), id="found")
        yield label(_("How many did you miss?"))
        released = self._all - self._searches
        more = _("or more") if released > _MOST_SLIPPED else ""
        yield Steps(range(min(released, _MOST_SLIPPED) + 1), unit=f" {more}", id="slipped")

    def on_mount(self) -> None:
        """Begin with the first question."""
        self.query_one("#found", Steps).focus()

    def answer(self) -> Guess:
        """Both numbers are always there."""
        found, slipped = self.query_one("#found", Steps), self.query_one("#slipped", Steps)
        return Guess(finds=found.chosen, slipped=slipped.chosen)
