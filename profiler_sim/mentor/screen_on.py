"""Runs packs over facts in a database, where an administration keeps its declarations."""

from collections.abc import Callable, MutableSequence, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.text import on_one_line
from profiler_sim.files.csv_tables import Note
from profiler_sim.mentor.screen import Screened, named_rules, ranked
from profiler_sim.screening.packs import Prepared, screen
from profiler_sim.screening.postgres import facts_table

RowsProgress = Callable[[int, int], None]
"""Is told from time to time how many rows are done, and of about how many."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table of facts is."""

    address: str
    """Of a database, as postgresql://USER@HOST/DATABASE."""
    table: str


def screened_on(
    place: Place,
    packs: Sequence[Prepared],
    progress: RowsProgress,
    at_leave: MutableSequence[Callable[[], object]],
) -> Screened:
    """Rank the consignments of a table of facts in PostgreSQL.

    ``progress`` is told how many rows are read, and of about how many; ``at_leave`` holds what
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
    verdicts = ranked(joined.scored(answers))
    return Screened(verdicts, named_rules(packs, joined), facts.missing, notes)


def _note(table: str, faulty: frozenset[str]) -> Note:
    """Name the rules that the database could not work out."""
    names = ", ".join(sorted(faulty))
    return Note("database.faulty", {"table": on_one_line(table), "rules": names})
