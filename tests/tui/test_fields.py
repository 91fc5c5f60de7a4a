"""Fields to fill in: what stands there beforehand gives way to what is typed."""

from textual.widgets import Input

from profiler_sim.shift.commands import Assess, Mark, Open
from tests.tui.seat import after, seated

SUSPECTED = (
    Open(consignment="001"),
    Mark(consignment="001", page="bill of lading", box="shipper", direction="suspicious"),
    Assess(consignment="001", percent=60, topic=None),
)


def value(line: Input) -> str:
    """What stands in the line."""
    return line.value


async def test_a_suggested_reason_gives_way_to_what_is_typed() -> None:
    """The first letter takes the place of the whole suggestion."""
    async with seated(after(*SUSPECTED)) as seat:
        await seat.do("open", "order search")
        await seat.hold("type")
        assert value(seat.app.screen.query_one("#reason", Input)).startswith("Looks wrong")
        await seat.type("too heavy")
        assert value(seat.app.screen.query_one("#reason", Input)) == "too heavy"


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
