"""A class on several servers with one PostgreSQL, which is killed while trainees type."""

import asyncio
import json
from contextlib import AbstractContextManager, AsyncExitStack, closing
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port

from profiler_sim.store.postgres import open_store
from tests.classroom.running_class import (
    RunningClass,
    Trainee,
    running_class,
    seated,
    stored_events,
)
from tests.postgres import running_server

pytestmark = pytest.mark.thorough
SIX = tuple(f"trainee {n}" for n in range(6))


@pytest.mark.timeout(900)
async def test_postgres_is_killed_and_no_acknowledged_decision_is_lost(tmp_path: Path) -> None:
    """Two servers, six desks; the seats go on with the next key, and a desk can move."""
    async with AsyncExitStack() as stack:
        server = stack.enter_context(running_server())
        address = stack.enter_context(server.database("class"))
        one, other = (
            stack.enter_context(a_server(tmp_path / each, address)) for each in ("one", "other")
        )
        assert one.code == other.code
        trainees = await asyncio.gather(
            *(
                seated(stack, (one, other)[n % 2].address, one.code, name)
                for n, name in enumerate(SIX)
            )
        )
        typing = [asyncio.create_task(count_stars(each, 12)) for each in trainees]
        await asyncio.sleep(3)
        server.kill()
        await asyncio.sleep(2)
        await asyncio.to_thread(server.start)

        acknowledged = await asyncio.gather(*typing)
        assert sum(refused for _shown, refused in acknowledged) > 0
        with closing(open_store(address)) as store:
            for name, (shown, _refused) in zip(SIX, acknowledged, strict=True):
                stars = [json.loads(row.event_json) for row in stored_events(store, name)]
                assert len(stars) >= shown >= 12
                assert [star["on"] for star in stars] == [n % 2 == 0 for n in range(len(stars))]
            assert not any(store.verify(row.id) for row in store.shifts())
            assert len(store.shifts()) == len(SIX)

        await a_desk_moves(trainees[0], other)


def a_server(folder: Path, address: str) -> AbstractContextManager[RunningClass]:
    """One of several servers."""
    folder.mkdir()
    return running_class(folder, unused_port(), "--store", address)


async def count_stars(trainee: Trainee, wanted: int) -> tuple[int, int]:
    """Set the star and take it off until it was acknowledged so often; count refusals too."""
    shown = refused = 0
    while shown < wanted:
        said = await trainee.press("s", "star added", "star removed", "does not answer")
        shown += "star" in said
        refused += "star" not in said
        await asyncio.sleep(0.3)
    return shown, refused


async def a_desk_moves(trainee: Trainee, other: RunningClass) -> None:
    """The cookie of one server opens the desk at the other; the first window says so."""
    moved = trainee.at(other.address)
    await moved.open()

    await moved.see("12 of 12 shown")
    await trainee.see('"why": "elsewhere"')
