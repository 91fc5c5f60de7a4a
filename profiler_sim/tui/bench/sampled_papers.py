"""A load of the sample on its papers: what it hides, and what the condition reads of it."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.app.sampled_papers import SampledPapers
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.route_page import MAP, ROUTE, map_labels
from profiler_sim.i18n.text import N_, _
from profiler_sim.rules.example_values import written
from profiler_sim.tui.bench.actions import SAMPLED_PAPERS
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted, in_box
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.dossier import Dossier, PageTabs


class SampledPapersPage(Page):
    """One load, page by page."""

    ABOUT = N_(
        "The papers of one load of the sample, with every answer. Above: what it hides, and the "
        "values that the rule looks at."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(SAMPLED_PAPERS)
    DEFAULT_CSS = """
    SampledPapersPage {
        #top { height: auto; max-height: 4; padding: 0 1; background: $panel; }
        Dossier { height: 1fr; }
    }
    """

    def __init__(self, papers: SampledPapers, rule: str, border: BorderStyle) -> None:
        """Show ``papers`` as ``rule`` sees them; they are ruled with ``border``."""
        super().__init__()
        self._papers, self._rule, self._border = papers, rule, border
        self._page = papers.sheets[0].id

    def body(self) -> Iterable[Widget]:
        """What it is, then its pages."""
        yield Static(id="top")
        with Vertical():
            yield Dossier()

    def fill(self) -> None:
        """Show the first page."""
        self.query_one("#top", Static).update(lines(*map(plain, self._top())))
        self.query_one(Dossier).rule(self._border)
        self._show()

    def _top(self) -> Iterator[str]:
        load = self._papers.load
        hides = _("EXERCISE  hides: {what}").format(what=load.method)
        yield hides if load.method else _("EXERCISE  an honest load")
        values = (f"{name}: {_value(load.facts[name])}" for name in sorted(load.reads))
        yield _("{rule} reads: {values}").format(rule=self._rule, values=" · ".join(values))

    def _show(self) -> None:
        papers, dossier = self._papers, self.query_one(Dossier)
        dossier.show(papers.sheets, self._page, {}, papers.scan if self._page == SCAN else None)
        way = papers.route if self._page in {ROUTE, MAP} else None
        dossier.show_route(way.points if way else (), map_labels(way) if way else {})
        dossier.front.focus()
        self.refresh_bindings()

    def wanted(self) -> Wanted | None:
        """What can be looked up of the box in hand."""
        dossier = self.query_one(Dossier)
        return in_box(dossier.box, dossier.text) if dossier.box else None

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """A picture's keys on a picture."""
        if not self.is_on_stage:
            return True
        return action != "scan" or self.query_one(Dossier).scan.display

    def on_box_cursor_selected(self) -> None:
        """Say which box is chosen."""
        self.query_one(Dossier).describe_box()

    def action_page(self, by: int) -> None:
        """The page after or before the one in front."""
        pages = [sheet.id for sheet in self._papers.sheets]
        self._page = pages[(pages.index(self._page) + by) % len(pages)]
        self._show()

    def on_page_tabs_turned(self, event: PageTabs.Turned) -> None:
        """A tab was clicked."""
        self._page = event.page
        self._show()

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise."""
        self.query_one(Dossier).scan.change(do)


def _value(value: object) -> str:
    return _("not known") if value is None else written(value)  # type: ignore[arg-type]
