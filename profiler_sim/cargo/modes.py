"""Modes of transport, and tables with one row for each of them."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Mode = Literal["sea", "air", "road", "post"]
"""A mode of transport as data files name it; post includes express courier."""
MODES: tuple[Mode, ...] = ("sea", "air", "road", "post")
"""Every mode, in the order screens list them."""

RowT_co = TypeVar("RowT_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByMode(Generic[RowT_co]):
    """A table with one row for each mode; a mode without a row is a type error.

    A new mode joins ``Mode``, ``MODES`` and this class. The type checker then names every table
    that has no row for it.
    """

    sea: RowT_co
    air: RowT_co
    road: RowT_co
    post: RowT_co

    def __getitem__(self, mode: Mode) -> RowT_co:
        """Return the row of ``mode``."""
        row: RowT_co = getattr(self, mode)
        return row
