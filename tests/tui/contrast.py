"""Contrast of signs on their ground, cell by cell, by the rule of WCAG 2.2 (1.4.3)."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style

from tests.tui.seat import Seat

LEAST, STRONG = 4.5, 7.0
"""Ratios: of every theme, and of the theme of strong contrast."""
_BLOCKS, _BRAILLE = range(0x2580, 0x25A0), range(0x2800, 0x2900)
_LINES = range(0x2500, 0x2580)
_SEXTANTS = range(0x1FB00, 0x1FBB0)
_NO_WRITING = (*_BLOCKS, *_BRAILLE, *_LINES, *_SEXTANTS)
"""What draws pictures, bars and lines, and says no word."""


class Faint(NamedTuple):
    """Writing that can hardly be read."""

    ratio: float
    text: str
    widget: str
    """Class and id of what stands there."""
    colours: str
    """Of the sign and of its ground."""


def faint(seat: Seat, least: float) -> Iterator[Faint]:
    """Writing of the screen in front whose contrast is below ``least``."""
    for y, strip in enumerate(seat.shown):
        x = 0
        for segment in strip:
            writing = "".join(sign for sign in segment.text if _is_writing(sign))
            if writing and segment.style:
                fore, back = colours(segment.style)
                ratio = contrast(fore, back)
                if ratio < least:
                    widget, _ = seat.app.screen.get_widget_at(x, y)
                    name = f"{type(widget).__name__}#{widget.id}"
                    pair = f"{fore} on {back}"
                    yield Faint(round(ratio, 2), segment.text.strip(), name, pair)
            x += cell_len(segment.text)


def _is_writing(sign: str) -> bool:
    return not sign.isspace() and ord(sign) not in _NO_WRITING


RGB = tuple[int, int, int]


def colours(style: Style) -> tuple[RGB, RGB]:
    """Colour of the sign and of its ground, as the terminal shows them."""
    fore, back = _rgb(style.color, (255, 255, 255)), _rgb(style.bgcolor, (0, 0, 0))
    if style.reverse:
        fore, back = back, fore
    if style.dim:
        fore = tuple(round((one + other) / 2) for one, other in zip(fore, back, strict=True))  # type: ignore[assignment]  # as long as before
    return fore, back


def _rgb(colour: Color | None, otherwise: RGB) -> RGB:
    if colour is None or colour.is_default:
        return otherwise
    return tuple(colour.get_truecolor())  # type: ignore[return-value]  # three numbers


def contrast(one: RGB, other: RGB) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: RGB) -> float:
    """Relative luminance, 0 to 1, of a colour in sRGB."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
