"""The SQL of the store: each function is what one promise of the contract asks of the tables.

It is the same for every database; the little that differs is in ``database.StoreDialect``.
Transactions are the caller's. A shift's id is text to the outside and a number in the tables; the
database compares the two by the column's type.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from profiler_sim.errors import Unwritable
from profiler_sim.store.contract import EventRow, NewShift, RemarkRow, ShiftRecord, ShiftRow
from profiler_sim.store.database import StoreDialect, Tables
from profiler_sim.store.sealing import (
    digest_of_deal,
    digest_of_event,
    digest_of_remark,
    digests_of_parts,
    says_closed,
)


def insert_shift(tables: Tables, new: NewShift) -> str:
    """Write everything that was dealt; answer the id it got."""
    digest = digest_of_deal(new)
    told = (new.scenario, new.title, new.trainee, str(new.seed), new.program, new.started)
    (shift,) = tables.execute(
        """INSERT INTO shift (scenario, title, trainee, seed, program, started, dealt, head, parts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
        (*told, digest, digest, digests_of_parts(new)),
    ).fetchone()
    tables.execute("INSERT INTO caseload VALUES (?, ?, ?)", (shift, new.brief, new.papers))
    tables.execute("INSERT INTO truth VALUES (?, ?)", (shift, new.truth))
    tables.executemany(
        "INSERT INTO answer VALUES (?, ?, ?, ?)", ((shift, *row) for row in _answers(new))
    )
    return str(shift)


def _answers(new: NewShift) -> Iterator[tuple[str, str, str]]:
    for consignment, answers in new.answers.items():
        for enquiry, body in answers.items():
            yield consignment, enquiry, body


def insert_record(tables: Tables, record: ShiftRecord) -> str:
    """Write a shift with all its events and remarks; answer the id it got."""
    shift = insert_shift(tables, record.new)
    for each in record.events:
        insert_event(tables, shift, (each.seq, each.event_json, each.wall, each.active_ms))
    for remark, _digest in record.remarks:
        insert_remark(tables, replace(remark, shift=shift))
    return shift


def insert_event(tables: Tables, shift: str, row: tuple[int, str, str, int]) -> str:
    """Write (seq, event_json, wall, active_ms) unless it stands there; answer its digest."""
    seq = row[0]
    previous, standing = _link(tables, shift, seq - 1), _link(tables, shift, seq)
    digest = previous and digest_of_event(previous, row)
    if seq < 1 or not digest or standing not in (None, digest):
        raise Unwritable("decided_elsewhere", {"shift": shift})
    if not standing:
        tables.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", (shift, *row, digest))
        tables.execute("UPDATE shift SET head = ? WHERE id = ?", (digest, shift))
    return digest


def _link(tables: Tables, shift: str, seq: int) -> str | None:
    """Give the link of the event at ``seq``; that of the deal stands at 0."""
    if seq == 0:
        return _first(tables, "SELECT dealt FROM shift WHERE id = ?", (shift,))
    query = "SELECT digest FROM event WHERE shift = ? AND seq = ?"
    return _first(tables, query, (shift, seq))


def insert_remark(tables: Tables, row: RemarkRow) -> None:
    """Write a remark unless it stands there."""
    standing = remark_rows(tables, row.shift)
    if standing[row.seq - 1 : row.seq] == [row]:
        return
    if row.seq != len(standing) + 1:
        raise Unwritable("decided_elsewhere", {"shift": row.shift})
    dealt, _head, _parts, remarked = _digests(tables, row.shift)
    digest = digest_of_remark(remarked or dealt, row)
    tables.execute(
        "INSERT INTO remark VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row.shift, row.seq, row.kind, row.about, row.text, row.wall, digest),
    )
    tables.execute("UPDATE shift SET remarked = ? WHERE id = ?", (digest, row.shift))


def remark_rows(tables: Tables, shift: str) -> list[RemarkRow]:
    """List the remarks on a shift in their order."""
    return [row for row, _digest in _recorded_remarks(tables, shift)]


def _recorded_remarks(tables: Tables, shift: str) -> list[tuple[RemarkRow, str]]:
    query = "SELECT seq, kind, about, body, wall, digest FROM remark WHERE shift = ? ORDER BY seq"
    rows = tables.execute(query, (shift,))
    return [
        (RemarkRow(shift, seq, *map(_text, told)), _text(digest)) for seq, *told, digest in rows
    ]


def delete_shift(tables: Tables, shift: str, dialect: StoreDialect) -> None:
    """Take a shift that was never closed out of every table; its row goes first.

    While the row is there, triggers refuse to let its events and remarks go.
    """
    query = "SELECT body FROM event WHERE shift = ? ORDER BY seq DESC LIMIT 1"
    if says_closed(_first(tables, query, (shift,))):
        raise Unwritable("closed_shift_stays", {"shift": shift})
    tables.execute(dialect.defer)
    for statement in _OUT:
        tables.execute(statement, (shift,))


_OUT = (
    "DELETE FROM shift WHERE id = ?",
    "DELETE FROM caseload WHERE shift = ?",
    "DELETE FROM answer WHERE shift = ?",
    "DELETE FROM truth WHERE shift = ?",
    "DELETE FROM event WHERE shift = ?",
    "DELETE FROM remark WHERE shift = ?",
)


def shift_rows(tables: Tables) -> list[ShiftRow]:
    """List the shifts, the latest first."""
    query = """SELECT id, scenario, title, trainee, seed, program, started, (
            SELECT body FROM event WHERE event.shift = shift.id ORDER BY seq DESC LIMIT 1)
        FROM shift ORDER BY id DESC"""
    return [
        ShiftRow(str(shift), *_circumstances(told), is_closed=says_closed(last))
        for shift, *told, last in tables.execute(query)
    ]


def event_rows(tables: Tables, shift: str) -> list[EventRow]:
    """List the events of a shift in their order."""
    query = "SELECT seq, body, wall, active_ms, digest FROM event WHERE shift = ? ORDER BY seq"
    return [EventRow(*row) for row in tables.execute(query, (shift,))]


def record(tables: Tables, shift: str) -> ShiftRecord:
    """Give a shift with every digest that is stored beside it."""
    first, head, parts, remarked = _digests(tables, shift)
    return ShiftRecord(
        new=dealt(tables, shift),
        dealt=first,
        parts=parts,
        events=event_rows(tables, shift),
        head=head,
        remarks=_recorded_remarks(tables, shift),
        remarked=remarked,
    )


def _digests(tables: Tables, shift: str) -> tuple[str, str, str, str]:
    """Give the stored digests of the deal, the last event, the deal's parts, the last remark."""
    query = "SELECT dealt, head, parts, remarked FROM shift WHERE id = ?"
    first, head, parts, remarked = map(_text, tables.execute(query, (shift,)).fetchone())
    return first, head, parts, remarked


def strays(tables: Tables) -> list[str]:
    """List the ids under which something is stored, but no shift."""
    query = """SELECT DISTINCT stored.shift FROM (
            SELECT shift FROM caseload UNION SELECT shift FROM truth UNION SELECT shift FROM answer
            UNION SELECT shift FROM event UNION SELECT shift FROM remark) AS stored
        WHERE stored.shift NOT IN (SELECT id FROM shift) ORDER BY stored.shift"""
    return [_text(shift) for (shift,) in tables.execute(query)]


def dealt(tables: Tables, shift: str) -> NewShift:
    """Put together again what was dealt; what somebody removed comes back empty."""
    query = """SELECT scenario, title, trainee, seed, program, started,
            coalesce(brief, ''), coalesce(papers, ''), coalesce(body, '')
        FROM shift LEFT JOIN caseload ON caseload.shift = shift.id
        LEFT JOIN truth ON truth.shift = shift.id WHERE shift.id = ?"""
    *told, brief, papers, truth = tables.execute(query, (shift,)).fetchone()
    answers: dict[str, dict[str, str]] = {}
    query = "SELECT consignment, enquiry, body FROM answer WHERE shift = ?"
    for consignment, enquiry, body in tables.execute(query, (shift,)):
        answers.setdefault(_text(consignment), {})[_text(enquiry)] = body
    return NewShift(
        *_circumstances(told), brief=brief, papers=papers, answers=answers, truth=truth
    )


def _circumstances(told: list[Any]) -> tuple[str, str, str, int, str, str]:
    """Scenario, title, trainee, seed, program and start; a seed not as we write it becomes -1."""
    scenario, title, trainee, seed, program, started = map(_text, told)
    digits = seed.removeprefix("-")
    number = int(seed) if digits.isdecimal() and len(digits) <= _SEED_DIGITS else -1
    return scenario, title, trainee, number if str(number) == seed else -1, program, started


_SEED_DIGITS = 40
"""More than any seed has; Python refuses to read thousands."""


def _text(kept: object) -> str:
    """A column as text: whoever has the file may have written anything into it."""
    return kept if isinstance(kept, str) else str(kept)


def exists(tables: Tables, shift: str, hold: str = "") -> bool:
    """Whether there is such a shift; a database alone would take ``01`` and ``1.0`` for ``1``.

    ``hold`` ends the query where it is to be written about.
    """
    if not shift.isascii() or not shift.isdecimal() or len(shift) > _ID_DIGITS:
        return False
    query = "SELECT CAST(id AS TEXT) FROM shift WHERE id = ?"
    return _first(tables, query + hold, (shift,)) == shift


_ID_DIGITS = 18
"""Of the largest id that is looked for; PostgreSQL refuses numbers wider than 64 bits."""


def owner(tables: Tables, shift: str) -> str:
    """Give the trainee."""
    return _text(_first(tables, "SELECT trainee FROM shift WHERE id = ?", (shift,)))


def papers(tables: Tables, shift: str) -> str | None:
    """Give the papers."""
    return _first(tables, "SELECT papers FROM caseload WHERE shift = ?", (shift,))


def brief(tables: Tables, shift: str) -> str | None:
    """Give the brief."""
    return _first(tables, "SELECT brief FROM caseload WHERE shift = ?", (shift,))


def truth(tables: Tables, shift: str) -> str | None:
    """Give the truth."""
    return _first(tables, "SELECT body FROM truth WHERE shift = ?", (shift,))


def answer(tables: Tables, shift: str, consignment: str, enquiry: str) -> str | None:
    """Give one answer."""
    query = "SELECT body FROM answer WHERE shift = ? AND consignment = ? AND enquiry = ?"
    return _first(tables, query, (shift, consignment, enquiry))


def setting(tables: Tables, key: str, trainee: str) -> str | None:
    """Give one setting of a trainee; of the whole store where the name is empty."""
    query = "SELECT value FROM setting WHERE trainee = ? AND key = ?"
    return _first(tables, query, (trainee, key))


def settings(tables: Tables) -> list[tuple[str, str, str]]:
    """List every setting: trainee, key, value."""
    rows = tables.execute("SELECT trainee, key, value FROM setting ORDER BY trainee, key")
    return [(_text(trainee), _text(key), _text(value)) for trainee, key, value in rows]


def replace_setting(tables: Tables, key: str, value: str, trainee: str) -> None:
    """Write one setting."""
    tables.execute(
        """INSERT INTO setting (trainee, key, value) VALUES (?, ?, ?)
        ON CONFLICT (trainee, key) DO UPDATE SET value = excluded.value""",
        (trainee, key, value),
    )


def swap_setting(tables: Tables, key: str, before: str, value: str, trainee: str) -> bool:
    """Write one setting in place of ``before``, or of none where that is empty."""
    names = (trainee, key)
    if before:
        query = (
            "UPDATE setting SET value = ? WHERE trainee = ? AND key = ? AND value = ? RETURNING 1"
        )
        return tables.execute(query, (value, *names, before)).fetchone() is not None
    query = """INSERT INTO setting (trainee, key, value) VALUES (?, ?, ?)
        ON CONFLICT (trainee, key) DO NOTHING RETURNING 1"""
    return tables.execute(query, (*names, value)).fetchone() is not None


def _first(tables: Tables, query: str, params: tuple[str | int, ...]) -> str | None:
    """Give the only column of the only row; None where there is no row."""
    row: tuple[str] | None = tables.execute(query, params).fetchone()
    return row[0] if row else None
