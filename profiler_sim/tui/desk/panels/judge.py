"""The panel that judges: a percentage, a topic, and the case in short below."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import N_, _
from profiler_sim.play.case_summary import CaseSummary
from profiler_sim.shift.events import Assessed
from profiler_sim.tui.desk.panels.case_view import CaseView
from profiler_sim.tui.desk.panels.panel import Panel, label
from profiler_sim.tui.dialogs.statements import Ladder
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import Choices

_NOTHING = ""
"""Id of the choice that suspects nothing particular."""


@dataclass(frozen=True, slots=True)
class ToJudge:
    """What is judged."""

    name: str
    """The consignment."""
    usual: int
    """Of 100 loads of this shift so many hide goods, as its briefing says."""
    before: Assessed | None
    """The judgement as it stands."""
    topics: Mapping[str, str]
    """Titles of what can be suspected here, by id."""
    case: Callable[[], CaseSummary]
    """What has been gathered so far."""


class JudgePanel(Panel[tuple[int, str | None]]):
    """Answers a percentage of the ladder and a topic."""

    ABOUT = (
        N_(
            "Judge: left and right choose how likely hidden goods are, up and down what you "
            "suspect. You can change both until you decide."
        ),
        N_(
            "Search where your percentage is high. The debrief shows the limit: the percentage "
            "from which a search was worth it."
        ),
    )
    DEFAULT_CSS = """
    JudgePanel {
        & > VerticalScroll > .label { margin-top: 0; }
        & #topics { max-height: 5; }
    }
    """

    def __init__(self, about: ToJudge) -> None:
        """Ask; an earlier judgement stands there to begin with."""
        super().__init__(_("Judge {name}").format(name=about.name))
        self._about = about

    def fields(self) -> Iterable[Widget]:
        """A ladder, a list, the case."""
        before = self._about.before
        heading = _("How likely are hidden goods? (here in about {n} of 100)")
        yield label(heading.format(n=self._about.usual))
        yield Ladder(before.percent if before else self._about.usual)
        choices = 1 + len(self._about.topics)
        yield label(_("You suspect (↑↓, one of {n})").format(n=choices))
        topics = Choices(
            Option(Content(_("nothing in particular")), id=_NOTHING),
            *(Option(plain(title), id=topic) for topic, title in self._about.topics.items()),
            id="topics",
        )
        names = [_NOTHING, *self._about.topics]
        topic = (before.topic if before else None) or _NOTHING
        topics.highlighted = names.index(topic) if topic in names else 0
        yield topics
        yield CaseView(self._about.topics)

    def begin(self) -> None:
        """Begin on the ladder."""
        self.show_case()
        self.query_one(Ladder).focus()

    def show_case(self) -> None:
        """Show the case as it is now; marks can be made meanwhile."""
        self.query_one(CaseView).show(self._about.case())

    def on_key(self, event: Key) -> None:
        """Up and down choose a topic from the ladder too: one hand, no Tab."""
        if self.query_one(Ladder).has_focus and event.key in {"up", "down"}:
            topics = self.query_one("#topics", OptionList)
            (topics.action_cursor_up if event.key == "up" else topics.action_cursor_down)()

    def answer(self) -> tuple[int, str | None]:
        """Return percentage and topic; both have a first value."""
        topics = self.query_one("#topics", OptionList)
        chosen = topics.get_option_at_index(topics.highlighted or 0).id
        return self.query_one(Ladder).percent, chosen or None
