"""Where scenarios, packs and the catalogue lie: the shipped ones, and a mentor's own."""

import csv
import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.identifiers import Tables
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.code_lists import ALL_LISTED, former_subheadings, places, subheadings
from profiler_sim.i18n.wording import sentence
from profiler_sim.settings import settings

_HERE = Path(__file__).parent.parent


def folder() -> Path:
    """The folder of scenarios: in the package where installed, beside it in a checkout."""
    inside = _HERE / "scenarios"
    return inside if inside.is_dir() else _HERE.parent / "scenarios"


def folders() -> tuple[Path, ...]:
    """The shipped folder and, where there is one, the mentor's own, which has the last word."""
    own = settings(os.environ).own
    return (folder(), own) if own.is_dir() else (folder(),)


def named(name: str, below: str = "") -> Path | None:
    """The file ``name`` in the subfolder ``below``, the mentor's own first."""
    paths = (where / below / f"{name}.yaml" for where in reversed(folders()))
    return next((path for path in paths if path.is_file()), None)


def table(name: str) -> Iterator[dict[str, str]]:
    """Rows of one of the catalogue's code tables, a mentor's own after the shipped ones.

    Raises ``ProblemsFound`` where hers is no such table: it must have the shipped one's columns.
    """
    columns: set[str] = set()
    for where in folders():
        path = where / "catalogue" / name
        if not path.is_file():
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            try:
                columns = columns or set(rows.fieldnames or ())
                for row in rows:
                    if not columns <= {key for key, value in row.items() if value is not None}:
                        params = {"columns": ", ".join(sorted(columns))}
                        raise _broken(path, rows.line_num, "table.columns", params)
                    yield row
            except (UnicodeDecodeError, csv.Error):
                raise _broken(path, rows.line_num + 1, "table.unreadable", {}) from None


def _broken(
    path: Path, line: int, code: str, params: Mapping[str, str | int | float]
) -> ProblemsFound:
    told: dict[str, str | int | float] = {
        "file": str(path),
        "line": line,
        "message": sentence(code, params),
    }
    return ProblemsFound("file.broken", told)


@lru_cache(maxsize=1)
def code_tables() -> Tables:
    """UN/LOCODEs and HS subheadings: the published lists, and what the code tables add."""
    catalogue = folder() / "catalogue"
    listed = list(places(catalogue))
    own = [row["locode"] for row in table("places.csv") if row["locode"]]
    words = {row["hs6"]: row["description"] for row in table("hs2022.csv")}
    return Tables(
        locodes=frozenset(code for code, _functions, _name in listed).union(own),
        all_listed=ALL_LISTED,
        hs6=frozenset(subheadings(catalogue)).union(words),
        former_hs6=dict(former_subheadings(catalogue)),
        names={code: name for code, _functions, name in listed} | words,
    )
