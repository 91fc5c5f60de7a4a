"""Loads to be scanned: plausible ones by name, and any that could be drawn.

Weights and places are invented and rounded; they say where something lies, not how it is done.
"""

from collections.abc import Mapping
from typing import Any, get_args

from hypothesis import strategies as st

from profiler_sim.cargo.scans import LEVELS, SIZES, Body, Look, Scene, Stuff, UnitKind
from profiler_sim.pictures.stowage import STOWS

SEED = 5


def body(
    place: tuple[float, float],
    size: tuple[float, float, float],
    kg: float,
    **kw: Any,
) -> Body:
    """A body at (x, y) with (width, height, depth) and kg per m3; organic where nothing else."""
    (x, y), (width, height, depth) = place, size
    fields = {"stuff": "organic", **kw}
    return Body(x=x, y=y, width=width, height=height, depth=depth, kg_per_m3=kg, **fields)


def scene(kind: UnitKind, package: str, kg: float, **kw: Any) -> Scene:
    """A well filled load."""
    fields = {"stuff": "organic", "long": 0.97, "high": 0.8, "level": 0, "seed": SEED, **kw}
    return Scene(kind=kind, package=package, kg_per_m3=kg, **fields)


BAGS = tuple(
    body((6 + 34 * column, 32 * row), (32, 30, 30), 950, look="bags")
    for column in (0, 1)
    for row in (0, 1, 2)
)
PISTOLS = tuple(
    body((200 + 30 * n, 60 + 9 * n), (18, 13, 3), 1500, stuff="metal") for n in range(3)
)
HIDDEN: Mapping[str, tuple[Scene, float, float]] = {
    "bags behind the doors": (
        scene("container 20", "BG", 600, long=0.84, high=0.7, bodies=BAGS),
        0.95,
        1.0,
    ),
    "a load of cigarettes behind household goods": (
        scene(
            "container 40",
            "PK",
            160,
            bodies=(body((150, 0), (1040, 190, 235), 280, look="cartons", displaces=True),),
        ),
        0.95,
        1.0,
    ),
    "packs in cooling machinery": (
        scene("reefer 40", "CT", 420, bodies=(body((1170, 70), (30, 40, 45), 950),)),
        0.72,
        0.88,
    ),
    "packs behind the front wall": (
        scene("trailer", "CT", 250, bodies=(body((1354, 20), (6, 150, 60), 950),)),
        0.72,
        0.88,
    ),
    "three pistols in machinery": (
        scene("container 20", "CS", 300, stuff="metal", bodies=PISTOLS),
        0.58,
        0.76,
    ),
    "packs in goods nearly as heavy": (
        scene(
            "container 20",
            "BG",
            820,
            high=0.55,
            bodies=(body((250, 40), (60, 50, 40), 950, displaces=True),),
        ),
        0.54,
        0.66,
    ),
    "copies among goods of their kind": (
        scene(
            "container 40",
            "CT",
            220,
            bodies=(body((300, 0), (300, 190, 120), 220.5, look="cartons", displaces=True),),
        ),
        0.5,
        0.53,
    ),
    "tusks in nuts": (
        scene(
            "container 20",
            "BG",
            560,
            high=0.7,
            bodies=(
                body(
                    (400, 30), (100, 40, 18), 900, stuff="mineral", look="lengths", displaces=True
                ),
            ),
        ),
        0.6,
        0.82,
    ),
    "a cell in a parcel": (
        scene("parcel", "PP", 300, bodies=(body((14, 5), (6, 4, 0.8), 2000, stuff="metal"),)),
        0.68,
        0.92,
    ),
}
"""What is hidden, and between which AUCs a reader finds it."""


@st.composite
def bodies(draw: st.DrawFn, kind: UnitKind) -> Body:
    """Any body that shows somewhere in the picture."""
    size = SIZES[kind]

    def some(low: float, high: float) -> float:
        return draw(st.floats(low, high, allow_nan=False))

    return Body(
        x=some(0, 0.9) * size.length,
        y=some(0, 0.9) * size.height,
        width=some(0.02, 0.6) * size.length,
        height=some(0.02, 0.6) * size.height,
        depth=some(0.01, 1.0) * size.width,
        kg_per_m3=some(50, 3000),
        stuff=draw(st.sampled_from(get_args(Stuff))),
        look=draw(st.sampled_from(get_args(Look))),
        displaces=draw(st.booleans()),
    )


@st.composite
def scenes(draw: st.DrawFn, most: int = 3) -> Scene:
    """Any scene with up to ``most`` bodies."""
    kind: UnitKind = draw(st.sampled_from(get_args(UnitKind)))
    return Scene(
        kind=kind,
        package=draw(st.sampled_from([*STOWS, "ZZ"])),
        kg_per_m3=draw(st.floats(20, 2500)),
        stuff=draw(st.sampled_from(get_args(Stuff))),
        long=draw(st.floats(0.05, 1)),
        high=draw(st.floats(0.05, 1)),
        bodies=tuple(draw(st.lists(bodies(kind), max_size=most))),
        level=draw(st.integers(0, len(LEVELS) - 1)),
        seed=draw(st.integers(0, 2**63)),
    )
