"""What a model wants at a place of a file, read from its annotations."""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from profiler_sim.problems import Key

Wanted = Any
"""An annotation, which has no common type; None where the model does not say."""


def wanted_at(model: type[BaseModel], keys: tuple[Key, ...]) -> Wanted:
    """What the model wants at ``keys``; steps that no file contains are passed over."""
    current: Wanted = model
    for key in keys:
        below = inside(current, key)
        current = current if below is None else below
    return current


def inside(wanted: Wanted, key: Key) -> Wanted:
    """What is wanted under a key of a block, or as an item of a list; None where neither is."""
    for each in _alternatives(wanted):
        if isinstance(each, type) and issubclass(each, BaseModel):
            fields = each.model_fields.items()
            found = next((f.annotation for n, f in fields if key in {f.alias or n, n}), None)
            if found is not None:
                return found
        elif (inner := _inner(each, key)) is not None:
            return inner
    return None


def _inner(wanted: Wanted, key: Key) -> Wanted:
    origin: Any = get_origin(wanted)
    arguments = get_args(wanted)
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(key, str):
        return arguments[1]
    if origin in {tuple, list} and isinstance(key, int):
        return arguments[0]
    return None


def model_of(wanted: Wanted) -> type[BaseModel] | None:
    """The model of a block with keys of its own; None where anything else is wanted."""
    found = (e for e in _alternatives(wanted) if isinstance(e, type) and issubclass(e, BaseModel))
    return next(found, None)


def keys_of(wanted: Wanted) -> list[str]:
    """Keys that a block may have; empty where its keys are names of other things."""
    model = model_of(wanted)
    return [f.alias or n for n, f in model.model_fields.items()] if model else []


def is_list(wanted: Wanted) -> bool:
    """Whether a list is wanted."""
    origins: list[Any] = [get_origin(each) for each in _alternatives(wanted)]
    return any(origin in {tuple, list} for origin in origins)


def is_plain_number(wanted: Wanted) -> bool:
    """Whether a number is wanted."""
    return any(each in {int, float} for each in _alternatives(wanted))


def _alternatives(wanted: Wanted) -> Iterator[Wanted]:
    """The plain annotations that one allows."""
    origin: Any = get_origin(wanted)
    if origin is Annotated:
        yield from _alternatives(get_args(wanted)[0])
    elif origin in {Union, UnionType}:
        for each in get_args(wanted):
            yield from _alternatives(each)
    elif wanted is not NoneType:
        yield wanted
