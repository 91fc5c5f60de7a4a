"""What has to be said of a shift before anything of it is read: changed, or not read in full."""

from collections.abc import Sequence

from textual.widgets import Static

from profiler_sim.i18n.text import ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.show import lines, plain

_SHOWN = 2
"""Sentences that have a line; the rest is counted."""


class Notes(Static):
    """Takes no room while there is nothing to say."""

    DEFAULT_CSS = """
    Notes { height: auto; padding: 0 1; display: none; color: $text-error; text-style: bold; }
    """

    def show(self, notes: Sequence[Finding]) -> None:
        """Say these, the first ones in full."""
        said = [plain(f"! {message(note.code, note.params)}") for note in notes[:_SHOWN]]
        more = len(notes) - _SHOWN
        if more > 0:
            rest = ngettext("{n} more part is left out.", "{n} more parts are left out.", more)
            said.append(plain(f"! {rest.format(n=more)}"))
        self.display = bool(said)
        self.update(lines(*said))
