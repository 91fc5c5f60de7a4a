"""A seat before the real program: press, click, and read what stands on the screen."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from copy import deepcopy
from functools import cache

from rich.cells import cell_len
from textual.pilot import Pilot

from profiler_sim.app import Program, SystemClock
from profiler_sim.files.catalogue import named_scenario
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.widgets.keybar import KeyBar

SEED = 7
DESK, TERMINAL = (120, 36), (80, 24)
"""Columns and lines of the screens that are looked at."""
NAMES = {"Enter": "enter", "Esc": "escape", "Tab": "tab", "?": "question_mark", "/": "slash"}
"""Keys as the screen writes them → as Textual names them, where they differ."""


class StillClock(SystemClock):
    """Always the same morning; each look at the stopwatch takes a second."""

    def __init__(self) -> None:
        """Begin at nought."""
        self._seconds = 0.0

    def wall(self) -> str:
        """Six o'clock."""
        return "2026-03-02T06:00:00Z"

    def seconds(self) -> float:
        """One more than before."""
        self._seconds += 1
        return self._seconds


class Seat:
    """Somebody who sees nothing but the screen and has a keyboard and a mouse."""

    def __init__(self, app: Profiler, pilot: Pilot[object]) -> None:
        """Sit down before ``app``."""
        self.app, self.pilot = app, pilot

    @property
    def rows(self) -> list[str]:
        """The lines of the screen in front."""
        strips = self.app.screen._compositor.render_strips()  # noqa: SLF001  the screen has no public text
        return [strip.text.rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """The screen in front as text."""
        return "\n".join(self.rows)

    @property
    def keys(self) -> dict[str, str]:
        """What the line of keys shows now: key as written → label."""
        return visible_keys(self.app)

    async def press(self, *keys: str) -> None:
        """Press keys one after another and see everything through that they set off."""
        await self.pilot.press(*keys)
        await self.settle()

    async def do(self, *labels: str) -> None:
        """Press the keys that the line of keys shows beside these labels."""
        for label in labels:
            shown = {told: key for key, told in self.keys.items()}
            assert label in shown, f"no key for “{label}”:\n{self.text}"
            await self.press(NAMES.get(shown[label], shown[label]))

    async def type(self, text: str) -> None:
        """Type letters into the line in hand."""
        await self.press(*("space" if sign == " " else sign for sign in text))

    async def click(self, word: str, *, times: int = 1) -> None:
        """Click on the first place where ``word`` stands."""
        for _ in range(times):
            await self.pilot.click(offset=self.place(word))
            await self.settle()

    def place(self, word: str) -> tuple[int, int]:
        """Column and line of the first cell of ``word``."""
        found = ((_cells(row, word), y) for y, row in enumerate(self.rows) if word in row)
        at = next(found, None)
        assert at is not None, f"“{word}” is not on the screen:\n{self.text}"
        return at

    async def settle(self) -> None:
        """Wait for threads and for what they have put on the screen."""
        await self.pilot.pause()
        while any(not worker.is_finished for worker in self.app.workers):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()


def _cells(row: str, word: str) -> int:
    return cell_len(row[: row.index(word)])


def visible_keys(app: Profiler) -> dict[str, str]:
    """Read the line of keys off the screen as it is drawn: key as written → label."""
    region = app.screen.query_one(KeyBar).region
    strips = app.screen._compositor.render_strips()[region.y : region.bottom]  # noqa: SLF001  as above
    drawn = (strip.crop(region.x, region.right).text for strip in strips)
    return dict(pair for line in drawn for pair in _pairs(line))


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    for told in re.split(r" {2,}", line.strip()):
        if told:
            key, _, label = told.partition(" ")
            yield key, label


@asynccontextmanager
async def seated(
    store: Store | None = None, size: tuple[int, int] = DESK, seed: int = SEED
) -> AsyncIterator[Seat]:
    """Start the program on ``store`` (an empty one in memory) and wait for home."""
    app = Profiler(Program(store or MemoryStore(), StillClock()), seed=seed)
    async with app.run_test(size=size, notifications=True) as pilot:
        seat = Seat(app, pilot)
        await seat.settle()
        yield seat


@asynccontextmanager
async def at_desk(
    scenario: str = "three-pistols", size: tuple[int, int] = DESK, seed: int = SEED
) -> AsyncIterator[Seat]:
    """Go on with a shift that has just been dealt."""
    async with seated(dealt(scenario, seed), size) as seat:
        await seat.press("enter")
        yield seat


def dealt(scenario: str = "three-pistols", seed: int = SEED) -> MemoryStore:
    """A store with one shift in which nothing has been done."""
    return deepcopy(_dealt(scenario, seed))


@cache
def _dealt(scenario: str, seed: int) -> MemoryStore:
    store = MemoryStore()
    Program(store, StillClock()).begin(named_scenario(scenario), seed)
    return store
