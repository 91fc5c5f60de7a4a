"""The closed shifts of a class, taken over into the mentor's own store."""

from profiler_sim.store.contract import Store


def take_over_results(of_class: Store, own: Store) -> int:
    """Copy every closed shift that ``own`` does not have; answer how many were new.

    Raises ``Unwritable`` where ``own`` takes nothing, or a shift is not as it was committed.
    """
    known = {own.head(row.id) for row in own.shifts()}
    closed = [row.id for row in reversed(of_class.shifts()) if row.is_closed]
    new = [shift for shift in closed if of_class.head(shift) not in known]
    for shift in new:
        own.adopt(of_class.record(shift))
    return len(new)
