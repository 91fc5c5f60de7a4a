"""The closed shifts of a class, taken over into the mentor's own store."""

from profiler_sim.classroom.register import Register
from profiler_sim.store.contract import Store


def take_over_results(register: Register, own: Store) -> int:
    """Copy every closed shift of a class that ``own`` does not have; answer how many were new.

    Nothing of an exam whose results are sealed.

    Raises ``Unwritable`` where ``own`` takes nothing, or a shift is not as it was committed.
    """
    if register.record.is_sealed:
        return 0
    known = {own.head(row.id) for row in own.shifts()}
    of_class = register.store
    closed = [row.id for row in reversed(register.every_shift()) if row.is_closed]
    new = [shift for shift in closed if of_class.head(shift) not in known]
    for shift in new:
        own.adopt(of_class.record(shift))
    return len(new)
