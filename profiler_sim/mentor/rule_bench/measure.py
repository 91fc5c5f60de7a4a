"""What one rule does on a sample of traffic: how often it fires, beside which rules, on what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from profiler_sim.cargo.facts.schema import FactType, FactValue
from profiler_sim.mentor.rule_bench.sample import HONEST, KIND, TrafficSample
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.expression import Expression
from profiler_sim.rules.frequency import Frequency, MeasuredPoints, RuleHits, measure_points
from profiler_sim.rules.pack import Pack
from profiler_sim.screening.packs import runnable
from profiler_sim.screening.row_sets import Rows, as_rows, first_rows, quantiles, read_rows
from profiler_sim.screening.run import Screen, ScreenRule

OtherRules = Mapping[str, tuple[str, CheckedCondition]]
"""Title and condition of rules by name."""
SHOWN = 3
"""Loads that it meets, and loads that it misses."""
SAME = 0.5
"""Part of its loads from which another rule is worth a line."""
_NEIGHBOURS = 4
_NUMBERS = frozenset({FactType.NUMBER, FactType.WHOLE})
ABOUT_LOAD = ("description", "origin_country", "packages", "gross_kg")
"""Facts that tell a reader which load it is."""
_PARTS = (0.1, 0.5, 0.9)
"""Parts of the honest loads that are no larger than the steps of a number."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What one condition says of every row."""

    fired: Rows
    unknown: Rows


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another rule that fires on the same loads."""

    name: str
    title: str
    shared: float
    """Of the loads that the rule in hand points at, the part that this one points at too."""


@dataclass(frozen=True, slots=True)
class SampledLoad:
    """One load of the sample, as a line shows it."""

    id: str
    method: str
    """What it hides; empty for an honest one."""
    facts: Mapping[str, FactValue]
    """Those that say which load it is, and those that the condition reads."""
    reads: frozenset[str]
    """Those that the condition reads."""


@dataclass(frozen=True, slots=True)
class RuleReport:
    """Everything that the bench shows of a rule on the sample."""

    frequency: Frequency
    of_topic: Frequency
    """The same for the methods of the pack's topic alone; of all where it has no topic."""
    traffic: MeasuredPoints | None
    """What the traffic gives; None where it fired on nothing."""
    worth: str
    """The method that these points are for; empty for all of the topic together."""
    unknown: float
    """Share of all loads of which it cannot tell."""
    met: tuple[SampledLoad, ...]
    missed: tuple[SampledLoad, ...]
    neighbours: tuple[Neighbour, ...] = ()
    """Empty until they are worked out."""


@dataclass(frozen=True, slots=True)
class RuleAsWritten:
    """The rule in hand."""

    id: str
    pack: str
    points: float
    condition: CheckedCondition
    methods: frozenset[str] = frozenset()
    """Of the topic of its pack; empty for every method."""


class SampledTraffic:
    """A sample, as far as it is made, that rules are asked of."""

    def __init__(self, sample: TrafficSample, files: Sequence[Path]) -> None:
        """Open some of its files; raises ``Unreadable``."""
        self._table = sample.table(files)
        self._facts = {column.name for column in self._table.columns}
        methods = [method for (method,) in read_rows(self._table, [KIND.name])]
        rows: dict[str, list[int]] = {}
        for place, method in enumerate(methods):
            rows.setdefault(method, []).append(place)
        self.loads = len(methods)
        self.methods = {name: as_rows(places) for name, places in rows.items()}
        self._asked: dict[Expression, Hits] = {}

    def hits(self, conditions: Iterable[CheckedCondition]) -> list[Hits]:
        """Ask conditions of every load; what was asked before is known. Raises ``TimeUp``.

        A condition that reads a fact of another mode of transport cannot tell of any.
        """
        wanted = {each.expression: each for each in conditions}
        new = [each for name, each in wanted.items() if name not in self._asked]
        foreign = [each for each in new if not self._facts.issuperset(c.name for c in each.reads)]
        for each in foreign:
            self._asked[each.expression] = Hits(0, (1 << self.loads) - 1)
        if here := [each for each in new if each.expression not in self._asked]:
            rules = tuple(ScreenRule(f"{n}", 0.0, each) for n, each in enumerate(here))
            tally = Screen(rules).tally(self._table)
            for rule in rules:
                fired, unknown = tally.hits[rule.name], tally.unknown[rule.name]
                self._asked[rule.condition.expression] = Hits(as_rows(fired), as_rows(unknown))
        return [self._asked[name] for name in wanted]

    def report(self, rule: RuleAsWritten) -> RuleReport:
        """Try a rule; raises ``TimeUp``."""
        hits = self.hits([rule.condition])[0]
        frequency = self._frequency(rule, hits)
        worth, points = _worth(frequency, rule.methods)
        kinds = [worth] if worth else sorted(rule.methods & self.methods.keys())
        sought = _joined(self.methods[kind] for kind in kinds or self._smuggled)
        found = (hits.fired & sought, hits.fired & self.methods.get(HONEST, 0))
        some = first_rows(found[0], SHOWN - 1 if found[1] else SHOWN)
        met = (*some, *first_rows(found[1], SHOWN - len(some)))
        missed = first_rows(sought & ~hits.fired, SHOWN)
        return RuleReport(
            frequency=frequency,
            of_topic=_of_topic(frequency, rule.methods),
            traffic=points,
            worth=worth,
            unknown=hits.unknown.bit_count() / max(1, self.loads),
            met=self._loads(met, rule.condition),
            missed=self._loads(missed, rule.condition),
        )

    @property
    def _smuggled(self) -> list[str]:
        return [method for method in self.methods if method != HONEST]

    def _frequency(self, rule: RuleAsWritten, hits: Hits) -> Frequency:
        of = {
            method: RuleHits(
                n=(rows & ~hits.unknown).bit_count(), hits=(rows & hits.fired).bit_count()
            )
            for method, rows in self.methods.items()
        }
        honest = of.pop(HONEST, RuleHits(n=0, hits=0))
        return Frequency(
            id=rule.id,
            pack=rule.pack,
            title=rule.id,
            points=rule.points,
            lawful=honest,
            smuggled=of,
            loads=self.loads,
        )

    def neighbours(self, rule: RuleAsWritten, others: OtherRules) -> tuple[Neighbour, ...]:
        """Return the rules that fire on the same loads; the first time takes seconds."""
        hits = self.hits([rule.condition])[0]
        count = hits.fired.bit_count()
        if not count:
            return ()
        self.hits(condition for _, condition in others.values())
        shares = {
            name: (self._asked[other.expression].fired & hits.fired).bit_count() / count
            for name, (_, other) in others.items()
        }
        near = sorted(shares, key=lambda name: -shares[name])[:_NEIGHBOURS]
        return tuple(Neighbour(n, others[n][0], shares[n]) for n in near if shares[n] >= SAME)

    def _loads(self, rows: Sequence[int], condition: CheckedCondition) -> tuple[SampledLoad, ...]:
        """Read some rows: which load each is, and what the condition reads of it."""
        read = dict.fromkeys((*ABOUT_LOAD, *(column.name for column in condition.reads)))
        names = [name for name in read if name in self._facts]
        found = read_rows(self._table, ["row", "id", KIND.name, *names], rows)
        reads = frozenset(names) & {column.name for column in condition.reads}
        loads = {
            row: SampledLoad(
                name, method, dict(zip(names, map(_plain, values), strict=True)), reads
            )
            for row, name, method, *values in found
        }
        return tuple(loads[row] for row in rows)

    @cached_property
    def steps(self) -> Mapping[str, tuple[float, ...]]:
        """Tenth, half and nine tenths of every number among honest loads; takes a moment."""
        numbers = [c.name for c in self._table.columns if c.type in _NUMBERS]
        found = quantiles(self._table, numbers, _PARTS, f"{KIND.name} = '{HONEST}'")
        return {
            name: tuple(dict.fromkeys(float(f"{step:.3g}") for step in steps))
            for name, steps in found.items()
        }


def _of_topic(frequency: Frequency, topic: frozenset[str]) -> Frequency:
    smuggled = {name: hits for name, hits in frequency.smuggled.items() if name in topic}
    return frequency.model_copy(update={"smuggled": smuggled}) if smuggled else frequency


def _worth(frequency: Frequency, topic: frozenset[str]) -> tuple[str, MeasuredPoints | None]:
    """The points that the traffic gives: for the topic of the pack, else for the best method."""
    measured = frequency.measured()
    if not measured:
        return "", None
    of_topic = [hits for name, hits in frequency.smuggled.items() if name in topic]
    if of_topic:
        return "", measure_points(sum(of_topic, RuleHits(n=0, hits=0)), frequency.lawful)
    return max(measured.items(), key=lambda pair: pair[1].points)


def other_rules(packs: Iterable[Pack], but: str) -> OtherRules:
    """Titles and conditions of the rules of other packs, by pack and id."""
    return {
        f"{pack.pack} {rule.id}": (rule.title, ready.conditions[rule.id])
        for pack in packs
        if pack.pack != but
        for ready in (runnable(pack),)
        for rule in ready.pack.rules
    }


def _joined(several: Iterable[Rows]) -> Rows:
    joined = 0
    for each in several:
        joined |= each
    return joined


def _plain(value: object) -> FactValue:
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]
