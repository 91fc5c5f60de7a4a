"""JSON Schema of authored files, for editors that check while one types.

Scalars of a file are text until the model reads them, so an editor, which types them itself, must
accept 12 where a text is wanted, "12" where a number is, and yes and no as words.
"""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.catalogue import KINDS
from profiler_sim.files.lookup import unknown_name
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.key_notes import key_notes, models_in
from profiler_sim.mentor.schema_names import with_names
from profiler_sim.mentor.schema_parts import DIGITS, NUMBER, TEXT, YES_NO, Schema

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
_ONE = ("items", "additionalProperties")
_SEVERAL = ("anyOf", "allOf", "oneOf", "prefixItems")


_ONE_OF: Mapping[str, str] = {
    "commodity": "commodities",
    "place": "hiding places",
    "enquiry": "enquiries",
    "examination": "examinations",
    "topic": "topics",
}
"""What ``new`` calls an entry, and the key of the files that hold such entries."""


def schema_kind(word: str) -> str:
    """The kind of file that a word means; raises ``WrongUsage`` for another word."""
    kind = _ONE_OF.get(word, word)
    if kind not in KINDS:
        raise unknown_name("schema", word, (*KINDS, *_ONE_OF))
    return kind


def schema(kind: str, known: Catalogue | None = None) -> Schema:
    """The schema of a kind of file, such as ``pack``, with the names that ``known`` holds.

    Without it, with those of the shipped catalogue and of the mentor's own files. Raises
    ``WrongUsage`` for another word.
    """
    model = KINDS[schema_kind(kind)]
    made = model.model_json_schema(by_alias=True)
    for each in models_in(model):
        _describe(made if each is model else made["$defs"][each.__name__], each)
    named = with_names(_loosened(made), model, known or catalogue())
    return {"$schema": DIALECT, **named}


def _loosened(part: Schema) -> Schema:
    """Let scalars be written as people write them; the rest of a part stays as it is."""
    loose = _scalar(_stated(part))
    if "patternProperties" in loose:
        loose["additionalProperties"] = False
    for key in _BY_NAME:
        if key in loose:
            loose[key] = {name: _loosened(each) for name, each in loose[key].items()}
    for key in _ONE:
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
    if kind == "string" and "pattern" in part:  # a fraction has lost what was written
        return {"type": ["string", "integer"], **loose}
    return {**_SCALARS[kind], **loose}


def _as_typed(words: Iterable[object]) -> Iterator[int]:
    """Words that an editor takes for numbers, such as the package 43."""
    yield from (int(word) for word in words if isinstance(word, str) and word.isdecimal())


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
