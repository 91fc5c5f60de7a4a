"""The worked examples that the learner is held to."""

import json
from pathlib import Path
from typing import Any

import pytest

ORACLES = Path(__file__).parents[1] / "scoring" / "scoring_oracles.json"


@pytest.fixture(scope="session")
def oracles() -> dict[str, Any]:  # Any: worked numbers of many shapes, named by the test
    """Worked numbers by example, at full precision."""
    worked: dict[str, Any] = json.loads(ORACLES.read_text(encoding="utf-8"))
    return worked
