"""Whether stored shifts are as they were committed, and what to say where they are not."""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.scoring.finding import Finding
from profiler_sim.store.chain import is_receipt_of, receipt
from profiler_sim.store.contract import Change, ShiftRow, Store


@dataclass(frozen=True, slots=True)
class CheckedShift:
    """A shift that was verified."""

    row: ShiftRow
    events: int
    change: Change | None
    """The first thing that is not as it was committed."""
    head: str
    """Digest over the deal and all events as they stand now."""

    @property
    def receipt(self) -> str:
        """What the trainee should have copied, if nothing was changed."""
        return receipt(self.head)

    def has_receipt(self, copied: str) -> bool:
        """Whether ``copied`` is the receipt of these events."""
        return is_receipt_of(copied, self.head)


def check_shifts(store: Store) -> Iterator[CheckedShift]:
    """Verify every shift, the earliest first. Raises as the store does."""
    for row in reversed(store.shifts()):
        yield CheckedShift(
            row, len(store.events(row.id)), store.verify(row.id), store.head(row.id)
        )


def changes(store: Store, shift: str) -> Iterator[Finding]:
    """Give what was changed in a shift after it was committed; nothing where all is sound."""
    if change := store.verify(shift):
        yield describe_change(change)


def describe_change(change: Change) -> Finding:
    """Give the sentence of one change."""
    kind = change.part or change.kind
    return Finding(
        code=f"stored.changed.{kind}", params={"place": change.place, "count": change.count}
    )
