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
    try:
        raw = _read(_path(key))
        digest, _, content = raw.partition(b"\n")
        if digest.decode("ascii") != _digest(content):
            return None
        return model.model_validate_json(content)
    except (OSError, ValueError):  # ValueError: no ASCII, or not of the model's form
        return None


def cache_result(key: str, value: Value) -> None:
    """Write a result; a disk that does not take it only costs the time to make it again."""
    path, content = _path(key), value.model_dump_json().encode("utf-8")
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


def _path(key: str) -> Path:
    return cache_folder() / f"{key}.json"
