"""A simulated class plays one shift of a scenario, through the desk's own commands.

Each virtual trainee is one of the three readers of ``mentor.class_search``. Her shift is kept as
any other, so its debrief and its place in the results of a class are made as for people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.class_search import READERS, ReaderStrength
from profiler_sim.mentor.own_loads import numbers_of_own_loads
from profiler_sim.mentor.progress import Progress
from profiler_sim.play.debriefs import Truth, completed_shift, read_truth
from profiler_sim.play.desk import Desk, Moment, deal_shift
from profiler_sim.play.sampled_shift import sampled_shift
from profiler_sim.play.session import random_order
from profiler_sim.results.class_shifts import ClassShift, ClassShifts, read_shift
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.finding import Finding
from profiler_sim.shift.commands import Assess, Close, Command, Enquire, Open, Order
from profiler_sim.shift.terms import Terms
from profiler_sim.store.contract import NewShift, ShiftRow
from profiler_sim.store.memory import MemoryStore
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.virtual_trainees import LoadDecision, ShiftPool, decide_loads

_TRAINEE = 6
"""Third number of the seed of what a trainee of the class sees."""


class ReaderWords(NamedTuple):
    """What readers of one strength are called."""

    numbered: str
    """One of them, by number."""
    all: str


READER_WORDS: Mapping[ReaderStrength, ReaderWords] = {
    ReaderStrength.WELL: ReaderWords(N_("Good reader {n:02}"), N_("Good readers")),
    ReaderStrength.FAIRLY: ReaderWords(N_("Fair reader {n:02}"), N_("Fair readers")),
    ReaderStrength.POORLY: ReaderWords(N_("Weak reader {n:02}"), N_("Weak readers")),
}


@dataclass(frozen=True)
class SimulatedClass:
    """What a simulated class did."""

    scenario: Scenario
    store: MemoryStore
    """Every shift, to be looked into; it is forgotten with the class."""
    read: ClassShifts
    strengths: Mapping[str, ReaderStrength]
    """How well each trainee reads, by name; the good ones first."""
    own: Mapping[str, int]
    """Loads written by hand: place in the file from 1, by number on the manifest."""


@dataclass(frozen=True, slots=True)
class ClassOrder:
    """Who plays, when, and what is dealt."""

    trainees: int
    seed: int
    started: str
    """UTC as ISO text: a label."""


def simulate_class(
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[Pack],
    order: ClassOrder,
    progress: Progress,
) -> SimulatedClass:
    """Let a class play one shift; same scenario, packs, order and version, same shifts.

    ``progress`` takes after each trainee how many have played, and may end the work by raising.
    Raises ``ProblemsFound`` for a load that hides what nothing in the traffic is like.
    """
    new = replace(deal_shift(scenario, catalogue, order.seed, packs), started=order.started)
    store, room = MemoryStore(), _Room(new)
    strengths: dict[str, ReaderStrength] = {}
    played: list[ClassShift | Finding] = []
    for number in range(order.trainees):
        strength = _strength(number)
        name = _(READER_WORDS[strength].numbered).format(n=number // len(ReaderStrength) + 1)
        strengths[name] = strength
        shift = room.play(store, name, number)
        played.append(read_shift(store, shift))
        progress(number + 1)
    known = catalogue.of_unit(scenario.unit, scenario.examinations)
    own = numbers_of_own_loads(scenario, known, room.truth.model, order.seed, room.desk.papers)
    in_order = list(ReaderStrength)
    ranked = dict(sorted(strengths.items(), key=lambda each: in_order.index(each[1])))
    read = ClassShifts(
        shifts=tuple(each for each in played if isinstance(each, ClassShift)),
        left_out=tuple(each for each in played if isinstance(each, Finding)),
    )
    return SimulatedClass(scenario, store, read, ranked, own)


def _strength(number: int) -> ReaderStrength:
    """How well trainee ``number`` of a class reads: one of each strength after the other."""
    return tuple(ReaderStrength)[number % len(ReaderStrength)]


class _Room:
    """The shift that everybody in the class plays."""

    def __init__(self, new: NewShift) -> None:
        """Read it once: nobody has begun."""
        self._new, store = new, MemoryStore()
        self.desk = Desk.open(store, store.deal(new))
        self.truth: Truth = read_truth(store, self.desk.shift)
        dealt = completed_shift(self.desk, self.truth, {})
        shift, cases = sampled_shift(dealt, tuple(dealt.cases.values()))
        self._pool, self._names = ShiftPool((shift,)), tuple(case.id for case in cases)

    def play(self, store: MemoryStore, name: str, number: int) -> ShiftRow:
        """Play it once, as trainee ``number`` of the class; keep the shift in ``store``."""
        stream = rng(self._new.seed, number, _TRAINEE)
        decided = decide_loads(self._pool, READERS[_strength(number)], stream)
        decisions = dict(zip(self._names, decided, strict=True))
        shift = store.deal(replace(self._new, trainee=name))
        desk = replace(self.desk, store=store, shift=shift)
        for command in commands(desk.terms, decisions):
            done = desk.do(command, Moment(self._new.started, 0))
            desk = done if isinstance(done, Desk) else desk
        order = random_order(desk.brief.seed, desk.terms.consignments)
        desk.do(Close(random_order=order), Moment(self._new.started, 0))
        return next(row for row in store.shifts() if row.id == shift)


def commands(terms: Terms, decisions: Mapping[str, LoadDecision]) -> Iterator[Command]:
    """Put decisions into the order of a day at the desk.

    First what she will search or asks about, then the rest as far as the minutes last: a command
    that the desk refuses is left out. Late answers are asked for first.
    """
    busy = [name for name, each in decisions.items() if each.search or each.enquiries]
    for name in busy:
        yield Open(consignment=name)
    asked = [(name, enquiry) for name in busy for enquiry in decisions[name].enquiries]
    for name, enquiry in sorted(asked, key=lambda pair: -terms.latency.get(pair[1], 0)):
        yield Enquire(consignment=name, enquiry=enquiry)
    rest = sorted(decisions.keys() - set(busy), key=lambda name: -decisions[name].percent)
    for name in rest:
        yield Open(consignment=name)
    for name in (*busy, *rest):
        yield Assess(consignment=name, percent=decisions[name].percent)
    for name in busy:
        if search := decisions[name].search:
            yield Order(consignment=name, examination=search, reason=_("The most suspicious."))
