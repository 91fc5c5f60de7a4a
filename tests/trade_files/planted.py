"""Files of every format with a canary in every field that is no number, code, day or place.

The canary takes the place of each value of the samples that names somebody or something, and
stands inside the words of goods. What a reader needs to know a file again stays: tags, qualifiers,
amounts, days, codes of places.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from typing import NamedTuple

from profiler_sim.files.catalogue_tables import table_rows
from profiler_sim.mentor.imports.sources import HEADINGS
from profiler_sim.trade_files.fields import KINDS, FieldKind
from tests.trade_files import samples


class Canary(NamedTuple):
    """A word and a number that nobody else writes."""

    word: str
    digits: str


Plant = Callable[[Canary], str]
_VALUE = re.compile(r"[A-Za-z0-9]*(?:QV|DRIMOLUX|PONTAREVA|ZELMIRKA|Qvastela|Drimolux)[\w?']*")
"""Names and numbers of the samples that stand for real ones."""
_NUMBERS = (
    *("CSQU 3054383", "CSQU3054383", "CSQU3054404", "CSQU3054420", "ML12345", "ML99999", "FY401R"),
    *("9074729", "38269551000", "902125550101", "35542555010", "1234567890", "L12345678A"),
    *("02345678", "CP123456785CN", "HILDA", "Kvar", "MANQ1", "SENDERQ", "RECEIVERQ", "SLOBODE"),
    *("PASSWORDQ", "9999999", "8017263"),
)
_WAYBILL = re.compile(r"888-\d{8}")


def _planted(text: str) -> Plant:
    """A sample in which the canary stands for every name and number."""
    numbers = re.compile("|".join(map(re.escape, _NUMBERS)))

    def plant(canary: Canary) -> str:
        done = _WAYBILL.sub(f"888-{canary.digits[:8]}", text)
        done = numbers.sub(lambda found: _like(found[0], canary), done)
        return _VALUE.sub(canary.word, done)

    return plant


def _like(value: str, canary: Canary) -> str:
    """The word, or for a value of figures alone the number."""
    return canary.digits if value.isdigit() else canary.word


_BY_KIND: Mapping[FieldKind, Callable[[Canary], str]] = {
    FieldKind.NAME: lambda c: f"{c.word} TRADE D.O.O.",
    FieldKind.STREET: lambda c: f"Ul. {c.word} 12, PASSPORT NO: {c.word}, tel {c.digits}",
    FieldKind.CITY: lambda c: c.word,
    FieldKind.POSTCODE: lambda c: c.digits,
    FieldKind.COUNTRY: lambda c: c.word,
    FieldKind.PHONE: lambda c: f"+382 {c.digits}",
    FieldKind.EMAIL: lambda c: f"{c.word}@{c.word}.me",
    FieldKind.TAX_ID: lambda c: c.digits,
    FieldKind.SEAL: lambda c: f"{c.word}; ML{c.digits}",
    FieldKind.DAY: lambda c: c.word,
    FieldKind.NUMBER: lambda c: c.word,
    FieldKind.CODE: lambda c: c.word,
    FieldKind.TEXT: lambda c: f"CERAMIC TILES {c.word} {c.digits} www.{c.word}.com {c.word}@x.me",
}
"""What a table holds in a column of each kind; other kinds hold the word itself."""
_PLAYABLE = {"gross_kg": "1200", "packages": "10", "loading_port": "TRMER", "hs": "690721"}


def _word(canary: Canary) -> str:
    return canary.word


def _table(*, is_playable: bool) -> Plant:
    """A table with a column for every field, and one that no field has."""
    headings = {row["field"]: row["heading"] for row in reversed(list(table_rows(HEADINGS)))}
    fields = [name for name in headings if name in KINDS]

    def plant(canary: Canary) -> str:
        row = [_BY_KIND.get(KINDS[name], _word)(canary) for name in fields]
        if is_playable:
            row = [_PLAYABLE.get(name, cell) for name, cell in zip(fields, row, strict=True)]
        file = StringIO()
        table = csv.writer(file)
        table.writerow([*(headings[name] for name in fields), f"Remark {canary.word}"])
        table.writerow([*row, f"{canary.word} {canary.digits}"])
        return file.getvalue()

    return plant


def plants() -> Iterator[tuple[str, str, Plant]]:
    """Every format: its name, a desk, and what writes a file with a canary."""
    for name, (text, unit, _) in samples.ALL.items():
        yield name, unit, _planted(text)
    yield "table of every field", "Bar", _table(is_playable=True)
    yield "table of canaries alone", "Bar", _table(is_playable=False)


def second_plants() -> Iterator[tuple[str, Plant]]:
    """Every format of a second source."""
    for name, text in samples.SECOND.items():
        yield name, _planted(text)
