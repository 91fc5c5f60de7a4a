"""The bench: left the form, right whether the draft can be solved, renewed as she chooses."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from profiler_sim.errors import ProfilerError
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.draft import ScenarioDraft
from profiler_sim.mentor.draft_answers import answered, removal
from profiler_sim.mentor.draft_choices import choices
from profiler_sim.mentor.draft_form import (
    CASES,
    Asks,
    FormRow,
    FormWords,
    form_rows,
    text_at,
    titles_of,
)
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.bench.actions import BENCH
from profiler_sim.tui.bench.draft_run import DraftRun
from profiler_sim.tui.bench.file_page import LONGEST, FilePage
from profiler_sim.tui.bench.form import BenchForm
from profiler_sim.tui.bench.order_dialogs import ask_cases, ask_trainees
from profiler_sim.tui.bench.panel import BenchPanel
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.bench.row_lines import called_lines, faulty_rows
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.show import plain

_NEED_SOUND = frozenset({"trial", "play_class", "print"})
"""Actions that need a draft without errors."""


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
        self._run = DraftRun(self, self._show_known)
        self._filled: dict[int, Mapping[str, str]] = {}
        """What loads of hers are filled in with, as far as it is known."""

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
        self._run.begin(self._draft)

    # ── the draft ──────────────────────────────────────────────────────────────────────────

    def show_draft(self) -> None:
        """Show it, and weigh it anew."""
        self._run.forget()
        self._show()
        self._run.begin(self._draft)

    def _show_known(self, is_new: bool) -> None:
        known = self._run.solvability
        filled = {each.load.number - 1: each.load.filled for each in known.cases} if known else {}
        if is_new or (known and filled != self._filled):
            self._filled = filled or self._filled
            self._show()
        else:
            self._show_panel()

    def _show_panel(self) -> None:
        known = self._run.solvability
        places = called_lines(self._draft, self._rows())
        self.query_one(BenchPanel).show(self._run.reading, known, places)

    def _rows(self) -> list[FormRow]:
        return form_rows(self._draft.plain, FormWords(titles_of(catalogue()), self._filled))

    def _show(self) -> None:
        self.show_top()
        rows = self._rows()
        faulty = faulty_rows(self._draft, rows, self._run.reading)
        self.query_one(BenchForm).show(rows, faulty)
        self._show_panel()
        self._show_about()
        self.refresh_bindings()

    def show_top(self) -> None:
        """Show which file it is, and whether it is saved."""
        state = self.state_of_file()
        title = _("Bench · {file} · {state}").format(file=self._draft.path.name, state=state)
        self.query_one("#top", Static).update(plain(title, "bold"))

    def _show_about(self) -> None:
        in_hand = self.query_one(BenchForm).row
        self.query_one("#about", Static).update(plain(in_hand.about if in_hand else ""))
        keys = in_hand.keys if in_hand else ()
        load = keys[1] if len(keys) > 1 and keys[0] == CASES else None
        self.query_one(BenchPanel).turn_to(load if isinstance(load, int) else None)

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
            return
        self.change(made)
        gone = [str(each.keys[-1]) for each in made if each.value is None and _is_sign(each)]
        if gone and asked.offer == "goods":
            titles = FormWords(titles_of(catalogue()))
            text = _("Taken away, as these goods cannot show it: {signs}. U brings it back.")
            signs = ", ".join(map(titles.title, gone))
            self.app.notify(text.format(signs=signs), markup=False, timeout=10)

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
        }
        return possible.get(action, True)

    def offers(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Show what plays or prints the draft only once it can be played."""
        is_shown = action not in _NEED_SOUND or self._run.scenario is not None
        return is_shown and super().offers(action, parameters)

    def _playable(self) -> Scenario | None:
        """Give the draft as it can be played; where it cannot be, say why."""
        if self._run.scenario is None:
            reading = _("The draft is still being read. Press the key again in a moment.")
            faulty = _("It cannot be played yet. The right side says what to correct.")
            said = faulty if self._run.reading else reading
            self.app.notify(said, markup=False, severity="warning")
        return self._run.scenario

    def action_choose(self) -> None:
        """Change the row in hand."""
        self.query_one(BenchForm).action_select()

    def action_take_away(self) -> None:
        """Take the row in hand out of the file."""
        if (in_hand := self.query_one(BenchForm).row) is not None and in_hand.goes:
            self.change(removal(in_hand, self._draft.plain, catalogue()))

    def action_trial(self) -> None:
        """Play the draft as it stands."""
        if scenario := self._playable():
            self.post_message(self.TrialWanted(scenario))

    def action_play_class(self) -> None:
        """Ask how many trainees, and let a simulated class play the draft as it stands."""
        if scenario := self._playable():
            ask_trainees(
                self.app, lambda count: self.post_message(self.ClassWanted(scenario, count))
            )

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
        if scenario := self._playable():
            ask_cases(self.app, lambda cases: self.post_message(self.PrintWanted(scenario, cases)))


def _is_sign(edit: YamlEdit) -> bool:
    return "signs" in edit.keys[-2:-1]
