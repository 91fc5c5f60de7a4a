"""Cases written by hand: their cover, what they hide, and the values that are filled in.

What an author leaves out is filled in without looking at what the case hides, and so that it
speaks as little as it can, for or against. So a case stands where its author put it.
"""

from collections.abc import Collection, Iterator
from math import log

from profiler_sim.cargo.norms import distinctive_words
from profiler_sim.cargo.text import nearest_word
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Unit
from profiler_sim.evidence.compile import load_tags, tags_of
from profiler_sim.evidence.model import PAPERS, Cover, EvidenceModel, SignTable, WeightedClue
from profiler_sim.scenario.model import AuthoredCase, Hides, Scenario
from profiler_sim.scenario.names import lanes_from, origin_weights, place_id

COMMON = 0.1
"""Share of lawful loads below which a value is no filling: it would be remarked."""
_UNLISTED_ACTIVITY = "Non-specialised wholesale trade"
"""Class 46.90 of NACE Rev. 2: what a firm does whose goods the catalogue does not list."""
_NO_CHAPTER = "990000"
"""Stands for a code that papers do not state: no goods of trade are in that chapter."""
_ALIKE = 1e-9
"""Weights closer than this are the same."""


def commodity_of(case: AuthoredCase, catalogue: Catalogue, unit: Unit) -> str | None:
    """The goods of a case: as named, else as its description tells; None where it tells none.

    A description is read as goods of the unit's mode of transport: a package is another there.
    That of imported papers is not: goods that the catalogue does not list stay unlisted.
    """
    if case.commodity is not None:
        return case.commodity
    if case.goods is None or case.papers is not None:
        return None
    words, known = distinctive_words(case.goods), catalogue.goods_of(unit.mode)
    shared = {
        name: len(words & distinctive_words(" ".join((name, *goods.wordings))))
        for name, goods in known.items()
    }
    best = max(shared, key=shared.__getitem__)
    return best if shared[best] else nearest_word(case.goods, known)


def cover_of(case: AuthoredCase, scenario: Scenario, catalogue: Catalogue) -> Cover:
    """Lane and goods of a case: what it states, and the commonest that goes with it.

    Names must have been checked before.
    """
    unit = catalogue.units[scenario.unit]
    lanes = _lanes(case, scenario, catalogue, unit)
    goods = commodity_of(case, catalogue, unit)
    if goods is not None:
        return Cover(
            lane=max(lanes, key=lambda i: lanes[i] * _share(unit, i, goods)), commodity=goods
        )
    weights = {
        Cover(lane=lane, commodity=name): weight * _share(unit, lane, name)
        for lane, weight in lanes.items()
        for name in _goods_of_lane(scenario, unit, lane)
    }
    fitting = {c: w for c, w in weights.items() if _can_hide(case, catalogue, unit, c)}
    usual = {c: w for c, w in fitting.items() if _usual(case, catalogue, c)}
    pool = usual or fitting or weights
    return max(pool, key=pool.__getitem__)


def is_unlisted(case: AuthoredCase) -> bool:
    """Return whether imported papers have goods that the catalogue does not list."""
    return case.papers is not None and case.commodity is None


def goods_of_case(case: AuthoredCase, cover: Cover, catalogue: Catalogue) -> Commodity:
    """Return the goods of a case on its cover: of the catalogue, or made of imported papers.

    Of unlisted goods only what the papers state is known. They keep the box, and by post the
    service, of the goods of the cover; they have no price, certificate, permit or tag.
    """
    listed = catalogue.commodities[cover.commodity]
    if case.papers is None or case.commodity is not None:
        return listed
    main = case.papers.main_goods[0]
    packages = case.papers.packages or 1
    kg = case.papers.gross_kg / packages
    usd = case.papers.usd_per_kg or listed.value_low
    return listed.model_copy(
        update={
            "commodity": main.description.lower(),
            "hs6": main.hs6 or _NO_CHAPTER,
            "wordings": (main.description,),
            "package": main.package_code or "PK",
            "packages_low": packages,
            "packages_high": packages,
            "kg_low": kg,
            "kg_high": kg,
            "value_low": usd,
            "value_high": usd,
            "activity": _UNLISTED_ACTIVITY,
            **dict.fromkeys(("certificate", "permit", "dangerous", "reefer_c")),
            "cartons": False,
            "tags": (),
        }
    )


def case_tags(
    case: AuthoredCase, cover: Cover, catalogue: Catalogue, unit: Unit
) -> frozenset[str]:
    """Return the tags of a case's goods and lane."""
    return frozenset(load_tags(goods_of_case(case, cover, catalogue), unit.lanes[cover.lane]))


def case_cover_index(
    model: EvidenceModel, case: AuthoredCase, cover: Cover, hypothesis: int
) -> int | None:
    """Return the place of a case's cover in the model; unlisted goods have none."""
    return None if is_unlisted(case) else cover_index(model, cover, hypothesis)


def _lanes(
    case: AuthoredCase, scenario: Scenario, catalogue: Catalogue, unit: Unit
) -> dict[int, float]:
    """Lanes the case may come by, with their weights."""
    weights = origin_weights(scenario.traffic.origins, unit, catalogue.places)
    if case.origin is None:
        return weights
    code = place_id(case.origin, catalogue.places, unit)
    found = lanes_from(unit, code) if code else ()
    return {lane: weights.get(lane, unit.lanes[lane].share) for lane in found} or weights


def _goods_of_lane(scenario: Scenario, unit: Unit, lane: int) -> list[str]:
    """Goods that a lane carries in this traffic; all of its own where it carries none of them."""
    carried = list(unit.lanes[lane].goods)
    wanted = scenario.traffic.goods
    return [name for name in carried if wanted.get(name)] or carried


def _share(unit: Unit, lane: int, goods: str) -> float:
    """Share of goods on a lane; next to nothing, and not nothing, where it carries none."""
    carried = unit.lanes[lane].goods
    return carried.get(goods, 0.0) / sum(carried.values()) + _ALIKE


def _can_hide(case: AuthoredCase, catalogue: Catalogue, unit: Unit, cover: Cover) -> bool:
    if case.hides is None:
        return True
    return has_place(case.hides.place, tags_of(catalogue, unit, cover), catalogue)


def has_place(place: str, tags: Collection[str], catalogue: Catalogue) -> bool:
    """Return whether a load with these tags has that place at all."""
    needs = catalogue.hiding_places[place].needs
    return needs is None or needs in tags


def _usual(case: AuthoredCase, catalogue: Catalogue, cover: Cover) -> bool:
    """Return whether the method of the case is known to ride on these goods."""
    return (
        case.hides is not None and cover.commodity in catalogue.methods[case.hides.method].rides_on
    )


def hypothesis_of(model: EvidenceModel, hides: Hides | None) -> int | None:
    """Index of what a case hides, 0 for lawful; None where nothing in the model is like it."""
    if hides is None:
        return 0
    wanted = (hides.method, hides.place)
    found = (i for i, h in enumerate(model.hypotheses) if (h.method, h.place) == wanted)
    return next(found, None)


def cover_index(model: EvidenceModel, cover: Cover, hypothesis: int) -> int | None:
    """Place of a cover in the model; None where it has none, or none that carries such a load."""
    if cover not in model.covers:
        return None
    index = model.covers.index(cover)
    return index if model.cover[hypothesis][index] > 0 else None


def unremarkable_values(
    model: EvidenceModel, catalogue: Catalogue, tags: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Sign and value for every sign that loads with these tags show, none of them remarkable."""
    for table in model.signs:
        sign = catalogue.signs.get(table.sign)  # None for what is measured and not written
        if sign is not None and sign.applies(tags):
            yield table.sign, table.values[_unremarkable(model, table, catalogue)]


def _unremarkable(model: EvidenceModel, table: SignTable, catalogue: Catalogue) -> int:
    """The value that speaks least for or against anything hidden; untouched papers on a tie."""
    values = catalogue.signs[table.sign].values
    lawful = table.observed[0]
    candidates = [
        (round(_weight(model, table, i) / _ALIKE), values[name].written_by is not None, i)
        for i, name in enumerate(table.values)
        if lawful[i] >= COMMON
    ]
    return min(candidates)[2]


def _weight(model: EvidenceModel, table: SignTable, value: int) -> float:
    """How loudly a value speaks, whichever way."""
    hidden = sum(
        p * row[value] for p, row in zip(model.prior[1:], table.observed[1:], strict=True)
    )
    if hidden <= 0.0:
        return 0.0 if model.base_rate <= 0 else float(len(table.values))
    return abs(log(hidden / model.base_rate / table.observed[0][value]))


def clues_of(case: AuthoredCase) -> tuple[WeightedClue, ...]:
    """The clues of a case as they weigh in q."""
    return tuple(
        WeightedClue(shows=c.shows, box=c.box, points=c.points, seen_in=c.enquiry or PAPERS)
        for c in case.clues
    )
