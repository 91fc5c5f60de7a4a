"""Draws of cover and signs as columns: what statistics of q need, without papers.

Run ``python -m tests.bench.draws``. The floor is one uniform number of NumPy's for every sign.
"""

import numpy as np

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.draw_tables import DrawTables
from profiler_sim.traffic.sampler import sample_chunks, sample_columns
from tests.bench.table import Row, alternating, seconds, show, times

COUNT, AT_ONCE = 200_000, 10_000
REACH = 500_000
RUNS = 5


def measure() -> list[Row]:
    """Drawn by the ten thousand, and as traffic draws: by the thousand, with numbers to spare."""
    model = compile_model(scenario_by_name("three-pistols"), read_catalogue())
    lawful, tables = np.zeros(AT_ONCE, np.int64), DrawTables(model)

    def whole() -> float:
        stream = np.random.default_rng(7)
        return seconds(
            lambda: [sample_columns(tables, lawful, stream) for _ in range(COUNT // AT_ONCE)]
        )

    def dealt() -> float:
        return seconds(lambda: sum(len(columns) for columns, _ in sample_chunks(model, COUNT, 7)))

    def floor() -> float:
        stream = np.random.default_rng(7)
        return seconds(lambda: stream.random((len(model.signs), COUNT)))

    columns, by_chunk, beside = alternating(whole, dealt, floor, runs=RUNS)
    work = f"draws of (cover, {len(model.signs)} signs), columns"
    return [_row(work, columns, beside), _row(f"{work}, as traffic draws", by_chunk, beside)]


def _row(work: str, here: float, beside: float) -> Row:
    return Row(
        work,
        f"{COUNT / here:,.0f} consignments/s",
        f"a uniform number for every sign {COUNT / beside:,.0f}/s",
        times(here / beside),
        f">= {REACH:,}/s",
        COUNT / here >= REACH,
    )


if __name__ == "__main__":
    show(*measure())
