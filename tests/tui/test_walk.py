"""A shift can be played by somebody who reads nothing but the screen."""

from collections.abc import Iterator
from random import Random

import pytest

from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import readable_scenarios
from tests.tui.seat import NAMES, TERMINAL, Seat, said, seated
from tests.tui.walker import ARROWS, Walker, play

SCENARIOS = {each.scenario: each for each in readable_scenarios()}


def by_mode() -> Iterator[object]:
    """Every scenario: one of each mode in ``.ci/run``, the rest slowly."""
    units = read_catalogue().units
    seen: set[str] = set()
    for name, scenario in SCENARIOS.items():
        mode = units[scenario.unit].mode
        yield pytest.param(name, marks=pytest.mark.slow if mode in seen else pytest.mark.thorough)
        seen.add(mode)


@pytest.mark.parametrize("name", [*by_mode()])
async def test_the_keys_on_the_screen_lead_through_every_scenario(name: str) -> None:
    """From home to the debrief and back, at 80 by 24, keyboard alone; a guide tells every step."""
    scenario = SCENARIOS[name]
    async with seated(size=TERMINAL, every=True) as seat:
        walker = Walker(seat)
        await play(walker, scenario.title)

        assert "Cargo profiling desk" in seat.text
        assert seat.events[-1]["event"] == "closed"
        assert {"opened", "marked", "enquired", "assessed", "ordered", "rest released"} <= {
            event["event"] for event in seat.events
        }
    for step in scenario.guide:
        assert any(step.text in screen for screen in walker.read), step


def key_of(written: str, draw: Random) -> str:
    """One of the keys that are written this way."""
    arrows = [name for name, sign in ARROWS.items() if sign in written]
    letters = ["x"] if written == "abc" else []
    spaces = ["space"] if written == "Space" else []
    return draw.choice(arrows or letters or spaces or [NAMES.get(written, written)])


@pytest.mark.parametrize("seed", [pytest.param(n, marks=pytest.mark.slow) for n in range(20)])
async def test_whatever_is_pressed_of_what_is_shown_works(seed: int) -> None:
    """Any walk over shown keys goes on, and no key that is shown is answered with a refusal."""
    await _stroll(seed, 300)


@pytest.mark.thorough
async def test_a_stroll_over_shown_keys_never_stumbles() -> None:
    """The same, shorter."""
    await _stroll(1, 40)


async def _stroll(seed: int, steps: int) -> None:
    draw = Random(seed)
    async with seated(size=draw.choice([TERMINAL, (120, 36), (60, 16)])) as seat:
        trail = []
        for _ in range(steps):
            written = draw.choice([key for key in seat.keys if seat.keys[key] != "quit"])
            trail.append(written)
            await seat.press(key_of(written, draw))
            assert seat.app.is_running, trail
            assert not refused(seat), (trail, seat.text)


REFUSALS = ("have not been read", "has not been judged", "Take the", "is released already")


def refused(seat: Seat) -> list[str]:
    """Refusals that the line of keys ought to have spared the trainee."""
    return [words for words in REFUSALS if words in said(seat)]
