"""The styles that a scan can be drawn in."""

from enum import StrEnum


class ScanStyle(StrEnum):
    """What a scan is drawn with; the values are kept among the settings."""

    HALF_BLOCKS = "half blocks"
    """Two parts a cell; every font has them."""
    QUADRANTS = "quadrants"
    """Four parts a cell; the fonts of bare consoles lack some."""
    SEXTANTS = "sextants"
    """Six parts a cell; in Unicode since 2020, many fonts lack them."""
    LETTERS = "letters"
    """A letter a cell, for screens without colours."""
    PICTURE = "picture"
    """Pixels, over quadrants; where a terminal takes none, the quadrants stay."""
