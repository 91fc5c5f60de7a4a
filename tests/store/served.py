"""A store behind a socket, as the process of a trainee has it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from profiler_sim.store.contract import Store
from profiler_sim.store.remote import PLAYED, remote_store, serve_seat

EVERY_CALL = PLAYED | {"deal", "adopt", "remove", "settings", "swap_setting"}


@contextmanager
def served(seat: Store, calls: frozenset[str] = PLAYED) -> Iterator[Store]:
    """Serve ``seat`` in a thread, and give the store at the other end."""
    ours, theirs = socket.socketpair()
    owner = Thread(target=serve_seat, args=(seat, ours, calls), daemon=True)
    owner.start()
    store = remote_store(theirs)
    try:
        yield store
    finally:
        store.close()
        owner.join(10)
