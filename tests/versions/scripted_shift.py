"""Plays First watch from the home screen to the last page of its debrief, by keys alone.

Needs nothing but the installed program, so that any mix of library versions can be tried:
``python -m tests.versions.scripted_shift``.
"""

import asyncio
import sys

from profiler_sim.files.authored_files import scenario_by_name
from tests.tui.seat import TERMINAL, seated
from tests.tui.walker import Walker, play

SCENARIO = "first-watch"


async def events() -> list[str]:
    """Play it and give the names of the committed events."""
    async with seated(size=TERMINAL, every=True) as seat:
        await play(Walker(seat), scenario_by_name(SCENARIO).title)
        return [event["event"] for event in seat.events]


if __name__ == "__main__":
    committed = asyncio.run(events())
    print(f"{SCENARIO}: {len(committed)} events, the last one {committed[-1]!r}")
    sys.exit(committed[-1] != "closed")
