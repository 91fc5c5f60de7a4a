"""Chance of a picture: streams of its own for each purpose, so that none moves another.

Nothing here looks at the bodies: with and without them, a picture has the same of each.
"""

import numpy as np

from profiler_sim.pictures.raster import Floats

TEXTURE, NOISE, GRAIN, PACKING, FITTINGS = 0, 1, 2, 3, 4
"""Second number of the seed of a stream."""
FITTED = 0.15
"""Share of places where something is fitted that was not foreseen."""
_KERNEL = np.array([0.25, 0.5, 0.25])
"""How a detector shares what it gets with its neighbours, along each side."""
CORRELATED = float(np.sum(_KERNEL) ** 4 / np.sum(_KERNEL**2) ** 2)
"""Pixels that tell as much as one alone would: the correlation area of the noise."""
_SEEDS = 2**64


def picture_rng(seed: int, stream: int) -> np.random.Generator:
    """Return a generator of its own for every seed and purpose."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence((seed % _SEEDS, stream))))


def goods_grain(seed: int, shape: tuple[int, int], cell: int) -> Floats:
    """Draw goods thicker here and thinner there, over about ``cell`` pixels, without edges.

    Over stretches longer than a cell its mean is that of cells which are even within, each with
    standard deviation 1.
    """
    rows, columns = (-(-pixels // cell) + 2 for pixels in shape)
    drawn = picture_rng(seed, GRAIN).standard_normal((rows, columns))
    return _softened(_softened(drawn, cell)[: shape[0]].T, cell)[: shape[1]].T


def unit_fittings(seed: int, shape: tuple[int, int], cell: int) -> Floats:
    """Draw plates and brackets of ``cell`` pixels on ``FITTED`` of all places, deviation 1.

    Its mean is 0: where none is, the unit is somewhat thinner than foreseen.
    """
    rows, columns = (-(-pixels // cell) for pixels in shape)
    there = picture_rng(seed, FITTINGS).random((rows, columns)) < FITTED
    value = (there - FITTED) / np.sqrt(FITTED * (1 - FITTED))
    even: Floats = np.repeat(np.repeat(value, cell, axis=0), cell, axis=1)
    return even[: shape[0], : shape[1]]


def _softened(cells: Floats, cell: int) -> Floats:
    """Each cell of a column spread over ``cell`` rows, running over into the next."""
    steps = np.arange((len(cells) - 1) * cell)
    at, part = steps // cell, ((steps % cell) / cell)[:, None]
    soft: Floats = (1 - part) * cells[at] + part * cells[at + 1]
    return soft


def detector_noise(seed: int, shape: tuple[int, int]) -> Floats:
    """Draw noise of standard deviation 1, smooth over neighbouring pixels."""
    rows, columns = shape
    drawn = picture_rng(seed, NOISE).standard_normal((rows + 2, columns + 2))
    left, middle, right = _KERNEL
    across = left * drawn[:, :-2] + middle * drawn[:, 1:-1] + right * drawn[:, 2:]
    both = left * across[:-2] + middle * across[1:-1] + right * across[2:]
    smooth: Floats = both / np.sum(_KERNEL**2)
    return smooth
