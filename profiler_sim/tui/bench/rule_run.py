"""What the rule in hand does: loads are drawn, and it is tried on more and more of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from textual.worker import get_current_worker

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.i18n.text import _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.rule_bench import sample as samples
from profiler_sim.mentor.rule_bench.draft import Checked, DraftRule, PackDraft
from profiler_sim.mentor.rule_bench.measure import RuleReport
from profiler_sim.mentor.rule_bench.offers import ConditionWords
from profiler_sim.mentor.rule_bench.trials import RuleTrials
from profiler_sim.tui.bench.rule_panel import SampleState
from profiler_sim.tui.screens.page import Page


@dataclass(frozen=True, slots=True)
class RuleInHand:
    """What is tried: a draft, and the rule of it that is in hand."""

    draft: PackDraft
    rule: DraftRule | None


class RuleRun:
    """Works beside the screen; what it finds out is shown as it comes."""

    def __init__(
        self,
        page: Page,
        in_hand: Callable[[], RuleInHand],
        show: Callable[[], object],
        show_problems: Callable[[tuple[Diagnostic, ...]], object],
    ) -> None:
        """Work for ``page`` on what is ``in_hand``.

        ``show`` shows state and report, ``show_problems`` what is wrong with the file.
        """
        self._page, self._in_hand = page, in_hand
        self._show, self._show_problems = show, show_problems
        self._trials = RuleTrials(catalogue())
        self.mode: Mode = MODES[0]
        self.state = SampleState(self.mode, 0, samples.LOADS)
        self.report: RuleReport | None = None

    def check(self, condition: str) -> Checked:
        """Check a condition with the lists of the draft."""
        return self._trials.check(condition, self._in_hand().draft)

    def words(self) -> ConditionWords:
        """Give what a condition may name."""
        return self._trials.words(self._in_hand().draft, self.mode)

    def modes(self) -> tuple[Mode, ...]:
        """The modes of transport in which the rule in hand can tell anything."""
        rule = self._in_hand().rule
        return self._trials.modes_of(self.check(rule.when)) if rule else MODES

    def begin(self) -> None:
        """Draw the traffic for which the pack is written."""
        self.mode = self._trials.usual_mode(self._in_hand().draft)
        self._draw()

    def next_mode(self) -> None:
        """Go on with the traffic of the next mode of transport."""
        modes = self.modes()
        at = modes.index(self.mode) if self.mode in modes else -1
        self.mode = modes[(at + 1) % len(modes)]
        self._draw()

    def forget(self) -> None:
        """Another rule is in hand: nothing is known of it."""
        self._know(None)

    def _know(self, report: RuleReport | None) -> None:
        self.report = report
        self._show()

    # ── the sample ─────────────────────────────────────────────────────────────────────────

    def _draw(self) -> None:
        """Draw the loads of the mode in hand, as far as they are missing."""
        self.state = SampleState(self.mode, 0, samples.LOADS)
        self._know(None)
        self._page.in_background(
            "sample",
            partial(self._draw_loads, self.mode),
            _("No loads could be drawn."),
            gave_up=self._give_up,
        )

    def _give_up(self) -> None:
        self.state = replace(self.state, failed=True)
        self._show()

    def _draw_loads(self, mode: Mode) -> None:
        """In a thread: draw what is missing, and try the rule on more and more loads."""
        worker = get_current_worker()
        for loads, is_more in self._trials.draw(mode, lambda: not worker.is_cancelled):
            self._page.show_later(self._show_drawn, mode, loads, is_more)

    def _show_drawn(self, mode: Mode, loads: int, is_more: bool) -> None:
        if mode != self.mode:
            return
        self.state = SampleState(mode, loads, samples.LOADS)
        self._show()
        if is_more:
            self.try_rule()

    # ── the rule on the sample ─────────────────────────────────────────────────────────────

    def try_rule(self) -> None:
        """Try the rule in hand on the sample, and check the file."""
        modes = self.modes()
        if self.mode not in modes:
            self.mode = modes[0]
            self._draw()
        self._page.in_background(
            "try",
            partial(self._work_out, self._in_hand(), self.mode),
            _("The rule could not be tried."),
        )

    def _work_out(self, tried: RuleInHand, mode: Mode) -> None:
        """In a thread: try the rule, check the file, then look at other rules."""
        worker = get_current_worker()
        reports: Iterator[RuleReport] = iter(())
        if tried.rule is not None:
            reports = self._trials.reports(tried.draft, tried.rule, mode)
        shown = next(reports, None)
        self._page.show_later(self._show_known, tried, shown)
        if worker.is_cancelled:
            return
        self._page.show_later(self._show_checked, tried.draft, tried.draft.read())
        for report in reports:
            shown = report
            if get_current_worker().is_cancelled:
                return
        self._page.show_later(self._show_known, tried, shown)

    def _show_known(self, tried: RuleInHand, report: RuleReport | None) -> None:
        now = self._in_hand()
        if tried.draft.text == now.draft.text and tried.rule == now.rule:
            self._know(report)

    def _show_checked(self, draft: PackDraft, problems: tuple[Diagnostic, ...]) -> None:
        if draft.text == self._in_hand().draft.text:
            self._show_problems(problems)
