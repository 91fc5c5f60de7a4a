"""Results that take long are kept beside the store, by the content they were made from."""

import json
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from profiler_sim.settings import settings

_FOLDER = "measured"


def key_of(parts: Iterable[str]) -> str:
    """Name a result by everything it depends on."""
    digest = sha256()
    for part in parts:
        digest.update(part.encode("utf-8") + b"\0")
    return digest.hexdigest()


def kept(key: str) -> Any:  # noqa: ANN401  JSON: whoever kept it knows its shape
    """What was kept under ``key``; None where nothing was, or nothing that can be read."""
    try:
        return json.loads(_path(key).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def keep(key: str, value: object) -> None:
    """Keep a result; a disk that does not take it only costs the time to make it again."""
    path = _path(key)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")
    except OSError:
        return


def _path(key: str) -> Path:
    return settings(os.environ).folder / _FOLDER / f"{key}.json"
