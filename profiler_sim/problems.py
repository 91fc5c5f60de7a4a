"""What is wrong and where, as values; the sentence is made at the edge (``i18n``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Key = str | int
"""One step into an authored file: a key of a block, or the index of a list item from 0."""
Keys = tuple[Key, ...]
"""The way to a value of an authored file; empty means the file as a whole."""

Params = Mapping[str, str | int | float]
"""Values that a sentence names."""


class Severity(StrEnum):
    """What the author has to do."""

    ERROR = "error"
    """It cannot be used until this is mended."""
    WARNING = "warning"
    """It works, and probably not as meant."""
    NOTE = "note"
    """Something worth knowing, such as where a case stands."""


@dataclass(frozen=True)
class Problem:
    """A code and its parameters, at a key path, without text and without line numbers."""

    code: str
    """Stable name of the problem; ``i18n.sentences`` holds its wording."""
    keys: Keys = ()
    params: Mapping[str, str | int | float] = field(default_factory=dict)
    """Values the sentence and the hint name."""
    severity: Severity = Severity.ERROR
    span: tuple[int, int] | None = None
    """Start and end in characters within the scalar at ``keys``, when only a part is wrong."""
    at_key: bool = False
    """Point at the key itself (an unknown key) and not at its value."""
