"""The tables, as numbered steps that are only ever added to.

``user_version`` of a file is the number of steps it has taken. A step and its number are one
transaction, so a file stands on a step or on the one before, never between.
"""

import sqlite3

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
)


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
    connection.execute(f"PRAGMA user_version = {min(done + 1, len(STEPS))}")
