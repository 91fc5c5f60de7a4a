"""Where dealt consignments go: whole papers as JSON Lines, facts as CSV or Parquet."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.norms import Norms
from profiler_sim.errors import WrongUsage
from profiler_sim.files.output_files import OutputFile, scratch_file
from profiler_sim.mentor.factfile import FactFile

Write = Callable[[Consignment], object]
Sink = Callable[[OutputFile, Norms], AbstractContextManager[Write]]
"""Gives what writes one consignment into a file. Raises ``Unwritable`` where that cannot be."""


@contextmanager
def papers(to: OutputFile, _: Norms) -> Iterator[Write]:
    """Whole papers, one consignment a line."""
    with to.open_text() as file:
        yield lambda one: file.write(f"{one.model_dump_json()}\n")


@contextmanager
def table(to: OutputFile, norms: Norms) -> Iterator[Write]:
    """Facts for a spreadsheet."""
    with to.open_text() as file:
        yield FactFile(file, norms).write


@contextmanager
def parquet(to: OutputFile, norms: Norms) -> Iterator[Write]:
    """Facts for a warehouse; a table beside the file holds them until all are there."""
    from profiler_sim.screening.parquet import save

    _refuse_foreign(to)
    with scratch_file(to.target, ".csv") as (path, text):
        with text:
            yield FactFile(text, norms).write
        save(path, tuple(entry.column for entry in FACTS.values()), to.path)


def _refuse_foreign(to: OutputFile) -> None:
    """Raise ``WrongUsage`` for a file that only Python can write to."""
    if to.is_direct:
        raise WrongUsage("papers.no_stream", {"file": str(to.target)})
    if any("\ud800" <= letter <= "\udfff" for letter in str(to.path)):
        raise WrongUsage("papers.folder", {"folder": str(to.path.parent)})


SINKS: Mapping[str, Sink] = {
    "": papers,
    ".jsonl": papers,
    ".csv": table,
    ".parquet": parquet,
}
"""By the ending of the file's name; a device has none."""

FACT_ENDINGS = tuple(ending for ending, sink in SINKS.items() if sink is not papers)
