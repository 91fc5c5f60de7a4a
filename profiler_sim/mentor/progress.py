"""Long pieces of work: how they report progress, and processes that share one.

The processes never outlive who started them.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stderr
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import TypeVar, cast

from profiler_sim.errors import ProfilerError

T = TypeVar("T")
_GENTLY = 10
"""How far a process beside screens stands back: of 19, as systems count it."""
_LOOK = 0.2
"""Seconds between two looks whether the results are still wanted."""


def in_workers(
    work: Callable[..., T], shared: tuple[object, ...], pieces: Sequence[tuple[object, ...]]
) -> Generator[T, None, None]:
    """Run ``work(*shared, *piece)`` for every piece on all cores; results come as they are ready.

    ``shared`` is handed to each process once. When the iteration ends early, for whatever reason,
    the processes end at once. Raises ``ProfilerError`` where the system ends one of them.
    """
    yield from _in_processes(work, shared, pieces, None, lambda: True)


def in_spawned_workers(
    work: Callable[..., T],
    shared: tuple[object, ...],
    pieces: Sequence[tuple[object, ...]],
    is_wanted: Callable[[], bool],
) -> Generator[T, None, None]:
    """Do the same from a program that has threads: no process is a copy of this one.

    Each imports what it needs, which takes a second, and lets other programs go first. The
    iteration ends soon after ``is_wanted`` says no.
    """
    yield from _in_processes(work, shared, pieces, "spawn", is_wanted)


def _in_processes(
    work: Callable[..., T],
    shared: tuple[object, ...],
    pieces: Sequence[tuple[object, ...]],
    method: str | None,
    is_wanted: Callable[[], bool],
) -> Generator[T, None, None]:
    cores = min(os.cpu_count() or 1, len(pieces))
    if cores <= 1:
        yield from (work(*shared, *piece) for piece in pieces)
        return
    context = multiprocessing.get_context(method)
    ends = context.Pipe(duplex=False)
    with redirect_stderr(sys.__stderr__):  # a helper process begins here: it needs the real one
        pool = ProcessPoolExecutor(
            cores, mp_context=context, initializer=_begin, initargs=(work, shared, method, ends)
        )
    is_done = False
    try:
        waiting = {pool.submit(_do, piece) for piece in pieces}
        while waiting and is_wanted():
            ready, waiting = wait_for(waiting, _LOOK, FIRST_COMPLETED)
            for each in ready:
                yield cast("T", each.result())
        is_done = not waiting
    except BrokenProcessPool:
        raise ProfilerError("programme.worker_lost") from None
    finally:
        pool.shutdown(wait=is_done, cancel_futures=True)
        for end in ends:  # the processes notice, and go
            end.close()


_job: tuple[Callable[..., object], tuple[object, ...]]
"""In a worker: what it does, and with what."""


def _begin(
    work: Callable[..., object],
    shared: tuple[object, ...],
    method: str | None,
    ends: tuple[Connection, Connection],
) -> None:
    """Make a worker ready: Ctrl-C is its parent's business, and it goes when that goes.

    It also goes when its parent closes ``ends``, a pipe through which nothing is sent. One beside
    screens (``method`` is "spawn") gives way to them.
    """
    global _job  # noqa: PLW0603  a worker has one job
    _job = work, shared
    if method is not None and sys.platform != "win32":
        os.nice(_GENTLY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    closed, own_copy = ends
    own_copy.close()
    Thread(target=_go_with_parent, args=(closed,), daemon=True).start()


def _go_with_parent(closed: Connection) -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel, closed])
        os._exit(1)


def _do(piece: tuple[object, ...]) -> object:
    work, shared = _job
    return work(*shared, *piece)


Progress = Callable[[int], None]
"""Takes from time to time how many of all are done."""
