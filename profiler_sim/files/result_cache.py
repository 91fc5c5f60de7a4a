"""Results that take long are cached beside the store, by the content they were made from."""

import stat
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from profiler_sim.cargo.value import Value
from profiler_sim.errors import Unwritable
from profiler_sim.files.output_files import write_file
from profiler_sim.settings import settings

V = TypeVar("V", bound=Value)
_FOLDER = "measured"
_MOST = 16 << 20
"""Bytes of the largest result; a longer file is none of ours."""


def cache_key(parts: Iterable[str]) -> str:
    """Name a result by everything it depends on."""
    digest = sha256()
    for part in parts:
        digest.update(part.encode("utf-8") + b"\0")
    return digest.hexdigest()


def cached_result(key: str, model: type[V]) -> V | None:
    """Read a result; None where there is none, or a file that is damaged in any way."""
    content = cached_bytes(f"{key}.json")
    try:
        return None if content is None else model.model_validate_json(content)
    except ValueError:  # not of the model's form
        return None


def cache_result(key: str, value: Value) -> None:
    """Write a result; a disk that does not take it only costs the time to make it again."""
    cache_bytes(f"{key}.json", value.model_dump_json().encode("utf-8"))


def cached_bytes(name: str) -> bytes | None:
    """Read what was cached under ``name``; None where there is none, or a damaged file."""
    try:
        raw = _read(cache_folder() / name)
        digest, _, content = raw.partition(b"\n")
        return content if digest.decode("ascii") == _digest(content) else None
    except (OSError, ValueError):  # ValueError: no ASCII
        return None


def cache_bytes(name: str, content: bytes) -> None:
    """Write bytes under ``name``; a disk that does not take them only costs time."""
    path = cache_folder() / name
    with suppress(OSError, Unwritable):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_file(path, f"{_digest(content)}\n".encode("ascii") + content)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _read(path: Path) -> bytes:
    """All bytes of a plain file of bearable length; raises ``OSError`` for anything else."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST:
        raise OSError
    return path.read_bytes()


def cache_folder() -> Path:
    """Return the folder of what can be made again."""
    return settings().folder / _FOLDER
