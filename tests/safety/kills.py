"""Kills the player again and again, and looks each time at what has been kept.

``python -m tests.safety.kills FOLDER KILLS SEED`` kills at random moments and at every statement
of a step in turn, and prints how many it did; anything that was not kept ends it with a traceback.
It runs by itself because it forks: a process that has run DuckDB has threads and must not.
"""

import contextlib
import os
import pickle
import signal
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from profiler_sim.app.program import Program
from profiler_sim.play.desk import Desk
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import SqliteStore, open_store
from tests.safety.player import play, said
from tests.tui.seat import StillClock

FIRST_POINT, POINTS, STRIDE = 20, 140, 5
"""Where steps begin among the statements of SQLite that a player runs, how many are points to be
killed at, and how far they lie apart: a step has seven, so each of them has its turn."""
LONGEST = 0.1
"""Seconds a player lives at most, from its start or from its first word in turn."""

Lines = list[str]


@dataclass(frozen=True)
class Reference:
    """The same shift, played without a disturbance."""

    events: list[str]
    stands: dict[int, str]
    """What ``said`` answers, by the number of events."""
    debrief: object


def in_child(work: Callable[[int], object]) -> tuple[int, int]:
    """Run ``work`` with an end of a pipe in a process of its own; its id and the other end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    code = 1
    try:
        work(writing)
        code = 0
    finally:
        sys.stderr.flush()
        os._exit(code)


def reference() -> Reference:
    """Play undisturbed, in a process of its own."""
    child, reading = in_child(lambda end: _send(end, _undisturbed()))
    with os.fdopen(reading, "rb") as pipe:
        found = pickle.load(pipe)  # noqa: S301  our own child wrote it
    os.waitpid(child, 0)
    assert isinstance(found, Reference)
    return found


def _send(end: int, value: object) -> None:
    with os.fdopen(end, "wb") as pipe:
        pickle.dump(value, pipe)


def _undisturbed() -> Reference:
    store, lines = MemoryStore(), Lines()
    shift = play(store, lines.append)
    return Reference(
        events=[row.event_json for row in store.events(shift)],
        stands={int(line.split()[1]): line.partition(" ")[2] for line in lines},
        debrief=Program(store, StillClock()).completed.debrief(shift),
    )


def player(path: Path, statement: int) -> Callable[[int], None]:
    """The player as a child; killed by its own hand at a statement where one is given."""

    def work(end: int) -> None:
        store = open_store(path)
        if statement:
            _armed(store, statement)
        play(store, lambda line: os.write(end, f"{line}\n".encode()))
        store.close()

    return work


def _armed(store: SqliteStore, statement: int) -> None:
    left = statement

    def count(_text: str) -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    store._connection.set_trace_callback(count)


def killed(path: Path, statement: int, seconds: float, *, from_first_word: bool) -> Lines:
    """Let a player play until it is killed; what it had acknowledged.

    The pipe holds more than a shift has to say, so nobody need read it meanwhile.
    """
    child, reading = in_child(player(path, statement))
    with os.fdopen(reading, "rb") as pipe:
        first = pipe.readline() if from_first_word else b""
        if not statement:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = (first + pipe.read()).split(b"\n")[:-1]
    return [line.decode() for line in lines]


def check(path: Path, acknowledged: Lines, known: Reference) -> bool:
    """Nothing lost, half or double; the shift goes on where it stood. Whether it is closed."""
    store = open_store(path)
    try:
        rows = store.shifts()
        if acknowledged:
            shift, seq, *_ = acknowledged[-1].split()
            assert shift in {row.id for row in rows}
            assert len(store.events(shift)) >= int(seq), "an acknowledged event is lost"
        for row in rows[:1]:
            _check_shift(store, row.id, known)
        return bool(rows) and rows[0].is_closed
    finally:
        store.close()


def _check_shift(store: SqliteStore, shift: str, known: Reference) -> None:
    kept = store.events(shift)
    assert [row.seq for row in kept] == list(range(1, len(kept) + 1))
    assert [row.event_json for row in kept] == known.events[: len(kept)]
    assert store.verify(shift) is None
    assert said(Desk.open(store, shift)) == known.stands[len(kept)]


def is_sound(path: Path) -> bool:
    """What SQLite says of the file."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def debriefed(path: Path) -> object:
    """The debrief of the latest closed shift, made in a process of its own."""

    def work(end: int) -> None:
        store = open_store(path)
        program = Program(store, StillClock())
        shift = next(row.id for row in program.trainee.shifts() if row.is_closed)
        _send(end, program.completed.debrief(shift))

    child, reading = in_child(work)
    with os.fdopen(reading, "rb") as pipe:
        found: object = pickle.load(pipe)  # noqa: S301  our own child wrote it
    os.waitpid(child, 0)
    return found


def points(kills: int) -> Iterator[int]:
    """Which statement to be killed at; 0, at a random moment, for two of three."""
    for number in range(kills):
        point = FIRST_POINT + number * STRIDE % POINTS
        yield point if number % 3 == 2 else 0


def main(folder: Path, kills: int, seed: int) -> None:
    """Kill, check, and compare every finished shift with the undisturbed one."""
    path, chance, known = folder / "shifts.db", Random(seed), reference()
    events, closed = 0, 0
    for number, statement in enumerate(points(kills)):
        seconds = chance.uniform(0, LONGEST)
        lines = killed(path, statement, seconds, from_first_word=number % 4 > 0)
        events += len(lines)
        if path.exists():
            is_closed = check(path, lines, known)
            assert is_sound(path)
            if is_closed:
                assert debriefed(path) == known.debrief, "another debrief"
            closed += is_closed
    os.waitpid(in_child(player(path, 0))[0], 0)
    assert check(path, [], known)
    assert debriefed(path) == known.debrief, "another debrief"
    print(f"{kills} kills, {events} steps acknowledged, {closed + 1} shifts played to their end")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
