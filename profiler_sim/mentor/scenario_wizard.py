"""The outline of a new scenario: five answers, and everything in its template that follows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.methods import Method
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import Cover, EvidenceModel, Hypothesis
from profiler_sim.files.authored_files import read_file, read_scenario
from profiler_sim.files.named_files import pack_file, pack_names, readable_scenarios
from profiler_sim.files.templates import FillValue, template
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.checks.scenario_evidence import check_covers
from profiler_sim.problems import Key
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario, Traffic
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.finds import FindLoad, write_find
from profiler_sim.traffic.modes import TRAFFIC

TemplateValues = dict[tuple[Key, ...], FillValue]
_CASE: tuple[Key, ...] = ("my cases", 0)
_HIDDEN = 0.1
"""Share of the consignments that hide something: enough to find, too few to guess."""
MANY = 400
"""Consignments among which there is room for one of every method."""
_SIZES = (2, 1, 3)
"""How many methods an outline tries to hide: where two or one stand out, three may not."""
_SIGNS = 2
"""How many of them an example shows."""


@dataclass(frozen=True, slots=True)
class ScenarioOutline:
    """The answers."""

    unit: str
    level: str
    hidden: tuple[str, ...]
    """Methods, at least one."""
    consignments: int
    searches: int
    minutes: int


def usual_outline(unit: str | None = None) -> ScenarioOutline:
    """Return what the template says; at another unit, with methods that its traffic can hide."""
    template_scenario = read_scenario(template("scenario"))
    wanted = ScenarioOutline(
        unit=template_scenario.unit,
        level=template_scenario.level.value,
        hidden=tuple(template_scenario.hidden),
        consignments=template_scenario.traffic.consignments,
        searches=template_scenario.budget.searches,
        minutes=template_scenario.budget.desk_minutes,
    )
    if unit is None or unit == wanted.unit:
        return wanted
    return replace(wanted, unit=unit, hidden=_quiet(unit, wanted.hidden))


def _quiet(unit: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Methods that goods and route alone do not give away there: the wanted ones, else others."""
    known = [method.method for method in methods_at(unit)]
    tried = [tuple(method for method in wanted if method in known)]
    tried += [each for size in _SIZES for each in combinations(known, size)]
    sound = (methods for methods in tried if methods and not _gives_away(unit, methods))
    return next(sound, tuple(known[:1]))


def _gives_away(unit: str, methods: tuple[str, ...]) -> bool:
    """Whether goods and route say too much of such traffic."""
    scenario = _scenario(unit, methods, float(_HIDDEN * MANY / len(methods)))
    return any(check_covers(scenario, catalogue(), compile_model(scenario, catalogue())))


def units_on_offer() -> list[str]:
    """Return the units at whose desks something can hide, that of the template first."""
    first = usual_outline().unit
    played = [name for name in catalogue().units if methods_at(name)]
    return sorted(played, key=lambda name: (name != first, name))


def methods_at(unit: str) -> list[Method]:
    """Return methods of the unit's mode of transport that its traffic can carry."""
    known = catalogue().of_unit(unit).methods
    model = _model(unit, tuple(known))
    carried = {h.method for h in model.hypotheses}
    return [method for name, method in known.items() if name in carried]


def outline_values(outline: ScenarioOutline) -> TemplateValues:
    """Return everything that an outline changes in the template."""
    each = f"{max(0.1, _HIDDEN * outline.consignments / len(outline.hidden)):.1f}"
    values: TemplateValues = {
        ("unit",): outline.unit,
        ("level",): outline.level,
        ("traffic", "consignments"): f"{outline.consignments}",
        ("hidden",): dict.fromkeys(outline.hidden, each.removesuffix(".0")),
        ("rules",): tuple(_packs(outline.unit, outline.hidden)),
        ("budget", "desk minutes"): f"{outline.minutes}",
        ("budget", "searches"): f"{outline.searches}",
    }
    usual = usual_outline()
    if (outline.unit, outline.hidden) == (usual.unit, usual.hidden):
        return values
    return {**values, **_examples(outline)}


def _packs(unit: str, methods: Sequence[str]) -> Iterator[str]:
    """Packs that scenarios of such units use, the general ones and those on these topics."""
    topics = {None, *(catalogue().methods[method].topic for method in methods)}
    mode = catalogue().units[unit].mode
    played = (each for each in readable_scenarios() if each.unit in catalogue().units)
    used = {n for each in played if catalogue().units[each.unit].mode == mode for n in each.rules}
    found = {n: read_file(pack_file(n))[0] for n in pack_names() if n in used}
    fitting = {n: p for n, p in found.items() if isinstance(p, Pack) and p.topic in topics}
    yield from sorted(fitting, key=lambda name: (fitting[name].topic is not None, name))


def _model(unit: str, methods: tuple[str, ...]) -> EvidenceModel:
    """A traffic in which every one of them is expected now and then."""
    return compile_model(_scenario(unit, methods, 1.0), catalogue())


def _scenario(unit: str, methods: tuple[str, ...], each: float) -> Scenario:
    return Scenario(
        scenario="new",
        title="new",
        unit=unit,
        traffic=Traffic(consignments=MANY),
        hidden=dict.fromkeys(methods, each),
    )


def _examples(outline: ScenarioOutline) -> TemplateValues:
    """The lines that are switched off: they fit the unit and its methods too."""
    unit = catalogue().units[outline.unit]
    method = catalogue().methods[outline.hidden[0]]
    spare = [m.method for m in methods_at(outline.unit) if m.method not in outline.hidden]
    return {
        ("traffic", "from"): {
            catalogue().place_name(lane.origin): f"{lane.share:g}" for lane in unit.lanes
        },
        ("traffic", "goods"): _goods(outline.unit, (*outline.hidden, *spare[:1])),
        ("exactly",): {(spare or list(outline.hidden))[0]: "1"},
        ("examinations",): tuple(catalogue().of_unit(outline.unit).examinations),
        ("messages", 0, "warns of"): method.topic,
        ("severity",): {method.topic: "3"},
        **_case(outline.unit, method),
    }


def _goods(unit: str, methods: Sequence[str]) -> dict[str, str]:
    """Goods on which each way of hiding is most common, so that every one can arrive."""
    model = _model(unit, tuple(methods))
    common = (model.covers[row.index(max(row))] for row in model.cover[1:])
    return {cover.commodity: "1" for cover in common}


def _case(unit: str, method: Method) -> TemplateValues:
    """A load as the method has it most: goods, way, place, and two of its signs."""
    model = _model(unit, (method.method,))
    hypothesis = model.hypotheses[1]
    row = model.cover[1]
    cover = model.covers[row.index(max(row))]
    lane = catalogue().units[unit].lanes[cover.lane]
    return {
        **_load(cover),
        (*_CASE, "from"): catalogue().place_name(lane.origin),
        (*_CASE, "signs"): dict(_signs(unit, method)),
        (*_CASE, "hides", "method"): method.method,
        (*_CASE, "hides", "place"): hypothesis.place,
        (*_CASE, "hides", "find report"): _find_report(unit, hypothesis, cover),
    }


def _find_report(unit: str, hypothesis: Hypothesis, cover: Cover) -> str:
    """What is found in the load of the example."""
    goods = catalogue().commodities[cover.commodity]
    packages, kg = _packages(goods)
    kind = TRAFFIC[catalogue().units[unit].mode].unit_kind(goods)
    load = FindLoad.full(goods, kind, packages, kg, None)
    return write_find(catalogue(), hypothesis, load, Chance.of(0.5))[0]


def _packages(goods: Commodity) -> tuple[int, int]:
    """Usual packages of goods, and what they weigh together in kg."""
    packages = (goods.packages_low + goods.packages_high) // 2
    return packages, max(1, round(packages * (goods.kg_low + goods.kg_high) / 2))


def _load(cover: Cover) -> TemplateValues:
    goods = catalogue().commodities[cover.commodity]
    packages, kg = _packages(goods)
    value = max(1, round(kg * (goods.value_low + goods.value_high) / 2))
    return {
        (*_CASE, "goods"): goods.wordings[0],
        (*_CASE, "commodity"): goods.commodity,
        (*_CASE, "packages"): f"{packages}",
        (*_CASE, "gross kg"): f"{kg}",
        (*_CASE, "value usd"): f"{value}",
    }


def _signs(unit: str, method: Method) -> Iterator[tuple[str, str]]:
    """Signs of the method that every load can show, each with its first value."""
    known = catalogue().of_unit(unit).signs
    shown: Mapping[str, Mapping[str, float]] = method.signs
    fitting = [
        name
        for name in shown
        if name in known and not known[name].applies_to and not known[name].not_for
    ]
    for name in fitting[-_SIGNS:]:
        yield name, next(iter(shown[name]))
