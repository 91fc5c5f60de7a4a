"""The results of the searches of a closed shift: each as the team reports it, and where it lay.

A miss and a search of an honest load are alike here, to the letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import ByMode
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.documents.examination_report import ExaminationReport
from profiler_sim.i18n.text import _
from profiler_sim.play.contents import examination_report, find_notification
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.labels import AnswerKeyLabels, VisibleLabels
from profiler_sim.scoring.evaluation.outcomes import Outcome

_KINDS: ByMode[UnitKind] = ByMode(sea="container 40", air="pieces", road="trailer", post="parcel")
"""What a unit looks like where nothing says more."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What came of one search."""

    report: ExaminationReport
    message_to: str
    """The unit that a message went to, and where it is; empty where none went out."""
    went_further: bool = False
    """The find lay where such a search does not look; it gave the reason to open more."""

    @property
    def kind(self) -> UnitKind:
        """What was searched, to be drawn."""
        record = self.report.record
        return record.kind if record and record.kind else _KINDS[self.report.mode]


def search_results(view: DebriefView) -> tuple[SearchResult, ...]:
    """Give what came of every search, those that the trainee ordered first."""
    ordered = sorted(view.debrief.shift.outcomes, key=lambda one: one.search == "random")
    return tuple(
        result
        for one in ordered
        for result in search_result(one, view.papers[one.id], view.labels, view.key)
    )


def search_result(
    one: Outcome, papers: Consignment, names: VisibleLabels, key: AnswerKeyLabels
) -> Iterator[SearchResult]:
    """Give what came of the search of a consignment; nothing where none was made.

    Reveals the answer key: call only after the decision is final.
    """
    report = examination_report(one, papers, names, key)
    if report is not None:
        find, message_to = find_notification(one, report, names), ""
        if find is not None:
            message_to = f"{_(find.of_mode.partner)}, {find.of_mode.partner_place(find)}"
        yield SearchResult(report, message_to, _went_further(one, report, key))


def _went_further(one: Outcome, report: ExaminationReport, key: AnswerKeyLabels) -> bool:
    """Whether a dog, a swab or a look from outside led to a place behind what it looks at."""
    if one.hides is None or not one.is_found:
        return False
    looked = {*report.search.looks_at, *report.search.measures}
    points = key.points.get(one.hides.place, ())
    return bool(points) and not looked.intersection(points)
