"""Score and debrief of a played shift of forty.

Run ``python -m tests.bench.told``; ``python -m tests.bench.debrief`` shows both shipped scenarios.
"""

from profiler_sim.play.debriefs import debrief, played, truth_of
from profiler_sim.scoring.debrief import debrief as tell
from tests.bench.debrief import shift
from tests.bench.table import Row, alternating, ms, seconds, show, times

REACH = 0.05


def measure() -> Row:
    """The pure part, beside the same read from the store first."""
    store, desk = shift("three-pistols")
    truth = truth_of(store, desk.shift)
    told, read = alternating(
        lambda: seconds(lambda: tell(played(desk, truth, {}))),
        lambda: seconds(lambda: debrief(store, desk.shift, lambda _: {})),
    )
    return Row(
        "score and debrief of a shift",
        ms(told),
        f"with reading it from the store {ms(read)}",
        times(told / read),
        f"<= {ms(REACH)}",
        told <= REACH,
    )


if __name__ == "__main__":
    show(measure())
