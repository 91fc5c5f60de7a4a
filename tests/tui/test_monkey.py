"""Any keys, clicks, pastes and sizes, faster than the screen is drawn: the program bears them."""

from contextlib import suppress
from random import Random

import pytest
from textual.errors import NoWidget
from textual.events import Key
from textual.keys import key_to_character

from tests.tui.seat import Seat, at_desk

SCENARIOS = (
    "three-pistols",
    "first-watch",
    "parcels-monday",
    "bijaca-week",
    "tirana-night-flight",
)
"""One of each mode of transport, and the guided one."""
WINDOWS = ((80, 24), (120, 36), (60, 16), (40, 10))
KEYS = (
    *(
        "enter",
        "escape",
        "tab",
        "shift+tab",
        "up",
        "down",
        "left",
        "right",
        "space",
        "home",
        "end",
    ),
    *("pageup", "pagedown", "backspace", "delete", "ctrl+p", "f1", "slash", "question_mark"),
    *"mpejroluasnvRcgtbx123[]фџA",
)
PASTED = "[/] [@click=app.quit]x[/]\x1b[2J\n two"


async def one(seat: Seat, chance: Random) -> None:
    """Do anything."""
    match chance.choices(("key", "click", "paste", "size"), (85, 9, 3, 3))[0]:
        case "size":
            await seat.pilot.resize_terminal(chance.randint(1, 200), chance.randint(1, 70))
        case "click":
            width, height = seat.app.size
            with suppress(NoWidget):  # the pilot looks for a widget; a screen that comes has none
                await seat.pilot.click(offset=(chance.randrange(width), chance.randrange(height)))
        case "paste":
            await seat.paste(PASTED)
        case _:
            key = chance.choice(KEYS)
            seat.app.post_message(Key(key, key_to_character(key)))


async def play(seed: int, steps: int) -> None:
    """Do anything for so many steps; every third time the screen is waited for."""
    chance = Random(seed)
    size = chance.choice(WINDOWS)
    async with at_desk(SCENARIOS[seed % len(SCENARIOS)], size=size, seed=seed) as seat:
        for step in range(steps):
            await one(seat, chance)
            if step % 3 == 0:
                await seat.pilot.pause(0)
        await seat.settle()
        store = seat.app.program.store
        assert all(store.verify(row.id) is None for row in store.shifts())


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [17])
async def test_any_keys_are_borne(seed: int) -> None:
    """Two hundred."""
    await play(seed, 200)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 160))
async def test_any_keys_are_borne_for_long(seed: int) -> None:
    """Eighteen thousand."""
    await play(seed, 300)
