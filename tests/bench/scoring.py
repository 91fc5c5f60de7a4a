"""Score and debrief of a played shift of forty.

Run ``python -m tests.bench.scoring``; ``python -m tests.bench.debrief`` shows two scenarios.
"""

from profiler_sim.play.debriefs import DebriefView, Truth, completed_shift, debrief, read_truth
from profiler_sim.play.desk import Desk
from profiler_sim.scoring.debrief.debrief import make_debrief
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.store.contract import Store
from tests.bench.debrief import shift, work_out
from tests.bench.table import Row, alternating, ms, seconds, show, times

REACH = 0.05


def measure() -> Row:
    """The pure part, beside the same read from the store first."""
    store, desk = shift("three-pistols")
    truth = read_truth(store, desk.shift)
    made, read = alternating(
        lambda: seconds(lambda: work_out(make_debrief(_scored(desk, truth)))),
        lambda: seconds(lambda: work_out(_read(store, desk.shift).debrief)),
    )
    return Row(
        "score and debrief of a shift",
        ms(made),
        f"with reading it from the store {ms(read)}",
        times(made / read),
        f"<= {ms(REACH)}",
        made <= REACH,
    )


def _scored(desk: Desk, truth: Truth) -> ScoredShift:
    return ScoredShift(completed_shift(desk, truth, {}))


def _read(store: Store, shift: str) -> DebriefView:
    return debrief(Desk.open(store, shift), lambda _: {})


if __name__ == "__main__":
    show(measure())
