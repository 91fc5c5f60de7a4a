"""The names of the catalogue in JSON Schemas, so that an editor completes and underlines them.

What a file may name depends on its unit: a schema says so by ``if`` and ``then``, one for every
mode of transport and, for places of loading, one for every unit.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import BaseModel

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.facts.schema import Column, Enumeration, FactType, Range
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.text import fold_name
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import ANYTHING_ELSE
from profiler_sim.catalogue.names import Kind, names_of_mode
from profiler_sim.catalogue.signs import PAPERS, Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.documents.boxes import box_ids, boxes_by_enquiry
from profiler_sim.evidence.compile import DERIVED_TAGS
from profiler_sim.files.named_files import pack_names
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.schema_shapes import (
    DIGITS,
    NUMBER,
    TEXT,
    YES_NO,
    Schema,
    block,
    in_case,
    many_of,
    one_of,
)
from profiler_sim.scenario.model import GUIDE_STEPS
from profiler_sim.traffic.effects import Parameter
from profiler_sim.traffic.modes import EFFECTS, LINES

Part = Callable[[Catalogue, Schema], Schema]
"""Makes a part with names, of the catalogue and the part as it was without."""
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "minProperties", "minItems", "maxItems")
_LISTED = 300
"""Values of a fact that an editor offers."""
_PATH = r"\.ya?ml$"
"""How the name of a pack ends that is a file."""


def with_names(plain: Schema, model: type[BaseModel], known: Catalogue) -> Schema:
    """Add every name that a kind of file may hold to its schema."""
    models = {model.__name__: plain, **plain.get("$defs", {})}
    for (name, key), part in _PARTS.items():
        properties = models.get(name, {}).get("properties", {})
        if key in properties:
            properties[key] = _changed(properties[key], part(known, properties[key]))
    for name, cases in _CASES.items():
        if name in models:
            models[name]["allOf"] = list(cases(known))
    return plain


def _changed(old: Schema, new: Schema) -> Schema:
    """A part with its own sentence, default and bounds, and what it may hold now."""
    stays = ("title", "description", "default", *_BOUNDS)
    return {**{key: old[key] for key in stays if key in old}, **new}


def _named(words: Callable[[Catalogue], Iterable[str]]) -> Part:
    return lambda known, _old: one_of(words(known))


def _several(words: Callable[[Catalogue], Iterable[str]]) -> Part:
    return lambda known, _old: many_of(words(known))


def _keyed(keys: Callable[[Catalogue], Mapping[str, str]]) -> Part:
    """A block with such keys; the values are as they were."""
    return lambda known, old: block(keys(known), old["additionalProperties"])


def _units(known: Catalogue, _old: Schema) -> Schema:
    return one_of([*known.units, *(each for name in known.units for each in _typed(name))])


def _typed(unit: str) -> tuple[str, ...]:
    """A unit's name, and how it is typed without its marks and capitals."""
    plain = fold_name(unit)
    return tuple(dict.fromkeys((unit, plain, plain.capitalize(), unit.casefold())))


def _topics(known: Catalogue) -> dict[str, str]:
    return {name: topic.title for name, topic in known.topics.items()}


def _goods(known: Catalogue) -> dict[str, str]:
    return {name: f"HS {each.hs6}: {each.wordings[0]}" for name, each in known.commodities.items()}


def _goods_of_methods(known: Catalogue) -> dict[str, str]:
    return {**_goods(known), ANYTHING_ELSE: "Whatever honest traffic carries."}


def _places(known: Catalogue) -> dict[str, str]:
    return {name: place.title for name, place in known.hiding_places.items()}


def _searches(known: Catalogue) -> dict[str, str]:
    return {name: each.title for name, each in known.examinations.items()}


def _codes(known: Catalogue) -> Iterable[str]:
    return known.places


def _tags(known: Catalogue) -> Iterable[str]:
    return sorted(
        {*DERIVED_TAGS, *(t for goods in known.commodities.values() for t in goods.tags)}
    )


def _goods_and_tags(known: Catalogue) -> Iterable[str]:
    return [*known.commodities, *_tags(known)]


def _boxes(known: Catalogue) -> Iterable[str]:
    return sorted({box for mode in MODES for box in box_ids(mode, known)})


def _points(known: Catalogue) -> Iterable[str]:
    return known.points


def _port_names(known: Catalogue) -> list[str]:
    return [*(place.name for place in known.places.values()), *known.places]


def _packs(_known: Catalogue, _old: Schema) -> Schema:
    names = {"anyOf": [one_of(pack_names()), {"type": "string", "pattern": _PATH}]}
    return {"type": "array", "items": names}


def _until(_known: Catalogue, _old: Schema) -> Schema:
    step = f"({'|'.join(GUIDE_STEPS)})"
    return {"type": "string", "pattern": f"^{step}( or {step})*$"}


def _sign_block(signs: Iterable[Sign], value: Callable[[Sign], Schema]) -> Schema:
    """A block of signs, each with its own values."""
    return {
        "type": "object",
        "properties": {
            each.sign: {"description": f"{each.title}. {_seen_in(each)}", **value(each)}
            for each in signs
        },
        "additionalProperties": False,
    }


def _seen_in(sign: Sign) -> str:
    return "On the papers." if sign.seen_in == PAPERS else f"Enquiry: {sign.seen_in}."


def _chosen(sign: Sign) -> Schema:
    return one_of(sign.values)


def _shares(sign: Sign) -> Schema:
    about = {
        name: f"Of 100 honest loads: {value.lawful:g}." for name, value in sign.values.items()
    }
    return block(about, {**NUMBER, "minimum": 0, "maximum": 100})


def _method_signs(known: Catalogue, _old: Schema) -> Schema:
    return _sign_block(known.signs.values(), _shares)


def _effects(_known: Catalogue, _old: Schema) -> Schema:
    cases = [in_case("effect", [name], _effect(each.parameters)) for name, each in EFFECTS.items()]
    effect = {**one_of(EFFECTS), "description": "What writes it. See: profiler-sim list effects"}
    return {
        "type": "object",
        "properties": {"effect": effect},
        "required": ["effect"],
        "allOf": cases,
    }


def _effect(takes: Mapping[str, Parameter]) -> Schema:
    lines = {
        "page": one_of(page for page, _line in LINES),
        "line": one_of(line for _page, line in LINES),
        "as": one_of(word for each in LINES.values() for word in each.values),
    }
    wanted = {name: _parameter(each) for name, each in takes.items()}
    if set(takes) == set(lines):
        wanted = lines
    return {
        "properties": {"effect": True, **wanted},
        "required": ["effect", *wanted],
        "additionalProperties": False,
    }


def _parameter(parameter: Parameter) -> Schema:
    choices = [one_of(parameter.words)] if parameter.words else []
    choices += [DIGITS] if parameter.whole else []
    return {"anyOf": choices} if choices else TEXT


_FACTS: Mapping[FactType, Schema] = {
    FactType.TEXT: TEXT,
    FactType.NUMBER: NUMBER,
    FactType.WHOLE: DIGITS,
    FactType.DATE: {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    FactType.YESNO: YES_NO,
    FactType.TEXTS: TEXT,
}


def _examples(known: Catalogue, _old: Schema) -> Schema:
    facts = {
        column.name: {
            **_fact(column),
            "description": " ".join(FACTS[column.name].sentence.split()),
        }
        for column in fact_columns(known)
    }
    example = {"type": "object", "properties": facts, "additionalProperties": False}
    return {"anyOf": [example, {"type": "array", "items": example}]}


def _fact(column: Column) -> Schema:
    """What an example may state of a fact. Codes of digits are left: an editor cuts their 0."""
    match column.values:
        case Enumeration() if _is_short(column.values) and column.type is FactType.TEXT:
            return one_of(column.values.names)
        case Range(low=low, high=high):
            ends = {"minimum": low, "maximum": high}
            return {
                **_FACTS[column.type],
                **{end: value for end, value in ends.items() if value is not None},
            }
        case _:
            return _FACTS[column.type]


def _is_short(values: Enumeration) -> bool:
    digits = any(name[:1].isdigit() for name in values.names)
    return len(values.names) <= _LISTED and not digits and not values.others


_PARTS: Mapping[tuple[str, str], Part] = {
    ("Scenario", "unit"): _units,
    ("Scenario", "rules"): _packs,
    ("Scenario", "operation"): _named(lambda known: known.operations),
    ("Scenario", "severity"): _keyed(_topics),
    ("Message", "names"): _several(lambda known: [*known.commodities, *_port_names(known)]),
    ("GuideStep", "until"): _until,
    ("GuideStep", "what"): _named(lambda known: ["", *known.enquiries, *known.examinations]),
    ("Method", "topic"): _named(_topics),
    ("Method", "rides on"): _keyed(_goods_of_methods),
    ("Method", "not for"): _several(_tags),
    ("FindText", "lies in"): _several(_places),
    ("FindText", "in goods"): _several(_goods_and_tags),
    ("FindText", "not in goods"): _several(_goods_and_tags),
    ("Method", "lies"): _keyed(_places),
    ("Method", "signs"): _method_signs,
    ("Sign", "seen in"): _named(lambda known: [PAPERS, *known.enquiries]),
    ("Sign", "boxes"): _several(_boxes),
    ("Sign", "applies to"): _several(_tags),
    ("Sign", "not for"): _several(_tags),
    ("SignValue", "written by"): _effects,
    ("Unit", "port"): _named(_codes),
    ("Unit", "searches"): _keyed(_searches),
    ("Lane", "from"): _named(_codes),
    ("Lane", "via"): _several(_codes),
    ("Lane", "detour"): _named(_codes),
    ("Lane", "roundabout"): _several(_codes),
    ("Lane", "goods"): _keyed(_goods),
    ("Traffic", "goods"): _keyed(_goods),
    ("HidingPlace", "needs"): _named(_tags),
    ("HidingPlace", "found by"): _keyed(_searches),
    ("HidingPlace", "points"): _several(_points),
    ("Enquiry", "enquiry"): _named(lambda known: known.enquiries),
    ("Examination", "finds only"): _several(_topics),
    ("Examination", "looks at"): _several(_points),
    ("Examination", "measures"): _several(_points),
    ("Pack", "topic"): _named(_topics),
    ("Examples", "match"): _examples,
    ("Examples", "no match"): _examples,
    ("Examples", "unknown"): _examples,
}
"""Model and key → what the key may hold."""


def _by_unit(known: Catalogue) -> Iterator[Schema]:
    """What a scenario may name, by the transport of its unit and by its lanes."""
    for mode in MODES:
        units = [unit.unit for unit in known.units.values() if unit.mode == mode]
        typed = [each for name in units for each in _typed(name)]
        yield in_case("unit", typed, _of_mode(mode, known))
    for unit in known.units.values():
        yield in_case("unit", _typed(unit.unit), _of_lanes(unit, known))


def _clue(mode: Mode, known: Catalogue) -> Schema:
    enquiries = [each for each in boxes_by_enquiry(mode, known) if each]
    return {"box": one_of(box_ids(mode, known)), "enquiry": one_of(enquiries)}


def _of_mode(mode: Mode, known: Catalogue) -> Schema:
    methods = {
        name: f"{known.methods[name].title} ({known.methods[name].topic})"
        for name in names_of_mode(Kind.METHOD, known, mode)
    }
    case = {
        "commodity": one_of(names_of_mode(Kind.GOODS, known, mode)),
        "signs": _sign_block(
            (known.signs[name] for name in names_of_mode(Kind.SIGN, known, mode)), _chosen
        ),
        "hides": _hides(methods, known),
        "clues": {"items": {"properties": _clue(mode, known)}},
    }
    actions = ["", *names_of_mode(Kind.ACTION, known, mode)]
    return {
        "properties": {
            "hidden": block(methods, {**NUMBER, "minimum": 0}),
            "exactly": block(methods, {**DIGITS, "minimum": 0}),
            "examinations": many_of(names_of_mode(Kind.EXAMINATION, known, mode)),
            "my cases": {"items": {"properties": case}},
            "guide": {"items": {"properties": {"what": one_of(actions)}}},
        }
    }


def _hides(methods: Iterable[str], known: Catalogue) -> Schema:
    """A method of the transport, and a place of that method."""
    names = list(methods)
    places = (in_case("method", [n], _place_of(known.methods[n].lies)) for n in names)
    return {"properties": {"method": one_of(names)}, "allOf": list(places)}


def _place_of(lies: Mapping[str, float]) -> Schema:
    return {"properties": {"place": one_of(name for name, share in lies.items() if share)}}


def _of_lanes(unit: Unit, known: Catalogue) -> Schema:
    origins = dict.fromkeys(lane.origin for lane in unit.lanes)
    names = [known.place_name(code) for code in origins]
    about = dict.fromkeys((*names, *origins), f"Place of loading for {unit.title}.")
    carried = dict.fromkeys(name for lane in unit.lanes for name in lane.goods)
    goods = dict.fromkeys(carried, f"Goods for {unit.title}.")
    traffic = {"from": about, "goods": goods}
    return {
        "properties": {
            "traffic": {
                "properties": {
                    key: block(names, {**NUMBER, "minimum": 0}) for key, names in traffic.items()
                }
            },
            "my cases": {"items": {"properties": {"from": one_of(about)}}},
        }
    }


def _by_modes(known: Catalogue) -> Iterator[Schema]:
    """What a method of one transport may name; of several, whatever one of them has."""
    for mode in MODES:
        signs = (known.signs[name] for name in names_of_mode(Kind.SIGN, known, mode))
        then = {"properties": {"signs": _sign_block(signs, _shares)}}
        yield {
            "if": {"properties": {"modes": {"const": [mode]}}, "required": ["modes"]},
            "then": then,
        }
        if mode == "sea":  # what a method is where it does not say
            yield {"if": {"not": {"required": ["modes"]}}, "then": then}


_CASES: Mapping[str, Callable[[Catalogue], Iterator[Schema]]] = {
    "Scenario": _by_unit,
    "Method": _by_modes,
}
"""Models in which one key decides what others may hold."""
