"""A new file of a mentor's own: a template filled in, or her copy of one that ships."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.files.content import folder
from profiler_sim.files.output_files import write_new_file
from profiler_sim.files.source import Source
from profiler_sim.files.templates import Given, filled, template
from profiler_sim.mentor.outline import Outline, usual_outline, values_of
from profiler_sim.problems import Key
from profiler_sim.settings import settings

Values = Mapping[tuple[Key, ...], Given]
_NAME = re.compile(r"[^\W_][\w -]{0,59}")
_FOLDERS = {"scenario": "", "pack": "packs", "method": "catalogue/methods"}
KINDS = tuple(_FOLDERS)
"""Kinds of file that can be begun, each in its place of the mentor's folder."""


@dataclass(frozen=True, slots=True)
class New:
    """A file that is to be written."""

    kind: str
    stem: str
    """Its name without ending: small letters, with - for a space."""
    path: Path
    shipped: Path | None
    """The shipped file of that name: hers begins as a copy of it, and takes its place."""


def new(kind: str, name: str, to: Path | None = None) -> New:
    """Say where a file will lie: in ``to``, or in its place of the mentor's own folder.

    Raises ``WrongUsage`` for a name that no file can bear, ``Unwritable`` where there is a file.
    """
    if not _NAME.fullmatch(name):
        raise WrongUsage("new.name", {"name": on_one_line(name)})
    stem = "-".join(name.casefold().split())
    below = _FOLDERS[kind]
    path = (to if to is not None else settings(os.environ).own / below) / f"{stem}.yaml"
    if path.exists():
        raise _exists(path)
    shipped = folder() / below / f"{stem}.yaml"
    return New(kind, stem, path, shipped if shipped.is_file() else None)


def write(wanted: New, outline: Outline | None = None) -> None:
    """Write the file and the folders above it; what lies there already is never written over.

    ``outline`` is what a scenario is to be; the template's own where it is None. Raises
    ``Unwritable`` where the file is there or cannot be written.
    """
    text = _text(wanted, outline)
    try:
        wanted.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(wanted.path, error) from None
    try:
        write_new_file(wanted.path, text.encode("utf-8"))
    except FileExistsError:
        raise _exists(wanted.path) from None


def _exists(path: Path) -> Unwritable:
    return Unwritable("new.exists", {"file": on_one_line(str(path))})


def _unwritable(path: Path, error: OSError) -> Unwritable:
    return Unwritable.file(on_one_line(str(path)), error)


def _text(wanted: New, outline: Outline | None) -> str:
    if wanted.shipped is not None:
        return Source.of(wanted.shipped).text
    text = Source.of(template(wanted.kind)).text
    return filled(text, _FILLED[wanted.kind](wanted.stem, outline))


def _scenario(stem: str, outline: Outline | None) -> Values:
    named: Values = {("scenario",): stem, ("title",): _title(stem)}
    return {**named, **values_of(outline or usual_outline())}


def _pack(stem: str, _: Outline | None) -> Values:
    ascii_stem = re.sub(r"[^a-z0-9-]+", "", stem).strip("-")
    begins = ascii_stem if ascii_stem[:1].isalpha() else f"my-{ascii_stem}".strip("-")
    ids: Values = {("rules", i, "id"): f"{begins[:36]}.{i + 1}" for i in range(2)}
    return {("pack",): stem, ("title",): _title(stem), **ids}


def _method(stem: str, _: Outline | None) -> Values:
    return {("method",): stem.replace("-", " "), ("title",): _title(stem)}


def _title(stem: str) -> str:
    words = stem.replace("-", " ")
    return words[:1].upper() + words[1:]


_FILLED: Mapping[str, Callable[[str, Outline | None], Values]] = {
    "scenario": _scenario,
    "pack": _pack,
    "method": _method,
}
