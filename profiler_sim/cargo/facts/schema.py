"""The schema of facts: flat, named, typed columns. The facts are in the modules beside it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from profiler_sim.cargo.value import Value

FactValue = str | int | float | bool | date | tuple[str, ...] | None
"""None is a missing value: not stated, or its enquiry has not been asked."""

WHOLE_LIMIT = 1 << 63
"""Whole numbers are of 64 bits: from this below zero to one less than this."""

Row = Mapping[str, FactValue]
"""The facts of one consignment by name; a fact that is left out is missing."""


class FactType(StrEnum):
    """What kind of answer a fact gives."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    """A whole number of at most 64 bits."""
    DATE = "date"
    YESNO = "yesno"
    TEXTS = "texts"
    """A list of texts in an order of its own, such as ports in sailing order."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A fact, or each text of a list, is one of these."""

    names: Mapping[str, str]
    """What each value is called in words, in an order of its own; empty where the value itself
    says it."""
    others: str = ""
    """A regular expression for what else may stand there, where the list is an excerpt."""

    def holds(self, value: str) -> bool:
        """Return whether a value is one of them, or may be one that the excerpt lacks."""
        return value in self.names or bool(self.others and re.fullmatch(self.others, value))


@dataclass(frozen=True, slots=True)
class TextPattern:
    """A text fact is written in this form."""

    pattern: str
    """A regular expression for all of it."""
    example: str


@dataclass(frozen=True, slots=True)
class Range:
    """A number is in this range, both ends included; None where it has no end."""

    low: float | None = None
    high: float | None = None


class CodeTable(StrEnum):
    """Published codes, and codes of the catalogue, that a fact may be one of."""

    HS2 = "hs2"
    HS4 = "hs4"
    HS6 = "hs6"
    PLACES = "places"
    """UN/LOCODEs of ports and airports, and the ids of places that have none."""
    ROAD_PLACES = "road places"
    """Where lorries load and cross: the same, and any place of a country whose places are not all
    listed."""
    OFFICES = "offices"
    """Offices of exchange of the post."""


@dataclass(frozen=True, slots=True)
class CodeReference:
    """A fact is one of the codes of a table, which is handed in where it is wanted."""

    table: CodeTable


Values = Enumeration | TextPattern | Range | CodeReference
"""What a fact can hold, where that is known beyond its type."""


class Column(Value):
    """One fact as a rule's author knows it."""

    name: str
    """Lower-case words joined by underscores."""
    type: FactType
    example: FactValue
    """A usual value."""
    values: Values | None = None
    """None where any value of its type may stand there."""
