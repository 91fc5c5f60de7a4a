"""Reads authored files, and joins those of the catalogue into one ``Catalogue``."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import Operation
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import ProblemsFound, Unreadable
from profiler_sim.files.compiled import compiled_values
from profiler_sim.files.compose import Composition
from profiler_sim.files.content import named, table
from profiler_sim.files.diagnostics import (
    Diagnostic,
    as_fault,
    diagnose,
    diagnose_form,
    errors_in,
    unreadable,
)
from profiler_sim.files.index import CATALOGUE, NAMED, folder, own_files, shipped_files
from profiler_sim.files.kinds import KINDS, DeskFile, GoodsFile, SignsFile, entries
from profiler_sim.files.operations import with_codes
from profiler_sim.files.partial import readable
from profiler_sim.files.readings import READINGS, Row, read_readings
from profiler_sim.files.source import Source
from profiler_sim.files.tables import read_table
from profiler_sim.files.translation import in_reader_language
from profiler_sim.files.typed import stated, typed
from profiler_sim.problems import Key, Params, Problem, Severity
from profiler_sim.scenario.model import Scenario

__all__ = ["KINDS", "DeskFile", "GoodsFile", "SignsFile"]


Check = Callable[[Value], list[Problem]]
"""Looks at what a file says."""


def _no_check(_value: Value) -> list[Problem]:
    return []


def read(
    path: Path, check: Check = _no_check, names: Check = _no_check
) -> tuple[Value | None, list[Diagnostic]]:
    """Read one authored file of any kind; a value, or everything that is wrong with it.

    ``check`` looks at the content of a file whose form is right, ``names`` at what can be read of
    another. Raises ``Unreadable`` where there is no file to read.
    """
    try:
        source = Source.of(path)
    except Unreadable as error:
        if "line" not in error.params:
            raise
        return None, [unreadable(str(path), error.code, error.params)]
    form = Composition(source)
    told = diagnose_form(source, form.problems)
    is_sound = not errors_in(told)
    if not is_sound and not form.is_whole:
        return None, told
    value, problems = _content(path, form, check if is_sound else _errors(names), names)
    lines = {d.line for d in errors_in(told)}
    found = [d for d in diagnose(source, form.root, problems) if d.line not in lines]
    return value if is_sound else None, _in_order(told, found)


def _errors(check: Check) -> Check:
    """The same check without its doubts: a file with a fault has enough to be mended."""
    return lambda value: [each for each in check(value) if each.severity is Severity.ERROR]


def _content(
    path: Path, form: Composition, check: Check, names: Check
) -> tuple[Value | None, list[Problem]]:
    """What the tree of a file holds, and what is wrong with that."""
    root = form.root
    keys = root.data if root is not None and isinstance(root.data, dict) else {}
    model = next((KINDS[key] for key in KINDS if key in keys), None)
    if root is None or root.data is None:
        return None, [Problem("file.empty")]
    if model is None:
        return None, [Problem("file.kind", params={"known": ", ".join(KINDS)})]
    found = typed(model, root)
    if isinstance(found, Operation):
        full = with_codes(path, found)
        return (None, full) if isinstance(full, list) else (full, check(full))
    if not isinstance(found, list):
        return found, check(found)
    part = readable(model, stated(root.plain(), model))
    return None, [*found, *(part.problems(names(part.value)) if part else ())]


def _in_order(*told: list[Diagnostic]) -> list[Diagnostic]:
    return sorted((each for some in told for each in some), key=lambda d: (d.line, d.column))


def shipped_paths() -> list[Path]:
    """The shipped catalogue files, in their order."""
    return sorted((folder() / CATALOGUE).rglob("*.yaml"))


@lru_cache(maxsize=1)
def shipped_values() -> tuple[Value, ...]:
    """Everything that the shipped catalogue files hold, in their order.

    Raises ``ProblemsFound`` when one of them has an error.
    """
    tables = sorted((folder() / CATALOGUE / "operations").glob("*.csv"))
    return compiled_values(shipped_paths(), KINDS.values(), sound, tables)


@lru_cache(maxsize=32)
def shipped_names(kind: str) -> frozenset[str]:
    """Names of everything of one kind that ships."""
    if kind in NAMED:
        return frozenset(shipped_files(kind))
    found = (entry for value in shipped_values() for entry in entries(value))
    return frozenset(name for each, name, _ in found if each == kind)


@dataclass(frozen=True, slots=True)
class OwnCatalogue:
    """What a mentor adds to the catalogue, as far as it can be read, and what is wrong with it."""

    values: tuple[tuple[Path, Value], ...] = ()
    rows: tuple[Row, ...] = ()
    """How scans are read."""
    problems: tuple[Diagnostic, ...] = ()
    """Of the files that are left out."""

    def without(self, paths: Iterable[Path]) -> "OwnCatalogue":
        """Leave files out."""
        left = set(paths)
        return replace(self, values=tuple(pair for pair in self.values if pair[0] not in left))


def own_catalogue() -> OwnCatalogue:
    """Read a mentor's own catalogue files; those with an error are left out and told of."""
    own = own_files()
    values: list[tuple[Path, Value]] = []
    rows: list[Row] = []
    problems: list[Diagnostic] = []
    for path in own.catalogue:
        value, found = read_or_tell(path)
        values += [(path, in_reader_language(value))] if value is not None else []
        problems += [] if value is not None else found
    for path in own.tables:
        found_rows, found = table_or_problems(path)
        rows += [] if found else found_rows
        problems += found
    again = list(_again(values))
    left = {path for path, _ in again}
    return OwnCatalogue(
        tuple(pair for pair in values if pair[0] not in left),
        tuple(rows),
        (*problems, *(each for _, each in again)),
    )


def read_or_tell(
    path: Path, check: Check = _no_check, names: Check = _no_check
) -> tuple[Value | None, list[Diagnostic]]:
    """Read a file as ``read`` does; that there is none to read is told like any other fault."""
    try:
        return read(path, check, names)
    except Unreadable as error:
        return None, [unreadable(str(path), error.code, error.params)]


def table_or_problems(
    path: Path, check: Callable[[Row], list[Problem]] = lambda _: []
) -> tuple[list[Row], list[Diagnostic]]:
    """Read a table of the catalogue: rows of readings, if it is that one, and its faults."""
    if path.name.casefold() != READINGS:
        return [], read_table(path)[1]
    try:
        return read_readings(path, check)
    except Unreadable as error:
        return [], [unreadable(str(path), error.code, error.params)]


def _again(values: Sequence[tuple[Path, Value]]) -> Iterator[tuple[Path, Diagnostic]]:
    """Tell of each name that is given to two things of one kind, in one file of hers or in two."""
    where: dict[tuple[str, str], list[tuple[Path, tuple[Key, ...]]]] = {}
    for path, value in values:
        for kind, name, keys in entries(value):
            where.setdefault((kind, name), []).append((path, keys))
    for (_, name), placed in where.items():
        for at, (path, keys) in enumerate(placed if len(placed) > 1 else ()):
            other = placed[0 if at else 1]
            yield path, _bears(name, path, keys, other)


def _bears(
    name: str, path: Path, keys: tuple[Key, ...], other: tuple[Path, tuple[Key, ...]]
) -> Diagnostic:
    source, there = Source.of(path), Source.of(other[0])
    (line,) = (d.line for d in diagnose(there, Composition(there).root, [Problem("", other[1])]))
    params: Params = {"name": name, "other": shown_beside(other[0], path), "there": line}
    problem = Problem("file.name_twice", keys, params)
    return diagnose(source, Composition(source).root, [problem])[0]


def shown_beside(path: Path, beside: Path) -> str:
    """How to name a file in a sentence about another one: by the way from its folder."""
    return os.path.relpath(path, beside.parent)


def shipped() -> Catalogue:
    """The catalogue that ships with the program, a mentor's own entries in place of its own.

    Files of hers with an error are left out; raises ``ProblemsFound`` when one that ships has any.
    """
    return joined(own_catalogue())


def joined(own: OwnCatalogue) -> Catalogue:
    """Join what ships with what a mentor adds, which has the last word."""
    values = [*shipped_values(), *(value for _, value in own.values)]
    desks = [v for v in values if isinstance(v, DeskFile)]
    sign_files = [v for v in values if isinstance(v, SignsFile)]
    return Catalogue.model_construct(  # of values that were checked one by one
        places={row["place_id"]: _place(row) for row in table("places.csv")},
        commodities={
            c.commodity: c for v in values if isinstance(v, GoodsFile) for c in v.commodities
        },
        topics={t.topic: t for desk in desks for t in desk.topics},
        hiding_places={p.place: p for desk in desks for p in desk.hiding_places},
        enquiries={e.enquiry: e for desk in desks for e in desk.enquiries},
        examinations={e.examination: e for desk in desks for e in desk.examinations},
        points={p.point: p for desk in desks for p in desk.points},
        signs=_signs(own),
        methods={v.method: v for v in values if isinstance(v, Method)},
        units={v.unit: v for v in values if isinstance(v, Unit)},
        operations={v.operation: v for v in values if isinstance(v, Operation)},
        lists={name: words for f in sign_files for name, words in f.lists.items()},
        readings=_readings(own.rows),
    )


@lru_cache(maxsize=1)
def _shipped_rows() -> tuple[Row, ...]:
    rows, told = read_readings(folder() / CATALOGUE / READINGS)
    if told:
        raise as_fault(told)
    return tuple(rows)


def _readings(own: Iterable[Row]) -> dict[str, dict[str, tuple[float, ...]]]:
    """How scans of each method and place are read, as ``mentor.readings`` measured it."""
    found: dict[str, dict[str, tuple[float, ...]]] = {}
    for row in (*_shipped_rows(), *own):
        method, place = row.key
        found.setdefault(method, {})[place] = row.shares
    return found


def _signs(own: OwnCatalogue) -> dict[str, Sign]:
    """Signs by name: the shipped ones, of the papers first, then new ones of the mentor's.

    A sign of hers with a shipped name stands at the shipped place: signs are drawn in this order,
    and a seed deals the same to all others.
    """
    shipped = {sign.sign: sign for group in reversed(shipped_values()) for sign in _listed(group)}
    hers = {sign.sign: sign for _path, group in own.values for sign in _listed(group)}
    return shipped | hers


def _listed(value: Value) -> tuple[Sign, ...]:
    """The signs of a file."""
    if isinstance(value, Sign):
        return (value,)
    return value.signs if isinstance(value, SignsFile) else ()


def scenario(path: Path) -> Scenario:
    """Read a scenario; raises ``ProblemsFound`` where the file is none or has an error."""
    found = sound(path)
    if not isinstance(found, Scenario):
        raise ProblemsFound("file.no_scenario", {"file": str(path)})
    return in_reader_language(found)


def named_scenario(name: str) -> Scenario:
    """A scenario by its name, the mentor's own first, or by the path of a file."""
    return scenario(named(name) or Path(name))


def sound(path: Path) -> Value:
    """What a file holds; raises ``ProblemsFound`` with the first error of one that has any."""
    found, told = read(path)
    if found is None:
        raise as_fault(told)
    return found


def _place(row: dict[str, str]) -> Place:
    """A row of the table of places; raises ``ProblemsFound`` where it is none."""
    try:
        return Place(
            id=row["place_id"],
            locode=row["locode"] or None,
            name=row["name"],
            country=row["country"],
            kind=row["kind"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
        )
    except ValueError:  # pydantic's too
        raise ProblemsFound("table.no_place", {"place": row["place_id"]}) from None
