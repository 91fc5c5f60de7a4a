"""The catalogue of shipped files, and with a mentor's own entries in place of shipped ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.authored_files import read_or_report, read_sound
from profiler_sim.files.catalogue_tables import (
    PLACES,
    READINGS,
    ReadingRow,
    read_readings,
    table_problems,
    table_rows,
)
from profiler_sim.files.compiled_files import compiled_values, in_reader_language
from profiler_sim.files.diagnostics import Diagnostic, diagnose, first_error
from profiler_sim.files.kind_models import MODELS, DeskFile, GoodsFile, SignsFile, named_entries
from profiler_sim.files.kinds import CALLED_BY_NAME, CATALOGUE
from profiler_sim.files.search_path import (
    own_files,
    relative_name,
    shipped_catalogue_files,
    shipped_files,
    shipped_folder,
)
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import YamlTree
from profiler_sim.problems import Keys, Params, Problem

NAME_TWICE = "file.name_twice"
"""Code of a name that two things of one kind have."""
BREAKS_OTHERS = "override.breaks"
"""Code of a file that is sound itself and breaks another one."""
Placed = tuple[Path, Keys]
"""The file of an entry, and where in it its name stands."""


@lru_cache(maxsize=1)
def shipped_values() -> tuple[Value, ...]:
    """Read everything that the shipped catalogue files hold, in their order.

    Raises ``ProblemsFound`` when one of them has an error.
    """
    tables = sorted((shipped_folder() / CATALOGUE / "operations").glob("*.csv"))
    return compiled_values(shipped_catalogue_files(), MODELS.values(), read_sound, tables)


@lru_cache(maxsize=32)
def shipped_names(kind: str) -> frozenset[str]:
    """Return the names of everything of one kind that ships."""
    if kind in CALLED_BY_NAME:
        return frozenset(shipped_files(kind))
    entries = (entry for value in shipped_values() for entry in named_entries(value))
    return frozenset(name for each, name, _ in entries if each == kind)


@dataclass(frozen=True, slots=True)
class OwnCatalogue:
    """What a mentor adds to the catalogue, as far as it can be read, and what is wrong with it."""

    values: tuple[tuple[Path, Value], ...] = ()
    rows: tuple[ReadingRow, ...] = ()
    """How scans are read."""
    problems: tuple[Diagnostic, ...] = ()
    """Of the files that are left out."""

    def without(self, paths: Iterable[Path]) -> "OwnCatalogue":
        """Leave files out."""
        left_out = set(paths)
        return replace(self, values=tuple(p for p in self.values if p[0] not in left_out))


def own_catalogue() -> OwnCatalogue:
    """Read a mentor's own catalogue files; those with an error are left out, with problems."""
    own = own_files()
    values: list[tuple[Path, Value]] = []
    rows: list[ReadingRow] = []
    problems: list[Diagnostic] = []
    for path in own.catalogue:
        value, faults = read_or_report(path)
        values += [(path, in_reader_language(value))] if value is not None else []
        problems += [] if value is not None else faults
    for path in own.tables:
        sound_rows, faults = table_problems(path)
        rows += [] if faults else sound_rows
        problems += faults
    twice = list(_named_twice(values))
    left_out = {path for path, _ in twice}
    return OwnCatalogue(
        tuple(pair for pair in values if pair[0] not in left_out),
        tuple(rows),
        (*problems, *(each for _, each in twice)),
    )


def _named_twice(values: Sequence[tuple[Path, Value]]) -> Iterator[tuple[Path, Diagnostic]]:
    """Report each name that two things of one kind have, in one file of hers or in two."""
    places: dict[tuple[str, str], list[Placed]] = {}
    for path, value in values:
        for kind, name, keys in named_entries(value):
            places.setdefault((kind, name), []).append((path, keys))
    for (_, name), placed in places.items():
        for at, each in enumerate(placed if len(placed) > 1 else ()):
            yield each[0], _same_name(name, each, placed[0 if at else 1])


def _same_name(name: str, entry: Placed, other: Placed) -> Diagnostic:
    (there,) = _diagnose(other[0], Problem("", other[1]))
    shown = relative_name(other[0], entry[0])
    params: Params = {"name": name, "other": shown, "there": there.line}
    return _diagnose(entry[0], Problem(NAME_TWICE, entry[1], params))[0]


def _diagnose(path: Path, problem: Problem) -> list[Diagnostic]:
    source = Source.of(path)
    return diagnose(source, YamlTree(source).root, [problem])


def read_catalogue() -> Catalogue:
    """Read the catalogue that ships with the program, with a mentor's own entries in its place.

    Files of hers with an error are left out; raises ``ProblemsFound`` when one that ships has any.
    """
    return join_catalogue(own_catalogue())


def join_catalogue(own: OwnCatalogue) -> Catalogue:
    """Join what ships with what a mentor adds, which has the last word."""
    values = [*shipped_values(), *(value for _, value in own.values)]
    desks = [v for v in values if isinstance(v, DeskFile)]
    sign_files = [v for v in values if isinstance(v, SignsFile)]
    asking = [v for v in values if isinstance(v, DeskFile | SignsFile)]
    return Catalogue.model_construct(  # of values that were checked one by one
        places={row["place_id"]: _place(row) for row in table_rows(PLACES)},
        commodities={
            c.commodity: c for v in values if isinstance(v, GoodsFile) for c in v.commodities
        },
        topics={t.topic: t for desk in desks for t in desk.topics},
        hiding_places={p.place: p for desk in desks for p in desk.hiding_places},
        enquiries={e.enquiry: e for part in asking for e in part.enquiries},
        examinations={e.examination: e for desk in desks for e in desk.examinations},
        points={p.point: p for desk in desks for p in desk.points},
        signs=_signs(own),
        methods={v.method: v for v in values if isinstance(v, Method)},
        units={v.unit: v for v in values if isinstance(v, Unit)},
        operations={v.operation: v for v in values if isinstance(v, CustomsOperation)},
        lists={name: words for f in sign_files for name, words in f.lists.items()},
        readings=_readings(own.rows),
    )


def _signs(own: OwnCatalogue) -> dict[str, Sign]:
    """Signs by name: the shipped ones, of the papers first, then new ones of the mentor's.

    A sign of hers with a shipped name stands at the shipped place: signs are drawn in this order,
    and a seed deals the same to all others.
    """
    shipped = {s.sign: s for group in reversed(shipped_values()) for s in _signs_of(group)}
    return shipped | {s.sign: s for _path, group in own.values for s in _signs_of(group)}


def _signs_of(value: Value) -> tuple[Sign, ...]:
    if isinstance(value, Sign):
        return (value,)
    return value.signs if isinstance(value, SignsFile) else ()


def _readings(own: Iterable[ReadingRow]) -> Mapping[str, Mapping[str, tuple[float, ...]]]:
    """How scans of each method and place are read, as ``mentor.scan_readings`` measured it."""
    readings: dict[str, dict[str, tuple[float, ...]]] = {}
    for row in (*_shipped_readings(), *own):
        method, place = row.key
        readings.setdefault(method, {})[place] = row.shares
    return readings


@lru_cache(maxsize=1)
def _shipped_readings() -> tuple[ReadingRow, ...]:
    rows, problems = read_readings(shipped_folder() / CATALOGUE / READINGS)
    if problems:
        raise first_error(problems)
    return tuple(rows)


def _place(row: Mapping[str, str]) -> Place:
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
