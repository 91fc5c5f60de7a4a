"""The report of a search says what the team saw; the message says which load, seal and find."""

from dataclasses import replace

import pytest

from profiler_sim.cargo.consolidation import Master
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents.examination_report import ExaminationReport, fill_examination_report
from profiler_sim.documents.find_notification import FindNotification, three_lines
from profiler_sim.documents.safety_checklist import check_text, checklist_heading
from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.evidence.model import FindRecord
from profiler_sim.shift.terms import TICKS
from tests.documents import examination_golden, golden, papers
from tests.documents.examination_golden import DOORS, ITEM, LORRY, PIECES, STRUCTURE, searched
from tests.documents.leaves import NAUGHTY
from tests.documents.sheet_reader import letters, read


def seen(sheet: Sheet) -> dict[str, str]:
    """What is read in each box."""
    return read(sheet, 66)


@pytest.mark.parametrize("name", examination_golden.LOOKS)
def test_reports_look_as_they_were_reviewed(name: str) -> None:
    """Line for line."""
    kept = golden.path(name).read_text(encoding="utf-8")

    assert golden.drawn(*examination_golden.LOOKS[name]) == kept


@pytest.mark.parametrize("of", [STRUCTURE, LORRY, PIECES, ITEM], ids=lambda of: of.mode)
def test_a_message_has_three_lines(of: ExaminationReport) -> None:
    """It says EXERCISE, the number of what was opened, and what was found."""
    find = FindNotification(
        of.consignment, examination_golden.NAMES[of.mode], "Here", of.find, of.where
    )

    first, second, third = three_lines(find)

    assert first.startswith("EXERCISE. ")
    assert of.consignment.transport.unit_no in first
    assert second.endswith(".")
    assert of.find in third
    assert of.where in third


def test_the_seal_of_the_papers_is_in_the_message() -> None:
    """And where there is none, that is said."""
    bare = papers.FULL.model_copy(
        update={
            "transport": papers.FULL.by(Sea).model_copy(
                update={
                    "container": papers.FULL.by(Sea).container.model_copy(update={"seal": None})
                }
            )
        }
    )
    find = FindNotification(papers.FULL, papers.NAMES, "Port of Bar", "rifles", "Floor")

    assert three_lines(find)[1] == "Seal on the papers: FX1234567."
    assert three_lines(replace(find, consignment=bare))[1] == "No seal number on the papers."


@pytest.mark.parametrize("packages", [None, 4])
def test_a_find_in_groupage_belongs_to_one_house_or_to_none(packages: int | None) -> None:
    """The search opens the container with everything in it; what lies in packages has an owner."""
    master = Master(number="ZQXU52312472", houses=None)
    shared = papers.FULL.by(Sea).model_copy(update={"master": master})
    report = replace(
        STRUCTURE,
        consignment=papers.FULL.model_copy(update={"transport": shared}),
        record=FindRecord(opened="Opened.", saw="Seen.", kg=12.0, packages=packages),
    )
    said = seen(fill_examination_report(report))

    assert letters("with the goods of every house bill in it") in said["unit"]
    owner = f"belongs to house bill {shared.bill_no}." if packages else "no house bill for certain"
    assert letters(owner) in said["found"]


def test_people_are_told_as_people_and_not_as_a_find() -> None:
    """Help first."""
    told = seen(fill_examination_report(replace(LORRY, life=True, find="four people, alive")))

    assert letters("People were inside.") in told["result"]
    assert letters("Found.") not in told["result"]


def test_a_search_without_officers_or_points_is_of_an_older_shift() -> None:
    """Such a shift can still be looked back on."""
    old = DOORS.search.model_copy(update={"staff": 0, "minutes": 0})
    told = seen(fill_examination_report(replace(DOORS, search=old, points=())))

    assert letters("not stated") in told["staff"]
    assert letters("not stated") in told["minutes"]
    assert letters("not recorded in this shift") in told["points"]


def test_a_search_of_everything_is_still_no_proof() -> None:
    """Where no point was left out, the report says so much and no more."""
    of = replace(
        DOORS,
        points=tuple(each.model_copy(update={"look": "sound"}) for each in DOORS.points),
    )

    assert letters("No search finds everything.") in seen(fill_examination_report(of))["result"]


def test_papers_that_were_not_checked_hold_no_goods() -> None:
    """They alone are no reason to say that something can still be there."""
    of = replace(
        DOORS,
        points=tuple(
            each.model_copy(update={"look": "sound"}) if each.name != "papers" else each
            for each in DOORS.points
        ),
    )
    told = seen(fill_examination_report(of))["result"]

    assert letters("No search finds everything.") in told
    assert letters("Goods can still be hidden") not in told


@pytest.mark.parametrize("text", NAUGHTY)
def test_any_text_of_a_find_is_shown_as_it_stands(text: str) -> None:
    """Mentors write it."""
    told = seen(fill_examination_report(replace(STRUCTURE, find=text)))

    assert letters(text) in told["found"]


@pytest.mark.parametrize("mode", MODES)
def test_every_tick_has_words_in_every_mode(mode: Mode) -> None:
    """A parcel has no doors."""
    told = [check_text(name, mode) for name in TICKS]

    assert not set(told) & set(TICKS)
    assert len(set(told)) == len(TICKS)
    if mode in {"air", "post"}:
        assert "door" not in " ".join((*told, checklist_heading(mode)))


@pytest.mark.parametrize("result", [ExaminationResult.NOTHING, ExaminationResult.NOT_CONFIRMED])
def test_a_report_without_a_find_names_no_place(result: ExaminationResult) -> None:
    """Neither a point nor goods."""
    told = seen(fill_examination_report(replace(searched(papers.FULL, "dog"), result=result)))

    assert "FINDING" not in "".join(told.values())
    assert told["found"].endswith("nothing")
