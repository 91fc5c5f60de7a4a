"""Closed shifts of a store on their way into files."""

import re
import unicodedata

from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.results.shift_file import ENDING, ShiftResult, write_shift
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.store.chain import receipt
from profiler_sim.store.contract import ShiftRecord, Store

_LONGEST = 40
"""Characters of a name within the name of a file."""


def exported_shift(store: Store, shift: str) -> tuple[str, bytes]:
    """Give name and content of the file of a closed shift; raises ``WrongUsage`` while open."""
    if not next((row.is_closed for row in store.shifts() if row.id == shift), True):
        raise WrongUsage("shift_file.open_here", {"shift": shift})
    record = store.record(shift)
    desk = Desk.open(store, shift)
    is_exam, result = desk.brief.scenario.exam, _result(desk, record)
    return file_stem(record) + ENDING, write_shift(record, is_exam=is_exam, result=result)


def _result(desk: Desk, record: ShiftRecord) -> ShiftResult | None:
    """Score and time; None where this version cannot read the answer key."""
    try:
        completed = completed_shift(desk, truth_of_closed(desk), {})
    except ProfilerError:
        return None
    total = ScoredShift(completed).score.total
    score = None if total is None else round(min(max(total, 0.0), 1.0), 4)
    return ShiftResult(score, sum(row.active_ms for row in record.events) / 1000)


def closed_shifts(store: Store) -> list[str]:
    """List the closed shifts of a store, the earliest first."""
    return [row.id for row in reversed(store.shifts()) if row.is_closed]


def file_stem(record: ShiftRecord) -> str:
    """Join scenario, trainee and receipt, in letters that every system takes as a name."""
    parts = (record.new.scenario, record.new.trainee, receipt(record.head))
    return "_".join(plain_name(each) for each in parts)


def plain_name(text: str) -> str:
    """Write a text in letters that every system takes within the name of a file."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", letters)[:_LONGEST].strip("-") or "trainee"
