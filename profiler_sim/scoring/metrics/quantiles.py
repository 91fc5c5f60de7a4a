"""Quantiles the standard library lacks: Beta and Student's t, beside the normal it has.

The Beta distribution function is the continued fraction of DLMF 8.17.22
(https://dlmf.nist.gov/8.17#v); quantiles are found by halving, which needs no start value
and ends at the last representable number.
"""

import math
from statistics import NormalDist

_TINY = 1e-300
"""Stands in for a zero denominator of the continued fraction."""
_SETTLED = 1e-15
"""A factor this close to 1 no longer changes the fraction."""
_LONGEST = 100_000
"""Coefficients to look at; about the square root of max(a, b) are needed."""


def normal_quantile(share: float) -> float:
    """Value below which ``share`` (0 < share < 1) of the standard normal lies."""
    return NormalDist().inv_cdf(share)


def beta_below(x: float, a: float, b: float) -> float:
    """Probability, 0 to 1, that a Beta(a, b) value is at most ``x``; a, b > 0, x in 0 to 1."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast on this side of the mean only
        return 1 - _lower_tail(1 - x, b, a)
    return _lower_tail(x, a, b)


def beta_quantile(share: float, a: float, b: float) -> float:
    """Value below which ``share`` (0 to 1) of Beta(a, b) lies; a, b > 0."""
    if share <= 0 or share >= 1:
        return float(share >= 1)
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        if beta_below(middle, a, b) < share:
            low = middle
        else:
            high = middle
    return high


def student_half_width(confidence: float, freedom: int) -> float:
    """Value t with P(-t <= T <= t) = ``confidence`` (0 < c < 1) for Student's T, freedom >= 1.

    P(|T| > t) is the Beta(freedom/2, 1/2) probability below freedom / (freedom + t²).
    """
    x = beta_quantile(1 - confidence, freedom / 2, 0.5)
    return math.sqrt(freedom * (1 - x) / x)


def _lower_tail(x: float, a: float, b: float) -> float:
    log_front = (
        a * math.log(x)
        + b * math.log1p(-x)
        + math.lgamma(a + b)
        - math.lgamma(a)
        - math.lgamma(b)
        - math.log(a)
    )
    return math.exp(log_front) / _continued_fraction(x, a, b)


def _continued_fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + …)), evaluated from the front as a product of ratios (Lentz)."""
    value, above, below, settled = 1.0, 1.0, 0.0, 0
    for i in range(1, _LONGEST):
        d = _coefficient(i, x, a, b)
        below = 1 / (1 + d * below or _TINY)
        above = 1 + d / above or _TINY
        value *= above * below
        settled = settled + 1 if abs(above * below - 1) < _SETTLED else 0
        if settled == 2 or d == 0:  # noqa: PLR2004  one factor may be near 1 by accident
            break
    return value


def _coefficient(i: int, x: float, a: float, b: float) -> float:
    m, is_odd = divmod(i, 2)
    at = a + 2 * m
    if is_odd:
        return -(a + m) * (a + b + m) * x / (at * (at + 1))
    return m * (b - m) * x / ((at - 1) * at)
