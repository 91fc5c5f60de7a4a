"""Signs: their conditions, checked as a rule's conditions are."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import Sign
from profiler_sim.files.catalogue import SignsFile
from profiler_sim.problems import Key, Problem

Lists = Mapping[str, tuple[str, ...]]


def sign(value: Sign, catalogue: Catalogue) -> Iterator[Problem]:
    """A file of one sign; its conditions may name the lists of the catalogue."""
    yield from _sign(value, (), catalogue.lists)


def signs(value: SignsFile, catalogue: Catalogue) -> Iterator[Problem]:
    """A file of several signs with lists of its own."""
    for index, each in enumerate(value.signs):
        yield from _sign(each, ("signs", index), {**catalogue.lists, **value.lists})


def _sign(value: Sign, keys: tuple[Key, ...], lists: Lists) -> Iterator[Problem]:
    yield from _conditions(value, keys, lists)


def _conditions(value: Sign, keys: tuple[Key, ...], lists: Lists) -> Iterator[Problem]:
    from profiler_sim.screening.check import check  # noqa: PLC0415  DuckDB only for conditions

    columns = [entry.column for entry in FACTS.values()]
    for name, each in value.values.items():
        told = check(each.when, columns, lists)
        if isinstance(told, list):
            where = (*keys, "values", name, "when")
            yield from (Problem(p.code, where, p.params, p.severity, p.span) for p in told)
