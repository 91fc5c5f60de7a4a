"""Small shifts whose ideal probabilities are given, played by legal moves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.catalogue.examinations import Examination
from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth, Hypothesis, SignTable
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.shift.commands import Assess, Close, Command, Open, Order, Refusal
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Event
from profiler_sim.shift.state import evolve, initial_state
from profiler_sim.shift.terms import Terms

ENQUIRY = "registry"
"""Brings a consignment from its probability on paper to the one with every answer."""
LAWFUL, HIDING = 0, 1
SEARCH, GLANCE = "full unload", "door check"
EXAMINATIONS = {
    GLANCE: Examination(
        examination=GLANCE, title="Door check", about="Doors.", minutes=20, cost=1, delay=2
    ),
    SEARCH: Examination(
        examination=SEARCH,
        title="Full unload",
        about="Everything.",
        minutes=180,
        cost=3,
        delay=8,
        damage=2,
    ),
}
"""What a glance and a search take where searches are timed; they find 40 % and everything."""


@dataclass(frozen=True)
class World:
    """A caseload: probabilities on paper and with every answer, and what is really there."""

    papers: Sequence[float]
    full: Sequence[float] | None = None
    """The same as on paper where it is None."""
    hides: frozenset[int] = frozenset()
    uncounted: frozenset[int] = frozenset()
    """Hand-written cases."""
    luck: Mapping[int, float] | None = None
    """The number a search goes by, 0 where none is given: everything thorough finds."""
    searches: int = 3
    random: int = 0
    minutes: int = 200
    feedback: str = "at the end"
    search_minutes: int | None = None
    """Of the search teams; None where no search is timed."""

    @property
    def names(self) -> tuple[str, ...]:
        """The consignments, as the manifest numbers them."""
        return tuple(f"{at:03d}" for at in range(len(self.papers)))

    @property
    def terms(self) -> Terms:
        """What the shift is played under."""
        return Terms.model_validate(
            {
                "consignments": self.names,
                "onward": frozenset(self.names),
                "desk_minutes": self.minutes,
                "searches": self.searches,
                "random": self.random,
                "enquiries": {ENQUIRY: 5},
                "examinations": (GLANCE, SEARCH),
                "topics": ("cocaine", "firearms"),
                "feedback": self.feedback,
                "search_minutes": self.search_minutes,
                "examination_minutes": {n: e.minutes for n, e in EXAMINATIONS.items()},
                "base_rate_percent": 100 * sum(self.papers) / len(self.papers),
            }
        )

    @property
    def model(self) -> EvidenceModel:
        """One way of hiding; goods and lane alone bring each consignment to its probability."""
        n, mean = len(self.papers), sum(self.papers) / len(self.papers)
        return EvidenceModel(
            hypotheses=(Hypothesis(), Hypothesis(method="bags", place="doors", topic="cocaine")),
            prior=(1 - mean, mean),
            covers=tuple(Cover(lane=0, commodity=name) for name in self.names),
            cover=(
                tuple((1 - q) / (n * (1 - mean)) for q in self.papers),
                tuple(q / (n * mean) for q in self.papers),
            ),
            signs=tuple(self._sign(at) for at in range(n)),
            no_answer={ENQUIRY: 0.0},
            found_by={GLANCE: (0.0, 0.4), SEARCH: (0.0, 1.0)},
            false_alarm={GLANCE: 0.1, SEARCH: 0.0},
        )

    @property
    def cases(self) -> dict[str, GroundTruth]:
        """The truth."""
        return {
            name: GroundTruth(
                id=name,
                hypothesis=HIDING if at in self.hides else LAWFUL,
                cover=at,
                signs={f"sign {at}": 0},
                find_report="four bags" if at in self.hides else "",
                find_threshold=(self.luck or {}).get(at, 0.0 if at in self.hides else 0.9),
                counted=at not in self.uncounted,
            )
            for at, name in enumerate(self.names)
        }

    def _sign(self, at: int) -> SignTable:
        """A sign of its own for each consignment, which moves it to its full probability."""
        before, after = self.papers[at], (self.full or self.papers)[at]
        ratio = after * (1 - before) / ((1 - after) * before)
        lawful = 0.5 / max(ratio, 1.0)
        rows = ((lawful, 1 - lawful), (lawful * ratio, 1 - lawful * ratio))
        return SignTable(
            sign=f"sign {at}",
            seen_in=ENQUIRY,
            boxes=("activity",),
            values=("odd", "usual"),
            applies=tuple(at == other for other in range(len(self.papers))),
            drawn=rows,
            observed=rows,
        )


def played(
    world: World, commands: Iterable[Command] = (), rule_scores: Mapping[str, float] | None = None
) -> CompletedShift:
    """Play ``commands``, all of which must be legal; the shift is closed if the last one says."""
    terms = world.terms
    state, events = initial_state(terms), list[Event]()
    for command in commands:
        decision = decide(terms, state, command, ())
        assert not isinstance(decision, Refusal), (command, decision)
        for event in decision:
            state = evolve(state, event)
            events.append(event)
    return CompletedShift(
        terms=terms,
        events=tuple(events),
        model=world.model,
        cases=world.cases,
        rule_scores=rule_scores or {},
        severity={},
        level="advanced",
        examinations=EXAMINATIONS,
    )


def searched(picks: Iterable[int], percent: int = 50, search: str = SEARCH) -> list[Command]:
    """Open, judge and search some consignments, then close."""
    commands: list[Command] = []
    for at in picks:
        name = f"{at:03d}"
        commands += [
            Open(consignment=name),
            Assess(consignment=name, percent=percent, topic="cocaine"),
            Order(consignment=name, examination=search, reason="as judged"),
        ]
    return [*commands, Close()]
