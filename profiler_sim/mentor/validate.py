"""Checks authored files: every problem at once, with place and hint."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from profiler_sim.cargo.facts import FACTS
from profiler_sim.cargo.text import nearest
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import ANYTHING_ELSE, Method
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.files.catalogue import SignsFile, read, shipped
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.problems import Key, Problem
from profiler_sim.scenario.model import Scenario


def validate(paths: Sequence[Path]) -> list[Diagnostic]:
    """Check files, and folders with all their files; in the order given."""
    files = [
        file
        for path in paths
        for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])
    ]
    return [diagnostic for file in files for diagnostic in _file(file)]


def _file(path: Path) -> list[Diagnostic]:
    return read(path, _content)[1]


@lru_cache(maxsize=1)
def _catalogue() -> Catalogue:
    return shipped()


def _content(value: Value) -> list[Problem]:
    """What a file says that the catalogue does not bear out."""
    if isinstance(value, Scenario):
        return list(_scenario(value, _catalogue()))
    if isinstance(value, Method):
        return list(_method(value, _catalogue()))
    if isinstance(value, SignsFile):
        return [
            problem
            for index, sign in enumerate(value.signs)
            for problem in _sign(sign, ("signs", index), value.lists)
        ]
    if isinstance(value, Sign):
        return _sign(value, (), {})
    if isinstance(value, Unit):
        return list(_unit(value, _catalogue()))
    return []


def _unknown(keys: tuple[Key, ...], name: str, known: Sequence[str]) -> Iterator[Problem]:
    if name in known:
        return
    meant = nearest(name, known)
    code = "content.unknown_nearest" if meant else "content.unknown"
    yield Problem(code, keys, {"name": name, "nearest": meant or ""}, at_key=True)


def _scenario(scenario: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    units = list(catalogue.units)
    yield from (
        Problem(p.code, p.keys, p.params) for p in _unknown(("unit",), scenario.unit, units)
    )
    for block in ("hidden", "exactly"):
        for method in getattr(scenario, block):
            yield from _unknown((block, method), method, list(catalogue.methods))
    for topic in scenario.severity:
        yield from _unknown(("severity", topic), topic, list(catalogue.topics))
    if sum(scenario.shares.values()) >= 1:
        yield Problem("scenario.too_much_hidden", ("hidden",))


def _method(method: Method, catalogue: Catalogue) -> Iterator[Problem]:
    for goods in method.rides_on:
        known = [*catalogue.commodities, ANYTHING_ELSE]
        yield from _unknown(("rides on", goods), goods, known)
    for place in method.lies:
        yield from _unknown(("lies", place), place, list(catalogue.hiding_places))
    for sign, values in method.signs.items():
        yield from _unknown(("signs", sign), sign, list(catalogue.signs))
        if sign in catalogue.signs:
            for value in values:
                known = list(catalogue.signs[sign].values)
                yield from _unknown(("signs", sign, value), value, known)
        if sum(values.values()) > 100:  # noqa: PLR2004  shares are of a hundred
            yield Problem("method.over_a_hundred", ("signs", sign))
    yield from _unknown(("topic",), method.topic, list(catalogue.topics))


def _unit(unit: Unit, catalogue: Catalogue) -> Iterator[Problem]:
    for index, lane in enumerate(unit.lanes):
        for goods in lane.goods:
            keys: tuple[Key, ...] = ("lanes", index, "goods", goods)
            yield from _unknown(keys, goods, list(catalogue.commodities))
        for port in (lane.origin, *lane.via, lane.detour):
            if port not in catalogue.places:
                yield Problem("content.unknown", ("lanes", index), {"name": port})


def _sign(
    sign: Sign, keys: tuple[Key, ...], lists: Mapping[str, tuple[str, ...]]
) -> list[Problem]:
    """Check every condition of a sign as a rule's condition is checked."""
    from profiler_sim.screening.check import check  # noqa: PLC0415  DuckDB only for conditions

    columns = [entry.column for entry in FACTS.values()]
    found: list[Problem] = []
    for name, value in sign.values.items():
        told = check(value.when, columns, lists or _catalogue().lists)
        if isinstance(told, list):
            where = (*keys, "values", name, "when")
            found += [Problem(p.code, where, p.params, p.severity, p.span) for p in told]
    return found
