"""Words, goods codes and indicators can be looked up from anywhere, at the term in hand."""

import pytest

from profiler_sim.shift.commands import Assess, Close, Open
from profiler_sim.tui.widgets.dossier import Dossier
from tests.repetition import first_of
from tests.tui.seat import TERMINAL, Seat, after, said, seated

FIRST = "001"
READ = (Open(consignment=FIRST), Assess(consignment=FIRST, percent=20, topic=None))


async def look_up(seat: Seat) -> None:
    """The same key everywhere."""
    assert seat.keys["g"] == "look up"
    await seat.do("look up")


@first_of("size", [TERMINAL, (120, 36)])
async def test_the_three_sections_by_key(size: tuple[int, int]) -> None:
    """F2 turns on, F3 turns back; what is typed narrows the section in front."""
    async with seated(size=size) as seat:
        await look_up(seat)
        assert seat.rows[0].startswith(" [words]")
        await seat.press("f2")
        assert "[goods codes]" in seat.rows[0]
        await seat.type("0803")
        assert "0803.90  " in seat.text
        assert "HS 0803.90" in seat.text
        assert "Chapter 08, heading 0803." in said(seat)
        await seat.press("f2")
        assert "[indicators]" in seat.rows[0]
        await seat.type("C03")
        assert seat.row("C03 ").strip().startswith("C03")
        for word in ("points", "An honest reason:", "Pack:", "Source:"):
            assert word in seat.text
        assert "Source: published reports and practice" in said(seat)
        assert "DOMAIN" not in seat.text
        await seat.press("f3")
        assert "[goods codes]" in seat.rows[0]
        await seat.press("escape")
        assert "Cargo profiling desk" in seat.text


@pytest.mark.thorough
async def test_the_three_sections_by_mouse() -> None:
    """A click on a title turns to it, a click on a line explains it."""
    async with seated() as seat:
        await seat.click_key("look up")
        await seat.click(" indicators")
        assert "[indicators]" in seat.rows[0]
        await seat.click("A02  ")
        assert "A02 " in seat.row(" points")
        await seat.click(" goods codes")
        assert "[goods codes]" in seat.rows[0]
        await seat.click(" words")
        assert "[words]" in seat.rows[0]
        await seat.click_key("back")
        assert "Scenarios" in seat.text


async def test_goods_are_found_by_a_word_of_theirs() -> None:
    """Case does not matter; brackets are brackets."""
    async with seated() as seat:
        await look_up(seat)
        await seat.press("f2")
        await seat.type("BANANAS")
        assert "0803.90  " in seat.text
        await seat.paste("[b]")
        assert "No such word here." in seat.text


def meaning(seat: Seat, term: str) -> str:
    """What the glossary says of a term, as one line."""
    return " ".join(seat.app.program.content.glossary[term].means.split())


@pytest.mark.thorough
async def test_it_opens_at_the_box_in_hand() -> None:
    """The word of its heading, and from there back to the paper."""
    async with seated(after(*READ)) as seat:
        await seat.do("open", "read")
        await seat.click("3 Consignee")
        await look_up(seat)
        assert "[words]" in seat.rows[0]
        assert meaning(seat, "consignee") in said(seat)
        await seat.do("back")
        assert "[Bill of lading]" in seat.text


@pytest.mark.thorough
async def test_what_is_typed_takes_the_place_of_the_word_it_opened_at() -> None:
    """And is not written behind it."""
    async with seated(after(*READ)) as seat:
        await seat.do("open", "read")
        await seat.click("3 Consignee")
        await look_up(seat)
        await seat.type("seal")

        assert meaning(seat, "seal") in said(seat)


@pytest.mark.thorough
async def test_it_opens_at_the_goods_code_in_hand() -> None:
    """The code that stands in the box."""
    async with seated(after(*READ), size=(120, 60)) as seat:
        await seat.do("open", "read")
        await seat.click("HS code")
        text = seat.app.screen.query_one(Dossier).text
        code = "".join(filter(str.isdigit, text))[:6]
        await look_up(seat)

        if code:
            assert f"HS {code[:4]}.{code[4:]}" in seat.text
        else:
            assert meaning(seat, "HS code") in said(seat)


@pytest.mark.thorough
async def test_it_opens_at_the_indicator_in_hand() -> None:
    """The rule that fired, found by its id; where none fired, at all of them."""
    async with seated(after(*READ)) as seat:
        await seat.do("open", "read", "indicators")
        await seat.press("down")
        box = seat.app.screen.query_one(Dossier).box
        assert box is not None
        await look_up(seat)
        assert "[indicators]" in seat.rows[0]
        fired = seat.events[-1]["hits"]
        if fired:
            assert f"{box.heading.split()[0]} " in seat.row(" points")


@pytest.mark.thorough
async def test_it_opens_at_the_number_in_hand() -> None:
    """In the debrief, at the word that the number is called by."""
    async with seated(after(*READ, Close()), size=(120, 60)) as seat:
        await seat.press("end")
        await seat.do("open", "finds")
        await look_up(seat)

        assert meaning(seat, "detection rate") in said(seat)
