"""Score and debrief of a played shift of forty.

Run ``python -m tests.bench.told``; ``python -m tests.bench.debrief`` shows both shipped scenarios.
"""

from profiler_sim.play.debriefs import DebriefView, completed_shift, debrief, read_truth
from profiler_sim.play.desk import Desk
from profiler_sim.scoring.debrief.debrief import Debrief
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.store.contract import Store
from tests.bench.debrief import shift, work_out
from tests.bench.table import Row, alternating, ms, seconds, show, times

REACH = 0.05


def measure() -> Row:
    """The pure part, beside the same read from the store first."""
    store, desk = shift("three-pistols")
    truth = read_truth(store, desk.shift)
    told, read = alternating(
        lambda: seconds(lambda: work_out(Debrief(ScoredShift(completed_shift(desk, truth, {}))))),
        lambda: seconds(
            lambda: debrief(Desk.open(store, desk.shift), lambda _: {}).debrief.shift.score
        ),
    )
    return Row(
        "score and debrief of a shift",
        ms(told),
        f"with reading it from the store {ms(read)}",
        times(told / read),
        f"<= {ms(REACH)}",
        told <= REACH,
    )


def _read(store: Store, shift: str) -> DebriefView:
    return debrief(Desk.open(store, shift), lambda _: {})


if __name__ == "__main__":
    show(measure())
