"""Arrow keys go where the eye would."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from profiler_sim.cargo.forms import Sheet
from profiler_sim.tui.paper.borders import LINES
from profiler_sim.tui.paper.box_cursor import DIRECTIONS, neighbour
from profiler_sim.tui.paper.draw import draw
from profiler_sim.tui.paper.places import Area
from tests.tui.paper.sheets import BILL, sheets

AREAS = draw(BILL, 66, {}, None, LINES).areas


@pytest.mark.parametrize(
    ("start", "direction", "end"),
    [
        ("shipper", "right", "document no."),
        ("shipper", "down", "consignee"),
        ("document no.", "left", "shipper"),
        ("export references", "left", "shipper"),
        ("consignee", "right", "forwarding agent"),
        ("pre-carriage by", "right", "place of receipt"),
        ("place of receipt", "right", "onward inland routing"),
        ("onward inland routing", "left", "place of receipt"),
        ("marks and numbers", "up", "port of discharge"),
        ("description of goods", "down", "freight"),
        ("freight", "up", "marks and numbers"),
        ("shipper", "up", "shipper"),
        ("shipper", "left", "shipper"),
        ("freight", "down", "freight"),
    ],
)
def test_one_moves_to_the_box_one_sees_there(start: str, direction: str, end: str) -> None:
    """Straight ahead first, and nowhere at the edge of the paper."""
    assert neighbour(AREAS, start, direction) == end


@pytest.mark.parametrize("start", [None, "invoice no."])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_from_outside_the_paper_one_comes_to_its_first_box(
    start: str | None, direction: str
) -> None:
    """As when another paper has just been opened."""
    assert neighbour(AREAS, start, direction) == "shipper"


def test_an_empty_paper_has_nowhere_to_go() -> None:
    """And says so without fault."""
    assert neighbour({}, None, "down") is None


@pytest.mark.thorough
@settings(max_examples=40, deadline=None)
@given(sheets())
def test_every_box_can_be_reached_with_the_arrow_keys(sheet: Sheet) -> None:
    """From the first box, on the grid as in two columns."""
    for width in (100, 50):
        areas = draw(sheet, width, {}, None, LINES).areas

        assert reached(areas) == set(areas)


def reached(areas: Mapping[str, Area]) -> set[str]:
    """The boxes that some row of moves from the first one leads to."""
    seen: set[str] = set()
    ahead = {next(iter(areas))} if areas else set()
    while ahead:
        seen |= ahead
        steps = {neighbour(areas, each, way) for each in ahead for way in DIRECTIONS}
        ahead = {step for step in steps if step is not None} - seen
    return seen
