"""The SQL of the store: each function is what one promise of the contract asks of the tables.

Transactions are the caller's. A shift's id is text to the outside and a number in the tables;
SQLite compares the two by the column's type.
"""

from collections.abc import Iterator
from dataclasses import replace
from sqlite3 import Connection
from typing import Any

from profiler_sim.errors import Unwritable
from profiler_sim.store.contract import EventRow, NewShift, RemarkRow, ShiftRecord, ShiftRow
from profiler_sim.store.sealing import (
    digest_of_deal,
    digest_of_event,
    digest_of_remark,
    digests_of_parts,
    says_closed,
)


def insert_shift(connection: Connection, new: NewShift) -> str:
    """Write everything that was dealt; answer the id it got."""
    digest = digest_of_deal(new)
    told = (new.scenario, new.title, new.trainee, str(new.seed), new.program, new.started)
    shift = connection.execute(
        """INSERT INTO shift (scenario, title, trainee, seed, program, started, dealt, head, parts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (*told, digest, digest, digests_of_parts(new)),
    ).lastrowid
    connection.execute("INSERT INTO caseload VALUES (?, ?, ?)", (shift, new.brief, new.papers))
    connection.execute("INSERT INTO truth VALUES (?, ?)", (shift, new.truth))
    connection.executemany(
        "INSERT INTO answer VALUES (?, ?, ?, ?)", ((shift, *row) for row in _answers(new))
    )
    return str(shift)


def _answers(new: NewShift) -> Iterator[tuple[str, str, str]]:
    for consignment, answers in new.answers.items():
        for enquiry, body in answers.items():
            yield consignment, enquiry, body


def insert_record(connection: Connection, record: ShiftRecord) -> str:
    """Write a shift with all its events and remarks; answer the id it got."""
    shift = insert_shift(connection, record.new)
    for each in record.events:
        insert_event(connection, shift, (each.seq, each.event_json, each.wall, each.active_ms))
    for remark, _digest in record.remarks:
        insert_remark(connection, replace(remark, shift=shift))
    return shift


def insert_event(connection: Connection, shift: str, row: tuple[int, str, str, int]) -> str:
    """Write (seq, event_json, wall, active_ms) unless it stands there; answer its digest."""
    seq = row[0]
    previous, standing = _link(connection, shift, seq - 1), _link(connection, shift, seq)
    digest = previous and digest_of_event(previous, row)
    if seq < 1 or not digest or standing not in (None, digest):
        raise Unwritable("decided_elsewhere", {"shift": shift})
    if not standing:
        connection.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)", (shift, *row, digest))
        connection.execute("UPDATE shift SET head = ? WHERE id = ?", (digest, shift))
    return digest


def _link(connection: Connection, shift: str, seq: int) -> str | None:
    """Give the link of the event at ``seq``; that of the deal stands at 0."""
    query = """SELECT digest FROM event WHERE shift = ?1 AND seq = ?2
        UNION ALL SELECT dealt FROM shift WHERE id = ?1 AND ?2 = 0"""
    return _first(connection, query, (shift, seq))


def insert_remark(connection: Connection, row: RemarkRow) -> None:
    """Write a remark unless it stands there."""
    standing = remark_rows(connection, row.shift)
    if standing[row.seq - 1 : row.seq] == [row]:
        return
    if row.seq != len(standing) + 1:
        raise Unwritable("decided_elsewhere", {"shift": row.shift})
    dealt, _head, _parts, remarked = _digests(connection, row.shift)
    digest = digest_of_remark(remarked or dealt, row)
    connection.execute(
        "INSERT INTO remark VALUES (?, ?, ?, ?, ?, ?, ?)",
        (row.shift, row.seq, row.kind, row.about, row.text, row.wall, digest),
    )
    connection.execute("UPDATE shift SET remarked = ? WHERE id = ?", (digest, row.shift))


def remark_rows(connection: Connection, shift: str) -> list[RemarkRow]:
    """List the remarks on a shift in their order."""
    return [row for row, _digest in _recorded_remarks(connection, shift)]


def _recorded_remarks(connection: Connection, shift: str) -> list[tuple[RemarkRow, str]]:
    query = "SELECT seq, kind, about, body, wall, digest FROM remark WHERE shift = ? ORDER BY seq"
    rows = connection.execute(query, (shift,))
    return [
        (RemarkRow(shift, seq, *map(_text, told)), _text(digest)) for seq, *told, digest in rows
    ]


def delete_shift(connection: Connection, shift: str) -> None:
    """Take a shift that was never closed out of every table; its row goes first.

    While the row is there, triggers refuse to let its events and remarks go.
    """
    query = "SELECT body FROM event WHERE shift = ? ORDER BY seq DESC LIMIT 1"
    if says_closed(_first(connection, query, (shift,))):
        raise Unwritable("closed_shift_stays", {"shift": shift})
    connection.execute("PRAGMA defer_foreign_keys = ON")  # until this transaction ends
    for statement in _OUT:
        connection.execute(statement, (shift,))


_OUT = (
    "DELETE FROM shift WHERE id = ?",
    "DELETE FROM caseload WHERE shift = ?",
    "DELETE FROM answer WHERE shift = ?",
    "DELETE FROM truth WHERE shift = ?",
    "DELETE FROM event WHERE shift = ?",
    "DELETE FROM remark WHERE shift = ?",
)


def shift_rows(connection: Connection) -> list[ShiftRow]:
    """List the shifts, the latest first."""
    query = """SELECT id, scenario, title, trainee, seed, program, started, (
            SELECT body FROM event WHERE event.shift = shift.id ORDER BY seq DESC LIMIT 1)
        FROM shift ORDER BY id DESC"""
    return [
        ShiftRow(str(shift), *_circumstances(told), is_closed=says_closed(last))
        for shift, *told, last in connection.execute(query)
    ]


def event_rows(connection: Connection, shift: str) -> list[EventRow]:
    """List the events of a shift in their order."""
    query = "SELECT seq, body, wall, active_ms, digest FROM event WHERE shift = ? ORDER BY seq"
    return [EventRow(*row) for row in connection.execute(query, (shift,))]


def record(connection: Connection, shift: str) -> ShiftRecord:
    """Give a shift with every digest that is stored beside it."""
    first, head, parts, remarked = _digests(connection, shift)
    return ShiftRecord(
        new=dealt(connection, shift),
        dealt=first,
        parts=parts,
        events=event_rows(connection, shift),
        head=head,
        remarks=_recorded_remarks(connection, shift),
        remarked=remarked,
    )


def _digests(connection: Connection, shift: str) -> tuple[str, str, str, str]:
    """Give the stored digests of the deal, the last event, the deal's parts, the last remark."""
    query = "SELECT dealt, head, parts, remarked FROM shift WHERE id = ?"
    first, head, parts, remarked = map(_text, connection.execute(query, (shift,)).fetchone())
    return first, head, parts, remarked


def strays(connection: Connection) -> list[str]:
    """List the ids under which something is stored, but no shift."""
    query = """SELECT DISTINCT stored.shift FROM (
            SELECT shift FROM caseload UNION SELECT shift FROM truth UNION SELECT shift FROM answer
            UNION SELECT shift FROM event UNION SELECT shift FROM remark) AS stored
        WHERE stored.shift NOT IN (SELECT id FROM shift) ORDER BY stored.shift"""
    return [_text(shift) for (shift,) in connection.execute(query)]


def dealt(connection: Connection, shift: str) -> NewShift:
    """Put together again what was dealt; what somebody removed comes back empty."""
    query = """SELECT scenario, title, trainee, seed, program, started,
            coalesce(brief, ''), coalesce(papers, ''), coalesce(body, '')
        FROM shift LEFT JOIN caseload ON caseload.shift = shift.id
        LEFT JOIN truth ON truth.shift = shift.id WHERE shift.id = ?"""
    *told, brief, papers, truth = connection.execute(query, (shift,)).fetchone()
    answers: dict[str, dict[str, str]] = {}
    query = "SELECT consignment, enquiry, body FROM answer WHERE shift = ?"
    for consignment, enquiry, body in connection.execute(query, (shift,)):
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


def exists(connection: Connection, shift: str) -> bool:
    """Whether there is such a shift; SQLite alone would take ``01`` and ``1.0`` for ``1``."""
    if not shift.isascii() or not shift.isdecimal():
        return False
    return _first(connection, "SELECT CAST(id AS TEXT) FROM shift WHERE id = ?", (shift,)) == shift


def owner(connection: Connection, shift: str) -> str:
    """Give the trainee."""
    return _text(_first(connection, "SELECT trainee FROM shift WHERE id = ?", (shift,)))


def papers(connection: Connection, shift: str) -> str | None:
    """Give the papers."""
    return _first(connection, "SELECT papers FROM caseload WHERE shift = ?", (shift,))


def brief(connection: Connection, shift: str) -> str | None:
    """Give the brief."""
    return _first(connection, "SELECT brief FROM caseload WHERE shift = ?", (shift,))


def truth(connection: Connection, shift: str) -> str | None:
    """Give the truth."""
    return _first(connection, "SELECT body FROM truth WHERE shift = ?", (shift,))


def answer(connection: Connection, shift: str, consignment: str, enquiry: str) -> str | None:
    """Give one answer."""
    query = "SELECT body FROM answer WHERE shift = ? AND consignment = ? AND enquiry = ?"
    return _first(connection, query, (shift, consignment, enquiry))


def setting(connection: Connection, key: str, trainee: str) -> str | None:
    """Give one setting of a trainee; of the whole store where the name is empty."""
    query = "SELECT value FROM setting WHERE trainee = ? AND key = ?"
    return _first(connection, query, (trainee, key))


def replace_setting(connection: Connection, key: str, value: str, trainee: str) -> None:
    """Write one setting."""
    connection.execute("REPLACE INTO setting VALUES (?, ?, ?)", (trainee, key, value))


def _first(connection: Connection, query: str, params: tuple[str | int, ...]) -> str | None:
    """Give the only column of the only row; None where there is no row."""
    row = connection.execute(query, params).fetchone()
    return row[0] if row else None
