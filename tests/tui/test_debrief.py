"""The debrief: three pages, and behind each line of the last the evidence of one consignment."""

from profiler_sim.shift.commands import Assess, Close, Command, Mark, Open, Order, ReleaseRest
from tests.tui.seat import Seat, after, said, seated

NAMES = [f"{number:03}" for number in range(1, 41)]


def played() -> list[Command]:
    """Fourteen read, marked and judged, four searched, the rest let go."""
    moves: list[Command] = []
    for name in NAMES[:14]:
        moves += (
            Open(consignment=name),
            Mark(consignment=name, page="bill of lading", box="goods", direction="suspicious"),
            Assess(consignment=name, percent=20, topic="firearms"),
        )
    for name in NAMES[:4]:
        moves.append(Order(consignment=name, examination="full unload", reason="odd"))
    return [*moves, ReleaseRest(percent=5), Close(lot=tuple(NAMES))]


async def look_back(seat: Seat) -> None:
    """From home to the debrief of the only shift."""
    await seat.press("end")
    await seat.do("open")


async def test_the_result_stands_beside_other_ways_of_choosing() -> None:
    """One thing for the next shift first, then the ladder, then the numbers with their n."""
    async with seated(after(*played()), size=(120, 60)) as seat:
        await look_back(seat)

        text = seat.text
        order = [
            "The one thing for the next shift",
            "Found, beside other ways of choosing as many",
            "Your numbers",
            "Drawn by lot",
            "Before opening",
        ]
        assert sorted(order, key=text.index) == order
        for rung in ("Drawing lots", "The highest rule scores", "▶", "Knowing what is in"):
            assert rung in text
        assert "hit rate" not in text.lower()
        assert "For training, not for personnel decisions." in said(seat)


async def test_costly_decisions_are_told_one_after_another() -> None:
    """Enter goes from the result to the first, through all of them, and on to the list."""
    async with seated(after(*played())) as seat:
        await look_back(seat)
        await seat.do("next")
        pages = []
        while "Decision" in seat.text:
            pages.append(seat.row("Decision").strip())
            assert "Points for:" in seat.text
            await seat.do("next")

        assert pages
        assert pages == [f"Decision {n} of {len(pages)}" for n in range(1, len(pages) + 1)]
        assert "001  " in seat.text


async def test_two_ledgers_stand_beside_each_other_where_there_is_room() -> None:
    """Below one another in a narrow window; nothing is cut in either."""
    for columns in (120, 80):
        async with seated(after(*played()), size=(columns, 100)) as seat:
            await look_back(seat)
            await seat.do("costliest")

            assert (" │ " in seat.row("Points for:")) is (columns == 120)
            assert seat.text.count("with every answer") == 2


async def test_every_consignment_can_be_looked_into() -> None:
    """What was said, what the evidence said, what was there; Enter shows the evidence."""
    async with seated(after(*played())) as seat:
        await look_back(seat)
        await seat.do("all")
        assert "you 20 %" in seat.row("001  ")
        assert "searched" in seat.row("001  ")
        assert "you  5 %" in seat.row("020  ").replace("   ", "  ")
        await seat.press("down")
        await seat.do("next")

        assert "002 · " in seat.text
        assert "with every answer" in seat.text
        await seat.do("back")
        assert "001  " in seat.text
        await seat.do("back")
        assert "Look back" in seat.text


async def test_the_receipt_is_the_head_of_the_chain() -> None:
    """Written down, it shows later whether anything was changed."""
    store = after(*played())
    async with seated(store) as seat:
        await look_back(seat)

        assert f"receipt {store.shifts()[0].head[:12]}" in seat.text


async def test_the_same_shift_is_told_the_same_way_again() -> None:
    """Word for word, after a new start."""
    texts = []
    for _ in range(2):
        async with seated(after(*played())) as seat:
            await look_back(seat)
            first = seat.text
            await seat.do("costliest")
            texts.append(first + seat.text)

    assert texts[0] == texts[1]
