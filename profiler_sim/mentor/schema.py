"""JSON Schemas of authored files, for editors that check while one types.

Scalars of a file are text until the model reads them, so an editor, which types them itself, must
accept 12 where a text is wanted, "12" where a number is, and yes and no as words.
"""

import ast
import inspect
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import get_args

from pydantic import BaseModel

from profiler_sim.cargo.authored import BY_LANGUAGE
from profiler_sim.cargo.text import on_one_line
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import Unwritable
from profiler_sim.files.kind_models import MODELS
from profiler_sim.files.kinds import KINDS, unknown_name
from profiler_sim.files.output_files import write_file
from profiler_sim.languages import other_codes, written_codes
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.schema_names import with_names
from profiler_sim.mentor.schema_shapes import DIGITS, NUMBER, TEXT, YES_NO, Schema, block

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SCALARS: Mapping[str, Schema] = {
    "string": TEXT,
    "integer": DIGITS,
    "number": NUMBER,
    "boolean": YES_NO,
}
"""What an editor may take a scalar for, by what the model makes of it."""

_KEYWORDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
"""pydantic's own words for bounds, where it cannot see that a reader ends in a number."""

_BY_NAME = ("properties", "patternProperties", "$defs")
_SINGLE = ("items", "additionalProperties")
_SEVERAL = ("anyOf", "allOf", "oneOf", "prefixItems")

FOLDER = ".schemas"
"""Where schemas lie in the mentor's folder."""
_BY_LANGUAGE = "TextByLanguage"
"""Name of the part of a schema for texts that may be there in several languages."""
_LINE = "# yaml-language-server: $schema="
_KEYS_BY_ENTRY = {
    kind.entry: kind.key
    for kind in KINDS.values()
    if kind.is_list and kind.has_schema and kind.entry not in KINDS
}
"""What ``new`` calls an entry, and the key of the files that hold lists of such entries."""


def schema_kind(word: str) -> str:
    """Return the kind of file that a word means; raises ``WrongUsage`` for another word."""
    kind = _KEYS_BY_ENTRY.get(word, word)
    if kind not in KINDS:
        raise unknown_name("schema", word, (*KINDS, *_KEYS_BY_ENTRY))
    return kind


def build_schema(kind: str, names_of: Catalogue | None = None) -> Schema:
    """Return the schema of a kind of file, such as ``pack``, with the names of a catalogue.

    Without one, with those of the shipped catalogue and of the mentor's own files. Raises
    ``WrongUsage`` for another word.
    """
    model = MODELS[schema_kind(kind)]
    plain = model.model_json_schema(by_alias=True)
    for each in models_in(model):
        if each is model or each.__name__ in plain.get("$defs", {}):  # papers are not opened
            _describe(plain if each is model else plain["$defs"][each.__name__], each)
    made = with_names(_loosened(plain), model, names_of or catalogue())
    texts = {_BY_LANGUAGE: _text_by_language()} if BY_LANGUAGE in json.dumps(plain) else {}
    return {"$schema": DIALECT, **made, "$defs": {**made.get("$defs", {}), **texts}}


def _loosened(part: Schema) -> Schema:
    """Let scalars be written as people write them; the rest of a part stays as it is."""
    loose = _scalar(_stated(part))
    if "patternProperties" in loose:
        loose["additionalProperties"] = False
    for key in _BY_NAME:
        if key in loose:
            loose[key] = {name: _loosened(each) for name, each in loose[key].items()}
    for key in _SINGLE:
        if isinstance(loose.get(key), dict):
            loose[key] = _loosened(loose[key])
    for key in _SEVERAL:
        if key in loose:
            loose[key] = [_loosened(each) for each in loose[key]]
    return loose


def _scalar(part: Schema) -> Schema:
    """A part of one text or number as an editor may take it; another part is as it was."""
    loose = {_KEYWORDS.get(key, key): value for key, value in part.items()}
    kind = str(part.get("type"))
    if "enum" in part:
        loose.pop("type", None)
        return {**loose, "enum": [*part["enum"], *_as_typed(part["enum"])]}
    if kind not in _SCALARS or "const" in part:
        return loose
    del loose["type"]
    if loose.pop(BY_LANGUAGE, False):
        return {"$ref": f"#/$defs/{_BY_LANGUAGE}", **loose}
    if kind == "string" and "pattern" in part:  # a fraction has lost what was written
        return {"type": ["string", "integer"], **loose}
    return {**_SCALARS[kind], **loose}


def _as_typed(words: Iterable[object]) -> Iterator[int]:
    """Words that an editor takes for numbers, such as the package 43."""
    yield from (int(word) for word in words if isinstance(word, str) and word.isdecimal())


def _text_by_language() -> Schema:
    """Return the schema of a text, or of one in several languages by their codes.

    An editor offers each code as people write it, and accepts those that mean the same.
    """
    about = {code: f"The text in {name}." for code, name in written_codes().items()}
    by_code = {"patternProperties": {f"^({'|'.join(other_codes())})$": TEXT}, "minProperties": 1}
    return {**block(about, TEXT), **by_code, "type": [*TEXT["type"], "object"]}


def _stated(part: Schema) -> Schema:
    """A part that is one thing or nothing, without the nothing: whoever writes a key says it."""
    choices = [each for each in part.get("anyOf", ()) if each != {"type": "null"}]
    rest = {key: value for key, value in part.items() if key != "anyOf"}
    if rest.get("default", 0) is None:
        del rest["default"]
    if len(choices) == 1:
        return {**choices[0], **rest}
    return {**rest, "anyOf": choices} if choices else part


def _describe(part: Schema, model: type[BaseModel]) -> None:
    """Give every key the sentence that stands below its field in the source."""
    for key, sentence in key_notes(model).items():
        part["properties"][key]["description"] = sentence


def with_schema_line(text: str, kind: str, path: Path, top: Path) -> str:
    """Put first the line by which editors find the schema.

    The path to it is relative, so that the whole folder can be moved.
    """
    schema_path = Path(os.path.relpath(_place(kind, top), path.parent)).as_posix()
    lines = [line for line in text.splitlines() if not line.startswith(_LINE)]
    return "\n".join([f"{_LINE}{schema_path}", *lines]) + "\n"


def refresh_schemas(top: Path, kind: str | None = None) -> list[Path]:
    """Write the schema of a kind of file, or of every kind, into ``top``, with today's names.

    Raises ``WrongUsage`` for a kind that nobody knows, ``Unwritable`` where the folder takes no
    file.
    """
    kinds = [kind] if kind else [each.key for each in KINDS.values() if each.has_schema]
    texts = {_place(each, top): _text(each) for each in kinds}
    try:
        (top / FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(on_one_line(str(top / FOLDER)), error) from None
    for path, text in texts.items():
        write_file(path, text.encode("utf-8"))
    return list(texts)


def _place(kind: str, top: Path) -> Path:
    return top / FOLDER / f"{schema_kind(kind).replace(' ', '-')}.json"


def _text(kind: str) -> str:
    return json.dumps(build_schema(kind), ensure_ascii=False, indent=1) + "\n"


def models_in(model: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """Return the model and every model inside it, each once."""
    return tuple(dict.fromkeys(_models(model, set())))


def _models(model: type[BaseModel], visited: set[type]) -> Iterator[type[BaseModel]]:
    if model in visited:
        return
    visited.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in _inner(field.annotation):
            yield from _models(inner, visited)


def _inner(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _inner(part)


def key_notes(model: type[BaseModel]) -> dict[str, str]:
    """Return what each key of a block means, by the key as files write it."""
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
