"""Line of keys, palette and help page are three ways to say the same thing, on every screen."""

from collections.abc import Awaitable, Callable

import pytest
from textual.binding import Binding
from textual.command import CommandList
from textual.events import Click

from profiler_sim.shift.commands import Assess, Close, Open
from profiler_sim.tui.desk.actions import DESK
from profiler_sim.tui.desk.page import DeskPage
from profiler_sim.tui.widgets.fields import Palette
from tests.repetition import first_of
from tests.tui.seat import Seat, after, at_desk, seated

FIRST = "001"
Walk = Callable[[Seat], Awaitable[None]]


async def _stay(_: Seat) -> None: ...


async def _brief(seat: Seat) -> None:
    await seat.press("end")
    await seat.do("open")


async def _sit(seat: Seat) -> None:
    await seat.do("open")


async def _read(seat: Seat) -> None:
    await seat.do("open", "read")


async def _look_back(seat: Seat) -> None:
    await seat.press("end")
    await seat.do("open")


async def _every(seat: Seat) -> None:
    await _look_back(seat)
    await seat.do("all")


async def _costliest(seat: Seat) -> None:
    await _look_back(seat)
    await seat.do("costly")


async def _replay(seat: Seat) -> None:
    await seat.press("end")
    await seat.do("replay")


async def _progress(seat: Seat) -> None:
    await seat.do("progress")


JUDGED = (Open(consignment=FIRST), Assess(consignment=FIRST, percent=20, topic=None))
SCREENS: dict[str, tuple[tuple[Open | Assess | Close, ...], Walk]] = {
    "home": ((), _stay),
    "briefing": ((), _brief),
    "desk, list in hand": (JUDGED, _sit),
    "desk, papers in hand": (JUDGED, _read),
    "debrief, result": ((Close(),), _look_back),
    "debrief, every consignment": ((Close(),), _every),
    "debrief, costliest": ((Close(),), _costliest),
    "progress": ((*JUDGED, Close()), _progress),
    "replay": ((*JUDGED, Close()), _replay),
}
"""How to come to a screen: what has happened before, and which keys lead there."""


def without(labels: set[str]) -> set[str]:
    """Drop what belongs to the widget in hand and not to the screen."""
    return labels - {"choose", "box", "type", "next part", "less, more", "tick"}


@pytest.mark.thorough
@first_of("name", SCREENS, quick=3)
async def test_the_palette_offers_what_the_line_of_keys_offers(name: str) -> None:
    """The same words, each once."""
    moves, walk = SCREENS[name]
    async with seated(after(*moves)) as seat:
        await walk(seat)
        offered = [each.title for each in seat.app.get_system_commands(seat.app.screen)]

        assert sorted(offered) == sorted(without({*seat.keys.values(), "settings"}))


@pytest.mark.thorough
@first_of("name", SCREENS, quick=3)
async def test_the_help_page_explains_every_key_of_its_screen(name: str) -> None:
    """Key and sentence, for what is possible now and for what is not yet."""
    moves, walk = SCREENS[name]
    async with seated(after(*moves), size=(120, 60)) as seat:
        await walk(seat)
        bound = [each for each in seat.app.screen.BINDINGS if isinstance(each, Binding)]
        keys = without({*seat.keys.values()})
        await seat.do("help")

        assert keys <= {each.description for each in bound}
        for each in bound:
            assert f"{each.key_display}  {each.tooltip}" in seat.text
        await seat.do("back")
        assert without({*seat.keys.values()}) == keys


async def test_an_action_can_be_found_by_its_name() -> None:
    """Ctrl+P, a few letters, Enter."""
    async with seated(after(*JUDGED)) as seat:
        await seat.do("open")
        await seat.press("ctrl+p")
        await seat.paste("star")
        found = seat.app.screen.query_one(CommandList)
        for _ in range(1_000):
            await seat.pilot.pause(0.02)
            if found.option_count:
                break
        await seat.press("enter", "enter")
        await seat.settle()

        assert seat.events[-1]["event"] == "shortlisted"


@pytest.mark.thorough
async def test_a_cyrillic_layout_gives_the_same_commands() -> None:
    """The letter on the same key stars and judges; a capital stays a capital."""
    async with seated(after(Open(consignment=FIRST))) as seat:
        await seat.do("open")
        await seat.press("\N{CYRILLIC SMALL LETTER ES}")
        assert seat.events[-1]["event"] == "shortlisted"
        await seat.press("\N{CYRILLIC SMALL LETTER JE}")
        assert "Judge 001" in seat.text
        await seat.do("accept")
        await seat.press("\N{CYRILLIC CAPITAL LETTER ER}")
        assert "Release 40 consignments" in seat.text


def test_every_letter_of_the_desk_has_a_cyrillic_twin() -> None:
    """So that nobody has to change the layout between a note and a command."""
    for action in DESK:
        if len(action.key) == 1 and action.key.isalpha():
            binding = next(
                each
                for each in DeskPage.BINDINGS
                if isinstance(each, Binding) and each.action == action.name
            )
            latin, cyrillic, *others = binding.key.split(",")
            capitals = [key for key in others if len(key) == 1]
            assert latin == action.key
            assert not cyrillic.isascii()
            assert cyrillic.isupper() == latin.isupper()
            assert capitals in ([], [latin.upper(), cyrillic.upper()])


@pytest.mark.thorough
async def test_caps_lock_does_not_silence_the_desk() -> None:
    """A capital does what its letter does, where it does nothing else."""
    async with at_desk() as seat:
        await seat.press("enter", "J")
        assert "Judge" in seat.text
        await seat.press("escape", "N")
        assert "Only you read it." in seat.text
        await seat.type("Ab")
        await seat.press("enter", "escape", "R")
        assert "Release 40 consignments" in seat.text
        assert [event.get("text") for event in seat.events][-1] == "Ab"


@pytest.mark.thorough
async def test_a_word_can_be_looked_up_from_anywhere() -> None:
    """Typing narrows, the explanation stands below, Esc leads back where one was."""
    async with seated(after(*JUDGED)) as seat:
        await seat.do("open", "read", "look up")
        await seat.paste("rip")
        assert "rip-on" in seat.text
        await seat.press("down")
        await seat.paste("[zz")
        assert "No such word here." in seat.text

        await seat.do("back")
        assert "[Bill of lading]" in seat.text


async def test_a_click_on_a_palette_that_is_not_there_yet_hits_nothing() -> None:
    """Textual would end the program: it looks for the widget that was hit."""
    async with seated() as seat:
        await seat.press("ctrl+p")
        palette = seat.app.screen
        assert isinstance(palette, Palette)
        click = Click(palette, 900, 900, 0, 0, 1, shift=False, meta=False, ctrl=False)

        await palette._on_message(click)
        await seat.settle()
        assert seat.app.screen is palette


async def test_ctrl_c_says_how_the_program_is_left() -> None:
    """In our words, and only once, however often it is pressed."""
    async with at_desk() as seat:
        await seat.press("ctrl+c", "ctrl+c")

        assert seat.text.count("Ctrl+Q ends the program. Every shift is saved.") == 1
        assert "Do you want to quit?" not in seat.text


@pytest.mark.thorough
async def test_the_same_keys_go_from_load_to_load_and_from_page_to_page_on_every_screen() -> None:
    """Full stop and comma change the load, Space turns the page: at the desk and afterwards."""
    async with seated(after(*JUDGED, Open(consignment="002")), (120, 36)) as seat:
        await _read(seat)
        await seat.press("comma")
        assert "[Bill of lading" in seat.text
        await seat.press("space")
        assert "[Bill of lading" not in seat.text
        await seat.press("full_stop", "escape")
        await seat.do("close shift", "accept", "skip")
        await seat.pass_results()
        await seat.do("look into")
        first = seat.rows[0]
        await seat.press("full_stop")
        assert seat.rows[0] != first
        await seat.press("comma")
        assert seat.rows[0] == first
        page = seat.text
        await seat.press("space")
        assert seat.text != page
