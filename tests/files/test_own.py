"""A mentor's own folder: found, in place of what ships under that name, never in the way."""

from pathlib import Path

import pytest

from profiler_sim.errors import ProblemsFound, Unreadable
from profiler_sim.files.catalogue import named_scenario, shipped
from profiler_sim.files.content import table
from profiler_sim.files.packs import named_packs
from profiler_sim.files.readings import READINGS, read_readings
from profiler_sim.files.scenarios import faulty, scenarios
from profiler_sim.mentor import validate as validating

SCENARIO = "scenario: mine\ntitle: Mine\nunit: Bar\nhidden:\n  rip-on rip-off: 2\n"
METHOD = """\
method: under the spare wheel
topic: cigarettes
title: Under the spare wheel
rides on:
  anything else: 100
lies:
  deep in the load: 100
told: [twenty cartons of cigarettes]
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

    assert "mine" in [each.scenario for each in scenarios()]
    assert named_scenario("mine").title == "Mine"


def test_a_scenario_of_hers_stands_in_place_of_a_shipped_one(own: Path) -> None:
    """Under the same name hers is played."""
    (own / "three-pistols.yaml").write_text(
        SCENARIO.replace("scenario: mine", "scenario: three-pistols"), encoding="utf-8"
    )

    assert named_scenario("three-pistols").title == "Mine"
    assert [each.title for each in scenarios()].count("Three pistols") == 0


def test_methods_and_packs_of_hers_join_the_shipped_ones(own: Path) -> None:
    """Beside them, not instead of them."""
    (own / "catalogue" / "methods" / "wheel.yaml").write_text(METHOD, encoding="utf-8")
    (own / "packs" / "mine.yaml").write_text(PACK, encoding="utf-8")

    assert {"under the spare wheel", "rip-on rip-off"} <= set(shipped().methods)
    assert [pack.title for pack in named_packs(["mine"])] == ["Mine"]


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
    before = shipped()
    text = "signs:\n" + "".join(f"    {x}\n" for x in SIGN.splitlines()) if listed else SIGN
    text = text.replace("    sign:", "  - sign:", 1) if listed else text
    (own / "catalogue" / "mine.yaml").write_text(text, encoding="utf-8")

    after = shipped()

    assert after.signs["booking"].values["at the last minute"].lawful == 10
    assert set(after.signs) == set(before.signs)


def test_a_faulty_file_of_hers_takes_no_other_with_it(own: Path) -> None:
    """The others can be played, and the fault is told with its place."""
    (own / "broken.yaml").write_text("scenario: broken\nlevle: basic\n", encoding="utf-8")

    assert "first-watch" in [each.scenario for each in scenarios()]
    (fault,) = faulty()
    assert isinstance(fault, ProblemsFound)
    assert str(fault.params["file"]).endswith("broken.yaml")


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
    """The catalogue names the first fault, ``validate`` all of them with line and column."""
    path = own / "catalogue" / READINGS
    path.write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(ProblemsFound) as refused:
        shipped()
    assert refused.value.params["file"] == str(path)
    told = read_readings(path)[1]
    assert [(each.line, each.column) for each in told] == places
    assert all(each.message and each.hint for each in told)


def test_a_table_of_readings_of_hers_has_the_last_word(own: Path) -> None:
    """Row by row; the others stay as shipped, and rounded shares are made to sum to 1."""
    before = shipped().readings
    (own / "catalogue" / READINGS).write_text(
        f'\ufeff{HEAD}\n"rip-on rip-off", at the doors,9,0.3333,0.3333,0.3333,0.0,0.5\r\n',
        encoding="utf-8",
    )

    after = shipped().readings

    assert after["rip-on rip-off"]["at the doors"] == pytest.approx((1 / 3, 1 / 3, 1 / 3, 0))
    assert after.keys() == before.keys()


def test_a_folder_in_place_of_the_table_is_told(own: Path) -> None:
    """As any file that cannot be read."""
    (own / "catalogue" / READINGS).mkdir()

    with pytest.raises(Unreadable):
        shipped()


def test_rows_that_nothing_bears_are_told(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the nearest name that something does."""
    path = own / "catalogue" / READINGS
    path.write_text(f"{HEAD}rip-on rip-of,at the dors,9,1,0,0,0,0.5\n", encoding="utf-8")
    monkeypatch.setattr(validating, "_known", shipped)

    told = validating.validate([own])

    assert [(each.line, each.column, each.code) for each in told] == [
        (2, 1, "content.unknown_nearest"),
        (2, 15, "content.unknown_nearest"),
    ]


def test_every_fault_is_told_though_the_catalogue_cannot_be_read(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the files given and of those that keep them from being checked."""
    scenario, method = own / "mine.yaml", own / "catalogue" / "methods" / "mine.yaml"
    scenario.write_text(SCENARIO + "levle: basic\n", encoding="utf-8")
    method.write_text(METHOD.replace("title", "titel").replace("100", "many"), encoding="utf-8")
    monkeypatch.setattr(validating, "_known", lambda: None)

    told = validating.validate([scenario])

    assert [(Path(each.file), each.line) for each in told] == [
        (scenario, 6),
        *((method, line) for line in (3, 5, 7)),
    ]
    assert validating.validate([own]) == [*told[1:], told[0]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("places.csv", "place_id,locode\nX,XXXXX\n"),
        ("hs2022.csv", "hs6\n010121\n"),
        ("hs2022.csv", "hs6,level,description\xff\n"),
        ("places.csv", "x" * 200_000),
    ],
)
def test_a_faulty_code_table_of_hers_is_told(own: Path, name: str, text: str) -> None:
    """Cut off, with other columns, or not UTF-8: the file and the line are named."""
    path = own / "catalogue" / name
    path.write_bytes(text.encode("latin-1"))

    with pytest.raises(ProblemsFound) as refused:
        list(table(name))

    assert refused.value.params["file"] == str(path)
    assert refused.value.params["line"] in {1, 2}


def test_a_place_without_degrees_is_told(own: Path) -> None:
    """By its name."""
    shipped_one = next(table("places.csv"))
    rows = [",".join(shipped_one), ",".join({**shipped_one, "lat": "north"}.values())]
    (own / "catalogue" / "places.csv").write_text("\n".join(rows), encoding="utf-8")

    with pytest.raises(ProblemsFound) as refused:
        shipped()

    assert refused.value.params["place"] == shipped_one["place_id"]


def test_no_sign_of_hers_takes_the_place_of_what_a_scan_shows(own: Path) -> None:
    """That is measured from pictures, and has four values whatever a file says."""
    (own / "catalogue" / "mine.yaml").write_text(
        SIGN.replace("sign: booking", "sign: scan"), encoding="utf-8"
    )

    with pytest.raises(ProblemsFound):
        shipped()


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
