"""The papers of a consignment: which page is in front, and what is chosen on it."""

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents import manifest
from profiler_sim.documents.notes_pages import INDICATORS
from profiler_sim.documents.route_page import MAP, ROUTE, map_labels
from profiler_sim.play.session import Session
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted, in_box, in_rule
from profiler_sim.tui.widgets.dossier import Dossier, Unread


class PapersPane(Dossier):
    """The pages of one consignment of a shift."""

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        """Show pages of a shift."""
        super().__init__(id=id)
        self.is_gone = False
        """Whether it is being taken away."""
        self._session = session
        self.consignment = ""
        """The consignment whose pages are shown."""
        self._front: str | None = None
        """Id of the page in front."""
        self._shown: tuple[str, str | None] = ("", None)
        """Consignment and page that were shown last."""
        self._left_at: dict[tuple[str, str | None], str | None] = {}
        """The box in hand when a page of a consignment was left."""
        self._carried: tuple[tuple[str, str | None], str | None] | None = None
        """Consignment and page to which a box in hand is carried over, and the box."""

    def show_consignment(self, page: Page, name: str) -> None:
        """Show the pages of a consignment, the same kind in front as before.

        ``page`` says what cannot be read.
        """
        session, self.consignment = self._session, name
        sheets = page.read_or((), lambda: session.sheets(name)) if name else ()
        pages = [sheet.id for sheet in sheets]
        if self._front not in pages:
            self._front = pages[0] if pages else None
        marks = session.marks(name, self._front) if self._front else {}
        is_scan = self._front == SCAN
        scene = page.read_or(None, lambda: session.scene(name)) if is_scan else None
        before = self.front.selected
        self.query_one(Unread).show(manifest.outline(session.paper(name)) if name else ())
        self.show(sheets, self._front, marks, scene)
        self._come_to((name, self._front), before)
        has_route = self._front in {ROUTE, MAP}
        route = page.read_or(None, lambda: session.route(name)) if has_route else None
        self.show_route(route.points if route else (), map_labels(route) if route else {})

    def _come_to(self, shown: tuple[str, str | None], before: str | None) -> None:
        """Begin another page at its top, at the box carried over, or where it was left."""
        if shown == self._shown:
            return
        self._left_at[self._shown], self._shown = before, shown
        place, box = self._carried or (None, None)
        self.front.selected = None  # the same box of another paper is brought into view too
        self.front.selected = box if place == shown else self._left_at.get(shown)
        self.describe_box()

    def carry_box_to(self, name: str) -> None:
        """Keep the box in hand on the same page of another consignment, to compare the two."""
        if self.chosen:
            self._carried = (name, self._front), self.chosen

    def carry_no_box(self) -> None:
        """Begin what is read for the first time at its top."""
        self._carried = None

    def put_in_front(self, page: str) -> None:
        """Put a page in front; it is shown with the consignment. An empty one is the first."""
        self._front = page or None

    def page_after(self, page: Page) -> str | None:
        """Give the page after the one in front; None where there are none."""
        name = self.consignment
        pages = [sheet.id for sheet in page.read_or((), lambda: self._session.sheets(name))]
        if self._front not in pages:
            return None
        return pages[(pages.index(self._front) + 1) % len(pages)]

    @property
    def front_page(self) -> str:
        """Id of the page in front; empty where there are none."""
        return self._front or ""

    @property
    def spot(self) -> tuple[str, str] | None:
        """Page and box in hand; of a scan, the square."""
        box = self.chosen
        return (self._front, box) if self._front and box else None

    @property
    def has_picture_in_front(self) -> bool:
        """Whether the page in front is the picture of a scan."""
        return self._front == SCAN and self._session.scene(self.consignment) is not None

    @property
    def wanted(self) -> Wanted | None:
        """What can be looked up of the box in hand: its goods code, its rule, or its heading."""
        if self.box is None:
            return None
        return in_rule(self.box) if self._front == INDICATORS else in_box(self.box, self.text)
