"""Processes share a piece of work; however it ends, none of them stays."""

import os
import subprocess
import sys
import time

import psutil
import pytest

from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.mentor.progress import in_workers

PIECES = [(number,) for number in range(8)]


def _times(factor: int, number: int) -> int:
    return factor * number


def _die(_: int) -> None:
    os._exit(9)


def _refuse(number: int) -> None:
    raise WrongUsage("schema.unknown", {"name": str(number)})


def test_every_piece_is_worked_on_with_what_all_share() -> None:
    """In whatever order; one piece needs no process."""
    assert sorted(in_workers(_times, (3,), PIECES)) == [3 * number for (number,) in PIECES]
    assert list(in_workers(_times, (3,), PIECES[1:2])) == [3]
    assert list(in_workers(_times, (3,), [])) == []
    _check_none_is_left()


def test_what_a_worker_refuses_is_refused_here() -> None:
    """With the values that its sentence names."""
    with pytest.raises(WrongUsage) as refused:
        list(in_workers(_refuse, (), PIECES))

    assert refused.value.code == "schema.unknown"
    assert str(refused.value.params["name"]).isdigit()
    _check_none_is_left()


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one core needs no workers")
def test_a_worker_that_the_system_ends_is_told() -> None:
    """As when memory is short."""
    with pytest.raises(ProfilerError) as told:
        list(in_workers(_die, (), PIECES))

    assert told.value.code == "programme.worker_lost"
    _check_none_is_left()


def test_who_stops_listening_stops_the_workers() -> None:
    """A command that is interrupted, or whose output has gone."""
    results = in_workers(_times, (1,), PIECES)
    next(results)
    results.close()

    _check_none_is_left()


BELOW_SCREENS = """
import io, sys
from contextlib import redirect_stderr
from profiler_sim.mentor.progress import in_spawned_workers

class Captured(io.StringIO):
    def fileno(self):
        return -1

with redirect_stderr(Captured()):
    print(sorted(in_spawned_workers(abs, (), [(-1,), (2,)], lambda: True)))
"""


def test_processes_begin_where_screens_hold_the_standard_error() -> None:
    """Textual puts a stream in its place that is no file."""
    done = subprocess.run(
        [sys.executable, "-c", BELOW_SCREENS], capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr) == ("[1, 2]\n", "")


def _check_none_is_left() -> None:
    """The system's word for it; looked at only, as the pool itself waits for its processes."""
    end = time.monotonic() + 240
    while any(_works(each) for each in psutil.Process().children()):
        assert time.monotonic() < end
        time.sleep(0.01)


def _works(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False
