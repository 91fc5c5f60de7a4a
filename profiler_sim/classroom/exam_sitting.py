"""A trainee's one shift of an exam that came as a file, in the store of her own computer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from profiler_sim.classroom.exam_file import Exam
from profiler_sim.play.session import close_stored
from profiler_sim.results.shift_export import exported_shift
from profiler_sim.store.contract import ShiftRow, Store
from profiler_sim.store.seat import Bounds, Seat


class ExamSitting:
    """Begins the exam, or goes on with it: nobody gets a second one."""

    def __init__(self, store: Store, exam: Exam, trainee: str, now: Callable[[], str]) -> None:
        """Sit down as ``trainee``; ``now`` gives UTC as ISO text."""
        self._store, self._now, self.exam = store, now, exam
        self.trainee = trainee
        self.shift = self._find() or self._deal()
        """Its id."""
        self.seat = Seat(store, trainee, bounds=Bounds(trainee, lambda: [self.shift]))
        """The store as far as it is of this exam."""
        self._begun = datetime.fromisoformat(self.row.started)

    def _find(self) -> str | None:
        rows = [row for row in self._store.shifts() if row.trainee == self.trainee]
        sealed = self.exam.new.truth
        return next((row.id for row in rows if self._store.truth(row.id) == sealed), None)

    def _deal(self) -> str:
        new = replace(self.exam.new, trainee=self.trainee, started=self._now())
        return self._store.deal(new)

    @property
    def row(self) -> ShiftRow:
        """The shift as the list of shifts has it."""
        return next(row for row in self._store.shifts() if row.id == self.shift)

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the exam is over; None where it has no limit."""
        if not self.exam.minutes:
            return None
        passed = datetime.fromisoformat(self._now()) - self._begun
        return max(0.0, self.exam.minutes * 60 - passed.total_seconds())

    def close_late(self) -> None:
        """Close the shift where its time is over."""
        if self.seconds_left == 0 and not self.row.is_closed:
            close_stored(self._store, self.shift, self._now())

    def result(self) -> tuple[str, bytes]:
        """Give name and content of the result file; raises ``WrongUsage`` while it is open."""
        return exported_shift(self.seat, self.shift)
