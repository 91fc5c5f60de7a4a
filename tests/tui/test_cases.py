"""What was in the loads: page 1 of the debrief, and what a drill says after each decision."""

import pytest

from tests.repetition import first_of
from tests.tui import case_golden
from tests.tui.case_golden import CASES, CIGARETTES, COCAINE, HONEST, Case, as_drill, judged
from tests.tui.golden import SIZES
from tests.tui.seat import DESK, TERMINAL, Seat, at_desk, said, seated

PLAYED = CASES["find"]


@first_of("size", SIZES)
@first_of("name", CASES, quick=2)
async def test_every_case_reads_as_it_is_kept(name: str, size: str) -> None:
    """``python -m tests.tui.case_golden`` writes them anew; read the difference."""
    shown = await case_golden.screen(CASES[name], SIZES[size])

    assert f"{shown}\n" == case_golden.path(name, size).read_text(encoding="utf-8")


def test_no_kept_case_is_left_over() -> None:
    """Every file belongs to a case."""
    kept = {file.stem.rsplit("-", 1)[0] for file in case_golden.FOLDER.glob("*.txt")}

    assert kept == {*CASES}


async def look_back(seat: Seat) -> None:
    """From home to the debrief of the only shift."""
    await seat.press("end")
    await seat.do("open")


@pytest.mark.thorough
@pytest.mark.parametrize("size", [TERMINAL, DESK])
async def test_the_first_line_of_the_debrief_says_what_was_in_the_loads(
    size: tuple[int, int],
) -> None:
    """No guess, bar or percentage stands before it."""
    async with seated(case_golden.played(PLAYED), size) as seat:
        await look_back(seat)

        assert seat.rows[1].strip().startswith("You found: 001 Cocaine.")
        assert "%" not in "".join(seat.rows[:12])


@pytest.mark.thorough
async def test_cases_are_gone_through_by_key() -> None:
    """Enter opens one, n and p go on and back, Esc leads to the line of the one last seen."""
    async with seated(case_golden.played(PLAYED), TERMINAL) as seat:
        await look_back(seat)
        assert "next case" not in seat.keys.values()
        await seat.do("look into")
        assert "001 · " in seat.text
        assert "case before" not in seat.keys.values()
        await seat.do("next case")
        assert "012 · " in seat.text
        await seat.do("case before", "next case")
        await seat.do("back")
        assert "[1 result]" in seat.text
        await seat.do("look into")
        assert "012 · " in seat.text


@pytest.mark.thorough
async def test_cases_are_gone_through_by_mouse() -> None:
    """A click on a sign opens its case, a click on the line of keys goes on."""
    async with seated(case_golden.played(PLAYED), TERMINAL) as seat:
        await look_back(seat)
        await seat.click("Verified gross mass against the bill")
        assert "001 · " in seat.text
        await seat.click_key("next case")
        assert "012 · " in seat.text
        await seat.click_key("back")
        assert "[1 result]" in seat.text


DRILL = Case([*judged(CIGARETTES)], as_drill, CIGARETTES)


async def release(seat: Seat) -> None:
    """Go to the consignment that was in hand last, and release it."""
    await seat.press("home")
    await seat.do("open")
    await seat.press("l")


@first_of("key", ["enter", "escape"])
async def test_a_drill_says_at_once_what_was_there(key: str) -> None:
    """With the signs, in the middle of the screen, until a key says that it was read."""
    async with seated(case_golden.played(DRILL), TERMINAL) as seat:
        await release(seat)
        assert "612 master cases of cigarettes" in said(seat).replace("│ ", "")
        assert "You missed it: you read it, but did not mark it." in said(seat).replace(" │ │", "")
        await seat.press("j")
        assert "612 master cases" in seat.text
        await seat.press(key)
        assert "612 master cases" not in seat.text
        assert seat.events[-1]["event"] == "released"


async def test_what_a_drill_says_is_put_away_by_a_click() -> None:
    """Anywhere."""
    async with seated(case_golden.played(DRILL), TERMINAL) as seat:
        await release(seat)
        await seat.click("Signs that were there to see")
        assert "612 master cases" not in seat.text
        assert "No.   container" in seat.text


@pytest.mark.thorough
async def test_in_a_drill_the_rest_is_shown_case_by_case() -> None:
    """Those that hid something, one after the other; the text scrolls by key."""
    async with at_desk("where-in-the-box", TERMINAL) as seat:
        await seat.press("R")
        await seat.do("accept")
        assert "With hidden goods: " in seat.text
        assert "Signs that were there to see:" in seat.text
        before = seat.text
        await seat.press("down", "down", "down")
        assert seat.text != before
        await seat.do("go on")
        assert "With hidden goods: " not in seat.text


async def test_a_shift_that_tells_at_its_end_says_nothing_at_the_desk() -> None:
    """No truth before the close."""
    async with seated(case_golden.played(Case(judged(HONEST), drill=HONEST)), TERMINAL) as seat:
        await release(seat)
        assert "go on" not in seat.keys.values()
        assert COCAINE.lower() not in seat.rows[-3]
