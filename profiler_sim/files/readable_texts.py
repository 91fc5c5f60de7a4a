"""The texts of an authored file that people read, for translators.

Which texts these are is said once, at the fields of the models: ``Readable`` and ``DisplayName``
in ``cargo.authored``.
"""

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import IO, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from profiler_sim.cargo.authored import DISPLAY_NAME, READABLE, paragraphs
from profiler_sim.catalogue.find_texts import counted_forms
from profiler_sim.files.kind_models import MODELS, accepted_keys
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import YamlNode, YamlTree

Place = tuple[int, str]
"""A character of the file, and the text that begins there."""


def readable_texts(path: Path) -> list[tuple[int, str]]:
    """Return line and text of each paragraph of ``path`` that people read, in their order.

    A file that is no authored file has none. Raises ``Unreadable`` where it cannot be read.
    """
    source = Source.of(path)
    root = YamlTree(source).root
    keys = root.data if root is not None and isinstance(root.data, dict) else {}
    model = next((MODELS[key] for key in MODELS if key in keys), None)
    if root is None or model is None:
        return []
    texts = sorted(_texts(model, root))
    return [
        (source.text.count("\n", 0, start) + 1, part)
        for start, text in texts
        for part in paragraphs(text)
    ]


def counted_names(path: Path) -> list[tuple[int, str, str]]:
    """Return line, name of one and name of several of each thing that a method's finds count."""
    source = Source.of(path)
    root = YamlTree(source).root
    keys = root.data if root is not None and isinstance(root.data, dict) else {}
    block = keys.get("things found")
    if block is None or not isinstance(block.data, dict):
        return []
    return [
        (source.text.count("\n", 0, block.keys[name]) + 1, *_one_and_several(name, thing))
        for name, thing in block.data.items()
    ]


def _one_and_several(name: str, thing: YamlNode) -> tuple[str, str]:
    called = thing.data if isinstance(thing.data, dict) else {}
    one, several = (str(called[key].data) if key in called else "" for key in ("one", "many"))
    return counted_forms(name, one, several)


def extract(
    file: IO[bytes], _keywords: object, _tags: object, options: Mapping[str, str]
) -> Iterator[tuple[int, str | None, str | tuple[str, str], list[str]]]:
    """Give Babel the messages of one authored file; there are no ``options``."""
    del options
    path = Path(file.name)
    for line, text in readable_texts(path):
        yield line, None, text, []
    for line, one, several in counted_names(path):
        yield line, "ngettext", (one, several), []


def extract_facts(
    file: IO[bytes], _keywords: object, _tags: object, options: Mapping[str, str]
) -> Iterator[tuple[int, None, str, list[str]]]:
    """Give Babel the sentence of each fact of one module of ``cargo.facts``: its docstring."""
    del options
    for node in ast.parse(file.read()).body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            yield node.lineno, None, (ast.get_docstring(node, clean=False) or "").strip(), []


def _texts(wanted: Any, node: YamlNode) -> Iterator[Place]:
    """Walk an annotation and the tree of a file side by side."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        if {READABLE, DISPLAY_NAME} & {*_hashable(arguments[1:])} and isinstance(node.data, str):
            yield node.start, node.data
        yield from _texts(arguments[0], node)
    elif origin in {Union, UnionType}:
        for each in arguments:
            yield from _texts(each, node)
    elif isinstance(node.data, list):
        for item in node.data:
            yield from _texts(arguments[0] if arguments else None, item)
    elif isinstance(node.data, dict):
        yield from _block(wanted, node, node.data)


def _hashable(marks: tuple[Any, ...]) -> Iterator[Any]:
    return (mark for mark in marks if mark.__hash__)


def _block(wanted: Any, node: YamlNode, data: Mapping[str, YamlNode]) -> Iterator[Place]:
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        hints = get_type_hints(wanted, include_extras=True)
        names = {
            name: n for n, f in wanted.model_fields.items() for name in (n, *accepted_keys(n, f))
        }
        for key, value in data.items():
            yield from _texts(hints.get(names.get(key, "")), value)
    elif arguments := get_args(wanted):
        for key, value in data.items():
            yield from _texts(arguments[0], YamlNode(node.keys[key], node.keys[key], key))
            yield from _texts(arguments[1], value)
