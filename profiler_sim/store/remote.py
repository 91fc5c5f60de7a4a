"""A store that another process keeps: its owner serves one trainee's seat over a socket.

The process of the trainee holds no file, no address, no seed and no answer key. It can ask for
what its seat may read, and for nothing else.
"""

import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Lock
from typing import Any, cast

from profiler_sim.errors import ProfilerError, Unwritable
from profiler_sim.store import wire
from profiler_sim.store.contract import Store

PLAYED: frozenset[str] = frozenset(
    {
        *("shifts", "owner", "papers", "brief", "answer", "truth", "append", "events"),
        *("remark", "remarks", "record", "verify", "head", "strays"),
        *("setting", "keep_setting", "wait"),
    }
)
"""What a trainee of a class may ask for: shifts are dealt and deleted by the owner alone."""


def remote_store(channel: socket.socket) -> Store:
    """Give the store at the other end of ``channel``; usable from several threads.

    Beside what the contract says, each call raises ``Unwritable("store_unreachable")`` where
    nobody answers any more.
    """
    return cast(Store, _RemoteStore(channel))


class _RemoteStore:
    """Sends each call of the contract, and waits for its answer."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel, self._lines = channel, channel.makefile("rb")
        self._turn = Lock()

    def __getattr__(self, name: str) -> Callable[..., Any]:  # what the contract says of the call
        if not wire.is_call(name):
            raise AttributeError(name)
        return partial(self._ask, name)

    def close(self) -> None:
        """Hang up; the owner's store stays open."""
        self._lines.close()
        self._channel.close()

    def _ask(self, name: str, *given: object, **named: object) -> Any:
        with self._turn:
            try:
                self._channel.sendall(wire.request(name, given, named))
                line = self._lines.readline()
            except (OSError, ValueError) as error:  # ValueError: it was closed here
                raise Unwritable("store_unreachable") from error
        if not line.endswith(b"\n"):
            raise Unwritable("store_unreachable")
        return wire.read_answer(line)


def serve_seat(seat: Store, channel: socket.socket, calls: frozenset[str] = PLAYED) -> None:
    """Answer the calls of one trainee's process until it hangs up; for a thread of the owner.

    ``seat`` is her ``Seat``: what it refuses, the process does not get.

    A line that is no call, or a call that is not among ``calls``, ends the service: our own
    program sends none.
    """
    with channel, channel.makefile("rb") as lines, suppress(OSError):
        while line := lines.readline(wire.LONGEST):
            try:
                name, given = wire.read_request(line)
            except wire.Malformed:
                return
            if name not in calls:
                return
            channel.sendall(_answered(seat, name, given))


def _answered(seat: Store, name: str, given: list[Any]) -> bytes:
    try:
        return wire.answer(getattr(seat, name)(*given))
    except ProfilerError as error:
        return wire.refusal(error)
