"""The paper on the screen: keys and mouse choose boxes, and what is written stays text."""

import pytest
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from profiler_sim.cargo.forms import Sheet
from profiler_sim.tui.paper.borders import ASCII
from profiler_sim.tui.paper.box_cursor import BoxCursor
from profiler_sim.tui.paper.widget import PaperForm
from tests.repetition import first_of
from tests.tui.paper.sheets import BILL, written

SIZES = [(1, 1), (20, 5), (50, 20), (80, 24), (300, 100)]


class Desk(App[None]):
    """One paper, and a record of what it said."""

    def __init__(self, sheet: Sheet = BILL, paper: PaperForm | None = None) -> None:
        """Lay ``sheet`` on the desk, or a ``paper`` made ready before."""
        super().__init__()
        self.paper = paper or PaperForm()
        self.sheet = None if paper else sheet
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        """Nothing but the paper."""
        yield self.paper

    def on_mount(self) -> None:
        """Show the paper as its owner would."""
        self.paper.sheet = self.sheet or self.paper.sheet
        self.paper.focus()

    def on_box_cursor_selected(self, message: BoxCursor.Selected) -> None:
        """Keep it."""
        self.told.append(message)

    def on_box_cursor_mark_requested(self, message: BoxCursor.MarkRequested) -> None:
        """Keep it."""
        self.told.append(message)


def seen(desk: Desk) -> str:
    """The screen as text."""
    strips = desk.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


def place(desk: Desk, word: str) -> tuple[int, int]:
    """Where ``word`` stands on the screen."""
    lines = seen(desk).splitlines()
    return next((line.index(word), y) for y, line in enumerate(lines) if word in line)


async def click(pilot: Pilot[None], desk: Desk, word: str) -> None:
    """Click on ``word``."""
    await pilot.click(offset=place(desk, word))
    await pilot.pause()


async def test_arrow_keys_move_from_box_to_box() -> None:
    """The first key comes to the first box; each move is told."""
    desk = Desk()
    async with desk.run_test() as pilot:
        await pilot.press("down", "right", "down", "left", "left")
        await pilot.pause()

        chosen = ["shipper", "document no.", "export references", "shipper"]
        assert desk.told == [BoxCursor.Selected(box_id) for box_id in chosen]
        assert desk.paper.selected == "shipper"


async def test_enter_asks_for_a_mark_on_the_chosen_box() -> None:
    """And before a box is chosen for none."""
    desk = Desk()
    async with desk.run_test() as pilot:
        await pilot.press("enter", "down", "enter")
        await pilot.pause()

        assert desk.told == [
            BoxCursor.Selected("shipper"),
            BoxCursor.MarkRequested("shipper"),
        ]


async def test_a_click_chooses_and_a_second_asks_for_a_mark() -> None:
    """The mouse alone suffices."""
    desk = Desk()
    async with desk.run_test(size=(80, 40)) as pilot:
        for _ in range(2):
            await click(pilot, desk, "KORUNA")

        assert desk.told == [
            BoxCursor.Selected("vessel"),
            BoxCursor.MarkRequested("vessel"),
        ]


async def test_a_click_between_boxes_does_nothing() -> None:
    """A line belongs to no box, the blank below the paper neither."""
    desk = Desk()
    async with desk.run_test(size=(80, 60)) as pilot:
        await pilot.click(offset=(0, 0))
        await pilot.click(offset=(40, 58))
        await pilot.pause()

        assert desk.told == []


async def test_the_chosen_box_is_brought_into_view() -> None:
    """On a low screen the paper scrolls, and a click then means what is seen."""
    desk = Desk()
    async with desk.run_test(size=(80, 12)) as pilot:
        assert "23 Freight" not in seen(desk)
        desk.paper.selected = "freight"
        await pilot.pause()
        assert "23 Freight" in seen(desk)

        await click(pilot, desk, "Measure")
        assert desk.told == [BoxCursor.Selected("measure")]


async def test_another_paper_is_shown_from_its_top() -> None:
    """However far the last one was scrolled."""
    desk = Desk()
    async with desk.run_test(size=(80, 12)) as pilot:
        desk.paper.selected = "freight"
        await pilot.pause()
        desk.paper.sheet = BILL.model_copy(update={"title": "Arrival notice"})
        await pilot.pause()

        assert seen(desk).startswith("┌ Arrival notice")


async def test_marks_show_as_soon_as_they_are_set() -> None:
    """The owner sets them; the widget keeps none of its own."""
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.paper.marks = {"shipper": "suspicious", "consignee": "reassuring"}
        await pilot.pause()

        lines = seen(desk).splitlines()
        assert [line for line in lines if "2 Shipper" in line and "●" in line]
        assert [line for line in lines if "3 Consignee" in line and "○" in line]


async def test_plain_signs_can_be_had() -> None:
    """For terminals that garble line drawing."""
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.paper.ruling = ASCII
        await pilot.pause()

        assert seen(desk).startswith("+ Bill of lading - ZZSU30118842")


@pytest.mark.parametrize("text", ["[red]x[/]", "[@click=app.quit]x[/]", "a [/] b", "\x1b[31mx"])
async def test_what_looks_like_markup_appears_literally_and_does_nothing(text: str) -> None:
    """A click on it chooses the box; the program goes on."""
    box = written("1", "Shipper", 0, 12, 0, text)
    desk = Desk(Sheet(id="x", title=text, reference=text, boxes=(box,)))
    async with desk.run_test(size=(90, 24)) as pilot:
        shown = text.replace("\x1b", "␛")
        assert seen(desk).count(shown) == 3
        await click(pilot, desk, "Shipper  " + shown)

        assert desk.is_running
        assert desk.told == [BoxCursor.Selected("shipper")]


@first_of("size", [(1, 1), (80, 24)])
async def test_any_screen_will_do(size: tuple[int, int]) -> None:
    """From one cell to a wall."""
    desk = Desk()
    async with desk.run_test(size=size) as pilot:
        await pilot.press("down", "pagedown", "enter")
        for other in SIZES:
            await pilot.resize_terminal(*other)
        await pilot.pause()

        assert desk.told[-1] == BoxCursor.MarkRequested("shipper")
        assert "23 Freight" in seen(desk)


async def test_a_paper_can_be_laid_out_before_it_comes_on_the_screen() -> None:
    """Sheet, marks and choice may be set while the screen is being composed."""
    paper = PaperForm()
    paper.sheet, paper.marks, paper.selected = BILL, {"freight": "suspicious"}, "freight"
    desk = Desk(paper=paper)
    async with desk.run_test(size=(80, 12)) as pilot:
        await pilot.pause()

        assert "23 Freight" in seen(desk)
        assert "●" in seen(desk)


async def test_an_empty_pane_answers_to_nothing() -> None:
    """Before a consignment is opened there is no paper."""
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.paper.sheet = None
        await pilot.press("down", "enter")
        await pilot.click()
        await pilot.pause()

        assert desk.told == []
        assert not seen(desk).strip()


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "ansi-light"])
async def test_every_theme_tells_headings_from_what_is_written(theme: str) -> None:
    """Also with the terminal's own colours, where the difference is dimness."""
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.theme = theme
        await pilot.pause()

        styles = {role: desk.paper.get_component_rich_style(f"paper--{role}") for role in ROLES}
        assert styles["heading"] != styles["text"]
        assert styles["selected"] != styles["border"]


ROLES = ["heading", "text", "selected", "border"]


async def test_without_colour_marks_and_frame_are_still_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """NO_COLOR leaves shapes: a dot, a circle, a doubled frame."""
    monkeypatch.setenv("NO_COLOR", "1")
    desk = Desk()
    async with desk.run_test() as pilot:
        desk.paper.marks = {"shipper": "suspicious"}
        desk.paper.selected = "shipper"
        await pilot.pause()

        assert "●" in seen(desk)
        assert "╚═══" in seen(desk)
