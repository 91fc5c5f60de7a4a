"""What stands above a consignment that is looked back on, and below a box without a sign."""

from collections.abc import Collection, Iterator

from textual.content import Content

from profiler_sim.cargo.forms import Box
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.closed_cases import ClosedCase
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import CaseRemarks
from profiler_sim.scoring.debrief.findings import outcome_finding
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.tui.debrief.ledger_comparison import consignment_title
from profiler_sim.tui.show import lines, plain, row


def case_heading(view: DebriefView, remarks: CaseRemarks, consignment: str, place: str) -> Content:
    """Write what became of a consignment, and the mentor's comments on it.

    ``place`` says which of all cases it is.
    """
    outcome = view.debrief.outcome(consignment)
    head = Content(_("Debrief")).stylize("bold")
    return lines(
        row(head, f"  EXERCISE  {place}  ", consignment_title(view, outcome)),
        plain(" ".join(_became(view, outcome))),
        *_comments(remarks),
    )


def _comments(remarks: CaseRemarks) -> Iterator[Content]:
    """What the mentor wrote on it."""
    label = _("Your comment: {text}") if remarks.is_mentors else _("Mentor: {text}")
    for text in remarks.mentor:
        yield plain(label.format(text=text), "bold")


def _became(view: DebriefView, outcome: Outcome) -> Iterator[str]:
    """What became of it, and in a few words what was in it."""
    became, key = outcome_finding(outcome), view.key
    yield sentence(became.code, became.params)
    if hides := outcome.hides:
        yield _("{method}. Place: {place}.").format(
            method=key.methods.get(hides.method, hides.method),
            place=key.places.get(hides.place, hides.place),
        )
    if not outcome.opened:
        yield _("You did not read its papers.")


def words_without_sign(case: ClosedCase, box: Box | None, marks: Collection[str]) -> str:
    """Say that a box, or the page where none is in hand, shows no strong sign.

    ``marks`` are the boxes of the page that the trainee marked.
    """
    if box is None:
        return (
            _("No strong sign on this page. Tab goes to the next one.")
            if case.signs
            else _("No strong sign in any paper of this load.")
        )
    text = (
        _("{box}: you marked it, but there is no strong sign here.")
        if box.id in marks
        else _("{box}: no strong sign here.")
    )
    return text.format(box=box.heading)
