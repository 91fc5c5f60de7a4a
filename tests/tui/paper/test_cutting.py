"""Figures and their units stay whole on every paper of every mode, whatever the width."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.text import visible
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.labels import visible_labels
from profiler_sim.play.pages import pages
from profiler_sim.screening.signs import Detector
from profiler_sim.traffic.caseload import generate_caseload
from profiler_sim.tui.paper.borders import LINES
from profiler_sim.tui.paper.canvas import cells, wrap
from profiler_sim.tui.paper.draw import draw
from tests.play.sitting import catalogue
from tests.repetition import first_of
from tests.tui.paper import golden

SCENARIOS = ("parcels-monday", "three-pistols", "tirana-night-flight", "night-lane")
"""One of each mode."""
WIDTHS = range(36, 160)
"""Cells of a paper: from one beside the list of a window of 80 cells to a whole one of 160."""
MEASURES = {"kg", "g", "t", "ft", "km", "m", "cm", "mm", "m³", "l", "%", "°C", "days", "day"}
"""Units that stand behind a space."""


@cache
def consignments(scenario: str, seed: int = 3) -> Sequence[tuple[Sheet, ...]]:
    """Every page of every consignment of a shift, with all answers."""
    told = scenario_by_name(scenario)
    known = catalogue().of_unit(told.unit, told.examinations)
    words = visible_labels(known, told.unit)
    model = compile_model(told, known)
    caseload = generate_caseload(told, known, model, seed, Detector(known))
    return [
        tuple(pages(one.papers, one.answers, _answered(one.answers.by_enquiry()), words))
        for one in caseload
    ]


def _answered(answers: Mapping[str, object]) -> list[str]:
    return [enquiry for enquiry, answer in answers.items() if answer is not None]


def figures(text: str) -> Iterator[str]:
    """What holds a digit, between two spaces, with the unit behind it; addresses are left out."""
    for line in visible(text).split("\n"):
        words = line.split(" ")
        for word, after in zip(words, [*words[1:], ""], strict=True):
            if "@" not in word and any(sign.isdigit() for sign in word):
                is_measured = word[-1].isdigit() and after in MEASURES
                yield f"{word} {after}" if is_measured else word


def cut(sheet: Sheet, width: int) -> list[str]:
    """Figures of a paper that stand on no line of their box as a whole."""
    drawing = draw(sheet, width, {}, None, LINES)
    rows = [cells(row) for row in golden.text(drawing).splitlines()]
    parted: list[str] = []
    for box, lines in ((each.box.id, each.lines) for each in sheet.boxes):
        x, y, wide, high = drawing.areas[box]
        written = ["".join(row[x : x + wide]) for row in rows[y : y + high]]
        parted += [
            f"{sheet.id}/{box}: {figure}"
            for line in lines
            for figure in figures(line)
            if not any(figure in row for row in written)
        ]
    return parted


@pytest.mark.parametrize("width", [58, 60, 61, 78, 118])
def test_the_papers_of_a_parcel_keep_weights_and_values_whole(width: int) -> None:
    """`0.599 kg`, `1 149 cartons`, `USD 1 114 105`: beside the list and in a window of its own."""
    for sheet in consignments("parcels-monday")[0]:
        assert cut(sheet, width) == []


@pytest.mark.thorough
@first_of("scenario", SCENARIOS, quick=4)
def test_no_figure_is_cut_on_a_few_papers(scenario: str) -> None:
    """The first consignment of each mode, at some widths."""
    found = [
        each
        for sheet in consignments(scenario)[0]
        for width in WIDTHS[::9]
        for each in cut(sheet, width)
    ]
    assert found == []


@pytest.mark.thorough
@pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_figure_is_cut_on_any_paper(scenario: str, step: int) -> None:
    """Every page of every ``step``-th consignment; each at other widths, together at every one."""
    found = {
        each
        for number, sheets in enumerate(consignments(scenario)[::step])
        for sheet in sheets
        for width in WIDTHS[number % 5 :: 5]
        for each in cut(sheet, width)
    }
    assert found == set()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.from_regex(r"[a-z]{1,9}|[0-9]{1,3}( kg| ft|\u00a0[0-9]{3})?", fullmatch=True)),
    st.integers(9, 60),
)
def test_wrapping_never_parts_a_figure_from_its_unit(words: list[str], width: int) -> None:
    """Any words, any width that holds the widest figure."""
    lines = ["".join(line) for line in wrap(" ".join(words), width)]

    for figure in figures(" ".join(words)):
        assert any(figure in line for line in lines)
