"""An imported case from the briefing to the debrief."""

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.debrief.debrief import Debrief
from profiler_sim.shift.commands import Assess, Close, Command, Enquire, Open, Order, ReleaseRest
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin

NOW = Moment("2026-03-02T06:00:00Z", 900)


def play(scenario: Scenario, catalogue: Catalogue, store: MemoryStore) -> Debrief:
    """Read, ask and search the first load, release the others, close; every move is taken."""
    shift = begin(store, scenario, catalogue, seed=3, trainee="otter", started=NOW.wall)
    desk = Desk.open(store, shift)
    terms, first = desk.terms, desk.papers[0].id
    moves: tuple[Command, ...] = (
        Open(consignment=first),
        Enquire(consignment=first, enquiry=next(iter(terms.enquiries))),
        Assess(consignment=first, percent=20, topic=terms.topics[0]),
        Order(consignment=first, examination=next(iter(terms.examinations)), reason="few papers"),
        *([ReleaseRest(percent=5)] if desk.papers[1:] else []),
        Close(random_order=tuple(paper.id for paper in desk.papers[1:2])),
    )
    for move in moves:
        after = desk.do(move, NOW)
        assert isinstance(after, Desk), (move, after)
        desk = after
    opened = Desk.open(store, shift)
    return debrief(opened, lambda papers: {each.id: 0.0 for each in papers}).debrief
