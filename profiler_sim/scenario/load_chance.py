"""How many smuggled loads a shift may have where chance decides for every load."""

from math import exp, lgamma, log, log1p

_RARE = 0.025
"""Share of shifts with fewer loads, and of shifts with more, that is not spoken of."""


def usual_range(loads: int, expected: float) -> tuple[int, int]:
    """Return the fewest and the most smuggled loads of 95 in 100 shifts of so many ``loads``.

    Each is drawn on its own; ``expected`` of them are smuggled on average.
    """
    if expected <= 0 or loads <= 0:
        return 0, 0
    if expected >= loads:
        return loads, loads
    share = expected / loads
    return _quantile(loads, share, _RARE), _quantile(loads, share, 1 - _RARE)


def _quantile(loads: int, share: float, part: float) -> int:
    """The fewest smuggled loads that at least this part of all shifts does not exceed."""
    so_far = 0.0
    for smuggled in range(loads):
        so_far += _probability(loads, share, smuggled)
        if so_far >= part:
            return smuggled
    return loads


def _probability(loads: int, share: float, smuggled: int) -> float:
    """Probability of exactly so many, by the binomial law."""
    honest = loads - smuggled
    ways = lgamma(loads + 1) - lgamma(smuggled + 1) - lgamma(honest + 1)
    return exp(ways + smuggled * log(share) + honest * log1p(-share))
