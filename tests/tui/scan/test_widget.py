"""The scan on the screen: keys and mouse choose squares, colours and size."""

import re

import pytest
from textual.app import App, ComposeResult
from textual.message import Message
from textual.screen import ModalScreen

from profiler_sim.cargo.scans import Scene
from profiler_sim.pictures.png import encode_png
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.paper.borders import ASCII
from profiler_sim.tui.paper.box_cursor import BoxCursor
from profiler_sim.tui.scan.real_picture import cell_size
from profiler_sim.tui.scan.widget import ScanView
from tests.repetition import first_of
from tests.tui.scan.golden import BAGS, MACHINERY

BLOCKS = set("▀▄▌▐▖▗▘▙▚▛▜▝▞▟")
SIZES = [(1, 1), (20, 5), (80, 24), (300, 100)]


class Light(App[None]):
    """One scan, and a record of what it said."""

    def __init__(self, scene: Scene | None = BAGS) -> None:
        """Lay ``scene`` on it."""
        super().__init__()
        self.scene = scene
        self.scan = ScanView()
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        """Nothing but the scan."""
        yield self.scan

    def on_mount(self) -> None:
        """Show the scan as its owner would."""
        if self.scene:
            self.scan.show(self.scene, "Scan", ("What is shown: a box",))
        self.scan.focus()

    def on_box_cursor_selected(self, message: BoxCursor.Selected) -> None:
        """Keep it."""
        self.told.append(message)

    def on_box_cursor_mark_requested(self, message: BoxCursor.MarkRequested) -> None:
        """Keep it."""
        self.told.append(message)


def seen(app: Light) -> str:
    """The screen as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


def colours(app: Light) -> set[str]:
    """Every colour on the screen."""
    strips = app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in strip if segment.style]
    return {style.color.name for style in styles if style.color}


async def test_arrow_keys_move_from_square_to_square() -> None:
    """The first key comes to the first square; at the rim nothing is told."""
    app = Light()
    async with app.run_test() as pilot:
        await pilot.press("down", "right", "down", "left", "left")
        await pilot.pause()

        assert app.told == [BoxCursor.Selected(square) for square in ("A1", "B1", "B2", "A2")]
        assert "╔" in seen(app)


async def test_enter_asks_for_a_mark_on_the_chosen_square() -> None:
    """And before one is chosen for none."""
    app = Light()
    async with app.run_test() as pilot:
        await pilot.press("enter", "down", "enter")
        await pilot.pause()

        assert app.told == [BoxCursor.Selected("A1"), BoxCursor.MarkRequested("A1")]


async def test_a_click_chooses_and_a_second_asks_for_a_mark() -> None:
    """Beside the picture it does nothing."""
    app = Light()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(0, 0))
        await pilot.click(offset=(15, 3))
        await pilot.click(offset=(15, 3))
        await pilot.pause()

        assert app.told == [BoxCursor.Selected("B1"), BoxCursor.MarkRequested("B1")]


async def test_marks_show_when_their_owner_sets_them() -> None:
    """The scan keeps none of its own."""
    app = Light()
    async with app.run_test() as pilot:
        assert "●" not in seen(app)
        app.scan.marks = {"B2": "suspicious", "C2": "reassuring"}
        await pilot.pause()

        assert "●" in seen(app)
        assert "○" in seen(app)


async def test_palettes_go_round() -> None:
    """Other colours each time, the first ones in the end."""
    app = Light()
    async with app.run_test() as pilot:
        looks = []
        for _ in range(4):
            looks.append(colours(app))
            app.scan.change("palette")
            await pilot.pause()

        assert looks[0] == looks[3]
        assert looks[0] != looks[1] != looks[2] != looks[0]


async def test_inverse_turns_dark_and_bright() -> None:
    """Open air is bright, then dark."""
    app = Light()
    async with app.run_test() as pilot:
        app.scan.scan_style = ScanStyle.LETTERS
        await pilot.pause()
        before = seen(app)
        app.scan.change("inverse")
        await pilot.pause()

        assert before.count("@") < seen(app).count("@")


async def test_a_zoomed_picture_follows_the_chosen_square() -> None:
    """Of the doors it shows A, of the far end H."""
    app = Light()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        app.scan.change("zoom")
        app.scan.change("zoom")
        await pilot.pause()
        letters = seen(app).splitlines()[1].split()
        assert letters[:2] == ["A", "B"]
        assert "H" not in letters

        await pilot.press(*["right"] * 7)
        await pilot.pause()
        letters = seen(app).splitlines()[1].split()
        assert letters[-1] == "H"
        assert "A" not in letters

        app.scan.change("zoom")
        await pilot.pause()
        assert seen(app).splitlines()[1].split() == list("ABCDEFGH")


async def test_plain_characters_draw_the_picture_too() -> None:
    """For terminals that garble blocks and lines: each has a setting of its own."""
    app = Light()
    async with app.run_test() as pilot:
        assert not seen(app).isascii()
        app.scan.ruling = ASCII
        app.scan.scan_style = ScanStyle.LETTERS
        app.scan.marks = {"B2": "suspicious"}
        await pilot.press("down")
        await pilot.pause()

        assert seen(app).isascii()


async def test_plain_borders_leave_the_picture_fine() -> None:
    """Who only wants plain lines keeps the blocks."""
    app = Light()
    async with app.run_test() as pilot:
        app.scan.ruling = ASCII
        await pilot.press("down")
        await pilot.pause()

        assert BLOCKS & set(seen(app))
        assert seen(app).count("#") == 4  # the corners of the chosen square


async def test_without_colours_the_picture_is_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR; lines stay lines."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = Light()
    async with app.run_test() as pilot:
        await pilot.press("down")
        await pilot.pause()

        assert not BLOCKS & set(seen(app))
        assert "@" in seen(app)
        assert "╔" in seen(app)


async def test_another_scan_is_shown_whole() -> None:
    """Nothing is chosen on it; the same scan again stays as it is."""
    app = Light()
    async with app.run_test() as pilot:
        await pilot.press("down")
        app.scan.change("zoom")
        app.scan.show(BAGS, "Scan")
        assert (app.scan.selected, app.scan.zoom) == ("A1", 2)

        app.scan.show(MACHINERY, "Other")
        await pilot.pause()
        assert (app.scan.selected, app.scan.zoom) == (None, 1)
        assert "Other" in seen(app)


async def test_the_file_is_the_picture_as_it_is_shown() -> None:
    """In its colours, whole."""
    app = Light()
    async with app.run_test() as pilot:
        app.scan.change("palette")
        app.scan.change("inverse")
        app.scan.change("zoom")
        await pilot.pause()
        plates = app.scan._plates
        assert plates is not None

        assert app.scan.png() == encode_png(plates.picture, "warm", inverse=True)


@first_of("size", SIZES)
async def test_every_size_of_pane_is_drawn(size: tuple[int, int]) -> None:
    """No line is wider than the pane, and a small one breaks nothing."""
    app = Light()
    async with app.run_test(size=size) as pilot:
        await pilot.press("down", "right")
        await pilot.pause()

        lines = seen(app).splitlines()
        assert len(lines) == size[1]
        assert all(len(line) == size[0] for line in lines)


async def test_without_a_scan_the_pane_is_empty() -> None:
    """And keys do nothing."""
    app = Light(None)
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()

        assert app.told == []
        assert app.scan.png() == b""
        assert not seen(app).strip()


SIXELS = "\x1bP"
PLACEHOLDER, START = "\U0010eeee", "\u0305\u0305"


async def test_a_real_picture_lies_over_the_blocks() -> None:
    """A line of sixels for each line of blocks; marks and frames stay characters."""
    app = Light()
    async with app.run_test() as pilot:
        assert SIXELS not in seen(app)
        app.scan.scan_style = ScanStyle.PICTURE
        app.scan.marks = {"B2": "suspicious"}
        await pilot.press("down")
        await pilot.pause()

        view = app.scan._plate.view
        assert view is not None
        assert seen(app).count(SIXELS) == view.lines
        assert "●" in seen(app)
        assert "╔" in seen(app)
        assert BLOCKS & set(seen(app))


async def test_kitty_gets_its_own_kind_of_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number for each stretch between marks, sent with the line on which its cells stand."""
    monkeypatch.setenv("TERM", "xterm-kitty")
    app = Light()
    async with app.run_test() as pilot:
        app.scan.scan_style = ScanStyle.PICTURE
        app.scan.marks = {"B2": "suspicious"}
        await pilot.press("down")
        await pilot.pause()

        assert "●" in seen(app)
        assert SIXELS not in seen(app)
        for line, row in enumerate(seen(app).splitlines()):
            cells = app.scan._plate.lines[line] if line < len(app.scan._plate.lines) else ()
            free = [cell for cell in cells if not cell.role and cell.back]
            sent = re.findall(r"\x1b_Ga=T,[^;]*,i=(\d+),c=(\d+),", row)
            assert row.count(PLACEHOLDER) == len(free) == sum(int(wide) for _, wide in sent)
            assert row.count(PLACEHOLDER + START) == len(sent) == len({one for one, _ in sent})
        assert PLACEHOLDER in seen(app)


async def test_a_picture_stays_below_a_dialog() -> None:
    """What opens over the scan is not painted over; when it has gone, the picture is back."""
    app = Light()
    async with app.run_test() as pilot:
        app.scan.scan_style = ScanStyle.PICTURE
        await pilot.pause()
        app.push_screen(ModalScreen())
        await pilot.pause()
        assert SIXELS not in seen(app)

        app.pop_screen()
        await pilot.pause()
        assert SIXELS in seen(app)


def test_without_a_terminal_a_cell_has_the_usual_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the VT340, to which terminals keep that say nothing of their own."""
    monkeypatch.setattr("sys.__stderr__", None)
    columns, lines = cell_size()

    assert columns > 0
    assert lines > columns
