"""Where the shipped scenarios and catalogue lie, and the code tables among them."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.identifiers import Tables

_HERE = Path(__file__).parent.parent


def folder() -> Path:
    """The folder of scenarios: in the package where installed, beside it in a checkout."""
    inside = _HERE / "scenarios"
    return inside if inside.is_dir() else _HERE.parent / "scenarios"


def table(name: str) -> Iterator[dict[str, str]]:
    """Rows of one of the catalogue's code tables."""
    with (folder() / "catalogue" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@lru_cache(maxsize=1)
def code_tables() -> Tables:
    """UN/LOCODEs and HS subheadings of the shipped tables."""
    return Tables(
        locodes=frozenset(row["locode"] for row in table("places.csv") if row["locode"]),
        hs6=frozenset(row["hs6"] for row in table("hs2022.csv")),
    )
