"""What settings change, in small: a form and a scan as they are drawn now."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from profiler_sim.cargo.forms import Box, Filled, Sheet
from profiler_sim.cargo.scans import Body, Scene
from profiler_sim.i18n.text import _
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.scan.widget import ScanView

_LOAD = Scene(
    kind="container 20",
    package="CT",
    kg_per_m3=180,
    stuff="organic",
    long=0.9,
    high=0.7,
    bodies=(
        Body(
            x=380,
            y=120,
            width=60,
            height=60,
            depth=80,
            kg_per_m3=1500,
            stuff="metal",
            displaces=True,
        ),
    ),
    level=3,
    seed=1,
)
"""Cartons, and something dense among them."""


class Sample(Horizontal):
    """A form beside a scan; looked at only."""

    DEFAULT_CSS = """
    Sample {
        height: 9;
        max-width: 110;
        margin-top: 1;
        PaperForm { width: 40%; height: 9; scrollbar-size-vertical: 0; }
        ScanView { width: 1fr; height: 9; margin-left: 2; }
    }
    """

    def compose(self) -> ComposeResult:
        """Form, scan."""
        for part in (PaperForm(), ScanView()):
            part.can_focus = False
            yield part

    def on_mount(self) -> None:
        """Fill them in."""
        paper, scan = self.query_one(PaperForm), self.query_one(ScanView)
        paper.sheet, paper.marks = _sheet(), {"goods": "suspicious", "weight": "reassuring"}
        scan.show(_LOAD, _("Scan"))
        scan.marks = {"F2": "suspicious"}


def _sheet() -> Sheet:
    goods = Box(id="goods", number="1", heading=_("Goods"), column=0, width=12, row=0)
    weight = Box(id="weight", number="2", heading=_("Weight"), column=0, width=12, row=1)
    boxes = (
        Filled(box=goods, lines=(_("machine parts"),)),
        Filled(box=weight, lines=("1\N{NO-BREAK SPACE}864\N{NO-BREAK SPACE}kg",)),
    )
    return Sheet(id="sample", title=_("Sample"), reference="", boxes=boxes)
