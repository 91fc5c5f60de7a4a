"""Home: what can be played, gone on with, looked back on; who plays, and in what colours."""

import time
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from profiler_sim.app.completed import CompletedShifts
from profiler_sim.app.content import Content
from profiler_sim.app.program import Program
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import ProblemsFound, Unreadable
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.shift.commands import Close
from profiler_sim.store.contract import ShiftRow
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.widgets.fields import Choices
from tests.repetition import first_of
from tests.tui.seat import DESK, TERMINAL, Seat, after, at_desk, dealt, program, said, seated


def closed() -> MemoryStore:
    """A store with one shift that was dealt and closed at once."""
    return after(Close())


class Broken(MemoryStore):
    """A store whose file cannot be read."""

    def shifts(self) -> list[ShiftRow]:
        """Say so."""
        raise Unreadable("store_damaged", {"path": "[b]shifts.db[/b]"})


def below(seat: Seat, heading: str) -> list[str]:
    """The lines between a heading and the next empty line."""
    rows = [row.strip() for row in list_of(seat)]
    start = rows.index(heading) + 1
    return rows[start : rows.index("", start)]


def list_of(seat: Seat) -> list[str]:
    """The lines of the list, without the card beside it."""
    return [row.partition("│")[0].rstrip().replace("\N{NO-BREAK SPACE}", " ") for row in seat.rows]


def beside(seat: Seat) -> str:
    """What stands beside the list, as one line."""
    return " ".join(" ".join(row.partition("│")[2] for row in seat.rows).split())


async def test_the_first_screen_lists_the_scenarios_the_easiest_first() -> None:
    """The guided one above all; and nothing to go on with yet."""
    async with seated(size=(120, 100), every=True) as seat:
        listed = below(seat, "Scenarios")
        titles = [each.title for each in seat.app.program.content.scenarios]
        assert [line.split(" · ")[0] for line in listed] == titles
        assert listed[0] == "First watch · guided"
        assert "Go on" not in seat.text
        assert "Look back" not in seat.text


@pytest.mark.thorough
async def test_an_open_shift_stands_first_and_a_closed_one_last() -> None:
    """Each with its title and when it began; the card has whose it is and its number."""
    line = "2 Mar 06:00   Three pistols"
    async with seated(dealt()) as seat:
        assert below(seat, "Go on") == [line]
        assert "Begun 2 Mar 06:00, no. 1" in beside(seat)
        assert "Trainee trainee" in beside(seat)
        assert seat.text.index("Go on") < seat.text.index("Scenarios")
        assert "Look back" not in seat.text

    async with seated(closed()) as seat:
        assert below(seat, "Look back") == [line]
        assert seat.text.index("Scenarios") < seat.text.index("Look back")
        assert "Go on" not in seat.text


async def test_shifts_show_the_time_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """At Podgorica it is seven when it is six in UTC."""
    monkeypatch.setenv("TZ", "Europe/Podgorica")
    time.tzset()
    try:
        async with seated(dealt()) as seat:
            assert below(seat, "Go on") == ["2 Mar 07:00   Three pistols"]
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("size", [TERMINAL, DESK])
async def test_the_line_in_hand_says_what_it_is_about(size: tuple[int, int]) -> None:
    """Unit and its map, transport, level, topics, minutes, searches, and how it begins."""
    async with seated(size=size) as seat:
        await seat.press("down")

        told = beside(seat)
        for part in (
            "Bar · sea containers · basic",
            "X Bar",
            "Cigarettes",
            "Firearms",
            "180 for 40 consignments",
            "4 and 1 random",
            "not yet",
            "Forty containers come in today.",
        ):
            assert part in told, part
        rows = [row for row in seat.rows[3:-2] if row.strip(" │")]
        assert len(rows) >= 15


@pytest.mark.thorough
async def test_home_says_how_often_a_scenario_was_played_and_how_it_went() -> None:
    """By a tick in the list and in words beside it; a closed shift says its own result."""
    async with seated(closed()) as seat:
        await seat.click("✓ Three pistols")
        await seat.do("back")
        assert "1 time; last: 0 of" in beside(seat)
        await seat.press("end")
        assert "Result 0 of" in beside(seat)


@first_of("size", [TERMINAL, DESK])
async def test_the_list_does_not_move_when_the_next_shift_is_known(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes seconds; its line has its place before, and the line in hand stays in hand."""
    free, plan = Event(), CompletedShifts.next_shift

    def slow(*words: Any) -> Any:
        free.wait(60)
        return plan(*words)

    monkeypatch.setattr(CompletedShifts, "next_shift", slow)
    app = Profiler(program(closed()))
    async with app.run_test(size=size, notifications=True) as pilot:
        seat = Seat(app, pilot)
        while "✓ Three pistols" not in seat.text:
            await pilot.pause(0)
        await pilot.press("down", "down")
        before, chosen = list_of(seat), app.screen.query_one(Choices).highlighted
        assert below(seat, "Next shift for you") == ["…", "…"]
        free.set()
        await seat.settle()

        place = before.index(" Next shift for you") + 1
        after_all = list_of(seat)
        assert not {"", "…"} & {each.strip() for each in after_all[place : place + 2]}
        assert after_all[:place] + before[place : place + 2] + after_all[place + 2 :] == before
        assert app.screen.query_one(Choices).highlighted == chosen


@pytest.mark.thorough
async def test_a_scenario_is_recommended_with_its_reason() -> None:
    """Below the next shift; it opens like any other."""
    async with seated(closed()) as seat:
        _drill, recommended = below(seat, "Next shift for you")
        await seat.press("home", "down")
        assert f"Play “{recommended.strip()}” next" in beside(seat)
        await seat.press("enter")

        assert f"{recommended.strip()}   EXERCISE" in seat.text


async def test_a_scenario_leads_to_its_briefing_and_back() -> None:
    """Nothing is dealt by reading what it is about."""
    async with seated() as seat:
        await seat.click("Three pistols")

        assert "Three pistols   EXERCISE" in seat.text
        assert "begin" in seat.keys.values()
        await seat.do("back")
        assert below(seat, "Scenarios")
        assert seat.app.program.trainee.shifts() == []


async def test_the_briefing_says_the_share_and_never_the_count() -> None:
    """Budget, messages and the share of what is hidden; no method by name."""
    async with seated() as seat:
        await seat.click("Three pistols")

        for told in (
            "40 consignments on the manifest",
            "on days like this about 12 in 100 hide goods",
            "180 minutes of play time at the desk",
            "4 searches that you order",
            "1 random search at the end: chance picks the load",
            "Message from: partner unit",
        ):
            assert told in seat.text
        assert "counterfeit" not in seat.text.lower()


@pytest.mark.thorough
async def test_to_begin_deals_a_shift_and_sits_down_at_it() -> None:
    """Leaving the desk leads home, where the shift can be gone on with."""
    async with seated() as seat:
        await seat.click("Three pistols")
        await seat.do("begin")

        assert "decided 0/40" in seat.text
        await seat.do("back", "accept")
        assert below(seat, "Go on")
        assert "The shift is saved." in seat.text
        assert "delete" in seat.keys.values()  # the begun shift is in hand, no scenario


@pytest.mark.thorough
async def test_a_closed_shift_opens_its_debrief() -> None:
    """And from there back home."""
    async with seated(closed()) as seat:
        await seat.press("end")
        await seat.do("open")

        assert "[1 result]" in seat.text
        await seat.do("back")
        assert below(seat, "Look back")


async def test_another_pseudonym_greets_and_is_kept_for_new_shifts() -> None:
    """Brackets in it are brackets."""
    store = MemoryStore()
    async with seated(store) as seat:
        await seat.do("your name")
        await seat.press(*["backspace"] * len("trainee"))
        await seat.type("[b]otter")
        await seat.do("accept")

        assert "You are [b]otter" in seat.text
        assert store.setting("trainee") == "[b]otter"
        await seat.do("open", "begin", "back")
        assert store.shifts()[0].trainee == "[b]otter"


async def test_a_pseudonym_is_not_empty() -> None:
    """The dialog says so and stays; Esc leaves the old one."""
    async with seated() as seat:
        await seat.do("your name")
        await seat.press(*["backspace"] * len("trainee"))
        await seat.do("accept")

        assert "Write something, or go back with Esc." in seat.text
        await seat.do("back")
        assert "You are trainee" in seat.text


async def test_a_store_that_cannot_be_read_is_told_in_a_sentence() -> None:
    """With what to do about it, and without reading its path as markup."""
    async with seated(Broken()) as seat:
        assert "[b]shifts.db[/b] is damaged and cannot be read." in said(seat)


@pytest.mark.thorough
@first_of("scenario", ["three-pistols", "a-durres-week", "first-watch"], quick=2)
async def test_every_shipped_scenario_can_be_sat_down_at(scenario: str) -> None:
    """At the smallest promised size too."""
    async with at_desk(scenario, TERMINAL) as seat:
        assert "decided " in seat.text
        assert "read" in seat.keys.values()


_PLACE: dict[str, str | int | float] = {"file": "[b]mine.yaml", "line": 3, "column": 1}


class Unsound(Content):
    """Authored files, with a mentor's file that has an error."""

    @cached_property
    def catalogue(self) -> Catalogue:
        """Say so."""
        raise ProblemsFound("file.broken", {**_PLACE, "message": "odd"})


async def test_a_faulty_catalogue_is_told_before_a_briefing_that_needs_it() -> None:
    """Home stays as it is."""
    app = Profiler(
        Program(MemoryStore(), content=Unsound()), scenario_by_name("medicines-operation")
    )
    async with app.run_test(size=DESK, notifications=True) as pilot:
        seat = Seat(app, pilot)
        await seat.settle()
        assert isinstance(app.screen, HomePage)
        assert "[b]mine.yaml:3:1: odd" in said(seat)


async def test_a_file_that_is_left_out_is_named_and_the_rest_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its place below her folder, and the command that says more."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    (tmp_path / "sub").mkdir()
    good = "scenario: good\ntitle: Good\nunit: Bar\nhidden:\n  rip-on rip-off: 2\n"
    (tmp_path / "sub" / "good.yml").write_text(good, encoding="utf-8")
    (tmp_path / "sub" / "bad.yaml").write_text(
        good.replace("good", "bad", 1) + "levle: basic\n", encoding="utf-8"
    )
    (tmp_path / "old.yaml.txt").write_text(good, encoding="utf-8")

    app = Profiler(Program(MemoryStore()))
    async with app.run_test(size=(160, 100)) as pilot:
        seat = Seat(app, pilot)
        await seat.settle()
        listed, left = below(seat, "Scenarios"), below(seat, "Not used from your folder")

    assert "Good" in listed
    assert "First watch · guided" in listed
    assert left[0].startswith("old.yaml.txt:")
    assert any(line.startswith("sub/bad.yaml:") for line in left)
    assert "To see everything that is wrong: profiler-sim validate" in " ".join(left)


async def test_the_list_stops_at_both_ends() -> None:
    """Up at the top and Down at the bottom stay: no other line is opened by a step too many."""
    async with seated(closed()) as seat:
        choices = seat.app.screen.query_one(Choices)
        for end, key in (("home", "up"), ("end", "down")):
            await seat.press(end)
            before = choices.highlighted
            await seat.press(key, key)
            assert choices.highlighted == before
            await seat.press("down" if key == "up" else "up")
            assert choices.highlighted != before
