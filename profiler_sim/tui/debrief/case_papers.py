"""One consignment of a closed shift on its own papers, with the signs drawn on the forms."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.route_page import MAP, ROUTE, map_labels
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.closed_cases import ClosedCase, ClosedCases
from profiler_sim.play.guide import DebriefGuide
from profiler_sim.play.scan_words import scan_sentences
from profiler_sim.play.trainee_feedback import CaseRemarks, TraineeFeedback
from profiler_sim.scoring.debrief.shown_signs import ShownSign
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.debrief.case_actions import CASE
from profiler_sim.tui.debrief.case_dossier import CaseDossier, titled_sheets
from profiler_sim.tui.debrief.case_words import case_heading, words_without_sign
from profiler_sim.tui.debrief.consignment import ConsignmentView
from profiler_sim.tui.debrief.evidence_page import EvidencePage
from profiler_sim.tui.debrief.remark import ask_for_remark
from profiler_sim.tui.debrief.sign_spots import SignSpots
from profiler_sim.tui.debrief.sign_words import legend, scan_legend, sign_outlines, sign_sentences
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted, in_box
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.dossier import PageTabs
from profiler_sim.tui.widgets.flowing import replace_text
from profiler_sim.tui.widgets.guide_line import GuideLine


@dataclass(frozen=True, slots=True)
class CasePlace:
    """Where to open the consignments of a shift."""

    consignment: str
    order: tuple[str, ...]
    """Of all consignments, for next and before; it holds ``consignment``."""
    guide: DebriefGuide
    page: str = ""
    """Empty for the first page with a sign."""
    follow: Callable[[str], object] = str
    """Called with each consignment that is opened."""


class CasePapersPage(Page):
    """A consignment as it was at the desk; from here to the next one."""

    ABOUT = N_(
        "The papers of one consignment. A heavy line stands around each box with a sign. "
        "Below: its strength, and whether you marked it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(CASE)
    DEFAULT_CSS = """
    CasePapersPage {
        #top { dock: top; height: auto; max-height: 5; padding: 0 1; background: $panel; }
        #sign { height: auto; max-height: 7; padding: 0 1; background: $panel; }
        #legend { height: 1; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(
        self,
        cases: ClosedCases,
        feedback: TraineeFeedback,
        border: BorderStyle,
        at: CasePlace,
    ) -> None:
        """Open one of ``cases``; papers are ruled with ``border``."""
        super().__init__()
        self._cases, self._view, self._feedback, self._border = cases, cases.view, feedback, border
        self._order, self._at = at.order, at.order.index(at.consignment)
        self._guide, self._follow = at.guide, at.follow
        self._case: ClosedCase | None = None
        self._page, self._box = at.page, ""

    # ── what is shown ──────────────────────────────────────────────────────────────────────

    def body(self) -> Iterable[Widget]:
        """What became of it, its pages, the sign in hand, what the lines mean."""
        yield Static(id="top")
        yield GuideLine()
        yield CaseDossier()
        yield Static(id="sign")
        yield Static(id="legend")

    def fill(self) -> None:
        """Show the consignment in front."""
        self._dossier.rule(self._border)
        self._open()

    def rule(self, border: BorderStyle) -> None:
        """Draw with other characters."""
        self._border = border
        super().rule(border)
        self._show()

    @property
    def _dossier(self) -> CaseDossier:
        return self.query_one(CaseDossier)

    @property
    def consignment(self) -> str:
        """The one in hand."""
        return self._order[self._at]

    def _open(self) -> None:
        """Take the consignment in hand, at its first sign where no page is wanted."""
        name = self.consignment
        self._case = self.read_or(None, lambda: self._cases.case(name))
        case = self._case
        pages = [sheet.id for sheet in case.sheets] if case else []
        seen = [page for page, _box in self._spots.all if case and page not in case.absent]
        if self._page not in pages:
            self._page = next(iter([*seen, *pages]), "")
        self._box = self._spots.first_box(self._page)
        self._show()

    @property
    def _spots(self) -> SignSpots:
        return SignSpots(self._case)

    def _show(self) -> None:
        case, dossier = self._case, self._dossier
        place = _("case {n} of {all}").format(n=self._at + 1, all=len(self._order))
        remarks = self._read_remarks(self.consignment)
        self.query_one("#top", Static).update(
            case_heading(self._view, remarks, self.consignment, place)
        )
        step = self._guide.step
        self.query_one(GuideLine).show(step.text if step else "")
        if case is None:
            return
        marks = self._cases.marks(self.consignment, self._page)
        sheets = tuple(titled_sheets(case))
        scan = case.scan if self._page == SCAN else None
        dossier.paper.outlines = sign_outlines(case.signs.get(self._page, {}), self._border)
        dossier.show(sheets, self._page, marks, scan.scene if scan else None)
        dossier.show_tabs(case, self._page)
        dossier.scan.places = scan.scene.bodies if scan else ()
        dossier.paper.selected = self._box or None
        stops = case.route if self._page in {ROUTE, MAP} else None
        dossier.show_route(stops.points if stops else (), map_labels(stops) if stops else {})
        dossier.front.focus()
        self._describe()

    def _describe(self) -> None:
        """Say what the box in hand shows, and what the lines mean."""
        replace_text(self.query_one("#sign", Static), lines(*self._sentences()))
        scanned = self._dossier.scan.display
        what = scan_legend(self._border) if scanned else legend(self._border)
        replace_text(self.query_one("#legend", Static), what)
        self.refresh_bindings()

    def _sentences(self) -> Iterator[Content]:
        """What the box in hand shows: of the case in front."""
        case, box = self._case, self._dossier.box
        if case is None:
            return
        if self._page == SCAN and case.scan:
            yield from map(plain, scan_sentences(case.scan))
        elif signs := self._signs:
            key = self._view.key
            tags = key.tags_of(self._view.debrief.outcome(case.consignment).carries)
            yield from sign_sentences(key, signs, self._border, tags)
        else:
            marks = self._cases.marks(self.consignment, self._page)
            yield plain(words_without_sign(case, box, marks))

    @property
    def _signs(self) -> Sequence[ShownSign]:
        boxes = self._case.signs.get(self._page, {}) if self._case else {}
        return boxes.get(self._box, ())

    def wanted(self) -> Wanted | None:
        """What can be looked up of the box in hand."""
        box = self._dossier.box
        return in_box(box, self._dossier.text) if box else None

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no sign where there is none, no case beyond the ends, a picture's keys on it."""
        if not self.is_on_stage:
            return True
        if action == "sign":
            return bool(self._spots.all)
        if action == "case":
            return 0 <= self._at + int(str(parameters[0])) < len(self._order)
        if action == "scan":
            return self._dossier.scan.display
        return True

    def action_sign(self, by: int) -> None:
        """The next box with a sign, on this page or a later one; after the last the first."""
        if spot := self._spots.next_to((self._page, self._box or None), by):
            self._page, self._box = spot[0], spot[1] or ""
            self._show()

    def action_page(self, by: int) -> None:
        """The page after or before the one in front."""
        if self._case is None:
            return
        pages = [sheet.id for sheet in self._case.sheets]
        self._turn(pages[(pages.index(self._page) + by) % len(pages)])

    def on_page_tabs_turned(self, event: PageTabs.Turned) -> None:
        """A tab was clicked."""
        self._turn(event.page)

    def _turn(self, page: str) -> None:
        self._page, self._box = page, self._spots.first_box(page)
        self._show()

    def on_box_cursor_selected(self) -> None:
        """Tell of the box."""
        self._box = self._dossier.paper.selected or "" if self._dossier.box else ""
        self._describe()

    def action_case(self, by: int) -> None:
        """The next consignment, or the one before."""
        self._at += by
        self._page = ""
        self._follow(self.consignment)
        self._open()

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise."""
        self._dossier.scan.change(do)
        self._dossier.describe_box()

    def action_evidence(self) -> None:
        """Show its points beside a similar load."""
        view = ConsignmentView(self._view, self._read_remarks, self.consignment)
        self.app.push_screen(EvidencePage(view))

    def _read_remarks(self, consignment: str) -> CaseRemarks:
        return self.read_or(CaseRemarks(), lambda: self._feedback.on(consignment))

    def action_disagree(self) -> None:
        """Ask for a line on the consignment, and keep it."""
        ask_for_remark(self, self._feedback, self.consignment, self._show)
