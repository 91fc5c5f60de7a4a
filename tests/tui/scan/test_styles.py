"""Which style a scan is drawn in, by what the terminal says of itself."""

import pytest

from profiler_sim.pictures.scan_style import ScanStyle
from profiler_sim.tui.scan.styles import AUTOMATIC, STYLE_WORDS, finest_style, style_of


@pytest.mark.parametrize(
    ("environ", "style"),
    [
        ({"TERM": "xterm-kitty"}, ScanStyle.SEXTANTS),
        ({"TERM": "foot-extra"}, ScanStyle.SEXTANTS),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, ScanStyle.SEXTANTS),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, ScanStyle.SEXTANTS),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5202"}, ScanStyle.QUADRANTS),
        ({"TERM": "xterm-256color", "VTE_VERSION": "?"}, ScanStyle.QUADRANTS),
        ({"TERM": "xterm-256color"}, ScanStyle.QUADRANTS),
        ({"WT_SESSION": "0c1f"}, ScanStyle.QUADRANTS),
        ({"TERM": "linux"}, ScanStyle.HALF_BLOCKS),
        ({}, ScanStyle.HALF_BLOCKS),
    ],
)
def test_a_terminal_gets_blocks_that_it_surely_shows(
    environ: dict[str, str], style: ScanStyle
) -> None:
    """Fine ones where it draws them itself, coarse ones on a bare console."""
    assert finest_style(environ) is style


def test_every_style_can_be_chosen_by_name() -> None:
    """What a setting holds from another version leaves the choice to the program."""
    assert set(STYLE_WORDS) == {AUTOMATIC, *ScanStyle}
    for style in ScanStyle:
        assert style_of(style.value) is style
    for other in (None, AUTOMATIC, "plasma"):
        assert style_of(other) is finest_style()
