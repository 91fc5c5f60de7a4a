"""Checking needs no database: DuckDB's import and connection cost more than all the rest."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.repetition import first_of

SHIPPED = Path(__file__).parents[2] / "scenarios"
CHECKED = {
    "packs": [SHIPPED / "packs"],
    "a scenario": [SHIPPED / "three-pistols.yaml"],
    "a scenario with cases of its own": [SHIPPED / "first-watch.yaml"],
    "signs": sorted((SHIPPED / "catalogue" / "signs").rglob("*.yaml"))[:4],
}
_SCRIPT = """
import sys
from pathlib import Path
from profiler_sim.mentor.validation import validate
found = validate([Path(each) for each in sys.argv[1:]])
print(sorted({"duckdb"} & set(sys.modules)), [each.code for each in found])
"""


@pytest.mark.thorough
@first_of("paths", CHECKED.values(), ids=CHECKED)
def test_validate_loads_no_database(paths: list[Path]) -> None:
    """In a fresh interpreter, whatever is checked; examples are run without one."""
    assert paths
    told = subprocess.run(
        [sys.executable, "-c", _SCRIPT, *map(str, paths)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert told.stdout.startswith("[] "), told.stdout


def test_conditions_are_the_only_ones_to_load_the_parser() -> None:
    """Whoever checks a scenario does not wait for the grammar."""
    script = _SCRIPT.replace('"duckdb"', '"lark"')
    told = subprocess.run(
        [sys.executable, "-c", script, str(SHIPPED / "three-pistols.yaml")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert told.stdout.startswith("[] "), told.stdout
