"""The pictures of the README, drawn by the program itself: ``python -m tests.tui.pictures``."""

import asyncio
from pathlib import Path

from tests.tui.golden import store
from tests.tui.seat import seated

FOLDER = Path(__file__).parent / "pictures"
PICTURES: dict[str, tuple[str, ...]] = {
    "desk": ("open", "read"),
    "debrief": ("open", "close shift", "accept", "skip", "2"),
}
"""What is pressed from home: labels of the line of keys, or a key of one sign."""


async def draw(name: str) -> str:
    """The screen at the end of the way, as SVG."""
    async with seated(store()) as seat:
        for step in PICTURES[name]:
            await (seat.press(step) if len(step) == 1 else seat.do(step))
        return seat.app.export_screenshot(title="profiler-sim")


def main() -> None:
    """Draw them all."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
