"""Authored files below a folder, and what lies among them that cannot be read as one."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from profiler_sim.files.kind_keys import FIRST_KEY
from profiler_sim.problems import Problem, Severity

ENDINGS = frozenset({".yaml", ".yml"})
"""Endings of authored files, in small or large letters."""
TABLES = frozenset({"readings.csv", "places.csv", "hs2022.csv"})
"""Tables of the catalogue that a mentor may add rows to."""
MAX_ENTRIES = 50_000
"""Names that are looked at below one folder: more than that is not a mentor's folder."""
MAX_DEPTH = 16
"""Folders inside folders."""
_HIDDEN_ENDING = re.compile(r"(?P<name>.+\.ya?ml)(\.\w+)?( \(\d+\))?", re.IGNORECASE)
"""A name to which another program has added something: ``monday.yaml.txt``."""
_BACKUP = re.compile(
    r"\..*|~\$.*|#.*#|.*~|.*\.(swp|swo|bak|old|orig|tmp|part)", re.IGNORECASE | re.DOTALL
)
"""What editors and systems leave beside a file."""
_PLAIN_ENDINGS = frozenset({"", ".txt", ".text"})
_PEEK = 1024
"""Bytes in which a text shows that it is an authored file."""


@dataclass(slots=True)
class Walk:
    """What was seen below a folder."""

    files: list[Path] = field(default_factory=list)
    """Authored files and tables, in order."""
    odd: list[tuple[Path, Problem]] = field(default_factory=list)
    """Entries that are left out, or read otherwise than their author may think."""
    entries: int = 0


def walk(folder: Path) -> Walk:
    """Look through a folder and its subfolders; hidden and backup files are passed over.

    Never raises: a folder that cannot be opened is among what is odd, one that has gone is not.
    """
    seen, found = set[tuple[int, int]](), Walk()
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        inner = _look_into(place, found, seen)
        if found.entries > MAX_ENTRIES:
            found.odd.append((place, Problem("file.too_many_files")))
            break
        if inner and depth >= MAX_DEPTH:
            found.odd.append((place, Problem("file.too_deep_folder")))
        else:
            waiting += [(each, depth + 1) for each in inner]
    found.files.sort()
    found.odd.sort(key=lambda pair: pair[0])
    return found


def has_authored_ending(name: str) -> bool:
    """Whether a file of this name is read: ``monday.yaml``, ``monday.YML``."""
    return Path(name).suffix.casefold() in ENDINGS


def odd_ending(path: Path) -> Problem | None:
    """Say how to rename a file that was meant to be authored and is not read by its name."""
    if has_authored_ending(path.name):
        return None
    if named := _HIDDEN_ENDING.fullmatch(path.name):
        return _ending(path.name, named["name"])
    if path.suffix.casefold() in _PLAIN_ENDINGS and _is_authored(path):
        return _ending(path.name, f"{path.stem}.yaml")
    return None


def _ending(name: str, better: str) -> Problem:
    return Problem("file.other_ending", params={"name": name, "better": better})


def _is_authored(path: Path) -> bool:
    """Whether the first line that says anything is a key that begins an authored file."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            text = file.read(_PEEK).decode("utf-8-sig", "replace")
    except OSError:
        return False
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return bool(FIRST_KEY.match(next(lines, "")))


def _look_into(folder: Path, found: Walk, seen: set[tuple[int, int]]) -> list[Path]:
    """Take the files of one folder; answer the folders in it."""
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:  # a link that leads back up
            return []
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except FileNotFoundError:
        return []
    except OSError as error:
        params = {"reason": error.strerror or type(error).__name__}
        found.odd.append((folder, Problem("file.no_entry", params=params)))
        return []
    found.entries += len(names)
    wanted = (folder / name for name in names if not _BACKUP.fullmatch(name))
    return [path for path in wanted if _is_folder(path, found)]


def _is_folder(path: Path, found: Walk) -> bool:
    """Whether to look into it; a file is taken here, and what is odd is noted."""
    is_authored = has_authored_ending(path.name) or path.name.casefold() in TABLES
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if is_authored:
            found.odd += _without_status(path, error)
        return False
    if stat.S_ISDIR(mode):
        if is_authored:
            found.odd.append((path, Problem("file.is_folder", severity=Severity.WARNING)))
        return True
    if is_authored and not stat.S_ISREG(mode):
        found.odd.append((path, Problem("file.not_plain", params={"file": path.name})))
    elif is_authored:
        found.files.append(path)
    elif stat.S_ISREG(mode) and (problem := odd_ending(path)):
        found.odd.append((path, problem))
    return False


def _without_status(path: Path, error: OSError) -> Iterator[tuple[Path, Problem]]:
    if path.is_symlink():
        yield path, Problem("file.dangling")
    elif not isinstance(error, FileNotFoundError):
        yield path, Problem("file.no_entry", params={"reason": error.strerror or ""})
