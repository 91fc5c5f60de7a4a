"""The rules of a pack under work: the one in hand, its condition as it is written, its texts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual.widgets import Static

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.i18n.text import _
from profiler_sim.mentor.rule_bench.draft import DraftRule, PackDraft, condition_edit
from profiler_sim.problems import Severity
from profiler_sim.tui.bench.condition_pane import ConditionPane, about
from profiler_sim.tui.bench.file_page import LONGEST, FilePage
from profiler_sim.tui.bench.rule_form import RuleList, RuleText, RuleTexts
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.show import plain


class RulePackPage(FilePage[PackDraft]):
    """A pack under work. A subclass has the list, the pane and the texts in its body."""

    def __init__(self, draft: PackDraft, edit_file: Callable[[Path], None]) -> None:
        """Work on ``draft``; ``edit_file`` opens an editor and comes back when it is closed."""
        super().__init__(draft, edit_file)
        self._problems: tuple[Diagnostic, ...] = ()
        self._begun: PackDraft | None = None
        """The draft before the condition in hand was changed: all its keys are one change."""

    # ── what is in hand ────────────────────────────────────────────────────────────────────

    @property
    def held(self) -> DraftRule | None:
        """The rule in hand."""
        place, rules = self.query_one(RuleList).place, self._draft.rules
        return rules[place] if place is not None and place < len(rules) else None

    @property
    def _pane(self) -> ConditionPane:
        return self.query_one(ConditionPane)

    # ── the draft ──────────────────────────────────────────────────────────────────────────

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

    def _show_checked(self, problems: tuple[Diagnostic, ...]) -> None:
        if problems != self._problems:
            self._problems = problems
            self._show()

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

    # ── its texts, and leaving ─────────────────────────────────────────────────────────────

    def _ask(self, text: RuleText) -> None:
        rule = self.held
        if rule is not None:
            begin = " ".join(getattr(rule, text.key).split())
            dialog = LineDialog(plain(text.label, "bold"), text.about, begin, most=LONGEST)
            self.app.push_screen(dialog, partial(self._answer, rule, text))

    def _answer(self, rule: DraftRule, text: RuleText, answer: str | None) -> None:
        if answer:
            self.change([self._draft.text_edit(rule.place, text.key, answer)])

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
