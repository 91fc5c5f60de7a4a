"""What a trainee states in numbers: a judgement, the rest at one percentage, a guess."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.trainee_feedback import Guess
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.requirements import REASON_LIMIT
from profiler_sim.shift.terms import LADDER
from profiler_sim.tui.actions import GUESS
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import Choices, Steps, TextLine

_NOTHING = ""
"""Id of the choice that suspects nothing particular."""
_FIRST = 4
"""Where the choice begins: 20 %, near the usual share, so that neither end is nearer."""


class Ladder(Steps):
    """The percentages that can be stated."""

    def __init__(self, percent: int | None = None) -> None:
        """Begin at ``percent`` where one was stated."""
        super().__init__(LADDER, LADDER.index(percent) if percent in LADDER else _FIRST, " %")

    @property
    def percent(self) -> int:
        """The percentage that is chosen."""
        return self.chosen


class JudgeDialog(Dialog[tuple[int, str | None]]):
    """Answers a percentage of the ladder and a topic."""

    def __init__(
        self, name: str, progress: ConsignmentProgress, topics: Mapping[str, str]
    ) -> None:
        """Ask about the consignment ``name``; an earlier judgement stands there to begin with."""
        super().__init__(plain(_("Judge {name}").format(name=name), "bold"))
        self._before = progress.judgement
        self._topics = topics

    def fields(self) -> Iterable[Widget]:
        """A ladder and a list."""
        yield label(_("How likely is it that goods are hidden here?"))
        yield Ladder(self._before.percent if self._before else None)
        yield label(_("What do you suspect? (up and down)"))
        topics = Choices(
            Option(Content(_("nothing special")), id=_NOTHING),
            *(Option(plain(title), id=topic) for topic, title in self._topics.items()),
            id="topics",
        )
        names = [_NOTHING, *self._topics]
        topic = (self._before.topic if self._before else None) or _NOTHING
        topics.highlighted = names.index(topic) if topic in names else 0
        yield topics

    def on_mount(self) -> None:
        """Begin on the ladder."""
        self.query_one(Ladder).focus()

    def on_key(self, event: object) -> None:
        """Up and down choose a topic from the ladder too: one hand, no Tab."""
        key = getattr(event, "key", "")
        if self.focused is self.query_one(Ladder) and key in {"up", "down"}:
            topics = self.query_one("#topics", OptionList)
            (topics.action_cursor_up if key == "up" else topics.action_cursor_down)()

    def answer(self) -> tuple[int, str | None]:
        """Both are always there."""
        topics = self.query_one("#topics", OptionList)
        chosen = topics.get_option_at_index(topics.highlighted or 0).id
        return self.query_one(Ladder).percent, chosen or None


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
        yield Static(Content(_("Think about your decisions. Your answer changes nothing.")))
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
