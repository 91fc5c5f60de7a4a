"""Shipped files with faults planted: no traceback, and every refusal with its place."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.files.mutations import PLACE, mutated, originals, seen

MEGABYTES = 512


@pytest.mark.thorough
def test_a_file_with_faults_is_told_with_place(tmp_path: Path) -> None:
    """Every report has file, line and column, and most faults are found."""
    chance, texts = Random(20), originals()
    path = tmp_path / "mutated.yaml"
    refused = 0
    for _ in range(300):
        path.write_bytes(mutated(chance.choice(texts), chance))

        told, _ = seen(path)

        assert all(PLACE.match(each) for each in told), told
        refused += bool(told)
    assert refused > 150


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 5))
def test_twenty_thousand_files_with_faults(seed: int) -> None:
    """In processes of their own: none dies, none takes 512 MB.

    How much longer than a sound file one takes, ``tests.bench.hostile`` measures.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.files.mutations", "5000", str(seed)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr[-2_000:]
    saw = json.loads(done.stdout)
    assert saw["rejected"] > 2_500
    assert saw["megabytes"] < MEGABYTES
