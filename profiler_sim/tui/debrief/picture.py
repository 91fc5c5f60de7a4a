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
        "stands out, what a trained reader says, your marks."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(PICTURE)
    DEFAULT_CSS = """
    PicturePage {
        #text { height: auto; padding: 0 1; background: $panel; }
        ScanView { height: 1fr; }
    }
    """

    def __init__(self, consignment: str, scan: ScanReview, border: BorderStyle) -> None:
        """Show the picture of ``consignment``."""
        super().__init__()
        self._consignment, self._review, self._border = consignment, scan, border

    def body(self) -> Iterable[Widget]:
        """What it showed, and the picture."""
        yield Static(
            lines(*(plain(text) for text in _lines(self._consignment, self._review))), id="text"
        )
        yield ScanView()

    def fill(self) -> None:
        """Show it with the marks."""
        shown = self.query_one(ScanView)
        shown.ruling = self._border
        shown.show(self._review.scene, _("Scan of {name}").format(name=self._consignment))
        shown.marks = self._review.marks
        shown.focus()

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise."""
        self.query_one(ScanView).change(do)


def _lines(name: str, scan: ScanReview) -> Iterator[str]:
    where = ", ".join(scan.squares)
    if scan.is_hidden and where:
        yield _("{name}: the hidden goods are in {where}.").format(name=name, where=where)
    elif where:
        yield _("{name}: something honest stands out in {where}.").format(name=name, where=where)
    else:
        yield _("{name}: nothing that a picture could show.").format(name=name)
    level = _(_LEVELS.get(scan.level, scan.level))
    yield _("A trained reader, who knows what to look for, says: {level}.").format(level=level)
    if not scan.was_taken:
        yield _("You did not order a scan.")
    elif scan.marks:
        marked = ", ".join(sorted(scan.marks))
        hit = sorted(set(scan.marks) & set(scan.squares))
        yield (
            _("You marked {marked}. Right: {hit}.").format(marked=marked, hit=", ".join(hit))
            if hit
            else _("You marked {marked}.").format(marked=marked)
        )
    else:
        yield _("You marked nothing on it.")
