"""The schema of facts: flat, named, typed columns. What stands in them is ``cargo.facts``."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from profiler_sim.cargo.value import Value

FactValue = str | int | float | bool | date | tuple[str, ...] | None
"""None is a missing value: not stated, or its enquiry has not been asked."""

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


class Column(Value):
    """One fact as a rule's author knows it."""

    name: str
    """Lower-case words joined by underscores."""
    type: FactType
    example: FactValue
    """A usual value; conditions are tried on it when they are checked."""
