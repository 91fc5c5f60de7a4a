"""Tables by mode: every mode has a row, and the type checker sees a missing one."""

from dataclasses import fields
from typing import get_args

from profiler_sim.cargo.modes import MODES, ByMode, Mode


def test_a_table_has_one_row_for_every_mode() -> None:
    """The type of modes, the list of modes and the columns of a table are the same."""
    assert get_args(Mode) == MODES
    assert {field.name for field in fields(ByMode)} == set(MODES)


def test_a_row_is_read_by_its_mode() -> None:
    """Each mode answers its own row."""
    table = ByMode(sea="ship", air="aircraft", road="lorry", post="parcel")
    assert [table[mode] for mode in MODES] == ["ship", "aircraft", "lorry", "parcel"]
