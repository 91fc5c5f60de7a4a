"""Leaving at any point loses nothing: the shift goes on where it was left."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store
from tests.tui.seat import SEED, Seat, dealt, program, said, seated

STEPS = (
    ("read",),
    ("enquire", "accept", "accept"),
    ("judge", "accept"),
    ("star",),
    ("indicators",),
    ("order search",),
    ("take back",),
)
"""Labels of the keys of one stretch of work; each stretch ends with the program being left."""


def standing(seat: Seat) -> tuple[str, str]:
    """The top line with everything that is counted, and the line of the first consignment."""
    return seat.rows[0], seat.row("  1 ").split("│")[0]


async def order(seat: Seat) -> None:
    """Choose a search and give the reason that its dialog asks for."""
    await seat.press("down")
    await seat.hold("type")
    await seat.paste("odd")
    await seat.do("accept", "accept")


@pytest.mark.thorough
async def test_a_shift_left_after_each_step_is_the_same_shift(tmp_path: Path) -> None:
    """Every time from the file: same minutes, same line in hand, same words on the screen."""
    path = tmp_path / "shifts.db"
    store = open_store(path)
    program(store).begin(scenario_by_name("three-pistols"), SEED)
    store.close()
    before = None
    for step in STEPS:
        store = open_store(path)
        async with seated(store) as seat:
            await seat.do("open")
            if before:
                assert standing(seat) == before, step
                await seat.do("read")
            await seat.do(*step)
            if step == ("order search",):
                await order(seat)
            before = standing(seat)
        store.close()

    store = open_store(path)
    assert [json.loads(row.event_json)["event"] for row in store.events("1")] == [
        "opened",
        "enquired",
        "assessed",
        "shortlisted",
        "revealed",
        "ordered",
        "withdrawn",
    ]
    assert store.verify("1") is None
    store.close()


@pytest.mark.thorough
async def test_the_desk_opens_at_the_consignment_that_was_in_hand(tmp_path: Path) -> None:
    """Not at the first line."""
    store = open_store(tmp_path / "shifts.db")
    program(store).begin(scenario_by_name("three-pistols"), SEED)
    async with seated(store) as seat:
        await seat.do("open")
        await seat.press(*["down"] * 5)
        await seat.do("read")
    async with seated(store) as seat:
        await seat.do("open", "judge", "accept")

        assert seat.events[-1]["consignment"] == "006"
    store.close()


@pytest.mark.thorough
async def test_rules_that_this_version_refuses_are_named_once_the_desk_stands() -> None:
    """No key is needed for it, and the other rules speak."""
    store = MemoryStore()
    new = dealt()._kept["1"].new
    brief = json.loads(new.brief)
    brief["packs"][0]["rules"][0]["when"] = "no_such_fact > 3"
    store.deal(replace(new, brief=json.dumps(brief)))
    async with seated(store) as seat:
        await seat.press("enter")

        refused = brief["packs"][0]["rules"][0]["id"]
        assert f"This version cannot use these rules of the shift: {refused}." in said(seat)
        await seat.do("read", "judge", "accept", "indicators")
        assert "This is what the risk indicators point to." in said(seat)
