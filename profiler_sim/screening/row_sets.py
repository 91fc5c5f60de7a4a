"""Rows of a table of facts: sets of them, and what single ones hold."""

from collections.abc import Iterable, Sequence
from typing import Any

from profiler_sim.screening.table import FactTable

Rows = int
"""A set of rows: bit n is row n."""


def as_rows(places: Iterable[int]) -> Rows:
    """Make a set of rows of their places."""
    bits = bytearray()
    for place in places:
        if len(bits) <= place >> 3:
            bits.extend(bytes((place >> 3) + 1 - len(bits)))
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


def first_rows(rows: Rows, most: int) -> list[int]:
    """Return the first places of a set of rows."""
    found: list[int] = []
    while rows and len(found) < most:
        lowest = rows & -rows
        found.append(lowest.bit_length() - 1)
        rows ^= lowest
    return found


def read_rows(
    table: FactTable, names: Sequence[str], rows: Sequence[int] | None = None
) -> list[tuple[Any, ...]]:
    """Read columns of some rows, or of every row in order. Any: the columns set the types.

    ``row`` and ``id`` are columns too.
    """
    listed = ", ".join(f'"{name}"' for name in names)
    wanted = "" if rows is None else f" WHERE row IN ({', '.join(map(str, rows)) or '-1'})"
    return table.rows(f"SELECT {listed} FROM facts{wanted} ORDER BY row")


def quantiles(
    table: FactTable, names: Sequence[str], parts: Sequence[float], among: str
) -> dict[str, tuple[float, ...]]:
    """Return for each number values below which parts of the rows lie, by its name.

    Only rows count where ``among`` is true in SQL; a number that none of them states is left out.
    """
    asked = ", ".join(f'quantile_disc("{name}", {list(parts)})' for name in names)
    found = table.rows(f"SELECT {asked} FROM facts WHERE {among}")[0]
    return {name: tuple(steps) for name, steps in zip(names, found, strict=True) if steps}
