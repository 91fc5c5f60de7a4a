"""Exercises set on paper for tests, and what a reader of PDF that is not ours sees of them."""

from functools import cache
from io import BytesIO
from typing import NamedTuple

import typst
from pypdf import PdfReader

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.printing.case_pages import case_document
from profiler_sim.printing.class_sheet import class_document
from profiler_sim.printing.paper_exercise import PaperExercise, deal_exercise
from profiler_sim.printing.solution_pages import solution_document
from profiler_sim.printing.typesetting import (
    PrintedDocument,
    page_inputs,
    set_pages,
    template_source,
)
from tests.play.sitting import Stopwatch, catalogue

SEA, ROAD, POST, AIR = "three-pistols", "night-lane", "parcels-monday", "sarajevo-terminal"
SMUGGLED, HONEST = "002", "005"
"""Of the sea exercise."""
PAIR = (SMUGGLED, HONEST)


class Exam(NamedTuple):
    """The three files of an exercise."""

    cases: bytes
    solutions: bytes
    class_sheet: bytes


@cache
def exercise(name: str = SEA, wanted: tuple[str, ...] = PAIR) -> PaperExercise:
    """Deal an exercise with seed 1."""
    scenario = scenario_by_name(name)
    return deal_exercise(
        scenario,
        catalogue(),
        packs_by_name(scenario.rules),
        seed=1,
        wanted=wanted,
        clock=Stopwatch(),
    )


@cache
def exam(name: str = SEA, wanted: tuple[str, ...] = PAIR) -> Exam:
    """Set an exercise."""
    dealt = exercise(name, wanted)
    documents = (
        case_document(dealt, silent),
        solution_document(dealt, silent),
        class_document(dealt),
    )
    return Exam(*map(set_pages, documents))


def silent(_done: int) -> None:
    """Take progress and say nothing."""


@cache
def texts(pdf: bytes) -> tuple[str, ...]:
    """Read the text of each page; a blank that holds a number together is a blank."""
    pages = PdfReader(BytesIO(pdf)).pages
    return tuple(page.extract_text().replace("\xa0", " ") for page in pages)


def as_archive(document: PrintedDocument, instead_of_plain: str = "plain") -> bytes:
    """Set a document as PDF/A, which refuses a letter without a shape.

    The word ``plain`` can be replaced by what never went through ``printed_text``.
    """
    inputs = page_inputs(document)
    inputs["data"] = inputs["data"].replace("plain", instead_of_plain)
    return typst.compile(
        template_source(document.template).replace(b"date: none", b"date: auto"),
        format="pdf",
        timestamp=0,
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards="a-2b",
    )
