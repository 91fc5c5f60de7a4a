"""The shipped catalogue as JSON in the cache folder: reading it takes a tenth of reading the YAML.

A copy is found by a digest of every file it was made from, of the versions that read them and of
the modules with the models, as they lie on the disk. It carries a digest of its own text as well,
so a copy that was changed or cut is made anew and never used.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from pydantic import VERSION as PYDANTIC
from pydantic import ValidationError

from profiler_sim import __version__
from profiler_sim.cargo.value import Value
from profiler_sim.files.kept import keep, kept, key_of

Entry = tuple[str, str]
"""The name of a model, and a value of it as JSON."""
_MODELS = ("cargo", "catalogue")
"""Packages whose classes say what a file may hold."""


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
    values = _values(kept(key), by_name)
    if values is None:
        values = tuple(map(read, files))
        keep(key, _copy(values))
    return values


def _key(files: Iterable[Path], models: Iterable[str]) -> str:
    """Name a copy by everything it depends on."""
    contents = ((path.name, sha256(path.read_bytes()).hexdigest()) for path in files)
    versions = ("catalogue", __version__, PYDANTIC, *sorted(models))
    return key_of([*versions, *_modules(), *chain.from_iterable(contents)])


def _modules() -> Iterator[str]:
    """Size and time of each module with models, so that a changed model makes a new copy."""
    program = Path(__file__).parent.parent
    for path in sorted(file for name in _MODELS for file in (program / name).rglob("*.py")):
        state = path.stat()
        yield f"{path.name} {state.st_size} {state.st_mtime_ns}"


def _copy(values: Sequence[Value]) -> Mapping[str, object]:
    entries = [(type(value).__name__, value.model_dump_json(by_alias=True)) for value in values]
    return {"entries": entries, "digest": key_of(chain.from_iterable(entries))}


def _values(copy: object, models: Mapping[str, type[Value]]) -> tuple[Value, ...] | None:
    """Read a copy; None where there is none, or it is not as it was written."""
    try:
        match copy:
            case {"entries": list(entries), "digest": str(digest)} if digest == key_of(
                chain.from_iterable(entries)
            ):
                return tuple(models[name].model_validate_json(text) for name, text in entries)
    except (ValidationError, LookupError, TypeError, ValueError, AttributeError):
        pass  # whatever lies there is no copy of ours
    return None
