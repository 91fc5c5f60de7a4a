"""Moving about the desk: consignments from inside a paper, two papers, and what Esc closes."""

from typing import Any

import pytest
from textual.screen import Screen

from profiler_sim.shift.commands import Enquire, Open
from profiler_sim.tui.desk.papers_pane import PapersPane
from tests.tui.seat import TERMINAL, after, at_desk, said, seated

TWO = (Open(consignment="001"), Open(consignment="002"))


@pytest.mark.thorough
async def test_the_next_consignment_is_reached_from_inside_a_paper() -> None:
    """One that has been read shows; one that has not says what reading costs."""
    async with seated(after(*TWO), TERMINAL) as seat:
        await seat.do("open")
        await seat.press("home")
        await seat.do("read", "next consignment")
        assert "[Bill of lading]" in seat.text
        await seat.do("next consignment")
        assert "Enter reads the papers of this line. It costs one minute." in seat.text
        assert len(seat.events) == 2
        await seat.do("read")
        assert seat.events[-1]["consignment"] == "003"
        await seat.do("the one before", "the one before", "the one before")
        assert "There is no further consignment in this direction." in said(seat)


@pytest.mark.thorough
async def test_an_unread_paper_opens_at_its_top() -> None:
    """And the second reading begins where that page of that consignment was left."""
    async with at_desk(size=TERMINAL) as seat:
        await seat.do("read")
        for _ in range(6):
            await seat.press("down")
        paper = seat.app.screen.query_one(PapersPane).paper
        left_at, scrolled = paper.selected, paper.scroll_offset.y
        assert scrolled > 0
        await seat.do("back")
        await seat.press("down")
        await seat.do("read")
        assert paper.selected is None
        assert paper.scroll_offset.y == 0
        await seat.do("back")
        await seat.press("up")
        await seat.do("read")
        assert paper.selected == left_at
        await seat.do("next page")
        assert paper.selected is None


@pytest.mark.thorough
async def test_a_step_from_paper_to_paper_keeps_the_box_in_hand() -> None:
    """To compare the tares of papers that were read; a paper read at first begins at its top."""
    async with at_desk(size=TERMINAL) as seat:
        await seat.do("read")
        paper = seat.app.screen.query_one(PapersPane).paper
        for _ in range(2):
            paper.selected = "tare"
            await seat.do("next consignment", "read")
            assert paper.selected is None
        paper.selected = "tare"
        for _ in range(2):
            await seat.do("the one before")
            assert paper.selected == "tare"
            for heading in ("Verified gross", "Tare"):
                assert heading in seat.text


@pytest.mark.thorough
async def test_two_papers_stand_side_by_side() -> None:
    """Each turns and scrolls on its own; the same key closes the second."""
    answered = Enquire(consignment="001", enquiry="document check")
    async with seated(after(*TWO, answered)) as seat:
        await seat.do("open")
        await seat.press("home")
        await seat.do("read", "two papers")
        first, second = seat.app.screen.query(PapersPane)
        assert second.front_page == "route"
        while second.front_page != "packing list":
            await seat.do("next page")
        assert first.front_page == "bill of lading"
        assert "[Packing list]" in seat.text
        assert "[Bill of lading]" in seat.text
        await seat.press("down", "down")
        assert (first.paper.selected, second.paper.selected is None) == (None, False)
        await seat.do("mark")
        assert seat.events[-1]["page"] == "packing list"

        await seat.do("next part")
        assert first.paper.has_focus
        await seat.press("shift+tab")
        await seat.do("next consignment")
        assert (first.consignment, second.consignment) == ("001", "002")
        await seat.do("star")
        assert seat.events[-1]["consignment"] == "002"
        await seat.do("two papers")
        assert len(seat.app.screen.query(PapersPane)) == 1
        assert first.paper.has_focus


async def test_two_papers_need_room() -> None:
    """In a narrow window the key says how much."""
    async with seated(after(*TWO), TERMINAL) as seat:
        await seat.do("open", "read")
        await seat.press("t")
        assert "This needs a wider window. Columns: 120 or more." in said(seat)


@pytest.mark.thorough
async def test_a_decision_beside_two_papers_is_of_the_one_in_hand() -> None:
    """A panel takes the place of the other paper, which comes back after it."""
    async with seated(after(*TWO)) as seat:
        await seat.do("open")
        await seat.press("home")
        await seat.do("read", "two papers", "next consignment", "judge")
        assert "Judge 002" in seat.panel
        await seat.do("accept")
        assert seat.events[-1]["consignment"] == "002"
        assert all(pane.region.width > 40 for pane in seat.app.screen.query(PapersPane))


@pytest.mark.thorough
async def test_escape_closes_the_innermost_thing() -> None:
    """What is chosen, panel, second paper, paper, filter; then it asks before it leaves."""
    async with seated(after(*TWO)) as seat:
        await seat.do("open", "filter")
        await seat.type("b")
        await seat.press("enter")
        assert "of 40 shown" in seat.text
        shown = seat.row(" shown · ").split("shown")[0].split()[0]
        assert shown != "40"
        await seat.do("back")
        assert "40 of 40 shown" in seat.text

        await seat.press("home")
        await seat.do("read", "two papers", "enquire", "accept")
        await seat.do("back")
        assert "Ask about" in seat.panel
        await seat.do("back")
        assert "Ask about" not in seat.text
        assert len(seat.app.screen.query(PapersPane)) == 2
        await seat.do("back")
        assert len(seat.app.screen.query(PapersPane)) == 1
        await seat.do("back")
        assert "filter" in seat.keys.values()
        await seat.do("back")
        assert "Leave the shift" in seat.text
        await seat.do("back")
        assert "filter" in seat.keys.values()
        await seat.do("back", "accept")
        assert "The shift is saved." in said(seat)


async def test_an_empty_filter_says_how_to_clear_it() -> None:
    """The word, and the key that shows every line again."""
    async with at_desk() as seat:
        await seat.do("filter")
        await seat.type("zzz")
        await seat.press("enter")
        assert "No line has “zzz”. Press Esc to see all lines." in said(seat)
        await seat.do("back")
        assert "40 of 40 shown" in seat.text
        assert "No line has" not in seat.text
        assert len(seat.events) == 0


async def test_closing_warns_of_answers_on_their_way() -> None:
    """They come too late; their consignment and question are named."""
    partner = Enquire(consignment="001", enquiry="partner unit")
    async with seated(after(*TWO, partner)) as seat:
        await seat.do("open", "close shift")
        told = " ".join(said(seat).replace("│", " ").split())
        assert "Answers on their way are lost: 001 Partner unit." in told


@pytest.mark.thorough
async def test_no_half_laid_page_flashes_between_scan_and_paper(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every picture on the way is the scan or the paper in its final width."""
    scan = Enquire(consignment="001", enquiry="scan")
    async with seated(after(TWO[0], scan)) as seat:
        await seat.do("open", "read")
        while "square" not in seat.keys.values():
            await seat.do("next page")
        frames: list[str] = []
        lay_out = Screen._refresh_layout

        def watched(screen: Screen[object], *words: Any, **more: Any) -> None:
            lay_out(screen, *words, **more)
            frames.append(seat.text)

        monkeypatch.setattr(Screen, "_refresh_layout", watched)
        await seat.do("next page")
        monkeypatch.undo()

        assert "[Bill of lading]" in seat.text
        title = seat.row("┌ Bill of lading")
        papers = [each for each in frames if "┌ Bill of lading" in each]
        assert papers
        for each in papers:
            assert title in each.split("\n")
