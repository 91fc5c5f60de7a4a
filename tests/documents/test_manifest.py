"""A line of the manifest says what is in the box in the room there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.modes import Mode
from profiler_sim.documents.form_template import columns, width
from profiler_sim.documents.manifest import (
    LAYOUTS,
    ManifestLine,
    column_headings,
    fit_layout,
    manifest_line,
    shorten,
)
from tests.documents.leaves import NAUGHTY
from tests.documents.papers import FULL, NAMES, TILES


def texts(of: ManifestLine) -> list[str]:
    """The texts of a line in the order of the columns."""
    shown = [of.number, of.container, of.goods, of.packages, of.origin, of.weight]
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in shown]


@pytest.mark.parametrize(
    ("room", "told"),
    [
        (118, ["8", "QXTU5968531", "CERAMIC TILES, GLAZED", "1 920 cartons", "Mersin", "24.2 t"]),
        (78, ["8", "QXTU5968531", "CERAMIC TILES, GLAZED", "1 920 cartons", "TRMER", "24.2 t"]),
        (55, ["8", "QXTU5968531", "CERAMIC TILES,…", "", "TRMER", "24.2 t"]),
    ],
)
def test_a_wide_list_says_more(room: int, told: list[str]) -> None:
    """The name of the port, the packages, more of the goods."""
    assert texts(manifest_line(FULL, NAMES, room)) == told


def test_a_line_knows_its_consignment() -> None:
    """Whatever number is shown."""
    assert manifest_line(FULL, NAMES, 78).id == "008"
    assert manifest_line(FULL.model_copy(update={"id": "000"}), NAMES, 78).number == "000"


def test_a_port_without_a_name_shows_its_code() -> None:
    """Nothing is left blank."""
    assert manifest_line(FULL, {}, 118).origin == "TRMER"


def test_several_goods_are_counted() -> None:
    """Packages of several kinds are packages."""
    bags = TILES.model_copy(update={"package_code": "BG", "packages": 80})
    mixed = FULL.model_copy(update={"goods": (TILES, bags)})

    assert texts(manifest_line(mixed, NAMES, 118))[2:4] == [
        "CERAMIC TILES, GLAZED and 1 more",
        "2 000 packages",
    ]


@pytest.mark.parametrize("room", [47, 53, 60, 75, 76, 80, 110, 120])
def test_a_line_stays_inside_the_room(room: int) -> None:
    """With star, state and a cell between columns, from the narrowest pane up."""
    long = FULL.model_copy(update={"goods": (TILES.model_copy(update={"description": "W" * 99}),)})

    shown = [text for text in texts(manifest_line(long, NAMES, room)) if text]
    star_and_state = 1 + 7
    gaps = len(shown) + 1
    assert sum(map(width, shown)) + star_and_state + gaps <= room


@pytest.mark.parametrize("room", [54, 75, 76, 109, 110, 200])
def test_goods_have_what_the_others_leave(room: int) -> None:
    """Nothing of a wide list stays empty while goods are cut."""
    layout = fit_layout(room)
    assert layout.goods + layout.others == room
    assert layout.goods >= 14


def test_the_smallest_goods_fit_every_layout() -> None:
    """From the room on from which a layout holds; the pane has 47 cells at least."""
    for least, layout in LAYOUTS.items():
        assert layout.goods + layout.others <= max(least, 47)


@pytest.mark.parametrize(
    ("mode", "unit"),
    [("sea", "container"), ("air", "air waybill"), ("road", "trailer"), ("post", "item")],
)
def test_a_list_says_what_its_columns_are(mode: Mode, unit: str) -> None:
    """The unit in the words of the mode; every weight has its own unit."""
    assert texts(column_headings(mode)) == ["No.", unit, "goods", "packages", "from", "weight"]


@given(st.one_of(st.text(), st.sampled_from(NAUGHTY)), st.integers(0, 30))
def test_a_cut_text_is_one_displayable_line(text: str, cells: int) -> None:
    """And never wider than its column."""
    cut = shorten(text, cells)

    assert width(cut) <= cells
    assert "\n" not in cut
    assert "\t" not in cut
    assert not any(ord(sign) < ord(" ") for sign in cut)


def test_what_is_cut_says_so() -> None:
    """A short text is left alone."""
    assert shorten("CERAMIC TILES", 13) == "CERAMIC TILES"
    assert shorten("CERAMIC TILES", 12) == "CERAMIC…"
    assert shorten("REFRIGERATORS", 9) == "REFRIGER…"
    assert shorten("MASKS 3-PLY", 9) == "MASKS…"
    assert shorten("TILES 600 x 600", 9) == "TILES…"
    assert shorten("TILES 600 x 600", 10) == "TILES 600…"
    assert shorten("漢字漢字", 5) == "漢字…"


def test_columns_stand_below_one_another() -> None:
    """Wide signs count twice; the last column is as it comes."""
    assert columns([["a", "bb", "c"], ["漢字", "b", "cc"]]) == ["a     bb  c", "漢字  b   cc"]
    assert columns([]) == []
