"""A practice file as version 0.1.0 wrote it: one shift of each mode, open and closed, and drills.

``earlier/shifts.json`` says what it held then: receipts, and what the debriefs told.
"""

import json
import lzma
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "earlier"


@dataclass(frozen=True, slots=True)
class Earlier:
    """One shift as it stood when the file was written."""

    scenario: str
    trainee: str
    closed: bool
    events: int
    receipt: str
    found: tuple[str, ...] = ()
    """Consignments in which a search found something."""
    hid: tuple[str, ...] = ()
    """Consignments that hid something."""


@cache
def earlier_shifts() -> dict[str, Earlier]:
    """Every shift of the file by its number."""
    read = json.loads((_FOLDER / "shifts.json").read_text(encoding="utf-8"))
    return {shift: Earlier(**_tuples(one)) for shift, one in read.items()}


def _tuples(one: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in one.items()}


@cache
def _bytes() -> bytes:
    return lzma.decompress((_FOLDER / "shifts.db.xz").read_bytes())


def earlier_store(path: Path) -> Path:
    """Write the file to ``path``, which is answered."""
    path.write_bytes(_bytes())
    return path
