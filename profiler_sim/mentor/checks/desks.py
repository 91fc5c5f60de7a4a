"""Desks, operations and readings of scans: names, codes and costs in their files."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from profiler_sim.cargo.answers import ANSWER_TYPES
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.files.catalogue_tables import ReadingRow
from profiler_sim.files.kind_models import DeskFile
from profiler_sim.mentor.checks.names import check_known
from profiler_sim.problems import Keys, Problem, Severity


def check_desk(value: DeskFile, catalogue: Catalogue) -> Iterator[Problem]:
    """Check names, of this file or of the catalogue, and that every search takes something."""
    topics = {*catalogue.topics, *(each.topic for each in value.topics)}
    points = {*catalogue.points, *(each.point for each in value.points)}
    searches = {*catalogue.examinations, *(each.examination for each in value.examinations)}
    every = {**catalogue.examinations, **{each.examination: each for each in value.examinations}}
    yield from check_enquiries(value.enquiries)
    for index, search in enumerate(value.examinations):
        keys = ("examinations", index)
        yield from _listed((*keys, "finds only"), search.finds_only, topics)
        yield from _listed((*keys, "looks at"), search.looks_at, points)
        yield from _listed((*keys, "measures"), search.measures, points)
        yield from _takes(keys, search)
    for index, place in enumerate(value.hiding_places):
        yield from _found_by(("hiding places", index), place, searches)
        yield from _findable(("hiding places", index), place, every)
        yield from _listed(("hiding places", index, "points"), place.points, points)


def check_enquiries(enquiries: Sequence[Enquiry]) -> Iterator[Problem]:
    """Report enquiries that no answer is declared for: their names are fixed."""
    for index, each in enumerate(enquiries):
        yield from check_known(("enquiries", index, "enquiry"), each.enquiry, sorted(ANSWER_TYPES))


def _listed(keys: Keys, names: Sequence[str], known: Collection[str]) -> Iterator[Problem]:
    for index, name in enumerate(names):
        yield from check_known((*keys, index), name, sorted(known))


def _takes(keys: Keys, search: Examination) -> Iterator[Problem]:
    """A search without officers or minutes cannot be told from one that costs nothing."""
    for key, stated in (("staff", search.staff), ("minutes", search.minutes)):
        if not stated:
            where, params = (*keys, "examination"), {"key": key, "name": search.title}
            yield Problem("examination.takes_nothing", where, params)


def _found_by(keys: Keys, place: HidingPlace, searches: Collection[str]) -> Iterator[Problem]:
    for name in place.found_by:
        yield from check_known((*keys, "found by", name), name, sorted(searches), at_key=True)


def _findable(
    keys: Keys, place: HidingPlace, searches: Mapping[str, Examination]
) -> Iterator[Problem]:
    """In every mode of transport that has the place, some search finds what lies there."""
    finding = [
        searches[name] for name, share in place.found_by.items() if share and name in searches
    ]
    for mode in place.modes:
        if not any(mode in each.modes for each in finding):
            known = ", ".join(name for name, each in searches.items() if mode in each.modes)
            params = {"name": place.place, "mode": mode, "known": known}
            yield Problem("place.nothing_finds", (*keys, "place"), params, Severity.WARNING)


def check_reading(row: ReadingRow, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the method and the place of a row are known: another is never used."""
    method, place = row.key
    yield from check_known(("method",), method, sorted(catalogue.methods))
    yield from check_known(("place",), place, sorted(catalogue.hiding_places))


def check_operation(value: CustomsOperation, _: Catalogue) -> Iterator[Problem]:
    """Check that a list has codes, and that none stands twice."""
    if not value.codes:
        at = ("table",) if value.table else ("operation",)
        yield Problem("operation.no_codes", at, {"edition": value.edition})
    before: set[str] = set()
    for each in value.codes:
        if each.code in before:
            params = {"code": each.code}
            yield Problem("operation.code_twice", ("operation",), params, Severity.WARNING)
        before.add(each.code)
    for index, word in enumerate(value.keywords):
        if not word.strip():
            yield Problem("operation.no_word", ("keywords", index))
