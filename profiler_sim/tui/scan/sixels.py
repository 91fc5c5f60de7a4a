"""The lines of a scan as real pictures: sixels after the characters that they cover.

Each line brings its own, so that whatever part of the screen is painted anew is whole again.
Cells with something over the picture are left out. A terminal that reads no sixels passes over
them, and the blocks below stay.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.segment import ControlType, Segment

from profiler_sim.pictures.picture import Picture
from profiler_sim.pictures.picture_view import PictureView
from profiler_sim.pictures.raster import Ints
from profiler_sim.pictures.sixel import CellSize, picture_steps, sixel_line
from profiler_sim.tui.scan.cell import Cell

_USUAL: CellSize = (10, 20)
"""Of the VT340, and of every terminal that keeps to it whatever its font is."""
_SAVE, _RESTORE = "\x1b7", "\x1b8"
_CONTROL = ((ControlType.CURSOR_FORWARD, 0),)
"""Says that a text takes no room; what it really does stands in the text."""


def cell_size() -> CellSize:
    """Ask the system for the pixels of a cell; the usual ones where it does not know."""
    try:
        from fcntl import ioctl
        from struct import unpack
        from termios import TIOCGWINSZ

        given = ioctl(sys.__stderr__.fileno() if sys.__stderr__ else 2, TIOCGWINSZ, bytes(8))
        lines, columns, width, height = unpack("HHHH", given)
    except (ImportError, OSError, ValueError):
        return _USUAL
    if not (lines and columns and width >= columns and height >= lines):
        return _USUAL
    return width // columns, height // lines


@dataclass(frozen=True, slots=True)
class SixelLines:
    """The lines of a picture as it is shown."""

    picture: Picture
    view: PictureView
    palette: str
    inverse: bool

    def segment(self, line: int, cells: Sequence[Cell], column: int) -> Segment:
        """Lay the picture over one of its lines.

        ``cells`` are those of the picture on this line, ``column`` the first of them on the
        screen, from 0.
        """
        cell = cell_size()
        high = cell[1]
        steps = _steps(self.picture, self.view, cell)[line * high : (line + 1) * high]
        free = [not each.role for each in cells]
        sixels = sixel_line(steps, free, cell, self.palette, inverse=self.inverse)
        return Segment(f"{_SAVE}\x1b[{column + 1}G{sixels}{_RESTORE}", None, _CONTROL)


@lru_cache(maxsize=2)
def _steps(picture: Picture, view: PictureView, cell: CellSize) -> Ints:
    return picture_steps(picture, view, cell)
