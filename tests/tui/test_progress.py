"""Progress: topics, curve, what is due, history; and the next shift on home."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.app.program import Program
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.learner.standing import Standing
from profiler_sim.play.desk import Desk
from profiler_sim.play.progress import CurvePoint, LearningProgress, TopicSkill
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.scoring.metrics.intervals import mean_over_shifts
from profiler_sim.shift.commands import Close
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.progress.drawings import (
    draw_curve,
    draw_judged,
    draw_level,
    recent_mean_text,
)
from profiler_sim.tui.progress.page import skill_options
from tests.repetition import first_of
from tests.tui.seat import NOW, TERMINAL, Seat, StillClock, program, said, seated
from tests.tui.test_debrief import played
from tests.tui.test_home import beside


def shifts(count: int = 2) -> MemoryStore:
    """A store with closed shifts of one trainee, each dealt otherwise."""
    store = MemoryStore()
    opened: Program = program(store)
    for seed in range(count):
        shift = opened.begin(scenario_by_name("three-pistols"), seed)
        desk = Desk.open(store, shift)
        for command in played() if seed else [Close()]:
            done = desk.do(command, NOW)
            assert isinstance(done, Desk), done
            desk = done
        TraineeFeedback(store, shift, StillClock()).keep_guess(None)
    return store


async def progress(seat: Seat) -> None:
    """From home to the screen."""
    await seat.do("progress")


@pytest.mark.thorough
@first_of("size", [TERMINAL, (120, 36)])
async def test_too_little_is_said_to_be_too_little(size: tuple[int, int]) -> None:
    """No level is drawn of a few loads: signs show how many of five were judged."""
    async with seated(shifts(), size) as seat:
        await progress(seat)

        assert "[1 topics]" in seat.rows[0]
        assert "It is too early to say what you are good at." in said(seat)
        assert "Practise next" in said(seat)
        assert "Too early to say" in seat.text
        for topic in ("Cigarettes", "Cocaine"):
            line = seat.row(f"{topic}  ")
            judged = line.count("●")
            assert line.count("○") == 5 - judged
            assert f"{judged} of 5" in line


@pytest.mark.thorough
async def test_the_pages_by_key_and_by_mouse() -> None:
    """Curve, due, shifts; from a shift to its debrief and back."""
    async with seated(shifts()) as seat:
        await progress(seat)
        await seat.do("curve")
        assert "Selection score, shift by shift" in seat.text
        assert "100 %" in seat.text
        assert "your shifts" in seat.text
        await seat.click("3 due")
        assert "not judged yet" in seat.text
        await seat.do("next page")
        assert seat.row("Three pistols").strip().startswith("2026-03-02")
        assert "selection score" in seat.text
        await seat.click("Three pistols")
        assert "[1 result]" in seat.text
        await seat.click_key("back")
        assert "[4 shifts]" in seat.rows[0]
        await seat.do("debrief", "back", "back")
        assert "Scenarios" in seat.text


async def test_without_a_closed_shift_that_is_said() -> None:
    """And home offers no shift made from nothing."""
    async with seated() as seat:
        assert "Next shift for you" not in seat.text
        await progress(seat)

        assert "You have not closed a shift yet." in seat.text
        assert "debrief" not in seat.keys.values()


@pytest.mark.thorough
async def test_home_offers_the_next_shift_and_says_why() -> None:
    """One sentence why, one what it is; it is briefed and dealt like any other."""
    store = shifts()
    async with seated(store) as seat:
        assert "Next shift for you" in seat.text
        await seat.press("home")
        told = beside(seat)
        assert "We chose " in told
        assert "You see each result at once." in told
        await seat.do("open")
        assert "A short drill." in seat.text
        await seat.do("begin")
        assert "decided 0/10" in seat.text
        assert store.shifts()[0].scenario == "training-drill"
        assert not store.shifts()[0].is_closed


@pytest.mark.thorough
async def test_the_next_shift_stays_the_same_until_another_is_closed() -> None:
    """Opened again the same day, home offers the same shift and not another topic."""
    desk = program(shifts())
    first, again = desk.completed.next_shift(), program(shifts()).completed.next_shift()
    assert (first.scenario, first.seed) == (again.scenario, again.seed)
    assert first == desk.completed.next_shift()


def skill(n: int, sound: int, title: str = "[b]Topic[/b]") -> TopicSkill:
    """A topic in which so many decisions were sound."""
    known = Standing(n=n, sound=sound)
    return TopicSkill(
        topic="t",
        title=title,
        n=n,
        sound=sound,
        level=known.level,
        interval=known.interval,
        state=known.state,
        difficulty_corrected=50.0,
        days=None,
        is_due=True,
        priority=1.0,
    )


@pytest.mark.parametrize(
    ("n", "sound", "drawn"),
    [
        (0, 0, "    ├─────●───┼─┤    "),
        (20, 18, "              │├─●┤  "),
        (20, 2, "  ├●─┤        │      "),
    ],
)
def test_a_level_is_drawn_with_its_range_and_the_goal(n: int, sound: int, drawn: str) -> None:
    """Twenty-one cells from 0 to 100 %."""
    assert draw_level(skill(n, sound)) == drawn


def points(*qualities: float) -> list[CurvePoint]:
    """A curve."""
    found = []
    for at in range(1, len(qualities) + 1):
        recent = mean_over_shifts(qualities[max(0, at - 4) : at])
        assert recent is not None
        found.append(
            CurvePoint(shift=str(at), started="", selection=qualities[at - 1], recent=recent)
        )
    return found


def test_the_curve_is_drawn_shift_by_shift() -> None:
    """From the oldest; where a shift is its own mean, both are one sign."""
    drawn = [line.plain.rstrip() for line in draw_curve(points(0.0, 1.0))]

    assert drawn[0] == " 100 % │     ●"
    assert drawn[5] == "  50 % │    ──"
    assert drawn[10] == "   0 % │  ◉"
    assert drawn[12] == "          1  2  your shifts"


def test_one_shift_is_said_to_say_little() -> None:
    """Several too, until they are so alike that they say something of a level."""
    one, two, four = (recent_mean_text(points(*scores)) for scores in _LATEST)

    assert one.endswith("One shift says little.")
    assert two == "Your last 2 shifts: 50 % on average. Too little to judge your level."
    assert re.fullmatch(r"Your last 4 shifts: 98 % on average. Your level: \d+ to \d+ %.", four)


_LATEST = ((0.4,), (0.4, 0.6), (1.0, 1.0, 0.9, 1.0))
"""Scores of the latest shifts."""


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_no_level_that_is_shown_leaves_0_to_100_percent(scores: list[float]) -> None:
    """Once it said that a level may lie at -68 to 166 %."""
    text = recent_mean_text(points(*scores))

    assert all(0 <= int(number) <= 100 for number in re.findall(r"-?\d+(?= %| to)", text))
    drawn = "\n".join(line.plain for line in draw_curve(points(*scores)))
    assert drawn.count("●") + drawn.count("◉") == len(scores)


@given(st.integers(0, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))))
def test_a_level_is_drawn_within_its_scale(counted: tuple[int, int]) -> None:
    """Twenty-one cells, the level between its limits."""
    drawn = draw_level(skill(*counted))

    assert len(drawn) == 21
    before, after = drawn.split("●")
    assert "┤" not in before
    assert "├" not in after
    assert draw_judged(counted[0], 5).count("●") == min(counted[0], 5)
    assert len(draw_judged(counted[0], 5)) == 5


async def test_what_goes_well_and_what_comes_next_is_said_first() -> None:
    """A sentence each, then a row a topic: the good ones first, each with its level in words."""
    known = LearningProgress(
        trainee="otter",
        skills=(
            skill(20, 19, "Cocaine"),
            skill(20, 2, "Firearms"),
            skill(8, 5, "Waste"),
            skill(2, 1, "Heroin"),
        ),
        curve=(),
        due=(skill(20, 2, "Firearms"),),
        history=(),
    )
    shown = [str(option.prompt) for option in skill_options(known)]
    text = "\n".join(shown)

    assert "You are good at: Cocaine." in text
    assert "Practise next: Firearms." in text
    rows = [text.index(f"\n{title}  ") for title in ("Cocaine", "Waste", "Firearms", "Heroin")]
    assert rows == sorted(rows)
    assert "19 of 20 right  good" in text
    assert "2 of 5" in text
    assert "Counted: smuggled loads you judged" in text
