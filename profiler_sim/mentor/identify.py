"""What numbers on a paper are, and whether they hold."""

from collections.abc import Sequence

from profiler_sim.cargo.identifiers import Reading, identify
from profiler_sim.files.content import code_tables


def identified(values: Sequence[str]) -> list[tuple[str, tuple[Reading, ...]]]:
    """Read every value against every standard whose look it has."""
    return [(value, identify(value, code_tables())) for value in values]
