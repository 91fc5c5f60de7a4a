"""Textual's driver for a seat in a class: the terminal is at the other end of a socket."""

import json
import os
import socket
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from select import select
from threading import Lock, Thread
from typing import BinaryIO, Literal, TextIO

from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from profiler_sim.classroom.frames import Kind, Note, frame, note, receive_frame

_BEGIN = (
    "\x1b[?1049h"  # the alternate screen
    "\x1b[?1000h\x1b[?1002h\x1b[?1006h"  # clicks, drags and the wheel; no mere moves
    "\x1b[?2004h"  # pastes are marked
    "\x1b[?25l"  # no cursor
)
_END = "\x1b[?2004l\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?25h\x1b[?1049l"
_WAIT, _LOOKS = 0.06, 3
"""Seconds, and how often, that the rest of a key is waited for: Esc begins many."""
_END_PROCESS = partial(os._exit, 0)
_GRACE = 5.0
"""Seconds that the program has to end once its server has gone."""


class SeatDriver(Driver):
    """Writes the screen to a socket and reads keys and notes from it.

    A server that has gone ends the program: nobody would see it.
    """

    def __init__(  # noqa: PLR0913  the last four are Textual's
        self,
        connection: socket.socket,
        heed: Callable[[Note], None],
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
        on_gone: Callable[[], object] = _END_PROCESS,
    ) -> None:
        """Speak over ``connection``; ``heed`` is given notes that are not the driver's.

        ``on_gone`` ends what has not ended some seconds after its server: it may hang.
        """
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._connection, self._heed, self._turn = connection, heed, Lock()
        self._is_over, self._on_gone = False, on_gone

    @property
    def is_web(self) -> bool:
        """Files go to a browser."""
        return True

    def write(self, data: str) -> None:
        """Write to the screen."""
        self._send(b"S", data.encode("utf-8", "replace"))

    def send_note(self, **values: object) -> None:
        """Tell the server something."""
        self._send_all(note(**values))

    def start_application_mode(self) -> None:
        """Prepare the terminal and begin to read."""
        self.write(_BEGIN)
        self._post_size()
        Thread(target=self._read, name="seat-input", daemon=True).start()

    def disable_input(self) -> None:
        """Take no more keys."""
        self._is_over = True

    def stop_application_mode(self) -> None:
        """Leave the terminal as it was."""
        self._is_over = True
        self.write(_END)

    def deliver_binary(  # noqa: PLR0913  Textual's
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,
        open_method: Literal["browser", "download"] = "download",
        encoding: str | None = None,
        mime_type: str | None = None,
        name: str | None = None,
    ) -> None:
        """Send a file to the browser, which keeps it among the downloads of the trainee."""
        with binary:
            content = binary.read()
        data = content.encode(encoding or "utf-8") if isinstance(content, str) else content
        self.send_note(type="file", name=save_path.name, kind=mime_type or "", method=open_method)
        self._send(b"F", data)
        complete = events.DeliveryComplete(key=delivery_key, path=None, name=name)
        self._app.post_message(complete)

    def open_url(self, url: str, new_tab: bool = True) -> None:  # noqa: FBT002  Textual's
        """Do nothing: a seat leads nowhere else."""

    def _send(self, kind: Kind, content: bytes) -> None:
        self._send_all(frame(kind, content))

    def _send_all(self, content: bytes) -> None:
        with self._turn, suppress(OSError):  # the reading thread ends the program
            self._connection.sendall(content)

    def _read(self) -> None:
        parser, decode = XTermParser(), getincrementaldecoder("utf-8")("replace").decode
        looks = 0
        with suppress(EOFError, OSError, RuntimeError):  # RuntimeError: the loop is closed
            while not self._is_over:
                if looks and not select([self._connection], [], [], _WAIT)[0]:
                    looks -= 1
                    self._take_input(parser.tick())
                    continue
                kind, content = receive_frame(self._connection)
                if kind == b"K":
                    looks = _LOOKS
                    self._take_input(parser.feed(decode(content)))
                elif kind == b"N":
                    self._take_note(content)
        self._leave()

    def _take_input(self, read: Iterable[Message]) -> None:
        """Pass on keys and clicks. A size comes in a note: what is typed can name any at all."""
        for message in read:
            if not isinstance(message, events.Resize):
                self.process_message(message)

    def _leave(self) -> None:
        """End the program: the server has gone. Whatever hangs is ended the hard way."""
        if not self._is_over:
            with suppress(RuntimeError):
                self.send_message(messages.ExitApp())
            time.sleep(_GRACE)
            self._on_gone()

    def _take_note(self, content: bytes) -> None:
        about = _read_note(content)
        match about.get("type"):
            case "attach":
                self._size = _size(about)
                self.write(_BEGIN)
                self._post_size()
                self._loop.call_soon_threadsafe(self._paint)
            case "resize":
                self._size = _size(about)
                self._post_size()
            case "paint":
                self._loop.call_soon_threadsafe(self._paint)
            case "alive":  # answered where the screens are drawn: a thread would always answer
                self._loop.call_soon_threadsafe(lambda: self.send_note(type="alive"))
            case "end":
                self.send_message(messages.ExitApp())
            case _:
                self._loop.call_soon_threadsafe(self._heed, about)

    def _post_size(self) -> None:
        size = Size(*(self._size or (80, 24)))
        self.send_message(events.Resize(size, size))

    def _paint(self) -> None:
        self._app.refresh(layout=True)


def _read_note(content: bytes) -> Note:
    read: Note = json.loads(content)
    return read


def _size(about: Note) -> tuple[int, int]:
    columns, lines = about["size"]
    return int(columns), int(lines)
