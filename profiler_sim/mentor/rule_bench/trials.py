"""Rules of a pack under work, checked, and tried on the traffic of each mode of transport."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from profiler_sim.cargo.facts.reference import FACTS, PAPERS
from profiler_sim.cargo.facts.schema import Column
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.named_files import readable_packs
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.rule_bench import sample as samples
from profiler_sim.mentor.rule_bench.draft import Checked, DraftRule, PackDraft, checked
from profiler_sim.mentor.rule_bench.measure import (
    OtherRules,
    RuleAsWritten,
    RuleReport,
    SampledTraffic,
    other_rules,
)
from profiler_sim.mentor.rule_bench.offers import ConditionWords
from profiler_sim.mentor.rule_bench.sample import TrafficSample
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.rule_modes import modes_of_fact

_AT_ONCE = 20
"""Rules that are asked of the traffic between two looks whether that is still wanted."""
_MOST = 500
"""Conditions whose check is remembered."""


class RuleTrials:
    """Holds what is the same for every rule: facts, samples as far as they are drawn, packs."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Draw traffic from ``catalogue``; nothing is drawn yet."""
        self._catalogue = catalogue
        self._traffic: dict[Mode, SampledTraffic] = {}
        self._steps: dict[Mode, Mapping[str, Sequence[float]]] = {}
        self._others: OtherRules | None = None
        self._checked: dict[tuple[str, str], Checked] = {}

    # ── conditions ─────────────────────────────────────────────────────────────────────────

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """Every fact with its values."""
        return {column.name: column for column in fact_columns(self._catalogue)}

    @cached_property
    def _modes(self) -> Mapping[str, frozenset[Mode]]:
        enquiries = self._catalogue.enquiries
        return {name: modes_of_fact(name, enquiries) for name in self.columns}

    def check(self, condition: str, draft: PackDraft) -> Checked:
        """Check a condition that may name the lists of ``draft``."""
        key = condition, str(draft.lists)
        if key not in self._checked:
            if len(self._checked) >= _MOST:
                self._checked.clear()
            self._checked[key] = checked(condition, tuple(self.columns.values()), draft.lists)
        return self._checked[key]

    def words(self, draft: PackDraft, mode: Mode) -> ConditionWords:
        """Return what a condition may name: facts of a mode of transport, and lists.

        Facts on papers come before those of answers.
        """
        names = sorted(self.columns, key=lambda name: FACTS[name].source != PAPERS)
        here = {name: self.columns[name] for name in names if mode in self._modes[name]}
        return ConditionWords(here, draft.lists, self._steps.get(mode, {}))

    def modes_of(self, condition: Checked) -> tuple[Mode, ...]:
        """Return the modes in which a condition can tell anything; all where it has a fault."""
        if not isinstance(condition, CheckedCondition):
            return MODES
        modes = [self._modes[column.name] for column in condition.reads]
        return tuple(mode for mode in MODES if all(mode in each for each in modes)) or MODES

    def usual_mode(self, draft: PackDraft) -> Mode:
        """Return the mode in which most rules of a pack can tell anything."""
        fitting = [self.modes_of(self.check(rule.when, draft)) for rule in draft.rules]
        return max(MODES, key=lambda mode: sum(mode in each for each in fitting))

    # ── traffic ────────────────────────────────────────────────────────────────────────────

    def draw(self, mode: Mode, is_wanted: Callable[[], bool]) -> Iterator[tuple[int, bool]]:
        """Draw the loads of a mode, as far as they are missing and ``is_wanted``.

        Gives how many there are, and whether rules are tried on more of them from now on: each
        time they have doubled. Raises ``Unwritable`` where they cannot be kept.
        """
        sample, opened = TrafficSample(mode, self._catalogue), 0
        for loads in sample.make(is_wanted):
            is_more = loads >= 2 * max(opened, 1) or loads == samples.LOADS > opened
            if is_more:
                self._traffic[mode], opened = SampledTraffic(sample, sample.files), loads
            yield loads, is_more
            if is_more:
                self._steps[mode] = self._traffic[mode].steps

    # ── trials ─────────────────────────────────────────────────────────────────────────────

    def reports(self, draft: PackDraft, rule: DraftRule, mode: Mode) -> Iterator[RuleReport]:
        """Try a rule; the last report has the rules beside it too, which takes a while.

        There is none while no load is drawn, or where its condition has a fault.
        """
        traffic, told = self._traffic.get(mode), self.check(rule.when, draft)
        if traffic is None or not isinstance(told, CheckedCondition):
            return
        methods = self._catalogue.methods.items()
        topic = frozenset(name for name, each in methods if each.topic == draft.topic)
        asked = RuleAsWritten(rule.id, draft.name, rule.weight, told, topic)
        report = traffic.report(asked)
        yield report
        if self._others is None:
            self._others = other_rules(readable_packs(), draft.name)
        others = {**self._others, **self._siblings(draft, rule)}
        conditions = [condition for _, condition in others.values()]
        for start in range(0, len(conditions), _AT_ONCE):
            traffic.hits(conditions[start : start + _AT_ONCE])
            yield report
        yield replace(report, neighbours=traffic.neighbours(asked, others))

    def _siblings(self, draft: PackDraft, rule: DraftRule) -> OtherRules:
        """The other rules of the pack that can run."""
        return {
            each.id: (each.title, told)
            for each in draft.rules
            if each.place != rule.place
            if isinstance(told := self.check(each.when, draft), CheckedCondition)
        }
