"""The rule bench: left the rules and the condition in hand, right what it does on a sample."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.rule_bench import sample as samples
from profiler_sim.mentor.rule_bench.draft import (
    RULES,
    Checked,
    DraftRule,
    PackDraft,
    condition_edit,
    examples_edit,
)
from profiler_sim.mentor.rule_bench.measure import RuleReport, SampledLoad
from profiler_sim.mentor.rule_bench.offers import ConditionWords
from profiler_sim.mentor.rule_bench.trials import RuleTrials
from profiler_sim.problems import Severity
from profiler_sim.tui.bench.actions import RULE_BENCH
from profiler_sim.tui.bench.condition_pane import ConditionPane, about
from profiler_sim.tui.bench.file_page import LONGEST, FilePage
from profiler_sim.tui.bench.rule_form import RuleList, RuleText, RuleTexts
from profiler_sim.tui.bench.rule_panel import LoadList, RulePanel, SampleState
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.show import plain


class RuleBenchPage(FilePage[PackDraft]):
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
        self._problems: tuple[Diagnostic, ...] = ()
        self._begun: PackDraft | None = None
        """The draft before the condition in hand was changed: all its keys are one change."""
        self._mode: Mode = MODES[0]
        self._trials = RuleTrials(catalogue())
        self._state = SampleState(self._mode, 0, samples.LOADS)
        self._report: RuleReport | None = None

    def body(self) -> Iterable[Widget]:
        """The file, rules and condition beside the panel, and what the line in hand means."""
        yield Static(id="top")
        with Horizontal(id="bench"):
            with Vertical(id="left"):
                yield RuleList()
                yield ConditionPane(self._check, self._words)
                yield RuleTexts()
            with Vertical(id="right"):
                yield RulePanel()
                yield LoadList()
        yield Static(id="about")

    def fill(self) -> None:
        """Show the pack, and draw the traffic of its mode of transport."""
        self._show()
        self._mode = self._trials.usual_mode(self._draft)
        self.query_one(RuleList).focus()
        self._draw()

    # ── what is in hand ────────────────────────────────────────────────────────────────────

    @property
    def held(self) -> DraftRule | None:
        """The rule in hand."""
        place, rules = self.query_one(RuleList).place, self._draft.rules
        return rules[place] if place is not None and place < len(rules) else None

    @property
    def _pane(self) -> ConditionPane:
        return self.query_one(ConditionPane)

    def _check(self, condition: str) -> Checked:
        return self._trials.check(condition, self._draft)

    def _words(self) -> ConditionWords:
        return self._trials.words(self._draft, self._mode)

    def _modes(self) -> tuple[Mode, ...]:
        """The modes of transport in which the rule in hand can tell anything."""
        rule = self.held
        return self._trials.modes_of(self._check(rule.when)) if rule else MODES

    # ── the draft ──────────────────────────────────────────────────────────────────────────

    def show_draft(self) -> None:
        """Show it, and try its rule anew."""
        self._show()
        self._try()

    def take(self, draft: PackDraft) -> None:
        """Go on with another state of the draft, and with a new change."""
        self._begun = None
        super().take(draft)

    def show_top(self) -> None:
        """Show which file it is, and whether it is saved."""
        title = _("Rule bench · {file} · {state}").format(
            file=self._draft.path.name, state=self.state_of_file()
        )
        self.query_one("#top", Static).update(plain(title, "bold"))

    def _show(self) -> None:
        self.show_top()
        self.query_one(RuleList).show(self._draft.rules, self._faulty())
        self._show_rule()

    def _show_rule(self) -> None:
        """Show condition and texts of the rule in hand, and what is wrong with them."""
        rule = self.held
        of_rule = [
            each
            for each in self._problems
            if rule is None or self._draft.rule_at(each.line) == rule.place
        ]
        self._pane.show(rule.when if rule else None, of_rule)
        self.query_one(RuleTexts).show(rule)
        self._show_about()
        self.refresh_bindings()

    def _faulty(self) -> set[int]:
        """Places of the rules whose lines have a problem."""
        wrong = {each.line for each in self._problems if each.severity != Severity.NOTE}
        return {place for line in wrong if (place := self._draft.rule_at(line)) is not None}

    def _show_about(self) -> None:
        text = ""
        if self._pane.is_writing:
            text = about(self._pane.offer)
        elif self.focused is self.query_one(RuleTexts):
            in_hand = self.query_one(RuleTexts).in_hand
            text = in_hand.about if in_hand else ""
        elif self.held is not None:
            text = f"{self.held.id}: {self.held.title}"
        self.query_one("#about", Static).update(plain(text))

    # ── writing a condition ────────────────────────────────────────────────────────────────

    def on_condition_pane_written(self, event: ConditionPane.Written) -> None:
        """Write it into the draft; everything typed in one go is one change."""
        rule, begun = self.held, self._begun or self._draft
        if rule is not None:
            self.change([condition_edit(rule.place, event.condition)], begun)
            self._begun = begun

    def on_condition_pane_moved(self) -> None:
        """Say what the offer in hand means."""
        self._show_about()

    def on_condition_pane_done(self) -> None:
        """Go back to the rules."""
        self.query_one(RuleList).focus()

    def on_condition_editor_left(self) -> None:
        """Go on to the texts of the rule, which show once no condition is written."""
        self._write_condition(is_begun=False)
        self.query_one(RuleTexts).focus()

    def on_descendant_focus(self) -> None:
        """Offer words while a condition is written."""
        self._write_condition(is_begun=self.focused is self._pane.editor)
        self._show_about()
        self.refresh_bindings()

    def _write_condition(self, *, is_begun: bool) -> None:
        self.set_class(is_begun, "-writing")
        self._pane.begin(is_writing=is_begun)

    # ── the sample ─────────────────────────────────────────────────────────────────────────

    def _draw(self) -> None:
        """Draw the loads of the mode in hand, as far as they are missing."""
        self._state = SampleState(self._mode, 0, samples.LOADS)
        self._show_report(None)
        self.in_background(
            "sample",
            partial(self._draw_loads, self._mode),
            _("No loads could be drawn."),
            gave_up=self._give_up,
        )

    def _give_up(self) -> None:
        self._state = replace(self._state, failed=True)
        self._show_report(self._report)

    def _draw_loads(self, mode: Mode) -> None:
        """In a thread: draw what is missing, and try the rule on more and more loads."""
        worker = get_current_worker()
        for loads, is_more in self._trials.draw(mode, lambda: not worker.is_cancelled):
            self.show_later(self._show_drawn, mode, loads, is_more)

    def _show_drawn(self, mode: Mode, loads: int, is_more: bool) -> None:
        if mode != self._mode:
            return
        self._state = SampleState(mode, loads, samples.LOADS)
        self._show_report(self._report)
        if is_more:
            self._try()

    # ── what the rule does ─────────────────────────────────────────────────────────────────

    def _try(self) -> None:
        """Try the rule in hand on the sample, and check the file."""
        modes = self._modes()
        if self._mode not in modes:
            self._mode = modes[0]
            self._draw()
        self.in_background(
            "try",
            partial(self._work_out, self._draft, self.held, self._mode),
            _("The rule could not be tried."),
        )

    def _work_out(self, draft: PackDraft, rule: DraftRule | None, mode: Mode) -> None:
        """In a thread: try the rule, check the file, then look at other rules."""
        worker = get_current_worker()
        reports: Iterator[RuleReport] = iter(())
        if rule is not None:
            reports = self._trials.reports(draft, rule, mode)
        shown = next(reports, None)
        self.show_later(self._show_known, draft, rule, shown)
        if worker.is_cancelled:
            return
        self.show_later(self._show_checked, draft, draft.read())
        for report in reports:
            shown = report
            if get_current_worker().is_cancelled:
                return
        self.show_later(self._show_known, draft, rule, shown)

    def _show_known(
        self, draft: PackDraft, rule: DraftRule | None, report: RuleReport | None
    ) -> None:
        if draft.text == self._draft.text and rule == self.held:
            self._show_report(report)

    def _show_checked(self, draft: PackDraft, problems: tuple[Diagnostic, ...]) -> None:
        if draft.text == self._draft.text and problems != self._problems:
            self._problems = problems
            self._show()

    def _show_report(self, report: RuleReport | None) -> None:
        self._report = report
        is_sound = self.held is None or self._pane.is_sound
        self.query_one(RulePanel).show(self._state, report, is_sound=is_sound)
        self.query_one(LoadList).show(report)
        self.refresh_bindings()

    # ── keys ───────────────────────────────────────────────────────────────────────────────

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another line is in hand."""
        if not self.is_on_stage:
            return
        if event.option_list is self.query_one(RuleList):
            self._begun = None
            self._show_rule()
            self._show_report(None)
            self._try()
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
                self.post_message(self.PapersWanted(loads.load, self.held.id, self._mode))

    def _ask(self, text: RuleText) -> None:
        rule = self.held
        if rule is not None:
            begin = " ".join(getattr(rule, text.key).split())
            dialog = LineDialog(plain(text.label, "bold"), text.about, begin, most=LONGEST)
            self.app.push_screen(dialog, partial(self._answer, rule, text))

    def _answer(self, rule: DraftRule, text: RuleText, answer: str | None) -> None:
        if answer:
            self.change([self._draft.text_edit(rule.place, text.key, answer)])

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
            "examples": self._report is not None and bool(self._report.met),
            "transport": len(self._modes()) > 1,
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
        modes = self._modes()
        at = modes.index(self._mode) if self._mode in modes else -1
        self._mode = modes[(at + 1) % len(modes)]
        self._draw()

    def action_examples(self) -> None:
        """Write examples from a load that the rule meets and one that it misses."""
        report, rule = self._report, self.held
        if report is not None and rule is not None:
            self.change(examples_edit(rule.place, report.met, report.missed))

    @property
    def has_unsaved(self) -> bool:
        """Whether leaving now would lose something, also of what was typed just now."""
        return super().has_unsaved or not self._pane.has_all

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Do ``leave``, once changes are saved or given up."""
        if not self._pane.has_all:
            self.on_condition_pane_written(ConditionPane.Written(self._pane.editor.text))
        super().ask_to_leave(leave)

    def action_back(self) -> None:
        """Go back from the condition to the rules; from there, leave."""
        if self._pane.is_writing:
            self.query_one(RuleList).focus()
        else:
            super().action_back()
