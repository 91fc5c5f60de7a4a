"""Runs rule packs over consignments in a file or in a database."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.facts.schema import WHOLE_LIMIT, Row
from profiler_sim.cargo.norms import Norms
from profiler_sim.cargo.text import nearest_word, on_one_line, shortened
from profiler_sim.errors import Unreadable
from profiler_sim.files.consignment_lines import ConsignmentLine, read_consignments
from profiler_sim.files.csv_columns import ColumnReading, column_readings, unquoted_cell
from profiler_sim.files.csv_tables import ID, CsvTable, RowBatch, TableNote, open_table
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.progress import Progress
from profiler_sim.rules.pack import Rule
from profiler_sim.screening.engine import Engine
from profiler_sim.screening.packs import Prepared, screen
from profiler_sim.screening.postgres import facts_table
from profiler_sim.screening.run import Screen, Verdict
from profiler_sim.screening.table import of_columns, of_rows, of_store

PAPERS = ".jsonl"
"""Ending of a file of whole papers."""
STORES = (".parquet",)
"""Endings of files that hold facts at their types; every other is read as a CSV table."""

BATCH = 5000
"""Consignments in memory at once."""
MOST_FAULTS = 20
"""Faulty lines that are kept; further ones are counted."""


@dataclass(frozen=True, slots=True)
class ScreeningResult:
    """What packs say of a file."""

    verdicts: tuple[Verdict, ...]
    """Highest score first; among equals in the order of the file."""
    rules: Mapping[str, Rule]
    """Rules by the names that verdicts use."""
    absent: tuple[str, ...] = ()
    """Facts the rules read and the file has no column for."""
    notes: tuple[TableNote, ...] = ()
    """What a reader should know of how the file was read."""
    faults: tuple[Unreadable, ...] = ()
    """Lines and values that could not be read and were left out; at most ``MOST_FAULTS``."""
    more_faults: int = 0
    """How many there are beyond these."""


@dataclass(slots=True)
class _Faults:
    """What could not be read so far."""

    first: list[Unreadable] = field(default_factory=list)
    more: int = 0

    def add(self, fault: Unreadable) -> None:
        """Keep a fault, or count it."""
        if len(self.first) < MOST_FAULTS:
            self.first.append(fault)
        else:
            self.more += 1


@contextmanager
def _uncollected() -> Iterator[None]:
    """Run without Python's search for cycles: rows of text hold none, and it doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def screen_file(path: Path, packs: Sequence[Prepared], progress: Progress) -> ScreeningResult:
    """Rank the consignments of a file; ``progress`` takes how many bytes are read.

    Raises ``Unreadable`` where the file cannot be read, or a table leaves open what a column
    means. A faulty line of papers costs only its consignment.
    """
    if not os.path.lexists(path):
        raise _absent(path)
    joined = screen(packs)
    named = rules_by_name(packs, joined)
    ending = path.suffix.lower()
    if ending == PAPERS:
        return _screened_papers(path, joined, named, progress)
    if ending in STORES:
        return _screened_store(path, joined, named)
    return _screened_table(path, joined, named, progress)


def rules_by_name(packs: Sequence[Prepared], joined: Screen) -> Mapping[str, Rule]:
    """Find the rules of a screen by the names that it uses."""
    rules = [rule for each in packs for rule in each.pack.rules]
    return {each.name: rule for each, rule in zip(joined.rules, rules, strict=True)}


def _absent(path: Path) -> Unreadable:
    """Say that there is no such file, with the one beside it whose name is nearest."""
    try:
        beside = sorted(each.name for each in path.parent.iterdir())
    except OSError:
        beside = []
    meant = nearest_word(path.name, beside)
    params = {"file": on_one_line(str(path)), "nearest": on_one_line(meant or "")}
    return Unreadable("file.absent_nearest" if meant else "file.absent", params)


def _screened_papers(
    path: Path, rules: Screen, named: Mapping[str, Rule], progress: Progress
) -> ScreeningResult:
    faults = _Faults()
    verdicts = list(_of_papers(read_consignments(path), rules, faults, progress))
    if faults.first and not verdicts:
        raise faults.first[0]
    return ScreeningResult(
        rank_verdicts(verdicts), named, faults=tuple(faults.first), more_faults=faults.more
    )


def _of_papers(
    found: Iterable[ConsignmentLine | Unreadable],
    rules: Screen,
    faults: _Faults,
    progress: Progress,
) -> Iterator[Verdict]:
    norms, rest = catalogue().norms(), iter(found)
    with Engine() as engine:
        while batch := list(islice(rest, BATCH)):
            read = [(line.papers.id, facts) for line, facts in _rows(batch, rules, norms, faults)]
            ids, rows = [name for name, _facts in read], [facts for _name, facts in read]
            yield from rules.verdicts(of_rows(rows, rules.reads, ids=ids, engine=engine))
            progress(
                max((line.ends for line in batch if isinstance(line, ConsignmentLine)), default=0)
            )


def _rows(
    batch: Iterable[ConsignmentLine | Unreadable], rules: Screen, norms: Norms, faults: _Faults
) -> Iterator[tuple[ConsignmentLine, Row]]:
    for line in batch:
        try:
            if isinstance(line, Unreadable):
                raise line
            yield line, _row(line, rules, norms)
        except Unreadable as fault:
            faults.add(fault)


def _screened_store(path: Path, rules: Screen, named: Mapping[str, Rule]) -> ScreeningResult:
    with of_store(path, rules.reads) as table:
        if rules.reads and len(table.missing) == len(rules.reads):
            raise Unreadable("screen.no_facts", {"file": on_one_line(str(path))})
        faults = tuple(table.odd_values(MOST_FAULTS))
        verdicts = tuple(rules.verdicts(table, ranked=True))
        return ScreeningResult(verdicts, named, table.missing, faults=faults)


def _screened_table(
    path: Path, rules: Screen, named: Mapping[str, Rule], progress: Progress
) -> ScreeningResult:
    """Look at the whole table first: its columns say how their cells are written."""
    table = open_table(path, FACTS.keys())
    columns = column_readings(table, rules.reads)
    if rules.reads and not columns:
        raise Unreadable("screen.no_facts", {"file": table.name})
    ids = _ids(table, columns, progress)
    notes = [*table.notes, *chain.from_iterable(column.settle() for column in columns)]
    notes += _notes(table, ids)
    verdicts = list(_of_columns(columns, [names for names, _rows in ids], rules))
    present = {column.fact.name for column in columns}
    absent = tuple(fact.name for fact in rules.reads if fact.name not in present)
    return ScreeningResult(rank_verdicts(verdicts), named, absent, tuple(notes))


_Ids = list[tuple[list[str], Sequence[int]]]
"""Names of the consignments of each batch, and their rows."""


def _ids(table: CsvTable, columns: Sequence[ColumnReading], progress: Progress) -> _Ids:
    """Let every column look at every row."""
    ids: _Ids = []
    count = 0
    for batch in table.batches():
        for column in columns:
            column.look(batch)
        ids.append((_names(table, batch, count), batch.numbers))
        count += len(batch.rows)
        progress(batch.ends)
    return ids


def _notes(table: CsvTable, ids: _Ids) -> Iterator[TableNote]:
    if not ids:
        yield TableNote("table.no_rows", {"file": table.name})
    rows: dict[str, int] = {}
    for name, number in chain.from_iterable(zip(*batch, strict=True) for batch in ids):
        first = rows.setdefault(name, number)
        if first != number:
            said = {"file": table.name, "id": shortened(name)}
            yield TableNote("table.same_id", {**said, "first": first, "second": number})
            return


def _of_columns(
    columns: Sequence[ColumnReading], ids: Sequence[Sequence[str]], rules: Screen
) -> Iterator[Verdict]:
    with Engine() as engine:
        for batch, names in enumerate(ids):
            read = {column.fact.name: column.values(batch) for column in columns}
            values = {name: several for name, several in read.items() if several is not None}
            facts = of_columns(values, rules.reads, ids=names, engine=engine)
            yield from rules.verdicts(facts)


def _names(table: CsvTable, batch: RowBatch, before: int) -> list[str]:
    """Ids of the consignments of a batch; where one is empty or missing, its number from 1."""
    place = table.place(ID)
    given = [""] * len(batch.rows) if place is None else batch.column(place)
    return [unquoted_cell(each).strip() or str(at) for at, each in enumerate(given, before + 1)]


def rank_verdicts(verdicts: list[Verdict]) -> tuple[Verdict, ...]:
    """Order by score, the highest first; equals stay in their order."""
    return tuple(sorted(verdicts, key=attrgetter("score"), reverse=True))


def _row(line: ConsignmentLine, rules: Screen, norms: Norms) -> Row:
    """The facts that rules read of one line; papers without goods or packages have none."""
    try:
        facts = row(CaseFile(line.papers, Answers(), norms))
    except (ArithmeticError, IndexError):
        line.refuse("papers.impossible")
    if any(isinstance(value, int) and abs(value) >= WHOLE_LIMIT for value in facts.values()):
        line.refuse("papers.impossible")
    return {column.name: facts[column.name] for column in rules.reads}


RowsProgress = Callable[[int, int], None]
"""Takes from time to time how many rows are done, and of about how many."""


@dataclass(frozen=True, slots=True)
class FactTableAddress:
    """Where a table of facts is."""

    address: str
    """Of a database, as postgresql://USER@HOST/DATABASE."""
    table: str


def screen_database(
    place: FactTableAddress,
    packs: Sequence[Prepared],
    progress: RowsProgress,
    at_leave: MutableSequence[Callable[[], object]],
) -> ScreeningResult:
    """Rank the consignments of a table of facts in PostgreSQL.

    ``progress`` takes how many rows are read, and of about how many; ``at_leave`` holds what
    stops the database as long as it is at work. Raises ``Unreadable`` and ``WrongUsage`` as
    ``screening.postgres.facts_table`` does.
    """
    joined = screen(packs)
    with facts_table(place.address, place.table, joined.reads) as facts:
        at_leave.append(facts.cancel)
        try:
            answers, faulty = facts.letters(joined.claims, lambda done: progress(done, facts.rows))
        finally:
            at_leave.remove(facts.cancel)
    notes = (_note(place.table, faulty),) if faulty else ()
    verdicts = rank_verdicts(joined.scored(answers))
    return ScreeningResult(verdicts, rules_by_name(packs, joined), facts.missing, notes)


def _note(table: str, faulty: frozenset[str]) -> TableNote:
    """Name the rules that the database could not work out."""
    names = ", ".join(sorted(faulty))
    return TableNote("database.faulty", {"table": on_one_line(table), "rules": names})
