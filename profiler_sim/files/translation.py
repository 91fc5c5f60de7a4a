"""Authored values with the texts that people read in the reader's language."""

from typing import TypeVar

from profiler_sim.cargo.authored import TRANSLATE
from profiler_sim.cargo.value import Value
from profiler_sim.i18n.text import translator

V = TypeVar("V", bound=Value)


def in_reader_language(value: V) -> V:
    """Translate the texts of ``value`` that people read; names that files refer to stay."""
    if translator() is None:
        return value
    return read_json(type(value), value.model_dump_json(by_alias=True))


def read_json(model: type[V], text: str) -> V:
    """Read a value from JSON, with the texts that people read in the reader's language.

    Raises ``ValidationError`` where the JSON does not fit the model.
    """
    translate = translator()
    return model.model_validate_json(text, context={TRANSLATE: translate} if translate else None)
