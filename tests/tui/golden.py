"""Screens kept as text; ``python -m tests.tui.golden`` writes them anew.

The shift they show was dealt once and is kept beside them, as a store keeps it: what traffic deals
today may change, a shift that has been dealt does not. ``python -m tests.tui.golden deal`` deals
another one.
"""

import asyncio
import json
import sys
from dataclasses import asdict
from pathlib import Path

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Assess, Command, Enquire, Mark, Open, Order
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.memory import MemoryStore
from tests.tui import tour
from tests.tui.seat import DESK, NOW, SEED, TERMINAL, program, seated

FOLDER = Path(__file__).parent / "golden"
SHIFT = FOLDER / "shift.json"
SIZES = {"120": DESK, "80": TERMINAL}
"""Columns in the names of files → columns and lines."""


class Written(MemoryStore):
    """Writes the shift that it is given into the file."""

    def deal(self, new: NewShift) -> str:
        """Keep it."""
        SHIFT.write_text(json.dumps(asdict(new), ensure_ascii=False) + "\n", encoding="utf-8")
        return super().deal(new)


def store() -> Store:
    """A store with the kept shift, in which some work has been done."""
    kept = MemoryStore()
    kept.deal(NewShift(**json.loads(SHIFT.read_text(encoding="utf-8"))))
    desk = Desk.open(kept, "1")
    for command in _worked():
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return kept


def _worked() -> list[Command]:
    """Two consignments read and judged, a question put, one search ordered."""
    first, second = "001", "002"
    return [
        Open(consignment=first),
        Mark(consignment=first, page="bill of lading", box="goods", direction="suspicious"),
        Enquire(consignment=first, enquiry="document check"),
        Assess(consignment=first, percent=60, topic="cigarettes"),
        Order(consignment=first, examination="door check", reason="vague goods", ticks=("gas",)),
        Open(consignment=second),
        Assess(consignment=second, percent=5, topic=None),
    ]


async def screens(size: tuple[int, int]) -> dict[str, str]:
    """Every kept screen at one size, by its name, seen on one way through the program."""
    seen: dict[str, str] = {}
    async with seated(store(), size) as seat:
        await tour.a_day(seat, lambda name: seen.update({name: seat.text}))
    return seen


def path(name: str, size: str) -> Path:
    """Where a screen is kept."""
    return FOLDER / f"{name}-{size}.txt"


def main(words: list[str]) -> None:
    """Write every screen; ``deal`` deals the shift anew first."""
    if words == ["deal"]:
        program(Written()).begin(scenario_by_name("first-watch"), SEED)
    for size, cells in SIZES.items():
        for name, shown in asyncio.run(screens(cells)).items():
            path(name, size).write_text(shown + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
