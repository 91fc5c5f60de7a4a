"""Digests for shifts that were stored before there were such digests.

What stands in the file at that moment is taken as it is: an earlier change of a remark cannot be
found any more. Where the caseload no longer fits its own digest, nothing is noted of it, and
``verify`` goes on saying so.
"""

from sqlite3 import Connection

from profiler_sim.store.sealing import digest_of_deal, digest_of_remark, digests_of_parts
from profiler_sim.store.statements import dealt, remark_rows


def seal_earlier_shifts(connection: Connection) -> None:
    """Note the parts of every deal that is still as it was dealt, and link every remark."""
    for shift, digest in connection.execute("SELECT id, dealt FROM shift").fetchall():
        new = dealt(connection, str(shift))
        if digest_of_deal(new) == digest:
            noted = (digests_of_parts(new), shift)
            connection.execute("UPDATE shift SET parts = ? WHERE id = ?", noted)
            _link_remarks(connection, shift, digest)


def _link_remarks(connection: Connection, shift: int, digest: str) -> None:
    last = ""
    for row in remark_rows(connection, str(shift)):
        last = digest_of_remark(last or digest, row)
        linked = (last, shift, row.seq)
        connection.execute("UPDATE remark SET digest = ? WHERE shift = ? AND seq = ?", linked)
    connection.execute("UPDATE shift SET remarked = ? WHERE id = ?", (last, shift))
