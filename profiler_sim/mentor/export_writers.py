"""Writers of generated consignments: JSON Lines, CSV tables of facts, Parquet.

A table has one column a fact, id first. A text that a spreadsheet would take for a formula bears a
' before it; ``screening.table`` takes it off again. Nothing is written for a missing value, lists
as [GRPIR, ITGIT].
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import Protocol

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.facts.schema import FactValue
from profiler_sim.cargo.norms import Norms
from profiler_sim.cargo.spreadsheet_text import guarded
from profiler_sim.errors import WrongUsage
from profiler_sim.files.output_files import OutputFile, scratch_file

WriteConsignment = Callable[[Consignment], object]
ExportWriter = Callable[[OutputFile, Norms], AbstractContextManager[WriteConsignment]]
"""Gives what writes one consignment into a file. Raises ``Unwritable`` where that cannot be."""
HEADER = ("id", *FACTS)

_PLAIN = re.compile(r"(?!(?i:null)$)[\w.-]+( [\w.-]+)*")


class TextSink(Protocol):
    """Where text goes; it must leave line ends as they are written."""

    def write(self, text: str, /) -> object:
        """Add some."""


class FactTableWriter:
    """Writes what the papers alone show; facts of enquiries stay empty."""

    def __init__(self, file: TextSink, norms: Norms) -> None:
        """Begin with the line of names."""
        self._norms = norms
        self._rows = csv.writer(file, lineterminator="\n")
        self._rows.writerow(HEADER)

    def write(self, papers: Consignment) -> None:
        """Add one consignment."""
        facts = row(CaseFile(papers, Answers(), self._norms))
        self._rows.writerow([fact_cell(papers.id), *(fact_cell(facts[name]) for name in FACTS)])


def fact_cell(value: FactValue) -> str:
    """Write a value as a cell that no spreadsheet runs; a number below zero stays a number."""
    text = _text(value)
    return guarded(text) if isinstance(value, str) else text


def _text(value: FactValue) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return f"[{', '.join(map(_member, value))}]"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _member(text: str) -> str:
    """One text of a list, in quotes where it would otherwise be read as something else."""
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


@contextmanager
def papers_writer(to: OutputFile, _: Norms) -> Iterator[WriteConsignment]:
    """Write whole papers, one consignment a line."""
    with to.open_text() as file:
        yield lambda papers: file.write(f"{papers.model_dump_json()}\n")


@contextmanager
def fact_table_writer(to: OutputFile, norms: Norms) -> Iterator[WriteConsignment]:
    """Write facts for a spreadsheet."""
    with to.open_text() as file:
        yield FactTableWriter(file, norms).write


@contextmanager
def parquet_writer(to: OutputFile, norms: Norms) -> Iterator[WriteConsignment]:
    """Write facts for a warehouse; a table beside the file holds them until all are there."""
    from profiler_sim.screening.parquet import save

    _refuse_foreign(to)
    with scratch_file(to.target, ".csv") as (path, text):
        with text:
            yield FactTableWriter(text, norms).write
        save(path, tuple(entry.column for entry in FACTS.values()), to.path)


def _refuse_foreign(to: OutputFile) -> None:
    """Raise ``WrongUsage`` for a file that only Python can write to."""
    if to.is_direct:
        raise WrongUsage("papers.no_stream", {"file": str(to.target)})
    if any("\ud800" <= letter <= "\udfff" for letter in str(to.path)):
        raise WrongUsage("papers.folder", {"folder": str(to.path.parent)})


WRITERS: Mapping[str, ExportWriter] = {
    "": papers_writer,
    ".jsonl": papers_writer,
    ".csv": fact_table_writer,
    ".parquet": parquet_writer,
}
"""By the ending of the file's name; a device has none."""

FACT_ENDINGS = tuple(ending for ending, writer in WRITERS.items() if writer is not papers_writer)
