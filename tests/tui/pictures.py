"""The pictures of the README, drawn by the program itself: ``python -m tests.tui.pictures``."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Enquire, Mark, Open
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from tests.tui.golden import store
from tests.tui.seat import NOW, dealt, seated

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def scanned() -> MemoryStore:
    """First watch, its first container scanned and one square of the picture marked."""
    kept, first = dealt("first-watch"), "001"
    desk = Desk.open(kept, "1")
    for command in (
        Open(consignment=first),
        Enquire(consignment=first, enquiry="scan"),
        Mark(consignment=first, page="scan", box="E1", direction="suspicious"),
    ):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return kept


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen of the program."""

    store: Callable[[], Store]
    steps: tuple[str, ...]
    """What is pressed from home: labels of the line of keys, or a key of one sign."""


PICTURES: Mapping[str, Picture] = {
    "desk": Picture(store, ("open", "read")),
    "paper": Picture(store, ("open", "read", "down", "down", "mark")),
    "scan": Picture(scanned, ("open", "read", "next page", "next page", "next page")),
    "debrief": Picture(store, ("open", "close shift", "accept", "skip", "to the debrief", "2")),
}


async def draw(name: str) -> str:
    """The screen at the end of the way, as SVG."""
    picture = PICTURES[name]
    async with seated(picture.store()) as seat:
        for step in picture.steps:
            await (seat.press(step) if len(step) == 1 or step == "down" else seat.do(step))
        return seat.app.export_screenshot(title="profiler-sim")


def main() -> None:
    """Draw them all."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
