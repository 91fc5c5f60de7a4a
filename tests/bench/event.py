"""One committed event, beside fsync of the same bytes appended to a file.

Run ``python -m tests.bench.event``. Both on the disk of this folder: a folder in memory would
tell nothing. A SQLite that is not safe for WAL keeps a rollback journal, which needs four syncs
where WAL needs one; so both are shown, WAL with the one connection that is safe everywhere.
"""

import os
import sqlite3
import tempfile
from itertools import count
from pathlib import Path
from statistics import median

from profiler_sim.app.program import Program
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.shift.events import Marked
from profiler_sim.store.opening import Version, connect, is_safe_for_wal
from profiler_sim.store.sqlite import SqliteStore
from tests.bench.table import TIMES, Row, ms, seconds, show, times

EVENTS = 400
REACH = 2.0
SAFE = (3, 51, 3)
"""The first version of SQLite whose WAL is used."""
MARKED = Marked(
    consignment="001", page="bill of lading", box="shipper", direction="suspicious"
).model_dump_json()


def measure() -> list[Row]:
    """As this computer's SQLite does it, and in WAL."""
    as_here = sqlite3.sqlite_version_info
    journal = "WAL" if is_safe_for_wal(as_here) else "rollback journal"
    return [
        _row(f"one committed event, {journal} of SQLite {sqlite3.sqlite_version}", as_here),
        _row("one committed event, WAL", SAFE),
    ]


def _row(work: str, library: Version) -> Row:
    here, beside = _taken(library)
    return Row(
        work,
        ms(here),
        f"fsync of the same bytes {ms(beside)}",
        times(here / beside),
        f"<= {REACH:.0f} {TIMES}",
        here / beside <= REACH,
    )


def _taken(library: Version) -> tuple[float, float]:
    """Event by event in turns."""
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:
        path = Path(folder) / "shifts.db"
        store = SqliteStore(connect(path, library), path)
        shift = Program(store).begin(scenario_by_name("three-pistols"), 7)
        places = count(1)
        file = os.open(Path(folder) / "plain", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

        def append() -> None:
            store.append(shift, next(places), MARKED, "2026-03-02T06:00:00Z", 900)

        def plain() -> None:
            os.write(file, MARKED.encode())
            os.fsync(file)

        taken = [(seconds(append), seconds(plain)) for _ in range(EVENTS)]
        os.close(file)
        store.close()
    here, beside = (median(column) for column in zip(*taken, strict=True))
    return here, beside


if __name__ == "__main__":
    show(*measure())
