"""Every shift and setting of one store in another, compared with where it came from.

The first store stays as it was: whoever sees that all is there may delete it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.store.contract import ShiftRecord, Store
from profiler_sim.store.sealing import first_change


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move has done."""

    numbers: dict[str, str]
    """Number of each shift in the first store → its number in the other."""
    events: int
    remarks: int
    settings: int


def refuse_changed_shifts(source: Store) -> None:
    """Raise ``Unwritable`` where a shift is not as it was committed, with the numbers of all."""
    changed = [row.id for row in source.shifts() if source.verify(row.id)]
    if changed:
        raise Unwritable("store_move.changed", {"shifts": ", ".join(reversed(changed))})


def move_store(
    source: Store, target: Store, done: Callable[[int], None], *, add: bool = False
) -> Moved:
    """Copy everything, oldest shift first, and check each shift there.

    ``done`` is told how many shifts have been moved. With ``add``, shifts and settings that the
    target has already stay as they are.

    Raises ``WrongUsage`` for a target that holds shifts, without ``add``. Raises ``Unwritable`` as
    ``refuse_changed_shifts``, before anything is written, and for a shift that differs there.
    """
    there = target.shifts()
    if there and not add:
        raise WrongUsage("store_move.not_empty", {"count": len(there)})
    refuse_changed_shifts(source)
    known = {_identity(target.record(row.id)): row.id for row in there}
    numbers: dict[str, str] = {}
    events = remarks = 0
    for count, row in enumerate(reversed(source.shifts()), start=1):
        record = source.record(row.id)
        number = known.get(_identity(record))
        if number is None:
            number = target.adopt(record)
            _refuse_other(record, target.record(number), row.id)
            numbers[row.id] = number
            events, remarks = events + len(record.events), remarks + len(record.remarks)
        done(count)
    return Moved(numbers, events, remarks, _move_settings(source, target))


def _identity(record: ShiftRecord) -> tuple[str, str, str]:
    """Deal, events and remarks: two shifts with the same are one."""
    return record.dealt, record.head, record.remarked


def _refuse_other(sent: ShiftRecord, came: ShiftRecord, shift: str) -> None:
    """Compare digests and counts; the chain of what came is computed by ``verify``'s own rules."""
    same = _identity(sent) == _identity(came) and sent.parts == came.parts
    counts = len(sent.events) == len(came.events) and len(sent.remarks) == len(came.remarks)
    if not (same and counts) or first_change(came):
        raise Unwritable("store_move.differs", {"shift": shift})


def _move_settings(source: Store, target: Store) -> int:
    """Write the settings that the target does not have; how many there were."""
    moved = 0
    for trainee, key, value in source.settings():
        if target.setting(key, trainee) is None:
            target.keep_setting(key, value, trainee)
            moved += 1
    return moved
