"""A price on the scale of usual prices, drawn in plain characters."""

from bisect import bisect_left

from profiler_sim.cargo.answers import PriceBand

_CELLS = 7
"""Cells of each of the four stretches; with the marks the scale fits the narrowest paper."""

_STRETCH = "-" * _CELLS
_EMPTY = f"{_STRETCH}[{_STRETCH}|{_STRETCH}]{_STRETCH}"
"""Below the usual, the lower half of it, the upper half, above it."""


def scale(band: PriceBand, declared: float) -> str:
    """Draw ``band`` with an X for ``declared``, such as ``---X---[-------|-------]-------``.

    One word, so that it is never wrapped. The stretches are equally long whatever the prices:
    what counts is on which side of a mark the X stands, and that is always right.
    """
    place = _place((0, band.p05, band.p50, band.p95, 2 * band.p95), declared)
    return f"{_EMPTY[:place]}X{_EMPTY[place + 1 :]}"


def _place(edges: tuple[float, ...], declared: float) -> int:
    """Find the cell of ``declared``: on a mark when equal to it, else between its neighbours."""
    stretch = bisect_left(edges[1:-1], declared)
    low, high = edges[stretch : stretch + 2]
    if declared == high and stretch + 2 < len(edges):
        cell = _CELLS
    else:
        share = (declared - low) / (high - low) if high > low else 0
        cell = min(max(int(share * _CELLS), 0), _CELLS - 1)
    return stretch * (_CELLS + 1) + cell
