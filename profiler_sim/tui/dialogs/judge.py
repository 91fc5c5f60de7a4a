"""Judge: how probable, and what."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import _
from profiler_sim.shift.progress import Progress
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.choices import Choices
from profiler_sim.tui.widgets.ladder import Ladder

_NOTHING = ""
"""Id of the choice that suspects nothing particular."""


class JudgeDialog(Dialog[tuple[int, str | None]]):
    """Answers a percentage of the ladder and a topic."""

    def __init__(self, name: str, progress: Progress, topics: Mapping[str, str]) -> None:
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
