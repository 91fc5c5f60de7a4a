"""The numbers of the debrief kept as text; ``python -m tests.tui.number_golden`` writes them anew.

First watch and Three pistols as they were dealt once, and First watch as a drill and with nothing
hidden. ``python -m tests.tui.number_golden deal`` deals Three pistols again.
"""

import asyncio
import gzip
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.shift.commands import Command, ReleaseRest
from profiler_sim.store.contract import NewShift
from profiler_sim.store.memory import MemoryStore
from tests.tui.case_golden import CASES, COCAINE, HONEST, as_drill, emptied, judged, searched
from tests.tui.golden import SHIFT, SIZES
from tests.tui.seat import NOW, SEED, StillClock, program, seated
from tests.tui.test_debrief import played as three_pistols_played

FOLDER = SHIFT.parent / "numbers"
PISTOLS = SHIFT.parent / "three-pistols.json.gz"
PAGES = ("finds", "score", "percent", "costly", "all")
REST: Sequence[Command] = CASES["find"].moves[-2:]


@dataclass(frozen=True)
class Played:
    """A shift, and what was done in it."""

    deal: Callable[[], NewShift]
    moves: Sequence[Command]


class Written(MemoryStore):
    """Writes the shift that it is given into the file."""

    def deal(self, new: NewShift) -> str:
        """Keep it; the same shift gives the same bytes."""
        text = json.dumps(asdict(new), ensure_ascii=False)
        PISTOLS.write_bytes(gzip.compress(text.encode(), mtime=0))
        return super().deal(new)


def first_watch() -> NewShift:
    """The shift of the other golden screens."""
    return NewShift(**json.loads(SHIFT.read_text(encoding="utf-8")))


def three_pistols() -> NewShift:
    """Forty consignments, four of them smuggled."""
    return NewShift(**json.loads(gzip.decompress(PISTOLS.read_bytes())))


WATCH = [*judged(HONEST, 20), *searched(COCAINE), *REST]
SHIFTS: Mapping[str, Played] = {
    "first-watch": Played(first_watch, WATCH),
    "three-pistols": Played(three_pistols, three_pistols_played()),
    "drill": Played(
        lambda: as_drill(first_watch()),
        [*judged(HONEST, 20), *searched(HONEST)[-1:], ReleaseRest(percent=5), *REST[-1:]],
    ),
    "nothing-hidden": Played(lambda: emptied(first_watch()), WATCH),
    "nothing-searched": Played(first_watch, REST),
}


def closed(shift: Played) -> MemoryStore:
    """A store in which it has been played to its end."""
    store = MemoryStore()
    store.deal(shift.deal())
    desk = Desk.open(store, "1")
    for command in shift.moves:
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    TraineeFeedback(store, "1", StillClock()).keep_guess(None)
    return store


async def screens(shift: Played, size: tuple[int, int]) -> dict[str, str]:
    """Every page of numbers, by its name."""
    seen = {}
    async with seated(closed(shift), size) as seat:
        await seat.press("end")
        await seat.do("open")
        for page in PAGES:
            await seat.do(page)
            seen[page] = seat.text
    return seen


def path(name: str, page: str, size: str) -> Path:
    """Where a page is kept."""
    return FOLDER / f"{name}-{page}-{size}.txt"


def main(words: Sequence[str]) -> None:
    """Write every page; ``deal`` deals Three pistols anew first."""
    if words == ["deal"]:
        program(Written()).begin(scenario_by_name("three-pistols"), SEED)
    FOLDER.mkdir(exist_ok=True)
    for size, cells in SIZES.items():
        for name, shift in SHIFTS.items():
            for page, shown in asyncio.run(screens(shift, cells)).items():
                path(name, page, size).write_text(shown + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
