"""A picture in cells: squares where they should be, marks that are signs, every size drawn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.scans import REGIONS
from profiler_sim.pictures.picture import PALETTES, draw_picture
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.paper.borders import ASCII, LINES
from profiler_sim.tui.paper.draw import EXERCISE
from profiler_sim.tui.scan.plate import ZOOMS, Grid, Look, Plates, moved
from tests.tui.scan import golden

PLATES = Plates(draw_picture(golden.BAGS), "Scan", golden.NOTES)
PANE = (80, 20)


@pytest.mark.parametrize("name", golden.SHOWN)
def test_a_picture_in_letters_reads_as_it_is_kept(name: str) -> None:
    """``python -m tests.tui.scan.golden`` writes them anew; read the difference first."""
    assert golden.drawn(name) == golden.path(name).read_text(encoding="utf-8")


def test_every_file_that_is_kept_is_drawn() -> None:
    """None is left of a drawing that is not made any more."""
    kept = {file.stem for file in golden.FOLDER.glob("*.txt")}

    assert kept == set(golden.SHOWN)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 200),
    st.integers(1, 60),
    st.builds(
        Look,
        st.sampled_from(PALETTES),
        st.booleans(),
        st.sampled_from(ZOOMS),
        st.sampled_from(ScanStyle),
    ),
    st.none() | st.sampled_from(REGIONS),
)
def test_every_pane_is_filled_and_never_overfilled(
    width: int, height: int, look: Look, chosen: str | None
) -> None:
    """The chosen square is in view, and every square in view is found again by its cells."""
    marks = {"A1": "suspicious", "H4": "reassuring", "shipper": "suspicious"}
    plate = PLATES.draw((width, height), look, Grid(LINES, chosen, marks))

    assert len(plate.lines) <= max(3, height)
    assert all(len(line) <= max(4, width) for line in plate.lines)
    assert chosen is None or width < 40 or height < 10 or chosen in plate.areas
    for name, area in plate.areas.items():
        assert plate.square_at(area.x, area.y) == name
        assert plate.square_at(area.x + area.width - 1, area.y + area.height - 1) == name


def test_a_mark_is_a_sign_in_its_square() -> None:
    """Suspicious and reassuring are told apart without colour, and a frame stands around them."""
    plate = PLATES.draw(PANE, Look(), Grid(LINES, None, {"B2": "suspicious", "F3": "reassuring"}))
    shown = golden.text(plate).splitlines()

    for name, sign in (("B2", "●"), ("F3", "○")):
        area = plate.areas[name]
        rows = [row[area.x : area.x + area.width] for row in shown[area.y : area.y + area.height]]
        assert sign in rows[1]
        assert (rows[0][0], rows[0][-1]) == ("┌", "┐")
        assert (rows[-1][0], rows[-1][-1]) == ("└", "┘")
        assert "─" not in rows[0] + rows[-1]  # a small square keeps its picture


def test_a_large_marked_square_has_a_whole_frame() -> None:
    """There most of the picture is inside it."""
    plate = PLATES.draw((116, 40), Look(), Grid(LINES, None, {"B2": "suspicious"}))
    area = plate.areas["B2"]
    top = golden.text(plate).splitlines()[area.y][area.x : area.x + area.width]

    assert top == "┌" + "─" * (area.width - 2) + "┐"


def test_the_chosen_square_has_a_frame_of_its_own() -> None:
    """Doubled, and over that of a mark."""
    plate = PLATES.draw(PANE, Look(), Grid(LINES, "B2", {"B2": "suspicious"}))

    assert "╔" in golden.text(plate)
    assert "┌" not in golden.text(plate)
    assert "●" in golden.text(plate)


@pytest.mark.parametrize("size", [(78, 16), (78, 12), (116, 30)])
@pytest.mark.parametrize("name", ["A1", "B2", "H4"])
def test_the_frame_of_the_chosen_square_leaves_its_picture_in_view(
    name: str, size: tuple[int, int]
) -> None:
    """Only corners are drawn: of a small square beside it, of a large one in it."""
    plate = PLATES.draw(size, Look(), Grid(LINES, name))
    area = plate.areas[name]
    inside = [
        cell
        for line in plate.lines[area.y : area.y + area.height]
        for cell in line[area.x : area.x + area.width]
    ]

    assert sum(cell.role == "selected" for line in plate.lines for cell in line) == 4
    covered = sum(cell.role == "selected" for cell in inside)
    assert covered <= 4
    assert covered * 3 <= len(inside)


def test_a_cursor_leaves_the_picture_as_it_is() -> None:
    """When it has gone, every cell is as before."""
    before = PLATES.draw(PANE, Look(), Grid(LINES))
    PLATES.draw(PANE, Look(), Grid(LINES, "C3", {"C3": "suspicious"}))

    assert PLATES.draw(PANE, Look(), Grid(LINES)) == before


def test_every_picture_says_exercise() -> None:
    """Beside its title."""
    assert EXERCISE in golden.text(PLATES.draw(PANE, Look(), Grid(ASCII))).splitlines()[0]


def test_signs_on_the_picture_can_be_read() -> None:
    """Black on what is bright, white on what is dark."""
    plate = PLATES.draw(PANE, Look(), Grid(LINES, "H3", {"C1": "suspicious"}))
    frames = {(cell.role, cell.fore) for line in plate.lines for cell in line if cell.fore}

    assert ("marked", "#000000") in frames
    assert ("selected", "#ffffff") in frames


def test_one_moves_from_square_to_square_and_stays_at_the_rim() -> None:
    """From none to the first."""
    assert moved(None, (1, 0)) == "A1"
    assert moved("A1", (1, 0)) == "B1"
    assert moved("A1", (0, 1)) == "A2"
    assert moved("A1", (-1, 0)) == "A1"
    assert moved("H4", (0, 1)) == "H4"
    assert moved("H4", (1, 0)) == "H4"
