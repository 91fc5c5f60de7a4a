"""What a database has to be able to do for the store, and where the two kinds differ in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Params = Sequence[str | int]


class Rows(Protocol):
    """Rows that a query gave. Any: whoever has the database may have written anything into it."""

    def fetchone(self) -> Any:
        """Give the next row; None where there is none."""
        ...

    def __iter__(self) -> Iterator[Any]:
        """Give the rows one by one."""
        ...


class Tables(Protocol):
    """A connection inside a transaction; values stand as ``?`` in its queries."""

    def execute(self, query: str, params: Params = ()) -> Rows:
        """Run one statement."""
        ...

    def executemany(self, query: str, params: Iterable[Params]) -> object:
        """Run one statement for each row of values."""
        ...


@dataclass(frozen=True, slots=True)
class StoreDialect:
    """What one kind of database writes otherwise than the other."""

    read: str
    """Begins a transaction that sees one state, whatever others write meanwhile."""
    write: str
    """Begins a transaction that writes."""
    hold: str
    """Ends a query for the row of a shift, so that nobody else writes about this shift."""
    defer: str
    """Until this transaction ends, a row may name a shift that is no longer there."""


SQLITE = StoreDialect("BEGIN", "BEGIN IMMEDIATE", "", "PRAGMA defer_foreign_keys = ON")
"""One writes at a time, so no row has to be held."""
POSTGRES = StoreDialect(
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
    "BEGIN ISOLATION LEVEL READ COMMITTED",
    " FOR UPDATE",
    "SET CONSTRAINTS ALL DEFERRED",
)
"""Many write at a time, each about another shift."""
