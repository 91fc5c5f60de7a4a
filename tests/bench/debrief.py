"""How long a debrief takes: score, ledgers, twins and advice of a shift, and its first page.

Run ``python -m tests.bench.debrief``. The aim is 50 ms for 40 consignments, and 100 ms until its
first page is there; the figures come from one machine at one moment. Processor time is counted, so
that what else the machine does tells little.
"""

from statistics import median
from time import process_time

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.play.debriefs import completed_shift, debrief, read_truth
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scoring.debrief.debrief import Debrief, make_debrief
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
)
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.debrief.cases import CasesView
from tests.play.beginning import begin

RUNS = 15
NOW = Moment("2026-03-02T06:00:00Z", 900)
READ = 20
"""Consignments the trainee opens."""
ENQUIRIES = ("price reference", "import history", "seal check")


def moves(desk: Desk) -> list[Command]:
    """A trainee who reads half of the papers, asks, marks, and uses every search."""
    found: list[Command] = []
    for at, paper in enumerate(desk.papers[:READ]):
        found += [
            Open(consignment=paper.id),
            Enquire(consignment=paper.id, enquiry=ENQUIRIES[at % 3]),
            Mark(consignment=paper.id, page="bill of lading", box="goods", direction="suspicious"),
            Assess(consignment=paper.id, percent=20, topic="firearms"),
        ]
    minutes = desk.terms.examination_minutes
    quickest = min(desk.terms.examinations, key=lambda name: minutes.get(name, 0))
    for paper in desk.papers[: desk.terms.searches]:
        found.append(Order(consignment=paper.id, examination=quickest, reason="x"))
    return [*found, ReleaseRest(percent=5), Close(random_order=desk.terms.consignments[::-1])]


def shift(scenario: str) -> tuple[MemoryStore, Desk]:
    """A played shift in a store."""
    store = MemoryStore()
    begun = begin(
        store,
        scenario_by_name(scenario),
        read_catalogue(),
        seed=7,
        trainee="otter",
        started=NOW.wall,
    )
    desk = Desk.open(store, begun)
    for command in moves(desk):
        after = desk.do(command, NOW)
        if isinstance(after, Desk):  # the minutes may run out; the shift goes on
            desk = after
    return store, desk


def work_out(debrief: Debrief) -> object:
    """Work out every part of a debrief, which a screen does when its page is first opened."""
    return (
        debrief.findings,
        debrief.baselines,
        debrief.lost_loads,
        debrief.worst_decisions,
        [debrief.ledger(each.id) for each in debrief.shift.outcomes],
        debrief.marks,
        debrief.stated_steps,
        debrief.advice,
    )


def main() -> None:
    """Print the median of several runs, for both shipped scenarios."""
    for scenario in ("three-pistols", "a-durres-week"):
        store, desk = shift(scenario)
        told, read = [], []
        for _ in range(RUNS):
            fresh = completed_shift(desk, read_truth(store, desk.shift), {})
            start = process_time()
            work_out(make_debrief(ScoredShift(fresh)))
            told.append(process_time() - start)
            start = process_time()
            view = debrief(Desk.open(store, desk.shift), lambda _: {})
            list(CasesView(view, lambda: None).entries(80))
            read.append(process_time() - start)
        print(
            f"{scenario:16} {len(desk.papers)} consignments: "
            f"{1000 * median(told):5.1f} ms, "
            f"from the store to the first page {1000 * median(read):5.1f} ms"
        )


if __name__ == "__main__":
    main()
