"""The ladder of percentages a probability is stated on.

Fixed steps, and not a free number: the Murphy decomposition of the Brier score is exact only when
judgements are grouped by distinct stated values, and nobody can tell 37 % from 40 %.
"""

from typing import Annotated

from pydantic import AfterValidator

LADDER = (1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99)
"""Percent, lowest first. Neither end is certainty: a logarithmic score stays finite."""


def _step(percent: int) -> int:
    if percent not in LADDER:
        raise ValueError("not a step of the ladder")
    return percent


Percent = Annotated[int, AfterValidator(_step)]
"""A whole percentage that is a step of the ladder."""
