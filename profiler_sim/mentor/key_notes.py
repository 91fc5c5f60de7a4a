"""The sentence that explains each key of a file: the one below its field in the source."""

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from textwrap import dedent
from typing import get_args

from pydantic import BaseModel


def models_in(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """The model and every model inside it, each once."""
    return tuple(dict.fromkeys(_models(model, set())))


def _models(model: type[BaseModel], seen: set[type]) -> Iterator[type[BaseModel]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in _inner(field.annotation):
            yield from _models(inner, seen)


def _inner(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _inner(part)


def key_notes(model: type[BaseModel]) -> dict[str, str]:
    """What each key of a block means, by the key as files write it."""
    fields = model.model_fields
    return {fields[name].alias or name: sentence for name, sentence in _sentences(model)}


def _sentences(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Each field that has a sentence, with it; pydantic itself reads none of them."""
    body = next(
        node.body
        for node in ast.parse(dedent(inspect.getsource(model))).body
        if isinstance(node, ast.ClassDef)
    )
    for field, below in pairwise(body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ) if name in model.model_fields:
                yield name, " ".join(text.split())
