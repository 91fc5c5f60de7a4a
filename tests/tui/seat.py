"""A seat before the real program: press, click, and read what stands on the screen."""

import json
import os
import re
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

from rich.cells import cell_len
from textual.events import Callback, Key, Paste
from textual.keys import key_to_character
from textual.message import Message
from textual.pilot import Pilot
from textual.strip import Strip
from textual.worker import WorkerCancelled, WorkerFailed

from profiler_sim.app.content import Content
from profiler_sim.app.program import Program, SystemClock
from profiler_sim.app.trainee import TRAINEE
from profiler_sim.errors import ProfilerError
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.shift.commands import Command
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.desk.panels.panel import Panel
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.widgets.frame import KeyBar
from tests.tui.headless import headless

os.environ["TZ"] = "UTC"
time.tzset()  # screens show local time
os.environ["TERM"] = "xterm"
for _key in ("TERM_PROGRAM", "VTE_VERSION"):  # scans are drawn by what a terminal says of itself
    os.environ.pop(_key, None)
SEED = 7
NOW = Moment("2026-03-02T06:00:00Z", 900)
MANY = 12
"""More parts than any dialog has."""
FEW = ("first-watch", "three-pistols", "a-durres-week")
DESK, TERMINAL = (120, 36), (80, 24)
"""Columns and lines of the screens that are looked at."""
SCROLLBAR = dict.fromkeys(map(ord, "▁▂▃▄▅▆▇█"))
"""What a scroll bar is drawn with; nothing else in a panel is."""
QUIET, ROUNDS = 2, 6
"""How often every queue is emptied after a key: each round, a message is one widget further.

Until this many rounds running brought nothing, or until the last one.
"""
NAMES = {
    "Enter": "enter",
    "Esc": "escape",
    "Tab": "tab",
    "Space": "space",
    "Del": "delete",
    "F2": "f2",
    "F3": "f3",
    "?": "question_mark",
    "/": "slash",
    ".": "full_stop",
    ",": "comma",
    "PgDn": "pagedown",
    "PgUp": "pageup",
    "←": "left",
    "→": "right",
}
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
        self.heard: int | None = None

    @property
    def shown(self) -> list[Strip]:
        """The screen in front, cell by cell."""
        return self.app.screen._compositor.render_strips()

    @property
    def rows(self) -> list[str]:
        """The lines of the screen in front."""
        return [strip.text.rstrip() for strip in self.shown]

    @property
    def text(self) -> str:
        """The screen in front as text."""
        return "\n".join(self.rows)

    @property
    def panel(self) -> str:
        """The open panel as one line, so that it does not matter where its sentences wrap."""
        panel = self.app.screen.query_one(Panel).region
        strips = self.shown[panel.y : panel.bottom]
        return " ".join(
            " ".join(each.crop(panel.x, panel.right - 1).text for each in strips)
            .translate(SCROLLBAR)
            .split()
        )

    @property
    def keys(self) -> dict[str, str]:
        """What the line of keys shows now: key as written → label."""
        return visible_keys(self.app)

    @property
    def events(self) -> list[dict[str, Any]]:
        """What has been committed of the latest shift."""
        store = self.app.program.store
        return [json.loads(row.event_json) for row in store.events(store.shifts()[0].id)]

    def row(self, word: str) -> str:
        """The first line on which ``word`` stands."""
        return self.rows[self.place(word)[1]]

    async def press(self, *keys: str) -> None:
        """Press keys one after another and see everything through that they set off."""
        for key in keys:
            self.app.post_message(Key(key, key_to_character(key)))
            await self.settle()

    async def do(self, *labels: str) -> None:
        """Press the keys that the line of keys shows beside these labels."""
        for label in labels:
            shown = {told: key for key, told in self.keys.items()}
            assert label in shown, f"no key for “{label}”:\n{self.text}"
            await self.press(NAMES.get(shown[label], shown[label]))

    async def pass_results(self) -> None:
        """Leave the results of the searches, where there were any, for the debrief."""
        if "to the debrief" in self.keys.values():
            await self.do("to the debrief")

    async def hold(self, label: str) -> None:
        """Go from part to part of a dialog until the one in hand does this."""
        parts = 0
        while label not in self.keys.values():
            assert parts < MANY, f"nothing here does “{label}”:\n{self.text}"
            await self.do("next part")
            parts += 1

    async def type(self, text: str) -> None:
        """Type letters into the line in hand."""
        await self.press(*("space" if sign == " " else sign for sign in text))

    async def paste(self, text: str) -> None:
        """Put a text into the line in hand at once, as a terminal does on paste."""
        self.app.post_message(Paste(text))
        await self.settle()

    async def click_key(self, *labels: str) -> None:
        """Click on these in the line of keys."""
        for label in labels:
            key = next(key for key, told in self.keys.items() if told == label)
            x, y = self.place(f"{key} {label}", self.app.screen.query_one(KeyBar).region.y)
            await self.pilot.click(offset=(x, y))
            await self.settle()

    async def click(self, word: str, *, times: int = 1) -> None:
        """Click on the first place where ``word`` stands."""
        for _ in range(times):
            await self.pilot.click(offset=self.place(word))
            await self.settle()

    def place(self, word: str, top: int = 0) -> tuple[int, int]:
        """Column and line of the first cell of ``word``, from the line ``top`` on."""
        rows = enumerate(self.rows[top:], top)
        found = ((_cells(row, word), y) for y, row in rows if word in row)
        at = next(found, None)
        assert at is not None, f"“{word}” is not on the screen:\n{self.text}"
        return at

    async def settle(self) -> None:
        """Wait for threads and for what they have put on the screen."""
        is_working = True
        while is_working:
            is_working = await self._empty_queues() or self._is_working
            while self._is_working:
                with suppress(
                    WorkerFailed, WorkerCancelled
                ):  # the screen says so; our own faults are looked at below
                    await self.app.workers.wait_for_complete()

    @property
    def _is_working(self) -> bool:
        return any(not worker.is_finished for worker in self.app.workers)

    async def _empty_queues(self) -> bool:
        """See messages through; whether a thread may have ended after the last look at them."""
        rounds = quiet = 0
        was_working = False
        while rounds < ROUNDS and quiet < QUIET:
            was_working, before = self._is_working, self.heard
            await self.pilot.pause(0)
            is_quiet = self.heard is not None and self.heard == before
            rounds, quiet = rounds + 1, quiet + 1 if is_quiet else 0
        return was_working

    def hear(self, message: Message) -> None:
        """Count what widgets tell each other; the pilot's own questions are none of it."""
        self.heard = (self.heard or 0) + (not isinstance(message, Callback))


def said(seat: Seat) -> str:
    """The screen as one line, so that it does not matter where sentences wrap."""
    return " ".join(seat.text.split())


def _cells(row: str, word: str) -> int:
    return cell_len(row[: row.index(word)])


def visible_keys(app: Profiler) -> dict[str, str]:
    """Read the line of keys off the screen as it is drawn: key as written → label."""
    region = app.screen.query_one(KeyBar).region
    strips = app.screen._compositor.render_strips()[region.y : region.bottom]
    drawn = (strip.crop(region.x, region.right).text for strip in strips)
    return dict(pair for line in drawn for pair in _pairs(line))


def _pairs(line: str) -> Iterator[tuple[str, str]]:
    for told in re.split(r" {2,}", line.strip()):
        if told:
            key, _, label = told.partition(" ")
            yield key, label


@asynccontextmanager
async def seated(
    store: Store | None = None, size: tuple[int, int] = DESK, *, every: bool = False
) -> AsyncIterator[Seat]:
    """Start the program on ``store`` (an empty one in memory) and wait for home.

    Home lists a few scenarios and not ``every`` one, so that a screen holds them.
    """
    app = Profiler(program(store or MemoryStore(), every=every), seed=SEED)
    heard: list[Seat] = []

    def hear(message: Message) -> None:
        for seat in heard:
            seat.hear(message)

    with headless():
        async with app.run_test(size=size, notifications=True, message_hook=hear) as pilot:
            seat = Seat(app, pilot)
            heard.append(seat)
            await seat.settle()
            yield seat
            assert app.faults == []


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


def after(*commands: Command) -> MemoryStore:
    """A store whose one shift has come so far; once closed, its guess has been passed over."""
    store = unasked(*commands)
    if store.shifts()[0].is_closed:
        TraineeFeedback(store, "1", StillClock()).keep_guess(None)
    return store


def unasked(*commands: Command) -> MemoryStore:
    """The same, and nobody has asked for a guess."""
    store = dealt()
    desk = Desk.open(store, "1")
    for command in commands:
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


@cache
def _dealt(scenario: str, seed: int) -> MemoryStore:
    store = MemoryStore()
    program(store).begin(scenario_by_name(scenario), seed)
    return store


def program(store: Store, *, every: bool = False) -> Program:
    """The program over ``store``; the shipped files are read once for all tests.

    Who sits there is whoever was named last, else whose shift was dealt last.
    """
    content, read = Content(), _shipped()
    few = tuple(each for each in read.scenarios if every or each.scenario in FEW)
    playable = replace(read.playable, scenarios=few)
    vars(content).update(playable=playable, scenarios=few, glossary=read.glossary)
    return Program(store, StillClock(), _whose(store), content)


def _whose(store: Store) -> str:
    with suppress(ProfilerError):  # a store that a test has broken
        return store.setting(TRAINEE) or next((row.trainee for row in store.shifts()), "")
    return ""


@cache
def _shipped() -> Content:
    return Content()
