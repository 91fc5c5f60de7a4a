"""What is written can be read: in every theme, on every screen, on the chosen line too."""

import pytest
from textual.theme import Theme

from profiler_sim.tui.preferences import THEMES
from tests.repetition import first_of
from tests.tui.contrast import LEAST, STRONG, Faint, contrast, faint
from tests.tui.seat import DESK, TERMINAL, program, seated
from tests.tui.ways import WAYS

NAMES = [theme.name for theme in THEMES]


async def measured(way: str, theme: str, size: tuple[int, int]) -> set[tuple[str, Faint]]:
    """What can hardly be read on a way through the program in the colours ``theme``."""
    begin, walk = WAYS[way]
    kept = begin()
    program(kept).trainee.keep_setting("theme", theme)
    least = STRONG if theme == "strong contrast" else LEAST
    found: set[tuple[str, Faint]] = set()
    async with seated(kept, size) as seat:
        await walk(seat, lambda name: found.update((name, each) for each in faint(seat, least)))
    return found


@pytest.mark.thorough
@first_of("theme", NAMES)
async def test_a_day_at_the_desk_can_be_read_in_every_theme(theme: str) -> None:
    """From home to the debrief, 4.5 to 1; in strong contrast 7 to 1."""
    assert await measured("a day", theme, TERMINAL) == set()


FEW = ("dark", "light")
"""Themes that every screen is measured in before each release; the others take longer."""


@pytest.mark.thorough
@pytest.mark.parametrize(
    "theme",
    [name if name in FEW else pytest.param(name, marks=pytest.mark.slow) for name in NAMES],
)
@pytest.mark.parametrize(
    ("way", "size"),
    [
        ("further", TERMINAL),
        ("a drill", TERMINAL),
        ("the bench", TERMINAL),
        ("a class", TERMINAL),
        ("the rule bench", TERMINAL),
        pytest.param("a day", DESK, marks=pytest.mark.slow),
        pytest.param("further", DESK, marks=pytest.mark.slow),
        pytest.param("the bench", DESK, marks=pytest.mark.slow),
        pytest.param("a class", DESK, marks=pytest.mark.slow),
    ],
)
async def test_every_screen_can_be_read_in_every_theme(
    theme: str, way: str, size: tuple[int, int]
) -> None:
    """Each line of the debrief chosen once, dialogs, pages of the papers, toasts, the mouse."""
    assert await measured(way, theme, size) == set()


async def test_a_colour_that_cannot_be_read_is_noticed() -> None:
    """The measure finds grey on grey, and knows whose it is."""
    grey = Theme(name="grey", primary="#777777", foreground="#777777", background="#808080")
    async with seated() as seat:
        seat.app.register_theme(grey)
        seat.app.theme = "grey"
        await seat.settle()
        assert "Static#banner" in {each.widget for each in faint(seat, LEAST)}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ((0, 0, 0), (255, 255, 255), 21.0),
        ((119, 119, 119), (255, 255, 255), 4.48),
        ((90, 90, 90), (90, 90, 90), 1.0),
    ],
)
def test_contrast_is_that_of_wcag(
    one: tuple[int, int, int], other: tuple[int, int, int], ratio: float
) -> None:
    """Black on white, the grey that just fails, and no contrast at all."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
