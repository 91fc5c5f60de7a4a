"""A scan at the desk: asked for, looked at, marked, kept as a file."""

from pathlib import Path

import pytest

from profiler_sim.cargo.scans import SCAN
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Enquire, Open
from profiler_sim.store.contract import Store
from profiler_sim.tui.scan.widget import ScanView
from tests.tui.seat import DESK, NOW, TERMINAL, Seat, after, dealt, said, seated

pytestmark = pytest.mark.thorough

FIRST = "001"
RULER = "A B C D E F G H"
"""Stands over every picture that is shown whole."""
KEYS = {"zoom", "colours", "inverse", "compare", "save picture"}


async def to_scan(seat: Seat) -> None:
    """Sit down, read, and turn to the picture."""
    await seat.do("open", "read")
    while "[Scan" not in seat.text:
        await seat.do("next page")


def scanned() -> tuple[Open, Enquire]:
    """What has been done before."""
    return Open(consignment=FIRST), Enquire(consignment=FIRST, enquiry=SCAN)


@pytest.mark.parametrize("size", [DESK, TERMINAL])
async def test_a_scan_is_a_picture_with_keys_of_its_own(size: tuple[int, int]) -> None:
    """They are offered on its page and nowhere else."""
    async with seated(after(*scanned()), size) as seat:
        await seat.do("open", "read")
        assert not KEYS & set(seat.keys.values())

        while "[Scan" not in seat.text:
            await seat.do("next page")
        assert set(seat.keys.values()) >= KEYS | {"square", "mark"}
        assert RULER in said(seat)
        assert "EXERCISE" in seat.text
        await seat.do("back")
        assert not KEYS & set(seat.keys.values())
        assert "40 of 40 shown" in seat.text


async def test_a_scan_asks_to_be_looked_at() -> None:
    """No answer is announced: the picture says nothing by itself. A mark needs a square."""
    async with seated(after(*scanned()[:1])) as seat:
        await seat.do("open", "read", "enquire")
        await seat.press(seat.row("  Scan  ").split()[0])
        await seat.do("accept")
        assert "Scan of 001: look at the picture." in seat.text
        assert "the answer is here" not in seat.text

        await seat.do("mark")
        assert "First choose a square of the picture with the arrow keys." in seat.text


@pytest.mark.parametrize(
    ("scenario", "where"),
    [
        ("three-pistols", "A is at the doors, 1 at the top."),
        ("parcels-monday", "A is on the left, 1 at the top."),
        ("tirana-night-flight", "A is on the left, 1 at the top."),
    ],
)
async def test_a_is_where_it_is_in_such_a_unit(scenario: str, where: str) -> None:
    """A parcel and the pieces of an air waybill have no doors."""
    async with seated(scanned_store(scenario)) as seat:
        await to_scan(seat)
        assert where in said(seat)


async def test_squares_are_marked_as_boxes_are() -> None:
    """Suspicious, reassuring, none: on the picture, below it, and in what is kept."""
    async with seated(after(*scanned())) as seat:
        await to_scan(seat)
        assert "Arrow keys choose a square" in seat.text
        await seat.press("down", "right")
        assert "B1: not marked · grey · zoom 1" in seat.text

        await seat.do("mark")
        assert "B1: ● suspicious" in seat.text
        await seat.press("enter")
        assert "B1: ○ reassuring" in seat.text
        assert "○" in "\n".join(seat.rows[3:8])
        await seat.do("mark")
        assert "B1: not marked" in seat.text
        marks = [event for event in seat.events if event["event"] == "marked"]
        assert [mark["direction"] for mark in marks] == ["suspicious", "reassuring", "none"]
        assert {(mark["page"], mark["box"]) for mark in marks} == {(SCAN, "B1")}


async def test_how_the_picture_is_shown_stands_below_it() -> None:
    """Colours, size and inverse, each by its key."""
    async with seated(after(*scanned())) as seat:
        await to_scan(seat)
        await seat.do("colours", "zoom", "inverse")
        assert "warm · zoom 2 · dense is bright" in said(seat)
        await seat.do("colours", "zoom", "inverse")
        assert "cool · zoom 4" in said(seat)
        assert "dense is dark" in said(seat)


async def test_an_ordinary_load_stands_beside_the_scan_to_compare() -> None:
    """Another load of the same goods: nothing on it is marked, and the same key goes back."""
    async with seated(after(*scanned())) as seat:
        await to_scan(seat)
        await seat.press("right")
        before = seat.text
        await seat.do("compare")
        assert "An ordinary load to compare" in seat.text
        assert "Press y to go back to this load." in seat.text

        events = len(seat.events)
        await seat.do("mark")
        assert "This is another load, to compare." in seat.text
        assert len(seat.events) == events
        await seat.do("compare")
        assert "This is another load" not in seat.text
        assert seat.rows[:20] == before.split("\n")[:20]
        await seat.do("colours", "zoom")
        assert "warm · zoom 2" in said(seat)


async def test_marks_of_other_pages_stay_off_the_picture() -> None:
    """And a square chosen there is no box of the bill."""
    async with seated(after(*scanned())) as seat:
        await to_scan(seat)
        await seat.press("down")
        await seat.do("mark", "next page")
        assert "[Bill of lading]" in seat.text
        assert "●" not in "\n".join(seat.rows[2:30])
        await seat.do("mark")
        assert "First choose a box of a paper or answer with the arrow keys." in seat.text


async def test_a_picture_is_kept_as_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The program says where."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    async with seated(after(*scanned())) as seat:
        await to_scan(seat)
        await seat.do("save picture")

        (file,) = (tmp_path / "pictures").iterdir()
        assert file.name == "scan-1-001.png"
        assert file.read_bytes().startswith(b"\x89PNG")
        assert "The picture is in" in seat.text


async def test_a_file_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In one sentence, and the picture stays."""
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")
    monkeypatch.setenv("PROFILER_SIM_DATA", str(taken))
    async with seated(after(*scanned())) as seat:
        await to_scan(seat)
        await seat.do("save picture")

        assert "Not a directory" in said(seat)
        assert "[Scan" in seat.text


async def test_the_mouse_alone_marks_a_square_and_goes_back() -> None:
    """Tabs, squares and the line of keys."""
    async with seated(after(*scanned())) as seat:
        await seat.do("open", "read")
        await seat.click("Scan")
        x, y = seat.place(" A ")
        for _ in range(2):
            await seat.pilot.click(offset=(x + 1, y + 2))
            await seat.settle()
        assert "A1: ● suspicious" in seat.text
        await seat.click_key("zoom")
        assert "zoom 2" in seat.text
        await seat.click_key("back")
        assert "40 of 40 shown" in seat.text


MODES = ("three-pistols", "tirana-night-flight", "bijaca-week", "parcels-monday")
SIZES = [TERMINAL, (100, 30), DESK, (160, 48)]
FOUR_FIFTHS = 0.8


@pytest.mark.parametrize("scenario", MODES)
@pytest.mark.parametrize("size", SIZES)
async def test_a_scan_uses_the_window_there_is(scenario: str, size: tuple[int, int]) -> None:
    """In every mode, at every size: no picture of 26 columns beside an empty screen.

    Zoomed by key it fills the pane; back to the whole by the mouse, it is as before.
    """
    async with seated(scanned_store(scenario), size) as seat:
        await to_scan(seat)
        whole = taken(seat)
        assert RULER in said(seat)
        assert whole >= FOUR_FIFTHS

        await seat.do("zoom", "zoom")
        assert "zoom 4" in seat.text
        assert filled(seat) == 1
        await seat.click_key("zoom")
        assert RULER in said(seat)
        assert taken(seat) == pytest.approx(whole, abs=0.03)  # a note may wrap a word later


def scanned_store(scenario: str) -> Store:
    """A shift of ``scenario`` with its first consignment scanned."""
    store = dealt(scenario)
    desk = Desk.open(store, "1")
    for command in scanned():
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


def taken(seat: Seat) -> float:
    """Part of the pane's width that picture and notes take."""
    scan = seat.app.screen.query_one(ScanView)
    return max(len(line) for line in scan._plate.lines[2:]) / scan.content_size.width


def filled(seat: Seat) -> float:
    """Part of the pane that the picture alone takes, rulers and title left out."""
    scan = seat.app.screen.query_one(ScanView)
    cells = sum(cell.role == "" for line in scan._plate.lines[2:] for cell in line)
    width, height = scan.content_size
    return cells / ((width - 2) * (height - 2))
