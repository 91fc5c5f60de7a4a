"""Runs packs over a file of consignments."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from pathlib import Path

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import Known, row
from profiler_sim.cargo.facttypes import Row
from profiler_sim.cargo.norms import Norms
from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import Unreadable
from profiler_sim.files.catalogue import shipped
from profiler_sim.files.papers import Line, lines
from profiler_sim.mentor.steps import Progress
from profiler_sim.rules.model import Rule
from profiler_sim.screening.engine import Engine
from profiler_sim.screening.packs import Prepared, screen
from profiler_sim.screening.run import Screen, Verdict
from profiler_sim.screening.table import of_file, of_rows

PAPERS = ".jsonl"
"""Ending of a file of whole papers; every other holds facts."""

BATCH = 5000
"""Consignments in memory at once."""

_WHOLE = 1 << 63
"""Whole numbers are of 64 bits."""


@dataclass(frozen=True, slots=True)
class Screened:
    """What packs say of a file."""

    verdicts: tuple[Verdict, ...]
    """Highest score first; among equals in the order of the file."""
    rules: Mapping[str, Rule]
    """Rules by the names that verdicts use."""
    absent: tuple[str, ...] = ()
    """Facts the rules read and the file has no column for."""


def screened(path: Path, packs: Sequence[Prepared], progress: Progress) -> Screened:
    """Rank the consignments of a file; ``progress`` is told how many bytes of it are read.

    Raises ``Unreadable`` where the file or one of its lines cannot be read.
    """
    joined = screen(packs)
    rules = [rule for each in packs for rule in each.pack.rules]
    named = {each.name: rule for each, rule in zip(joined.rules, rules, strict=True)}
    if path.suffix.lower() == PAPERS:
        verdicts = list(_of_papers(lines(path), joined, progress))
        verdicts.sort(key=attrgetter("score"), reverse=True)
        return Screened(tuple(verdicts), named)
    with of_file(path, joined.reads) as table:
        if joined.reads and len(table.missing) == len(joined.reads):
            raise Unreadable("screen.no_facts", {"file": on_one_line(str(path))})
        return Screened(tuple(joined.verdicts(table, ranked=True)), named, table.missing)


def _of_papers(found: Iterable[Line], rules: Screen, progress: Progress) -> Iterator[Verdict]:
    norms, rest = shipped().norms(), iter(found)
    with Engine() as engine:
        while batch := list(islice(rest, BATCH)):
            rows = [_row(line, rules, norms) for line in batch]
            ids = [line.papers.id for line in batch]
            yield from rules.verdicts(of_rows(rows, rules.reads, ids=ids, engine=engine))
            progress(batch[-1].ends)


def _row(line: Line, rules: Screen, norms: Norms) -> Row:
    """The facts that rules read of one line; papers without goods or packages have none."""
    try:
        facts = row(Known(line.papers, Answers(), norms))
    except (ArithmeticError, IndexError):
        line.refuse("papers.impossible")
    if any(isinstance(value, int) and abs(value) >= _WHOLE for value in facts.values()):
        line.refuse("papers.impossible")
    return {column.name: facts[column.name] for column in rules.reads}
