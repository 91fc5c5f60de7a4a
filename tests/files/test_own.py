"""A mentor's own folder: found, in place of what ships under that name, never in the way."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import own_catalogue, read_catalogue
from profiler_sim.files.catalogue_tables import READINGS, read_readings, table_rows
from profiler_sim.files.named_files import packs_by_name, readable_scenarios
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.mentor import validation as validating
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.playable import playable

SCENARIO = "scenario: mine\ntitle: Mine\nunit: Bar\nhidden:\n  rip-on rip-off: 2\n"
METHOD = """\
method: under the spare wheel
topic: cigarettes
title: Under the spare wheel
rides on:
  anything else: 100
lies:
  deep in the load: 100
find report: ["cigarettes among {goods}"]
story: Small and often.
"""
PACK = """\
pack: mine
title: Mine
rules:
  - id: Z01
    title: Heavy
    when: gross_kg > 20000
    points: 3
    why: An example.
    innocent: Most heavy boxes are honest.
    examples:
      match: {gross_kg: 21000}
      no match: {gross_kg: 100}
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program takes for the mentor's."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    (tmp_path / "catalogue" / "methods").mkdir(parents=True)
    (tmp_path / "packs").mkdir()
    return tmp_path


def test_a_scenario_of_hers_is_listed_and_found_by_name(own: Path) -> None:
    """As if it had shipped."""
    (own / "mine.yaml").write_text(SCENARIO, encoding="utf-8")

    assert "mine" in [each.scenario for each in readable_scenarios()]
    assert scenario_by_name("mine").title == "Mine"


def test_a_scenario_of_hers_stands_in_place_of_a_shipped_one(own: Path) -> None:
    """Under the same name hers is played."""
    (own / "three-pistols.yaml").write_text(
        SCENARIO.replace("scenario: mine", "scenario: three-pistols"), encoding="utf-8"
    )

    assert scenario_by_name("three-pistols").title == "Mine"
    assert [each.title for each in readable_scenarios()].count("Three pistols") == 0


def test_methods_and_packs_of_hers_join_the_shipped_ones(own: Path) -> None:
    """Beside them, not instead of them."""
    (own / "catalogue" / "methods" / "wheel.yaml").write_text(METHOD, encoding="utf-8")
    (own / "packs" / "mine.yaml").write_text(PACK, encoding="utf-8")

    assert {"under the spare wheel", "rip-on rip-off"} <= set(read_catalogue().methods)
    assert [pack.title for pack in packs_by_name(["mine"])] == ["Mine"]


SIGN = """\
sign: booking
title: How early the space was booked
modes: [sea]
boxes: [booking]
values:
  in good time: {lawful: 90, when: booking_days >= 7}
  at the last minute:
    lawful: 10
    when: booking_days < 7
    written by: {effect: book, from: 1, to: 3}
innocent: Cargo left behind by another ship is booked anew.
"""


@pytest.mark.parametrize("listed", [False, True])
def test_a_sign_of_hers_stands_in_place_of_a_shipped_one(own: Path, *, listed: bool) -> None:
    """Alone in a file or in a list of signs, with the numbers of her own port."""
    before = read_catalogue()
    text = "signs:\n" + "".join(f"    {x}\n" for x in SIGN.splitlines()) if listed else SIGN
    text = text.replace("    sign:", "  - sign:", 1) if listed else text
    (own / "catalogue" / "mine.yaml").write_text(text, encoding="utf-8")

    after = read_catalogue()

    assert after.signs["booking"].values["at the last minute"].lawful == 10
    assert list(after.signs) == list(before.signs)  # a seed draws the others as before


ENQUIRY = """\
enquiries:
  - {enquiry: weighbridge, title: Our scale, asks: What does it weigh?, minutes: 3, modes: [sea]}
signs:
"""


def test_an_enquiry_and_its_signs_stand_in_one_file(own: Path) -> None:
    """Both join the catalogue, the enquiry in its shipped place."""
    before = list(read_catalogue().enquiries)
    sign = "".join(f"    {line}\n" for line in SIGN.splitlines())
    text = ENQUIRY + sign.replace("    sign:", "  - sign:", 1)
    (own / "catalogue" / "mine.yaml").write_text(text, encoding="utf-8")

    after = read_catalogue()

    assert list(after.enquiries) == before
    assert after.enquiries["weighbridge"].minutes == 3
    assert after.signs["booking"].values["at the last minute"].lawful == 10


def test_an_enquiry_without_an_answer_is_reported_beside_its_signs(own: Path) -> None:
    """Names of enquiries are fixed, wherever they stand."""
    sign = "".join(f"    {line}\n" for line in SIGN.splitlines())
    text = ENQUIRY.replace("weighbridge", "weighbrige") + sign.replace("    sign:", "  - sign:", 1)
    path = own / "catalogue" / "mine.yaml"
    path.write_text(text, encoding="utf-8")

    found = [(fault.code, fault.line) for fault in validating.validate([path])]

    assert found[0] == ("content.unknown_nearest", 2)


def test_new_signs_of_hers_come_after_the_shipped_ones(own: Path) -> None:
    """In the order of her files, so that a seed draws the shipped ones as before."""
    before = list(read_catalogue().signs)
    for name in ("late notice", "early notice"):
        text = SIGN.replace("sign: booking", f"sign: {name}")
        (own / "catalogue" / f"{name}.yaml").write_text(text, encoding="utf-8")

    assert list(read_catalogue().signs) == [*before, "early notice", "late notice"]


def test_a_faulty_file_of_hers_takes_no_other_with_it(own: Path) -> None:
    """The others can be played, and the fault is told with its place."""
    (own / "broken.yaml").write_text("scenario: broken\nlevle: basic\n", encoding="utf-8")

    told = playable()

    assert "first-watch" in [each.scenario for each in told.scenarios]
    (fault,) = told.faults
    assert str(fault.params["file"]).endswith("broken.yaml")
    assert (fault.params["line"], fault.params["column"]) == (1, 1)


HEAD = "method,place,loads,nothing to see,unclear,something there,plain to see,auc\n"
BAD_READINGS = [
    pytest.param("method,place\nrip-on rip-off,at the doors\n", [(1, 1)] * 4, id="columns"),
    pytest.param("", [(1, 1)] * 6, id="empty"),
    pytest.param(
        HEAD + "a,b,9,nan,0.1,x,0.1,1\nc,d,9,0.5,0.5,0.5,0.5,1\ne,f,9,-1,2,0,0,1\n",
        [(2, 7), (2, 15), (3, 7), (4, 7), (4, 10)],
        id="numbers",
    ),
    pytest.param(HEAD + "a,b,9\n", [(2, 1)], id="cells"),
    pytest.param(HEAD + 'a,b,9,1,0,0,0,1\n"a,b,9,1,0,0,0,1\n', [(3, 1)], id="quote"),
    pytest.param(HEAD + "a,b,9,1,0,0,0,1\na,b,9,1,0,0,0,1\n", [(3, 1)], id="twice"),
    pytest.param(HEAD + "a,b,9,1,0,0,0," + "x" * 2**20, [(2, 1048502)], id="long"),
    pytest.param(HEAD + "a\udcff,b,9,1,0,0,0,1\n", [(2, 2)], id="not UTF-8"),
]


@pytest.mark.parametrize(("text", "places"), BAD_READINGS)
def test_a_faulty_table_of_readings_is_told_cell_by_cell(
    own: Path, text: str, places: list[tuple[int, int]]
) -> None:
    """All faults have line and column; until they are mended the shipped table stands."""
    path = own / "catalogue" / READINGS
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    told = read_readings(path)[1]

    assert [(each.line, each.column) for each in told] == places
    assert all(each.message and each.hint for each in told)
    assert "a" not in read_catalogue().readings
    assert list(own_catalogue().problems) == told


def test_a_table_of_readings_of_hers_has_the_last_word(own: Path) -> None:
    """Row by row; the others stay as shipped, and rounded shares are made to sum to 1."""
    before = read_catalogue().readings
    (own / "catalogue" / READINGS).write_text(
        f'\ufeff{HEAD}\n"rip-on rip-off", at the doors,9,0.3333,0.3333,0.3333,0.0,0.5\r\n',
        encoding="utf-8",
    )

    after = read_catalogue().readings

    assert after["rip-on rip-off"]["at the doors"] == pytest.approx((1 / 3, 1 / 3, 1 / 3, 0))
    assert after.keys() == before.keys()


def test_a_folder_in_place_of_the_table_is_told(own: Path) -> None:
    """In one line, and the shipped table stands."""
    (own / "catalogue" / READINGS).mkdir()

    (told,) = validating.validate([own])

    assert (Path(told.file), told.code) == (own / "catalogue" / READINGS, "file.is_folder")
    assert read_catalogue().readings


def test_rows_that_nothing_bears_are_told(own: Path) -> None:
    """With the nearest name that something does."""
    path = own / "catalogue" / READINGS
    path.write_text(f"{HEAD}rip-on rip-of,at the dors,9,1,0,0,0,0.5\n", encoding="utf-8")

    told = validating.validate([own])

    assert [(each.line, each.column, each.code) for each in told] == [
        (2, 1, "content.unknown_nearest"),
        (2, 15, "content.unknown_nearest"),
    ]


def test_faults_of_the_catalogue_are_told_after_those_of_the_file_given(own: Path) -> None:
    """In a line each, as they may be why a name is unknown; all of them where asked for."""
    scenario, method = own / "mine.yaml", own / "catalogue" / "methods" / "mine.yaml"
    scenario.write_text(SCENARIO + "levle: basic\n", encoding="utf-8")
    method.write_text(METHOD.replace("title", "titel").replace("100", "many"), encoding="utf-8")

    told = validating.validate([scenario])

    assert [(Path(each.file), each.line) for each in told] == [
        (scenario, 6),
        (method, 3),
    ]
    assert (told[1].code, told[1].severity) == ("file.not_used", "warning")
    assert [each.line for each in validating.validate([own])] == [3, 5, 7, 6]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("places.csv", "place_id,locode\nX,XXXXX\n", "table.no_column"),
        ("hs2022.csv", "hs6\n010121\n", "table.no_column"),
        ("hs2022.csv", "hs6,description\xff\n", "file.encoding"),
        ("places.csv", "x" * 200_000, "table.no_column"),
        ("places.csv", "", "table.no_column"),
        ("hs2022.csv", "hs6;description\n010121;horses\n", "table.separator"),
        ("places.csv", "place_id\tlocode\tname\n", "table.separator"),
        ("hs2022.csv", "hs6,description\n010121\n", "readings.cells"),
        (
            "places.csv",
            "place_id,locode,name,country,kind,lat,lon\nX,X,X,ME,port,north,19\n",
            "table.degrees",
        ),
    ],
)
def test_a_faulty_code_table_of_hers_is_told(own: Path, name: str, text: str, code: str) -> None:
    """The file and the line are named; it is left out, and no check is switched off for it."""
    path = own / "catalogue" / name
    path.write_bytes(text.encode("latin-1"))
    before = read_catalogue()

    told = validating.validate([own])

    assert {(Path(each.file), each.code, each.severity) for each in told} == {
        (path, code, "error")
    }
    assert {each.line for each in told} <= {1, 2}
    assert list(table_rows(name)) == list(shipped_rows(name))
    assert read_catalogue().places == before.places


def shipped_rows(name: str) -> Iterator[dict[str, str]]:
    """What ships."""
    with (shipped_folder() / "catalogue" / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def test_no_sign_of_hers_takes_the_place_of_what_a_scan_shows(own: Path) -> None:
    """That is measured from pictures, and has four values whatever a file says."""
    (own / "catalogue" / "mine.yaml").write_text(
        SIGN.replace("sign: booking", "sign: scan"), encoding="utf-8"
    )

    assert {each.code for each in validating.validate([own])} == {"sign.reserved"}
    assert read_catalogue().signs.keys() == catalogue().signs.keys()


def test_an_enquiry_that_nobody_can_answer_is_told(own: Path) -> None:
    """Its id is a part of the answers; the nearest is named."""
    path = own / "mine.yaml"
    path.write_text(
        "enquiries:\n  - {enquiry: scann, title: Scan, asks: What is it?, minutes: 3}\n",
        encoding="utf-8",
    )

    told = validating.validate([path])

    assert [(each.line, each.column, each.code) for each in told] == [
        (2, 15, "content.unknown_nearest")
    ]
