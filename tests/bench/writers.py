"""Many trainees who write at the same time: one event, from asking to its commit.

Run ``python -m tests.bench.writers [WRITERS]``. Each writer is a process with a shift of its own.
Stores side by side: a SQLite file that all of them open; one behind a single process that writes
for all, over sockets, beside others or alone (in WAL); PostgreSQL both ways.
Once at the pace of a class, an event each two seconds, and once as fast as they can. The disk is
that of this folder. The floor is one writer alone.
"""

import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

from profiler_sim.store import postgres, sqlite
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.remote import serve_seat
from profiler_sim.store.seat import Seat
from tests.bench.event import MARKED
from tests.bench.table import Row, ms, percentile, show, times
from tests.postgres import Server, running_server

WRITERS = 30
PACE, EVENTS = 2.0, 10
"""Seconds between two events of a writer, and how many it makes at this pace."""
FAST_EVENTS = 40
"""How many it makes without a pause."""
REACH = 0.1
"""Seconds that 95 of 100 commits at the pace of a class take at most."""
_WRITER = """
import socket, sys
from time import perf_counter, sleep
from profiler_sim.errors import ProfilerError
kind, place, shift, count, pause, first, event = sys.argv[1:]
if kind == "remote":
    from profiler_sim.store.remote import remote_store
    store = remote_store(socket.socket(fileno=int(place)))
elif kind == "sqlite":
    from pathlib import Path
    from profiler_sim.store.sqlite import open_store
    store = open_store(Path(place))
else:
    from profiler_sim.store.postgres import open_store
    store = open_store(place, connections=1)
print("ready", flush=True)
sys.stdin.readline()
sleep(float(first))
for seq in range(1, int(count) + 1):
    start, tries = perf_counter(), 0
    while True:
        try:
            store.append(shift, seq, event, "2026-03-02T06:00:00Z", 900)
            break
        except ProfilerError:
            tries += 1
    print(perf_counter() - start, tries, flush=True)
    sleep(max(0.0, float(pause) - (perf_counter() - start)))
"""
Way = Callable[[str], tuple[str, str, Sequence[int]]]
"""For a shift: kind and place for the writer, and the ends of sockets it gets."""


def _new(number: int) -> NewShift:
    return NewShift("a", "A", f"t{number}", number, "0", "", "{}", "[]", {}, "{}")


def _write(way: Way, shifts: Sequence[str], count: int, pause: float) -> tuple[list[float], int]:
    """Seconds of every commit, and how often one had to be tried again."""
    running = []
    for place, shift in enumerate(shifts):
        kind, where, ends = way(shift)
        first = pause * place / len(shifts)
        words = (kind, where, shift, str(count), str(pause), str(first), MARKED)
        running.append(
            subprocess.Popen(
                [sys.executable, "-c", _WRITER, *words],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                pass_fds=ends,
            )
        )
    for each in running:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in running:
        print("go", file=each.stdin, flush=True)
    said = [each.communicate()[0].split() for each in running]
    numbers = [float(word) for words in said for word in words]
    return numbers[::2], int(sum(numbers[1::2]))


@contextmanager
def _ways(server: Server, folder: Path) -> Iterator[dict[str, tuple[Store, Way]]]:
    """By name: the store, and how a writer gets at it."""
    files = [folder / name for name in ("all.db", "one.db")]
    with (
        server.database("all") as every,
        server.database("one") as one,
        closing(sqlite.open_store(files[0])) as file,
        closing(sqlite.open_store(files[1])) as file_of_one,
        closing(sqlite.open_store(folder / "alone.db", alone=True)) as file_alone,
        closing(postgres.open_store(every)) as database,
        closing(postgres.open_store(one)) as database_of_one,
    ):
        yield {
            "SQLite, opened by all": (file, lambda _: ("sqlite", str(files[0]), ())),
            "SQLite, one process writes": (file_of_one, _serving(file_of_one)),
            "SQLite, one process alone": (file_alone, _serving(file_alone)),
            "PostgreSQL, opened by all": (database, lambda _: ("postgres", every, ())),
            "PostgreSQL, one process writes": (database_of_one, _serving(database_of_one)),
        }


def _serving(store: Store) -> Way:
    held: list[socket.socket] = []

    def way(shift: str) -> tuple[str, str, Sequence[int]]:
        ours, theirs = socket.socketpair()
        held.append(theirs)
        seat = Seat(store, store.owner(shift))
        Thread(target=serve_seat, args=(seat, ours), daemon=True).start()
        return "remote", str(theirs.fileno()), (theirs.fileno(),)

    return way


def measure(writers: int = WRITERS) -> list[Row]:
    """One after the other, and a single writer before each."""
    rows = []
    with (
        running_server() as server,
        tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder,
        _ways(server, Path(folder)) as ways,
    ):
        for name, (store, way) in ways.items():
            alone, _ = _write(way, [store.deal(_new(0))], FAST_EVENTS, 0)
            for pause, count in ((PACE, EVENTS), (0.0, FAST_EVENTS)):
                shifts = [store.deal(_new(number)) for number in range(1, writers + 1)]
                taken, again = _write(way, shifts, count, pause)
                assert all(len(store.events(shift)) == count for shift in shifts)
                assert not any(store.verify(shift) for shift in shifts)
                work = f"{writers} writers, {name}, {'paced' if pause else 'full speed'}"
                rows.append(_row(work, taken, again, alone, is_judged=bool(pause)))
    return rows


def _row(work: str, taken: list[float], again: int, alone: list[float], *, is_judged: bool) -> Row:
    middle, most, longest = (percentile(taken, share) for share in (0.5, 0.95, 1.0))
    here = f"{ms(middle)} / {ms(most)} / {ms(longest)}, {again} tried again"
    floor = percentile(alone, 0.5)
    reach = f"p95 <= {ms(REACH)}" if is_judged else "-"
    ratio = times(middle / floor)
    return Row(work, here, f"alone {ms(floor)}", ratio, reach, not is_judged or most <= REACH)


if __name__ == "__main__":
    show(*measure(int(sys.argv[1]) if sys.argv[1:] else WRITERS))
