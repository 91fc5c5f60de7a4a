"""The mentor's comments in her store, and the shifts that she can comment on."""

from collections.abc import Collection
from dataclasses import dataclass

from profiler_sim.play.trainee_feedback import COMMENT
from profiler_sim.store.contract import RemarkRow, Store


@dataclass(frozen=True, slots=True)
class ListedShift:
    """A closed shift as the mentor's list shows it."""

    shift: str
    trainee: str
    title: str
    day: str
    """Such as 2026-03-02."""
    comments: int


def comments_on(store: Store, shift: str) -> list[RemarkRow]:
    """Give the comments on one shift, in their order."""
    return [row for row in store.remarks(shift) if row.kind == COMMENT]


def commented_shifts(store: Store) -> list[str]:
    """List the shifts of a store that have comments, the earliest first."""
    return [row.id for row in reversed(store.shifts()) if comments_on(store, row.id)]


def listed_shifts(store: Store, wanted: Collection[str]) -> list[ListedShift]:
    """List ``wanted`` shifts by trainee, the earliest of each first."""
    rows = [row for row in store.shifts() if row.id in wanted]
    rows.sort(key=lambda row: (row.trainee, row.started))
    return [
        ListedShift(
            row.id, row.trainee, row.title, row.started[:10], len(comments_on(store, row.id))
        )
        for row in rows
    ]
