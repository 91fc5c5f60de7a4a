"""Cases looked back on, kept as text; ``python -m tests.tui.case_papers_golden`` writes them anew.

One small shift of each mode was dealt once and is kept beside them, as a store keeps it.
``python -m tests.tui.case_papers_golden deal`` deals others.
"""

import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from profiler_sim.cargo.modes import MODES, ByMode, Mode
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.papers import fill_documents
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.scoring.debrief.shown_signs import shown_signs
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.shift.commands import Assess, Close, Command, Enquire, Mark, Open, Order
from profiler_sim.store.contract import NewShift
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import DESK, NOW, SEED, TERMINAL, Seat, StillClock, program, seated

FOLDER = Path(__file__).parent / "golden" / "case_papers"
SIZES = {"120": DESK, "80": TERMINAL}
"""Columns in the names of files → columns and lines."""
SCENARIOS: ByMode[str] = ByMode(
    sea="first-watch", air="tirana-night-flight", road="bijaca-week", post="parcels-monday"
)
MANY_PAGES = 40
"""More than any consignment has."""
KEPT = 2
"""Consignments of a kept shift: one that hides something, one that does not."""


class Caught(MemoryStore):
    """Holds the shift that it is given."""

    dealt: NewShift | None = None

    def deal(self, new: NewShift) -> str:
        """Hold it."""
        self.dealt = new
        return super().deal(new)


def deal(mode: Mode) -> None:
    """Deal a shift of the mode, and keep a smuggled load with signs and an honest one."""
    store = Caught()
    begun = program(store, every=True)
    begun.begin(scenario_by_name(SCENARIOS[mode]), SEED)
    assert store.dealt
    desk = Desk.open(store, "1").do(Close(), NOW)
    assert isinstance(desk, Desk)
    shift = begun.completed.debrief("1").debrief.shift.completed
    hiding = next(name for name in shift.cases if _is_telling(shift, name))
    honest = next(name for name, case in shift.cases.items() if not case.hypothesis)
    path(f"{mode}.json").write_text(_cut(store.dealt, (hiding, honest)), encoding="utf-8")


def _is_telling(shift: CompletedShift, name: str) -> bool:
    """Something is hidden in it, its papers say so, and a scan shows where."""
    signs = [sign for sign in shown_signs(shift, name) if sign.is_evidence]
    seen_in = {sign.seen_in for sign in signs if sign.direction > 0}
    return bool(shift.cases[name].hypothesis and shift.cases[name].shown_at.get(SCAN)) and (
        "papers" in seen_in
    )


def _cut(new: NewShift, names: tuple[str, ...]) -> str:
    """The shift with no other consignments than these."""
    brief, papers, truth = (json.loads(text) for text in (new.brief, new.papers, new.truth))
    terms = brief["terms"]
    terms |= {"consignments": names, "searches": 1, "random": 0}
    terms["onward"] = [name for name in names if name in terms["onward"]]
    brief["packs"] = []
    truth["cases"] = [case for case in truth["cases"] if case["id"] in names]
    cut = replace(
        new,
        brief=json.dumps(brief),
        papers=json.dumps([paper for paper in papers if paper["id"] in names]),
        answers={name: new.answers[name] for name in names},
        truth=json.dumps(truth),
    )
    return json.dumps(asdict(cut), ensure_ascii=False) + "\n"


def store(mode: str) -> MemoryStore:
    """A store with the kept shift of a mode, closed after some work on its smuggled load."""
    kept = MemoryStore()
    kept.deal(NewShift(**json.loads(path(f"{mode}.json").read_text(encoding="utf-8"))))
    desk = Desk.open(kept, "1")
    for command in _worked(desk):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), (command, done)
        desk = done
    TraineeFeedback(kept, "1", StillClock()).keep_guess(None)
    return kept


def _worked(desk: Desk) -> Iterator[Command]:
    """The load that hides something is read, marked, scanned and searched."""
    first = desk.terms.consignments[0]
    front = fill_documents(desk.papers[0], desk.brief.words.ports)[0].id
    yield Open(consignment=first)
    for box in ("consignee", "goods"):
        yield Mark(consignment=first, page=front, box=box, direction="suspicious")
    yield Enquire(consignment=first, enquiry=SCAN)
    for square in ("C2", "H4"):
        yield Mark(consignment=first, page=SCAN, box=square, direction="suspicious")
    yield Assess(consignment=first, percent=80, topic=desk.terms.topics[0])
    yield Order(consignment=first, examination=desk.terms.examinations[0], reason="signs")
    yield Close()


async def to_case(seat: Seat) -> None:
    """From home to the smuggled load on its papers."""
    await seat.press("end")
    await seat.do("open", "all")
    listed = [row for row in seat.rows if row.strip()[:3].isdigit()]
    assert len(listed) == KEPT
    await seat.do("look into")


async def turn_to(seat: Seat, tab: str) -> None:
    """Turn the pages until this tab is in front."""
    for _ in range(MANY_PAGES):
        if tab in seat.text:
            return
        await seat.do("next page")
    pytest.fail(f"no page {tab}:\n{seat.text}")


async def screens(mode: str, size: tuple[int, int]) -> dict[str, str]:
    """The kept screens of a mode at one size, by name."""
    seen: dict[str, str] = {}
    async with seated(store(mode), size) as seat:
        await to_case(seat)
        seen["paper"] = seat.text
        await seat.do("next sign")
        seen["next"] = seat.text
        await turn_to(seat, "[Scan")
        seen["scan"] = seat.text
        await turn_to(seat, "[?")
        seen["unasked"] = seat.text
        if "next case" in seat.keys.values():
            await seat.do("next case")
        else:
            await seat.do("case before")
        seen["honest"] = seat.text
    return {f"{mode}-{name}": text for name, text in seen.items()}


def path(name: str) -> Path:
    """Where a screen or a shift is kept."""
    return FOLDER / name


def main(words: list[str]) -> None:
    """Write every screen; ``deal`` deals the shifts anew first."""
    FOLDER.mkdir(exist_ok=True)
    for mode in MODES:
        if words == ["deal"]:
            deal(mode)
        for columns, size in SIZES.items():
            for name, shown in asyncio.run(screens(mode, size)).items():
                path(f"{name}-{columns}.txt").write_text(shown + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
