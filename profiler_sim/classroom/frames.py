"""What goes between the server and the process of a seat: a letter, a length, the content."""

import asyncio
import json
import socket
import struct
from typing import Any, Literal

Kind = Literal[b"K", b"S", b"N", b"F"]
"""Keys, screen, note (JSON), file."""
_HEADER = struct.Struct("!cI")
MOST_BYTES = 64 * 1024 * 1024
"""Longest content; the picture of a scan is a hundredth of it."""

Note = dict[str, Any]
"""A JSON object. Any: each note has keys of its own."""


class BrokenFrame(ConnectionError):
    """What came is no frame."""


def frame(kind: Kind, content: bytes) -> bytes:
    """Write a frame."""
    return _HEADER.pack(kind, len(content)) + content


def note(**values: object) -> bytes:
    """Write a note as a frame."""
    return frame(b"N", json.dumps(values).encode())


async def read_frame(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Read a frame: its kind and its content; raises ``IncompleteReadError`` at the end."""
    kind, length = _length(await reader.readexactly(_HEADER.size))
    return kind, await reader.readexactly(length)


def receive_frame(connection: socket.socket) -> tuple[bytes, bytes]:
    """Wait for a frame; raises ``EOFError`` at the end."""
    kind, length = _length(_receive(connection, _HEADER.size))
    return kind, _receive(connection, length)


def _length(header: bytes) -> tuple[bytes, int]:
    kind, length = _HEADER.unpack(header)
    if length > MOST_BYTES:
        raise BrokenFrame(length)
    return kind, length


def _receive(connection: socket.socket, length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = connection.recv(length - len(parts))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)
