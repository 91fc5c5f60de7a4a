"""The class page on screen, by key and by mouse."""

from tests.repetition import first_of
from tests.results.tours import FILE, open_class, small_page
from tests.tui.seat import DESK, TERMINAL, said, seated


@first_of("size", [TERMINAL, DESK])
async def test_every_section_is_reached(size: tuple[int, int]) -> None:
    """By n, by its number and by the mouse; the first row stands there."""
    async with seated(size=size) as seat:
        await open_class(seat)
        for number, section in enumerate(small_page().sections, 1):
            await seat.press(str(number))
            assert f"[{number} {section.heading}]" in said(seat)
            first = section.rows[0][0].text if section.rows else section.lines[0]
            assert first[:20] in said(seat)
        await seat.do("next section")
        assert "[1 What to teach next]" in said(seat)
        await seat.click("2 Topics")
        assert "[2 Topics]" in said(seat)
        await seat.do("section before", "section before")
        assert f"[{len(small_page().sections)} " in said(seat)


async def test_the_page_is_written_to_a_file() -> None:
    """And the screen says where."""
    async with seated() as seat:
        await open_class(seat)
        await seat.do("write page")

        assert f"The page is in {FILE}" in said(seat)


async def test_its_help_names_a_number_key_for_each_section_and_no_more() -> None:
    """A key that does nothing is not named."""
    async with seated(size=DESK) as seat:
        await open_class(seat)
        await seat.do("help")
        words = said(seat).split()
        count = len(small_page().sections)
        assert {str(number) for number in range(1, count + 1)} <= set(words)
        assert words.count("number.") == count
