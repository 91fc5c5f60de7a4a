"""What operations do with texts: for rows, and for the values a fact is known to have."""

from collections.abc import Callable, Mapping

from profiler_sim.rules.capitals import lower, upper
from profiler_sim.rules.expression import Operation
from profiler_sim.rules.patterns import compiled

_O = Operation
CHANGES: Mapping[Operation, Callable[[str], str]] = {
    _O.LOWER: lower,
    _O.UPPER: upper,
    _O.TRIM: lambda text: text.strip(" "),
}
"""From a text to another."""
FITS: Mapping[Operation, Callable[[str, str], bool]] = {
    _O.CONTAINS: lambda text, piece: piece in text,
    _O.STARTS_WITH: str.startswith,
    _O.ENDS_WITH: str.endswith,
    _O.SEARCH: lambda text, pattern: compiled(pattern).search(text),
    _O.FULL_MATCH: lambda text, pattern: compiled(pattern).fits(text),
}
"""Whether a text fits a piece or a pattern."""
