"""Headings of manifests as tables: which field a column holds, in six languages.

A heading is never guessed by likeness. It is the same as a known one, or it holds all words of
one; a word such as "tare" or "carrier" forbids the second. So a column is right or left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from profiler_sim.trade_files.word_lists import latin, word_list

UNUSED = "-"
"""Stands for the field of a heading that is known and holds nothing for this program."""
_BOX_NUMBER = re.compile(r"^\s*[0-9A-Z]{1,3}\*{2,}\s*")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BLOCKING = word_list("""
        tare dara vgm carrier agent brodar vettore status statusi date datum data
        tarih tarihi booking freight vozarina navlun nolo height length width visina
        duzina sirina destination containers contenitori kontejnera seal plomba email
        e mail phone telephone telefon tel fax code kod account bank type tip currency
        address adresa adresi indirizzo rate cijena price unit dg class bill number
    """)
"""Words that make another thing of a heading, unless the known heading has them too."""


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """One column of a table and the field it holds."""

    heading: str
    field: str | None
    """None where the column is left out."""
    how: Literal["same", "words", "chosen", "none", "twice"]
    """same: a known heading. words: it holds all words of one. chosen: the mentor says so.
    twice: an earlier column holds that field."""


def normalised(heading: str) -> str:
    """Write a heading in small Latin letters without marks, one space between words."""
    text = _CAMEL.sub(" ", _BOX_NUMBER.sub("", heading))
    text = text.replace("İ", "i").replace("I", "i").casefold().replace("\u0131", "i")
    bare = unicodedata.normalize("NFKD", latin(text).replace("đ", "dj"))
    kept = (c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


class HeadingTable:
    """The headings that are known."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        """Read pairs of a field and a heading; ``-`` is a heading that is not used."""
        self.exact: dict[str, str] = {}
        for name, heading in rows:
            self.exact.setdefault(normalised(heading), name)
        self.words = [
            (frozenset(words), name)
            for heading, name in self.exact.items()
            if (words := heading.split())
        ]
        self.field_of = lru_cache(maxsize=4096)(self._field_of)

    def knows(self, heading: str) -> bool:
        """Return whether a cell is a heading of a field that is used."""
        return self.field_of(heading)[0] not in {None, UNUSED}

    def _field_of(self, heading: str) -> tuple[str | None, Literal["same", "words", "none"]]:
        name = normalised(heading)
        if name in self.exact:
            return self.exact[name], "same"
        words = frozenset(name.split())
        found = [
            (len(alias), field)
            for alias, field in self.words
            if alias <= words and not (words - alias) & _BLOCKING
        ]
        longest = max((count for count, _ in found), default=0)
        fields = {field for count, field in found if count == longest}
        if len(fields) == 1 and longest:
            return fields.pop(), "words"
        return None, "none"


def match_columns(
    headings: Sequence[str], table: HeadingTable, chosen: Mapping[str, str] | None = None
) -> list[ColumnMatch]:
    """Say for each heading which field its column holds; the first column of a field has it.

    ``chosen`` are the mentor's own, by heading in normal form; ``-`` leaves a column out.
    """
    own = chosen or {}
    taken: set[str] = set()
    found: list[ColumnMatch] = []
    for heading in headings:
        name = own.get(normalised(heading)) if heading.strip() else UNUSED
        how: Literal["same", "words", "chosen", "none", "twice"] = "chosen"
        if name is None:
            name, how = table.field_of(heading)
        if name in {None, UNUSED}:
            found.append(ColumnMatch(heading, None, "none"))
        elif name in taken:
            found.append(ColumnMatch(heading, None, "twice"))
        else:
            taken.add(str(name))
            found.append(ColumnMatch(heading, name, how))
    return found
