"""Commits of many seats: ``python -m tests.bench.class_commits [--seats 200] [--servers 4]``.

Several servers and one PostgreSQL. Seats without screens: each asks its server over a socket, as
the process of a trainee does, and makes an event each two seconds. Then 12,000 events as fast as
they go, while the database is killed in the middle: none may be lost or double. The floor is one
seat alone.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from threading import Timer

from profiler_sim.errors import ProfilerError
from profiler_sim.store import postgres, sqlite
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.remote import remote_store
from tests.bench.event import MARKED
from tests.bench.table import Row, markdown, ms, percentile, times
from tests.postgres import Server, running_server

SEATS, SERVERS = 200, 4
WRITERS, EVENTS = 60, 200
"""Of the proof that nothing is lost: 12,000 events."""
PACE, STEPS = 2.0, 10
"""Seconds between two events of a seat, and how many it makes."""
REACH = 0.1
"""Seconds that 95 of 100 commits take at most."""
_KILL_AFTER, _AWAY = 3.0, 2.0
"""Seconds until the database is killed, and until it is there again."""
_SERVER = """
import socket, sys
from pathlib import Path
from threading import Thread
from profiler_sim.store import postgres, sqlite
from profiler_sim.store.remote import serve_seat
from profiler_sim.store.seat import Seat
place, *seats = sys.argv[1:]
if place.startswith("postgresql"):
    store = postgres.open_store(place)
else:
    store = sqlite.open_store(Path(place), alone=True)
threads = []
for each in seats:
    number, trainee = each.split(":")
    channel = socket.socket(fileno=int(number))
    threads.append(Thread(target=serve_seat, args=(Seat(store, trainee), channel)))
    threads[-1].start()
print("ready", flush=True)
for each in threads:
    each.join()
"""


def deal(store: Store, count: int) -> list[tuple[str, str]]:
    """Deal shifts; ids, each with the name of its trainee."""
    names = [f"t{number}" for number in range(count)]
    return [
        (store.deal(NewShift("a", "A", name, 1, "0", "", "{}", "[]", {}, "{}")), name)
        for name in names
    ]


@contextmanager
def seats(
    place: str, dealt: Sequence[tuple[str, str]], servers: int
) -> Iterator[list[tuple[str, Store]]]:
    """Shifts, each with the seat's end of its store, shared out among servers."""
    with ExitStack() as stack:
        ends = [socket.socketpair() for _ in dealt]
        for at in range(servers):
            own = range(at, len(dealt), servers)
            numbers = [ends[n][1].fileno() for n in own]
            words = [f"{number}:{dealt[n][1]}" for number, n in zip(numbers, own, strict=True)]
            process = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", _SERVER, place, *words],
                    pass_fds=numbers,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            stack.callback(process.kill)
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for _ours, theirs in ends:
            theirs.close()
        stores = [stack.enter_context(closing(remote_store(ours))) for ours, _theirs in ends]
        yield [(shift, store) for (shift, _name), store in zip(dealt, stores, strict=True)]


def write(
    seated: Sequence[tuple[str, Store]], count: int, pause: float
) -> tuple[list[float], int]:
    """Seconds of every commit of all seats at once, and how often one was tried again."""

    def work(at: int) -> tuple[list[float], int]:
        shift, store = seated[at]
        taken, again = list[float](), 0
        time.sleep(pause * at / len(seated))
        for seq in range(1, count + 1):
            begun = time.perf_counter()
            while True:
                try:
                    store.append(shift, seq, MARKED, "2026-03-02T06:00:00Z", 900)
                    break
                except ProfilerError:
                    again += 1
                    time.sleep(0.1)
            taken.append(time.perf_counter() - begun)
            time.sleep(max(0.0, pause - taken[-1]))
        return taken, again

    with ThreadPoolExecutor(len(seated)) as pool:
        done = list(pool.map(work, range(len(seated))))
    return [each for taken, _again in done for each in taken], sum(again for _taken, again in done)


def missing(store: Store, dealt: Sequence[tuple[str, str]], count: int) -> int:
    """How many events are lost or double, and how many chains are not whole."""
    wrong = 0
    for shift, _name in dealt:
        numbers = [row.seq for row in store.events(shift)]
        wrong += len(set(range(1, count + 1)).symmetric_difference(numbers))
        wrong += len(numbers) - len(set(numbers)) + (store.verify(shift) is not None)
    return wrong


def measure(count: int = SEATS, servers: int = SERVERS) -> list[Row]:
    """The pace of a class, then the proof with PostgreSQL and with a file."""
    with (
        running_server() as server,
        server.database("commits") as address,
        closing(postgres.open_store(address)) as store,
        tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder,
    ):
        with seats(address, deal(store, 1), 1) as seated:
            alone = percentile(write(seated, 100, 0.0)[0], 0.5)
        dealt = deal(store, count)
        with seats(address, dealt, servers) as seated:
            taken, again = write(seated, STEPS, PACE)
        assert missing(store, dealt, STEPS) == 0
        rows = [_paced(count, servers, taken, again, alone)]

        dealt = deal(store, WRITERS)
        with seats(address, dealt, servers) as seated:
            away = Timer(_KILL_AFTER, _break, (server,))
            away.start()
            _taken, again = write(seated, EVENTS, 0.0)
            away.join()
        what = f"PostgreSQL killed meanwhile, {again} tried again"
        rows.append(_lost(missing(store, dealt, EVENTS), what))

        file = Path(folder) / "class.db"
        with closing(sqlite.open_store(file)) as kept:
            dealt = deal(kept, WRITERS)
        with seats(str(file), dealt, 1) as seated:
            _taken, again = write(seated, EVENTS, 0.0)
        with closing(sqlite.open_store(file)) as kept:
            rows.append(_lost(missing(kept, dealt, EVENTS), "SQLite, one server"))
    return rows


def _break(server: Server) -> None:
    server.kill()
    time.sleep(_AWAY)
    server.start()


def _paced(seats: int, servers: int, taken: list[float], again: int, alone: float) -> Row:
    middle, late, longest = (percentile(taken, share) for share in (0.5, 0.95, 1.0))
    work = f"{seats} seats, {servers} servers, one PostgreSQL: a commit, median / p95 / longest"
    here = f"{ms(middle)} / {ms(late)} / {ms(longest)}, {again} tried again"
    reach = f"p95 <= {ms(REACH)}"
    return Row(work, here, f"alone {ms(alone)}", times(middle / alone), reach, late <= REACH)


def _lost(wrong: int, what: str) -> Row:
    work = f"{WRITERS * EVENTS:,} events of {WRITERS} writers; {what}"
    return Row(work, f"{wrong} lost or double", "-", "-", "0", wrong == 0)


def main() -> None:
    """Print the table, with the load of the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seats", type=int, default=SEATS)
    parser.add_argument("--servers", type=int, default=SERVERS)
    given = parser.parse_args()
    before = os.getloadavg()[0]
    table = markdown(measure(given.seats, given.servers))
    print(f"{os.cpu_count()} cores, load {before:.1f} before and {os.getloadavg()[0]:.1f} after")
    print(table)


if __name__ == "__main__":
    main()
