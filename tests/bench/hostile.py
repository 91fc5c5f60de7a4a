"""Files made to hurt, and files with faults planted, beside sound ones.

Run ``python -m tests.bench.hostile``.
"""

import json
import subprocess
import tempfile
from pathlib import Path
from time import process_time

from tests.bench.peers import PYTHON
from tests.bench.table import Row, ms, show, times
from tests.files.test_hostile import HOSTILE, checked

SECONDS = 1.0
"""Of work, the most that one may take; a bomb that goes off takes minutes."""
COUNT, SEED = 500, 1
SOUND = Path("scenarios/three-pistols.yaml")


def measure() -> list[Row]:
    """The worst of each kind, in seconds of the processor."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        sound = _took(folder, SOUND.read_bytes())
        slowest = {_took(folder, text.encode()): name for name, (text, _) in HOSTILE.items()}
    worst = max(slowest)
    return [
        _row(f"the worst hostile file ({slowest[worst]})", worst, sound),
        _row(f"the worst of {COUNT} files with faults, more than sound", _planted(), sound),
    ]


def _took(folder: Path, raw: bytes) -> float:
    checked(folder, raw)  # whatever is read once is read now
    began = process_time()
    checked(folder, raw)
    return process_time() - began


def _planted() -> float:
    words = [PYTHON, "-m", "tests.files.mutations", str(COUNT), str(SEED)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["seconds"])


def _row(work: str, here: float, sound: float) -> Row:
    return Row(
        work,
        ms(here),
        f"a sound scenario {ms(sound)}",
        times(here / sound),
        f"<= {ms(SECONDS)}",
        here <= SECONDS,
    )


if __name__ == "__main__":
    show(*measure())
