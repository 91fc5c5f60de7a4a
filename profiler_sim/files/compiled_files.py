"""The shipped catalogue as JSON in the cache folder: reading it takes a tenth of reading the YAML.

A copy is found by a digest of every file it was made from, of the versions that read them and of
the modules with the models, as they lie on the disk. ``result_cache`` gives no copy that was
changed or cut, so it is made anew and never used.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TypeVar

from pydantic import VERSION as PYDANTIC
from pydantic import ValidationError

from profiler_sim import __version__
from profiler_sim.cargo.authored import LANGUAGES, TRANSLATE
from profiler_sim.cargo.value import Value
from profiler_sim.files.result_cache import cache_key, cache_result, cached_result
from profiler_sim.i18n.text import chosen_language, translator
from profiler_sim.languages import speakable

_MODELS = ("cargo", "catalogue", "rules")
"""Packages whose classes say what a file may hold."""


class Copy(Value):
    """What is cached."""

    entries: tuple[tuple[str, str], ...]
    """The name of a model, and a value of it as JSON."""


def compiled_values(
    files: Sequence[Path],
    models: Iterable[type[Value]],
    read: Callable[[Path], Value],
    tables: Sequence[Path] = (),
) -> tuple[Value, ...]:
    """Give what ``files`` hold, in their order, from the cache or by reading each of them.

    ``models`` are the classes of what they can hold, ``tables`` what ``read`` opens beside them.
    Whatever ``read`` raises is raised; nothing is kept then.
    """
    by_name = {model.__name__: model for model in models}
    key = _key([*files, *tables], by_name)
    copy = cached_result(key, Copy)
    values = _values(copy, by_name) if copy and len(copy.entries) == len(files) else None
    if values is None:
        values = tuple(map(read, files))
        entries = ((type(each).__name__, each.model_dump_json(by_alias=True)) for each in values)
        cache_result(key, Copy(entries=tuple(entries)))
        values = tuple(map(in_reader_language, values))
    return values


def _key(files: Iterable[Path], models: Iterable[str]) -> str:
    """Name a copy by everything it depends on."""
    contents = ((path.name, sha256(path.read_bytes()).hexdigest()) for path in files)
    return cache_key(["catalogue", *models_version(), *sorted(models), *chain(*contents)])


def models_version() -> tuple[str, ...]:
    """Return versions, and size and time of each module that has models or facts.

    What is cached under them is made anew where a model changed.
    """
    return program_version(*_MODELS)


def program_version(*packages: str) -> tuple[str, ...]:
    """Return versions, and size and time of each module of some packages of the program."""
    return __version__, PYDANTIC, *_modules(packages)


@lru_cache(maxsize=4)
def _modules(packages: tuple[str, ...]) -> tuple[str, ...]:
    program = str(Path(__file__).parent.parent)
    steps = sorted(s for name in packages for s in os.walk(f"{program}{os.sep}{name}"))
    files = (f"{place}{os.sep}{name}" for place, _, names in steps for name in sorted(names))
    states = ((file, os.stat(file)) for file in files if file.endswith(".py"))  # noqa: PTH116  quicker
    return tuple(f"{f[len(program) :]} {s.st_size} {s.st_mtime_ns}" for f, s in states)


def _values(copy: Copy, models: Mapping[str, type[Value]]) -> tuple[Value, ...] | None:
    """Read a copy; None where it holds what no model of today does."""
    try:
        return tuple(read_json(models[name], text) for name, text in copy.entries)
    except (ValidationError, LookupError):
        return None


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
    if translate is None:
        return model.model_validate_json(text)
    languages = speakable(chosen_language())
    return model.model_validate_json(text, context={TRANSLATE: translate, LANGUAGES: languages})
