"""Judging and deciding: in the order the desk allows, with reasons, changeable until the close."""

import pytest

from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Assess, Close, Open, Order, Release, ReleaseRest, Reveal
from profiler_sim.shift.events import Hit
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.widgets.fields import TextLine
from tests.tui.seat import NOW, TERMINAL, after, at_desk, dealt, said, seated

FIRST = "001"
ONWARD, STAYING = "003", "004"
"""One goes on inland, to another country; the next on the list does not."""
READ = Open(consignment=FIRST)
JUDGED = Assess(consignment=FIRST, percent=20, topic=None)


def pointed_at() -> MemoryStore:
    """The first consignment has been read, judged, and is pointed at by a rule."""
    store = after(READ, JUDGED)
    hits = (Hit(rule="core.C03", points=12.0),)
    assert isinstance(Desk.open(store, "1").do(Reveal(consignment=FIRST), NOW, hits), Desk)
    return store


def ordered(*names: str, search: str = "full unload") -> list[Open | Assess | Order]:
    """Searches ordered for these."""
    return [
        move
        for name in names
        for move in (
            Open(consignment=name),
            Assess(consignment=name, percent=50, topic=None),
            Order(consignment=name, examination=search, reason="odd"),
        )
    ]


@pytest.mark.thorough
async def test_nothing_is_decided_before_it_is_read_and_judged() -> None:
    """The line of keys grows with what has been done."""
    decisions = {"indicators", "order search", "release", "take back"}
    async with at_desk() as seat:
        assert not decisions & set(seat.keys.values())
        assert "judge" not in seat.keys.values()

        await seat.do("read")
        assert "judge" in seat.keys.values()
        assert not decisions & set(seat.keys.values())
        await seat.press("r", "o", "l", "u")
        assert len(seat.events) == 1

        await seat.do("judge", "accept")
        assert decisions - set(seat.keys.values()) == {"take back"}


@pytest.mark.thorough
async def test_a_judgement_is_a_step_of_the_ladder_and_a_topic() -> None:
    """Left and right choose how probable, up and down what; the next dialog begins there."""
    async with at_desk() as seat:
        await seat.do("read", "judge")
        assert "[10]" in seat.text  # nearest to the share of this shift
        await seat.press(
            "right", "right", "right", "down"
        )  # what the briefing warns of comes first
        await seat.do("accept")

        assert "001: judged at 40 %, Firearms." in seat.text
        assert "decided 0/40" in seat.text
        assert {"stage": "first", "percent": 40, "topic": "firearms"}.items() <= seat.events[
            -1
        ].items()
        await seat.do("judge")
        assert "[40]" in seat.text
        await seat.press("left")
        await seat.do("accept")
        assert {"stage": "final", "percent": 30, "topic": "firearms"}.items() <= seat.events[
            -1
        ].items()


@pytest.mark.thorough
async def test_indicators_are_heard_after_the_first_judgement() -> None:
    """They come as a page with reasons and innocent explanations, and are kept as shown."""
    async with seated(after(READ, JUDGED)) as seat:
        await seat.do("open", "read", "indicators")

        assert "[Indicators]" in seat.text
        assert "This is what the risk indicators point to." in seat.text
        shown = seat.events[-1]
        assert shown["event"] == "revealed"
        for hit in shown["hits"]:
            assert hit["rule"].split(".")[-1] in seat.text or seat.app.size.height < 40

        await seat.do("next page", "indicators")
        assert "[Indicators]" in seat.text
        assert seat.events[-1] == shown


@pytest.mark.thorough
async def test_a_search_needs_a_reason_and_keeps_the_ticks() -> None:
    """Without a reason the dialog stays and says what is missing."""
    async with seated(after(READ, JUDGED)) as seat:
        await seat.do("open", "order search")
        assert "Order a search of 001" in seat.panel
        assert "Before the doors open (↑↓ Space ticks)" in seat.panel
        assert "You have not chosen a search yet." in seat.text
        await seat.do("accept")
        assert "Choose a search that reaches the place" in seat.text
        await seat.press("end")
        assert "Full unload: Everything comes out" in seat.text
        await seat.hold("tick")
        await seat.press("space", "tab", "tab", "space", "enter")
        assert "Write a reason. Why did you choose this search?" in seat.text
        assert seat.text.count("[x]") == 2
        assert "Full unload: Everything comes out" in seat.text

        await seat.hold("type")
        await seat.paste("two amendments [b]")
        await seat.do("accept", "accept")
        assert "001: Full unload ordered." in seat.text
        assert "search" in seat.row("  1   ")
        assert "●●●○" in seat.text
        kept = seat.events[-1]
        assert kept["examination"] == "full unload"
        assert kept["ticks"] == ["gas", "load at the doors"]
        assert kept["reason"] == "two amendments [b]"


@pytest.mark.thorough
async def test_the_reason_begins_with_what_was_marked() -> None:
    """Boxes marked as suspicious are named as the paper does; she may write something else."""
    async with at_desk() as seat:
        await seat.do("read")
        await seat.press("down")
        await seat.do("mark", "judge", "accept", "order search")
        await seat.press("down")
        await seat.do("accept", "accept")

        kept = seat.events[-1]["reason"]
        assert kept == "Looks wrong: Shipper / exporter (Bill of lading)."


@pytest.mark.thorough
async def test_an_order_can_be_changed_and_taken_back() -> None:
    """The dialog begins with the order as it stands; taken back, the search is free again."""
    async with seated(after(*ordered(FIRST))) as seat:
        await seat.do("open")
        assert "●●●○" in seat.text
        await seat.do("order search")
        assert "odd" in seat.text
        assert "Full unload: Everything comes out" in seat.text
        await seat.press("up")
        await seat.do("accept", "accept")
        assert seat.events[-1]["examination"] == "value check"
        assert "●●●○" in seat.text

        await seat.do("take back")
        assert "001: taken back." in seat.text
        assert "●●●●" in seat.text
        assert "release" in seat.keys.values()


@pytest.mark.thorough
async def test_when_all_searches_are_used_no_other_is_offered() -> None:
    """One more is offered as soon as an order is taken back."""
    store = after(
        *ordered("001", "002", "003", "004", search="door check"), Open(consignment="005")
    )
    async with seated(store) as seat:
        await seat.do("open")
        await seat.do("read", "judge", "accept")
        assert "005: judged" in seat.text
        assert "order search" not in seat.keys.values()
        assert "release" in seat.keys.values()

        await seat.do("back")
        await seat.press("up")
        await seat.do("take back")
        await seat.press("down")
        assert "order search" in seat.keys.values()


async def test_what_was_let_go_can_be_taken_back() -> None:
    """Until the shift is closed."""
    async with seated(after(READ, JUDGED)) as seat:
        await seat.do("open", "release")
        assert "001: released." in seat.text
        assert "release" in seat.row("  1   ")

        await seat.do("take back")
        assert "20 %" in seat.row("  1   ")


@pytest.mark.thorough
async def test_letting_go_against_the_indicators_needs_a_reason() -> None:
    """One line; without it the consignment stays undecided."""
    async with seated(pointed_at()) as seat:
        await seat.do("open", "release")
        assert "Risk indicators speak against it. Why do you release it?" in seat.panel
        await seat.do("accept")
        assert "Write something, or go back with Esc." in seat.text
        await seat.paste("customs resealed it in Piraeus")
        await seat.do("accept")

        assert seat.events[-1]["event"] == "released"
        assert seat.events[-1]["reason"] == "customs resealed it in Piraeus"


@pytest.mark.thorough
async def test_the_next_port_is_alerted_only_where_there_is_one() -> None:
    """Once, with a reason; it cannot be taken back."""
    async with seated(after(Open(consignment=STAYING), Open(consignment=ONWARD))) as seat:
        await seat.do("open")
        assert "alert next unit" in seat.keys.values()
        await seat.do("alert next unit")
        assert "Alert the next unit about 003" in seat.text
        await seat.paste("seal [bold]differs[/]")
        await seat.do("accept")
        assert "003: the next unit is alerted." in seat.text
        assert "alert next unit" not in seat.keys.values()

        await seat.press("down")
        assert "judge" in seat.keys.values()
        assert "alert next unit" not in seat.keys.values()
        assert [event["event"] for event in seat.events] == ["opened", "opened", "alerted"]


@pytest.mark.thorough
async def test_the_rest_is_released_in_one_stroke() -> None:
    """At one percentage, for everything undecided."""
    async with seated(after(*ordered(FIRST))) as seat:
        await seat.do("open", "release the rest")
        assert "Release 39 consignments" in seat.text
        assert "A load that you judged" not in seat.text
        await seat.press("left")
        await seat.do("accept")

        assert "The rest is released, each load at 2 %." in seat.text
        assert "decided 40/40" in seat.text
        assert "release the rest" not in seat.keys.values()
        assert len(seat.events[-1]["consignments"]) == 39


@pytest.mark.parametrize(("count", "percentage"), [(2, None), (1, "2 loads at 5 %")])
async def test_releasing_the_rest_speaks_of_no_load_that_was_judged(
    count: int, percentage: str | None
) -> None:
    """Her own percentages stay, and the line below says so."""
    moves = (*ordered("003"), *(Open(consignment=name) for name in ("001", "002")))
    judged = [Assess(consignment=name, percent=70, topic=None) for name in ("001", "002")]
    every = Desk.open(dealt("first-watch"), "1").terms.consignments
    others = [name for name in every if name not in {"001", "002", "003"}]
    released = [
        move
        for name in (others if percentage is None else others[1:])
        for move in (
            Open(consignment=name),
            Assess(consignment=name, percent=5, topic=None),
            Release(consignment=name),
        )
    ]
    store = dealt("first-watch")
    desk = Desk.open(store, "1")
    for move in (*moves, *judged[:count], *released):
        done = desk.do(move, NOW)
        assert isinstance(done, Desk), done
        desk = done
    async with seated(store, TERMINAL) as seat:
        await seat.press("home")
        await seat.do("open", "release the rest")
        assert "A load that you judged keeps your percentage." in seat.text
        assert ("How likely are hidden goods" in seat.text) == (percentage is not None)
        await seat.do("accept")
        assert (percentage or "Your own percentages stay.") in said(seat)


async def test_the_rest_needs_a_reason_where_indicators_point_at_some_of_it() -> None:
    """The dialog says so, and stays until it has one."""
    async with seated(pointed_at()) as seat:
        await seat.do("open", "release the rest")
        assert "Risk indicators point to some of them." in seat.text
        await seat.do("accept")
        assert "A reason is needed." in seat.text
        assert isinstance(seat.app.focused, TextLine)
        await seat.paste("seen and weighed")
        await seat.do("accept")

        assert seat.events[-1]["reason"] == "seen and weighed"


@pytest.mark.thorough
async def test_closing_asks_once_and_leads_to_the_debrief() -> None:
    """Esc leaves the shift open; Enter ends it, and home then looks back on it."""
    async with seated(after(*ordered(FIRST), ReleaseRest(percent=5))) as seat:
        await seat.do("open", "close shift")
        assert "You have decided everything." in seat.text
        assert "After this you cannot change anything." in seat.text
        await seat.do("back")
        assert "close shift" in seat.keys.values()

        await seat.do("close shift", "accept", "skip", "to the debrief")
        assert "[1 result]" in seat.text
        assert seat.events[-1]["event"] == "closed"
        assert len(seat.events[-1]["drawn"]) == 1
        await seat.do("back")
        assert "Look back" in seat.text


async def test_closing_says_how_many_are_undecided() -> None:
    """They go as they are."""
    async with at_desk() as seat:
        await seat.do("close shift")

        assert "Undecided: 40. They leave without a decision." in seat.text


async def test_a_shift_that_was_closed_elsewhere_is_told_in_words() -> None:
    """Two windows on one shift: the second is told, and nothing is lost."""
    store = dealt()
    async with seated(store) as seat:
        await seat.do("open")
        Desk.open(store, "1").do(Close(), NOW)
        await seat.do("read")

        assert "This shift has gone on in another window." in said(seat)
        assert "180 min" in seat.text
