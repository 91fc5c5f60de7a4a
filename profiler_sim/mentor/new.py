"""A new file of a mentor's own: a template filled in, or a copy of what ships."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.cargo.text import folded, nearest, on_one_line
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.topics import Enquiry, Examination, HidingPlace
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.files.catalogue import shipped_paths
from profiler_sim.files.excerpts import Excerpt, excerpts, own_file, replaced
from profiler_sim.files.index import CATALOGUE, folder, own_files
from profiler_sim.files.output_files import write_file, write_new_file
from profiler_sim.files.readings import READINGS
from profiler_sim.files.source import Source
from profiler_sim.files.templates import Given, filled, template
from profiler_sim.mentor.key_notes import key_notes
from profiler_sim.mentor.outline import Outline, usual_outline, values_of
from profiler_sim.mentor.schemas import refresh_schemas, with_schema_line
from profiler_sim.problems import Keys
from profiler_sim.settings import settings

Values = Mapping[Keys, Given]
_NAME = re.compile(r"(?=.{1,60}$)[^\W_](?:[\w '\u2019-]|: )*")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that can be begun."""

    name: str
    below: str
    """Its place in the mentor's folder."""
    listed: str
    """What ``list`` calls such names."""
    several: str = ""
    """The key of the list in which files hold such entries; empty where a file holds one."""
    model: type[Value] | None = None
    """Whose sentences stand above the keys of a copy; None where the shipped file has its own."""
    shipped_in: str = ""
    """Another list, in which the shipped files have such entries."""
    is_fixed: bool = False
    """Only shipped names can be used: what stands behind them is no file."""


_DESK = ("topics", "enquiries", "examinations", "points", "hiding places")
"""Lists that one file may hold together."""
KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("scenario", "", "scenarios"),
        Kind("pack", "packs", "packs"),
        Kind("method", f"{CATALOGUE}/methods", "methods", model=Method),
        Kind("unit", f"{CATALOGUE}/units", "units", model=Unit),
        Kind("sign", f"{CATALOGUE}/signs", "signs", model=Sign, shipped_in="signs"),
        Kind("commodity", f"{CATALOGUE}/goods", "goods", "commodities", Commodity),
        Kind("place", f"{CATALOGUE}/hiding-places", "places", "hiding places", HidingPlace),
        Kind(
            "enquiry", f"{CATALOGUE}/enquiries", "enquiries", "enquiries", Enquiry, is_fixed=True
        ),
        Kind(
            "examination",
            f"{CATALOGUE}/examinations",
            "examinations",
            "examinations",
            Examination,
            is_fixed=True,
        ),
    )
}
"""Every kind, each in its place of the mentor's folder. Ports are rows of a table (``ports``)."""


@dataclass(frozen=True, slots=True)
class New:
    """A file that is to be written."""

    kind: str
    name: str
    """What the entry is called in the file."""
    stem: str
    """The file's name without ending: small letters, with - for a space."""
    path: Path
    top: Path
    """The folder that schemas are written into: her own, or the one she named."""
    source: Excerpt | None
    """What it begins as a copy of; None where it begins from the template."""
    replaces: bool
    """It has the name of a shipped entry, and takes its place."""


def new(kind: str, name: str, to: Path | None = None, origin: str | None = None) -> New:
    """Say where a file will lie: in ``to``, or in its place of the mentor's own folder.

    ``origin`` names the entry it is to begin as a copy of; without it a name that ships is
    copied. Raises ``WrongUsage`` for a name that no file can bear and for an origin that nobody
    knows, ``Unwritable`` where there is a file, or one of hers has that name already.
    """
    row, own = KINDS[kind], settings().own
    shipped = _entry(row, name, folder())
    if shipped is None and not _NAME.fullmatch(name):
        raise WrongUsage("new.name", {"name": on_one_line(name)})
    if shipped is None and row.is_fixed:
        raise _no_such("new.fixed", row, name)
    source = shipped if origin is None else _origin(row, origin)
    stem = _stem(name, shipped)
    path = (to if to is not None else own / row.below) / f"{stem}.yaml"
    if path.exists():
        raise _exists(path)
    if to is None and own.is_dir() and (hers := _entry(row, name, own)) is not None:
        params = {"name": on_one_line(name), "file": on_one_line(str(hers[1].path))}
        raise Unwritable("new.yours", params)
    return New(
        kind=kind,
        name=shipped[0] if shipped else _named(row, name, stem),
        stem=stem,
        path=path,
        top=to if to is not None else own,
        source=source[1] if source else None,
        replaces=shipped is not None,
    )


def _stem(name: str, shipped: tuple[str, Excerpt] | None) -> str:
    """The name of the file: the shipped one's own, where that holds nothing else."""
    if shipped is not None and shipped[1].is_whole:
        return shipped[1].path.stem
    return "-".join(re.sub(r"[^\w -]", "", name.casefold()).split())


def _named(row: Kind, name: str, stem: str) -> str:
    """A new name as files of its kind write it."""
    if row.name in {"scenario", "pack"}:
        return stem
    words = name if " " in name or name != name.lower() else name.replace("-", " ")
    return " ".join(words.split()) if row.name == "unit" else " ".join(words.casefold().split())


def _entry(row: Kind, name: str, where: Path) -> tuple[str, Excerpt] | None:
    """An entry of a folder by its name, however accented, or by the name of its file."""
    wanted = _key(name)
    for path in _files(row, where):
        for known, found in excerpts(path, row.name, row.several or row.shipped_in):
            if wanted in {_key(known), *([_key(path.stem)] if found.is_whole else [])}:
                return known, found
    return None


def _files(row: Kind, where: Path) -> list[Path]:
    """Files that may hold such entries: of the program's own, those in their place."""
    if where != folder():
        kinds = {row.name, row.several or row.shipped_in, *(_DESK if row.several in _DESK else ())}
        return [entry.path for entry in own_files().entries if entry.kind in kinds]
    if row.below.startswith(CATALOGUE):
        return shipped_paths()
    return sorted((where / row.below).glob("*.yaml"))


def _key(name: str) -> str:
    return folded(name).replace("-", " ")


def _origin(row: Kind, origin: str) -> tuple[str, Excerpt]:
    """What to copy: the mentor's own entry of that name, or a shipped one."""
    own = settings().own
    places = [own, folder()] if own.is_dir() else [folder()]
    found = next((each for p in places if (each := _entry(row, origin, p))), None)
    if found is None:
        raise _no_such("new.no_source", row, origin)
    return found


def _no_such(code: str, row: Kind, name: str) -> WrongUsage:
    known = [
        each
        for path in _files(row, folder())
        for each, _found in excerpts(path, row.name, row.several or row.shipped_in)
    ]
    return no_such(code, name, known, kind=row.name, listed=row.listed)


def no_such(code: str, name: str, known: Iterable[str], **kind: str) -> WrongUsage:
    """What to raise where nothing of a ``kind`` is called so; ``listed`` is what lists them."""
    meant = nearest(name, known)
    params = {"name": on_one_line(name), **kind, "nearest": meant or ""}
    return WrongUsage(f"{code}_nearest" if meant else code, params)


def write(wanted: New, outline: Outline | None = None) -> None:
    """Write the file, the folders above it and the schemas that editors check it with.

    What lies there already is never written over. ``outline`` is what a scenario is to be; the
    template's own where it is None. Raises ``Unwritable`` where the file is there or cannot be
    written.
    """
    text = with_schema_line(_text(wanted, outline), wanted.kind, wanted.path, wanted.top)
    _make_folder(wanted.path)
    try:
        write_new_file(wanted.path, text.encode("utf-8"))
    except FileExistsError:
        raise _exists(wanted.path) from None
    if wanted.kind == "method" and wanted.top == settings().own:
        _copy_readings(wanted)
    refresh_schemas(wanted.top)


def _exists(path: Path) -> Unwritable:
    return Unwritable("new.exists", {"file": on_one_line(str(path))})


def _make_folder(path: Path) -> None:
    """Make the folder of a file; raises ``Unwritable``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(on_one_line(str(path)), error) from None


def _text(wanted: New, outline: Outline | None) -> str:
    row = KINDS[wanted.kind]
    if wanted.source is None:
        text = Source.of(template(wanted.kind)).text
        return filled(text, _FILLED[wanted.kind](wanted, outline))
    notes = key_notes(row.model) if row.model else {}
    text = own_file(wanted.source, notes, row.several)
    return text if _has_name(wanted) else replaced(text, _renamed(wanted))


def _has_name(wanted: New) -> bool:
    """Whether the copy keeps the name of what it is copied from."""
    data = wanted.source.node.data if wanted.source else None
    name = data[wanted.kind].data if isinstance(data, dict) else None
    return name == wanted.name


def _renamed(wanted: New) -> dict[Keys, str]:
    """Every word of a copy that says its name."""
    row = KINDS[wanted.kind]
    above: Keys = (row.several, 0) if row.several else ()
    data = wanted.source.node.data if wanted.source else None
    entry = data if isinstance(data, dict) else {}
    old = f"{entry[wanted.kind].data}"
    values: dict[Keys, str] = {(*above, wanted.kind): wanted.name}
    if "title" in entry:
        title = f"{entry['title'].data}"
        new_title = title.replace(old, wanted.name) if old in title else _title(wanted.name)
        values[(*above, "title")] = new_title
    rules = entry["rules"].data if wanted.kind == "pack" else None
    for place in range(len(rules)) if isinstance(rules, list) else ():
        values["rules", place, "id"] = _rule_id(wanted.stem, place)
    return values


def _copy_readings(wanted: New) -> None:
    """How scans of a copied method are read: as those of the one it was copied from."""
    data = wanted.source.node.data if wanted.source else None
    if wanted.replaces or not isinstance(data, dict):
        return
    old, path = f"{data['method'].data}", settings().own / CATALOGUE / READINGS
    shipped = Source.of(folder() / CATALOGUE / READINGS).text.splitlines()
    rows = [line for line in shipped if line.startswith(f"{old},")]
    if rows:
        new_rows = [f"{wanted.name}{row.removeprefix(old)}" for row in rows]
        append_rows(path, shipped[0], new_rows)


def append_rows(path: Path, heading: str, rows: list[str]) -> None:
    """Add rows to a table of hers; one that is not there begins with ``heading``.

    Raises ``Unreadable`` or ``Unwritable`` where the table cannot be read or written.
    """
    _make_folder(path)
    before = Source.of(path).text if path.exists() else f"{heading}\n"
    ending = "" if before.endswith("\n") or not before else "\n"
    text = before + ending + "".join(f"{row}\n" for row in rows)
    write_file(path, text.encode("utf-8"))


def _scenario(wanted: New, outline: Outline | None) -> Values:
    named: Values = {("scenario",): wanted.name, ("title",): _title(wanted.name)}
    return {**named, **values_of(outline or usual_outline())}


def _pack(wanted: New, _: Outline | None) -> Values:
    ids: Values = {("rules", i, "id"): _rule_id(wanted.stem, i) for i in range(2)}
    return {("pack",): wanted.name, ("title",): _title(wanted.name), **ids}


def _rule_id(stem: str, place: int) -> str:
    """An id that no rule of another pack has."""
    ascii_stem = re.sub(r"[^a-z0-9-]+", "", stem).strip("-")
    begins = ascii_stem if ascii_stem[:1].isalpha() else f"my-{ascii_stem}".strip("-")
    return f"{begins[:36]}.{place + 1}"


def _titled(wanted: New, _: Outline | None) -> Values:
    return {(wanted.kind,): wanted.name, ("title",): _title(wanted.name)}


def _commodity(wanted: New, _: Outline | None) -> Values:
    return {("commodities", 0, "commodity"): wanted.name}


def _place(wanted: New, _: Outline | None) -> Values:
    above: Keys = ("hiding places", 0)
    return {(*above, "place"): wanted.name, (*above, "title"): _title(wanted.name)}


def _title(name: str) -> str:
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


_FILLED: Mapping[str, Callable[[New, Outline | None], Values]] = {
    "scenario": _scenario,
    "pack": _pack,
    "method": _titled,
    "unit": _titled,
    "sign": _titled,
    "commodity": _commodity,
    "place": _place,
}


def templates() -> Iterator[str]:
    """Kinds that can begin from a template."""
    yield from _FILLED
