"""The next shift for a trainee, made from what her past shifts say of her.

For a screen: ``Training(store, catalogue, scenarios).next(trainee, today, seed)`` gives a scenario
and a seed to begin it with, and one sentence that says why; it is dealt and played like any other.

What is steered: drill or real and how much there is to find (``learner.plan``); half of it from
the two topics that come first, the rest mixed from all the others the unit can see; a drill comes
two by two with the same goods on the same route; and, of some deals, the one whose papers are
about as hard as the trainee can do with. What is not: which consignment hides something. That is
drawn on its own each time, so a topic may come more than three times in a row, and of a pair both
may hide something or neither; to put that right by what is hidden would make the odds of the
evidence model untrue. The order of the manifest is that of arrival, so twins may be neighbours.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.covers import LOUD, loudest_cover
from profiler_sim.i18n.text import N_, _
from profiler_sim.learner.deal_selection import deal_misfit
from profiler_sim.learner.learner import LearnerTopic, rank_topics
from profiler_sim.learner.plan import Block, Setting, next_block, reason_for, share_topics
from profiler_sim.play.history import TRAINING, PastShift, ShiftCache, read_history
from profiler_sim.play.progress import learner_standing
from profiler_sim.scenario.model import Budget, CourseLevel, FeedbackTiming, Scenario, Traffic
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import Store
from profiler_sim.traffic.prior_odds import prior_odds

DEALS = 12
"""Deals of which the best is taken."""
FIRST = 2
"""Topics that have half of what is hidden."""
_SEEDS = 1_000_000
_TITLES = {Setting.DRILL: N_("Drill: {unit}"), Setting.REAL: N_("A real shift: {unit}")}
_BRIEFINGS = {
    Setting.DRILL: (
        N_("A short drill. You see the result after each decision and cannot change it."),
        N_("{low} to {high} of {n} consignments hide goods, many more than at work."),
    ),
    Setting.REAL: (
        N_("A shift as at work. You see the results at its end."),
        N_("{low} to {high} of {n} consignments hide goods."),
    ),
}
_MIX = N_("Half of the hidden goods are {first}. The rest is mixed.")
_MIX_OF_TWO = N_("Half of the hidden goods are {first} or {second}. The rest is mixed.")
_NOTE = N_("Everything is invented. The program made this shift from your earlier ones.")


class Wish(Value):
    """What may be asked for; whatever is left empty is chosen."""

    unit: str | None = None
    """Where to work; else the unit of the latest shift."""
    setting: Setting | None = None
    """Drill or real, out of turn."""
    pinned: tuple[str, ...] = ()
    """Topics a mentor wants practised first."""


class NextShift(Value):
    """A shift to begin: ``begin(scenario, seed=seed)``."""

    scenario: Scenario
    seed: int
    block: Block
    """Setting, share of loads, size and budget."""
    topics: tuple[str, ...]
    """Titles of the topics that have half of what is hidden."""
    announced: tuple[int, int]
    """Range of loads that holds in four of five such shifts."""
    why: Finding
    """One sentence why, and one what it is: ``i18n.wording.sentence`` and ``hint``."""


@dataclass(frozen=True)
class Training:
    """Makes next shifts from past ones."""

    store: Store
    catalogue: Catalogue
    scenarios: Sequence[Scenario]
    """Those that are there, which say what packs speak of a method."""
    cache: ShiftCache = field(default_factory=dict)
    """Past shifts that were read before."""

    def next(self, trainee: str, today: date, seed: int, wish: Wish | None = None) -> NextShift:
        """Make the next shift; the same past, day, seed and wish make the same shift.

        Raises ``WrongUsage`` for a unit that nobody knows, or at which nothing can be hidden.
        """
        wish = wish or Wish()
        past = read_history(self.store, trainee, self.cache).shifts
        unit = self._unit(past, wish)
        methods = practicable_methods(self.catalogue, unit)
        if not methods:
            raise WrongUsage("training.nothing", {"unit": unit})
        topics = rank_topics(
            learner_standing(past, tuple(methods), today).topics, seed=seed, pinned=wish.pinned
        )
        plan = [one.setting for one in past if one.is_of_the_plan]
        block = next_block(plan, wish.setting)
        scenario = self._scenario(unit, block, topics, methods)
        return NextShift(
            scenario=scenario,
            seed=self._seed(scenario, topics, past, seed),
            block=block,
            topics=self._titles(topics),
            announced=block.announced(),
            why=self._why(block, topics[0]),
        )

    def _unit(self, past: Sequence[PastShift], wish: Wish) -> str:
        known = self.catalogue.units
        if wish.unit is not None and wish.unit not in known:
            raise WrongUsage("training.unknown_unit", {"unit": wish.unit})
        worked = (one.unit for one in reversed(past) if one.unit in known)
        first = (one.unit for one in self.scenarios if one.unit in known)
        return wish.unit or next(worked, None) or next(first, None) or next(iter(known))

    def _scenario(
        self,
        unit: str,
        block: Block,
        topics: Sequence[LearnerTopic],
        methods: Mapping[str, Sequence[str]],
    ) -> Scenario:
        shares = share_topics([one.topic for one in topics], block.expected)
        hidden = {
            method: share / len(methods[topic])
            for topic, share in shares.items()
            for method in methods[topic]
        }
        is_drill = block.setting is Setting.DRILL
        low, high = block.announced()
        told = {"low": low, "high": high, "n": block.consignments}
        first, *second = self._titles(topics)
        mixed = _(_MIX_OF_TWO if second else _MIX).format(first=first, second="".join(second))
        briefing = [_(each).format(**told) for each in _BRIEFINGS[block.setting]]
        return Scenario(
            scenario=f"{TRAINING}{block.setting.value}",
            title=_(_TITLES[block.setting]).format(unit=self.catalogue.units[unit].title),
            unit=unit,
            level=CourseLevel.BASIC if is_drill else CourseLevel.INTERMEDIATE,
            note=_(_NOTE),
            briefing=" ".join((*briefing, mixed)),
            traffic=Traffic(consignments=block.consignments, pairs=is_drill),
            hidden=hidden,
            rules=self._packs(unit, tuple(hidden)),
            feedback=FeedbackTiming.AFTER_EACH if is_drill else FeedbackTiming.AT_THE_END,
            budget=Budget.model_validate(
                {
                    "desk minutes": block.minutes,
                    "searches": block.searches,
                    "random": 0 if is_drill else 1,
                }
            ),
        )

    def _packs(self, unit: str, methods: Sequence[str]) -> tuple[str, ...]:
        """For each method the packs of a scenario that hides it, best one of the same unit."""
        mode = self.catalogue.units[unit].mode
        near = sorted(
            (s for s in self.scenarios if self._mode(s) == mode), key=lambda s: s.unit != unit
        )
        found = (next((s.rules for s in near if m in s.shares), ()) for m in methods)
        return tuple(dict.fromkeys(name for rules in found for name in rules))

    def _mode(self, scenario: Scenario) -> str | None:
        unit = self.catalogue.units.get(scenario.unit)
        return unit.mode if unit else None

    def _seed(
        self,
        scenario: Scenario,
        topics: Sequence[LearnerTopic],
        past: Sequence[PastShift],
        seed: int,
    ) -> int:
        """Of some deals the one whose papers fit best; one that was played is not dealt again."""
        model = compile_model(scenario, self.catalogue)
        wanted = {one.topic: one.ability.next_difficulty for one in topics[:FIRST]}
        played = {one.seed for one in past if one.is_of_the_plan}
        return min(
            (each for each in _seeds(seed, played)),
            key=lambda each: deal_misfit(
                prior_odds(scenario, self.catalogue, model, each), wanted, scenario.budget.searches
            ),
        )

    def _titles(self, topics: Sequence[LearnerTopic]) -> tuple[str, ...]:
        return tuple(self.catalogue.topics[one.topic].title for one in topics[:FIRST])

    def _why(self, block: Block, first: LearnerTopic) -> Finding:
        found = reason_for(block, first)
        title = self.catalogue.topics[first.topic].title
        return found.model_copy(update={"params": {**found.params, "topic": title}})


def practicable_methods(catalogue: Catalogue, unit: str) -> dict[str, tuple[str, ...]]:
    """Methods by topic that can be practised at a unit.

    Something there carries them and no goods or lane gives them away; where life is at risk
    nothing is practised, and a mentor's private methods stay in her own scenarios.
    """
    known = catalogue.of_unit(unit)
    names = [
        name
        for name, method in known.methods.items()
        if not method.private and not catalogue.topics[method.topic].life
    ]
    trial = Scenario(
        scenario="",
        title="",
        unit=unit,
        hidden=dict.fromkeys(names, 1.0),
        traffic=Traffic(consignments=max(2 * len(names), 1)),
    )
    model = compile_model(trial, catalogue)
    carried = {h.method for h in model.hypotheses}
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        if name in carried and loudest_cover(model, name)[0] <= LOUD:
            topic = known.methods[name].topic
            found[topic] = (*found.get(topic, ()), name)
    return found


def _seeds(seed: int, played: set[int]) -> Iterator[int]:
    """Some seeds that have not been played, drawn by one."""
    at, left = 0, DEALS
    while left:
        drawn = int.from_bytes(sha256(f"{seed}/{at}".encode()).digest()[:8]) % _SEEDS
        at += 1
        if drawn not in played:
            left -= 1
            yield drawn
