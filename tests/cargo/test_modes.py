"""Tables by mode: every mode has a row, and the type checker sees a missing one."""

from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from mypy.api import run

from profiler_sim.cargo.consignment import Transport
from profiler_sim.cargo.modes import MODES, ByMode, Mode

COMPLETE = """
from profiler_sim.cargo.modes import ByMode

TABLE: ByMode[str] = ByMode(sea="ship", air="aircraft", road="lorry", post="parcel")
"""


def checked(source: str, folder: Path) -> str:
    """What mypy says of a module with this source."""
    snippet = folder / "snippet.py"
    snippet.write_text(source, encoding="utf-8")
    options = ["--no-incremental", "--follow-imports=silent", "--config-file="]
    report, errors, _ = run([*options, str(snippet)])
    assert not errors
    return report


def test_a_table_has_one_row_for_every_mode() -> None:
    """The type of modes, the list of modes and the columns of a table are the same."""
    assert get_args(Mode) == MODES
    assert {field.name for field in fields(ByMode)} == set(MODES)


def test_a_row_is_read_by_its_mode() -> None:
    """Each mode answers its own row."""
    table = ByMode(sea="ship", air="aircraft", road="lorry", post="parcel")
    assert [table[mode] for mode in MODES] == ["ship", "aircraft", "lorry", "parcel"]


@pytest.mark.thorough
def test_a_missing_row_is_a_type_error(tmp_path: Path) -> None:
    """A table without a row for post does not pass the type checker; the whole table does."""
    assert "no issues found" in checked(COMPLETE, tmp_path)

    report = checked(COMPLETE.replace(', post="parcel"', ""), tmp_path)
    assert 'Missing named argument "post" for "ByMode"' in report


def test_every_mode_has_papers_of_its_own() -> None:
    """The union of transports has one member for each mode."""
    union, _discriminator = get_args(Transport)
    assert {each.model_fields["mode"].default for each in get_args(union)} == set(MODES)
