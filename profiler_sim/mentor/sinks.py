"""Where dealt consignments go: whole papers as JSON Lines, facts as CSV or Parquet."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.norms import Norms
from profiler_sim.mentor.factfile import FactFile

Write = Callable[[Consignment], object]
Sink = Callable[[Path, Norms], AbstractContextManager[Write]]
"""Opens a file and gives what writes one consignment into it. Raises OSError where it cannot."""


@contextmanager
def papers(to: Path, _: Norms) -> Iterator[Write]:
    """Whole papers, one consignment a line."""
    with to.open("w", encoding="utf-8", newline="\n") as file:
        yield lambda one: file.write(f"{one.model_dump_json()}\n")


@contextmanager
def table(to: Path, norms: Norms) -> Iterator[Write]:
    """Facts for a spreadsheet."""
    with to.open("w", encoding="utf-8", newline="\n") as file:
        yield FactFile(file, norms).write


@contextmanager
def parquet(to: Path, norms: Norms) -> Iterator[Write]:
    """Facts for a warehouse; a table beside the file holds them until all are there."""
    from profiler_sim.screening.parquet import save  # noqa: PLC0415  DuckDB for this sink only

    beside = to.with_name(f"{to.name}.unfinished.csv")
    try:
        with table(beside, norms) as write:
            yield write
        save(beside, tuple(entry.column for entry in FACTS.values()), to)
    finally:
        beside.unlink(missing_ok=True)


SINKS: Mapping[str, Sink] = {
    "": papers,
    ".jsonl": papers,
    ".csv": table,
    ".parquet": parquet,
}
"""By the ending of the file's name; a device has none."""

FACT_ENDINGS = tuple(ending for ending, sink in SINKS.items() if sink is not papers)
