"""The manifest as a list: stars, words, orders; it keeps the choice and hides nothing for good."""

import re
from typing import Any

import pytest

from profiler_sim.shift.commands import Assess, Open
from tests.repetition import first_of
from tests.tui.seat import DESK, TERMINAL, Seat, after, at_desk, seated

_LINE = re.compile(r" *(\d+) [★ ] ")


def shown(seat: Seat) -> dict[str, str]:
    """The lines that show, by their number."""
    found = ((_LINE.match(row), row) for row in seat.rows)
    return {match[1]: row for match, row in found if match}


@first_of(
    ("scenario", "size", "head"),
    [
        ("three-pistols", DESK, "No. container goods from weight state"),
        ("three-pistols", TERMINAL, "No. container goods packages from weight state"),
        ("parcels-monday", TERMINAL, "No. item goods packages from weight state"),
        ("night-lane", DESK, "No. trailer goods from weight state"),
    ],
)
async def test_columns_have_heads(scenario: str, size: tuple[int, int], head: str) -> None:
    """Each above its column."""
    async with at_desk(scenario, size) as seat:
        row = seat.row("No. ")
        told = row.split("│")[0] if size == DESK else row
        assert " ".join(told.replace("│", " ").split()) == head
        first = seat.rows[seat.place("No. ")[1] + 1]
        at = row.index("goods")
        assert first[at - 1] == " "
        assert first[at] != " "


@pytest.mark.thorough
async def test_a_star_goes_on_and_off() -> None:
    """It needs no reading and shows on the line."""
    async with at_desk() as seat:
        await seat.do("star")
        assert "  1 ★ " in seat.text
        assert "001: star added." in seat.text

        await seat.do("star")
        assert "★" not in seat.text
        assert [event["on"] for event in seat.events] == [True, False]


async def test_a_word_narrows_the_list_while_it_is_typed() -> None:
    """Anything on the line or among the parties; letters are letters then, and no commands."""
    async with at_desk() as seat:
        await seat.do("filter")
        assert set(seat.keys) == {"abc", "Tab", "Esc"}
        await seat.type("tissue")

        assert "of 40 shown" in seat.text
        lines = shown(seat)
        assert 0 < len(lines) < 10
        assert all("TISSUE" in line for line in lines.values())
        assert seat.events == []
        await seat.press("enter")
        assert shown(seat).keys() == lines.keys()
        assert "read" in seat.keys.values()


@pytest.mark.thorough
async def test_a_word_that_nothing_holds_can_be_taken_back() -> None:
    """An empty list offers another word, and Esc leads back to it."""
    async with at_desk() as seat:
        await seat.do("filter")
        await seat.paste("[no] such")
        assert "0 of 40 shown" in seat.text
        await seat.do("back")
        assert "filter" in seat.keys.values()

        await seat.do("filter")
        await seat.press(*["backspace"] * 9, "enter")
        assert "40 of 40 shown" in seat.text


@pytest.mark.thorough
async def test_lines_can_be_sorted_and_the_choice_stays() -> None:
    """Arrival, goods, port, weight, judgement, and arrival again."""
    store = after(Open(consignment="012"), Assess(consignment="012", percent=95, topic=None))
    async with seated(store) as seat:
        await seat.do("open")
        orders = {}
        for _ in range(5):
            order = seat.row("sort: ").split("sort: ")[1].split()[0]
            orders[order] = [*shown(seat)]
            await seat.do("sort")

        assert list(orders) == ["arrival", "goods", "port", "weight", "judgement"]
        assert orders["arrival"] == sorted(orders["arrival"], key=int)
        assert orders["judgement"][0] == "12"
        assert "sort: arrival" in seat.text
        await seat.do("read")
        assert seat.events[-1]["event"] == "assessed"


def _weight(seat: Seat) -> slice:
    """The cells of the column of weights."""
    start = seat.row("No. ").index("weight")
    return slice(start, start + len("weight"))


@pytest.mark.thorough
async def test_heavier_lines_come_first_when_sorted_by_weight() -> None:
    """The column falls; every line says that these are tonnes."""
    async with at_desk() as seat:
        await seat.do("sort", "sort", "sort")

        weights = [line[_weight(seat)].split() for line in shown(seat).values()]
        assert {unit for _number, unit in weights} == {"t"}
        tonnes = [float(number) for number, _unit in weights]
        assert tonnes == sorted(tonnes, reverse=True)


async def test_a_key_lays_nothing_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines of the list, boxes of a paper, marks: in a class everybody pays for it.

    One paint follows, but for a timer of Textual's that may go off in the middle.
    """
    async with at_desk() as seat:
        painted: list[str] = []
        for name in ("_compositor_refresh", "_refresh_layout"):
            _count(monkeypatch, type(seat.app.screen), name, painted)
        for first, keys in (("down", ["down", "down"]), ("enter", ["down", "m", "m"])):
            await seat.press(first, "down")
            for key in keys:
                painted.clear()
                await seat.press(key)
                assert set(painted) == {"_compositor_refresh"}, key
                assert len(painted) <= 2, key


def _count(patch: pytest.MonkeyPatch, where: type[object], name: str, called: list[str]) -> None:
    """Note each call of a method of Textual's that paints."""
    before = getattr(where, name)

    def counted(self: object, *words: Any, **named: Any) -> Any:
        called.append(name)
        return before(self, *words, **named)

    patch.setattr(where, name, counted)
