"""A finding about a shift: a code and what its sentence names. No prose here."""

from collections.abc import Mapping

from pydantic import Field

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.finding_codes import FindingCode


class Finding(Value):
    """One sentence to be shown; ``i18n.sentences`` holds its words."""

    code: FindingCode
    params: Mapping[str, str | int | float] = Field(default_factory=dict)
    """Values the sentence names; shares are whole percent."""


def percent(share: float) -> int:
    """Whole percent of a share from 0 to 1."""
    return round(100 * share)
