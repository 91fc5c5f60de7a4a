"""The server's end of one seat: screen and keys between a process and a browser."""

import asyncio
import json
import os
import signal
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import Protocol

from profiler_sim.classroom.frames import BrokenFrame, Note, frame, note, read_frame

MOST_WAITING = 1_000_000
"""Bytes of screen that wait for a slow browser; more is dropped, and the screen painted anew."""
MIN_SIZE, MAX_SIZE = (20, 5), (250, 80)
"""Columns and lines of a window: fewest and most."""
_CLOSED = (asyncio.IncompleteReadError, ConnectionError, BrokenFrame)


class SeatWindow(Protocol):
    """A browser window that shows a seat."""

    async def show(self, content: bytes) -> None:
        """Show a part of the screen; returns once the browser can take more."""
        ...

    async def tell(self, about: Note) -> None:
        """Send a note."""
        ...

    async def end(self, why: str) -> None:
        """Close it; ``why`` is a word that the page knows."""
        ...


class SeatConnection:
    """A running seat. Its process lives on while no window is there."""

    def __init__(
        self,
        screen: socket.socket,
        clock: Callable[[], float],
    ) -> None:
        """Speak with the process at the other end of ``screen``."""
        self._socket, self._clock = screen, clock
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self.window: SeatWindow | None = None
        self._waiting = bytearray()
        self._is_behind = False
        self._has_more = asyncio.Event()
        self._file = ("", "")
        self.pid = 0
        """Number of the process; 0 until it has said so."""
        self.last_input = self.last_sign = clock()
        """Seconds: when a key came, and when the process was last known to work."""
        self.why = "left"
        """What a window is told when the process has ended."""
        self.on_file: Callable[[str, str, bytes], Awaitable[None]] | None = None
        """Takes name, media type and content of a file for the browser."""
        self.on_fault: Callable[..., None] | None = None

    async def begin(self) -> None:
        """Take over the socket; keys and notes go out from now on."""
        self._reader, self._writer = await asyncio.open_connection(sock=self._socket)

    async def run(self) -> None:
        """Serve the seat until its process ends."""
        show = asyncio.create_task(self._show())
        try:
            await self._read_screen()
        finally:
            show.cancel()
            if self._writer is not None:
                self._writer.close()

    async def attach(self, window: SeatWindow, size: tuple[int, int]) -> None:
        """Show the seat in ``window``; the one before it says that another has taken over."""
        before, self.window = self.window, window
        self._waiting.clear()
        if before is not None:
            await before.end("elsewhere")
        self.last_input = self._clock()
        self._send(note(type="attach", size=clamped(size)))

    def detach(self, window: SeatWindow) -> None:
        """Go on without a window, unless another one has taken over."""
        if self.window is window:
            self.window = None
            self._waiting.clear()

    def resize(self, size: tuple[int, int]) -> None:
        """Draw for a window of this size."""
        self._send(note(type="resize", size=clamped(size)))

    def press(self, keys: bytes) -> None:
        """Pass on what was typed or clicked."""
        self.last_input = self._clock()
        self._send(frame(b"K", keys))

    def pass_messages(self, messages: Sequence[Mapping[str, object]]) -> None:
        """Pass on all that the mentor sent to this trainee; what is not new is left."""
        self._send(note(type="messages", messages=messages))

    def ask_sign(self) -> None:
        """Ask the process whether it works; ``last_sign`` is set when it answers."""
        self._send(note(type="alive"))

    def end(self) -> None:
        """Ask the process to end; everything is saved."""
        self._send(note(type="end"))

    def kill(self) -> None:
        """End a process that does not answer; its socket is open, so it is still ours."""
        if self.pid:
            with suppress(OSError):
                os.kill(self.pid, signal.SIGKILL)
        elif self._writer is not None:
            self._writer.close()

    def _send(self, content: bytes) -> None:
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(content)

    async def _read_screen(self) -> None:
        with suppress(*_CLOSED):
            while self._reader is not None:
                kind, content = await read_frame(self._reader)
                if kind == b"S":
                    self._queue(content)
                elif kind == b"N":
                    await self._heed(json.loads(content))
                elif kind == b"F" and self.on_file is not None:
                    await self.on_file(*self._file, content)

    async def _heed(self, about: Note) -> None:
        self.last_sign = self._clock()
        match about.get("type"):
            case "hello":
                self.pid = int(about["pid"])
            case "file":
                self._file = str(about["name"]), str(about["kind"])
            case "fault" if self.on_fault is not None:
                self.on_fault(text=str(about["text"]))

    def _queue(self, content: bytes) -> None:
        if self.window is None:
            return
        if len(self._waiting) > MOST_WAITING:
            self._waiting.clear()
            self._is_behind = True
        if not self._is_behind:
            self._waiting += content
            self._has_more.set()

    async def _show(self) -> None:
        while True:
            await self._has_more.wait()
            self._has_more.clear()
            window, content = self.window, bytes(self._waiting)
            self._waiting.clear()
            if window is not None and content:
                with suppress(ConnectionError):
                    await window.show(content)
            if self._is_behind:
                self._is_behind = False
                self._send(note(type="paint"))


def clamped(size: tuple[int, int]) -> tuple[int, int]:
    """A size that a seat draws for: whatever a browser asks, no larger than a large screen."""
    columns, lines = (
        max(low, min(high, asked))
        for low, high, asked in zip(MIN_SIZE, MAX_SIZE, size, strict=True)
    )
    return columns, lines
