"""What the beam meets of the unit itself: walls, posts, floor, doors, machinery, wheels.

Each is a list of plain shapes with the weight that they put in the way. Measures are usual ones,
rounded; none is of a real maker's unit.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

import numpy as np

from profiler_sim.cargo.scans import SIZES, Size, Stuff, UnitKind
from profiler_sim.pictures.beam import BOARD, STEEL, WOOD, attenuation_per_gram
from profiler_sim.pictures.noise import FITTED
from profiler_sim.pictures.raster import Floats, Raster


class UnitPart(NamedTuple):
    """One shape seen from the side. Lengths in cm, as of a body."""

    x: float
    y: float
    width: float
    height: float
    grams: float
    """In the way of each cm2 of the beam; of a round one, in its middle."""
    stuff: Stuff = "metal"
    form: Literal["flat", "round", "ribbed"] = "flat"
    """Ribbed: sheet in waves, which the beam meets at a slant and flat in turns."""
    unsure: float = 0.0
    """Grams, as above: what is built in there and no two units have alike."""


RIB = 27.8
"""Cm from wave to wave of a wall."""
_SLANT = 0.3
"""How much more metal a slanted face puts in the way than a flat one."""


_USUALLY = (FITTED / (1 - FITTED)) ** 0.5
"""Weight of what is fitted unforeseen, in the mean, of its standard deviation."""
_ALIKE = 0.9
"""Of the weight of a part, how much is as foreseen."""


def unit_attenuation(raster: Raster) -> tuple[Floats, Floats]:
    """Compute the attenuation of the empty unit, and its standard deviation."""
    found, unsure = np.zeros(raster.shape), np.zeros(raster.shape)
    for part in unit_parts(raster.kind):
        if shadow := _shadow(part, raster):
            window, cover = shadow
            gram = attenuation_per_gram(raster.kind, part.stuff)
            found[window] += gram * (part.grams + _USUALLY * part.unsure) * cover
            unsure[window] += gram * max(part.unsure, (1 - _ALIKE) * part.grams) * cover
    return found, unsure


@cache
def unit_parts(kind: UnitKind) -> tuple[UnitPart, ...]:
    """List the shapes of an empty unit."""
    return tuple(_BUILT[kind](SIZES[kind]))


def _shadow(part: UnitPart, raster: Raster) -> tuple[tuple[slice, slice], Floats] | None:
    """Where a part lies and how much of each pixel it fills; None where it is out of sight."""
    rows, columns = raster.up(part.y, part.y + part.height), raster.along(*_ends(part))
    at, beside = np.flatnonzero(rows), np.flatnonzero(columns)
    if not at.size or not beside.size:
        return None
    window = (slice(at[0], at[-1] + 1), slice(beside[0], beside[-1] + 1))
    cover = rows[window[0], None] * columns[window[1]]
    if part.form == "round":
        cover = cover * _bulge(part, raster.xs[window[1]], raster.ys[window[0], None])
    elif part.form == "ribbed":
        cover = cover * (1 + _SLANT * _wave(raster.xs[window[1]]))
    return window, cover


def _ends(part: UnitPart) -> tuple[float, float]:
    return part.x, part.x + part.width


def _bulge(part: UnitPart, xs: Floats, ys: Floats) -> Floats:
    """The way through a ball or a thick wheel, 1 in the middle."""
    across = (xs - part.x - part.width / 2) / (part.width / 2)
    upward = (ys - part.y - part.height / 2) / (part.height / 2)
    way: Floats = np.sqrt(np.clip(1 - across**2 - upward**2, 0.0, None))
    return np.minimum(1.0, 1.8 * way)


def _wave(xs: Floats) -> Floats:
    """1 on slanted faces, -1 on flat ones, steep between."""
    wave: Floats = np.clip(3 * np.sin(4 * np.pi * xs / RIB), -1.0, 1.0)
    return wave


# ── boxes ──────────────────────────────────────────────────────────────────────────────────────


def _container(size: Size) -> list[UnitPart]:
    length, height = size.length, size.height
    return [
        UnitPart(0, 0, length, height, 0.34 * STEEL, form="ribbed"),
        *_box_frame(size),
        UnitPart(-8, height + 1, length + 16, 3, 6 * STEEL),  # the roof, seen on its edge
        UnitPart(
            length + 1, 0, 4, height, 8 * STEEL, unsure=4 * STEEL
        ),  # the front wall, as the roof
        *_doors(height),
    ]


_REPAIRS, _RAILS = 2.8 * STEEL, 2.4 * STEEL
"""Grams of plates, sealant and lashing gear that a box collects in its life: at its ends and under
its floor; along its roof."""


def _box_frame(size: Size) -> list[UnitPart]:
    """Posts, castings and rails, the floor and its beams, and what no two boxes have alike."""
    length, height = size.length, size.height
    posts = [UnitPart(x, -14, 14, height + 24, 1.4 * STEEL) for x in (-8, length - 6)]
    castings = [
        UnitPart(x, y, 17, 12, 4.5 * STEEL) for x in (-10, length - 7) for y in (-18, height + 2)
    ]
    return [
        *posts,
        *castings,
        UnitPart(0.97 * length, 0, 0.03 * length, height, 0.1 * STEEL, unsure=_REPAIRS),
        UnitPart(0, -14, length, 14, 0.1 * STEEL, unsure=_REPAIRS),
        UnitPart(0, 0.95 * height, length, 0.06 * height, 0.1 * STEEL, unsure=_RAILS),
        UnitPart(6, height, length - 12, 7, 0.9 * STEEL),
        UnitPart(6, -14, length - 12, 14, 0.8 * STEEL),
        UnitPart(0, -3, length, 3, size.width * WOOD * 0.8, "organic"),
        *(UnitPart(x, -13, 4.5, 10, 6 * STEEL) for x in np.arange(18, length - 10, 30.5)),
    ]


def _doors(height: float) -> list[UnitPart]:
    """The leaves on their edge; outside them rods, their cams, and the hasps at hand height."""
    ends = [UnitPart(-16, y, 6, 5, 6 * STEEL) for y in (-6, height + 2)]
    hasps = [UnitPart(-17, y, 8, 4, 5 * STEEL) for y in (92, 116)]
    return [
        UnitPart(-7, 0, 4, height, 7 * STEEL),
        UnitPart(-14, -8, 3, height + 18, 2.6 * STEEL),
        *ends,
        *hasps,
    ]


def _reefer(size: Size) -> list[UnitPart]:
    length, height = size.length, size.height
    return [
        UnitPart(0, 0, length, height, 0.22 * STEEL),
        UnitPart(-4, -10, length + 8, height + 20, 0.5, "organic"),
        *_box_frame(size),
        *(UnitPart(x, 0, 1.6, 5, 7 * STEEL) for x in np.arange(2, length, 6.4)),  # the T-bar floor
        UnitPart(-8, height + 1, length + 16, 4, 5 * STEEL),
        UnitPart(length + 1, 0, 3, height, 5 * STEEL, unsure=3 * STEEL),
        *_doors(height),
        *_machinery(length + 6, 0, 40, height),
    ]


_GEAR = 2.6 * STEEL
"""Grams of pipes, valves and plates that each maker puts elsewhere."""


def _machinery(x: float, y: float, width: float, height: float) -> list[UnitPart]:
    """Cooling gear from the top: evaporator, fans, electrics, condenser, compressor, pipes."""
    fins = np.arange(0.0, 0.5 * width, 4.0)
    return [
        UnitPart(x, y, width, height, 0.3 * STEEL, unsure=_GEAR),
        UnitPart(x + width, y - 4, 4, height + 10, 2.2 * STEEL),
        *(UnitPart(x + 4 + fin, y + 0.76 * height, 2, 0.2 * height, 5.5 * STEEL) for fin in fins),
        UnitPart(x + 0.55 * width, y + 0.62 * height, 15, 15, 9 * STEEL, form="round"),
        UnitPart(x + 2, y + 0.70 * height, width - 4, 3, 2.5 * STEEL),
        UnitPart(x + 3, y + 0.44 * height, 0.6 * width, 0.13 * height, 1.6 * STEEL),
        UnitPart(x + 6, y + 0.46 * height, 9, 10, 5 * STEEL),
        *(UnitPart(x + 2 + fin, y + 0.24 * height, 1.6, 0.16 * height, 4 * STEEL) for fin in fins),
        UnitPart(x + 0.5 * width, y + 0.22 * height, 19, 44, 2 * STEEL, form="round"),
        UnitPart(x + 4, y + 0.02 * height, 27, 31, 13 * STEEL, form="round"),
        UnitPart(x + 32, y + 0.03 * height, 7, 40, 5 * STEEL, form="round"),
        *(UnitPart(x + at, y + 8, 1.5, 0.8 * height, 2 * STEEL) for at in (20, 36)),
    ]


# ── lorries ────────────────────────────────────────────────────────────────────────────────────


def _trailer(size: Size) -> list[UnitPart]:
    length, height = size.length, size.height
    posts = [UnitPart(x, 0, 9, height, 1.0 * STEEL) for x in np.linspace(330, length - 340, 3)]
    boards = [UnitPart(0, y, length, 2.5, 1.4, "organic") for y in (45, 95, 145, 195)]
    return [
        UnitPart(0, 0, length, height, 0.5, "organic"),
        *posts,
        *boards,
        UnitPart(-4, height, length + 8, 8, 0.9 * STEEL),
        UnitPart(-8, 0, 8, height + 8, 1.6 * STEEL),
        UnitPart(-12, 20, 4, height - 30, 1.6 * STEEL),
        UnitPart(length - 6, 0, 11, height + 8, 4 * STEEL, unsure=3 * STEEL),
        *_chassis(size),
    ]


def _reefer_trailer(size: Size) -> list[UnitPart]:
    length, height = size.length, size.height
    return [
        UnitPart(-4, -4, length + 8, height + 12, 0.9, "organic"),
        UnitPart(0, 0, length, height, 0.2 * STEEL),
        UnitPart(-4, height + 2, length + 8, 4, 4 * STEEL),
        UnitPart(-8, 0, 6, height + 6, 4 * STEEL),
        UnitPart(-13, 10, 3, height - 10, 2.4 * STEEL),
        UnitPart(length - 6, 0, 12, height + 6, 4 * STEEL, unsure=3 * STEEL),
        *_machinery(length + 10, 0.38 * height, 42, 0.62 * height),
        *_chassis(size),
    ]


def _chassis(size: Size) -> list[UnitPart]:
    length = size.length
    axles = [(at, 1.0) for at in (250, 381, 512)] + [(length - 95, 1.5)]
    return [
        UnitPart(0, -5, length, 5, size.width * WOOD * 0.7, "organic"),
        UnitPart(20, -38, length - 40, 32, 0.1 * STEEL, unsure=1.6 * STEEL),
        *(UnitPart(x, -17, 5, 11, 5 * STEEL) for x in np.arange(30, length, 52)),
        UnitPart(20, -38, length - 260, 32, 0.9 * STEEL),
        UnitPart(20, -40, length - 260, 3, 7 * STEEL),
        UnitPart(length - 250, -20, 250, 12, 2.0 * STEEL),
        *(wheel for at, thick in axles for wheel in _wheel(at, thick)),
        *_under(length),
    ]


def _under(length: float) -> list[UnitPart]:
    """Legs, spare wheel, pallet box, the tractor's rails and coupling."""
    return [
        UnitPart(length - 330, -112, 15, 104, 2.6 * STEEL),
        UnitPart(length - 338, -116, 30, 5, 8 * STEEL),
        UnitPart(610, -66, 104, 26, 3.2, "organic"),
        UnitPart(760, -82, 150, 44, 0.4 * STEEL),
        *(UnitPart(x, -82, 3, 44, 2.5 * STEEL) for x in (760, 907)),
        *_tractor(length),
        UnitPart(0, -80, length, 42, 0.05 * STEEL, unsure=1.6 * STEEL),  # pipes, valves, cables
    ]


def _tractor(length: float) -> list[UnitPart]:
    """Its rails and coupling, a tank, and the back of the cab with what a driver keeps there."""
    return [
        UnitPart(length - 180, -64, 250, 26, 2.2 * STEEL),
        UnitPart(length - 150, -36, 100, 14, 6 * STEEL),
        UnitPart(0.70 * length, -94, 0.12 * length, 62, 38, "organic", unsure=3 * STEEL),
        UnitPart(length + 14, -40, 4, 230, 4 * STEEL),
        UnitPart(length + 18, -40, 60, 230, 0.4 * STEEL, unsure=3 * STEEL),
        UnitPart(length + 18, 40, 60, 9, 2.5, "organic"),
    ]


def _wheel(at: float, thick: float) -> list[UnitPart]:
    """Tyre, rim and hub of both sides, and the axle between them end on."""

    def disc(radius: float, grams: float, stuff: Stuff = "metal") -> UnitPart:
        return UnitPart(at - radius, -70 - radius, 2 * radius, 2 * radius, grams, stuff, "round")

    return [
        disc(50, 22 * thick, "organic"),
        disc(29, 1.6 * STEEL * thick),
        disc(12, 9 * STEEL),
    ]


# ── what is carried ────────────────────────────────────────────────────────────────────────────


def _pieces(size: Size) -> list[UnitPart]:
    """A wooden skid."""
    length, width = size.length, size.width
    boards = [UnitPart(0, y, length, 2, width * WOOD * 0.8, "organic") for y in (-2, -14)]
    blocks = [
        UnitPart(x, -12, 12, 10, 30 * WOOD, "organic") for x in (0, length / 2 - 6, length - 12)
    ]
    return [*boards, *blocks]


def _parcel(size: Size) -> list[UnitPart]:
    """A carton: two walls flat, four on their edge, flaps that overlap in the middle, a label."""
    length, height, width = size.length, size.height, size.width
    edge = width * BOARD
    return [
        UnitPart(0, 0, length, height, 0.12, "organic"),
        *(UnitPart(x, 0, 0.4, height, edge, "organic") for x in (0, length - 0.4)),
        *(UnitPart(0, y, length, 0.7, edge, "organic") for y in (0, height - 0.7)),
        UnitPart(0.4 * length, height - 1.0, 0.2 * length, 0.3, edge, "organic"),
        UnitPart(0.6 * length, 0.45 * height, 10, 7, 0.06, "organic"),
    ]


_BUILT: Mapping[UnitKind, Callable[[Size], list[UnitPart]]] = {
    "container 20": _container,
    "container 40": _container,
    "reefer 40": _reefer,
    "trailer": _trailer,
    "reefer trailer": _reefer_trailer,
    "pieces": _pieces,
    "parcel": _parcel,
}
