"""A scan looked back on: the picture, where something stood out, and what was marked."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import N_, _
from profiler_sim.play.contents import ScanReview
from profiler_sim.tui.actions import PICTURE
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.scan.widget import ScanView
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, plain

_LEVELS = {
    "nothing to see": N_("nothing to see"),
    "unclear": N_("unclear"),
    "something there": N_("something there"),
    "plain to see": N_("plain to see"),
}


class PicturePage(Page):
    """One scan of a closed shift."""

    ABOUT = N_(
        "The scan of this consignment, whether you ordered it or not. Above it: what "
        "stands out, what the reference reader says, your marks."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(PICTURE)
    DEFAULT_CSS = """
    PicturePage {
        #told { height: auto; padding: 0 1; background: $panel; }
        ScanView { height: 1fr; }
    }
    """

    def __init__(self, consignment: str, found: ScanReview, border: BorderStyle) -> None:
        """Show the picture of ``consignment``."""
        super().__init__()
        self._consignment, self._found, self._border = consignment, found, border

    def body(self) -> Iterable[Widget]:
        """What is to be told, and the picture."""
        yield Static(
            lines(*(plain(text) for text in _told(self._consignment, self._found))), id="told"
        )
        yield ScanView()

    def fill(self) -> None:
        """Show it with the marks."""
        scan = self.query_one(ScanView)
        scan.ruling = self._border
        scan.show(self._found.scene, _("Scan of {name}").format(name=self._consignment))
        scan.marks = self._found.marks
        scan.focus()

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise."""
        self.query_one(ScanView).change(do)


def _told(name: str, found: ScanReview) -> Iterator[str]:
    where = ", ".join(found.squares)
    if found.is_hidden and where:
        yield _("{name}: the hidden goods are in {where}.").format(name=name, where=where)
    elif where:
        yield _("{name}: something honest stands out in {where}.").format(name=name, where=where)
    else:
        yield _("{name}: nothing that a picture could show.").format(name=name)
    level = _(_LEVELS.get(found.level, found.level))
    yield _("The reference reader says: {level}.").format(level=level)
    if not found.was_taken:
        yield _("You did not order a scan.")
    elif found.marks:
        marked = ", ".join(sorted(found.marks))
        hit = sorted(set(found.marks) & set(found.squares))
        yield (
            _("You marked {marked}. Right: {hit}.").format(marked=marked, hit=", ".join(hit))
            if hit
            else _("You marked {marked}.").format(marked=marked)
        )
    else:
        yield _("You marked nothing on it.")
