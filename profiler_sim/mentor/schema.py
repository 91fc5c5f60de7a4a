"""JSON Schema of authored files, for editors that check while one types.

Scalars of a file are text until the model reads them, so an editor, which types them itself, must
accept 12 where a text is wanted, "12" where a number is, and yes and no as words.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.catalogue import KINDS
from profiler_sim.files.lookup import unknown_name
from profiler_sim.mentor.key_notes import key_notes, models_in
from profiler_sim.mentor.schema_names import with_names
from profiler_sim.mentor.schema_parts import DIGITS, NUMBER, Schema
from profiler_sim.mentor.validate import catalogue

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SCALARS: Mapping[str, Schema] = {
    "string": {"type": ["string", "number", "boolean"]},
    "integer": DIGITS,
    "number": NUMBER,
    "boolean": {"enum": ["yes", "no", True, False]},
}
"""What an editor may take a scalar for, by what the model makes of it."""

_CLOSED = {"enum", "const"}
"""A part that has one of these lists its words itself."""

_KEYWORDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum"}
"""pydantic's own words for bounds, where it cannot see that a reader ends in a number."""

_BY_NAME = ("properties", "patternProperties", "$defs")
_ONE = ("items", "additionalProperties")
_SEVERAL = ("anyOf", "allOf", "oneOf", "prefixItems")


def schema(kind: str, known: Catalogue | None = None) -> Schema:
    """The schema of a kind of file, such as ``pack``, with the names that ``known`` holds.

    Without it, with those of the shipped catalogue and of the mentor's own files. Raises
    ``WrongUsage`` for another word.
    """
    if kind not in KINDS:
        raise unknown_name("schema", kind, KINDS)
    model = KINDS[kind]
    made = model.model_json_schema(by_alias=True)
    for each in models_in(model):
        _describe(made if each is model else made["$defs"][each.__name__], each)
    named = with_names(_loosened(made), model, known or catalogue())
    return {"$schema": DIALECT, **named}


def _loosened(part: Schema) -> Schema:
    """Let scalars be written as people write them; the rest of a part stays as it is."""
    loose = {_KEYWORDS.get(key, key): value for key, value in part.items()}
    kind = str(part.get("type"))
    if kind in _SCALARS and not _CLOSED & part.keys():
        del loose["type"]
        loose = {**_SCALARS[kind], **loose}
    if "patternProperties" in part:
        loose["additionalProperties"] = False
    for key in _BY_NAME:
        if key in part:
            loose[key] = {name: _loosened(each) for name, each in part[key].items()}
    for key in _ONE:
        if isinstance(part.get(key), dict):
            loose[key] = _loosened(part[key])
    for key in _SEVERAL:
        if key in part:
            loose[key] = [_loosened(each) for each in part[key]]
    return loose


def _describe(part: Schema, model: type[BaseModel]) -> None:
    """Give every key the sentence that stands below its field in the source."""
    for key, sentence in key_notes(model).items():
        part["properties"][key]["description"] = sentence
