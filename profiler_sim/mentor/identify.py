"""What numbers on a paper are, and whether they hold."""

from collections.abc import Sequence

from profiler_sim.cargo.identifiers import IdentifierReading, identify
from profiler_sim.files.catalogue_tables import code_tables

_LISTED = {"locode", "hs"}
"""Standards that are lists of codes: only they need the tables."""


def identified(values: Sequence[str]) -> list[tuple[str, tuple[IdentifierReading, ...]]]:
    """Read every value against every standard whose look it has."""
    return [(value, _readings(value)) for value in values]


def _readings(value: str) -> tuple[IdentifierReading, ...]:
    readings = identify(value)
    if any(reading.standard in _LISTED for reading in readings):
        return identify(value, code_tables())
    return readings
