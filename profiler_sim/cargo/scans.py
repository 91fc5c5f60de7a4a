"""What a scanner looks at: a load as bodies in a beam, and the grid its picture is read by.

A scene knows no names: what is hidden is one more body in it, and only its matter can tell. It is
the answer of the enquiry ``scan``; ``pictures`` draws it.
"""

from collections.abc import Mapping
from itertools import product
from typing import Literal, NamedTuple

from pydantic import Field

from profiler_sim.cargo.value import Value

SCAN = "scan"
"""Id of the enquiry, of its page and of the sign that its picture shows."""

Stuff = Literal["organic", "mineral", "metal"]
"""What absorbs the beam: light elements, stone and glass and salts, metal."""
Look = Literal["solid", "bags", "cartons", "lengths"]
"""How a body is made up: one piece, soft packages, equal boxes, long pieces side by side."""
UnitKind = Literal[
    "container 20", "container 40", "reefer 40", "trailer", "reefer trailer", "pieces", "parcel"
]
"""What is driven or carried through the scanner; ``pieces`` are the packages of an air waybill."""

LEVELS = ("nothing to see", "unclear", "something there", "plain to see")
"""What the reference reader says of a picture, the quietest first."""

LAWFUL_READINGS = (0.80, 0.12, 0.06, 0.02)
"""How often the reference reader says each of them of a load that hides nothing: the false alarms
he allows himself, assumed: 8 in 100 for the two loudest (docs/evidence.md)."""

COLUMNS, ROWS = "ABCDEFGH", "1234"
"""The grid over a picture: A at the doors, or on the left where there are none, 1 at the
top."""
REGIONS = tuple(f"{column}{row}" for row, column in product(ROWS, COLUMNS))
"""Every square of the grid, as it is marked."""


class Size(NamedTuple):
    """Inside of a unit, in cm: along it, upwards, and through it as the beam goes."""

    length: float
    height: float
    width: float


SIZES: Mapping[UnitKind, Size] = {
    "container 20": Size(length=589, height=239, width=235),
    "container 40": Size(length=1203, height=239, width=235),
    "reefer 40": Size(length=1158, height=250, width=229),
    "trailer": Size(length=1360, height=270, width=245),
    "reefer trailer": Size(length=1330, height=260, width=246),
    "pieces": Size(length=120, height=100, width=80),
    "parcel": Size(length=44, height=24, width=30),
}
"""Usual inner measures: ISO 668 boxes, a 13.6 m trailer, one layer of air cargo, a parcel."""


class Frame(NamedTuple):
    """Cm that a picture shows around the inside: towards the doors, the far end, up and down."""

    doors: float
    far: float
    above: float
    below: float


FRAMES: Mapping[UnitKind, Frame] = {
    "container 20": Frame(24, 20, 16, 24),
    "container 40": Frame(24, 20, 16, 24),
    "reefer 40": Frame(24, 56, 20, 24),
    "trailer": Frame(24, 70, 20, 124),
    "reefer trailer": Frame(24, 70, 24, 124),
    "pieces": Frame(12, 12, 12, 21),
    "parcel": Frame(2, 2, 2, 2),
}
"""What a picture of each kind of unit shows beside its inside: doors, machinery, wheels."""


class Body(Value):
    """A solid that the beam from the side meets. Lengths in cm."""

    x: float
    """Its edge towards the doors, measured from them; beyond the far end it is in machinery."""
    y: float
    """Its lower edge above the floor; below 0 it is under the floor."""
    width: float = Field(gt=0)
    """Along the unit."""
    height: float = Field(gt=0)
    depth: float = Field(gt=0)
    """Way of the beam through it."""
    kg_per_m3: float = Field(gt=0)
    stuff: Stuff
    look: Look = "solid"
    displaces: bool = False
    """It lies where goods would lie; else it came on top, into empty space."""


class Scene(Value):
    """A load in the beam."""

    kind: UnitKind
    package: str
    """Of the goods, UN/ECE Recommendation 21; it sets their texture."""
    kg_per_m3: float = Field(gt=0)
    """Of the goods as stowed."""
    stuff: Stuff
    long: float = Field(gt=0, le=1)
    """Part of the length that goods fill, from the far end."""
    high: float = Field(gt=0, le=1)
    """Part of the height that they fill."""
    bodies: tuple[Body, ...] = ()
    """What lies in it beside the goods."""
    level: int = Field(ge=0, lt=len(LEVELS))
    """Index of what the reference reader says of the picture; its noise is drawn to agree."""
    seed: int
    """Of texture and noise; the same scene is the same picture."""

    @property
    def size(self) -> Size:
        """Inner measures of its unit."""
        return SIZES[self.kind]


def ordinary_load(scene: Scene) -> Scene:
    """Another load of the same goods in such a unit, stowed alike, with nothing beside them."""
    return scene.model_copy(update={"bodies": (), "level": 0, "seed": scene.seed + 1})


BESIDE = 1 / 4
"""A square that a body misses by less than this part of a square counts as one that shows it.

On a small screen a square is two cells high. The line between two squares runs between cells, so
it lies up to half a cell off. A body that begins there fills a cell that is drawn in the other
square, and whoever marks that square has seen it.
"""


def regions(scene: Scene, body: Body, beside: float = 0.0) -> tuple[str, ...]:
    """Squares of the grid that a body touches, seen from the side; at least one.

    ``beside`` adds those that it misses by less than this part of a square.
    """
    size = scene.size
    x, y = size.length / len(COLUMNS) * beside, size.height / len(ROWS) * beside
    left, top = body.x - x, size.height - body.y - body.height - y
    columns = _touched(left, body.width + 2 * x, size.length, len(COLUMNS))
    rows = _touched(top, body.height + 2 * y, size.height, len(ROWS))
    return tuple(f"{COLUMNS[column]}{ROWS[row]}" for row in rows for column in columns)


def _touched(start: float, long: float, whole: float, parts: int) -> range:
    """Which of ``parts`` equal stretches of ``whole`` a stretch touches; outside is the rim."""
    first, last = (int(parts * at / whole) for at in (start, start + long - 1e-6))
    first, last = (min(max(at, 0), parts - 1) for at in (first, last))
    return range(first, last + 1)
