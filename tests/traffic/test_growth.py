"""Traffic of any length: no more memory, a bar that tells how far it is, files written over."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.mentor.generation import generate_traffic
from tests.repetition import first_of
from tests.traffic.proofs import catalogue, setting

FEW, MANY = 20_000, 200_000
GROWTH = {"jsonl": 1.1, "parquet": 1.4}
"""How much more memory ten times as many may take; DuckDB fills buffers of fixed size first."""
_WEIGH = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:])
_, status, used = os.wait4(child.pid, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A small program that starts a large one: a process inherits the peak of who starts it."""


def words(count: int, to: Path) -> list[str]:
    """The command as an officer types it."""
    made = ("generate", "three-pistols", "--count", str(count), "--seed", "1", "--to", str(to))
    return [sys.executable, "-m", "profiler_sim", *made]


def peak(count: int, to: Path) -> int:
    """Most memory the command held at once, in the system's unit."""
    told = subprocess.run(
        [sys.executable, "-c", _WEIGH, *words(count, to)],
        check=True,
        capture_output=True,
        text=True,
    )
    return int(told.stdout)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a child's peak so")
@pytest.mark.parametrize("ending", GROWTH)
def test_ten_times_as_many_need_no_more_memory(tmp_path: Path, ending: str) -> None:
    """What is dealt is written and forgotten, be it papers or facts."""
    few, many = (peak(count, tmp_path / f"{count}.{ending}") for count in (FEW, MANY))
    print(f"{ending}: {many / few:.2f} times the memory for {MANY // FEW} times as many")

    assert many <= GROWTH[ending] * few


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_bar_on_standard_error_tells_how_far_it_is(tmp_path: Path) -> None:
    """And standard output, which scripts read, stays empty."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        words(1_500, tmp_path / "papers.jsonl"),
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    ) as program:
        os.close(theirs)
        told = b"".join(iter(lambda: _read(ours), b"")).decode()
        printed = program.communicate()[0]
    os.close(ours)

    assert (program.returncode, printed) == (0, b"")
    assert "consignments" in told
    assert "%" in told
    assert told.endswith("\r\x1b[K"), "the bar is wiped off"


def _read(terminal: int) -> bytes:
    """What has been written, as it comes, so that nobody waits; nothing once all have left."""
    try:
        return os.read(terminal, 1 << 12)
    except OSError:
        return b""


@first_of("ending", ["jsonl", "csv", "parquet"])
def test_a_file_is_written_over_an_older_one(tmp_path: Path, ending: str) -> None:
    """The second time as the first, and nothing is left beside it."""
    to, held = tmp_path / f"traffic.{ending}", []
    for _ in range(2):
        generate_traffic(
            setting("cold-boxes").scenario,
            catalogue(),
            count=30,
            seed=4,
            to=to,
            truth=None,
            progress=lambda _: None,
        )
        held.append(to.read_bytes())

    assert held[0] == held[1]
    assert list(tmp_path.iterdir()) == [to]
