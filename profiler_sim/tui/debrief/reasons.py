"""Marks and questions: which marks were right, and which enquiry would have been the best next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.evaluation.marking import ConsignmentMarks
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.tui.debrief.entry import (
    LEADS,
    Entry,
    ListView,
    finding_entry,
    heading,
    text,
    with_titles,
)
from profiler_sim.tui.debrief.ledger_text import marks_lines
from profiler_sim.tui.show import lines, plain, row

_OPINIONS: Mapping[tuple[bool, bool], FindingCode] = {
    (True, True): "debrief.opinion",
    (True, False): "debrief.opinion.rules_only",
    (False, True): "debrief.opinion.evidence_only",
    (False, False): "debrief.opinion.neither",
}
"""By what spoke for hidden goods: the indicators, the evidence."""
_FARTHEST = 5
"""Consignments that are named, those first where rules and evidence are farthest apart."""


@dataclass(frozen=True)
class ReasonsView(ListView):
    """Marks consignment by consignment, indicators beside the evidence, the best enquiry."""

    view: DebriefView

    def entries(self, _width: int) -> Iterator[Entry]:
        """Everything; the numbers are on the page of the score."""
        debrief = self.view.debrief
        yield heading(_("Your marks, and which were right"))
        checked = [each for each in debrief.marks if each.marks or each.missed]
        yield from (self._marks(each) for each in checked)
        if not checked:
            yield text(_("You marked nothing, and there was nothing to mark."))
        yield from self._rule_divergences()
        yield heading(_("The best next question when you closed"))
        yield self._best_enquiry()

    def _marks(self, marks: ConsignmentMarks) -> Entry:
        shown = [plain(f"{LEADS}{marks.consignment}", "bold")]
        shown += [row("    ", line) for line in marks_lines(self.view, marks)]
        return Entry(lines(*shown), consignment=marks.consignment)

    def _rule_divergences(self) -> Iterator[Entry]:
        """Indicators beside the evidence; nothing where none was shown."""
        listed = self.view.debrief.rule_divergences
        if not listed:
            return
        yield heading(_("Risk indicators are opinions"))
        yield text(_("An indicator says what its author thinks."))
        yield text(_("The evidence counts how common signs are in smuggled and in honest loads."))
        for each in listed[:_FARTHEST]:
            code = _OPINIONS[each.rules > 0, each.evidence > 0]
            yield finding_entry(self.view, Finding(code=code, params={"consignment": each.id}))

    def _best_enquiry(self) -> Entry:
        best = self.view.debrief.best_enquiry
        if best is None:
            return text(sentence("debrief.question.none", {}))
        consignment, enquiry = best
        code: FindingCode = "debrief.best_next" if enquiry.worth else "debrief.best_next.idle"
        params = {
            "consignment": consignment,
            "enquiry": enquiry.enquiry,
            "minutes": enquiry.minutes,
        }
        finding = with_titles(self.view, Finding(code=code, params=params))
        return finding_entry(self.view, finding)
