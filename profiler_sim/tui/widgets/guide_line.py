"""The line at the top of a guided shift: what to do next."""

from textual.widgets import Static

from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.flowing import replace_text


class GuideLine(Static):
    """Shows one step of a guide; it takes no room where there is none."""

    DEFAULT_CSS = """
    GuideLine {
        height: auto;
        padding: 0 1;
        background: $accent-muted;
        color: $text-accent;
        text-style: bold;
    }
    """

    def __init__(self) -> None:
        """Nothing is to be said yet."""
        super().__init__()
        self.display = False

    def show(self, step: str) -> None:
        """Say what to do next; nothing where ``step`` is empty."""
        self.display = bool(step)
        replace_text(self, row("▶ ", plain(step)) if step else plain(""))
