"""A drawn paper shows all that stands on it, and looks like paper."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.text import visible
from profiler_sim.tui.paper.borders import ASCII, LINES, BorderStyle
from profiler_sim.tui.paper.canvas import Role, cells
from profiler_sim.tui.paper.draw import Drawing, draw
from profiler_sim.tui.paper.places import NARROWEST, Area
from tests.tui.paper import golden
from tests.tui.paper.sheets import BILL, sheets, written

widths = st.integers(NARROWEST, 130)
few = settings(max_examples=40, deadline=None)


def rows_of(drawing: Drawing, box_id: str) -> list[str]:
    """The cells of one box, line by line, without the spaces around them."""
    x, y, width, height = drawing.areas[box_id]
    lines = golden.text(drawing).splitlines()[y : y + height]
    return ["".join(cells(line)[x : x + width]).strip() for line in lines]


def plain(sheet: Sheet, width: int) -> Drawing:
    """A drawing without marks or a chosen box."""
    return draw(sheet, width, {}, None, LINES)


@pytest.mark.parametrize("name", golden.LOOKS)
def test_a_bill_of_lading_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    assert golden.drawn(name) == golden.path(name).read_text(encoding="utf-8")


@pytest.mark.thorough
@few
@given(sheets(), widths)
def test_every_line_is_as_wide_as_the_paper(sheet: Sheet, width: int) -> None:
    """Measured as the screen measures it, so no border is ever torn."""
    drawing = plain(sheet, width)

    measured = {sum(cell_len(piece) for piece, _ in line) for line in drawing.lines}
    assert measured == {drawing.width} == {width}


@pytest.mark.thorough
@few
@given(sheets(), widths)
def test_nothing_that_stands_in_a_box_is_cut_or_changed(sheet: Sheet, width: int) -> None:
    """Heading and lines are all there, in order; only the spaces where lines break may go."""
    drawing = plain(sheet, width)

    for box, lines in ((filled.box, filled.lines) for filled in sheet.boxes):
        told = "".join(shown(part) for part in (box.number, box.heading, *lines))
        assert "".join("".join(rows_of(drawing, box.id)).split()) == told


@pytest.mark.thorough
@few
@given(sheets(), widths)
def test_every_word_that_fits_its_box_stays_whole(sheet: Sheet, width: int) -> None:
    """A word is broken only where the box is narrower than the word."""
    drawing = plain(sheet, width)

    for filled in sheet.boxes:
        rows = [word for row in rows_of(drawing, filled.box.id) for word in row.split()]
        for word in (word for line in filled.lines for word in visible(line).split()):
            if len(cells(word)) <= drawing.areas[filled.box.id].width - 4:
                assert shown(word) in rows


def shown(text: str) -> str:
    """What is seen of ``text`` apart from its spaces."""
    return "".join("".join(cells(word)) for word in visible(text).split())


@pytest.mark.thorough
@few
@given(sheets(), widths)
def test_boxes_never_overlap_and_never_leave_the_paper(sheet: Sheet, width: int) -> None:
    """So that a cell under the mouse belongs to one box at most."""
    drawing = plain(sheet, width)

    areas = list(drawing.areas.values())
    assert len(areas) == len(sheet.boxes)
    assert all(_inside(area, drawing) for area in areas)
    assert not any(_overlap(one, other) for one, other in combinations(areas, 2))


def _inside(area: Area, drawing: Drawing) -> bool:
    return (
        area.x > 0
        and area.y > 0
        and min(area.width, area.height) > 0
        and area.x + area.width < drawing.width
        and area.y + area.height < len(drawing.lines)
    )


def _overlap(one: Area, other: Area) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


@pytest.mark.thorough
@few
@given(sheets(), widths, st.sampled_from([LINES, ASCII]))
def test_marking_and_choosing_move_nothing(sheet: Sheet, width: int, border: BorderStyle) -> None:
    """A mark takes a free cell and a frame the place of a line."""
    ids = [filled.box.id for filled in sheet.boxes]
    chosen = ids[0] if ids else None
    bare = draw(sheet, width, {}, None, border)
    marked = draw(sheet, width, dict.fromkeys(ids, "suspicious"), chosen, border)

    assert marked.areas == bare.areas
    for box_id in ids:
        before, (first, *others) = rows_of(bare, box_id), rows_of(marked, box_id)
        assert first.endswith(border.marks["suspicious"])
        assert [first[:-1].rstrip(), *others] == before


def test_a_mark_has_a_shape_and_a_role_of_its_own() -> None:
    """Colour is never the only difference between suspicious and reassuring."""
    drawing = draw(BILL, 66, {"shipper": "suspicious", "vessel": "reassuring"}, None, LINES)

    pieces = [piece for line in drawing.lines for piece in line]
    assert ("●", Role.SUSPICIOUS) in pieces
    assert ("○", Role.REASSURING) in pieces


def test_marks_and_a_choice_of_other_papers_are_passed_over() -> None:
    """One consignment has several papers, and each shows its own boxes only."""
    drawing = draw(BILL, 66, {"invoice no.": "suspicious"}, "invoice no.", LINES)

    assert drawing == draw(BILL, 66, {}, None, LINES)


@few
@given(sheets(), widths)
def test_every_paper_says_exercise(sheet: Sheet, width: int) -> None:
    """Whatever its title, however narrow."""
    drawing = plain(sheet, width)

    assert [line for line in drawing.lines if (" EXERCISE ", Role.EXERCISE) in line]


def test_a_caption_too_long_for_the_border_begins_above_it() -> None:
    """Title and reference are read whole, from the top."""
    sheet = Sheet(id="x", title="Single administrative document", reference="26ME1", boxes=())

    assert golden.text(plain(sheet, 36)).splitlines() == [
        "  Single                            ",
        "  administrative                    ",
        "┌ document · 26ME1 ───── EXERCISE ─┐",
        "│                                  │",
        "└──────────────────────────────────┘",
    ]


@pytest.mark.parametrize("text", ["[red]x[/]", "[@click=app.quit]x[/]", "a [/] b", "{x} $y %z"])
def test_what_looks_like_markup_is_shown_as_it_stands(text: str) -> None:
    """A paper is never read as instructions to the screen."""
    sheet = Sheet(id="x", title="B/L", reference="", boxes=(written("1", text, 0, 12, 0, text),))

    assert golden.text(plain(sheet, 60)).count(text) == 2


def test_control_characters_are_shown_as_symbols() -> None:
    """A paper cannot set the terminal's title."""
    box = written("1", "Shipper", 0, 12, 0, "\x1b]0;owned\x07")
    sheet = Sheet(id="x", title="\x1b[2J", reference="\x9b", boxes=(box,))

    seen = golden.text(plain(sheet, 60))
    assert "␛]0;owned␇" in seen
    assert "␛[2J" in seen
    assert all(sign.isprintable() or sign == "\n" for sign in seen)


def test_the_plain_signs_are_plain() -> None:
    """With the ASCII border a paper in ASCII is drawn in ASCII."""
    box = written("1", "Shipper", 0, 6, 0, "Velora Makine Ltd")
    sheet = Sheet(id="x", title="Bill of lading", reference="ZZSU1", boxes=(box,))

    assert golden.text(draw(sheet, 66, {"shipper": "reassuring"}, "shipper", ASCII)).isascii()


@pytest.mark.parametrize("width", [1, 5, NARROWEST - 1])
def test_a_paper_has_a_least_width(width: int) -> None:
    """Below it the paper stays as it is and the screen scrolls."""
    assert plain(BILL, width) == plain(BILL, NARROWEST)
