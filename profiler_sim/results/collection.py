"""The files of a class, read into the mentor's store."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from profiler_sim import __version__
from profiler_sim.errors import ProfilerError, Unreadable, Unwritable
from profiler_sim.problems import Problem, Severity
from profiler_sim.results.seal import travelling_content
from profiler_sim.results.shift_file import (
    ENDING,
    MOST_BYTES,
    has_answer_key,
    is_closed,
    read_shift,
    refuse_changed,
    with_answer_key,
)
from profiler_sim.store.contract import NewShift, ShiftRecord, Store

AnswerKey = Callable[[NewShift], str]
"""Gives the answer key of a shift of an exam: opened, or dealt again.

Raises ``ProfilerError`` where that cannot be.
"""
Notes = Callable[[ShiftRecord], tuple[Problem, ...]]
"""Says what to know of a shift that is taken; raises ``ProfilerError`` for one that cannot be."""


def no_notes(_record: ShiftRecord) -> tuple[Problem, ...]:
    """Say nothing."""
    return ()


@dataclass(frozen=True, slots=True)
class CollectedFile:
    """What became of one file."""

    name: str
    """Its path below the folder."""
    shift: str | None
    """Its number in the store; None where it was not taken."""
    title: str
    trainee: str
    """Empty, like the title, where the file could not be read."""
    notes: tuple[Problem, ...]
    """Why it was not taken, or what to know of it."""

    @property
    def is_double(self) -> bool:
        """Whether the store had it already."""
        return any(each.code == "shift_file.double" for each in self.notes)


def files_ending(folder: Path, ending: str) -> list[Path]:
    """List the files with such a name in a folder and the folders in it.

    Raises ``Unreadable`` where it is no folder or cannot be opened.
    """

    def refuse(error: OSError) -> None:
        raise Unreadable.file(str(error.filename or folder), error)

    if not folder.is_dir():
        raise Unreadable("shift_file.no_folder", {"folder": str(folder)})
    return sorted(
        Path(where) / name
        for where, _folders, names in os.walk(folder, onerror=refuse)
        for name in names
        if name.casefold().endswith(ending) and not name.startswith(".")
    )


def collect(
    folder: Path, store: Store, answer_key: AnswerKey, notes_on: Notes = no_notes
) -> Iterator[CollectedFile]:
    """Read every file of a folder into ``store``, one after the other.

    A file that is broken, changed or a double is named and left out; the others go on. Raises
    ``Unreadable`` for the folder, ``Unwritable`` where the store takes nothing.
    """
    known = {store.head(row.id): row.id for row in store.shifts()}
    for path in files_ending(folder, ENDING):
        name = path.relative_to(folder).as_posix()
        try:
            record = _sound_record(path, answer_key)
            of_exam = notes_on(record)
        except Unwritable:
            raise
        except ProfilerError as error:
            note = Problem(error.code, params=error.params)
            yield CollectedFile(name, None, "", "", (note,))
            continue
        yield _keep(name, record, store, known, of_exam)


def _sound_record(path: Path, answer_key: AnswerKey) -> ShiftRecord:
    """Raises ``ProfilerError`` for a file that cannot be taken."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable("shift_file.too_long", {"limit": MOST_BYTES // 1_000_000})
        content = travelling_content(path, MOST_BYTES)
    except OSError as error:
        raise Unreadable.file(path.name, error) from error
    record = read_shift(content)
    refuse_changed(record)
    if not is_closed(record):
        raise Unreadable("shift_file.open")
    return record if has_answer_key(record) else _opened(record, answer_key)


def _opened(record: ShiftRecord, answer_key: AnswerKey) -> ShiftRecord:
    """Put the answer key of an exam back."""
    params = {"scenario": record.new.scenario, "program": record.new.program}
    try:
        opened = with_answer_key(record, answer_key(record.new))
    except ProfilerError as error:
        if not record.withheld:
            raise  # it says why the key could not be opened
        raise Unreadable("shift_file.no_key", params) from error
    if opened is None:
        raise Unreadable("shift_file.other_key", params)
    return opened


def _keep(
    name: str,
    record: ShiftRecord,
    store: Store,
    known: dict[str, str],
    of_exam: tuple[Problem, ...],
) -> CollectedFile:
    title, trainee = record.new.title, record.new.trainee
    if (standing := known.get(record.head)) is not None:
        note = Problem("shift_file.double", (), {"shift": standing}, Severity.NOTE)
        return CollectedFile(name, None, title, trainee, (note,))
    shift = known[record.head] = store.adopt(record)
    program = {"program": record.new.program, "own": __version__}
    other = Problem("shift_file.other_program", (), program, Severity.NOTE)
    notes = () if record.new.program == __version__ else (other,)
    return CollectedFile(name, shift, title, trainee, (*notes, *of_exam))
