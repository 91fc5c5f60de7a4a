"""Fields to fill in: what stands there beforehand gives way to what is typed."""

import re

import pytest
from textual.widgets import Input

from profiler_sim.shift.commands import Assess, Mark, Open
from profiler_sim.shift.terms import LADDER
from profiler_sim.tui.widgets.fields import Steps
from tests.tui.seat import TERMINAL, after, at_desk, seated

SUSPECTED = (
    Open(consignment="001"),
    Mark(consignment="001", page="bill of lading", box="shipper", direction="suspicious"),
    Assess(consignment="001", percent=60, topic=None),
)


def value(line: Input) -> str:
    """What stands in the line."""
    return line.value


@pytest.mark.thorough
async def test_a_suggested_reason_gives_way_to_what_is_typed() -> None:
    """The first letter takes the place of the whole suggestion."""
    async with seated(after(*SUSPECTED)) as seat:
        await seat.do("open", "order search")
        await seat.hold("type")
        assert value(seat.app.screen.query_one("#reason", Input)).startswith("Looks wrong")
        await seat.type("too heavy")
        assert value(seat.app.screen.query_one("#reason", Input)) == "too heavy"


@pytest.mark.thorough
async def test_a_long_reason_is_read_from_its_start() -> None:
    """Also where it is wider than its line, in hand or not; an arrow says that it goes on."""
    async with seated(after(*SUSPECTED), TERMINAL) as seat:
        await seat.do("open", "order search")
        assert "→" in seat.row("Looks wrong: Shipper")
        await seat.hold("type")
        await seat.pilot.wait_for_scheduled_animations()
        assert "→" in seat.row("Looks wrong: Shipper")
        await seat.press("end")
        assert "→" not in seat.row("lading)")
        assert "←" in seat.row("lading)")


@pytest.mark.parametrize(("width", "rows"), [(70, 1), (54, 2), (33, 2), (22, 3), (3, 15)])
def test_a_scale_breaks_into_rows_of_equal_length(width: int, rows: int) -> None:
    """Each number below another one; the last row alone may be shorter."""
    scale = Steps(LADDER, unit=" %")
    lines = [line.plain for line in scale._lines(width)]
    each = [len(re.findall(r"\d+", line)) for line in lines]

    assert len(lines) == rows
    assert sum(each) == len(LADDER)
    assert len({*each[:-1]}) <= 1
    assert each[-1] + rows > each[0]


async def test_lines_of_the_help_hang_below_their_first_words() -> None:
    """No second line stands under the keys."""
    async with at_desk(size=TERMINAL) as seat:
        await seat.do("help")
        keys = [row for row in seat.rows[6:22] if row.strip()]
        assert any(not row[:12].strip() for row in keys)
        for row in keys:
            assert not row[10:12].strip()


async def test_the_name_in_the_settings_gives_way_to_what_is_typed() -> None:
    """Nothing of the old name stays in front of the new one."""
    async with seated(after()) as seat:
        await seat.do("settings")
        await seat.hold("type")
        await seat.type("Ana")
        assert value(seat.app.screen.query_one(Input)) == "Ana"


async def test_a_looked_up_word_gives_way_to_what_is_typed() -> None:
    """The look-up opens at the box in hand; a letter begins another word."""
    async with seated(after(*SUSPECTED)) as seat:
        await seat.do("open", "read")
        await seat.press("down")
        await seat.do("look up")
        assert value(seat.app.screen.query_one(Input))
        await seat.type("seal")
        assert value(seat.app.screen.query_one(Input)) == "seal"
