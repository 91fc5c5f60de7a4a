"""From scenario and catalogue to the evidence model: the numbers authors wrote, as tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from profiler_sim.cargo.scans import LAWFUL_READINGS, LEVELS, REGIONS, SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.methods import ANYTHING_ELSE, Method
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Lane, Unit
from profiler_sim.evidence.model import Cover, EvidenceModel, Hypothesis, SignTable
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.names import origin_weights

Shares = Sequence[float]
K = TypeVar("K")
ROUTE_LIMIT = 3.5
"""So many times as common as in honest traffic may the known routes of a method be: 5.4 points.
The route alone must not give a load away, at whatever desk it is practised."""
DERIVED_TAGS = (
    "reefer",
    "cartons",
    "certificate",
    "transhipped",
    "permit",
    "carnet",
    "preferential",
    "dangerous",
)
"""Tags that goods have from their own fields, and loads from their lane."""
_PREFERENTIAL = frozenset(
    """
    AL AT BA BE BG CH CY CZ DE DK DZ EE EG ES FI FR GB GE GR HR HU IE IL IS IT JO LB LI LT LU LV MA
    MD ME MK MT NL NO PL PS PT RO RS SE SI SK TN TR UA XK
    """.split()  # noqa: SIM905  a list of two letters each would fill a page
)
"""Countries with an agreement on preferential origin with those here: the Regional Convention on
pan-Euro-Mediterranean rules of origin, and the Stabilisation and Association Agreements. Only
there does an exporter become an authorised one."""


def compile_model(scenario: Scenario, catalogue: Catalogue) -> EvidenceModel:
    """Build the tables of ``scenario``; names must have been checked before.

    A method that nothing in this traffic can carry has no hypothesis, and its share stays lawful.
    """
    unit = catalogue.units[scenario.unit]
    catalogue = catalogue.of_unit(scenario.unit, scenario.examinations)
    covers, lawful = lawful_covers(scenario, catalogue)
    hypotheses, prior = _hypotheses(scenario, catalogue)
    tags = [frozenset(tags_of(catalogue, unit, cover)) for cover in covers]
    cover_rows: list[Shares] = [
        lawful,
        *(
            _cover_row(catalogue, unit, h, list(zip(covers, lawful, tags, strict=True)))
            for h in hypotheses[1:]
        ),
    ]
    possible = [h for h, row in enumerate(cover_rows) if sum(row) > 0]
    hypotheses, prior, cover_rows = _keep(possible, hypotheses, prior, cover_rows)
    methods = [catalogue.methods[h.method] for h in hypotheses[1:]]
    return EvidenceModel(
        hypotheses=tuple(hypotheses),
        prior=tuple(prior),
        covers=tuple(covers),
        cover=tuple(_unit_sum(row) for row in cover_rows),
        signs=(
            *(_sign_table(s, methods, catalogue, tags) for s in catalogue.signs.values()),
            *_scan_table(catalogue, hypotheses, len(covers)),
        ),
        no_answer={e.enquiry: e.no_answer / 100 for e in catalogue.enquiries.values()},
        found_by={
            name: (0.0, *(_found(catalogue, h, search) for h in hypotheses[1:]))
            for name, search in catalogue.examinations.items()
        },
        apart=tuple(e.enquiry for e in catalogue.enquiries.values() if e.drawn_apart),
        tips_off={e.enquiry: e.tips_off / 100 for e in catalogue.enquiries.values() if e.tips_off},
        false_alarm={e.examination: e.false_alarm / 100 for e in catalogue.examinations.values()},
    )


def tags_of(catalogue: Catalogue, unit: Unit, cover: Cover) -> tuple[str, ...]:
    """Tags of the goods of a cover, with those that follow from its fields and its lane."""
    return load_tags(catalogue.commodities[cover.commodity], unit.lanes[cover.lane])


def load_tags(goods: Commodity, lane: Lane) -> tuple[str, ...]:
    """Tags of goods, with those that follow from their fields and the lane they travel on."""
    holds = (
        goods.reefer_c is not None,
        goods.cartons,
        goods.certificate is not None,
        bool(lane.via),
        goods.permit is not None,
        lane.carnet,
        lane.origin[:2] in _PREFERENTIAL,
        goods.dangerous is not None,
    )
    return goods.tags + tuple(tag for tag, is_so in zip(DERIVED_TAGS, holds, strict=True) if is_so)


def lawful_covers(
    scenario: Scenario, catalogue: Catalogue
) -> tuple[list[Cover], tuple[float, ...]]:
    """Covers of lawful traffic with their probabilities.

    Goods that a scenario names have their weights over all lanes, and come by those that carry
    them; the weights of ports then say only how the lanes of the same goods share them.
    """
    unit = catalogue.units[scenario.unit]
    shares = origin_weights(scenario.traffic.origins, unit, catalogue.places)
    weights: dict[Cover, float] = {}
    for index, share in sorted(shares.items()):
        lane = unit.lanes[index]
        goods_total = sum(lane.goods.values())
        for commodity, weight in lane.goods.items():
            if share > 0 and weight > 0:
                weights[Cover(lane=index, commodity=commodity)] = share * weight / goods_total
    if wanted := scenario.traffic.goods:
        usual = _totals([cover.commodity for cover in weights], list(weights.values()))
        weights = {
            cover: p * wanted[cover.commodity] / usual[cover.commodity]
            for cover, p in weights.items()
            if wanted.get(cover.commodity, 0.0) > 0
        }
    return list(weights), _unit_sum(list(weights.values()))


def _hypotheses(scenario: Scenario, catalogue: Catalogue) -> tuple[list[Hypothesis], list[float]]:
    hypotheses, prior = [Hypothesis()], [0.0]
    for name, share in scenario.shares.items():
        method = catalogue.methods[name]
        total = sum(method.lies.values())
        for place, weight in method.lies.items():
            hypotheses.append(Hypothesis(method=name, place=place, topic=method.topic))
            prior.append(share * weight / total)
    prior[0] = 1.0 - sum(prior)
    return hypotheses, prior


def _keep(
    kept: Sequence[int],
    hypotheses: Sequence[Hypothesis],
    prior: Sequence[float],
    rows: Sequence[Shares],
) -> tuple[list[Hypothesis], list[float], list[Shares]]:
    """Drop hypotheses no cover of this traffic can carry; their prior goes to their siblings."""
    of_method: dict[str, float] = {}
    left: dict[str, float] = {}
    for h, p in zip(hypotheses, prior, strict=True):
        of_method[h.method] = of_method.get(h.method, 0.0) + p
    for index in kept:
        method = hypotheses[index].method
        left[method] = left.get(method, 0.0) + prior[index]
    new = [
        prior[i] * of_method[m] / left[m] if left[m := hypotheses[i].method] else 0.0 for i in kept
    ]
    new[0] = 1.0 - sum(new[1:])
    return [hypotheses[i] for i in kept], new, [rows[i] for i in kept]


def _cover_row(
    catalogue: Catalogue,
    unit: Unit,
    h: Hypothesis,
    traffic: Sequence[tuple[Cover, float, frozenset[str]]],
) -> tuple[float, ...]:
    """P(cover | hypothesis), not yet summed to 1.

    The method's goods have their shares, each spread over the lanes that carry it lawfully. Then
    the routes the method is known on get their share, and so do all others. Where little honest
    traffic comes by the known routes, fewer such loads do.
    """
    method = catalogue.methods[h.method]
    needs = catalogue.hiding_places[h.place].needs
    lawful = [
        p
        if (needs is None or needs in tags) and method.is_possible(cover.commodity, tags)
        else 0.0
        for cover, p, tags in traffic
    ]
    goods = [
        cover.commodity if cover.commodity in method.rides_on else ANYTHING_ELSE
        for cover, _, _ in traffic
    ]
    pools = _totals(goods, lawful)
    row = [
        method.rides_on.get(name, 0.0) * p / pools[name] if p > 0 else 0.0
        for name, p in zip(goods, lawful, strict=True)
    ]
    known = [method.is_known_from(unit.lanes[cover.lane].origin[:2]) for cover, _, _ in traffic]
    honest, carried = _totals(known, lawful), _totals(known, row)
    quiet = max(ROUTE_LIMIT * honest.get(True, 0.0), 1.0 - ROUTE_LIMIT * honest.get(False, 0.0))
    on_known = min(method.share_known, quiet)
    shares = {True: on_known, False: 1.0 - on_known}
    return tuple(
        shares[is_known] * p / carried[is_known] if p > 0 else 0.0
        for is_known, p in zip(known, row, strict=True)
    )


def _totals(keys: Sequence[K], shares: Shares) -> dict[K, float]:
    """Sum of the shares by key."""
    totals: dict[K, float] = {}
    for key, p in zip(keys, shares, strict=True):
        totals[key] = totals.get(key, 0.0) + p
    return totals


def _sign_table(
    sign: Sign,
    methods: Sequence[Method],
    catalogue: Catalogue,
    tags: Sequence[frozenset[str]],
) -> SignTable:
    lawful = tuple(value.lawful / 100 for value in sign.values.values())
    drawn = (lawful, *(_shown(sign, method.signs.get(sign.sign, {})) for method in methods))
    enquiry = catalogue.enquiries.get(sign.seen_in)
    wrong = enquiry.wrong / 100 if enquiry else 0.0
    applies = {each: sign.applies(each) for each in set(tags)}  # many covers have the same tags
    return SignTable(
        sign=sign.sign,
        seen_in=sign.seen_in,
        boxes=sign.boxes,
        about=sign.about,
        values=tuple(sign.values),
        applies=tuple(applies[each] for each in tags),
        drawn=drawn,
        not_with=tuple(
            (other, tuple(list(catalogue.signs[other].values).index(value) for value in values))
            for other, values in sign.not_with.items()
            if other in catalogue.signs
        ),
        observed=tuple(
            tuple((1 - wrong) * p + wrong * base for p, base in zip(row, lawful, strict=True))
            for row in drawn
        ),
    )


def _scan_table(
    catalogue: Catalogue, hypotheses: Sequence[Hypothesis], covers: int
) -> Iterator[SignTable]:
    """What a scan is read as: measured from pictures by method and place, and not authored.

    What has not been measured is read as a lawful load.
    """
    if SCAN not in catalogue.enquiries:
        return
    rows = tuple(
        catalogue.readings.get(h.method, {}).get(h.place, LAWFUL_READINGS) for h in hypotheses
    )
    yield SignTable(
        sign=SCAN,
        seen_in=SCAN,
        boxes=REGIONS,
        values=LEVELS,
        applies=(True,) * covers,
        drawn=rows,
        observed=rows,
    )


def _shown(sign: Sign, named: Mapping[str, float]) -> tuple[float, ...]:
    """A method's shares by value; what it does not name follows lawful loads."""
    rest = 100 - sum(named.values())
    pool = sum(v.lawful for name, v in sign.values.items() if name not in named)
    return _unit_sum(
        [
            named[name] if name in named else (rest * v.lawful / pool if pool > 0 else 0.0)
            for name, v in sign.values.items()
        ]
    )


def _found(catalogue: Catalogue, h: Hypothesis, search: Examination) -> float:
    """What lies at the place is found as often as the place says, if it can be found that way."""
    if not search.can_find(h.topic):
        return 0.0
    return catalogue.hiding_places[h.place].found_by.get(search.examination, 0.0) / 100


def _unit_sum(row: Shares) -> tuple[float, ...]:
    total = sum(row)
    return tuple(p / total for p in row)
