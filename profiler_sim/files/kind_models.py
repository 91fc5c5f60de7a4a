"""The model that each kind of authored file is read as, and what it wants at a place of a file."""

from collections.abc import Container, Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AliasChoices, BaseModel, Field
from pydantic.fields import FieldInfo

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination, InspectionPoint
from profiler_sim.catalogue.glossary import Glossary
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.methods import Method, Topic
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.kinds import DESK_KEYS, KINDS
from profiler_sim.problems import Key
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.stated_papers import papers_model


class GoodsFile(Value):
    """A file of goods as traffic has them."""

    commodities: tuple[Commodity, ...]
    """Goods, as many as you like."""


class SignsFile(Value):
    """A file of several signs, with lists that their conditions name, and the enquiry they need.

    A new enquiry is one such file: its row, and the signs that its answer shows.
    """

    enquiries: tuple[Enquiry, ...] = ()
    """Questions whose answers show the signs below."""

    lists: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Lists that the conditions below may name."""
    signs: tuple[Sign, ...]
    """Signs, as many as you like."""


class DeskFile(Value):
    """What desks ask, order and name. A file may hold a part of it."""

    topics: tuple[Topic, ...] = ()
    """What can be smuggled."""
    enquiries: tuple[Enquiry, ...] = ()
    """Questions a desk can ask."""
    examinations: tuple[Examination, ...] = ()
    """Searches a team can make."""
    points: tuple[InspectionPoint, ...] = ()
    """Points of a unit that a search report goes through."""
    hiding_places: tuple[HidingPlace, ...] = Field(default=(), alias="hiding places")
    """Places in or on a load where something can lie."""


MODELS: dict[str, type[Value]] = {
    "scenario": Scenario,
    "method": Method,
    "sign": Sign,
    "unit": Unit,
    "commodities": GoodsFile,
    "signs": SignsFile,
    **dict.fromkeys(DESK_KEYS, DeskFile),
    "glossary": Glossary,
    "pack": Pack,
    "operation": CustomsOperation,
}
"""The model of each kind of ``files.kinds``, by its key, in their order."""


def model_of_keys(keys: Container[str]) -> type[Value] | None:
    """Return the model of a file with such keys; None where none of them tells a kind."""
    return next((MODELS[kind] for kind in KINDS if kind in keys), None)


def named_entries(value: Value) -> Iterator[tuple[str, str, tuple[Key, ...]]]:
    """Give kind and name of everything that a file holds, and where in it the name stands."""
    kind = next((kind for key, kind in KINDS.items() if isinstance(value, MODELS[key])), None)
    if kind is None or not kind.is_list:
        key = kind.key if kind else ""
        yield key, str(getattr(value, key, "")), (key,)
        return
    for each in KINDS.values():
        entries = getattr(value, each.key.replace(" ", "_"), ()) if each.is_list else ()
        for index, entry in enumerate(entries):
            yield each.entry, str(getattr(entry, each.entry)), (each.key, index, each.entry)


Annotation = Any
"""An annotation, which has no common type; None where the model does not say."""


def annotation_at(model: type[BaseModel], keys: tuple[Key, ...]) -> Annotation:
    """Return what the model wants at ``keys``; steps that no file contains are passed over."""
    current: Annotation = model
    for key in keys:
        below = item_annotation(current, key)
        current = current if below is None else below
    return current


def item_annotation(wanted: Annotation, key: Key) -> Annotation:
    """Return what is wanted under a key of a block, or as an item of a list, or None."""
    for each in _alternatives(wanted):
        if isinstance(each, type) and issubclass(each, BaseModel):
            fields = each.model_fields.items()
            found = next(
                (f.annotation for n, f in fields if key in {n, *accepted_keys(n, f)}), None
            )
            if found is not None:
                return found
        elif (inner := _inner(each, key)) is not None:
            return inner
    return None


def _inner(wanted: Annotation, key: Key) -> Annotation:
    origin: Any = get_origin(wanted)
    arguments = get_args(wanted)
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(key, str):
        return arguments[1]
    if origin in {tuple, list} and isinstance(key, int):
        return arguments[0]
    return None


def model_of(wanted: Annotation) -> type[BaseModel] | None:
    """Return the model of a block with keys of its own; None where anything else is wanted."""
    found = (e for e in _alternatives(wanted) if isinstance(e, type) and issubclass(e, BaseModel))
    return next(found, None)


def keys_of(wanted: Annotation) -> list[str]:
    """Return keys that a block may have; none where its keys are names of other things."""
    model = model_of(wanted)
    return [f.alias or n for n, f in model.model_fields.items()] if model else []


def accepted_keys(name: str, field: FieldInfo) -> tuple[str, ...]:
    """Return the key of a field, and the keys that it had in earlier versions."""
    if isinstance(field.validation_alias, AliasChoices):
        return tuple(str(choice) for choice in field.validation_alias.choices)
    return (field.alias or name,)


def earlier_keys(wanted: Annotation) -> dict[str, str]:
    """Return the present key of each key that a block had in earlier versions."""
    model = model_of(wanted)
    keys = (accepted_keys(n, f) for n, f in model.model_fields.items()) if model else ()
    return {old: key for key, *earlier in keys for old in earlier}


def is_list(wanted: Annotation) -> bool:
    """Whether a list is wanted."""
    origins: list[Any] = [get_origin(each) for each in _alternatives(wanted)]
    return any(origin in {tuple, list} for origin in origins)


def is_plain_number(wanted: Annotation) -> bool:
    """Whether a number is wanted."""
    return any(each in {int, float} for each in _alternatives(wanted))


def _alternatives(wanted: Annotation) -> Iterator[Annotation]:
    """The plain annotations that one allows."""
    origin: Any = get_origin(wanted)
    if origin is Annotated and papers_model in get_args(wanted):
        yield papers_model()
    elif origin is Annotated:
        yield from _alternatives(get_args(wanted)[0])
    elif origin in {Union, UnionType}:
        for each in get_args(wanted):
            yield from _alternatives(each)
    elif wanted is not NoneType:
        yield wanted
