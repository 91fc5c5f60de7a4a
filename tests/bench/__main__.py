"""The whole table, as Markdown: ``python -m tests.bench``; takes about two minutes.

Figures come from one machine at one moment; what says something is the ratio to what ran beside.
"""

import sys
from collections.abc import Callable

from tests.bench import (
    command_line,
    draws,
    event,
    first_paint,
    hostile,
    key_cpu,
    key_to_paint,
    leaving,
    memory,
    papers,
    rules,
    scans,
    scoring,
    start,
)
from tests.bench.table import Row, markdown

ALL: tuple[Callable[[], Row | list[Row]], ...] = (
    first_paint.measure,
    command_line.measure,
    leaving.measure,
    hostile.measure,
    start.measure,
    key_to_paint.measure,
    key_cpu.measure,
    draws.measure,
    papers.measure,
    rules.measure,
    rules.measure_bench,
    scoring.measure,
    scans.measure,
    event.measure,
    memory.measure,
)
"""In the order of the table."""


def main() -> None:
    """Measure one after the other; names go to the error stream while it takes its time."""
    rows: list[Row] = []
    for measure in ALL:
        sys.stderr.write(f"{measure.__module__} …\n")
        found = measure()
        rows += found if isinstance(found, list) else [found]
    sys.stdout.write(markdown(rows) + "\n")


if __name__ == "__main__":
    main()
