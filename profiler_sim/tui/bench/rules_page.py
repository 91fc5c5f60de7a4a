"""The rule bench: left the rules and the condition in hand, right what it does on a sample."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from profiler_sim.cargo.modes import Mode
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.i18n.text import N_
from profiler_sim.mentor.rule_bench.draft import (
    RULES,
    PackDraft,
    examples_edit,
)
from profiler_sim.mentor.rule_bench.measure import SampledLoad
from profiler_sim.tui.bench.actions import RULE_BENCH
from profiler_sim.tui.bench.condition_pane import ConditionPane
from profiler_sim.tui.bench.rule_form import RuleList, RuleTexts
from profiler_sim.tui.bench.rule_pack_page import RulePackPage
from profiler_sim.tui.bench.rule_panel import LoadList, RulePanel
from profiler_sim.tui.bench.rule_run import RuleInHand, RuleRun
from profiler_sim.tui.bindings import bindings


class RuleBenchPage(RulePackPage):
    """One pack of rules under work."""

    ABOUT = N_(
        "Enter on a rule changes its condition: type a word, or choose with the arrow keys. "
        "The right side says what the rule does."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(RULE_BENCH)
    DEFAULT_CSS = """
    RuleBenchPage {
        #top { height: 1; padding: 0 1; background: $panel; }
        #about { height: 2; padding: 0 1; color: $text-muted; }
        #bench { height: 1fr; }
        #left { width: 46%; min-width: 34; height: 1fr; }
        #right { width: 1fr; height: 1fr; border-left: solid $panel-lighten-2; }
        &.-writing RuleList, &.-writing RuleTexts { display: none; }
    }
    """

    @dataclass
    class PapersWanted(Message):
        """A load of the sample is to be read."""

        load: SampledLoad
        rule: str
        """The id of the rule in hand."""
        mode: Mode

    def __init__(self, draft: PackDraft, edit_file: Callable[[Path], None]) -> None:
        """Work on ``draft``; ``edit_file`` opens an editor and comes back when it is closed."""
        super().__init__(draft, edit_file)
        self._run = RuleRun(self, self._in_hand, self._show_run, self._show_checked)

    def body(self) -> Iterable[Widget]:
        """The file, rules and condition beside the panel, and what the line in hand means."""
        yield Static(id="top")
        with Horizontal(id="bench"):
            with Vertical(id="left"):
                yield RuleList()
                yield ConditionPane(self._run.check, self._run.words)
                yield RuleTexts()
            with Vertical(id="right"):
                yield RulePanel()
                yield LoadList()
        yield Static(id="about")

    def fill(self) -> None:
        """Show the pack, and draw the traffic of its mode of transport."""
        self._show()
        self.query_one(RuleList).focus()
        self._run.begin()

    def _in_hand(self) -> RuleInHand:
        return RuleInHand(self._draft, self.held)

    def show_draft(self) -> None:
        """Show it, and try its rule anew."""
        self._show()
        self._run.try_rule()

    def _show_run(self) -> None:
        """Show how far the sample is, and what the rule does on it."""
        is_sound = self.held is None or self._pane.is_sound
        self.query_one(RulePanel).show(self._run.state, self._run.report, is_sound=is_sound)
        self.query_one(LoadList).show(self._run.report)
        self.refresh_bindings()

    # ── keys ───────────────────────────────────────────────────────────────────────────────

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another line is in hand."""
        if not self.is_on_stage:
            return
        if event.option_list is self.query_one(RuleList):
            self._begun = None
            self._show_rule()
            self._run.forget()
            self._run.try_rule()
        self._show_about()
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change what is in hand, or read the papers of a load."""
        event.stop()
        match event.option_list:
            case RuleList():
                if self.held is None:
                    self.change([self._draft.new_rule()])
                self._pane.editor.focus()
            case RuleTexts() as texts if texts.in_hand is not None:
                self._ask(texts.in_hand)
            case LoadList() as loads if loads.load is not None and self.held is not None:
                self.post_message(self.PapersWanted(loads.load, self.held.id, self._run.mode))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now."""
        if not self.is_on_stage:
            return True
        on_rules = self.focused is self.query_one(RuleList)
        possible = {
            "choose": not self._pane.is_writing,
            "take": self._pane.is_writing,
            "take_away": on_rules and self.held is not None and len(self._draft.rules) > 1,
            "undo": bool(self._draft.before),
            "save": self._draft.is_changed,
            "examples": self._run.report is not None and bool(self._run.report.met),
            "transport": len(self._run.modes()) > 1,
        }
        return possible.get(action, True)

    def action_choose(self) -> None:
        """Open the line in hand."""
        held = self.focused
        if isinstance(held, OptionList):
            held.action_select()

    def action_take_away(self) -> None:
        """Take the rule in hand out of the file."""
        if self.held is not None:
            self.change([YamlEdit((RULES, self.held.place), None)])

    def action_transport(self) -> None:
        """Try the rules on the traffic of the next mode of transport."""
        self._run.next_mode()

    def action_examples(self) -> None:
        """Write examples from a load that the rule meets and one that it misses."""
        report, rule = self._run.report, self.held
        if report is not None and rule is not None:
            self.change(examples_edit(rule.place, report.met, report.missed))
