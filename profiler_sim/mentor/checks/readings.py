"""The table of how scans are read: methods and places that there are."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.readings import Row
from profiler_sim.mentor.checks.names import unknown
from profiler_sim.problems import Problem


def reading(row: Row, catalogue: Catalogue) -> Iterator[Problem]:
    """A row for a name that nothing bears would never be used."""
    method, place = row.key
    yield from unknown(("method",), method, sorted(catalogue.methods))
    yield from unknown(("place",), place, sorted(catalogue.hiding_places))
