"""Reports of examinations as drawings; ``python -m tests.documents.examination_golden`` writes."""

from collections.abc import Mapping
from dataclasses import replace

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.examination_report import (
    ExaminationReport,
    fill_examination_report,
    find_point,
)
from profiler_sim.documents.find_notification import FindNotification, fill_find_notification
from profiler_sim.evidence.examinations import ExaminationResult, examined_points
from profiler_sim.evidence.model import FindRecord
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.shift.terms import TICKS
from tests.documents import air_papers, papers, post_papers, road_papers
from tests.documents.golden import drawn, path

CATALOGUE = read_catalogue()


def searched(consignment: Consignment, examination: str, place: str = "") -> ExaminationReport:
    """A search by hand; it found something where a ``place`` is given."""
    mode = consignment.transport.mode
    unit = next(name for name, unit in CATALOGUE.units.items() if unit.mode == mode)
    points = examined_points(
        CATALOGUE.of_unit(unit).points,
        CATALOGUE.examinations[examination],
        reefer=consignment.transport.is_reefer,
        found_at=CATALOGUE.hiding_places[place].points if place else (),
    )
    return ExaminationReport(
        consignment=consignment,
        search=CATALOGUE.examinations[examination],
        is_random=False,
        done_checks=TICKS[:2],
        open_checks=TICKS[2:],
        points=points,
        result=ExaminationResult.FIND if place else ExaminationResult.NOTHING,
        find=FOUND[mode] if place else "",
        where=find_point(points) or "",
        life=False,
    )


FOUND = {
    "sea": "38 kg of cocaine in sports bags",
    "air": "4.2 kg of cocaine in the lining of two cartons",
    "road": "11 kg of heroin in the fuel tank",
    "post": "640 g of cocaine between the layers of an envelope",
}
DOORS = searched(papers.FULL, "door check")
STRUCTURE = searched(papers.FULL, "structure search", "reefer machinery")
WEIGHED = replace(
    searched(papers.FULL, "full unload", "in the goods"),
    find="3 pistols and 2 480 rounds inside 2 cartons of ceramic tiles",
    record=FindRecord(
        opened="2 cartons of ceramic tiles were opened and taken apart.",
        saw="Some were heavier than the others.",
        kg=33.0,
        packages=2,
    ),
)
LORRY = searched(road_papers.LORRY, "vehicle structure search", "vehicle fuel tank")
PIECES = searched(air_papers.HOUSE, "dog", "lining of the pieces")
ITEM = searched(post_papers.PARCEL, "swab", "package lining")
NAMES: Mapping[str, Mapping[str, str]] = {
    "sea": papers.NAMES,
    "air": air_papers.NAMES,
    "road": road_papers.NAMES,
    "post": post_papers.NAMES,
}


def message(of: ExaminationReport) -> Sheet:
    """What is sent after it."""
    unit = {"sea": "Port of Bar", "road": "Bijača crossing"}.get(of.mode, "Sarajevo")
    return fill_find_notification(
        FindNotification(of.consignment, NAMES[of.mode], unit, of.find, of.where)
    )


LOOKS: dict[str, tuple[Sheet, int]] = {
    "examination-doors-66": (fill_examination_report(DOORS), 66),
    "examination-structure-66": (fill_examination_report(STRUCTURE), 66),
    "examination-weighed-66": (fill_examination_report(WEIGHED), 66),
    "examination-structure-38": (fill_examination_report(STRUCTURE), 38),
    "examination-by-lot-66": (
        fill_examination_report(replace(DOORS, is_random=True, done_checks=(), open_checks=())),
        66,
    ),
    "examination-false-alarm-66": (
        fill_examination_report(replace(DOORS, result=ExaminationResult.NOT_CONFIRMED)),
        66,
    ),
    "examination-misdeclared-66": (
        fill_examination_report(
            replace(DOORS, result=ExaminationResult.NOTHING, goods="REFURBISHED LAPTOPS AND PCS")
        ),
        66,
    ),
    "examination-lorry-66": (fill_examination_report(LORRY), 66),
    "examination-pieces-66": (fill_examination_report(PIECES), 66),
    "examination-item-66": (fill_examination_report(ITEM), 66),
    **{
        f"find-notification-{each.mode}-66": (message(each), 66)
        for each in (STRUCTURE, LORRY, PIECES, ITEM)
    },
}
"""Sheet and width by the name of the file."""

if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
