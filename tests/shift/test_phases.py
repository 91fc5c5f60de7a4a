"""Walk legally into each phase, then try every move."""

import pytest

from profiler_sim.shift.phases import MOVES, REVEAL, Phase, phase
from profiler_sim.shift.state import initial_state
from profiler_sim.shift.terms import Indicators
from tests.shift.desk import EVERY_MOVE, OPEN, TERMS, WAYS, code, walk

PLACES = list(enumerate(Phase))


@pytest.mark.parametrize("name", Phase)
def test_each_phase_is_reached_by_legal_moves(name: Phase) -> None:
    """The ways above lead where their names say."""
    state = walk(initial_state(TERMS), *WAYS[name])

    assert phase(state.progress["A"]) == name


@pytest.mark.parametrize(("place", "name"), PLACES)
@pytest.mark.parametrize("do", sorted(MOVES))
def test_the_table_of_moves_is_what_the_engine_does(do: str, place: int, name: Phase) -> None:
    """An empty cell is granted; a cell with a code is refused with this code."""
    state = walk(initial_state(TERMS), *WAYS[name])

    assert code(state, EVERY_MOVE[do]) == MOVES[do][place]


@pytest.mark.parametrize(
    ("indicators", "place", "name"),
    [
        (indicators, place, name)
        for indicators in sorted(REVEAL)
        for place, name in PLACES
        if (indicators, name) != ("never", "shown")  # where nothing is ever shown
    ],
)
def test_indicators_are_shown_when_the_terms_say(
    indicators: Indicators, place: int, name: Phase
) -> None:
    """Each way of treating indicators is one row."""
    terms = TERMS.model_copy(update={"indicators": indicators})
    state = walk(initial_state(terms), *WAYS[name], terms=terms)

    assert code(state, EVERY_MOVE["reveal"], terms) == REVEAL[indicators][place]


def test_every_command_about_a_consignment_has_its_row() -> None:
    """No command can fall through the table."""
    assert {*MOVES, "reveal"} == set(EVERY_MOVE)
    assert {len(row) for row in (*MOVES.values(), *REVEAL.values())} == {len(Phase)}


def test_indicators_seen_from_the_start_do_not_make_a_consignment_judged() -> None:
    """Opened and with its indicators shown, it still waits for a judgement."""
    terms = TERMS.model_copy(update={"indicators": "from the start"})
    state = walk(initial_state(terms), EVERY_MOVE["reveal"], OPEN, terms=terms)

    assert phase(state.progress["A"]) == Phase.OPEN
    assert code(state, EVERY_MOVE["reveal"], terms) == "already_shown"
    assert code(state, EVERY_MOVE["release"], terms) == "judge_first"
