"""A case looked back on, on its own papers: signs on the forms, the place on the scan."""

from itertools import product

import pytest
from textual.geometry import Offset

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.tui.debrief.case_papers import CasePapersPage
from profiler_sim.tui.paper.widget import PaperForm
from tests.repetition import first_of
from tests.tui import case_papers_golden as golden
from tests.tui.seat import DESK, TERMINAL, Seat, said, seated

HEAVY = "┏┓┗┛"


@pytest.mark.thorough
@first_of(("mode", "size"), product(MODES, golden.SIZES), quick=2)
async def test_a_case_reads_as_it_is_kept(mode: Mode, size: str) -> None:
    """``python -m tests.tui.case_papers_golden`` writes them anew; read the difference first."""
    shown = await golden.screens(mode, golden.SIZES[size])

    kept = {name: golden.path(f"{name}-{size}.txt").read_text(encoding="utf-8") for name in shown}
    assert {name: f"{text}\n" for name, text in shown.items()} == kept
    files = {file.stem for file in golden.FOLDER.glob(f"{mode}-*-{size}.txt")}
    assert files == {f"{name}-{size}" for name in shown}


def front(seat: Seat) -> str:
    """The tab in brackets."""
    text = seat.text
    return text[text.index("[") + 1 : text.index("]")]


def spot(seat: Seat) -> tuple[str, str | None]:
    """The tab in brackets, and the box in hand."""
    return front(seat), seat.app.screen.query_one("#paper", PaperForm).selected


@pytest.mark.thorough
@first_of("size", [TERMINAL, DESK])
async def test_the_signs_of_a_case_are_gone_through_by_key(size: tuple[int, int]) -> None:
    """Tab goes from sign to sign over all pages and comes back; then the next case, and back."""
    async with seated(golden.store("sea"), size) as seat:
        await golden.to_case(seat)
        assert "case 1 of 2" in seat.text
        first, seen = spot(seat), []
        for _ in range(golden.MANY_PAGES):
            seen.append(front(seat))
            if "[Scan" not in seat.text:
                assert "as common " in said(seat) or "almost only " in said(seat)
            await seat.press("tab")
            if spot(seat) == first:
                break

        assert spot(seat) == first
        assert len(set(seen)) > 2
        await seat.press("shift+tab")
        assert front(seat) == seen[-1]
        await seat.do("next case")
        assert "case 2 of 2" in seat.text
        assert "next case" not in seat.keys.values()
        await seat.do("case before")
        assert spot(seat) == first
        await seat.do("back")
        assert "[6 all]" in seat.text


@pytest.mark.thorough
async def test_the_line_of_the_case_that_was_looked_at_last_is_in_hand_on_the_way_back() -> None:
    """Whoever went on to the second case comes back to its line."""
    async with seated(golden.store("sea")) as seat:
        await golden.to_case(seat)
        await seat.do("next case", "back", "look into")

        assert "case 2 of 2" in seat.text


@pytest.mark.thorough
async def test_a_case_is_gone_through_by_mouse() -> None:
    """Tabs, boxes, keys at the bottom: each can be clicked."""
    async with seated(golden.store("sea")) as seat:
        await seat.press("end")
        await seat.click_key("open", "all", "look into")
        start = said(seat)
        await seat.click_key("next sign")
        assert said(seat) != start
        await seat.click(" Scan ")
        assert "[Scan]" in seat.text
        assert any(corner in seat.text for corner in HEAVY)
        await seat.click("Bill of lading ●")
        assert front(seat).startswith("Bill of lading")
        form = seat.app.screen.query_one("#paper")
        await seat.pilot.click(form, offset=Offset(4, 3))
        await seat.settle()
        assert "no strong sign here" in said(seat) or "as common " in said(seat)
        await seat.click_key("evidence")
        assert "Compared with loads" in seat.text
        await seat.click_key("back", "next case", "back")
        assert "[6 all]" in seat.text


@pytest.mark.thorough
async def test_a_box_is_outlined_and_says_whether_it_was_marked() -> None:
    """Heavy lines and words, not colour alone; the sentence below names sign and strength."""
    async with seated(golden.store("sea")) as seat:
        await golden.to_case(seat)

        assert "✗ you did not mark it" in seat.text
        assert "You did not mark it." in said(seat)
        assert "Honest loads too: " in seat.text
        await seat.do("next sign")
        assert any(corner in seat.text for corner in HEAVY)


@pytest.mark.thorough
async def test_what_was_never_asked_for_says_so_on_its_page() -> None:
    """Its tab has a question mark, its form the reason."""
    async with seated(golden.store("sea")) as seat:
        await golden.to_case(seat)
        await golden.turn_to(seat, "[?")

        assert "(you did not ask)" in seat.text


@pytest.mark.thorough
async def test_the_line_on_a_scan_is_another_than_that_of_a_mark() -> None:
    """And a sentence says what there was to see, where, and what a trained reader would say."""
    async with seated(golden.store("sea")) as seat:
        await golden.to_case(seat)
        await golden.turn_to(seat, "[Scan")

        assert {"┏", "┌", "●"} <= set(seat.text)
        assert "The hidden goods: " in seat.text
        assert "A trained reader would say: " in seat.text
        assert "reference reader" not in seat.text


@pytest.mark.thorough
async def test_plain_borders_outline_with_plain_characters() -> None:
    """For terminals that show lines wrongly."""
    async with seated(golden.store("sea")) as seat:
        await seat.do("borders")
        await golden.to_case(seat)
        assert "*- you did not mark it" in seat.text
        await seat.do("next sign")
        assert not set(HEAVY) & set(seat.text)


@pytest.mark.thorough
async def test_nothing_can_be_marked_any_more() -> None:
    """A second click on a box asks for no mark."""
    async with seated(golden.store("sea")) as seat:
        await golden.to_case(seat)
        before = seat.text
        await seat.press("enter")

        assert seat.text == before
        assert isinstance(seat.app.screen, CasePapersPage)
