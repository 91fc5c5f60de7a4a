"""Play a scenario in the pseudo-language and print every screen: ``… pseudo_walk NAME``.

A process of its own: the language of a run is chosen before its screens are imported. The walker
reads the screens without their marks, so it walks as in English.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.app.start import start
from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers, Paperwork, enquiry_of
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.documents.attachments import attached_documents
from profiler_sim.documents.papers import fill_documents
from tests.i18n.pseudo import CODE, plain

if TYPE_CHECKING:
    from profiler_sim.app.program import Program

SCREENS = ("question_mark", "g", "p", "f10", "ctrl+p", "n", "t")
"""Keys of home that open another screen."""


async def walk(scenario: str) -> dict[str, list[str]]:
    """Give every screen from home to the debrief, and the texts that the shift was dealt with."""
    from profiler_sim.files.authored_files import scenario_by_name
    from tests.tui import seat as seats
    from tests.tui import walker as walkers

    shown: list[str] = []

    class PlainSeat(seats.Seat):
        """Reads the screen without its marks, and remembers it with them."""

        @property
        def rows(self) -> list[str]:
            rows = super().rows
            shown.append("\n".join(rows))
            return [plain(row) for row in rows]

        @property
        def keys(self) -> dict[str, str]:
            return {key: plain(label) for key, label in super().keys.items()}

    seats.Seat = PlainSeat  # type: ignore[misc]
    vars(walkers)["_"] = str  # the walker looks for English: its seat takes the marks off
    async with seats.seated(size=seats.TERMINAL, every=True) as seat:
        await walkers.play(walkers.Walker(seat), plain(scenario_by_name(scenario).title))
        for key in SCREENS:
            await seat.press(key)
            assert seat.rows
            await seat.press("escape")
        program = seat.app.program
        dealt = [*_dealt(program)]
    return {"screens": list(dict.fromkeys(shown)), "dealt": dealt}


def _dealt(program: "Program") -> Iterator[str]:
    """Papers and answers of the latest shift; all of them are in the language of the trade."""
    store, shift = program.store, program.store.shifts()[0].id
    yield store.papers(shift)
    for paper in json.loads(store.papers(shift)):
        for enquiry in program.content.catalogue.enquiries:
            yield store.answer(shift, paper["id"], enquiry) or ""
        yield from _written(program, Consignment.model_validate(paper), shift)


def _written(program: "Program", papers: Consignment, shift: str) -> Iterator[str]:
    """What stands on the papers themselves, which are not translated."""
    sheets = list(fill_documents(papers, {}))
    enquiry = enquiry_of(Paperwork)
    if answered := program.store.answer(shift, papers.id, enquiry):
        answers = Answers.model_validate_json(f'{{"{ANSWER_FIELDS[enquiry]}": {answered}}}')
        sheets += attached_documents(enquiry, answers, papers, {})
    for sheet in sheets:
        yield sheet.title
        for filled in sheet.boxes:
            yield from (filled.box.heading, *filled.lines)


if __name__ == "__main__":
    start(CODE)
    print(json.dumps(asyncio.run(walk(sys.argv[1]))))
