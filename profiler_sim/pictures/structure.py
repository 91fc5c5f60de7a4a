"""What the beam meets of the unit itself: walls, posts, floor, doors, machinery, wheels.

Each is a list of plain shapes with the weight that they put in the way. Measures are usual ones,
rounded; none is of a real maker's unit.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

import numpy as np

from profiler_sim.cargo.scans import SIZES, Size, Stuff, UnitKind
from profiler_sim.pictures.chance import FITTED
from profiler_sim.pictures.matter import BOARD, STEEL, WOOD, per_gram
from profiler_sim.pictures.raster import Floats, Raster


class Part(NamedTuple):
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


def structure(raster: Raster) -> tuple[Floats, Floats]:
    """Attenuation of the empty unit, and how far it may be another."""
    found, unsure = np.zeros(raster.shape), np.zeros(raster.shape)
    for part in parts(raster.kind):
        if shadow := _shadow(part, raster):
            window, cover = shadow
            gram = per_gram(raster.kind, part.stuff)
            found[window] += gram * (part.grams + _USUALLY * part.unsure) * cover
            unsure[window] += gram * max(part.unsure, (1 - _ALIKE) * part.grams) * cover
    return found, unsure


@cache
def parts(kind: UnitKind) -> tuple[Part, ...]:
    """Every shape of an empty unit."""
    return tuple(_BUILT[kind](SIZES[kind]))


def _shadow(part: Part, raster: Raster) -> tuple[tuple[slice, slice], Floats] | None:
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


def _ends(part: Part) -> tuple[float, float]:
    return part.x, part.x + part.width


def _bulge(part: Part, xs: Floats, ys: Floats) -> Floats:
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


def _container(size: Size) -> list[Part]:
    length, height = size.length, size.height
    return [
        Part(0, 0, length, height, 0.34 * STEEL, form="ribbed"),
        *_box_frame(size),
        Part(-8, height + 1, length + 16, 3, 6 * STEEL),  # the roof, seen on its edge
        Part(length + 1, 0, 4, height, 8 * STEEL, unsure=4 * STEEL),  # the front wall, as the roof
        *_doors(height),
    ]


_REPAIRS, _RAILS = 2.8 * STEEL, 2.4 * STEEL
"""Grams of plates, sealant and lashing gear that a box collects in its life: at its ends and under
its floor; along its roof."""


def _box_frame(size: Size) -> list[Part]:
    """Posts, castings and rails, the floor and its beams, and what no two boxes have alike."""
    length, height = size.length, size.height
    posts = [Part(x, -14, 14, height + 24, 1.4 * STEEL) for x in (-8, length - 6)]
    castings = [
        Part(x, y, 17, 12, 4.5 * STEEL) for x in (-10, length - 7) for y in (-18, height + 2)
    ]
    return [
        *posts,
        *castings,
        Part(0.97 * length, 0, 0.03 * length, height, 0.1 * STEEL, unsure=_REPAIRS),
        Part(0, -14, length, 14, 0.1 * STEEL, unsure=_REPAIRS),
        Part(0, 0.95 * height, length, 0.06 * height, 0.1 * STEEL, unsure=_RAILS),
        Part(6, height, length - 12, 7, 0.9 * STEEL),
        Part(6, -14, length - 12, 14, 0.8 * STEEL),
        Part(0, -3, length, 3, size.width * WOOD * 0.8, "organic"),
        *(Part(x, -13, 4.5, 10, 6 * STEEL) for x in np.arange(18, length - 10, 30.5)),
    ]


def _doors(height: float) -> list[Part]:
    """The leaves on their edge; outside them rods, their cams, and the hasps at hand height."""
    ends = [Part(-16, y, 6, 5, 6 * STEEL) for y in (-6, height + 2)]
    hasps = [Part(-17, y, 8, 4, 5 * STEEL) for y in (92, 116)]
    return [
        Part(-7, 0, 4, height, 7 * STEEL),
        Part(-14, -8, 3, height + 18, 2.6 * STEEL),
        *ends,
        *hasps,
    ]


def _reefer(size: Size) -> list[Part]:
    length, height = size.length, size.height
    return [
        Part(0, 0, length, height, 0.22 * STEEL),
        Part(-4, -10, length + 8, height + 20, 0.5, "organic"),
        *_box_frame(size),
        *(Part(x, 0, 1.6, 5, 7 * STEEL) for x in np.arange(2, length, 6.4)),  # the T-bar floor
        Part(-8, height + 1, length + 16, 4, 5 * STEEL),
        Part(length + 1, 0, 3, height, 5 * STEEL, unsure=3 * STEEL),
        *_doors(height),
        *_machinery(length + 6, 0, 40, height),
    ]


_GEAR = 2.6 * STEEL
"""Grams of pipes, valves and plates that each maker puts elsewhere."""


def _machinery(x: float, y: float, width: float, height: float) -> list[Part]:
    """Cooling gear from the top: evaporator, fans, electrics, condenser, compressor, pipes."""
    fins = np.arange(0.0, 0.5 * width, 4.0)
    return [
        Part(x, y, width, height, 0.3 * STEEL, unsure=_GEAR),
        Part(x + width, y - 4, 4, height + 10, 2.2 * STEEL),
        *(Part(x + 4 + fin, y + 0.76 * height, 2, 0.2 * height, 5.5 * STEEL) for fin in fins),
        Part(x + 0.55 * width, y + 0.62 * height, 15, 15, 9 * STEEL, form="round"),
        Part(x + 2, y + 0.70 * height, width - 4, 3, 2.5 * STEEL),
        Part(x + 3, y + 0.44 * height, 0.6 * width, 0.13 * height, 1.6 * STEEL),
        Part(x + 6, y + 0.46 * height, 9, 10, 5 * STEEL),
        *(Part(x + 2 + fin, y + 0.24 * height, 1.6, 0.16 * height, 4 * STEEL) for fin in fins),
        Part(x + 0.5 * width, y + 0.22 * height, 19, 44, 2 * STEEL, form="round"),
        Part(x + 4, y + 0.02 * height, 27, 31, 13 * STEEL, form="round"),
        Part(x + 32, y + 0.03 * height, 7, 40, 5 * STEEL, form="round"),
        *(Part(x + at, y + 8, 1.5, 0.8 * height, 2 * STEEL) for at in (20, 36)),
    ]


# ── lorries ────────────────────────────────────────────────────────────────────────────────────


def _trailer(size: Size) -> list[Part]:
    length, height = size.length, size.height
    posts = [Part(x, 0, 9, height, 1.0 * STEEL) for x in np.linspace(330, length - 340, 3)]
    boards = [Part(0, y, length, 2.5, 1.4, "organic") for y in (45, 95, 145, 195)]
    return [
        Part(0, 0, length, height, 0.5, "organic"),
        *posts,
        *boards,
        Part(-4, height, length + 8, 8, 0.9 * STEEL),
        Part(-8, 0, 8, height + 8, 1.6 * STEEL),
        Part(-12, 20, 4, height - 30, 1.6 * STEEL),
        Part(length - 6, 0, 11, height + 8, 4 * STEEL, unsure=3 * STEEL),
        *_chassis(size),
    ]


def _reefer_trailer(size: Size) -> list[Part]:
    length, height = size.length, size.height
    return [
        Part(-4, -4, length + 8, height + 12, 0.9, "organic"),
        Part(0, 0, length, height, 0.2 * STEEL),
        Part(-4, height + 2, length + 8, 4, 4 * STEEL),
        Part(-8, 0, 6, height + 6, 4 * STEEL),
        Part(-13, 10, 3, height - 10, 2.4 * STEEL),
        Part(length - 6, 0, 12, height + 6, 4 * STEEL, unsure=3 * STEEL),
        *_machinery(length + 10, 0.38 * height, 42, 0.62 * height),
        *_chassis(size),
    ]


def _chassis(size: Size) -> list[Part]:
    length = size.length
    axles = [(at, 1.0) for at in (250, 381, 512)] + [(length - 95, 1.5)]
    return [
        Part(0, -5, length, 5, size.width * WOOD * 0.7, "organic"),
        Part(20, -38, length - 40, 32, 0.1 * STEEL, unsure=1.6 * STEEL),
        *(Part(x, -17, 5, 11, 5 * STEEL) for x in np.arange(30, length, 52)),
        Part(20, -38, length - 260, 32, 0.9 * STEEL),
        Part(20, -40, length - 260, 3, 7 * STEEL),
        Part(length - 250, -20, 250, 12, 2.0 * STEEL),
        *(wheel for at, thick in axles for wheel in _wheel(at, thick)),
        *_under(length),
    ]


def _under(length: float) -> list[Part]:
    """Legs, spare wheel, pallet box, the tractor's rails and coupling."""
    return [
        Part(length - 330, -112, 15, 104, 2.6 * STEEL),
        Part(length - 338, -116, 30, 5, 8 * STEEL),
        Part(610, -66, 104, 26, 3.2, "organic"),
        Part(760, -82, 150, 44, 0.4 * STEEL),
        *(Part(x, -82, 3, 44, 2.5 * STEEL) for x in (760, 907)),
        *_tractor(length),
        Part(0, -80, length, 42, 0.05 * STEEL, unsure=1.6 * STEEL),  # pipes, valves, cables
    ]


def _tractor(length: float) -> list[Part]:
    """Its rails and coupling, a tank, and the back of the cab with what a driver keeps there."""
    return [
        Part(length - 180, -64, 250, 26, 2.2 * STEEL),
        Part(length - 150, -36, 100, 14, 6 * STEEL),
        Part(0.70 * length, -94, 0.12 * length, 62, 38, "organic", unsure=3 * STEEL),
        Part(length + 14, -40, 4, 230, 4 * STEEL),
        Part(length + 18, -40, 60, 230, 0.4 * STEEL, unsure=3 * STEEL),
        Part(length + 18, 40, 60, 9, 2.5, "organic"),
    ]


def _wheel(at: float, thick: float) -> list[Part]:
    """Tyre, rim and hub of both sides, and the axle between them end on."""

    def disc(radius: float, grams: float, stuff: Stuff = "metal") -> Part:
        return Part(at - radius, -70 - radius, 2 * radius, 2 * radius, grams, stuff, "round")

    return [
        disc(50, 22 * thick, "organic"),
        disc(29, 1.6 * STEEL * thick),
        disc(12, 9 * STEEL),
    ]


# ── what is carried ────────────────────────────────────────────────────────────────────────────


def _pieces(size: Size) -> list[Part]:
    """A wooden skid."""
    length, width = size.length, size.width
    boards = [Part(0, y, length, 2, width * WOOD * 0.8, "organic") for y in (-2, -14)]
    blocks = [Part(x, -12, 12, 10, 30 * WOOD, "organic") for x in (0, length / 2 - 6, length - 12)]
    return [*boards, *blocks]


def _parcel(size: Size) -> list[Part]:
    """A carton: two walls flat, four on their edge, flaps that overlap in the middle, a label."""
    length, height, width = size.length, size.height, size.width
    edge = width * BOARD
    return [
        Part(0, 0, length, height, 0.12, "organic"),
        *(Part(x, 0, 0.4, height, edge, "organic") for x in (0, length - 0.4)),
        *(Part(0, y, length, 0.7, edge, "organic") for y in (0, height - 0.7)),
        Part(0.4 * length, height - 1.0, 0.2 * length, 0.3, edge, "organic"),
        Part(0.6 * length, 0.45 * height, 10, 7, 0.06, "organic"),
    ]


_BUILT: Mapping[UnitKind, Callable[[Size], list[Part]]] = {
    "container 20": _container,
    "container 40": _container,
    "reefer 40": _reefer,
    "trailer": _trailer,
    "reefer trailer": _reefer_trailer,
    "pieces": _pieces,
    "parcel": _parcel,
}
