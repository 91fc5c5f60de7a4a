"""A line that stands on the screen while something is worked out."""

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static


class Working(ModalScreen[None]):
    """Says what is being done and takes no keys; whoever shows it takes it away."""

    DEFAULT_CSS = """
    Working { align: center middle; }
    Working Static { width: auto; padding: 0 2; border: round $border; background: $surface; }
    """

    def __init__(self, told: str) -> None:
        """Say ``told``."""
        super().__init__()
        self._told = told

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(Content(self._told))
