"""Running text keeps figures whole, and every word of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from profiler_sim.tui.widgets.prose import keep_figures
from tests.tui.seat import seated

HARD = "\N{NO-BREAK SPACE}"
WORDS = st.from_regex(
    rf"[a-z]{{1,9}}|[0-9]{{1,3}}( kg| %| minutes|{HARD}[0-9]{{3}})?", fullmatch=True
)


@pytest.mark.thorough
@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=20), st.integers(12, 50))
def test_no_line_ends_within_a_figure(words: list[str], width: int) -> None:
    """The widest figure here has eleven cells; nothing is left out or put in order anew."""
    shown = keep_figures(Content(" ".join(words)), width)
    rows = shown.plain.split("\n")

    assert " ".join(rows) == " ".join(words)
    assert all(len(row) <= width for row in rows)
    for word in words:
        assert any(word in row for row in rows)


def test_colours_stay_on_their_words() -> None:
    """Breaking moves no style."""
    shown = keep_figures(Content.from_markup("about [bold]480 minutes[/] together"), 14)

    assert shown.plain == "about\n480 minutes\ntogether"
    bold = [shown.plain[span.start : span.end] for span in shown.spans]
    assert bold == ["480 minutes"]


@pytest.mark.thorough
async def test_a_briefing_keeps_minutes_with_their_number() -> None:
    """At each width between the smallest and a wide one."""
    async with seated(every=True) as seat:
        await seat.click("Tirana night flight")
        for width in range(60, 130, 7):
            await seat.pilot.resize_terminal(width, 40)
            await seat.settle()
            assert "210 minutes" in seat.text
