"""The results of searches by hand, and their screens as text.

``python -m tests.tui.results_golden`` writes the screens anew.
"""

import asyncio
from dataclasses import replace
from pathlib import Path

from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.evidence.model import FindRecord
from profiler_sim.play.search_results import SearchResult
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.paper.borders import LINES
from profiler_sim.tui.screens.search_results import SearchResultsPage
from tests.documents import papers, post_papers, road_papers
from tests.documents.examination_golden import searched
from tests.tui.golden import FOLDER, SIZES
from tests.tui.seat import seated

_DOORS = searched(papers.FULL, "door check", "at the doors")
_TANK = searched(road_papers.LORRY, "vehicle structure search", "vehicle fuel tank")
_ITEM = searched(post_papers.PARCEL, "detailed opening", "package lining")
CLEAN = SearchResult(searched(papers.FULL, "door check"), "")
FINDS = {
    "doors": SearchResult(
        replace(
            _DOORS,
            find="4 sports bags behind the doors, 112 packets of cocaine in them",
            record=FindRecord(
                opened="The seal was cut and the doors were opened.",
                saw="Something stood between the doors and the last row of green coffee.",
                kg=117.0,
                pieces=4,
                kind="container 20",
                lay=((1.2, 3.4, 3.0, 30.0), (2.0, 6.0, 30.0, 55.0)),
            ),
        ),
        "unit at the port of loading, Santos",
    ),
    "tank": SearchResult(
        replace(
            _TANK,
            find="60 packets of heroin in a second fuel tank",
            record=FindRecord(
                opened="The fuel tank was measured and tapped.",
                saw="It held less fuel than its size promises.",
                kg=31.0,
                pieces=3,
                kind="trailer",
                lay=((70.0, 82.0, -34.0, -12.0),),
            ),
        ),
        "customs office of departure, Istanbul",
    ),
    "parcel": SearchResult(
        replace(
            _ITEM,
            find="640 g of cocaine between the layers of the packing, books inside",
            record=FindRecord(
                opened="The item was emptied and its packing cut open.",
                saw="The packing was thicker and stiffer than usual.",
                kg=0.64,
                pieces=2,
                packages=1,
                kind="parcel",
                lay=((2.0, 8.0, 8.0, 90.0),),
            ),
        ),
        "customs unit of the sending post, Guangzhou",
    ),
    "clean": CLEAN,
    "alarm": SearchResult(replace(CLEAN.report, result=ExaminationResult.NOT_CONFIRMED), ""),
}
"""By the name of their golden file."""


def path(name: str, end: str) -> Path:
    """Where a screen of so many columns is kept."""
    return FOLDER / "results" / f"{name}-{end}.txt"


async def screens(size: tuple[int, int]) -> dict[str, str]:
    """Every result at one size, by its name, gone through from the first to the last."""
    texts: dict[str, str] = {}
    async with seated(MemoryStore(), size) as seat:
        page = SearchResultsPage(tuple(FINDS.values()), LINES, lambda: None)
        await seat.app.push_screen(page)
        await seat.settle()
        for name in FINDS:
            texts[name] = seat.text
            await seat.do("next result")
    return texts


if __name__ == "__main__":
    for end, cells in SIZES.items():
        for name, text in asyncio.run(screens(cells)).items():
            path(name, end).write_text(text + "\n", encoding="utf-8")
