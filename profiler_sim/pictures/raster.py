"""The pixels of a picture as places in the unit, so that any window of it can be drawn alone."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from profiler_sim.cargo.scans import COLUMNS, FRAMES, ROWS, SIZES, Body, UnitKind
from profiler_sim.pictures.beam import is_small

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Pixels = NDArray[np.uint8]

CM: Mapping[UnitKind, float] = {"pieces": 0.4, "parcel": 0.125}
"""Width of a pixel of what is carried; lorries and boxes have ``COARSE``."""
COARSE = 2.0


@dataclass(frozen=True)
class Raster:
    """Pixels in rows from the top, each row from the doors."""

    kind: UnitKind
    xs: Floats
    """Cm from the doors to the middle of each column."""
    ys: Floats
    """Cm from the floor up to the middle of each row; it falls."""

    @property
    def cm(self) -> float:
        """Width and height of a pixel."""
        return pixel_cm(self.kind)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.ys), len(self.xs)

    def along(self, start: float, end: float) -> Floats:
        """Compute by column the part of it that lies between two places, 0 to 1."""
        return _part(self.xs, start, end, self.cm)

    def up(self, low: float, high: float) -> Floats:
        """Compute by row the part of it that lies between two heights."""
        return _part(self.ys, low, high, self.cm)

    def window(self, body: Body) -> tuple[slice, slice]:
        """Find the rows and columns that a body touches; none where it lies outside."""
        return (
            _span(self.up(body.y, body.y + body.height)),
            _span(self.along(body.x, body.x + body.width)),
        )

    def squares(self) -> tuple[Ints, Ints]:
        """Find where rows and columns of the grid begin, as far as they are here."""
        size = SIZES[self.kind]
        return (
            _starts((size.height - self.ys) / size.height, len(ROWS)),
            _starts(self.xs / size.length, len(COLUMNS)),
        )

    def cut(self, rows: slice, columns: slice) -> "Raster":
        """Cut out a window."""
        return Raster(self.kind, self.xs[columns], self.ys[rows])


def pixel_cm(kind: UnitKind) -> float:
    """Return the width of a pixel, in cm."""
    return CM[kind] if is_small(kind) else COARSE


def whole_raster(kind: UnitKind) -> Raster:
    """Lay out all pixels of a picture."""
    size, frame, cm = SIZES[kind], FRAMES[kind], pixel_cm(kind)
    columns = round((frame.doors + size.length + frame.far) / cm)
    rows = round((frame.above + size.height + frame.below) / cm)
    return Raster(
        kind,
        np.arange(0.5, columns) * cm - frame.doors,
        size.height + frame.above - np.arange(0.5, rows) * cm,
    )


def window_around(raster: Raster, bodies: tuple[Body, ...]) -> tuple[slice, slice]:
    """Find the smallest window of whole squares of the grid that holds every body."""
    windows = [raster.window(body) for body in bodies]
    seen = [(r, c) for r, c in windows if r.stop > r.start and c.stop > c.start]
    down, along = raster.squares()
    rows, columns = raster.shape
    return _hull([r for r, _ in seen], [*down, rows]), _hull(
        [c for _, c in seen], [*along, columns]
    )


def _hull(spans: list[slice], edges: list[int]) -> slice:
    if not spans:
        return slice(0, 0)
    first, last = min(span.start for span in spans), max(span.stop for span in spans)
    return slice(
        max(edge for edge in edges if edge <= first), min(edge for edge in edges if edge >= last)
    )


def _starts(places: Floats, parts: int) -> Ints:
    """Index of the first pixel of each part; what lies outside belongs to the outermost."""
    part = np.clip((places * parts).astype(np.intp), 0, parts - 1)
    return np.flatnonzero(np.diff(part, prepend=-1))


def _part(middles: Floats, start: float, end: float, cm: float) -> Floats:
    inside = np.minimum(middles + cm / 2, end) - np.maximum(middles - cm / 2, start)
    part: Floats = np.clip(inside / cm, 0.0, 1.0)
    return part


def _span(part: Floats) -> slice:
    touched = np.flatnonzero(part)
    return slice(int(touched[0]), int(touched[-1]) + 1) if touched.size else slice(0, 0)
