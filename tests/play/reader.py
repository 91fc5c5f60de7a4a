"""Somebody who reads the papers of a whole shift and then decides."""

from collections.abc import Callable, Mapping
from datetime import date

from profiler_sim.files.named_files import packs_by_name
from profiler_sim.play.debriefs import completed_shift, read_truth
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.metrics.calibration import nearest_step
from profiler_sim.shift.commands import Assess, Close, Command, Open, Order, ReleaseRest
from profiler_sim.shift.terms import TICKS
from profiler_sim.store.contract import Store
from tests.play.beginning import begin
from tests.play.sitting import catalogue

Reading = Callable[[Mapping[str, float]], Mapping[str, float]]
"""From what the papers support to what is stated, by consignment."""


def perfect(ideal: Mapping[str, float]) -> Mapping[str, float]:
    """State what the papers support."""
    return ideal


def upside_down(ideal: Mapping[str, float]) -> Mapping[str, float]:
    """Be sure of the half the papers speak for least, and trust the other half."""
    ranked = sorted(ideal, key=lambda name: ideal[name])
    return {name: 0.99 if at < len(ranked) / 2 else 0.01 for at, name in enumerate(ranked)}


def sit_through(  # noqa: PLR0913  what is played, by whom, when and how
    store: Store,
    scenario: Scenario,
    reading: Reading = perfect,
    *,
    seed: int = 7,
    day: date = date(2026, 3, 2),
    trainee: str = "otter",
) -> str:
    """Play a shift to its end; answers its id."""
    now = f"{day.isoformat()}T06:00:00Z"
    shift = begin(
        store,
        scenario,
        catalogue(),
        seed=seed,
        trainee=trainee,
        started=now,
        packs=packs_by_name(scenario.rules),
    )
    desk = Desk.open(store, shift)
    stages = completed_shift(desk, read_truth(store, shift), {}).stages
    stated = reading({name: each.documents.q for name, each in stages.items()})
    topic = desk.terms.topics[0]
    search = desk.terms.examinations[-1]
    ranked = sorted(stated, key=lambda name: -stated[name])
    commands: list[Command] = [Open(consignment=name) for name in stated]
    commands += [
        Assess(consignment=name, percent=round(100 * nearest_step(p)), topic=topic)
        for name, p in stated.items()
    ]
    commands += [
        Order(consignment=name, examination=search, reason="as judged", ticks=TICKS)
        for name in ranked[: desk.terms.searches]
    ]
    for command in (*commands, ReleaseRest(percent=1, reason="the rest"), Close()):
        after = desk.do(command, Moment(now, 900))
        assert isinstance(after, Desk), after
        desk = after
    return shift
