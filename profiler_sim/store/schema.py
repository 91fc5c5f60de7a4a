"""The tables, as numbered steps that are only ever added to.

``user_version`` of a file is the number of steps it has taken. A step and its number are one
transaction, so a file stands on a step or on the one before, never between.
"""

import sqlite3
from collections.abc import Callable, Mapping

from profiler_sim.store.backfill import seal_earlier_shifts

APPLICATION_ID = int.from_bytes(b"PSIM", "big")
"""Tells our files from any other SQLite file."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        # seed is text: it may be wider than 64 bits. dealt and head are links of the chain.
        """CREATE TABLE shift (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            scenario TEXT NOT NULL, title TEXT NOT NULL, trainee TEXT NOT NULL,
            seed TEXT NOT NULL, program TEXT NOT NULL, started TEXT NOT NULL,
            dealt TEXT NOT NULL, head TEXT NOT NULL)""",
        # Apart from shift, whose row is rewritten with every event.
        """CREATE TABLE caseload (
            shift INTEGER PRIMARY KEY REFERENCES shift (id),
            brief TEXT NOT NULL, papers TEXT NOT NULL)""",
        """CREATE TABLE answer (
            shift INTEGER NOT NULL REFERENCES shift (id),
            consignment TEXT NOT NULL, enquiry TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (shift, consignment, enquiry))""",
        """CREATE TABLE truth (
            shift INTEGER PRIMARY KEY REFERENCES shift (id), body TEXT NOT NULL)""",
        """CREATE TABLE event (
            shift INTEGER NOT NULL REFERENCES shift (id), seq INTEGER NOT NULL,
            body TEXT NOT NULL, wall TEXT NOT NULL, active_ms INTEGER NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (shift, seq)) WITHOUT ROWID""",
        """CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
            BEGIN SELECT RAISE (ABORT, 'events are only appended'); END""",
        """CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
            BEGIN SELECT RAISE (ABORT, 'events are only appended'); END""",
        "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        # Said of a shift once it is over: beside the chain, and only ever added to.
        """CREATE TABLE remark (
            shift INTEGER NOT NULL REFERENCES shift (id), seq INTEGER NOT NULL,
            kind TEXT NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL, wall TEXT NOT NULL,
            PRIMARY KEY (shift, seq)) WITHOUT ROWID""",
        """CREATE TRIGGER remark_is_not_changed BEFORE UPDATE ON remark
            BEGIN SELECT RAISE (ABORT, 'remarks are only appended'); END""",
        # A shift that was never closed may go as a whole; no line of one goes alone.
        """CREATE TRIGGER remark_is_not_removed BEFORE DELETE ON remark
            WHEN EXISTS (SELECT 1 FROM shift WHERE shift.id = OLD.shift)
            BEGIN SELECT RAISE (ABORT, 'remarks are only appended'); END""",
        "DROP TRIGGER event_is_not_removed",
        """CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event
            WHEN EXISTS (SELECT 1 FROM shift WHERE shift.id = OLD.shift)
            BEGIN SELECT RAISE (ABORT, 'events are only appended'); END""",
    ),
    (
        # Digests by which a changed part of the deal, and a changed remark, can be named.
        "DROP TRIGGER IF EXISTS remark_is_not_changed",
        "ALTER TABLE remark ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE shift ADD COLUMN parts TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE shift ADD COLUMN remarked TEXT NOT NULL DEFAULT ''",
        # Settings by trainee; those of before are hers whose name was set last.
        "ALTER TABLE setting RENAME TO earlier_setting",
        """CREATE TABLE setting (
            trainee TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (trainee, key)) WITHOUT ROWID""",
        """INSERT INTO setting SELECT iif(key = 'trainee', '', coalesce((
                SELECT value FROM earlier_setting WHERE key = 'trainee'), 'trainee')), key, value
            FROM earlier_setting""",
        "DROP TABLE earlier_setting",
    ),
    (
        """CREATE TRIGGER remark_is_not_changed BEFORE UPDATE ON remark
            BEGIN SELECT RAISE (ABORT, 'remarks are only appended'); END""",
    ),
)

_COMPUTED: Mapping[int, Callable[[sqlite3.Connection], None]] = {3: seal_earlier_shifts}
"""What a step has to work out once its statements have run, by the number of the step."""


def version(connection: sqlite3.Connection) -> int:
    """Tell how many steps this file has taken."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are missing; another process may be taking them at the same moment."""
    while version(connection) < len(STEPS):
        connection.execute("BEGIN IMMEDIATE")
        try:
            _take_next(connection)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _take_next(connection: sqlite3.Connection) -> None:
    done = version(connection)  # read again: only now is nobody else writing
    for statement in STEPS[done] if done < len(STEPS) else ():
        connection.execute(statement)
    if compute := _COMPUTED.get(done + 1):
        compute(connection)
    connection.execute(f"PRAGMA user_version = {min(done + 1, len(STEPS))}")
