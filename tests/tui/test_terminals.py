"""Every screen in windows of every size: drawn whole, or one line that asks for more room."""

from collections.abc import Iterable
from itertools import cycle
from random import Random

import pytest
from rich.segment import Segment
from textual.events import Key
from textual.screen import SystemModalScreen

from profiler_sim.tui.widgets.frame import KeyBar
from tests.tui.seat import Seat, dealt, said, seated

SIZES = ((1, 1), (20, 5), (59, 16), (60, 15), (60, 16), (80, 24), (300, 100))
"""Columns and lines."""
LEAST = (60, 16)
TOO_SMALL = "Make this window larger"
WALK: tuple[tuple[str, ...], ...] = (
    (),  # home
    ("n",),
    ("escape", "g"),
    ("escape", "question_mark"),
    ("escape", "ctrl+p"),
    ("escape", "enter"),  # briefing
    ("enter",),  # desk
    ("enter",),  # papers
    ("down", "m", "e"),
    ("enter",),  # an answer
    ("j",),
    ("enter", "r"),  # indicators
    ("o",),
    ("escape", "n"),
    ("escape", "escape", "slash"),
    ("escape", "R"),
    ("escape", "c"),
    ("enter",),  # guess
    ("enter",),  # debrief
    ("enter",),  # a number taken apart
    *((page,) for page in "23456"),
    ("enter",),
    ("d",),
)
"""Keys from one screen or dialog to the next."""


async def resize(seat: Seat, size: tuple[int, int]) -> None:
    """Another window."""
    await seat.pilot.resize_terminal(*size)
    await seat.settle()


async def check(seat: Seat, size: tuple[int, int]) -> None:
    """No wider and no higher than the window; too small a window says so and nothing else."""
    columns, rows = size
    assert len(seat.shown) == rows
    assert all(strip.cell_length == columns for strip in seat.shown)
    fits = columns >= LEAST[0] and rows >= LEAST[1]
    ours = not isinstance(seat.app.screen, SystemModalScreen)  # the palette is Textual's own
    if ours and columns > 1:  # in one cell nothing can be said
        assert said(seat).startswith(TOO_SMALL[:20]) != fits, seat.text
        assert fits or not seat.app.screen.show_vertical_scrollbar


async def through(seat: Seat, sizes: Iterable[tuple[int, int]]) -> None:
    """The window in all these sizes, and back."""
    before = in_hand(seat)
    for size in sizes:
        await resize(seat, size)
        await check(seat, size)
    await resize(seat, (120, 36))
    assert in_hand(seat) == before


def in_hand(seat: Seat) -> tuple[object, ...]:
    """What one goes on with: the screen, what is in hand on it, and the keys."""
    screen = seat.app.screen
    return (screen, screen.focused, tuple(seat.keys) if screen.query(KeyBar) else ())


@pytest.mark.thorough
@pytest.mark.parametrize(
    "sizes",
    [
        pytest.param([((1, 1),), ((60, 15),)], id="one"),
        pytest.param([SIZES], id="all", marks=pytest.mark.slow),
    ],
)
async def test_every_screen_in_every_size(sizes: list[tuple[tuple[int, int], ...]]) -> None:
    """From home to the debrief, dialogs among them; afterwards each stands as it was."""
    async with seated() as seat:
        for keys, some in zip(WALK, cycle(sizes), strict=False):
            await seat.press(*keys)
            await through(seat, some)


@pytest.mark.thorough
async def test_a_storm_of_sizes_breaks_nothing() -> None:
    """Sizes change faster than the screen is drawn, while keys are pressed."""
    chance = Random(6)
    async with seated() as seat:
        await seat.press("enter", "enter", "enter", "down", "j")
        before = in_hand(seat)
        for key in ("down", "up") * 5:
            seat.app.post_message(Key(key, None))
            await seat.pilot.resize_terminal(chance.randint(1, 300), chance.randint(1, 100))
        await resize(seat, (120, 36))
        assert in_hand(seat) == before


@pytest.mark.thorough
async def test_without_colour_everything_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR: marks, the chosen box, tabs and the step of the ladder show by signs."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with seated(dealt()) as seat:
        await seat.press("enter", "enter", "down")
        await seat.do("mark")
        assert "●" in seat.text
        assert "╔" in seat.text
        assert "[Bill of lading]" in seat.text
        assert all(_is_grey(segment) for strip in seat.shown for segment in strip)
        await seat.do("judge")
        assert "[10]" in seat.text


def _is_grey(segment: Segment) -> bool:
    """A segment in shades of grey."""
    style = segment.style
    colours = [c for c in ((style.color, style.bgcolor) if style else ()) if c and c.triplet]
    return all(len(set(colour.triplet or ())) == 1 for colour in colours)
