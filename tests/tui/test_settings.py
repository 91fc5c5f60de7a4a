"""The settings: one screen for language, pseudonym, colours and borders."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from profiler_sim.app.language import known_languages
from profiler_sim.i18n.text import use
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.preferences import THEMES
from profiler_sim.tui.scan.widget import ScanView
from tests.i18n.pseudo import CODE, pseudo, write_pseudo
from tests.repetition import first_of
from tests.tui.seat import DESK, TERMINAL, after, at_desk, said, seated
from tests.tui.test_scans import scanned, to_scan

BLOCKS = set("▀▄▌▐▖▗▘▙▚▛▜▝▞▟")


@first_of("size", [DESK, TERMINAL])
async def test_every_setting_counts_at_once_and_is_kept(size: tuple[int, int]) -> None:
    """Chosen by keys, in a window of any size."""
    store = MemoryStore()
    async with seated(store, size) as seat:
        await seat.do("settings")
        await seat.press("down", "right")
        assert seat.app.theme == THEMES[1].name
        await seat.press("down", "right")
        assert "[plain characters]" in seat.text
        await seat.do("back")
    async with seated(store, size) as seat:
        assert seat.app.theme == THEMES[1].name
        assert seat.app.preferences.borders == "plain"


@pytest.mark.thorough
async def test_settings_are_chosen_by_mouse() -> None:
    """A click on a word chooses it."""
    async with seated() as seat:
        await seat.click_key("settings")
        await seat.click(" light")
        await seat.click(" plain characters")

        assert seat.app.theme == "light"
        assert "[plain characters]" in seat.text


@pytest.mark.thorough
async def test_another_pseudonym_takes_the_place_of_the_one_that_stands_there() -> None:
    """Typing replaces it; with it come shifts and settings of its own."""
    store = MemoryStore()
    async with seated(store) as seat:
        await seat.do("colours", "settings")
        await seat.press("down", "down", "down", "down")
        await seat.type("Otter")
        await seat.press("enter")
        assert seat.app.program.trainee.name == "Otter"
        assert seat.app.theme == THEMES[0].name
        await seat.do("back")

        assert "You are Otter" in said(seat)


@pytest.mark.thorough
async def test_borders_change_at_the_desk() -> None:
    """By a key that works everywhere, and the paper in hand is drawn anew."""
    async with at_desk() as seat:
        await seat.do("read")
        await seat.press("f10", "down", "down", "right")
        await seat.do("back")

        assert "+--" in seat.text
        assert "┌" not in seat.text


@pytest.mark.thorough
@first_of("size", [DESK, TERMINAL])
async def test_scans_have_a_setting_of_their_own(size: tuple[int, int]) -> None:
    """Plain borders leave a scan as it is; its own setting counts at once, and is kept."""
    store = after(*scanned())
    async with seated(store, size) as seat:
        await to_scan(seat)
        await seat.press("f10", "down", "down", "right")
        await seat.do("back")
        assert BLOCKS & set(seat.text)
        assert "===" not in seat.text

        await seat.press("f10", "down", "down", "down")
        assert "[automatic]" in seat.text
        for _ in range(5):
            await seat.press("right")
        assert "[letters]" in seat.text
        await seat.do("back")
        assert not BLOCKS & set(seat.text)
        assert "===" in seat.text
    async with seated(store, size) as seat:
        assert seat.app.scan_style is ScanStyle.LETTERS


@first_of("size", [DESK, TERMINAL])
async def test_a_sample_shows_what_is_chosen(size: tuple[int, int]) -> None:
    """A form follows the borders, a scan the style; the one leaves the other alone."""
    async with seated(size=size) as seat:
        await seat.do("settings")
        assert "┌ Sample" in seat.text
        scan = seat.app.screen.query_one(ScanView)
        before = scan.scan_style
        await seat.press("down", "down", "right")
        assert "+ Sample" in seat.text
        assert scan.scan_style is before
        await seat.press("down", "left", "right", "right", "right", "right", "right")
        assert scan.scan_style is ScanStyle.LETTERS
        assert "+ Sample" in seat.text


async def test_another_language_is_shown_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the settings and on the screen below them."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    messages = Catalog(charset="utf-8")
    messages.add("Settings")
    messages.add("quit", context="key")
    write_pseudo(tmp_path / "locales", messages)
    try:
        async with seated() as seat:
            await seat.do("settings")
            for _ in range(list(known_languages()).index(CODE)):
                await seat.press("right")
            assert pseudo("Settings") in seat.text
            assert "[xx]" in seat.text
            await seat.press("escape")
            assert pseudo("quit") in seat.text
            await seat.press("down")
            assert seat.app.is_running
    finally:
        use(())
