"""What a mentor puts in place of shipped files is held to what ships, and to what it breaks."""

from pathlib import Path

import pytest

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.mentor.playable import playable, sound_scenario
from profiler_sim.mentor.validation import validate
from tests.repetition import first_of

GOODS = """\
commodities:
  - commodity: garden machines
    hs6: "843280"
    wordings: [USED GARDEN MACHINES]
    package: CS
    packages from: 110
    packages to: 170
    kg from: 30
    kg to: 95
    usd per kg from: 4
    usd per kg to: 9
    kg per m3: 180
    box: 42G1
    activity: Wholesale of machinery
    tags: [machinery]
"""
BAR = (shipped_folder() / "catalogue" / "units" / "bar.yaml").read_text("utf-8")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program takes for the mentor's."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    (tmp_path / "catalogue").mkdir()
    return tmp_path


def place_of(name: str, words: str) -> str:
    """A shipped file and the line of it on which the words first stand."""
    lines = (shipped_folder() / name).read_text("utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, 1) if words in each)
    return f"{Path(name).name}:{line}"


def errors(found: list[Diagnostic]) -> list[tuple[int, str]]:
    """Line and code of every error."""
    return [(each.line, each.code) for each in found if each.severity == "error"]


@first_of(
    ("line", "wrong", "code"),
    [
        (3, "hs6: 999999", "goods.no_code"),
        (3, "hs6: 8432", "file.pattern"),
        (5, "package: pallets", "file.code"),
        (7, "packages to: 100", "file.order"),
        (7, "packages to: 170000", "file.at_most"),
        (8, "kg from: -30", "file.more_than"),
        (9, "kg to: 20", "file.order"),
        (9, "kg to: 31000", "goods.package_weight"),
        (10, "usd per kg from: 0", "file.more_than"),
        (11, "usd per kg to: 3", "file.order"),
        (12, "kg per m3: 0", "file.at_least"),
        (13, "box: 20 ft", "file.code"),
        (13, "box: 22R1", "file.code"),
        (14, 'activity: ""', "file.pattern"),
        (14, "set temperature: 4", "goods.dry_box"),
    ],
)
def test_goods_that_cannot_be_are_refused_at_their_line(
    own: Path, line: int, wrong: str, code: str
) -> None:
    """And the shipped goods are used until she has mended hers."""
    lines = GOODS.splitlines()
    key = wrong.split(":", maxsplit=1)[0]
    if key == lines[line - 1].split(":")[0].strip(" -"):
        lines[line - 1] = f"    {wrong}"
    else:
        lines.insert(line - 1, f"    {wrong}")
    (own / "catalogue" / "goods.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert (line, code) in errors(validate([own]))
    assert playable().catalogue.commodities["garden machines"].box == "42G1"
    assert sound_scenario("three-pistols").unit == "Bar"


@pytest.mark.thorough
@first_of(
    ("before", "after", "code"),
    [
        ("country: ME", "country: Albania", "file.country_name"),
        ("country: ME", "country: Alb", "file.country"),
        ("country: ME", "country: FJ", "unit.no_firms"),
        ("Sarajevo: BA", "Sarajevo: Bosnia", "file.country"),
        ("from: TRMER", "from: TRMERSIN", "content.unknown_nearest"),
        ("from: TRMER", "from: TRISL-AIR", "mode.port"),
        ("port: MEBAR", "port: BA-BIJACA", "mode.port"),
        ("via: [GRPIR]", "via: [AL-KAPSHTICE]", "mode.port"),
        ("detour: EGDAM", "detour: GRPIR", "unit.no_detour"),
        ("days: 9", "days: 400", "file.at_most"),
        ("freight: 950", "freight: 0", "file.at_least"),
        ("citrus fruit: 6", '"air: watches": 6', "mode.goods"),
        ("citrus fruit: 6", "Citrus fruits: 6", "content.unknown_nearest"),
        ("title: Port of Bar", "title: Port of Bar\nmode: air", "unit.no_airline"),
    ],
    quick=4,
)
def test_a_unit_that_cannot_be_is_refused(own: Path, before: str, after: str, code: str) -> None:
    """A wrong code, a place or goods of another mode of transport, a number beyond reason."""
    assert before in BAR
    (own / "catalogue" / "bar.yaml").write_text(BAR.replace(before, after, 1), encoding="utf-8")

    found = validate([own])

    assert code in [each for _, each in errors(found)]
    assert playable().catalogue.units["Bar"].country == "ME"


@first_of(
    ("before", "after", "code"),
    [
        ("    roundabout: [BGKAN, MKDVB, RSPRS, BA-RACA]\n", "", "unit.no_way_round"),
        ("[BGKAN, MKDVB, RSPRS, BA-RACA]", "[BGKAN, BA-RACA]", "unit.no_way_round"),
        ("    via: [BGKAN, RSDIM, BA-RACA]\n", "", "unit.no_crossing"),
    ],
)
def test_a_lane_by_road_has_crossings_and_a_longer_way(
    own: Path, before: str, after: str, code: str
) -> None:
    """Signs of the way are written into them."""
    bijaca = (shipped_folder() / "catalogue" / "units" / "bijaca.yaml").read_text("utf-8")
    changed = bijaca.replace(before, after, 1)
    (own / "catalogue" / "bijaca.yaml").write_text(changed, encoding="utf-8")

    assert [each for _, each in errors(validate([own]))] == [code]


@pytest.mark.thorough
@first_of(
    ("name", "text", "broken"),
    [
        (
            "bar.yaml",
            BAR.replace("from: TRMER", "from: TRIZM"),
            "before-the-spraying-season.yaml:32",
        ),
        (
            "desk.yaml",
            (
                "examinations:\n  - {examination: door check, title: Door check, about: Quick., "
                "staff: 2, minutes: 30, cost: 1, delay: 2, modes: [road]}\n"
            ),
            place_of("where-in-the-box.yaml", "examinations: [door check"),
        ),
        (
            "places.yaml",
            (
                "hiding places:\n  - {place: at the doors, title: Bags, modes: [road], "
                "found by: {door check: 90}}\n"
            ),
            place_of("catalogue/methods/cocaine-collected-by-a-stranger.yaml", "at the doors:"),
        ),
        (
            "method.yaml",
            (
                "method: firearms in machinery\ntopic: firearms\ntitle: Elsewhere\nmodes: [road]\n"
                "rides on: {sofas: 100}\nlies: {cab: 100}\ntold: [a pistol]\nstory: Short.\n"
            ),
            "three-pistols.yaml",
        ),
    ],
)
def test_what_breaks_a_shipped_file_is_told_with_both_places(
    own: Path, name: str, text: str, broken: str
) -> None:
    """The line of hers, and the file that it breaks; until then what ships is used."""
    path = own / "catalogue" / name
    path.write_text(text, encoding="utf-8")

    (only,) = [each for each in validate([path]) if each.severity == "error"]

    assert (only.file, only.code) == (str(path), "override.breaks")
    assert broken in only.message
    assert [each.code for each in playable().left_out] == ["override.breaks"]
    assert sound_scenario("three-pistols").unit == "Bar"


def test_a_sign_needs_a_box_that_can_be_marked(own: Path) -> None:
    """And a hiding place a search that finds what lies there."""
    (own / "catalogue" / "sign.yaml").write_text(
        "sign: mood\ntitle: Mood\nboxes: [container, mood]\nmodes: [sea]\ninnocent: Weather.\n"
        "values:\n  good: {lawful: 60, when: packages > 10}\n"
        "  bad: {lawful: 40, when: packages <= 10, written by: {effect: load, as: odd weight}}\n",
        encoding="utf-8",
    )
    (own / "catalogue" / "place.yaml").write_text(
        "hiding places:\n  - {place: the mast, title: M, modes: [sea], found by: {cab look: 9}}\n"
        "  - {place: the keel, title: Keel, modes: [sea], found by: {tailgate check: 9}}\n",
        encoding="utf-8",
    )

    found = [(Path(d.file).name, d.line, d.code) for d in validate([own])]

    assert ("sign.yaml", 3, "content.unknown_nearest") in found
    assert ("place.yaml", 3, "place.nothing_finds") in found


@pytest.mark.thorough
def test_a_sound_override_breaks_nothing(own: Path) -> None:
    """It is used, and the only word said of it is that it takes the place of another."""
    (own / "catalogue" / "goods.yaml").write_text(
        GOODS.replace("kg to: 95", "kg to: 90"), encoding="utf-8"
    )

    assert [each.code for each in validate([own])] == ["file.replaces"]
    assert playable().catalogue.commodities["garden machines"].kg_high == 90


@pytest.mark.thorough
def test_what_leans_on_a_faulty_file_is_left_out_with_it(own: Path) -> None:
    """A unit that carries goods of hers cannot be used while these are faulty."""
    goods = GOODS.replace("garden machines", "lawn mowers")
    unit = BAR.replace("unit: Bar", "unit: Zelenika").replace("citrus fruit", "lawn mowers", 1)
    (own / "catalogue" / "goods.yaml").write_text(goods, encoding="utf-8")
    (own / "catalogue" / "unit.yaml").write_text(unit, encoding="utf-8")
    assert "Zelenika" in playable().catalogue.units

    (own / "catalogue" / "goods.yaml").write_text(
        goods.replace("843280", "999999"), encoding="utf-8"
    )

    assert "Zelenika" not in playable().catalogue.units
    assert {each.code for each in playable().left_out} == {
        "goods.no_code",
        "content.unknown_listed",
    }


def test_a_place_of_hers_has_a_country_and_a_kind(own: Path) -> None:
    """Told at its row and column."""
    table = own / "catalogue" / "places.csv"
    table.write_text(
        "place_id,locode,name,country,kind,lat,lon\n"
        "MEXXX,,Somewhere,Montenegro,port,42.1,19.1\n"
        "MEYYY,,Elsewhere,ME,harbour,42.1,19.1\n",
        encoding="utf-8",
    )

    found = [(each.line, each.column, each.code) for each in validate([table])]

    assert found == [(2, 18, "table.country"), (3, 21, "file.code")]


@pytest.mark.thorough
@first_of(
    ("block", "wrong", "code"),
    [
        ("in the goods: 65", "in the goods: 6.5", "method.not_a_hundred"),
        ("furniture: 3.8\n", "furniture: 38\n", "method.not_a_hundred"),
        ("in the goods: 65", "in the goods: 64", None),
    ],
)
def test_shares_of_a_method_are_those_of_a_hundred_loads(
    own: Path, block: str, wrong: str, code: str | None
) -> None:
    """A digit too few or too many is pointed out; what rounding leaves out is not."""
    shipped = shipped_folder() / "catalogue" / "methods" / "firearms-in-machinery.yaml"
    text = shipped.read_text("utf-8")
    assert text.count(block) == 1
    path = own / "catalogue" / "method.yaml"
    path.write_text(text.replace(block, wrong), encoding="utf-8")

    found = [d.code for d in validate([path]) if d.severity != "note"]

    assert found == ([code] if code else [])
