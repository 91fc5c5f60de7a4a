"""One consignment looked into: what was there, its evidence, the marks on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import CaseRemarks
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.debrief.findings import outcome_finding
from profiler_sim.scoring.debrief.matched_case import matched_load
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import TextView, finding_lines
from profiler_sim.tui.debrief.ledger_comparison import compared_ledgers, consignment_title
from profiler_sim.tui.debrief.ledger_text import innocent_signs, marks_lines
from profiler_sim.tui.show import lines, plain, row

ReadRemarks = Callable[[str], CaseRemarks]
"""What was written on a consignment."""


@dataclass(frozen=True)
class ConsignmentView(TextView):
    """Any consignment of the shift."""

    view: DebriefView
    read_remarks: ReadRemarks
    name: str

    @property
    def consignment(self) -> str:
        """Its number on the manifest."""
        return self.name

    def content(self, width: int) -> Content:
        """What was there, and its evidence."""
        view, outcome = self.view, self.view.debrief.outcome(self.name)
        return lines(
            *remark_lines(self.read_remarks(self.name)),
            consignment_title(view, outcome),
            *contents_lines(view, outcome),
            "",
            *self._evidence(width),
            *self._marks(),
            *story_lines(view, outcome),
        )

    def _evidence(self, width: int) -> Iterator[Content | str]:
        debrief = self.view.debrief
        ledger = debrief.ledger(self.name)
        if ledger:
            matched = matched_load(debrief.shift.completed, self.name)
            yield from finding_lines(Finding(code="debrief.points"))
            yield ""
            yield from compared_ledgers(self.view, ledger, matched, width)
            yield from innocent_lines(self.view, ledger)

    def _marks(self) -> Iterator[Content | str]:
        listed = self.view.debrief.marks
        marks = next((each for each in listed if each.consignment == self.name), None)
        if marks:
            yield from ("", _heading(_("Your marks")))
            yield from (row("  ", line) for line in marks_lines(self.view, marks))


def remark_lines(remarks: CaseRemarks) -> Iterator[Content | str]:
    """What trainee and mentor wrote; nothing where they wrote nothing."""
    if remarks.is_mentors:
        titles = _("Remarks of the trainee"), _("Your comments")
    else:
        titles = _("Your remarks for your mentor"), _("Your mentor's comments")
    for title, texts in zip(titles, (remarks.trainee, remarks.mentor), strict=True):
        if texts:
            yield _heading(title)
            yield from (plain(f"  {text}") for text in texts)
            yield ""


def contents_lines(view: DebriefView, outcome: Outcome) -> Iterator[Content]:
    """What became of it, and what was in it."""
    yield from finding_lines(outcome_finding(outcome))
    yield from finding_lines(contents_finding(outcome, view.key, view.papers[outcome.id]))


def innocent_lines(view: DebriefView, ledger: EvidenceLedger) -> Iterator[Content | str]:
    """How an honest load comes to show its loudest signs; nothing where none is loud."""
    signs = innocent_signs(view, ledger)
    if signs:
        yield from ("", _heading(_("Why an honest load can look like this")))
        yield from signs


def story_lines(view: DebriefView, outcome: Outcome) -> Iterator[Content | str]:
    """How loads with such hidden goods travel; nothing for an honest one."""
    if outcome.hides and (story := view.key.stories.get(outcome.hides.method)):
        yield from ("", _heading(_("How such loads travel")))
        yield plain(" ".join(story.split()))


def _heading(text: str) -> Content:
    return Content(text).stylize("bold $accent")
