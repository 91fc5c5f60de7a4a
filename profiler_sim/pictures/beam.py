"""How much matter takes from the beam.

Mass attenuation as textbooks give it, rounded, of no real device: lorries and boxes are met by
about 2 MeV, where weight in the way is nearly all that counts; single pieces and parcels by about
120 keV, where metal takes much more than its weight.
"""

from collections.abc import Mapping
from typing import Final

from profiler_sim.cargo.scans import Stuff, UnitKind

_HARD: Mapping[Stuff, float] = {"organic": 0.049, "mineral": 0.045, "metal": 0.043}
_SOFT: Mapping[Stuff, float] = {"organic": 0.16, "mineral": 0.17, "metal": 0.30}
_SMALL: Final = frozenset[UnitKind]({"pieces", "parcel"})

STEEL, WOOD, BOARD = 7.85, 0.7, 0.15
"""Grams per cm3: of steel, of plywood, of corrugated board as it stands in a wall."""


def attenuation_per_gram(kind: UnitKind, stuff: Stuff) -> float:
    """Return the attenuation by one gram in the way of each cm2 of the beam."""
    return (_SOFT if is_small(kind) else _HARD)[stuff]


def attenuation_per_cm(kind: UnitKind, stuff: Stuff, kg_per_m3: float) -> float:
    """Return the attenuation by one cm of way."""
    return attenuation_per_gram(kind, stuff) * kg_per_m3 / 1000


def is_small(kind: UnitKind) -> bool:
    """Tell whether it is carried through the scanner, and not driven."""
    return kind in _SMALL
