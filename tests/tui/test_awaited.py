"""Answers that come later, as they are seen at the desk."""

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.shift.commands import Enquire, Open
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin
from tests.play.sitting import MORNING, again, catalogue, done
from tests.tui.seat import TERMINAL, at_desk, said, seated

NAME = "001"


def _asked(latency: int = 30) -> MemoryStore:
    """Three pistols where the registry answers so late; it has been asked."""
    slow = catalogue().enquiries["registry"].model_copy(update={"latency": latency})
    late = catalogue().model_copy(
        update={"enquiries": {**catalogue().enquiries, "registry": slow}}
    )
    store = MemoryStore()
    shift = begin(
        store, scenario_by_name("three-pistols"), late, seed=7, trainee="otter", started=MORNING
    )
    ask = Enquire(consignment=NAME, enquiry="registry")
    done(again(store, shift), Open(consignment=NAME), ask)
    return store


@pytest.mark.thorough
async def test_the_list_and_the_dialog_say_what_is_awaited() -> None:
    """A letter on the line; in the dialog when it was asked, and when the answer is due."""
    async with seated(_asked()) as seat:
        await seat.do("open")
        assert "read w" in seat.row("  1 ")
        assert "sort: arrival · w: waits for an answer" in said(seat)

        await seat.do("enquire")
        assert "asked 11:06, answer due about 11:36" in seat.panel


@pytest.mark.thorough
async def test_who_asks_is_told_when_the_answer_is_due() -> None:
    """And goes on with something else: there is no page to turn to yet."""
    async with at_desk() as seat:
        await seat.do("read", "enquire")
        await seat.click("Partner unit")
        await seat.do("back")
        assert "min later." in seat.panel
        await seat.do("accept", "accept")

        assert "Partner unit: asked. The answer is due about 12:21." in said(seat)
        assert "read w" in seat.row("  1 ")
        assert seat.events[-1]["due"] == 81


@pytest.mark.thorough
async def test_whoever_waits_is_told_what_came() -> None:
    """The clock runs, the answer lies with the papers, and no more waiting is offered."""
    async with seated(_asked()) as seat:
        await seat.do("open")
        assert "11:06" in seat.text
        await seat.do("wait", "accept")

        assert "001: the answer to “Company registry” is here." in said(seat)
        assert "11:36" in seat.text
        assert "wait" not in seat.keys.values()
        assert [event["event"] for event in seat.events] == ["opened", "enquired", "waited"]


@pytest.mark.thorough
async def test_waiting_is_asked_for_first() -> None:
    """What is awaited, what it costs, what is left; Esc waits for nothing."""
    async with seated(_asked(), TERMINAL) as seat:
        await seat.do("open", "wait")
        told = " ".join(said(seat).replace("│", " ").split())
        assert "Expected: 001 Company registry" in told
        assert "This costs 30 desk minutes. Left after that: 144." in told
        await seat.do("back")
        assert [event["event"] for event in seat.events] == ["opened", "enquired"]

        await seat.click_key("wait")
        await seat.click_key("accept")
        assert seat.events[-1]["event"] == "waited"
        assert seat.events[-1]["minutes"] == 30


@pytest.mark.thorough
async def test_an_answer_that_comes_meanwhile_is_told() -> None:
    """Reading two more papers takes two minutes."""
    async with seated(_asked(2)) as seat:
        await seat.do("open")
        await seat.press("down")
        await seat.do("read", "back")
        assert "here" not in said(seat)

        await seat.press("down")
        await seat.do("read")
        assert "001: the answer to “Company registry” is here." in said(seat)


@pytest.mark.thorough
async def test_an_answer_after_closing_time_says_so() -> None:
    """It was asked all the same, and waiting for it is refused in words."""
    async with seated(_asked(300)) as seat:
        await seat.do("open")
        await seat.do("wait")
        assert "Decide without it." in said(seat)

        await seat.do("enquire")
        assert "asked 11:06, the answer comes after the desk closes" in seat.panel
