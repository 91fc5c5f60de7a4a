"""Several programs on one file: every step of each is kept, and nobody is told to wait."""

import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.errors import Unwritable
from profiler_sim.store.sqlite import open_store
from tests.store.test_contract import NEW, OPENED

WRITER = f"""
import sys
from pathlib import Path
from profiler_sim.store.sqlite import open_store
store = open_store(Path(sys.argv[1]))
sys.stdin.readline()
for seq in range(1, int(sys.argv[3]) + 1):
    store.append(sys.argv[2], seq, {OPENED!r}, "w", seq)
store.close()
"""


def _written(path: Path, writers: int, events: int) -> None:
    store = open_store(path)
    shifts = [store.deal(NEW) for _ in range(writers)]
    store.close()
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), shift, str(events)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for shift in shifts
    ]
    for each in running:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    said = [each.communicate()[1] for each in running]
    assert said == [""] * writers
    store = open_store(path)
    for shift in shifts:
        assert len(store.events(shift)) == events
        assert store.verify(shift) is None
    store.close()


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    """Two hundred steps each, as fast as they can."""
    _written(tmp_path / "shifts.db", writers=2, events=200)


@pytest.mark.slow
@pytest.mark.parametrize(("writers", "events"), [(2, 10_000), (8, 2_000)])
def test_many_writers_lose_nothing(writers: int, events: int, tmp_path: Path) -> None:
    """The same for long, and with a whole class on one file."""
    _written(tmp_path / "shifts.db", writers, events)


def test_the_same_shift_in_two_windows_is_told(tmp_path: Path) -> None:
    """The second is refused at the place that is taken; the first step stands."""
    one, other = open_store(tmp_path / "shifts.db"), open_store(tmp_path / "shifts.db")
    shift = one.deal(NEW)
    one.append(shift, 1, OPENED, "w", 1)

    with pytest.raises(Unwritable) as told:
        other.append(shift, 1, '{"event": "closed"}', "w", 1)

    assert told.value.code == "decided_elsewhere"
    assert [row.event_json for row in other.events(shift)] == [OPENED]
    one.close()
    other.close()
