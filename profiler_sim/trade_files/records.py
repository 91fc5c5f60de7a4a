"""What a reader makes of a file: consignments as flat records, and how each field was come by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from profiler_sim.cargo.modes import Mode
from profiler_sim.trade_files.bounds import MAX_LETTERS, MAX_OF_ONE, TradeFileFault
from profiler_sim.trade_files.fields import (
    CONSIGNMENT_FIELDS,
    CONTAINER_FIELDS,
    GOODS_FIELDS,
    fits,
)

FieldValue = str | int | float | date | tuple[str, ...]
"""Numbers as numbers, days as dates; several seals, plates or ports as a tuple."""
How = Literal["read", "inferred", "supplied"]
"""read: as the file states it. inferred: worked out from what it states. supplied: the mentor
said it, or the exercise needs it."""


class Stated(NamedTuple):
    """The value of a field, and where and how it was read."""

    value: FieldValue
    at: str
    """The place in the file, such as ``row 7``, ``segment 12`` or a path."""
    how: How = "read"


Fields = dict[str, Stated]


class ImportNote(NamedTuple):
    """Something a mentor should know: the code of its sentence, and its values."""

    code: str
    params: Mapping[str, str | int | float]


@dataclass(slots=True)
class ManifestRecord:
    """One consignment as the file states it. What it leaves out is not in it."""

    mode: Mode
    at: str
    """Where it begins in the file."""
    of: Fields = field(default_factory=dict)
    goods: list[Fields] = field(default_factory=list)
    containers: list[Fields] = field(default_factory=list)

    def value(self, name: str) -> FieldValue | None:
        """Return the value of a field of the consignment; None where it is not stated."""
        stated = self.of.get(name)
        return stated.value if stated else None

    def text(self, name: str) -> str | None:
        """Return a field of the consignment as text; None where it is not stated."""
        value = self.value(name)
        if isinstance(value, tuple):
            return value[0] if value else None
        return None if value is None else str(value)

    def number(self, name: str) -> float | None:
        """Return a field of the consignment as a number; None where it is not stated."""
        value = self.value(name)
        return value if isinstance(value, int | float) else None

    def parts(self) -> Iterator[tuple[str, Fields]]:
        """Give every group of fields with the prefix of its names in the report."""
        yield "", self.of
        for line in self.goods:
            yield "goods.", line
        for container in self.containers:
            yield "container.", container


@dataclass(slots=True)
class Ignored:
    """An element that the file has and the program does not use."""

    at: str
    """Where it is met first."""
    count: int = 1


@dataclass(slots=True)
class Reading:
    """Everything that was read of one file."""

    format: str
    records: list[ManifestRecord] = field(default_factory=list)
    notes: list[ImportNote] = field(default_factory=list)
    ignored: dict[str, Ignored] = field(default_factory=dict)
    empties: int = 0
    """Empty containers, which hold nothing to profile and are left out."""
    second_source: bool = False
    """It lists equipment, not goods: it is compared with a manifest by container number."""

    def ignore(self, element: str, at: str) -> None:
        """Remember an element that is not used."""
        known = self.ignored.get(element)
        if known:
            known.count += 1
        else:
            self.ignored[element] = Ignored(at)

    def note(self, code: str, **params: str | float) -> None:
        """Tell the mentor of something."""
        self.notes.append(ImportNote(code, params))


_KNOWN = frozenset({*CONSIGNMENT_FIELDS, *GOODS_FIELDS, *CONTAINER_FIELDS})


def put(fields: Fields, name: str, value: FieldValue | None, at: str, how: How = "read") -> None:
    """State a field, unless the value is missing, blank or no number that the field can have.

    What is there already stays.

    Raises ``KeyError`` for a field that no table knows, ``TradeFileFault`` for an endless text.
    """
    if isinstance(value, str):
        if len(value) > MAX_LETTERS:
            raise TradeFileFault("too_long", at, limit=MAX_LETTERS)
        value = " ".join(value.split())
    if value is None or value in {"", ()}:
        return
    if name not in _KNOWN:
        raise KeyError(name)
    if isinstance(value, int | float) and not fits(name, value):
        return
    fields.setdefault(name, Stated(value, at, how))


def add_text(fields: Fields, name: str, text: str, at: str) -> None:
    """State a text, or put it behind the one that is stated already."""
    known = fields.pop(name, None)
    put(fields, name, f"{known.value} {text}" if known else text, known.at if known else at)


def add_container(record: ManifestRecord, number: str, at: str) -> None:
    """Name another container of a consignment; one that is named already is not added.

    Raises ``TradeFileFault`` for more than any consignment has.
    """
    if any(each["container"].value == number for each in record.containers):
        return
    if len(record.containers) >= MAX_OF_ONE:
        raise TradeFileFault("too_many_of_one", at, limit=MAX_OF_ONE)
    record.containers.append({"container": Stated(number, at)})
