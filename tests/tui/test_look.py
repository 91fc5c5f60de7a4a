"""Colours and lines: chosen once, kept, and never the only carrier of a meaning."""

import pytest
from textual.events import Key

from profiler_sim.shift.commands import Mark, Open
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.preferences import THEMES
from tests.tui.seat import after, dealt, program, said, seated

READ = (
    Open(consignment="001"),
    Mark(consignment="001", page="bill of lading", box="shipper", direction="suspicious"),
    Mark(consignment="001", page="bill of lading", box="consignee", direction="reassuring"),
)


@pytest.mark.thorough
async def test_colours_go_round_and_are_kept() -> None:
    """Each is named when it comes; the next start begins with the last."""
    store = MemoryStore()
    async with seated(store) as seat:
        seen = [seat.app.theme]
        for _ in THEMES:
            await seat.do("colours")
            seen.append(seat.app.theme)
            assert f"Colours: {seat.app.theme}" in said(seat)

        assert seen == [*(theme.name for theme in THEMES), THEMES[0].name]
        await seat.do("colours")
    async with seated(store) as seat:
        assert seat.app.theme == THEMES[1].name


@pytest.mark.thorough
async def test_what_is_said_of_colours_and_borders_takes_the_place_of_the_last() -> None:
    """Seven presses leave one line; it stands on the first line, above all that is read."""
    async with seated() as seat:
        for _ in range(3):
            await seat.do("colours", "borders")
        await seat.do("colours")

        assert len(seat.app._notifications) == 1
        assert f"Colours: {seat.app.theme}" in seat.rows[0]


async def test_keys_pressed_at_once_leave_one_line_too() -> None:
    """No line of the change before stays below, or above."""
    async with seated() as seat:
        for key in ("b", "t", "b", "t"):
            seat.app.post_message(Key(key, key))
        await seat.settle()

        assert f"Colours: {seat.app.theme}" in seat.rows[0]
        assert "Borders are" not in seat.text


async def test_plain_borders_leave_the_style_of_scans_alone() -> None:
    """The two are chosen apart; both with F10 at the desk too."""
    async with seated(dealt()) as seat:
        before = seat.app.scan_style
        await seat.do("borders", "open")
        assert seat.app.scan_style is before
        await seat.press("f10")
        assert "Borders" in seat.text
        assert "Scans" in seat.text


async def test_colours_that_no_longer_exist_are_the_first_ones() -> None:
    """A store of another version may name any."""
    store = MemoryStore()
    program(store).trainee.keep_setting("theme", "[sepia]")
    async with seated(store) as seat:
        assert seat.app.theme == THEMES[0].name


@pytest.mark.thorough
async def test_plain_borders_are_kept_and_rule_every_paper() -> None:
    """No line-drawing character is left on the paper."""
    store = dealt()
    async with seated(store) as seat:
        await seat.do("borders")
        assert "Borders are plain characters now." in said(seat)
    async with seated(store) as seat:
        await seat.do("open", "read")
        await seat.press("down")
        await seat.do("mark")

        at = seat.app.screen.query_one(PaperForm).region
        paper = "\n".join(row[at.x : at.right] for row in seat.rows[at.y : at.bottom])
        assert "+ Bill of lading - " in paper.replace("#", "+")
        assert "*" in seat.row("2 Shipper")
        assert not set("─│┌┐└┘├┤┬┴┼═║╔╗╚╝●○") & set(paper)


@pytest.mark.thorough
@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_meaning_has_a_shape(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any colour: marks, the box in hand, the page in front, the star, what was done."""
    monkeypatch.setenv("NO_COLOR", "1")
    store = after(*READ)
    program(store).trainee.keep_setting("theme", theme)
    async with seated(store) as seat:
        await seat.do("open", "star", "read")
        await seat.press("down")

        assert "●" in seat.row("2 Shipper")
        assert "○" in seat.row("3 Consignee")
        assert "╔" in seat.text
        assert "[Bill of lading]" in seat.text
        assert "★" in seat.row("  1 ")
        assert "read" in seat.row("  1 ")
        await seat.do("judge")
        assert "[10]" in seat.text


async def test_nothing_is_coloured_where_the_terminal_asks_for_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """NO_COLOR: every cell of the desk is grey on grey."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with seated(after(*READ)) as seat:
        await seat.do("open", "read")

        mixed = {
            colour.triplet
            for strip in seat.shown
            for segment in strip
            if segment.style
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour and colour.triplet
        }
        assert mixed
        assert all(max(each) == min(each) for each in mixed)
