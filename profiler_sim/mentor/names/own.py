"""Which names are the mentor's own."""

from collections.abc import Iterator
from pathlib import Path

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import Operation
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.errors import ProfilerError
from profiler_sim.files.catalogue import DeskFile, GoodsFile, SignsFile, read
from profiler_sim.files.content import folder, folders, table
from profiler_sim.rules.model import Pack
from profiler_sim.scenario.model import Scenario

Named = tuple[str, str]
"""A kind of list, and a name in it."""
Names = dict[str, set[str]]
"""Names by the kind of list they stand in."""


def own_names() -> Names:
    """What the mentor's folder holds; faulty files hold nothing."""
    found: Names = {}
    for where in folders():
        if where != folder():
            for kind, name in _in_folder(where):
                found.setdefault(kind, set()).add(name)
    return found


def shipped_of(kind: str) -> set[str]:
    """Names of a kind that the program's own files hold: hers may stand in their place."""
    return {name for each, name in _in_folder(folder()) if each == kind}


def _in_folder(where: Path) -> Iterator[Named]:
    for path in sorted(where.rglob("*.y*ml")):
        try:
            value = read(path)[0]
        except ProfilerError:
            continue
        yield from () if value is None else named_in(value)
    if (where / "catalogue" / "places.csv").is_file() and where != folder():
        yield from (("ports", code) for code in _new_ports(where))


def _new_ports(where: Path) -> Iterator[str]:
    path = where / "catalogue" / "places.csv"
    codes = {line.split(",", 1)[0] for line in path.read_text("utf-8-sig").splitlines()[1:]}
    yield from (row["place_id"] for row in table("places.csv") if row["place_id"] in codes)


def named_in(value: Value) -> Iterator[Named]:
    """Every name that a file gives to something, with the kind of list it belongs to."""
    match value:
        case Scenario():
            yield "scenarios", value.scenario
        case Pack():
            yield "packs", value.pack
        case Method():
            yield "methods", value.method
        case Unit():
            yield "units", value.unit
        case Sign():
            yield "signs", value.sign
        case SignsFile():
            yield from (("signs", each.sign) for each in value.signs)
        case GoodsFile():
            yield from (("goods", each.commodity) for each in value.commodities)
        case Operation():
            yield "operations", value.operation
        case DeskFile():
            yield from _of_desk(value)
        case _:
            return


def _of_desk(value: DeskFile) -> Iterator[Named]:
    yield from (("topics", each.topic) for each in value.topics)
    yield from (("enquiries", each.enquiry) for each in value.enquiries)
    yield from (("examinations", each.examination) for each in value.examinations)
    yield from (("places", each.place) for each in value.hiding_places)
