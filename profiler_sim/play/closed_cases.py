"""The consignments of a closed shift as they were at the desk, with what was not asked for.

Reveals the answer key: the signs of every page, and where something lay on the scan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from profiler_sim.cargo.answers import ATTACHMENTS
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.answers import PAGES, fill_answer_page
from profiler_sim.documents.attachments import attached_documents
from profiler_sim.documents.itinerary import Route
from profiler_sim.documents.papers import add_clues
from profiler_sim.play.contents import ScanReview, report_pages, scan_review
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.pages import pages
from profiler_sim.play.session import Session
from profiler_sim.scoring.debrief.shown_signs import PageSigns, signs_on_pages

Absence = Literal["not asked", "not arrived"]
"""Why the trainee never had a page: she did not ask, or the answer came too late."""


@dataclass(frozen=True, slots=True)
class ClosedCase:
    """One consignment with all its pages, and the signs on them."""

    consignment: str
    sheets: tuple[Sheet, ...]
    """Those of the desk in its order, the answers nobody had, then the report of a search."""
    absent: Mapping[str, Absence]
    """By page: those that were never on the desk."""
    signs: PageSigns
    """By page, by box: the signs that are evidence; a scan has none by box."""
    scan: ScanReview | None
    """None where there is no scan of it."""
    route: Route
    """As far as the trainee could know it."""


class ClosedCases:
    """Opens the consignments of one closed shift."""

    def __init__(self, session: Session, view: DebriefView) -> None:
        """Open those of ``session``, whose shift must be closed; ``view`` is its debrief."""
        self._session, self.view = session, view

    def case(self, consignment: str) -> ClosedCase:
        """Fill in every page of a consignment. Raises ``WrongUsage`` while its shift is open."""
        session, view = self._session, self.view
        desk, completed = session.desk, view.debrief.shift.completed
        absent = self._absent(consignment)
        sheets = (*self._seen(consignment), *self._unseen(consignment, absent))
        outcome, papers = view.debrief.outcome(consignment), session.paper(consignment)
        shown = {
            sheet.id: [each.box.id for each in sheet.boxes] for sheet in sheets if sheet.id != SCAN
        }
        return ClosedCase(
            consignment=consignment,
            sheets=(*sheets, *report_pages(outcome, papers, view.labels, view.key)),
            absent={
                sheet.id: absent[enquiry]
                for sheet in sheets
                if (enquiry := ATTACHMENTS.get(sheet.id, sheet.id)) in absent
            },
            signs=signs_on_pages(completed, consignment, shown),
            scan=scan_review(desk.store, desk.shift, completed, consignment),
            route=session.route(consignment),
        )

    def marks(self, consignment: str, page: str) -> Mapping[str, str]:
        """The marked boxes of one page: suspicious or reassuring."""
        return self._session.marks(consignment, page)

    def _seen(self, consignment: str) -> Iterator[Sheet]:
        """The pages that were on the desk, or were there to be read."""
        session, words = self._session, self._session.desk.brief.words
        papers, answers = session.paper(consignment), session.answers(consignment)
        yield from pages(papers, answers, session.progress(consignment).enquiries, words)
        yield from session.remark_pages(consignment)

    def _absent(self, consignment: str) -> dict[str, Absence]:
        """The enquiries whose answers never came, those that were made first."""
        progress = self._session.progress(consignment)
        late: dict[str, Absence] = dict.fromkeys(progress.awaited, "not arrived")
        rest: dict[str, Absence] = {
            enquiry: "not asked"
            for enquiry in self._session.desk.terms.enquiries
            if enquiry not in progress.asked and enquiry in PAGES
        }
        return late | rest

    def _unseen(self, consignment: str, absent: Mapping[str, Absence]) -> Iterator[Sheet]:
        session = self._session
        papers, names = session.paper(consignment), session.desk.brief.words.ports
        answers = session.desk.every_answer(consignment)
        for enquiry in absent:
            yield add_clues(fill_answer_page(enquiry, answers, papers, names), papers)
            for sheet in attached_documents(enquiry, answers, papers, names):
                yield add_clues(sheet, papers)
