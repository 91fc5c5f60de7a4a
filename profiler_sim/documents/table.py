"""Small tables inside a box: cells in columns, so that the eye can run down."""

from collections.abc import Sequence
from itertools import starmap, zip_longest
from unicodedata import east_asian_width

_GAP = "  "


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Set ``rows`` in columns, flush left, all but the last as wide as their widest cell.

    Put text from outside in the last column: only there does its width move nothing.
    """
    widths = [max(map(width, column)) for column in zip_longest(*rows, fillvalue="")]
    return [
        _GAP.join([*starmap(_pad, zip(row[:-1], widths, strict=False)), row[-1]]) for row in rows
    ]


def width(text: str) -> int:
    """Count the cells of ``text``: a wide sign takes two. Papers are measured by the screen."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _pad(text: str, cells: int) -> str:
    return text + " " * (cells - width(text))
