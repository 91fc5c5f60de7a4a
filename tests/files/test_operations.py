"""Operations: their lists are read from the table beside them, and run on their days alone."""

from datetime import date
from pathlib import Path

import pytest

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.norms import Norms
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.documents.briefing import build_briefing
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import read_file, scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.validation import validate
from profiler_sim.traffic.generated import generate_consignments

MINE = """operation: mine
title: Mine
window:
  from: {first}
  to: {last}
edition: 2017
table: mine.csv
keywords: [mask]
"""
TABLE = "hs6,hs_edition,hs6_2022,section_name,description,verified\n{rows}"


def _written(
    folder: Path, rows: str = "", first: str = "2026-03-01", last: str = "2026-03-31"
) -> Path:
    path = folder / "mine.yaml"
    path.write_text(MINE.format(first=first, last=last), encoding="utf-8")
    (folder / "mine.csv").write_text(TABLE.format(rows=rows), encoding="utf-8")
    return path


def _codes(path: Path) -> list[str]:
    return [told.code for told in validate([path])]


def test_the_shipped_list_has_every_code_of_its_table() -> None:
    """Seventy-six rows of the edition of 2017, four of them not verified."""
    stop = read_catalogue().operations["stop"]

    assert (len(stop.codes), stop.verified, stop.edition) == (76, 72, 2017)
    assert next(each.today for each in stop.codes if each.code == "382200") == "382219"


def test_codes_are_those_of_the_list_s_own_edition(tmp_path: Path) -> None:
    """A row of another edition is for another list."""
    rows = "382200,2017,382219,tests,kits,yes\n382219,2022,382219,tests,kits,yes\n"

    found, told = read_file(_written(tmp_path, rows))

    assert isinstance(found, CustomsOperation)
    assert told == []
    assert [(each.code, each.today) for each in found.codes] == [("382200", "382219")]


@pytest.mark.parametrize(
    ("rows", "last", "code"),
    [
        ("", "2026-03-31", "operation.no_codes"),
        ("38.22,2017,382219,tests,kits,yes\n", "2026-03-31", "operation.no_code"),
        ("382200,2017,382219,a,b,yes\n" * 2, "2026-03-31", "operation.code_twice"),
        ("382200,2017,382219,a,b,yes\n", "2026-02-28", "operation.window"),
        ("382200,2017,382219,a,b,yes\n", "31.3.2026", "file.day_meant"),
    ],
)
def test_what_is_wrong_with_an_operation_is_told(
    tmp_path: Path, rows: str, last: str, code: str
) -> None:
    """In the list, or in the window."""
    assert _codes(_written(tmp_path, rows, last=last)) == [code]


def test_a_table_that_is_missing_or_lacks_a_column_is_told(tmp_path: Path) -> None:
    """At the line that names it."""
    path = _written(tmp_path)
    (tmp_path / "mine.csv").write_text("hs6,hs_edition\n382200,2017\n", encoding="utf-8")
    assert _codes(path) == ["operation.no_column"]

    (tmp_path / "mine.csv").unlink()
    told = validate([path])
    assert [(each.code, each.line) for each in told] == [("operation.no_table", 7)]


def test_a_scenario_names_an_operation_that_there_is(tmp_path: Path) -> None:
    """Or is told the nearest; searches likewise."""
    path = tmp_path / "a.yaml"
    path.write_text(
        "scenario: a\ntitle: A\nunit: Bar\noperation: stopp\nexaminations: [dor check]\n"
        "hidden:\n  rip-on rip-off: 2\n",
        encoding="utf-8",
    )

    told = {(each.line, each.code) for each in validate([path])}

    assert {(4, "content.unknown_nearest"), (5, "content.unknown_nearest")} <= told


def _facts(lookout_days: tuple[date, date]) -> list[tuple[object, object, str, str]]:
    """What the two facts say of some dealt papers, with code and description."""
    catalogue, scenario = read_catalogue(), scenario_by_name("three-pistols")
    stop = catalogue.operations["stop"].lookout()
    first, last = lookout_days
    norms = catalogue.norms()
    running = Norms(
        goods=norms.goods,
        stops=norms.stops,
        lookouts=(stop.model_copy(update={"first": first, "last": last}),),
    )
    model = compile_model(scenario, catalogue)
    told: list[tuple[object, object, str, str]] = []
    for one in generate_consignments(scenario, catalogue, model, 400, 3):
        facts = row(CaseFile(one.papers, Answers(), running))
        item = one.papers.goods[0]
        told.append(
            (
                facts["on_operation_list"],
                facts["operation_keyword"],
                item.hs6 or "",
                item.description,
            )
        )
    return told


@pytest.mark.thorough
def test_the_list_speaks_of_codes_and_the_keywords_of_words() -> None:
    """Gloves and masks are on it, tiles are not."""
    told = _facts((date(2026, 3, 1), date(2026, 3, 31)))

    assert {listed for listed, _, code, _ in told if code in {"401512", "630790"}} == {True}
    assert {listed for listed, _, code, _ in told if code == "690721"} == {False}
    assert {word for _, word, _, said in told if "GLOVE" in said} == {True}


@pytest.mark.thorough
def test_on_other_days_the_list_says_nothing() -> None:
    """Unknown, and never no."""
    told = _facts((date(2020, 5, 11), date(2020, 7, 12)))

    assert {(listed, word) for listed, word, _, _ in told} == {(None, None)}


def test_the_briefing_tells_window_list_and_edition() -> None:
    """So that a trainee knows how much of the list to trust."""
    stop = read_catalogue().operations["stop"]

    told = [piece.text for piece in build_briefing(scenario_by_name("three-pistols"), stop)]

    assert "Operation STOP" in told
    assert any(
        "codes of the Harmonized System 2017: 76; checked on a published copy: 72" in line
        for line in told
    )
