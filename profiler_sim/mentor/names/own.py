"""Which names are the mentor's own."""

from profiler_sim.files.catalogue import own_catalogue
from profiler_sim.files.index import own_files
from profiler_sim.files.kinds import entries
from profiler_sim.files.tables import read_table

_KINDS = {
    "signs": "sign",
    "methods": "method",
    "places": "place",
    "goods": "commodity",
    "units": "unit",
    "enquiries": "enquiry",
    "examinations": "examination",
    "topics": "topic",
    "operations": "operation",
    "packs": "pack",
    "scenarios": "scenario",
}
"""What an entry of a list calls itself in a file."""


def own_names(listed: str) -> frozenset[str]:
    """Names of a list that the mentor's folder holds, of ports their codes."""
    if listed == "ports":
        return frozenset(_own_codes())
    kind = _KINDS.get(listed, "")
    files = [entry.name for entry in own_files().of_kind(kind)]
    values = [entry for _path, value in own_catalogue().values for entry in entries(value)]
    return frozenset([*files, *(name for each, name, _keys in values if each == kind)])


def _own_codes() -> set[str]:
    tables = [path for path in own_files().tables if path.name.casefold() == "places.csv"]
    read = [rows for rows, faults in map(read_table, tables) if not faults]
    return {row["place_id"] for rows in read for row in rows}
