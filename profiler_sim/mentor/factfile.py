"""Facts of many consignments as a table for spreadsheets: CSV, one column a fact, id first.

A text that a spreadsheet would take for a formula bears a ' before it; ``screening.table`` takes
it off again. Nothing is written for a missing value, lists as [GRPIR, ITGIT].
"""

import csv
import re
from datetime import date
from typing import Protocol

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.facts.schema import FactValue
from profiler_sim.cargo.norms import Norms

HEADER = ("id", *FACTS)

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""Also what has been quoted already, so that taking off one ' gives back what was."""
_PLAIN = re.compile(r"(?!(?i:null)$)[\w.-]+( [\w.-]+)*")


class Text(Protocol):
    """Where text goes; it must leave line ends as they are written."""

    def write(self, text: str, /) -> object:
        """Add some."""


class FactFile:
    """Writes what the papers alone show; facts of enquiries stay empty."""

    def __init__(self, file: Text, norms: Norms) -> None:
        """Begin with the line of names."""
        self._norms = norms
        self._rows = csv.writer(file, lineterminator="\n")
        self._rows.writerow(HEADER)

    def write(self, papers: Consignment) -> None:
        """Add one consignment."""
        facts = row(CaseFile(papers, Answers(), self._norms))
        self._rows.writerow([cell(papers.id), *(cell(facts[name]) for name in FACTS)])


def cell(value: FactValue) -> str:
    """Write a value as a cell that no spreadsheet runs; a number below zero stays a number."""
    text = _text(value)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def _text(value: FactValue) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return f"[{', '.join(map(_member, value))}]"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _member(text: str) -> str:
    """One text of a list, in quotes where it would otherwise be read as something else."""
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
