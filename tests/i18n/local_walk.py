"""Play the first watch in a language, by what the screen shows: ``… local_walk sq``.

A process of its own: files of the program are read once, in the language of the run. The walker
presses only keys that the line of keys shows, by their labels in that language.
"""

import asyncio
import json
import sys

from babel.messages.pofile import read_po

from profiler_sim.app.start import start
from profiler_sim.i18n.languages import DOMAIN, SHIPPED

EVENTS = {"opened", "marked", "enquired", "assessed", "ordered", "rest released", "closed"}
"""What a shift has in which everything has been done."""


def key_labels() -> list[str]:
    """Every label of a key, in English."""
    with (SHIPPED / f"{DOMAIN}.pot").open("rb") as file:
        found = [each.id for each in read_po(file) if each.context == "key"]
    return [*(label for label in found if isinstance(label, str)), "next part"]


async def walk() -> dict[str, list[str]]:
    """Play it; answer the screens, and what was done."""
    from profiler_sim.files.authored_files import scenario_by_name
    from tests.i18n.local_seat import LocalSeat
    from tests.tui import seat as seats
    from tests.tui.walker import Walker, play

    LocalSeat.labels = key_labels()
    seats.Seat = LocalSeat  # type: ignore[misc]
    async with seats.seated(size=seats.TERMINAL, every=True) as seat:
        walker = Walker(seat)
        await play(walker, scenario_by_name("first-watch").title)
        return {"screens": walker.read, "events": [each["event"] for each in seat.events]}


if __name__ == "__main__":
    start(sys.argv[1])
    print(json.dumps(asyncio.run(walk())))
