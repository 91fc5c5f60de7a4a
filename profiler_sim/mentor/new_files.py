"""New files of a mentor's own: a template filled in, a copy of what ships, a row for a port."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.cargo.text import fold_name, nearest_word, on_one_line
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.files.catalogue_tables import PLACES, READINGS, read_table
from profiler_sim.files.kinds import (
    CALLED_BY_NAME,
    CATALOGUE,
    DESK_KEYS,
    KINDS,
    AuthoredKind,
    lists_of,
)
from profiler_sim.files.output_files import write_file, write_new_file
from profiler_sim.files.search_path import (
    own_files,
    shipped_catalogue_files,
    shipped_files,
    shipped_folder,
)
from profiler_sim.files.source import Source
from profiler_sim.files.templates import (
    FileEntry,
    FillValue,
    entry_as_file,
    file_entries,
    fill_template,
    replace_values,
    template,
)
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.scenario_wizard import ScenarioOutline, outline_values, usual_outline
from profiler_sim.mentor.schema import key_notes, refresh_schemas, with_schema_line
from profiler_sim.problems import Keys
from profiler_sim.scenario.names import place_id
from profiler_sim.settings import settings

FilledValues = Mapping[Keys, FillValue]
_NAME = r"(?=.{1,60}$)[^\W_](?:[\w '\u2019-]|: )*"
_ENTRY_MODELS: Mapping[str, type[Value]] = {
    "method": Method,
    "unit": Unit,
    "sign": Sign,
    "commodity": Commodity,
    "place": HidingPlace,
    "enquiry": Enquiry,
    "examination": Examination,
}
"""Models whose sentences stand above the keys of a copy; other shipped files have their own."""
_USUAL = "Bar"
"""The port that a new one begins as: its country, kind and degrees."""
NEW_KINDS = {kind.entry: kind for kind in KINDS.values() if kind.folder is not None}
"""Kinds of files that can be begun, by what an entry is called. Ports are rows of a table."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is to be written."""

    kind: str
    name: str
    """What the entry is called in the file."""
    stem: str
    """The file's name without ending: small letters, with - for a space."""
    path: Path
    top: Path
    """The folder that schemas are written into: her own, or the one she named."""
    source: FileEntry | None
    """What it begins as a copy of; None where it begins from the template."""
    replaces: bool
    """It has the name of a shipped entry, and takes its place."""


def plan_file(kind: str, name: str, to: Path | None = None, origin: str | None = None) -> NewFile:
    """Decide where a file will lie: in ``to``, or in its place of the mentor's own folder.

    ``origin`` names the entry it is to begin as a copy of; without it a name that ships is
    copied. Raises ``WrongUsage`` for a name that no file can bear and for an origin that nobody
    knows, ``Unwritable`` where there is a file, or one of hers has that name already.
    """
    row, own = NEW_KINDS[kind], settings().own
    shipped = _entry(row, name, shipped_folder())
    if shipped is None and not re.fullmatch(_NAME, name):
        raise WrongUsage("new.name", {"name": on_one_line(name)})
    if shipped is None and row.is_fixed:
        raise _no_such("new.fixed", row, name)
    source = shipped if origin is None else _origin(row, origin)
    stem = _stem(name, shipped)
    path = (to if to is not None else own / str(row.folder)) / f"{stem}.yaml"
    if path.exists():
        raise _exists(path)
    if to is None and own.is_dir() and (hers := _entry(row, name, own)) is not None:
        params = {"name": on_one_line(name), "file": on_one_line(str(hers[1].path))}
        raise Unwritable("new.yours", params)
    return NewFile(
        kind=kind,
        name=shipped[0] if shipped else _name_in_file(row, name, stem),
        stem=stem,
        path=path,
        top=to if to is not None else own,
        source=source[1] if source else None,
        replaces=shipped is not None,
    )


def _stem(name: str, shipped: tuple[str, FileEntry] | None) -> str:
    """The name of the file: the shipped one's own, where that holds nothing else."""
    if shipped is not None and shipped[1].is_whole:
        return shipped[1].path.stem
    return "-".join(re.sub(r"[^\w -]", "", name.casefold()).split())


def _name_in_file(row: AuthoredKind, name: str, stem: str) -> str:
    """A new name as files of its kind write it."""
    if row.key in CALLED_BY_NAME:
        return stem
    words = name if " " in name or name != name.lower() else name.replace("-", " ")
    return " ".join(words.split()) if row.key == "unit" else " ".join(words.casefold().split())


def _entry(row: AuthoredKind, name: str, folder: Path) -> tuple[str, FileEntry] | None:
    """An entry of a folder by its name, however accented, or by the name of its file."""
    wanted = _plain(name)
    for path in _files(row, folder):
        for listed, entry in file_entries(path, row.entry):
            if wanted in {_plain(listed), *([_plain(path.stem)] if entry.is_whole else [])}:
                return listed, entry
    return None


def _files(row: AuthoredKind, folder: Path) -> Sequence[Path]:
    """Files that may hold such entries: of the program's own, those in their place."""
    if folder != shipped_folder():
        kinds = {row.key, *lists_of(row.entry), *(DESK_KEYS if row.key in DESK_KEYS else ())}
        return [file.path for file in own_files().entries if file.kind in kinds]
    if row.key in CALLED_BY_NAME:
        return list(shipped_files(row.key).values())
    return shipped_catalogue_files()


def _plain(name: str) -> str:
    return fold_name(name).replace("-", " ")


def _origin(row: AuthoredKind, origin: str) -> tuple[str, FileEntry]:
    """What to copy: the mentor's own entry of that name, or a shipped one."""
    own = settings().own
    folders = [own, shipped_folder()] if own.is_dir() else [shipped_folder()]
    entry = next((each for f in folders if (each := _entry(row, origin, f))), None)
    if entry is None:
        raise _no_such("new.no_source", row, origin)
    return entry


def _no_such(code: str, row: AuthoredKind, name: str) -> WrongUsage:
    files = _files(row, shipped_folder())
    names = [each for path in files for each, _entry in file_entries(path, row.entry)]
    return no_such_name(code, name, names, kind=row.entry, listed=row.listing)


def no_such_name(code: str, name: str, names: Iterable[str], **kind: str) -> WrongUsage:
    """Return the error where nothing of a ``kind`` is called so; ``listed`` is what lists them."""
    meant = nearest_word(name, names)
    params = {"name": on_one_line(name), **kind, "nearest": meant or ""}
    return WrongUsage(f"{code}_nearest" if meant else code, params)


def write_planned(wanted: NewFile, outline: ScenarioOutline | None = None) -> None:
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


def _text(wanted: NewFile, outline: ScenarioOutline | None) -> str:
    if wanted.source is None:
        text = Source.of(template(wanted.kind)).text
        return fill_template(text, _FILLED[wanted.kind](wanted, outline))
    model = _ENTRY_MODELS.get(wanted.kind)
    text = entry_as_file(wanted.source, key_notes(model) if model else {}, _list_key(wanted))
    return text if _has_name(wanted) else replace_values(text, _renamed(wanted))


def _list_key(wanted: NewFile) -> str:
    """The key of the list in which such an entry stands; empty where a file holds one."""
    kind = NEW_KINDS[wanted.kind]
    return kind.key if kind.is_list else ""


def _has_name(wanted: NewFile) -> bool:
    """Whether the copy keeps the name of what it is copied from."""
    data = wanted.source.node.data if wanted.source else None
    name = data[wanted.kind].data if isinstance(data, dict) else None
    return name == wanted.name


def _renamed(wanted: NewFile) -> dict[Keys, str]:
    """Every word of a copy that says its name."""
    above: Keys = (key, 0) if (key := _list_key(wanted)) else ()
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


def _copy_readings(wanted: NewFile) -> None:
    """How scans of a copied method are read: as those of the one it was copied from."""
    data = wanted.source.node.data if wanted.source else None
    if wanted.replaces or not isinstance(data, dict):
        return
    old, path = f"{data['method'].data}", settings().own / CATALOGUE / READINGS
    shipped = Source.of(shipped_folder() / CATALOGUE / READINGS).text.splitlines()
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


def _scenario(wanted: NewFile, outline: ScenarioOutline | None) -> FilledValues:
    named: FilledValues = {("scenario",): wanted.name, ("title",): _title(wanted.name)}
    return {**named, **outline_values(outline or usual_outline())}


def _pack(wanted: NewFile, _: ScenarioOutline | None) -> FilledValues:
    ids: FilledValues = {("rules", i, "id"): _rule_id(wanted.stem, i) for i in range(2)}
    return {("pack",): wanted.name, ("title",): _title(wanted.name), **ids}


def _rule_id(stem: str, place: int) -> str:
    """An id that no rule of another pack has."""
    ascii_stem = re.sub(r"[^a-z0-9-]+", "", stem).strip("-")
    begins = ascii_stem if ascii_stem[:1].isalpha() else f"my-{ascii_stem}".strip("-")
    return f"{begins[:36]}.{place + 1}"


def _titled(wanted: NewFile, _: ScenarioOutline | None) -> FilledValues:
    return {(wanted.kind,): wanted.name, ("title",): _title(wanted.name)}


def _commodity(wanted: NewFile, _: ScenarioOutline | None) -> FilledValues:
    return {("commodities", 0, "commodity"): wanted.name}


def _place(wanted: NewFile, _: ScenarioOutline | None) -> FilledValues:
    above: Keys = ("hiding places", 0)
    return {(*above, "place"): wanted.name, (*above, "title"): _title(wanted.name)}


def _title(name: str) -> str:
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


_FILLED: Mapping[str, Callable[[NewFile, ScenarioOutline | None], FilledValues]] = {
    "scenario": _scenario,
    "pack": _pack,
    "method": _titled,
    "unit": _titled,
    "sign": _titled,
    "commodity": _commodity,
    "place": _place,
}


@dataclass(frozen=True, slots=True)
class NewPort:
    """A row that is to be written."""

    code: str
    path: Path
    row: str
    replaces: bool
    """It has the code of a row that is there, and takes its place."""


def is_port(name: str) -> bool:
    """Whether the table of places has such a name or code."""
    return place_id(name, catalogue().places) is not None


def plan_port(name: str, to: Path | None = None, origin: str | None = None) -> NewPort:
    """Make a row: that of a port that is there, or a new one like ``origin``.

    Raises ``WrongUsage`` for no name at all and for an origin that nobody knows,
    ``Unwritable`` where her table has a row of that code.
    """
    if not name.strip():
        raise WrongUsage("new.name", {"name": on_one_line(name)})
    places = catalogue().places
    there = place_id(name, places)
    code = place_id(origin or (name if there else _USUAL), places)
    if code is None:
        names = [place.name for place in places.values()]
        raise no_such_name("new.no_source", origin or "", names, kind="port", listed="ports")
    like = places[code]
    path = (to if to is not None else settings().own / CATALOGUE) / PLACES
    new_code = like.id if there == code else _code(name, like.country, set(places))
    if new_code in {row["place_id"] for row in read_table(path)[0]}:
        raise Unwritable("new.yours", {"name": new_code, "file": on_one_line(str(path))})
    row = _row(like, new_code, like.name if there == code else name)
    return NewPort(new_code, path, row, replaces=there == code)


def write_port(wanted: NewPort) -> None:
    """Add the row to her table; a table that is not there is begun with its heading.

    Raises ``Unwritable`` where it cannot be written.
    """
    heading = (shipped_folder() / CATALOGUE / PLACES).read_text("utf-8-sig").splitlines()[0]
    append_rows(wanted.path, heading, [wanted.row])


def _code(name: str, country: str, taken: set[str]) -> str:
    """A code nobody has: the country, and letters of the name."""
    letters = "".join(c for c in fold_name(name).upper() if c.isascii() and c.isalpha())
    begins = f"{letters}XX"[:2] if letters else "XX"
    rest = [*letters[2:], *"XYZ23456789"]
    codes = (f"{country}{begins}{last}" for last in rest)
    return next((code for code in codes if code not in taken), f"{country}XXX")


def _row(like: Place, code: str, name: str) -> str:
    out = io.StringIO()
    locode = (like.locode or "") if code == like.id else code
    cells = (code, locode, name, like.country, like.kind, f"{like.lat:g}", f"{like.lon:g}")
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
