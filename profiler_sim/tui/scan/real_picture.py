"""The lines of a scan as real pictures, for terminals that read sixels or kitty's pictures.

Each line brings its own, so that whatever part of the screen is painted anew is whole again.
Cells with something over the picture are left out: marks stay characters.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from rich.segment import ControlType, Segment

from profiler_sim.pictures.kitty import kitty_picture, number_colour, placeholder_cells
from profiler_sim.pictures.picture import Picture
from profiler_sim.pictures.picture_view import PictureView
from profiler_sim.pictures.raster import Pixels
from profiler_sim.pictures.sixel import sixel_line
from profiler_sim.pictures.terminal_cells import CellSize, cell_pixels
from profiler_sim.settings import terminal
from profiler_sim.tui.scan.cell import Cell

_USUAL: CellSize = (10, 20)
"""Of the VT340, and of every terminal that keeps to it whatever its font is."""
_SAVE, _RESTORE = "\x1b7", "\x1b8"
_CONTROL = ((ControlType.CURSOR_FORWARD, 0),)
"""Says that a text takes no room; what it really does stands in the text."""
_KITTY = ("xterm-kitty", "xterm-ghostty")
_NUMBERS = 0x5C0000
"""The first number of a picture; others than ours are hardly there."""
_STRETCHES = 64
"""Numbers that a line keeps for the stretches between marks."""


@dataclass(frozen=True, slots=True)
class SixelLines:
    """Sixels over the blocks: a terminal that reads none passes over them."""

    picture: Picture
    view: PictureView
    palette: str
    inverse: bool

    def cells(self, line: int, cells: Sequence[Cell]) -> Sequence[Cell]:
        """Give the cells to write: the blocks."""
        del line
        return cells

    def pictures(self, line: int, cells: Sequence[Cell], column: int) -> Iterator[Segment]:
        """Give what is sent after the cells, which begin at this column of the screen."""
        free = [not each.role for each in cells]
        pixels = _line_pixels(self.picture, self.view, line)
        sixels = sixel_line(pixels, free, self.palette, inverse=self.inverse)
        yield Segment(f"{_SAVE}\x1b[{column + 1}G{sixels}{_RESTORE}", None, _CONTROL)


@dataclass(frozen=True, slots=True)
class KittyLines:
    """Placeholders in the place of blocks, and a picture for each stretch of them."""

    picture: Picture
    view: PictureView
    palette: str
    inverse: bool

    def cells(self, line: int, cells: Sequence[Cell]) -> Sequence[Cell]:
        """Give the cells to write: placeholders where nothing lies over the picture."""
        shown = list(cells)
        for number, start, end in _stretches(line, cells):
            fore = number_colour(number)
            signs = placeholder_cells(end - start)
            shown[start:end] = [Cell(sign, "", fore, "#000000") for sign in signs]
        return shown

    def pictures(self, line: int, cells: Sequence[Cell], column: int) -> Iterator[Segment]:
        """Give what is sent after the cells."""
        del column
        pixels = _line_pixels(self.picture, self.view, line)
        wide = pixels.shape[1] // len(cells)
        for number, start, end in _stretches(line, cells):
            part = pixels[:, start * wide : end * wide]
            sent = kitty_picture(part, number, end - start, self.palette, inverse=self.inverse)
            yield Segment(sent, None, _CONTROL)


PictureLines = SixelLines | KittyLines


def lines_for_terminal(environ: Mapping[str, str] | None = None) -> type[PictureLines]:
    """Choose how the terminal takes pictures, by what it says of itself: sixels if nothing."""
    says = terminal() if environ is None else environ
    return KittyLines if says.get("TERM", "") in _KITTY else SixelLines


def _stretches(line: int, cells: Sequence[Cell]) -> Iterator[tuple[int, int, int]]:
    """Find stretches of free cells: the number of the picture, the first, the one after."""
    at = 0
    for place, (is_free, stretch) in enumerate(groupby(cells, key=lambda each: not each.role)):
        end = at + len(list(stretch))
        if is_free:
            yield _NUMBERS + _STRETCHES * line + place % _STRETCHES, at, end
        at = end


def _line_pixels(picture: Picture, view: PictureView, line: int) -> Pixels:
    cell = cell_size()
    return _pixels(picture, view, cell)[line * cell[1] : (line + 1) * cell[1]]


@lru_cache(maxsize=2)
def _pixels(picture: Picture, view: PictureView, cell: CellSize) -> Pixels:
    return cell_pixels(picture, view, cell)


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
