"""What was in the loads, kept as text; ``python -m tests.tui.case_golden`` writes it anew.

The kept shift of the other golden screens, played in another way for each of these.
"""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from textual.content import Content

from profiler_sim.play.desk import Desk
from profiler_sim.play.search_results import search_result
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    Release,
    ReleaseRest,
)
from profiler_sim.store.contract import NewShift
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.case_text import CaseText
from profiler_sim.tui.dialogs.decided import DecidedDialog
from profiler_sim.tui.screens.search_results import search_result_content
from tests.tui.golden import SHIFT, SIZES
from tests.tui.seat import NOW, Seat, StillClock, seated

FOLDER = SHIFT.parent / "cases"
COCAINE, HONEST, CIGARETTES = "001", "007", "012"
TOPICS = {COCAINE: "cocaine", CIGARETTES: "cigarettes"}
BILL = "bill of lading"
Change = Callable[[NewShift], NewShift]


@dataclass(frozen=True)
class Case:
    """One way to play the kept shift."""

    moves: Sequence[Command]
    change: Change = lambda shift: shift
    drill: str = ""
    """The consignment whose decision is shown at once; empty for a debrief."""


def as_drill(shift: NewShift) -> NewShift:
    """The same shift, with feedback after each decision."""
    brief: dict[str, Any] = json.loads(shift.brief)
    brief["terms"]["feedback"] = "after each"
    return replace(shift, brief=json.dumps(brief))


def emptied(shift: NewShift) -> NewShift:
    """The same shift, and nothing was hidden in it."""
    truth: dict[str, Any] = json.loads(shift.truth)
    for case in truth["cases"]:
        case["hypothesis"], case["told"] = 0, ""
    return replace(shift, truth=json.dumps(truth))


def unlucky(shift: NewShift) -> NewShift:
    """The same shift, and no search finds anything in it."""
    truth: dict[str, Any] = json.loads(shift.truth)
    for case in truth["cases"]:
        case["luck"] = 0.995
    return replace(shift, truth=json.dumps(truth))


def judged(name: str, percent: int = 60) -> list[Command]:
    """Read a consignment, ask the registry, and judge it by its true topic."""
    return [
        Open(consignment=name),
        Enquire(consignment=name, enquiry="registry"),
        Assess(consignment=name, percent=percent, topic=TOPICS.get(name)),
    ]


def searched(name: str, kind: str = "full unload") -> list[Command]:
    """Read, judge and search."""
    return [*judged(name), Order(consignment=name, examination=kind, reason="it looks odd")]


def marked(name: str, page: str, box: str) -> Command:
    """A suspicious mark."""
    return Mark(consignment=name, page=page, box=box, direction="suspicious")


REST: tuple[Command, ...] = (ReleaseRest(percent=5), Close())
CASES: Mapping[str, Case] = {
    "find": Case(
        [
            Open(consignment=COCAINE),
            marked(COCAINE, BILL, "verified mass"),
            *searched(COCAINE)[1:],
            *REST,
        ]
    ),
    "miss": Case([*searched(CIGARETTES), *REST], unlucky),
    "clean": Case([*searched(HONEST), *REST]),
    "nothing-hidden": Case([*searched(COCAINE), *REST], emptied),
    "nothing-searched": Case(REST),
    "drill-find": Case(searched(COCAINE), as_drill, COCAINE),
    "drill-release": Case([*judged(HONEST), Release(consignment=HONEST)], as_drill, HONEST),
    "drill-slip": Case(
        [*judged(CIGARETTES), Release(consignment=CIGARETTES)], as_drill, CIGARETTES
    ),
}


def played(case: Case) -> MemoryStore:
    """The kept shift after the moves of a case."""
    store = MemoryStore()
    store.deal(case.change(NewShift(**json.loads(SHIFT.read_text(encoding="utf-8")))))
    desk = Desk.open(store, "1")
    for command in case.moves:
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    if not case.drill:
        TraineeFeedback(store, "1", StillClock()).keep_guess(None)
    return store


async def show_feedback(seat: Seat, name: str) -> None:
    """Open the desk, and say what was there as after the decision on a consignment."""
    await seat.press("home")
    await seat.do("open")
    session = seat.app.program.open("1")
    (told,) = session.feedback_on(name)
    words = session.desk.brief.words
    case = CaseText(told.review, session.paper(name), words, told.key)
    results = list(search_result(told.outcome, session.paper(name), words, told.key))

    def report(width: int) -> Content:
        return search_result_content(results[0], width)

    shown = DecidedDialog(f"{name}: decided.", [case], report if results else None)
    seat.app.push_screen(shown)
    await seat.settle()


async def screen(case: Case, size: tuple[int, int]) -> str:
    """The first page of the debrief; in a drill, what stands there after the decision."""
    async with seated(played(case), size) as seat:
        if case.drill:
            await show_feedback(seat, case.drill)
        else:
            await seat.press("end")
            await seat.do("open")
        return seat.text


def path(name: str, size: str) -> Path:
    """Where a screen is kept."""
    return FOLDER / f"{name}-{size}.txt"


def main() -> None:
    """Write every screen."""
    FOLDER.mkdir(exist_ok=True)
    for size, cells in SIZES.items():
        for name, case in CASES.items():
            path(name, size).write_text(asyncio.run(screen(case, cells)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
