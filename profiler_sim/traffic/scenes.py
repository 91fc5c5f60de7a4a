"""The scene a scanner sees of a load: its unit, its goods, and whatever else lies in it.

Goods stand as loaders put them: heavy ones low over the whole floor, light ones up to the roof.
What is hidden lies where its method puts it.
A lawful load of which the reader does not say "nothing to see" holds something innocent that
stands out: a wet pallet, another packing, a spare part among the cartons.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from profiler_sim.cargo.scans import (
    FRAMES,
    SCAN,
    SIZES,
    Body,
    Look,
    Scene,
    Size,
    Stuff,
    UnitKind,
)
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import Matter, ScanArea
from profiler_sim.evidence.model import EvidenceModel, Hypothesis
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.modes import TRAFFIC

_LITRES_IN_M3, _CM3_IN_LITRE = 1_000.0, 1_000.0
_FULL_LONG = (0.92, 0.97)
"""Part of the length that a load takes, from and to: at most a metre is left at the doors."""
_TOP = 0.95
"""Part of the height that light goods fill; above it they could not be lifted in."""
_HALF = 0.5
_SMALL = 0.4
"""A load of less than this part of the room up to half the height leaves room at the doors."""
_KG_PER_METRE = 1_800.0
"""No metre of floor bears more where there is floor left: axles want it spread."""
_METAL_CHAPTERS = {*range(72, 84), *range(84, 94)}
_MINERAL_CHAPTERS = {25, 26, 28, *range(68, 71)}
"""Chapters of the Harmonized System whose goods are mostly of such matter."""
_ALIKE = (0.985, 1.015)
"""Things of the same matter as the goods are about as dense."""
_DEEPEST = 0.9
"""Part of the unit's width that pieces may take as the beam goes."""
_FLAT = 1.6
"""Pieces are so much wider and deeper than they are high."""
_ODD = ScanArea.model_validate(
    {"x from": 8, "x to": 96, "y from": 0, "y to": 80, "displaces": True},
)
"""Where innocent oddities lie."""


@dataclass(frozen=True, slots=True)
class HiddenLoad:
    """What is hidden, as the beam meets it, and where in the unit it lies."""

    matter: Matter
    spot: ScanArea


def build_scene(  # noqa: PLR0913  a load, what hides in it, what is read of it, and chance
    goods: Commodity,
    kind: UnitKind,
    *,
    volume_m3: float,
    hidden: HiddenLoad | None,
    level: int,
    chance: Chance,
) -> Scene:
    """Put a load in a unit of that kind before the scanner; ``volume_m3`` is that as stowed.

    ``level`` is what the reference reader says of it. The same chance makes the same scene, and
    the same load whether or not it hides anything.
    """
    size, stuff = SIZES[kind], stuff_of(goods)
    long, high = _stowed(size, volume_m3, goods.kg_per_m3, chance)
    seed = chance.whole(0, 2**48)
    if kind in {"pieces", "parcel"}:
        long, high = chance.between(0.86, 0.96), chance.between(0.8, 0.94)
    load = _Load(kind, goods.kg_per_m3, stuff, long, high)
    what = hidden if hidden and load.shows(hidden.spot) else None
    what = what or (_innocent(goods, level, size, chance) if level else None)
    return Scene(
        kind=kind,
        package=goods.package,
        kg_per_m3=goods.kg_per_m3,
        stuff=stuff,
        long=long,
        high=high,
        bodies=tuple(load.bodies(what, chance)) if what else (),
        level=level,
        seed=seed,
    )


def _stowed(size: Size, volume_m3: float, kg_per_m3: float, chance: Chance) -> tuple[float, float]:
    """Which parts of the length and of the height the goods take.

    Their volume over the floor is their height; only a small load does not take the whole floor.
    """
    floor = size.length * size.width
    filled = volume_m3 * _LITRES_IN_M3 * _CM3_IN_LITRE / (floor * size.height)
    long = chance.between(*_FULL_LONG)
    if filled < _SMALL * _HALF:
        spread = volume_m3 * kg_per_m3 / _KG_PER_METRE * 100 / size.length
        long = min(long, max(filled / _HALF, spread))
    return long, min(filled / long, _TOP)


def stuff_of(goods: Commodity) -> Stuff:
    """Tell what absorbs the beam in goods, by their chapter of the tariff."""
    chapter = int(goods.hs6[:2])
    if chapter in _METAL_CHAPTERS:
        return "metal"
    return "mineral" if chapter in _MINERAL_CHAPTERS else "organic"


@dataclass(frozen=True, slots=True)
class _Load:
    """The goods as they stand in the unit."""

    kind: UnitKind
    kg_per_m3: float
    stuff: Stuff
    long: float
    high: float

    @property
    def size(self) -> Size:
        """Inner measures of the unit."""
        return SIZES[self.kind]

    def shows(self, spot: ScanArea) -> bool:
        """Tell whether a picture of such a unit shows any of the spot, such as a lorry's cab."""
        x, y, right, top = self._in_view(spot)
        return x < right and y < top

    def bodies(self, hiding: HiddenLoad, chance: Chance) -> Iterator[Body]:
        """Place the pieces that lie at the spot."""
        matter, spot = hiding.matter, hiding.spot
        same = self.kg_per_m3 * chance.between(*_ALIKE)
        dense, stuff = matter.kg_per_m3 or same, matter.stuff or self.stuff
        litres = chance.between(matter.litres_low, matter.litres_high)
        pieces = 1 if spot.fills else chance.whole(matter.pieces_low, matter.pieces_high)
        stretch = self._stretch(spot)
        for _ in range(pieces):
            place = stretch if spot.fills else _piece(stretch, litres / pieces, chance)
            yield Body(
                x=place.x,
                y=place.y,
                width=place.width,
                height=place.height,
                depth=min(place.depth, self.size.width),
                kg_per_m3=dense,
                stuff=stuff,
                look=matter.look,
                displaces=spot.displaces,
            )

    def _stretch(self, spot: ScanArea) -> "_Place":
        """The spot in cm, as far as it is seen; goods are displaced only where goods are."""
        size = self.size
        x, y, right, top = self._in_view(spot)
        if spot.displaces:
            x = max(x, size.length * (1 - self.long))
            top = min(top, size.height * self.high)
        return _Place(x, y, max(right - x, 1.0), max(top - y, 1.0), size.width)

    def _in_view(self, spot: ScanArea) -> tuple[float, float, float, float]:
        """Left, lower, right and upper edge of what a picture shows of it, in cm."""
        size, frame = self.size, FRAMES[self.kind]
        x, right = (size.length * at / 100 for at in (spot.x_low, spot.x_high))
        y, top = (size.height * at / 100 for at in (spot.y_low, spot.y_high))
        return (
            max(x, -frame.doors),
            max(y, -frame.below),
            min(right, size.length + frame.far),
            min(top, size.height + frame.above),
        )


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    y: float
    width: float
    height: float
    depth: float


def _piece(room: _Place, litres: float, chance: Chance) -> _Place:
    """One piece of a volume, somewhere in the room; it is flattened where the room is narrow."""
    edge = (litres * _CM3_IN_LITRE / _FLAT**2) ** (1 / 3)
    width = min(edge * _FLAT * chance.between(0.8, 1.2), room.width)
    height = min(edge * chance.between(0.8, 1.2), room.height)
    deepest = room.depth * _DEEPEST
    depth = litres * _CM3_IN_LITRE / (width * height)
    if depth > deepest:  # a larger face, so that the volume is kept as far as there is room
        height = min(height * depth / deepest, room.height)
        width = min(litres * _CM3_IN_LITRE / (height * deepest), room.width)
        depth = min(litres * _CM3_IN_LITRE / (width * height), deepest)
    return _Place(
        x=room.x + chance.draw() * (room.width - width),
        y=room.y + chance.draw() * (room.height - height),
        width=width,
        height=height,
        depth=depth,
    )


_ODD_LOOKS: tuple[Look, ...] = ("cartons", "solid", "bags")


def _innocent(goods: Commodity, level: int, size: Size, chance: Chance) -> HiddenLoad:
    """Something that stands out and is nothing: the plainer the reading, the more of it."""
    litres = size.length * size.height * size.width / _CM3_IN_LITRE * 0.004 * level
    dense = goods.kg_per_m3 * (1.15 + 0.25 * level * chance.draw())
    matter = Matter.model_validate(
        {
            "look": chance.pick(_ODD_LOOKS),
            "kg per m3": dense,
            "litres from": litres * 0.6,
            "litres to": litres * 1.4,
        }
    )
    return HiddenLoad(matter, _ODD)


class Scanner:
    """Puts the consignments of one exercise before the scanner."""

    def __init__(self, catalogue: Catalogue, model: EvidenceModel) -> None:
        """Look up once what each hypothesis hides where."""
        self._table = model.by_sign.get(SCAN)
        self._hidings = [hiding_of(catalogue, h) for h in model.hypotheses]

    def scan(self, draft: Draft, hypothesis: int, level: int) -> Scene:
        """Build the scene of a draft that is read as ``level``."""
        return build_scene(
            draft.goods,
            TRAFFIC[draft.mode].unit_kind(draft.goods),
            volume_m3=draft.stowed_m3,
            hidden=self._hidings[hypothesis],
            level=level,
            chance=draft.chance,
        )

    def median_level(self, hypothesis: int) -> int | None:
        """Find the median reading of such loads; None where nothing is scanned.

        For cases written by hand: neither luck nor bad luck.
        """
        if self._table is None:
            return None
        reached = accumulate(self._table.observed[hypothesis])
        return next((i for i, share in enumerate(reached) if share >= 0.5), 0)  # noqa: PLR2004


def hiding_of(catalogue: Catalogue, hypothesis: Hypothesis) -> HiddenLoad | None:
    """Find what a scanner meets of a hypothesis; None where there is nothing to see."""
    if not hypothesis.method:
        return None
    matter = catalogue.methods[hypothesis.method].on_the_scan
    spot = catalogue.hiding_places[hypothesis.place].on_the_scan
    return HiddenLoad(matter, spot) if matter and spot else None
