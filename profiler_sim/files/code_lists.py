"""Published code lists of the catalogue: goods of HS 2022 and places of UN/LOCODE.

They are plain text, made once from public tables; their first lines say from which editions.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ALL_LISTED = frozenset(
    ["AL", "BA", "BG", "GR", "HR", "HU", "IT", "ME", "MK", "RO", "RS", "SI", "XK"]
)
"""Countries of which the list of places has every entry of its edition."""

SUBHEADINGS = "hs_subheadings.txt"
FORMER = "hs_former.txt"
PLACES = "locodes.txt"


class Place(NamedTuple):
    """One entry of UN/LOCODE."""

    code: str
    functions: str
    """1 port, 2 rail, 3 road, 4 airport, 5 post, 6 multimodal, 7 fixed, B border crossing."""
    name: str


def subheadings(folder: Path) -> Iterator[str]:
    """Give every subheading of HS 2022."""
    for line in _lines(folder / SUBHEADINGS):
        heading, *ends = line.split()
        yield from (heading + end for end in ends)


def former_subheadings(folder: Path) -> Iterator[tuple[str, str]]:
    """Give every subheading that HS 2022 no longer has, and the last edition that had it."""
    for line in _lines(folder / FORMER):
        edition, heading, *ends = line.split()
        yield from ((heading + end, edition) for end in ends)


def places(folder: Path) -> Iterator[Place]:
    """Give every listed place: ports, airports and border crossings, and all of the region."""
    for line in _lines(folder / PLACES):
        yield Place._make(line.split("\t"))


def _lines(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))
