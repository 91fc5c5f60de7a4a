"""The fourth page: which marks were right, and which question would have been the best next."""

from collections.abc import Iterator

from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.best_enquiry import best_remaining_enquiry
from profiler_sim.scoring.debrief.rule_divergence import rule_divergences
from profiler_sim.scoring.evaluation.marking import ConsignmentMarks
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import LEADS, Entry, group, heading, named, text, told
from profiler_sim.tui.debrief.marking import marking
from profiler_sim.tui.show import lines, plain, row


def reasons(found: DebriefView) -> Iterator[Entry]:
    """Marks consignment by consignment, then questions."""
    yield heading(_("Your marks, and which were right"))
    told_of = [each for each in found.debrief.marks if each.marks or each.missed]
    yield from (_cited(found, each) for each in told_of)
    if not told_of:
        yield text(_("You marked nothing, and there was nothing to mark."))
    yield from _opinions(found)
    yield heading(_("The best next question when you closed"))
    yield _question(found)
    yield from group(found, _("Together"), found.debrief.findings.reasons)


def _opinions(found: DebriefView) -> Iterator[Entry]:
    """Indicators beside the evidence; nothing where none was shown."""
    listed = rule_divergences(found.debrief.shift.completed)
    if not listed:
        return
    yield heading(_("Risk indicators are opinions"))
    yield text(_("The points of an indicator are a guess of its author."))
    yield text(
        _("The evidence counts signs: how common they are in smuggled and in honest loads.")
    )
    for each in listed[:_FARTHEST]:
        params = {"consignment": each.id, "rules": each.rules, "evidence": each.evidence}
        yield told(found, Finding(code="debrief.opinion", params=params))


_FARTHEST = 5
"""Consignments that are named, those first where the two are farthest apart."""


def _cited(found: DebriefView, cited: ConsignmentMarks) -> Entry:
    said = [plain(f"{LEADS}{cited.consignment}", "bold")]
    said += [row("    ", each) for each in marking(found, cited)]
    return Entry(lines(*said), consignment=cited.consignment)


def _question(found: DebriefView) -> Entry:
    best = best_remaining_enquiry(found.debrief.shift)
    if best is None:
        return text(sentence("debrief.question.none", {}))
    one, question = best
    params = {"consignment": one, "enquiry": question.enquiry, "minutes": question.minutes}
    code = "debrief.best_next" if question.worth else "debrief.best_next.idle"
    return told(found, named(found, Finding(code=code, params=params)))
