"""What is not loaded: no database in a shift, and before home is painted nothing heavy at all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_SHIFT = """
import asyncio, json, sys
from tests.tui.seat import at_desk

async def play() -> None:
    async with at_desk() as seat:
        await seat.do("read", "judge", "accept", "indicators")
        assert "This is what the risk indicators point to." in seat.text, seat.text
        page = seat.app.screen
        assert page.session.close() is None
        completed, shift = seat.app.program.completed, page.session.desk.shift
        told = completed.debrief(shift)
        completed.ideal(shift), completed.progress(), completed.replay(shift)
        kept = [event["event"] for event in seat.events]
        rungs = [rung.code for rung in told.debrief.baselines]
        print(json.dumps([kept, rungs, sorted({"duckdb", "psycopg"} & set(sys.modules))]))

asyncio.run(play())
"""


@pytest.mark.thorough
def test_a_whole_shift_with_indicators_and_debrief_loads_no_database() -> None:
    """In a fresh interpreter, at the real desk."""
    told = subprocess.run(
        [sys.executable, "-c", _SHIFT],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=Path(__file__).parents[2],
    )

    kept, rungs, databases = json.loads(told.stdout)
    assert {"opened", "assessed", "revealed", "closed"} <= set(kept)
    assert "debrief.rung.rules" in rungs
    assert databases == []


def test_home_is_painted_before_anything_heavy_is_loaded() -> None:
    """The models, the catalogue and NumPy come from a thread a moment later."""
    script = (
        "import sys\nimport profiler_sim.tui.profiler\n"
        "heavy = {'pydantic', 'numpy', 'duckdb', 'yaml', 'lark', 'faker'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "[]"
