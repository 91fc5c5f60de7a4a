"""How many modules a debrief passes from the stored shift to its first page on the screen.

Run ``python -m tests.bench.debrief_path``. One closed shift is played into a store in memory; from
``CompletedShifts.debrief`` until the first page stands on the screen every call is followed.

Counted are the layers that a score goes through: ``app``, ``play``, ``scoring`` and
``tui.debrief``. Helpers below them (texts, evidence, events, widgets) are not.

- A module is *passed* when a function of it is called from outside of it.
- It is *on the main line* when from there the call goes on into another one: a module that only
  works out an answer and gives it back is not.
- A *return* is an answer that one module of the main line gives back to another. It is counted
  once for each pair of modules, and once for each pair of functions.
"""

import asyncio
import sys
from dataclasses import dataclass, field
from types import FrameType
from typing import NamedTuple

from profiler_sim.app.program import Program
from profiler_sim.store.contract import Store
from profiler_sim.tui.debrief.page import DebriefPage
from profiler_sim.tui.profiler import Profiler
from tests.bench.debrief import shift as played_shift
from tests.tui.seat import DESK, Seat, program

LAYERS = ("app", "play", "scoring", "tui.debrief")
_PACKAGE = "profiler_sim."
_OUTSIDE = ""
"""Whoever calls first: this program, or the screen library."""


class Place(NamedTuple):
    """A function of one of the layers."""

    module: str
    function: str


class Call(NamedTuple):
    """One function calls another one, of another module, and gets an answer back."""

    caller: Place
    called: Place


@dataclass
class Path:
    """The calls between modules that were followed."""

    calls: set[Call] = field(default_factory=set)

    def follow(self, frame: FrameType, event: str, _answer: object) -> None:
        """Take one call into account; what ``sys.setprofile`` calls."""
        called = _place(frame) if event == "call" else None
        if called is None:
            return
        back, caller = frame.f_back, None
        while back is not None and caller is None:
            caller, back = _place(back), back.f_back
        if caller is None or caller.module != called.module:
            self.calls.add(Call(caller or Place(_OUTSIDE, ""), called))

    @property
    def modules(self) -> set[str]:
        """Every module that was passed."""
        return {call.called.module for call in self.calls}

    @property
    def main_line(self) -> set[str]:
        """Those from which a call went on into another one."""
        return {call.caller.module for call in self.calls} & self.modules

    @property
    def returns(self) -> set[Call]:
        """The calls between modules of the main line, each of which is answered."""
        line = self.main_line
        return {call for call in self.calls if {call.caller.module, call.called.module} <= line}

    @property
    def returns_between_modules(self) -> set[tuple[str, str]]:
        """The same as pairs of modules."""
        return {(call.caller.module, call.called.module) for call in self.returns}


def _place(frame: FrameType) -> Place | None:
    """The function that a frame runs; None for one of no layer, and while a module is imported."""
    module = frame.f_globals.get("__name__", "")
    inside, name = module.removeprefix(_PACKAGE), frame.f_code.co_qualname
    is_layer = any(inside == layer or inside.startswith(f"{layer}.") for layer in LAYERS)
    if inside == module or not is_layer or name == "<module>":
        return None
    return Place(module, name.partition(".<locals>")[0])


async def _open(joined: Program, shift: str, path: Path) -> None:
    app = Profiler(joined)
    async with app.run_test(size=DESK) as pilot:
        seat = Seat(app, pilot)
        await seat.settle()
        completed = joined.completed
        receipt, feedback = completed.receipt(shift), completed.remarks(shift)
        border = app.preferences.border
        sys.setprofile(path.follow)
        page = DebriefPage(completed.debrief(shift), receipt, feedback, border)
        await app.push_screen(page)
        await seat.settle()
        sys.setprofile(None)
        assert app.screen is page
        assert "[1 " in seat.text


def path_of(store: Store, shift: str) -> Path:
    """Follow the debrief of a closed shift; the second time, when everything is imported."""
    joined = program(store)
    for _ in range(2):
        path = Path()
        asyncio.run(_open(joined, shift, path))
    return path


def main() -> None:
    """Print the counts, and the modules."""
    store, desk = played_shift("three-pistols")
    path = path_of(store, desk.shift)
    between, functions = len(path.returns_between_modules), len(path.returns)
    print(f"modules passed {len(path.modules)}, on the main line {len(path.main_line)}")
    print(f"returns on it {between} between modules, {functions} between functions")
    for module in sorted(path.modules):
        print(f"  {'main line' if module in path.main_line else '':9}  {module}")


if __name__ == "__main__":
    main()
