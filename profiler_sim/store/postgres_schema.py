"""The tables in PostgreSQL, as numbered steps that are only ever added to.

They stand in a schema of their own, so that the program may share a database. The number of steps
taken stands in the table ``version``; a step and its number are one transaction.
"""

from profiler_sim.errors import Unreadable
from profiler_sim.store.database import Tables

SCHEMA = "profiler_sim"
"""Where the tables stand; every connection looks there first."""
LOCK = int.from_bytes(b"PSIM", "big")
"""Advisory lock that one program at a time holds while it takes steps."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        # seed is text: it may be wider than 64 bits. dealt and head are links of the chain.
        """CREATE TABLE shift (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            scenario TEXT NOT NULL, title TEXT NOT NULL, trainee TEXT NOT NULL,
            seed TEXT NOT NULL, program TEXT NOT NULL, started TEXT NOT NULL,
            dealt TEXT NOT NULL, head TEXT NOT NULL,
            parts TEXT NOT NULL DEFAULT '', remarked TEXT NOT NULL DEFAULT '')""",
        """CREATE TABLE caseload (
            shift BIGINT PRIMARY KEY REFERENCES shift (id) DEFERRABLE,
            brief TEXT NOT NULL, papers TEXT NOT NULL)""",
        """CREATE TABLE answer (
            shift BIGINT NOT NULL REFERENCES shift (id) DEFERRABLE,
            consignment TEXT NOT NULL, enquiry TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (shift, consignment, enquiry))""",
        """CREATE TABLE truth (
            shift BIGINT PRIMARY KEY REFERENCES shift (id) DEFERRABLE, body TEXT NOT NULL)""",
        """CREATE TABLE event (
            shift BIGINT NOT NULL REFERENCES shift (id) DEFERRABLE, seq INTEGER NOT NULL,
            body TEXT NOT NULL, wall TEXT NOT NULL, active_ms BIGINT NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (shift, seq))""",
        """CREATE TABLE remark (
            shift BIGINT NOT NULL REFERENCES shift (id) DEFERRABLE, seq INTEGER NOT NULL,
            kind TEXT NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL, wall TEXT NOT NULL,
            digest TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (shift, seq))""",
        """CREATE TABLE setting (
            trainee TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (trainee, key))""",
        """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END $$""",
        # A shift that was never closed may go as a whole; no line of one goes alone.
        """CREATE FUNCTION refuse_lone_removal() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS (SELECT 1 FROM profiler_sim.shift WHERE id = OLD.shift) THEN
                    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN OLD;
            END $$""",
        *(
            f"""CREATE TRIGGER {table}_is_not_{change} BEFORE {event} ON {table}
            FOR EACH ROW EXECUTE FUNCTION {refuse}('{table}s are only appended')"""
            for table in ("event", "remark")
            for change, event, refuse in (
                ("changed", "UPDATE", "refuse_change"),
                ("removed", "DELETE", "refuse_lone_removal"),
            )
        ),
        # Nobody empties a table in one stroke either: TRUNCATE runs no trigger of a row.
        *(
            f"""CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('{table}s are only appended')"""
            for table in ("event", "remark")
        ),
    ),
)


def migrate(tables: Tables, place: str) -> None:
    """Take the steps that are missing, in the transaction of the caller; one program at a time.

    Raises ``Unreadable`` for a store that is newer than we are; ``place`` names it then.
    """
    tables.execute(f"SELECT pg_advisory_xact_lock({LOCK})")
    done = _version(tables)
    if done > len(STEPS):
        raise Unreadable("newer_store", {"path": place})
    for step in STEPS[done:]:
        for statement in step:
            tables.execute(statement)
    if done < len(STEPS):
        tables.execute("DELETE FROM version")
        tables.execute(f"INSERT INTO version VALUES ({len(STEPS)})")


def _version(tables: Tables) -> int:
    """How many steps were taken; the place for the number is made where it is missing."""
    if tables.execute(f"SELECT to_regclass('{SCHEMA}.version')").fetchone()[0] is None:
        tables.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        tables.execute("CREATE TABLE version (steps INTEGER NOT NULL)")
    return int(tables.execute("SELECT max(steps) FROM version").fetchone()[0] or 0)
