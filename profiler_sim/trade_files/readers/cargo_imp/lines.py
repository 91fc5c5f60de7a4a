"""Lines of a message, and what is open while they are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading, put

ENVELOPE = r"(?:[\x01\x02\s]*(?:Q[A-Z] |\.)[^\n/]*\n){0,4}[\x01\x02\s]*"
"""Lines of the network in front of a message: who it goes to, and who sent it when."""
_BLANKS = " \t\x01\x02\x03"


@dataclass(slots=True)
class Line:
    """One line."""

    number: int
    tag: str
    """Three letters; those of the line before where it goes on with it."""
    parts: list[str]
    """What stands between strokes, without the tag."""

    @property
    def at(self) -> str:
        """Its place, as a report names it."""
        return f"line {self.number}"

    def part(self, place: int) -> str:
        """Return what stands in a place, counted from 0; empty where there is nothing."""
        return self.parts[place].strip() if place < len(self.parts) else ""


@dataclass(slots=True)
class Parts:
    """What came so far of a waybill whose pieces come in parts."""

    record: ManifestRecord
    total: int
    at: str
    pieces: int = 0
    kg: float = 0

    def add(self, pieces: int, kg: float) -> None:
        """Count another part; the weight of all is known when all came."""
        self.pieces, self.kg = self.pieces + pieces, self.kg + kg
        if self.pieces == self.total and self.kg:
            put(self.record.of, "gross_kg", round(self.kg, 3), self.at, "inferred")


@dataclass(slots=True)
class State:
    """What is open in a message."""

    reading: Reading
    kind: str = ""
    """FWB, FHL or FFM."""
    master: ManifestRecord | None = None
    record: ManifestRecord | None = None
    party: str = ""
    party_line: int = 0
    letters: int = 0
    """Of the last line of goods."""
    is_ended: bool = False
    """Whether its end was met, where a message of its kind has one."""
    is_open: bool = False
    """Whether another message follows, as it says at its end."""
    parts: dict[str, Parts] = field(default_factory=dict)
    """Waybills that came in parts, by number."""
    flight: Fields = field(default_factory=dict)


def read_lines(text: str) -> Iterator[Line]:
    """Give the lines that are not empty, each with its tag."""
    tag = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip(_BLANKS)
        if not line:
            continue
        first, *rest = line.split("/")
        if first:
            tag = first[:3] if re.fullmatch(r"[A-Z]{3}.*", first) else ""
            rest = rest if first == tag else [first, *rest]
        yield Line(number, tag, rest)


def here(state: State) -> Fields:
    """Return the fields of the open consignment."""
    return state.record.of if state.record else {}
