"""What a search of a load finds: an amount that fits it, in words that fit place and goods.

Volume and pieces are those of the scan where there is one. What lies among goods takes their room,
and weighs no more than they do; by air and post the scale weighs it with them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf

from profiler_sim.cargo.consignment import Consignment, total
from profiler_sim.cargo.packages import PACKAGES as PACKAGE_NAMES
from profiler_sim.cargo.scans import SIZES, Body, Scene, UnitKind
from profiler_sim.cargo.text import HARD, grouped
from profiler_sim.catalogue import find_texts as words
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.find_texts import FindText, counted_forms, placeholders
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import HidingPlace, Matter, ScanArea
from profiler_sim.catalogue.methods import Method
from profiler_sim.evidence.model import FindRecord, Hypothesis
from profiler_sim.i18n.local_forms import local_number
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.find_counts import can_count, count_things, weight_of

_LITRES_IN_M3, _CM3_IN_LITRE = 1_000.0, 1_000.0
_NET = 0.9
"""Part of the gross weight that is at least net."""
_ALL, _AMONG = 0.95, 0.8
"""Part of a load that can be something else: all but the first goods; what lies among them."""
_LINING_ROOM, _LINING_WEIGHT = 0.3, 0.4
"""Part of a package's room and weight that its lining can hold."""
_FILLED = 0.75
"""Part of one package that can be something else."""
_WEIGHED_TOGETHER = frozenset({"pieces", "parcel"})
"""Units that go onto the scale as they are."""
_CARTON = "CT"
_BARE = frozenset({"NE", "NF", "PP", "LG"})
"""Packages that are the goods themselves: three tyres, and not three pieces of tyres."""
_TIMES = (1.8, 4.2)
"""How many times the declared value the real one is."""
_MOST_ROWS = 3
DECLARED_GOODS = N_("declared goods")
"""What goods are called that an author described in words of his own."""

_Edges = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class FindLoad:
    """A load, as far as a find in it depends on it."""

    goods: Commodity
    called: str
    """The goods in an officer's words."""
    described: str
    """The goods as the papers describe them: in the same words where they are described well."""
    package: str
    packages: int
    net_kg: float
    litres: float
    """Room that the goods take."""
    kind: UnitKind
    value_usd: int | None

    @classmethod
    def of(
        cls, papers: Consignment, goods: Commodity, kind: UnitKind, called: str = ""
    ) -> "FindLoad":
        """Take the main goods off the papers; they are ``called`` so, or as the catalogue does."""
        lines, item = papers.main_goods, papers.main_goods[0]
        named = called or goods.called
        is_clear = item.description.startswith(goods.wordings)
        gross_kg = sum(each.gross_kg for each in lines)
        as_stowed, stated = gross_kg / goods.kg_per_m3, total(each.volume_m3 for each in lines)
        room = _LITRES_IN_M3 * (as_stowed if stated is None else min(stated, as_stowed))
        net_kg = total(each.net_kg for each in lines)
        return cls(
            goods=goods,
            called=named,
            described=named if is_clear else f"“{papers.stated_goods}”",
            package=item.package_code or goods.package,
            packages=total(each.packages for each in lines) or 1,
            net_kg=_NET * gross_kg if net_kg is None else net_kg,
            litres=min(room, _room(kind)),
            kind=kind,
            value_usd=papers.value_usd,
        )

    @classmethod
    def full(
        cls, goods: Commodity, kind: UnitKind, packages: int, gross_kg: float, value: int | None
    ) -> "FindLoad":
        """A load of so many packages, before it has papers."""
        room = gross_kg / goods.kg_per_m3 * _LITRES_IN_M3
        return cls(
            goods=goods,
            called=goods.called,
            described=goods.called,
            package=goods.package,
            packages=packages,
            net_kg=_NET * gross_kg,
            litres=min(room, _room(kind)),
            kind=kind,
            value_usd=value,
        )

    @property
    def is_weighed_together(self) -> bool:
        """Whether the scale weighs what is hidden with the goods."""
        return self.kind in _WEIGHED_TOGETHER


def _room(kind: UnitKind) -> float:
    """Litres that go into a unit; pieces and parcels are as large as they are."""
    size = SIZES[kind]
    litres = size.length * size.height * size.width / _CM3_IN_LITRE
    return inf if kind in _WEIGHED_TOGETHER else litres


@dataclass(frozen=True, slots=True)
class HiddenAmount:
    """How much is hidden."""

    litres: float
    kg: float
    pieces: int
    packages: int | None
    """Packages of the load in which it lies; None where it lies in none of them."""
    cartons: int | None
    """The same where the load is of cartons."""


def hidden_amount(
    matter: Matter, spot: ScanArea, load: FindLoad, bodies: Sequence[Body], chance: Chance
) -> HiddenAmount:
    """Work out how much of a matter is hidden in a load at a spot, as its ``bodies`` show it."""
    litres = chance.between(matter.litres_low, matter.litres_high)
    pieces = chance.whole(matter.pieces_low, matter.pieces_high)
    if bodies:
        pieces = len(bodies)
        litres = litres if spot.fills else sum(map(_litres, bodies))
    return amount_of(matter, spot, load, litres, pieces)


def amount_of(
    matter: Matter, spot: ScanArea, load: FindLoad, litres: float, pieces: int
) -> HiddenAmount:
    """As much of so many litres as the load can hide at the spot."""
    most_litres, most_kg = _limits(spot, load)
    dense = matter.kg_per_m3 or load.goods.kg_per_m3
    litres = min(litres, most_litres, most_kg / dense * _LITRES_IN_M3)
    kg = litres * dense / _LITRES_IN_M3
    packages = _packages(spot, load, litres, kg, pieces)
    cartons = packages if load.package == _CARTON else None
    return HiddenAmount(litres, kg, pieces, packages, cartons)


def _litres(body: Body) -> float:
    return body.width * body.height * body.depth / _CM3_IN_LITRE


def _limits(spot: ScanArea, load: FindLoad) -> tuple[float, float]:
    """Most litres and kg that the load can hide there."""
    if spot.displaces:
        part = _ALL if spot.fills else _AMONG
        return part * load.litres, part * load.net_kg
    if load.is_weighed_together:
        return _LINING_ROOM * load.litres, _LINING_WEIGHT * load.net_kg
    return inf, inf


def _packages(spot: ScanArea, load: FindLoad, litres: float, kg: float, pieces: int) -> int | None:
    """As many packages as hold it; structure, tank and cab are no packages."""
    if not spot.displaces and not load.is_weighed_together:
        return None
    part = 1.0 if spot.fills else _FILLED
    held = (
        litres / (part * load.litres / load.packages),
        kg / (part * load.net_kg / load.packages),
    )
    least = 1 if spot.fills else pieces
    return max(1, min(load.packages, max(least, *map(ceil, held))))


def write_find(
    catalogue: Catalogue,
    hypothesis: Hypothesis,
    load: FindLoad,
    chance: Chance,
    scene: Scene | None = None,
) -> tuple[str, FindRecord]:
    """Write what a successful search of a load reports, sees and weighs.

    Where none of the method's texts fits, its title says what was found.
    """
    method = catalogue.methods[hypothesis.method]
    place = catalogue.hiding_places[hypothesis.place]
    text_number = chance.draw()
    spot, matter = place.on_the_scan, method.on_the_scan
    bodies = scene.bodies if scene and spot else ()
    amount = hidden_amount(matter, spot, load, bodies, chance) if matter and spot else None
    fitting = texts_that_fit(method, place.place, load, amount)
    text = fitting[int(text_number * len(fitting))] if fitting else FindText(text=method.title)
    counts = count_things(text.text, method.things_found, amount, chance)
    kg = weight_of(text.text, method.things_found, counts, amount)
    filled = {**_of_load(load, amount, chance), **_counted(method, counts)}
    if kg is not None:
        filled[words.WEIGHT] = weigh(kg)[1]
    record = FindRecord(
        opened=fill_text(place.opened, filled),
        saw=fill_text(place.saw, filled),
        kg=weigh(kg)[0] if kg is not None and not is_life(catalogue, method) else None,
        pieces=amount.pieces if amount and spot and not spot.fills else None,
        packages=_not_as_declared(method, counts, amount),
        kind=load.kind,
        lay=_lay(place, bodies, load.kind),
    )
    return fill_text(text.text, filled), record


def _not_as_declared(
    method: Method, counts: Mapping[str, int], amount: HiddenAmount | None
) -> int | None:
    """Packages of the load that are not as declared: as many as things that are packages."""
    if amount is None or amount.packages is None:
        return None
    cases = [n for name, n in counts.items() if method.things_found[name].as_packages]
    return sum(cases) if cases and amount.cartons is not None else amount.packages


def is_life(catalogue: Catalogue, method: Method) -> bool:
    """Whether people are inside: they are not weighed."""
    topic = catalogue.topics.get(method.topic)
    return topic is not None and topic.life


def texts_that_fit(
    method: Method, place: str, load: FindLoad, amount: HiddenAmount | None
) -> list[FindText]:
    """The method's texts that are true of such a load with so much hidden at the place."""
    known = available_words(load, amount) | method.things_found.keys()
    return [
        each
        for each in method.find_texts
        if each.fits(place, load.goods.commodity, load.goods.tags)
        and known.issuperset(placeholders(each.text))
        and can_count(each.text, method.things_found, amount)
    ]


def available_words(load: FindLoad, amount: HiddenAmount | None) -> set[str]:
    """Words in braces that this load can fill, beside the method's things."""
    known = {words.GOODS, words.DECLARED_GOODS, words.ALL_PACKAGES, words.ROWS}
    if amount is not None:
        known.add(words.WEIGHT)
        known |= {words.PACKAGES} if amount.packages else set()
    if load.value_usd is not None:
        known.update(words.OF_VALUE)
    return known


def _of_load(load: FindLoad, amount: HiddenAmount | None, chance: Chance) -> dict[str, str]:
    rows = chance.whole(1, _MOST_ROWS)
    filled = {
        words.GOODS: load.called,
        words.DECLARED_GOODS: load.described,
        words.ALL_PACKAGES: _packages_of(load, load.packages),
        words.PACKAGES: _packages_of(load, amount.packages or 1 if amount else load.packages),
        words.ROWS: _held(ngettext("{n} row", "{n} rows", rows).format(n=rows)),
    }
    if load.value_usd is not None:
        times = round(chance.between(*_TIMES), 1)
        real = round(load.value_usd * times, -1)
        filled |= {
            words.DECLARED: f"USD{HARD}{grouped(load.value_usd)}",
            words.REAL_VALUE: f"USD{HARD}{grouped(real)}",
            words.TIMES: local_number(f"{times:g}"),
        }
    return filled


def _packages_of(load: FindLoad, count: int) -> str:
    """Name so many packages with what is in them, by name."""
    if load.package in _BARE or load.package not in PACKAGE_NAMES:
        return f"{grouped(count)}{HARD}{load.called}"
    package = ngettext(*PACKAGE_NAMES[load.package], count)
    words_of = {"packages": f"{grouped(count)}{HARD}{package}", "goods": load.called}
    return _("{packages} of {goods}").format_map(words_of)


def _counted(method: Method, counts: dict[str, int]) -> dict[str, str]:
    called = {}
    for name, count in counts.items():
        thing = method.things_found[name]
        forms = counted_forms(name, thing.single, thing.several)
        called[name] = f"{grouped(count)}{HARD}{ngettext(*forms, count)}"
    return called


def _held(text: str) -> str:
    """A number and its word on one line."""
    return text.replace(" ", HARD, 1)


_SCALE = ((1_000.0, 20.0), (10.0, 1.0), (1.0, 0.1), (0.1, 0.01), (0.0, 0.001))
"""From so many kg on, a scale shows steps of so many kg."""


def weigh(kg: float) -> tuple[float, str]:
    """What a scale shows, never more than there is, in kg and as it is written."""
    step = next(step for least, step in _SCALE if kg >= least)
    shown = round(max(int(kg / step + 1e-9), 1) * step, 3)
    if shown < 1:
        return shown, f"{shown * 1000:.0f}{HARD}g"
    if shown >= _LITRES_IN_M3:
        tonnes = local_number(f"{shown / 1000:.2f}")
        return shown, _("{n} tonnes").format(n=tonnes).replace(" ", HARD)
    return shown, f"{local_number(f'{shown:g}')}{HARD}kg"


def fill_text(text: str, filled: dict[str, str]) -> str:
    """Put the words of a load in their braces; a word that nobody knows stays as it is."""
    for name in placeholders(text):
        text = text.replace(f"{{{name}}}", filled.get(name, f"{{{name}}}"))
    return text


def _lay(place: HidingPlace, bodies: Sequence[Body], kind: UnitKind) -> tuple[_Edges, ...]:
    """Where it lies, piece by piece, in hundredths of the unit's inside."""
    spot, size = place.on_the_scan, SIZES[kind]
    if not bodies:
        return ((spot.x_low, spot.x_high, spot.y_low, spot.y_high),) if spot else ()
    return tuple(
        (
            round(each.x / size.length * 100, 1),
            round((each.x + each.width) / size.length * 100, 1),
            round(each.y / size.height * 100, 1),
            round((each.y + each.height) / size.height * 100, 1),
        )
        for each in bodies
    )
