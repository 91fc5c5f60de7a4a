"""A screen as a small SVG: text as text, blocks and grounds as paths, one for each colour."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tests.tui.contrast import RGB, colours

_WIDE, _HIGH, _SIZE = 8.4, 18, 14
"""Of a cell, and of its letters, in pixels."""
_STYLE = (
    f"text{{font:{_SIZE}px Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre}}"
    ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}"
)
_BASE = 13.5
"""Pixels from the top of a cell to the foot of its letters."""
Part = tuple[float, float, float, float]
"""A part of a cell: left, top, width, height, each from 0 to 1."""
_PHRASES = re.compile(r"\S+(?: \S+)*")
"""Words with one space between: not every viewer keeps several."""
_QUADRANTS: tuple[Part, ...] = (
    (0, 0, 0.5, 0.5),
    (0.5, 0, 0.5, 0.5),
    (0, 0.5, 0.5, 0.5),
    (0.5, 0.5, 0.5, 0.5),
)
_CORNERS = dict(zip("▘▝▀▖▌▞▛▗▚▐▜▄▙▟█", range(1, 16), strict=True))
"""Blocks of quadrants → which of them are full, as bits."""
_SEXTANTS, _LEFT, _RIGHT = 0x1FB00, 0b010101, 0b101010
"""The first sextant, and the two halves that have signs of their own."""
_SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}


class _Run(NamedTuple):
    """Cells of one style on one line."""

    x: int
    y: int
    width: int
    text: str
    style: Style


def svg(strips: Sequence[Strip], title: str) -> str:
    """Draw a screen; ``title`` says what it shows."""
    runs = list(_runs(strips))
    width, height = max(run.x + run.width for run in runs), len(strips)
    grounds: defaultdict[str, list[str]] = defaultdict(list)
    blocks: defaultdict[tuple[str, float], list[str]] = defaultdict(list)
    letters: list[str] = []
    for run in runs:
        fore, back = (_hex(colour) for colour in colours(run.style))
        grounds[back].append(_rectangle(run.x, run.y, run.width, 1))
        for x, sign in enumerate(run.text, run.x):
            for part in _parts(sign):
                blocks[fore, _SHADES.get(sign, 1)].append(
                    _rectangle(x + part[0], run.y + part[1], part[2], part[3])
                )
        letters += _letters(run, fore)
    size = f"0 0 {width * _WIDE:g} {height * _HIGH}"
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
            f'<g transform="scale({_WIDE},{_HIGH})" shape-rendering="crispEdges">',
            *(f'<path fill="{colour}" d="{"".join(d)}"/>' for colour, d in grounds.items()),
            *(
                f'<path fill="{colour}" fill-opacity="{part:g}" d="{"".join(d)}"/>'
                for (colour, part), d in blocks.items()
            ),
            "</g>",
            *letters,
            "</svg>\n",
        )
    )


def _runs(strips: Sequence[Strip]) -> Iterator[_Run]:
    for y, strip in enumerate(strips):
        x = 0
        for segment in strip.simplify():
            width = cell_len(segment.text)
            if width:
                yield _Run(x, y, width, segment.text, segment.style or Style())
            x += width


def _letters(run: _Run, colour: str) -> Iterator[str]:
    """The words of a run, each where it stands, so that no font moves it."""
    said = "".join(" " if any(True for _ in _parts(sign)) else sign for sign in run.text)
    look = "".join(
        letter
        for letter, is_so in (
            ("b", run.style.bold),
            ("i", run.style.italic),
            ("u", run.style.underline),
        )
        if is_so
    )
    classes = f' class="{" ".join(look)}"' if look else ""
    for found in _PHRASES.finditer(said):
        x, width = run.x + cell_len(said[: found.start()]), cell_len(found[0])
        yield (
            f'<text x="{x * _WIDE:.1f}" y="{run.y * _HIGH + _BASE:g}" fill="{colour}"{classes}'
            f' textLength="{width * _WIDE:.1f}" lengthAdjust="spacingAndGlyphs">'
            f"{escape(found[0])}</text>"
        )


def _parts(sign: str) -> Iterator[Part]:
    """What of a cell a block fills; nothing for any other sign."""
    if sign in _CORNERS:
        yield from (part for bit, part in enumerate(_QUADRANTS) if _CORNERS[sign] >> bit & 1)
    elif sign in _SHADES:
        yield 0, 0, 1, 1
    elif "▁" <= sign <= "▇":
        part = (ord(sign) - ord("▁") + 1) / 8
        yield 0, 1 - part, 1, part
    elif "▉" <= sign <= "▏":
        yield 0, 0, 1 - (ord(sign) - ord("█")) / 8, 1
    elif _SEXTANTS <= ord(sign) < _SEXTANTS + 60:
        bits = ord(sign) - _SEXTANTS + 1
        bits += (bits >= _LEFT) + (bits + 1 >= _RIGHT)
        for bit in range(6):
            if bits >> bit & 1:
                yield bit % 2 / 2, bit // 2 / 3, 0.5, 1 / 3


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"M{x:.4g} {y:.4g}h{width:.3g}v{height:.3g}h-{width:.3g}z"


def _hex(colour: RGB) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
