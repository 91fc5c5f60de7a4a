"""A thing to tell after a shift: a code and what its sentence names. No prose here."""

from collections.abc import Mapping

from pydantic import Field

from profiler_sim.cargo.value import Value


class Finding(Value):
    """One sentence to be said; ``i18n.sentences.debrief`` holds its words."""

    code: str
    params: Mapping[str, str | int | float] = Field(default_factory=dict)
    """Values the sentence names; shares are whole percent."""


def percent(share: float) -> int:
    """Whole percent of a share from 0 to 1."""
    return round(100 * share)
