"""What scans are read as: the shipped table is what the pictures give, and it says enough."""

import csv
from collections.abc import Mapping
from io import StringIO

import pytest

from profiler_sim.cargo.scans import LAWFUL_READINGS, LEVELS, SCAN, UnitKind
from profiler_sim.catalogue.hiding_places import Matter, ScanArea
from profiler_sim.errors import WrongUsage
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.i18n.wording import hint
from profiler_sim.mentor.scan_readings import (
    ScanReading,
    measure_readings,
    methods_named,
    readings_csv,
)
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.scenes import HiddenLoad, build_scene
from tests.pictures.reference_reading import read
from tests.repetition import first_of
from tests.traffic.proofs import setting

TABLE = shipped_folder() / "catalogue" / "readings.csv"
SOME = ("rip-on rip-off", "counterfeit in small parcels", "firearms parts by lorry")
"""Something plain, something that cannot be seen, something between; sea, post and road."""


def _rows(text: str) -> dict[tuple[str, str], Mapping[str, str]]:
    return {(row["method"], row["place"]): row for row in csv.DictReader(StringIO(text))}


@pytest.fixture(scope="module")
def table() -> dict[tuple[str, str], Mapping[str, str]]:
    """The shipped table."""
    return _rows(TABLE.read_text(encoding="utf-8"))


@pytest.mark.thorough
def test_the_shipped_table_is_what_the_pictures_give(
    table: dict[tuple[str, str], Mapping[str, str]],
) -> None:
    """Measured again, to the last digit."""
    anew = _rows(readings_csv(list(measure_readings(read_catalogue(), SOME, lambda _done: None))))

    assert len(anew) == 5
    assert {key: table[key] for key in anew} == anew


def test_every_method_that_can_be_seen_stands_in_the_table(
    table: dict[tuple[str, str], Mapping[str, str]],
) -> None:
    """In every place of the load that a picture shows."""
    catalogue = read_catalogue()
    seen = {
        (name, place)
        for name, method in catalogue.methods.items()
        for place in method.lies
        if method.on_the_scan and catalogue.hiding_places[place].on_the_scan
    }

    assert table.keys() == seen


def test_a_reader_is_helpless_with_some_and_sure_of_others(
    table: dict[tuple[str, str], Mapping[str, str]],
) -> None:
    """From goods that look like goods to bags in an empty space."""
    areas = {key[0]: float(row["auc"]) for key, row in table.items()}

    assert areas["counterfeit in small parcels"] <= 0.55
    assert areas["rip-on rip-off"] >= 0.95
    assert any(0.6 <= area <= 0.85 for area in areas.values())


def test_the_shares_of_a_row_are_a_hundred(
    table: dict[tuple[str, str], Mapping[str, str]],
) -> None:
    """As rounded."""
    for key, row in table.items():
        assert sum(float(row[level]) for level in LEVELS) == pytest.approx(1.0, abs=1e-9), key


@pytest.mark.thorough
@first_of("name", ["three-pistols", "bijaca-week", "sarajevo-terminal", "parcels-monday"])
def test_the_picture_says_what_the_case_says(name: str) -> None:
    """The reference reader, put before the very picture, answers what q was worked out with."""
    where = setting(name)
    seen = 0
    for one in where.dealt(60, 7):
        scene = one.answers.scan
        if scene is None or not scene.bodies:
            continue
        seen += 1
        assert read(scene) == one.case.signs[SCAN] == scene.level
        assert one.case.shown_at[SCAN]
    assert seen >= 8


def test_a_lawful_load_without_anything_odd_reads_as_nothing() -> None:
    """It holds no body, and the case says so."""
    plain = [
        one.case
        for one in setting("three-pistols").dealt(60, 7)
        if one.answers.scan and not one.answers.scan.bodies
    ]

    assert len(plain) >= 20
    assert {case.signs[SCAN] for case in plain} == {0}


def test_what_was_not_measured_is_read_as_a_lawful_load() -> None:
    """So that q claims nothing that no picture shows."""
    where = setting("range-state-timber")
    rows = where.model.by_sign[SCAN].observed

    assert rows[0] == LAWFUL_READINGS
    assert any(row != LAWFUL_READINGS for row in rows[1:])


def test_another_method_is_refused_with_the_nearest_name() -> None:
    """Before anything is measured."""
    with pytest.raises(WrongUsage) as refused:
        methods_named(read_catalogue(), ["rip-on rip-of"])
    assert refused.value.params["nearest"] == "rip-on rip-off"


def test_a_method_is_known_by_its_file_too() -> None:
    """Which is what a mentor sees in her folder."""
    assert methods_named(read_catalogue(), ["rip-on-rip-off"]) == ("rip-on rip-off",)
    assert methods_named(read_catalogue(), ["broken-electronics"]) == (
        "broken electronics as second-hand goods",
    )


def test_what_nothing_is_called_is_answered_with_where_all_names_are() -> None:
    """A name that is like none of them gets no guess."""
    with pytest.raises(WrongUsage) as refused:
        methods_named(read_catalogue(), ["smuggle-test"])

    assert refused.value.code == "method.unknown"
    assert "list methods" in hint(refused.value.code, refused.value.params)


@pytest.mark.parametrize(
    "shares", [(0.0, 0.00006, 0.00006, 0.99988), (0.00004, 0.33336, 0.33335, 0.33325)]
)
def test_a_table_never_holds_a_share_below_nought(shares: tuple[float, ...]) -> None:
    """Whatever the digits that are left out come to."""
    reading = ScanReading(method="a", place="b", loads=1, shares=shares, auc=0.5)
    row = next(csv.DictReader(StringIO(readings_csv([reading]))))

    written = [row[level] for level in LEVELS]
    assert not any(share.startswith("-") for share in written)
    assert sum(float(share) for share in written) == pytest.approx(1.0, abs=1e-9)


FAR = 999_999_999
PLACES = {
    "beyond the far end": (104, 106, 0, 50, False, False),
    "nowhere": (FAR - 1, FAR, FAR - 1, FAR, True, False),
    "everywhere": (-FAR, FAR, -FAR, FAR, False, False),
    "all of everything": (-FAR, FAR, -FAR, FAR, True, True),
    "a hair": (10, 10.000001, 10, 10.000001, True, True),
}
THINGS = {
    "dust": (0.0001, 0.0001, 1_000),
    "a mountain": (FAR, FAR, 1),
    "lead": (50, FAR, 3),
}


@pytest.mark.thorough
@pytest.mark.parametrize("thing", THINGS.values(), ids=THINGS)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_whatever_lies_wherever_the_picture_says_what_the_case_says(
    place: tuple[float, float, float, float, bool, bool], thing: tuple[float, float, int]
) -> None:
    """In every kind of unit; what no picture shows looks as a lawful load that is read so."""
    keys = ("x from", "x to", "y from", "y to", "displaces", "fills")
    litres, dense, pieces = thing
    amounts = {"litres from": litres, "litres to": litres, "kg per m3": dense}
    counts = {"pieces from": pieces, "pieces to": pieces}
    hiding = HiddenLoad(
        Matter.model_validate({"stuff": "metal", **amounts, **counts}),
        ScanArea.model_validate(dict(zip(keys, place, strict=True))),
    )
    catalogue = read_catalogue()
    loads: tuple[tuple[UnitKind, str], ...] = (
        ("container 20", "ceramic tiles"),
        ("reefer trailer", "bananas"),
        ("parcel", "post: clothing"),
    )
    for kind, goods in loads:
        for level in range(1, len(LEVELS)):
            drawn = build_scene(
                catalogue.commodities[goods],
                kind,
                volume_m3=20,
                hidden=hiding,
                level=level,
                chance=Chance(rng(7, level).random(5_000).tolist()),
            )
            assert read(drawn) == level
            assert all(body.width <= drawn.size.length * 1.2 for body in drawn.bodies)


def test_what_was_measured_before_stays_in_the_table() -> None:
    """But for the methods that were measured anew."""
    one, other = "rip-on rip-off", "firearms parts by lorry"
    both = readings_csv(
        list(measure_readings(read_catalogue(), (one, other), lambda _done: None, 3))
    )

    anew = list(measure_readings(read_catalogue(), (one,), lambda _done: None, 4))
    table = _rows(readings_csv(anew, (one,), both))

    assert table[one, "at the doors"]["loads"] == "8"
    assert table[other, "cab"] == _rows(both)[other, "cab"]
