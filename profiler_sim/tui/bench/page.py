"""The bench: left the form, right whether the draft can be solved, renewed as she chooses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.class_search import CLASS_LEAST, CLASS_MOST, CLASS_USUAL
from profiler_sim.mentor.draft import DraftReading, ScenarioDraft
from profiler_sim.mentor.draft_answers import answered, removal
from profiler_sim.mentor.draft_choices import choices
from profiler_sim.mentor.draft_form import CASES, Asks, FormRow, form_rows, text_at
from profiler_sim.mentor.solvability import Solvability, solvability
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.bench.actions import BENCH
from profiler_sim.tui.bench.file_page import LONGEST, FilePage
from profiler_sim.tui.bench.form import BenchForm
from profiler_sim.tui.bench.panel import BenchPanel
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.dialogs.number import NumberDialog
from profiler_sim.tui.show import plain

SEED = 1
"""What samples are drawn with: the same draft always has the same numbers."""


class BenchPage(FilePage[ScenarioDraft]):
    """One scenario file under work."""

    ABOUT = N_(
        "Enter changes the chosen line. The right side says whether it can be solved. "
        "You can edit the file elsewhere too."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(BENCH)
    DEFAULT_CSS = """
    BenchPage {
        #top { height: 1; padding: 0 1; background: $panel; }
        #about { height: 2; padding: 0 1; color: $text-muted; }
        #bench { height: 1fr; }
    }
    """

    @dataclass
    class TrialWanted(Message):
        """The draft is to be played; nothing of it is kept."""

        scenario: Scenario

    @dataclass
    class ClassWanted(Message):
        """A simulated class is to play the draft."""

        scenario: Scenario
        trainees: int

    @dataclass
    class PrintWanted(Message):
        """The draft is to be printed."""

        scenario: Scenario
        cases: tuple[str, ...]
        """Numbers of the manifest; none for a choice of the program."""

    @dataclass
    class RulesWanted(Message):
        """A pack of the draft is to be opened."""

        pack: str

    def __init__(self, draft: ScenarioDraft, edit_file: Callable[[Path], None]) -> None:
        """Work on ``draft``; ``edit_file`` opens an editor and comes back when it is closed."""
        super().__init__(draft, edit_file)
        self._reading: DraftReading | None = None
        self._known: Solvability | None = None

    def body(self) -> Iterable[Widget]:
        """The file, the form beside the panel, and what the row in hand means."""
        yield Static(id="top")
        with Horizontal(id="bench"):
            yield BenchForm()
            yield BenchPanel()
        yield Static(id="about")

    def fill(self) -> None:
        """Show the draft."""
        self._show()
        self.query_one(BenchForm).focus()
        self._weigh()

    # ── the draft ──────────────────────────────────────────────────────────────────────────

    def show_draft(self) -> None:
        """Show it, and weigh it anew."""
        self._reading = self._known = None
        self._show()
        self._weigh()

    def _show(self) -> None:
        self.show_top()
        self.query_one(BenchForm).show(form_rows(self._draft.plain), self._faulty())
        self.query_one(BenchPanel).show(self._reading, self._known)
        self._show_about()
        self.refresh_bindings()

    def show_top(self) -> None:
        """Show which file it is, and whether it is saved."""
        state = self.state_of_file()
        title = _("Bench · {file} · {state}").format(file=self._draft.path.name, state=state)
        self.query_one("#top", Static).update(plain(title, "bold"))

    def _faulty(self) -> set[str]:
        """Names of the rows whose line has a problem."""
        problems = self._reading.problems if self._reading else ()
        wrong = {each.line for each in problems if each.severity != "note"}
        return {
            each.name
            for each in form_rows(self._draft.plain)
            if wrong and not each.adds and self._draft.line_of(each.keys) in wrong
        }

    def _show_about(self) -> None:
        in_hand = self.query_one(BenchForm).row
        self.query_one("#about", Static).update(plain(in_hand.about if in_hand else ""))
        keys = in_hand.keys if in_hand else ()
        load = keys[1] if len(keys) > 1 and keys[0] == CASES else None
        self.query_one(BenchPanel).turn_to(load if isinstance(load, int) else None)

    # ── whether it can be solved ───────────────────────────────────────────────────────────

    def _weigh(self) -> None:
        self.in_background(
            "weigh",
            partial(self._work_out, self._draft),
            _("The draft could not be checked."),
            gave_up=self._give_up,
        )

    def _give_up(self) -> None:
        """Show what is known, and wait for nothing more."""
        known = self._known or Solvability(cases=(), lessons=())
        self._known = replace(known, is_whole=True)
        self.query_one(BenchPanel).show(self._reading, self._known)

    def _work_out(self, draft: ScenarioDraft) -> None:
        """In a thread: check, then weigh step by step; a newer draft ends it."""
        worker, reading = get_current_worker(), draft.read()
        self.show_later(self._show_known, draft, reading, None)
        if reading.scenario is None:
            return
        for known in solvability(reading.scenario, catalogue(), SEED):
            if worker.is_cancelled:
                return
            self.show_later(self._show_known, draft, reading, known)

    def _show_known(
        self, draft: ScenarioDraft, reading: DraftReading, known: Solvability | None
    ) -> None:
        if draft.text != self._draft.text:
            return
        is_new, self._reading, self._known = self._reading != reading, reading, known
        if is_new:
            self._show()
        else:
            self.query_one(BenchPanel).show(reading, known)

    # ── what a key does ────────────────────────────────────────────────────────────────────

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Say what the row means."""
        if self.is_on_stage:
            self._show_about()
        self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Ask about the row."""
        if (in_hand := self.query_one(BenchForm).row) is not None:
            self._ask(in_hand)

    def _ask(self, asked: FormRow) -> None:
        title = plain(asked.label.removeprefix("+ "), "bold")
        then = partial(self._answer, asked)
        if asked.asks is Asks.NAME:
            try:
                offered = choices(asked, self._draft.plain, catalogue())
            except ProfilerError as error:
                self.show_error(error)
                return
            self.app.push_screen(PickDialog(title, offered, asked.shown), then)
        elif asked.asks is not Asks.NOTHING:
            begin = "" if asked.adds else " ".join(text_at(self._draft.plain, asked.keys).split())
            dialog = LineDialog(title, asked.about, begin, may_be_empty=asked.goes, most=LONGEST)
            self.app.push_screen(dialog, then)

    def _answer(self, asked: FormRow, answer: str | None) -> None:
        if answer is None:
            return
        made = answered(asked, answer, self._draft.plain, catalogue())
        if isinstance(made, FormRow):
            self._ask(made)
        else:
            self.change(made)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now."""
        if not self.is_on_stage:
            return True
        in_hand = self.query_one(BenchForm).row
        possible = {
            "choose": in_hand is not None and in_hand.asks is not Asks.NOTHING,
            "take_away": in_hand is not None and in_hand.goes,
            "rules": self._pack is not None,
            "undo": bool(self._draft.before),
            "save": self._draft.is_changed,
            "trial": self._reading is not None and self._reading.scenario is not None,
            "play_class": self._reading is not None and self._reading.scenario is not None,
            "print": self._reading is not None and self._reading.scenario is not None,
        }
        return possible.get(action, True)

    def action_choose(self) -> None:
        """Change the row in hand."""
        self.query_one(BenchForm).action_select()

    def action_take_away(self) -> None:
        """Take the row in hand out of the file."""
        if (in_hand := self.query_one(BenchForm).row) is not None and in_hand.goes:
            self.change([removal(in_hand)])

    def action_trial(self) -> None:
        """Play the draft as it stands."""
        if self._reading is not None and self._reading.scenario is not None:
            self.post_message(self.TrialWanted(self._reading.scenario))

    def action_play_class(self) -> None:
        """Ask how many trainees, and let a simulated class play the draft as it stands."""
        title = plain(_("How many trainees play?"), "bold")
        low, high = CLASS_LEAST, CLASS_MOST
        about = _("From {low} to {high}: a third each are good, fair and weak readers.")
        limits = about.format(low=low, high=high)
        dialog = NumberDialog(title, limits, CLASS_USUAL, (low, high))
        self.app.push_screen(dialog, self._play_class)

    def _play_class(self, answer: str | None) -> None:
        if answer is not None and self._reading is not None and self._reading.scenario is not None:
            self.post_message(self.ClassWanted(self._reading.scenario, int(answer)))

    @property
    def _pack(self) -> str | None:
        """The pack of rules in hand."""
        in_hand = self.query_one(BenchForm).row
        is_pack = in_hand is not None and in_hand.offer == "packs" and not in_hand.adds
        return in_hand.shown if in_hand is not None and is_pack else None

    def action_rules(self) -> None:
        """Open the rules of the pack in hand."""
        if self._pack:
            self.post_message(self.RulesWanted(self._pack))

    def action_print(self) -> None:
        """Ask which cases, and print the draft as it stands."""
        title = plain(_("Which cases?"), "bold")
        about = _("Numbers of the manifest, such as 3, 7, 12, or all. Empty: six are chosen.")
        self.app.push_screen(LineDialog(title, about, "", may_be_empty=True), self._print)

    def _print(self, answer: str | None) -> None:
        if answer is not None and self._reading is not None and self._reading.scenario is not None:
            cases = tuple(answer.replace(",", " ").split())
            self.post_message(self.PrintWanted(self._reading.scenario, cases))
