"""Draws of cover and signs as columns: what statistics of q need, without papers.

Run ``python -m tests.bench.draws``. The floor is one uniform number of NumPy's for every sign.
"""

import numpy as np

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.catalogue import named_scenario, shipped
from profiler_sim.traffic.draw import chunks
from tests.bench.table import Row, alternating, seconds, show, times

COUNT = 200_000
REACH = 500_000
RUNS = 5


def measure() -> Row:
    """As ``calibrate`` and ``simulate`` draw them, chunk by chunk."""
    model = compile_model(named_scenario("three-pistols"), shipped())

    def draw() -> float:
        return seconds(lambda: sum(len(columns) for columns, _ in chunks(model, COUNT, 7)))

    def floor() -> float:
        stream = np.random.default_rng(7)
        return seconds(lambda: stream.random((len(model.signs), COUNT)))

    here, beside = alternating(draw, floor, runs=RUNS)
    rate = COUNT / here
    return Row(
        f"draws of (cover, {len(model.signs)} signs), columns",
        f"{rate:,.0f} consignments/s",
        f"a uniform number for every sign {COUNT / beside:,.0f}/s",
        times(here / beside),
        f">= {REACH:,}/s",
        rate >= REACH,
    )


if __name__ == "__main__":
    show(measure())
