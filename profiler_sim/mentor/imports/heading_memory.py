"""Which field each column of a table holds, as a mentor confirmed it: kept for the next file."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from profiler_sim.files.output_files import write_file
from profiler_sim.settings import settings
from profiler_sim.trade_files.fields import KINDS
from profiler_sim.trade_files.readers.headings import UNUSED, ColumnMatch, normalised

_FILE = "headings.json"


def memory_file() -> Path:
    """Return where confirmed headings are kept."""
    return settings().folder / _FILE


def kept_headings() -> dict[str, str]:
    """Return confirmed fields by heading, in normal form; empty where nothing can be read."""
    try:
        found = json.loads(memory_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(k): v for k, v in found.items() if v == UNUSED or v in KINDS}


def keep_headings(columns: Sequence[ColumnMatch], chosen: Mapping[str, str]) -> None:
    """Keep what was confirmed; raises ``Unwritable``."""
    named = {normalised(c.heading): c.field for c in columns if c.field and c.how == "chosen"}
    kept = {**kept_headings(), **named, **chosen}
    if not kept:
        return
    path = memory_file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
    write_file(path, f"{text}\n".encode())
