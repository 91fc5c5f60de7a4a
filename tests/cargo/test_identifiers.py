"""Numbers of the trade."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.check_digits import awb_no, container_no, imo_no, mrn, s10_no
from profiler_sim.cargo.identifiers import bare_number, identify, is_container_no, read_identifier
from profiler_sim.files.catalogue_tables import (
    code_tables,
    former_subheadings,
    subheadings,
    table_rows,
)

_VECTORS = Path(__file__).with_name("check_vectors.csv")
with _VECTORS.open(encoding="utf-8") as _file:
    ROWS = list(csv.DictReader(_file))
TABLES = code_tables()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['standard']}-{row['identifier']}")
def test_every_published_and_invented_vector_reads_as_the_table_says(row: dict[str, str]) -> None:
    """The table of checked vectors holds, standard by standard."""
    reading = read_identifier(row["identifier"], row["standard"], TABLES)

    assert reading.valid is (row["valid"] == "yes"), row["why"]


@given(st.integers(0, 999_999))
def test_a_written_container_number_is_valid_and_another_digit_is_not(serial: int) -> None:
    """One check digit fits, nine do not."""
    number = container_no("ZZSU", serial)

    fitting = [d for d in "0123456789" if is_container_no(number[:10] + d)]
    assert fitting == [number[10]]


@given(st.integers(0, 999_999))
def test_written_numbers_are_read_back_as_what_they_are(serial: int) -> None:
    """Ship, air waybill, postal item and movement reference numbers round-trip."""
    numbers = {
        "imo": f"IMO{imo_no(serial)}",
        "awb": awb_no("901", serial),
        "s10": s10_no("RR", serial, "BA"),
        "mrn": mrn(2026, "ME", f"001010{serial:07d}"),
    }

    for standard, number in numbers.items():
        assert any(r.standard == standard and r.valid for r in identify(number)), number


def test_a_wrong_check_digit_names_the_right_one() -> None:
    """Nothing is silent about a number that almost holds."""
    (reading,) = [r for r in identify("TEXU3070070") if r.standard == "iso6346"]

    assert (reading.valid, reading.reason, reading.expected) == (
        False,
        "identifier.check_digit",
        "9",
    )


WRITTEN = {
    "CSQU3054383": (
        "iso6346",
        (
            "CSQU 305438 3",
            "CSQU305438-3",
            "CSQU 305438-3",
            "csqu-305438-3",
            "CSQU 305438 [3]",
            "CSQU/305438/3",
            "C S Q U 3 0 5 4 3 8 3",
            "Container No. CSQU 305438-3",
            "CONTAINER: CSQU3054383",
            "Cntr nr.: CSQU305438 3",
            "Container \u2116 CSQU3054383",
            "\uff23\uff33\uff31\uff35\uff13\uff10\uff15\uff14\uff13\uff18\uff13",
            "CSQU\u00a0305438\u202f3",
            "CSQU305438\u20113",
            "CSQU305438\u22123",
            "\ufeffCSQU3054383\u200e",
            "*CSQU3054383*",
            " CSQU3054383. ",
        ),
    ),
    "9074729": (
        "imo",
        (
            "IMO 9074729",
            "IMO: 9074729",
            "IMO No. 9074729",
            "Imo-9074729",
            "907 4729",
            "IMO9074729",
        ),
    ),
    "01612345675": (
        "awb",
        (
            "016-12345675",
            "016-1234 5675",
            "016 1234 5675",
            "AWB 016-1234 5675",
            "MAWB: 01612345675",
        ),
    ),
    "RB123456785GB": (
        "s10",
        ("RB 123 456 785 GB", "rb123456785gb", "Item No. RB 123 456 785 GB", "RB-123456785-GB"),
    ),
    "26ME960KZ5F2T375J3": (
        "mrn",
        (
            "MRN 26ME960KZ5F2T375J3",
            "26 ME 960KZ5F2T375J3",
            "T1 26ME960KZ5F2T375J3",
            "mrn:26me960kz5f2t375j3",
        ),
    ),
    "MEBAR": ("locode", ("ME BAR", "me-bar", "UN/LOCODE: ME BAR", "POD MEBAR", "Port: ME BAR")),
    "010121": ("hs", ("0101.21", "0101 21", "HS 0101.21", "HS code: 0101.21", "hs6 010121")),
    "01012100": (
        "hs",
        ("0101.21.00", "HS 0101.21.00", "CN code 0101 21 00", "Tariff no. 01012100"),
    ),
    "08": ("hs", ("HS 08",)),
    "01012110": ("hs", ("ex 0101 21 10", "CN 0101 21 10")),
}


@pytest.mark.parametrize(
    ("bare", "standard", "written"),
    [(bare, name, each) for bare, (name, ways) in WRITTEN.items() for each in ways],
)
def test_a_number_is_read_as_papers_write_it(bare: str, standard: str, written: str) -> None:
    """Labels, spaces, hyphens, points, full-width and small letters change nothing."""
    first = identify(written, TABLES)[0]

    assert (first.standard, first.valid) == (standard, True)
    assert read_identifier(written, standard, TABLES).valid is True
    assert bare_number(written, standard).removeprefix("IMO") == bare


AMONG_OTHERS = {
    "CSQU3054383/22G1": [("iso6346", True)],
    "CSQU 305438 3 / 22G1": [("iso6346", True)],
    "CSQU3054384 22G1": [("iso6346", False)],
    "1x20' CSQU3054383": [("iso6346", True)],
    "CSQU3054383, CSQU3054384": [("iso6346", True), ("iso6346", False)],
    "Bar (MEBAR)": [("locode", True)],
    "TRMER/MEBAR": [("locode", True), ("locode", True)],
    "M/V EXAMPLE (IMO 9074729)": [("imo", True)],
    "016-12345675 (3 pcs)": [("awb", True)],
    "RB 123456785 GB, parcel": [("s10", True)],
    "WATER (BLUE)": [],
}


@pytest.mark.parametrize(("written", "wanted"), AMONG_OTHERS.items())
def test_a_number_is_read_among_other_words(
    written: str, wanted: list[tuple[str, bool | None]]
) -> None:
    """Papers write size and type behind a container number, and a code behind a name."""
    assert [(each.standard, each.valid) for each in identify(written, TABLES)] == wanted


NO_NUMBER = {
    "nothing": "",
    "a courier's first letters": "QVX5",
    "a day": "2026-03-02",
    "a word": "Bananas",
    "a reversing mark": "CSQU\u202e3054383",
    "very long": "CSQU3054383" * 10_000,
    "half a pair": "CSQU\udce9054383",
    "digits alone": "12",
    "roman and circled": "\u2167\u2168 \u2469",
}


@pytest.mark.parametrize("value", NO_NUMBER.values(), ids=list(NO_NUMBER))
def test_what_is_no_number_has_no_valid_reading(value: str) -> None:
    """Nothing breaks, whatever is given, under any standard."""
    assert not [each for each in identify(value, TABLES) if each.valid is not False]
    for standard in {row["standard"] for row in ROWS}:
        assert read_identifier(value, standard, TABLES).valid is False


OTHER_SCRIPTS = {
    "Arabic digits": "CSQU\u0663\u0660\u0665\u0664\u0663\u0668\u0663",
    "Devanagari digits": "CSQU\u0969\u0966\u096b\u096a\u0969\u096e\u0969",
    "Cyrillic letters": "\u0421\u0405QU3054383",
    "Arabic digits with a label": "Container no. CSQU \u0663\u0660\u0665\u0664\u0663\u0668 \u0663",
}


@pytest.mark.parametrize("value", OTHER_SCRIPTS.values(), ids=list(OTHER_SCRIPTS))
def test_digits_of_another_script_are_named_and_not_accepted(value: str) -> None:
    """The number it would be in plain letters and digits is said."""
    (reading,) = identify(value, TABLES)

    assert (reading.standard, reading.valid) == ("iso6346", False)
    assert (reading.reason, reading.expected) == ("identifier.other_script", "CSQU3054383")
    assert not is_container_no(value)


def test_a_label_settles_what_a_number_is() -> None:
    """A bill of lading's number cannot be checked, and a wrong number has one reading."""
    assert [each.standard for each in identify("B/L CSQU3054383", TABLES)] == ["bill"]
    assert [each.valid for each in identify("B/L CSQU3054383", TABLES)] == [None]
    (reading,) = identify("IMO: 12", TABLES)
    assert (reading.standard, reading.reason) == ("imo", "identifier.form")
    assert [each.standard for each in identify("HS 123 456 785 GB", TABLES)] == ["s10"]


def test_the_list_of_goods_is_that_of_hs_2022() -> None:
    """96 chapters, 1228 headings and 5612 subheadings; none of them is a former one."""
    codes = list(subheadings())
    former = dict(former_subheadings())

    assert len(codes) == len(set(codes)) == 5612
    assert len({code[:4] for code in codes}) == 1228
    assert {code[:2] for code in codes} == {f"{n:02}" for n in range(1, 98)} - {"77"}
    assert former.keys().isdisjoint(codes)
    assert set(former.values()) == {"1992", "1996", "2002", "2007", "2012", "2017"}
    assert {row["hs6"] for row in table_rows("hs2022.csv")} <= set(codes)


HS = {
    "0101": (True, "identifier.ok"),
    "0101210000": (True, "identifier.ok"),
    "0100": (False, "identifier.no_goods"),
    "010122": (False, "identifier.no_goods"),
    "382200": (False, "identifier.former"),
    "7701": (False, "identifier.chapter"),
    "0001": (False, "identifier.chapter"),
    "990101": (None, "identifier.national"),
    "80390": (False, "identifier.zero"),
    "HS 1012100": (False, "identifier.zero"),
}


@pytest.mark.parametrize(("code", "wanted"), HS.items())
def test_a_tariff_number_is_compared_with_the_whole_list(
    code: str, wanted: tuple[bool | None, str]
) -> None:
    """What HS 2022 lacks is no good, what it leaves to countries cannot be told."""
    (reading,) = [each for each in identify(code, TABLES) if each.standard == "hs"]

    assert (reading.valid, reading.reason) == wanted


def test_a_place_outside_an_excerpt_is_not_called_wrong() -> None:
    """Ports and airports of the world are listed, and every place of the region."""
    wanted = {
        "AUSYD": True,
        "CNSHA": True,
        "BAGDA": True,
        "DEZZZ": None,
        "ALZZZ": False,
        "QQSYD": False,
    }

    assert {code: read_identifier(code, "locode", TABLES).valid for code in wanted} == wanted
    assert {row["locode"] for row in table_rows("places.csv") if row["locode"]} <= TABLES.locodes
    assert read_identifier("AUSYD", "locode", TABLES).name == "Sydney, Australia"


@pytest.mark.parametrize(
    "country", ["XI", "GB", "XK", "AL", "BA", "ME", "MK", "RS", "TR", "UA", "GE"]
)
def test_every_country_of_common_transit_may_begin_a_movement(country: str) -> None:
    """Northern Ireland among them, which ISO 3166 does not list."""
    assert read_identifier(mrn(2026, country, "00000000000AB"), "mrn").valid is True


@given(st.text(max_size=40))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    """A reading always says which standard and why."""
    for reading in identify(text, TABLES):
        assert reading.valid is None or isinstance(reading.valid, bool)
        assert reading.valid or reading.reason != "identifier.ok"


@given(st.sampled_from(["CSQU3054383", "9074729", "01612345675", "RB123456785GB"]), st.data())
def test_separators_anywhere_change_nothing(number: str, data: st.DataObject) -> None:
    """A number may be parted into groups of any length."""
    marks = data.draw(
        st.lists(
            st.sampled_from(["", " ", "-", ".", "/", "\u00a0"]),
            min_size=len(number),
            max_size=len(number),
        )
    )
    written = "".join(char + mark for char, mark in zip(number, marks, strict=True))

    assert any(reading.valid for reading in identify(written, TABLES))
