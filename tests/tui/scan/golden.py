"""Pictures in letters kept as text; ``python -m tests.tui.scan.golden`` writes them anew."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from profiler_sim.cargo.scans import Scene
from profiler_sim.pictures.picture import draw_picture
from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.paper.borders import ASCII, LINES, BorderStyle
from profiler_sim.tui.scan.plate import Grid, Look, Plate, Plates
from tests.pictures.scenes import HIDDEN, body, scene

FOLDER = Path(__file__).parent / "golden"
BAGS = HIDDEN["bags behind the doors"][0].model_copy(update={"level": 3})
MACHINERY = HIDDEN["packs in cooling machinery"][0]
PALLET = scene(
    "pieces", "CT", 200, high=0.7, bodies=(body((50, 20), (14, 10, 10), 1500),), level=3
)
PARCEL = HIDDEN["a cell in a parcel"][0]
TRAILER = HIDDEN["packs behind the front wall"][0]
MARKS: Mapping[str, str] = {"A4": "suspicious", "F3": "reassuring"}
NOTES = ("What is shown: 20-foot container, from the side, doors on the left",)


class Shown(NamedTuple):
    """How a scan is drawn for one file."""

    scene: Scene
    size: tuple[int, int]
    look: Look = Look(style=ScanStyle.LETTERS)
    chosen: str | None = None
    marks: Mapping[str, str] = MARKS
    border: BorderStyle = ASCII
    is_outlined: bool = False


SHOWN = {
    "box-60x20": Shown(BAGS, (60, 20), chosen="B1"),
    "box-60x26": Shown(BAGS, (60, 26)),
    "box-60x20-inverse": Shown(
        BAGS, (60, 20), Look(inverse=True, style=ScanStyle.LETTERS), marks={}
    ),
    "pallet-78x17": Shown(PALLET, (78, 17), chosen="C3"),
    "pallet-78x17-zoomed": Shown(PALLET, (78, 17), Look(zoom=2, style=ScanStyle.LETTERS), "C3"),
    "box-60x20-outlined": Shown(BAGS, (60, 20), is_outlined=True),
    "reefer-78x17-outlined": Shown(
        MACHINERY, (78, 17), marks={"G2": "suspicious"}, border=LINES, is_outlined=True
    ),
    "pallet-158x40": Shown(PALLET, (158, 40), marks={}),
    "parcel-78x17": Shown(PARCEL, (78, 17), marks={}),
    "trailer-118x29": Shown(TRAILER, (118, 29), marks={}),
    "reefer-78x17": Shown(MACHINERY, (78, 17), marks={}),
    "reefer-78x17-zoomed": Shown(
        MACHINERY, (78, 17), Look(zoom=4, style=ScanStyle.LETTERS), "H3", {}
    ),
}
"""By the name of the file."""


def text(plate: Plate) -> str:
    """A plate without its styles."""
    return "".join("".join(cell.sign for cell in line).rstrip() + "\n" for line in plate.lines)


def drawn(name: str) -> str:
    """The scan as the file of this name shows it."""
    shown = SHOWN[name]
    plates = Plates(draw_picture(shown.scene), "Scan", NOTES)
    places = shown.scene.bodies if shown.is_outlined else ()
    grid = Grid(shown.border, shown.chosen, shown.marks, places)
    return text(plates.draw(shown.size, shown.look, grid))


def path(name: str) -> Path:
    """Where the drawing of this name is kept."""
    return FOLDER / f"{name}.txt"


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for each in SHOWN:
        path(each).write_text(drawn(each), encoding="utf-8")


if __name__ == "__main__":
    main()
