"""A class that plays: trainees of different skill, through the desk's own commands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from random import Random

from profiler_sim.evidence.posterior import posterior
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.play.debriefs import read_truth
from profiler_sim.play.desk import Desk, Moment, deal_shift
from profiler_sim.shift.commands import Assess, Close, Command, Enquire, Mark, Open, Order
from profiler_sim.shift.terms import LADDER
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import program

SCENARIOS = ("first-watch", "three-pistols", "parcels-monday")
"""What is played; two deals of each make six shifts."""
READ = 12
"""Consignments that a trainee reads."""


@cache
def deals(names: Sequence[str] = SCENARIOS, seeds: Sequence[int] = (3, 4)) -> tuple[NewShift, ...]:
    """Every scenario with every seed."""
    catalogue = program(MemoryStore()).content.catalogue
    scenarios = [scenario_by_name(name) for name in names]
    return tuple(
        deal_shift(each, catalogue, seed, packs_by_name(each.rules))
        for each in scenarios
        for seed in seeds
    )


def played_class(trainees: int, shifts: Sequence[NewShift], seed: int = 1) -> MemoryStore:
    """Let ``trainees`` play every one of ``shifts``; the later ones read better."""
    store = MemoryStore()
    for number in range(trainees):
        chance = Random(f"{seed}/{number}")
        for order, new in enumerate(shifts):
            started = f"2026-{3 + order // 2:02}-{1 + number:02}T06:00:00Z"
            own = replace(new, trainee=f"officer {number + 1:02}", started=started)
            play(store, store.deal(own), skill=(number + 1) / trainees, chance=chance)
    return store


def play(store: Store, shift: str, skill: float, chance: Random) -> None:
    """Read some, ask, mark, state, order on the highest, close."""
    desk = Desk.open(store, shift)
    for command in _commands(desk, skill, chance):
        done = desk.do(command, Moment("2026-03-02T06:00:00Z", chance.randrange(90_000)))
        desk = done if isinstance(done, Desk) else desk


def _commands(desk: Desk, skill: float, chance: Random) -> Iterator[Command]:
    truth, terms = read_truth(desk.store, desk.shift), desk.terms
    cases = {case.id: case for case in truth.cases}
    read = chance.sample(terms.consignments, min(READ, len(terms.consignments)))
    stated: dict[str, int] = {}
    for name in read:
        yield Open(consignment=name)
        if chance.random() < 0.5:
            yield Enquire(consignment=name, enquiry=chance.choice(sorted(terms.enquiries)))
        for box in chance.sample(["shipper", "consignee", "goods", "seal", "value"], 2):
            way = "suspicious" if chance.random() < 0.7 else "reassuring"
            yield Mark(consignment=name, page="bill", box=box, direction=way)
        q = 1 - posterior(truth.model, cases[name], ())[0]
        guess = skill * q + (1 - skill) * chance.random()
        stated[name] = min(LADDER, key=lambda step: abs(step - 100 * guess))
        topic = chance.choice(terms.topics) if stated[name] >= 20 else None
        yield Assess(consignment=name, percent=stated[name], topic=topic)
    for name in sorted(stated, key=stated.__getitem__, reverse=True)[: terms.searches]:
        examination = chance.choice(terms.examinations)
        yield Order(consignment=name, examination=examination, reason="=1+1; looks odd")
    yield Close()
