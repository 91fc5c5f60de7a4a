"""How long a long manifest takes, and how much memory: bounds of processor time and of memory."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mentor.test_import import manifest
from tests.trade_files.workbooks import workbook

_MEGABYTE = 1 << 20
_COUNTED = 10_000_000
_REFERENCE = 0.4
"""Seconds in which a machine counts to ``_COUNTED``; a slower one may take longer to import."""
_SCRIPT = "import sys\nfrom profiler_sim.cli.main import run\nsys.exit(run(sys.argv[1:]))"
_WORDS = ("import", "file", "--to", "case", "--unit", "Bar", "--yes")
_ROWS = 20_000


def _slowness() -> float:
    """How many times as long as the reference machine this one takes, at this moment."""
    begun, number = time.process_time(), 0
    for each in range(_COUNTED):
        number += each
    return max(1.0, (time.process_time() - begun) / _REFERENCE)


def _workbook() -> bytes:
    return workbook([line.split(",") for line in manifest(_ROWS).splitlines()])


def _cuscar() -> bytes:
    """A message of nearly 20 MB: 40,000 bills, each with goods in seven lines of text."""
    goods = "FTX+AAA+++CERAMIC TILES FOR WALLS AND FLOORS GLAZED IN CARTONS'" * 5
    bills = "".join(
        f"CNI+{n}'RFF+BM:QXB{n:06d}'LOC+9+TRMER'NAD+CZ+++QX{n % 900} TRADE LTD'"
        f"NAD+CN+++VX{n % 700} DOO'GID+1+5:CT'{goods}MEA+AAE+G+KGM:100'SGP+ZZSU{n:07d}'"
        for n in range(40_000)
    )
    return f"UNB+UNOC:2+A+B+260203:1200+1'UNH+1+CUSCAR:D:95B:UN'BGM+85+1+9'{bills}".encode()


def _csv() -> bytes:
    """A table of nearly 20 MB."""
    return manifest(49_000, more="X" * 150).encode()


LONG: dict[str, tuple[Callable[[], bytes], float, int, int]] = {
    "20,000 rows of Excel": (_workbook, 10.0, 1_500, 20_000),
    "20 MB of CUSCAR": (_cuscar, 30.0, 2_000, 40_000),
    "20 MB of CSV": (_csv, 30.0, 2_000, 49_000),
}
"""A file, its seconds of processor time, megabytes of address space, and its consignments."""


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_a_long_manifest_keeps_its_bounds(name: str, tmp_path: Path) -> None:
    """Of processor time and of memory."""
    make, seconds, megabytes, count = LONG[name]
    (tmp_path / "file").write_bytes(make())

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))

    slowness = _slowness()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            _SCRIPT,
            *["import", "file", "--to", "case", "--unit", "Bar", "--yes"],
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        preexec_fn=bounded,
        check=False,
        env={"PROFILER_SIM_DATA": str(tmp_path / "data"), "OPENBLAS_NUM_THREADS": "1"},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    slowness = max(slowness, _slowness())

    assert done.returncode == 0, done.stderr
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert used < seconds * slowness
    lines = (tmp_path / "case" / "manifest.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == count
