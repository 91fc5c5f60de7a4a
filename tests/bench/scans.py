"""The first picture of a scan, beside one exponential of as many pixels.

Run ``python -m tests.bench.scans``. The first picture is drawn by a fresh Python that has NumPy
and the package at hand, as the desk has; of a lorry, the largest picture there is.
"""

import subprocess
import sys
from statistics import median

import numpy as np

from profiler_sim.cargo.scans import Scene
from profiler_sim.pictures.picture import draw_picture
from profiler_sim.pictures.png import encode_png
from profiler_sim.pictures.reader import visibility
from tests.bench.table import RUNS, Row, alternating, ms, seconds, show, times
from tests.pictures.scenes import HIDDEN

LORRY = HIDDEN["packs behind the front wall"][0]
REACH = 0.150
_FIRST = f"""
from time import perf_counter
from profiler_sim.cargo.scans import Scene
from profiler_sim.pictures.picture import draw_picture
scene = Scene.model_validate_json({LORRY.model_dump_json()!r})
start = perf_counter()
draw_picture(scene)
print(perf_counter() - start)
"""


def measure() -> list[Row]:
    """The first picture, the next, what the reader needs of one, and a file of it."""
    drawn = draw_picture(LORRY)
    pixels = drawn.brightness.astype(np.float64)
    next_one, read, filed, floor = alternating(
        lambda: seconds(lambda: draw_picture(_other(LORRY))),
        lambda: seconds(lambda: visibility(LORRY)),
        lambda: seconds(lambda: encode_png(drawn, "grey")),
        lambda: seconds(lambda: np.exp(pixels)),
    )
    beside = f"np.exp of {pixels.size:,} pixels {ms(floor)}"
    works = {
        "first picture of a scan": first(),
        "the next picture": next_one,
        "how well it can be read": read,
        "a picture as a file": filed,
    }
    return [
        Row(work, ms(took), beside, times(took / floor), f"<= {ms(REACH)}", took <= REACH)
        for work, took in works.items()
    ]


def first() -> float:
    """Seconds in a fresh Python, imports left out."""
    return median(_first() for _ in range(RUNS))


def _first() -> float:
    said = subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, check=True)
    return float(said.stdout)


def _other(scene: Scene) -> Scene:
    return scene.model_copy(update={"seed": scene.seed + 1})


if __name__ == "__main__":
    show(*measure())
