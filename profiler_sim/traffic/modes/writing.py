"""What effects are made of."""

from collections.abc import Callable, Mapping
from typing import Any

Parameters = Mapping[str, str]
"""Parameters of an effect as a sign's author wrote them."""
Effect = Callable[[Any, Parameters], None]
"""Writes a sign into a draft. Any: each mode's own kind of draft."""
Line = Callable[[Any, str], None]
"""Writes one line of an answer page into a draft. Any: as above."""


def set_line(part: str, field: str) -> Line:
    """Write the value itself into a field of one of the draft's answers."""

    def write(draft: Any, value: str) -> None:  # noqa: ANN401  see Line
        getattr(draft, part)[field] = value

    return write
