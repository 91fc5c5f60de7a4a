"""Long pieces of work: how they report progress, and processes that share one.

The processes never outlive who started them.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar, cast

from profiler_sim.errors import ProfilerError

T = TypeVar("T")


def in_workers(
    work: Callable[..., T], shared: tuple[object, ...], pieces: Sequence[tuple[object, ...]]
) -> Generator[T, None, None]:
    """Run ``work(*shared, *piece)`` for every piece on all cores; results come as they are ready.

    ``shared`` is handed to each process once. When the iteration ends early, for whatever reason,
    the processes end at once. Raises ``ProfilerError`` where the system ends one of them.
    """
    cores = min(os.cpu_count() or 1, len(pieces))
    if cores <= 1:
        yield from (work(*shared, *piece) for piece in pieces)
        return
    pool, is_done = ProcessPoolExecutor(cores, initializer=_begin, initargs=(work, shared)), False
    try:
        for each in as_completed([pool.submit(_do, piece) for piece in pieces]):
            yield cast("T", each.result())
        is_done = True
    except BrokenProcessPool:
        raise ProfilerError("programme.worker_lost") from None
    finally:
        pool.shutdown(wait=is_done, cancel_futures=True)
        if not is_done:
            _end_workers()


_job: tuple[Callable[..., object], tuple[object, ...]]
"""In a worker: what it does, and with what."""


def _begin(work: Callable[..., object], shared: tuple[object, ...]) -> None:
    """Make a worker ready: Ctrl-C is its parent's business, and it goes when that goes."""
    global _job  # noqa: PLW0603  a worker has one job
    _job = work, shared
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_go_with_parent, daemon=True).start()


def _go_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(piece: tuple[object, ...]) -> object:
    work, shared = _job
    return work(*shared, *piece)


def _end_workers() -> None:
    for each in multiprocessing.active_children():
        each.kill()


Progress = Callable[[int], None]
"""Takes from time to time how many of all are done."""
