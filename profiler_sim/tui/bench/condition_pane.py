"""The condition of the rule in hand: its editor, its problems, and what may stand next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static, TextArea

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.i18n.text import _
from profiler_sim.mentor.rule_bench.draft import Checked, condition_text
from profiler_sim.mentor.rule_bench.offers import ConditionWords, Offer, offers
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.tui.background import Staged
from profiler_sim.tui.bench.condition_editor import ConditionEditor, OfferList
from profiler_sim.tui.bench.condition_problems import problem_lines
from profiler_sim.tui.show import lines
from profiler_sim.tui.widgets.flowing import replace_text

_PAUSE = 0.25
"""Seconds without a key after which the condition is said to be written."""
_NARROWEST = 10


class ConditionPane(Vertical, Staged):
    """Says what is typed after a moment, and which offer is in hand."""

    DEFAULT_CSS = """
    ConditionPane {
        height: auto;
        #problem { height: auto; max-height: 7; padding: 0 1; }
        OfferList { display: none; }
        &.-writing { height: 1fr; }
        &.-writing OfferList { display: block; }
    }
    """

    @dataclass
    class Written(Message):
        """The condition is another one now."""

        condition: str

    class Moved(Message):
        """Another offer is in hand."""

    class Done(Message):
        """The condition is complete."""

    def __init__(
        self, check: Callable[[str], Checked], words: Callable[[], ConditionWords]
    ) -> None:
        """Check conditions by ``check``; ``words`` are what they may name now."""
        super().__init__(id="condition-pane")
        self._check, self._words = check, words
        self._condition: str | None = None
        """As the file has it; None while no rule is in hand."""
        self._said: str | None = None
        """What has been typed and said last; what is typed after it must not be lost."""
        self._of_file: Sequence[Diagnostic] = ()
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Editor, problem, offers."""
        yield ConditionEditor()
        yield Static(id="problem")
        yield OfferList()

    @property
    def editor(self) -> ConditionEditor:
        """Where it is typed."""
        return self.query_one(ConditionEditor)

    @property
    def is_sound(self) -> bool:
        """Whether a rule is in hand whose condition can run as it is typed."""
        is_here = self._condition is not None
        return is_here and isinstance(self._check(self.editor.text), CheckedCondition)

    @property
    def offer(self) -> Offer | None:
        """What would be put in now."""
        return self.query_one(OfferList).offer

    @property
    def is_writing(self) -> bool:
        """Whether the condition is being written."""
        return self.has_class("-writing")

    def show(self, condition: str | None, of_file: Sequence[Diagnostic]) -> None:
        """Show a condition as the file has it, and what is wrong with its rule in the file.

        None where no rule is in hand.
        """
        self._condition, self._of_file = condition, of_file
        self.editor.display = condition is not None
        is_own = condition is not None and condition == self._said
        if condition is not None and not is_own:
            self._said = None
            if not self.has_all:
                self.editor.show(condition)
        self.refresh_offers()

    @property
    def has_all(self) -> bool:
        """Whether the draft has the condition as it is typed."""
        held = self._condition
        return held is None or condition_text(held) == condition_text(self.editor.text)

    def refresh_offers(self) -> None:
        """Say what is wrong, and offer what may stand at the cursor."""
        text = self.editor.text if self._condition is not None else ""
        told = self._check(text) if self._condition is not None else []
        found = told.warnings if isinstance(told, CheckedCondition) else told
        width = max(_NARROWEST, self.query_one("#problem").content_size.width)
        shown = problem_lines(text, found, self._of_file, width)
        replace_text(self.query_one("#problem", Static), lines(*shown))
        if self.is_writing:
            offered = offers(text, self.editor.at, self._words(), is_sound=self.is_sound)
            self.query_one(OfferList).show(offered)
        self.post_message(self.Moved())

    # ── what is typed ──────────────────────────────────────────────────────────────────────

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say at once what is wrong, and after a moment that it is written."""
        event.stop()
        if not self.is_on_stage or self._condition is None:
            return
        self.refresh_offers()
        self._stop_timer()
        if not self.has_all:
            self._timer = self.set_timer(_PAUSE, self.write)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Offer what may stand at another place."""
        event.stop()
        if self.is_on_stage and self.is_writing:
            self.refresh_offers()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def write(self) -> None:
        """Say at once what has been typed, where that has not been said."""
        self._stop_timer()
        if not self.has_all:
            self._said = condition_text(self.editor.text)
            self.post_message(self.Written(self._said))

    def begin(self, *, is_writing: bool) -> None:
        """Offer words while it is written, and no more afterwards."""
        if is_writing != self.is_writing:
            self.set_class(is_writing, "-writing")
            self.write()
            self.refresh_offers()

    # ── what is offered ────────────────────────────────────────────────────────────────────

    def on_condition_editor_stepped(self, event: ConditionEditor.Stepped) -> None:
        """The next offer, or the one before."""
        self.query_one(OfferList).step(event.by)

    def on_condition_editor_taken(self) -> None:
        """Put in what is offered, or end where it is complete."""
        offer = self.offer
        if offer is not None and offer.is_done:
            self.post_message(self.Done())
        elif offer is not None:
            self.editor.put(offer)

    def on_option_list_option_highlighted(self, event: OfferList.OptionHighlighted) -> None:
        """Another offer is in hand."""
        event.stop()
        self.post_message(self.Moved())

    def on_option_list_option_selected(self, event: OfferList.OptionSelected) -> None:
        """A click on an offer takes it."""
        event.stop()
        self.on_condition_editor_taken()


def about(offer: Offer | None) -> str:
    """Say what an offer means."""
    if offer is None:
        return _("Nothing fits here.")
    return f"{offer.shown}: {offer.about}" if offer.about else offer.shown
