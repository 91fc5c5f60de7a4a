"""The line that covers everything in a window too small for it."""

from textual.content import Content
from textual.widgets import Static

from profiler_sim.i18n.text import N_, _

TOO_SMALL = N_("Make this window larger: at least 60 columns and 16 lines.")
HORIZONTAL = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
"""Classes of a screen by its columns."""
VERTICAL = [(0, "-low"), (16, "-high")]
"""Classes of a screen by its lines."""
COVER = """
        layers: default above;
        &.-tiny > TooSmall, &.-low > TooSmall { display: block; }
"""
"""What the styles of a screen with this line in it say."""


class TooSmall(Static):
    """Lies on top and hides nothing: what is in hand stays in hand until there is room again."""

    DEFAULT_CSS = """
    TooSmall {
        display: none;
        layer: above;
        dock: top;
        width: 100%;
        height: 100%;
        background: $background;
        color: $foreground;
    }
    """

    def __init__(self) -> None:
        """Say it in the reader's language."""
        super().__init__(Content(_(TOO_SMALL)))
