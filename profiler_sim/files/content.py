"""Where scenarios, packs and the catalogue lie: the shipped ones, and a mentor's own."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.identifiers import CodeLists
from profiler_sim.files.code_lists import ALL_LISTED, former_subheadings, places, subheadings
from profiler_sim.files.index import CATALOGUE, folder, named_file, own_files, own_folder
from profiler_sim.files.tables import read_table

__all__ = ["folder"]
_KINDS = {"": "scenario", "packs": "pack"}
"""What lies in the folders whose files are called by name."""


def folders() -> tuple[Path, ...]:
    """The shipped folder and, where there is one, the mentor's own, which has the last word."""
    own = own_folder()
    return (folder(), own) if own else (folder(),)


def named(name: str, below: str = "") -> Path | None:
    """The file ``name`` in the subfolder ``below``, the mentor's own first."""
    if below in _KINDS:
        return named_file(_KINDS[below], name)
    paths = (where / below / f"{name}.yaml" for where in reversed(folders()))
    return next((path for path in paths if path.is_file()), None)


def table(name: str) -> Iterator[dict[str, str]]:
    """Rows of one of the catalogue's code tables, a mentor's own after the shipped ones.

    A table of hers in which anything is wrong is left out (``files.tables`` says what it is).
    """
    with (folder() / CATALOGUE / name).open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)
    for path in own_files().tables:
        if path.name.casefold() == name:
            rows, faults = read_table(path)
            yield from () if faults else rows


@lru_cache(maxsize=1)
def code_tables() -> CodeLists:
    """UN/LOCODEs and HS subheadings: the published lists, and what the code tables add."""
    catalogue = folder() / CATALOGUE
    listed = list(places(catalogue))
    own = [row["locode"] for row in table("places.csv") if row["locode"]]
    words = {row["hs6"]: row["description"] for row in table("hs2022.csv")}
    return CodeLists(
        locodes=frozenset(code for code, _functions, _name in listed).union(own),
        all_listed=ALL_LISTED,
        hs6=frozenset(subheadings(catalogue)).union(words),
        former_hs6=dict(former_subheadings(catalogue)),
        names={code: name for code, _functions, name in listed} | words,
    )
