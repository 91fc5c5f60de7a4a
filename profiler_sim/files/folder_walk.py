"""What lies below a folder: authored files, and entries that cannot be read as such."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from profiler_sim.files.kinds import begins_authored_file
from profiler_sim.problems import Problem, Severity

ENDINGS = frozenset({".yaml", ".yml"})
"""Endings of authored files, in small or large letters."""
TABLES = frozenset({"readings.csv", "places.csv", "hs2022.csv"})
"""Tables of the catalogue that a mentor may add rows to."""
MESSAGES = ".po"
"""Ending of a file of messages for screens and commands in another language."""
MAX_ENTRIES = 50_000
"""Names that are looked at below one folder: more than that is not a mentor's folder."""
MAX_DEPTH = 16
"""Folders inside folders."""
_ADDED_ENDING = r"(?P<name>.+\.ya?ml)(\.\w+)?( \(\d+\))?"
"""A name to which another program has added something: ``monday.yaml.txt``."""
_BACKUP_ENDINGS = frozenset({".swp", ".swo", ".bak", ".old", ".orig", ".tmp", ".part"})
"""What editors and systems leave beside a file."""
_OFFICE_ENDINGS = {
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "LibreOffice",
    ".rtf": "WordPad",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".ods": "LibreOffice",
    ".json": "JSON",
}
"""Endings of files that a mentor may have saved with another program, and that program."""
_PLAIN_ENDINGS = frozenset({"", ".txt", ".text"})
_PEEK = 1024
"""Bytes in which a text shows that it is an authored file."""


@dataclass(slots=True)
class FolderWalk:
    """What lies below a folder."""

    files: list[Path] = field(default_factory=list)
    """Authored files and tables, in order."""
    odd: list[tuple[Path, Problem]] = field(default_factory=list)
    """Entries that are left out, or read otherwise than their author may think."""
    messages: list[Path] = field(default_factory=list)
    """Message files, in order."""
    entries: int = 0


def walk_folder(folder: Path) -> FolderWalk:
    """Look through a folder and its subfolders; hidden and backup files are passed over.

    Never raises: a folder that cannot be opened is among what is odd, one that has gone is not.
    """
    visited, walk = set[tuple[int, int]](), FolderWalk()
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        inner = _look_into(place, walk, visited)
        if walk.entries > MAX_ENTRIES:
            walk.odd.append((place, Problem("file.too_many_files")))
            break
        if inner and depth >= MAX_DEPTH:
            walk.odd.append((place, Problem("file.too_deep_folder")))
        else:
            waiting += [(each, depth + 1) for each in inner]
    walk.files.sort()
    walk.messages.sort()
    walk.odd.sort(key=lambda pair: pair[0])
    return walk


def has_authored_ending(name: str) -> bool:
    """Whether a file of this name is read: ``monday.yaml``, ``monday.YML``."""
    return Path(name).suffix.casefold() in ENDINGS


def odd_ending(path: Path) -> Problem | None:
    """Say how to rename a file that was meant to be authored and is not read by its name."""
    if has_authored_ending(path.name):
        return None
    if longer := re.fullmatch(_ADDED_ENDING, path.name, re.IGNORECASE):
        return _ending(path.name, longer["name"])
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
    return begins_authored_file(next(lines, ""))


def _look_into(folder: Path, walk: FolderWalk, visited: set[tuple[int, int]]) -> list[Path]:
    """Take the files of one folder; answer the folders in it."""
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in visited:  # a link that leads back up
            return []
        visited.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except FileNotFoundError:
        return []
    except OSError as error:
        params = {"reason": error.strerror or type(error).__name__}
        walk.odd.append((folder, Problem("file.no_entry", params=params)))
        return []
    walk.entries += len(names)
    wanted = (folder / name for name in names if not _is_backup(name))
    return [path for path in wanted if _is_folder(path, walk)]


def _is_backup(name: str) -> bool:
    """Whether a name is hidden, or one that an editor gives to its copies."""
    is_copy = name[0] == "#" and name[-1] == "#" and len(name) > 1
    ending = os.path.splitext(name)[1].casefold()  # noqa: PTH122  quicker, for every name
    return is_copy or name.startswith((".", "~$")) or name[-1] == "~" or ending in _BACKUP_ENDINGS


def _is_folder(path: Path, walk: FolderWalk) -> bool:
    """Whether to look into it; a file is taken here, and what is odd is noted."""
    is_authored = has_authored_ending(path.name) or path.name.casefold() in TABLES
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if is_authored:
            walk.odd += _without_status(path, error)
        return False
    if stat.S_ISDIR(mode):
        if is_authored:
            walk.odd.append((path, Problem("file.is_folder", severity=Severity.WARNING)))
        return True
    if is_authored and not stat.S_ISREG(mode):
        walk.odd.append((path, Problem("file.not_plain", params={"file": path.name})))
    elif is_authored:
        walk.files.append(path)
    elif stat.S_ISREG(mode) and path.suffix == MESSAGES:
        walk.messages.append(path)
    elif stat.S_ISREG(mode) and (problem := odd_ending(path) or _of_other_program(path)):
        walk.odd.append((path, problem))
    return False


def _of_other_program(path: Path) -> Problem | None:
    """Say that a file of an office program is not read; None of any other file."""
    if (kind := _OFFICE_ENDINGS.get(path.suffix.casefold())) is None:
        return None
    params = {"name": path.name, "kind": kind, "better": f"{path.stem}.yaml"}
    return Problem("file.other_program", params=params, severity=Severity.WARNING)


def _without_status(path: Path, error: OSError) -> Iterator[tuple[Path, Problem]]:
    if path.is_symlink():
        yield path, Problem("file.dangling")
    elif not isinstance(error, FileNotFoundError):
        yield path, Problem("file.no_entry", params={"reason": error.strerror or ""})
