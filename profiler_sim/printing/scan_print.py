"""A scan for paper: its picture, the lines of the grid over it, and where bodies lie in it."""

from base64 import b64encode
from dataclasses import dataclass

from profiler_sim.cargo.scans import COLUMNS, ROWS, Scene
from profiler_sim.pictures.picture import SHADES, draw_picture
from profiler_sim.pictures.picture_view import TALLEST
from profiler_sim.pictures.png import encode_pixels

_PALETTE = "grey"
"""Dark is dense; the one that a printer without colours shows as it is."""
_STRETCHED, _LONG = 1.5, 3.0
"""From these ratios of width to height on a picture is stretched, and needs a page on its side."""

Outline = tuple[float, float, float, float]
"""Left, top, right and bottom edge in shares of the picture."""


@dataclass(frozen=True, slots=True)
class PrintedScan:
    """How a scan is drawn on paper. Lengths are shares of the picture's width or height."""

    picture: str
    """Name of its file."""
    ratio: float
    """Height by width, stretched upwards as scanners' screens do."""
    is_long: bool
    """It needs a page on its side."""
    columns: tuple[float, ...]
    """Where the columns of the grid begin, and where the last one ends."""
    rows: tuple[float, ...]
    """The same for its rows, from the top."""
    letters: str
    """Of the columns."""
    numbers: str
    """Of the rows."""
    bodies: tuple[Outline, ...] = ()
    """What is outlined; none on what trainees get."""


def print_scan(scene: Scene, name: str, *, shows_bodies: bool) -> tuple[PrintedScan, str]:
    """Draw a scan; ``name`` is that of its file. Bodies are outlined for mentors only."""
    picture = draw_picture(scene)
    high, wide = picture.brightness.shape
    shades = (picture.brightness * (SHADES - 1)).round().astype("uint8")
    outlines = tuple(
        (left / wide, top / high, right / wide, bottom / high)
        for left, top, right, bottom in (picture.body(body) for body in scene.bodies)
    )
    printed = PrintedScan(
        picture=name,
        ratio=high / wide * (TALLEST if wide / high >= _STRETCHED else 1.0),
        is_long=wide / high >= _LONG,
        columns=tuple(at / wide for at in picture.columns),
        rows=tuple(at / high for at in picture.rows),
        letters=COLUMNS,
        numbers=ROWS,
        bodies=outlines if shows_bodies else (),
    )
    return printed, _in_svg(encode_pixels(shades, _PALETTE), wide, high)


def _in_svg(png: bytes, wide: int, high: int) -> str:
    """Put a picture into SVG: pages are made of texts."""
    size = f'width="{wide}" height="{high}"'
    content = b64encode(png).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {wide} {high}">'
        f'<image {size} href="data:image/png;base64,{content}"/></svg>'
    )
