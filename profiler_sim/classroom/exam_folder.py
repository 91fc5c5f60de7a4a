"""The exams that a mentor has handed out as files: her key, and a copy of each file."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self

from profiler_sim.classroom import age_key
from profiler_sim.classroom.exam_file import ENDING, Exam, read_exam, write_exam
from profiler_sim.errors import Unreadable, Unwritable
from profiler_sim.files.output_files import write_file
from profiler_sim.problems import Params, Problem, Severity
from profiler_sim.scenario.model import Scenario
from profiler_sim.settings import settings
from profiler_sim.store.contract import NewShift, ShiftRecord, ShiftRow, Store
from profiler_sim.store.sealed_truth import digest_of_truth, encrypted_part, seal_truth
from profiler_sim.store.sealing import says_closed

FOLDER, KEY = "exams", "exam.key"
"""The folder, in that of the store, and the file of the key in it."""
_GRACE = 1.0
"""Minutes after the end in which the last step may still be saved."""
SALT = "salt"
"""Key of an answer key that nobody can guess: else its digest would give guesses away."""


class ExamFolder:
    """Seals exams, and opens what comes back."""

    def __init__(self, folder: Path) -> None:
        """Keep key and copies in ``folder``; it is made with the first exam."""
        self._folder = folder

    @classmethod
    def own(cls) -> Self:
        """Give the mentor's own."""
        return cls(settings().folder / FOLDER)

    @property
    def key_file(self) -> Path:
        """Where the key is."""
        return self._folder / KEY

    def seal(
        self, new: NewShift, scenario: Scenario, minutes: int, *, salt: str, wall: str
    ) -> bytes:
        """Make an exam of what was dealt, keep a copy, and give its file.

        ``wall`` is UTC as ISO text. Raises ``WrongUsage`` without the library, ``Unwritable``.
        """
        age_key.refuse_without_age()
        truth = json.dumps({**json.loads(new.truth), SALT: salt})
        sealed = seal_truth(truth, age_key.encrypt(truth, self._key(wall)))
        exam = Exam(replace(new, truth=sealed), scenario, minutes)
        content = write_exam(exam)
        write_file(self._copy(exam.new), content)
        return content

    def answer_key(self, new: NewShift) -> str:
        """Open the answer key of a shift that was dealt from an exam of this folder.

        Raises ``Unreadable`` for an exam that is not here, a changed one, and without the key.
        """
        exam = self._exam(new)
        if not exam.is_dealt(new):
            raise Unreadable("exam.changed", {"title": new.title})
        age_key.refuse_without_age()
        try:
            key_file = self.key_file.read_text(encoding="utf-8")
        except OSError as error:
            raise Unreadable("exam.no_key") from error
        return age_key.decrypt(encrypted_part(new.truth), key_file)

    def notes_on(self, store: Store, record: ShiftRecord) -> tuple[Problem, ...]:
        """Say whether she took longer than she had, and whether she has played it before.

        Raises ``Unreadable`` where its moments are none.
        """
        try:
            exam = self._exam(record.new)
        except Unreadable:
            return ()
        notes = list[Problem]()
        if exam.minutes and (taken := _minutes(record)) > exam.minutes + _GRACE:
            notes.append(_warning("exam.late", {"n": round(taken), "allowed": exam.minutes}))
        again = (row.id for row in store.shifts() if _is_again(store, row, record.new))
        return (*notes, *(_warning("exam.again", {"shift": shift}) for shift in again))

    def _exam(self, new: NewShift) -> Exam:
        try:
            return read_exam(self._copy(new).read_bytes())
        except OSError as error:
            raise Unreadable("exam.not_yours", {"title": new.title}) from error

    def _copy(self, new: NewShift) -> Path:
        """Where the copy of an exam is: its answer key is like no other."""
        return self._folder / f"{digest_of_truth(new.truth)}{ENDING}"

    def _key(self, wall: str) -> str:
        """Read the key; the first exam makes it."""
        try:
            return self.key_file.read_text(encoding="utf-8")
        except FileNotFoundError:
            pass
        except OSError as error:
            raise Unreadable.file(str(self.key_file), error) from error
        text = age_key.new_key_file(wall)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise Unwritable.file(str(self._folder), error) from error
        write_file(self.key_file, text.encode())
        with suppress(OSError):  # on disks that know no owners
            self.key_file.chmod(0o600)
        return text


def _minutes(record: ShiftRecord) -> float:
    """Minutes from the beginning to the last step; the close may come on another day."""
    steps = [row.wall for row in record.events if not says_closed(row.event_json)]
    try:
        begun, *later = (datetime.fromisoformat(each) for each in (record.new.started, *steps))
        return max(((each - begun).total_seconds() / 60 for each in later), default=0.0)
    except (ValueError, TypeError) as error:  # no moment, or one without a zone
        raise Unreadable("shift_file.broken") from error


def _is_again(store: Store, row: ShiftRow, new: NewShift) -> bool:
    """Whether a shift in the store is of the same trainee and the same exam."""
    is_alike = (row.trainee, row.scenario, row.seed) == (new.trainee, new.scenario, new.seed)
    return is_alike and digest_of_truth(store.truth(row.id)) == digest_of_truth(new.truth)


def _warning(code: str, params: Params) -> Problem:
    return Problem(code, (), params, Severity.WARNING)
