"""Reads the catalogue files of a folder into one ``Catalogue``, or tells what is wrong."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.glossary import Glossary
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import Operation
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.topics import Enquiry, Examination, HidingPlace, Point, Topic
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import ProblemsFound, Unreadable
from profiler_sim.files.compose import Composition
from profiler_sim.files.content import folders, named, table
from profiler_sim.files.diagnostics import Diagnostic, diagnose, diagnose_form, unreadable
from profiler_sim.files.operations import with_codes
from profiler_sim.files.readings import READINGS, read_readings
from profiler_sim.files.source import Source
from profiler_sim.files.typed import typed
from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.model import Pack
from profiler_sim.scenario.model import Scenario

M = TypeVar("M", bound=Value)


class GoodsFile(Value):
    """A file of goods as traffic has them."""

    commodities: tuple[Commodity, ...]
    """Goods, as many as you like."""


class SignsFile(Value):
    """A file of several signs, with lists that their conditions name."""

    lists: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Lists that the conditions below may name."""
    signs: tuple[Sign, ...]
    """Signs, as many as you like."""


class DeskFile(Value):
    """What desks ask, order and name. A file may hold a part of it."""

    topics: tuple[Topic, ...] = ()
    """What can be smuggled."""
    enquiries: tuple[Enquiry, ...] = ()
    """Questions a desk can ask."""
    examinations: tuple[Examination, ...] = ()
    """Searches a team can make."""
    points: tuple[Point, ...] = ()
    """Points of a unit that a search report goes through."""
    hiding_places: tuple[HidingPlace, ...] = Field(default=(), alias="hiding places")
    """Places in or on a load where something can lie."""


KINDS: dict[str, type[Value]] = {
    "scenario": Scenario,
    "method": Method,
    "sign": Sign,
    "unit": Unit,
    "commodities": GoodsFile,
    "signs": SignsFile,
    "topics": DeskFile,
    "enquiries": DeskFile,
    "examinations": DeskFile,
    "points": DeskFile,
    "hiding places": DeskFile,
    "glossary": Glossary,
    "pack": Pack,
    "operation": Operation,
}
"""A file is what its first telling key says."""


def read(
    path: Path, check: Callable[[Value], list[Problem]] = lambda _: []
) -> tuple[Value | None, list[Diagnostic]]:
    """Read one authored file of any kind; a value, or everything that is wrong with it.

    ``check`` looks at the content of a file whose form is right. Raises ``Unreadable`` where
    there is no file to read.
    """
    try:
        source = Source.of(path)
    except Unreadable as error:
        if "line" not in error.params:
            raise
        return None, [unreadable(str(path), error.code, error.params)]
    form = Composition(source)
    told = diagnose_form(source, form.problems)
    if any(d.severity == "error" for d in told):
        return None, told
    root = form.root
    keys = root.data if root is not None and isinstance(root.data, dict) else {}
    model = next((KINDS[key] for key in KINDS if key in keys), None)
    if root is None or model is None:
        problem = Problem("file.kind", params={"known": ", ".join(KINDS)})
        return None, _in_order(told, diagnose(source, root, [problem]))
    found = typed(model, root)
    if isinstance(found, Operation):
        found = with_codes(path, found)
    if isinstance(found, list):
        return None, _in_order(told, diagnose(source, root, found))
    return found, _in_order(told, diagnose(source, root, check(found)))


def _in_order(*told: list[Diagnostic]) -> list[Diagnostic]:
    return sorted((each for some in told for each in some), key=lambda d: (d.line, d.column))


def shipped() -> Catalogue:
    """The catalogue that ships with the program, a mentor's own entries in place of its own.

    Raises ``ProblemsFound`` when one of its files has an error.
    """
    files = (sorted((where / "catalogue").rglob("*.yaml")) for where in folders())
    values = [sound(path) for some in files for path in some]
    desks = [v for v in values if isinstance(v, DeskFile)]
    sign_files = [v for v in values if isinstance(v, SignsFile)]
    return Catalogue(
        places={row["place_id"]: _place(row) for row in table("places.csv")},
        commodities={
            c.commodity: c for v in values if isinstance(v, GoodsFile) for c in v.commodities
        },
        topics={t.topic: t for desk in desks for t in desk.topics},
        hiding_places={p.place: p for desk in desks for p in desk.hiding_places},
        enquiries={e.enquiry: e for desk in desks for e in desk.enquiries},
        examinations={e.examination: e for desk in desks for e in desk.examinations},
        points={p.point: p for desk in desks for p in desk.points},
        signs=_signs(values),
        methods={v.method: v for v in values if isinstance(v, Method)},
        units={v.unit: v for v in values if isinstance(v, Unit)},
        operations={v.operation: v for v in values if isinstance(v, Operation)},
        lists={name: words for f in sign_files for name, words in f.lists.items()},
        readings=_readings(),
    )


def _readings() -> dict[str, dict[str, tuple[float, ...]]]:
    """How scans of each method and place are read, as ``mentor.readings`` measured it."""
    found: dict[str, dict[str, tuple[float, ...]]] = {}
    for path in (where / "catalogue" / READINGS for where in folders()):
        if path.exists():
            rows, told = read_readings(path)
            if told:
                raise _broken(told)
            for row in rows:
                method, place = row.key
                found.setdefault(method, {})[place] = row.shares
    return found


def _signs(values: Iterable[Value]) -> dict[str, Sign]:
    """Signs by name, those of the papers first; of one name the last that was read holds."""
    files = [
        each.signs if isinstance(each, SignsFile) else (each,)
        for each in values
        if isinstance(each, SignsFile | Sign)
    ]
    last = {sign.sign: sign for file in files for sign in file}
    return {sign.sign: last[sign.sign] for file in reversed(files) for sign in file}


def scenario(path: Path) -> Scenario:
    """Read a scenario; raises ``ProblemsFound`` where the file is none or has an error."""
    found = sound(path)
    if not isinstance(found, Scenario):
        raise ProblemsFound("file.no_scenario", {"file": str(path)})
    return found


def named_scenario(name: str) -> Scenario:
    """A scenario by its name, the mentor's own first, or by the path of a file."""
    return scenario(named(name) or Path(name))


def sound(path: Path) -> Value:
    """What a file holds; raises ``ProblemsFound`` with the first error of one that has any."""
    found, told = read(path)
    if found is None:
        raise _broken(told)
    return found


def _broken(told: Iterable[Diagnostic]) -> ProblemsFound:
    """What to raise of a file with errors: the first of them."""
    first = next(d for d in told if d.severity == Severity.ERROR)
    params: dict[str, str | int | float] = {
        "file": first.file,
        "line": first.line,
        "message": first.message,
    }
    return ProblemsFound("file.broken", params)


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
