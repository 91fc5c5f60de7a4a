"""One decision told: what was there, why it was costly, its ledger beside its twin's."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.i18n.text import _
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.debrief.findings import (
    enquiry_findings,
    evidence_finding,
    loss_finding,
    outcome_finding,
)
from profiler_sim.scoring.debrief.worst_decisions import WorstDecision
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import named, said
from profiler_sim.tui.debrief.ledger import innocent, ledger
from profiler_sim.tui.debrief.marking import marking
from profiler_sim.tui.show import lines, plain, row

BESIDE = 110
"""Cells from which two ledgers stand side by side."""
Papers = Mapping[str, Consignment]


def costly_case(told: DebriefView, papers: Papers, case: WorstDecision, width: int) -> Content:
    """A costly decision with its twin."""
    one = told.debrief.outcome(case.id)
    return lines(
        title(papers, one),
        *_was(told, papers, one),
        *said(evidence_finding(one)),
        *said(loss_finding(case, one)),
        *_question(told, case, one),
        "",
        *said(Finding(code="debrief.points")),
        "",
        *_ledgers(told, papers, case, width),
        *_innocent(told, case.ledger),
        *_story(told, one),
    )


def _was(found: DebriefView, papers: Papers, one: Outcome) -> Iterator[Content]:
    """What became of it, and what was in it."""
    yield from said(outcome_finding(one))
    yield from said(contents_finding(one, found.key, papers[one.id]))


def _question(found: DebriefView, case: WorstDecision, one: Outcome) -> Iterator[Content]:
    for finding in enquiry_findings(case.best_enquiry, one):
        yield from said(named(found, finding))


def any_case(told: DebriefView, papers: Papers, consignment: str, width: int) -> Content:
    """Any consignment: what was there, and its evidence."""
    one, explained = told.debrief.outcome(consignment), told.debrief.ledger(consignment)
    return lines(
        title(papers, one),
        *_was(told, papers, one),
        "",
        *_evidence(told, explained, width),
        *_marks(told, consignment),
        *_story(told, one),
    )


def _evidence(
    told: DebriefView, explained: EvidenceLedger | None, width: int
) -> Iterator[Content | str]:
    if explained:
        yield from said(Finding(code="debrief.points"))
        yield from ("", ledger(told, explained, width))
        yield from _innocent(told, explained)


def _innocent(told: DebriefView, explained: EvidenceLedger) -> Iterator[Content | str]:
    """How an honest load comes to show its loudest signs; nothing where none is loud."""
    words = innocent(told, explained)
    if words:
        yield ""
        yield Content(_("Why an honest load can look like this")).stylize("bold $accent")
        yield from words


def title(papers: Papers, one: Outcome) -> Content:
    """Number, container and goods."""
    paper = papers[one.id]
    goods, box = paper.goods[0].description, paper.transport.unit_no
    return plain(f"{one.id} · {box} · {goods}", "bold")


def _ledgers(
    told: DebriefView, papers: Papers, case: WorstDecision, width: int
) -> Iterator[Content | str]:
    if case.matched is None:
        yield ledger(told, case.ledger, width)
        yield ""
        yield from said(Finding(code="debrief.twin.none"))
        return
    beside = width >= BESIDE
    half = width // 2 - 2 if beside else width
    left = ledger(told, case.ledger, half)
    right = _twin(told, papers, case.matched, half)
    if beside:
        yield side_by_side(left, right, half)
    else:
        yield from (left, "", right)


def _twin(told: DebriefView, papers: Papers, twin: EvidenceLedger, width: int) -> Content:
    one = told.debrief.outcome(twin.id)
    kind = "hidden" if one.hides else "lawful"
    params = {"consignment": twin.id}
    if one.hides and one.hides.method != twin.against.method:
        kind = "otherwise"
        params["method"] = told.key.methods.get(one.hides.method, one.hides.method)
    finding = Finding(code=f"debrief.twin.{kind}", params=params)
    return lines(*said(finding), title(papers, one), ledger(told, twin, width))


def side_by_side(left: Content, right: Content, width: int) -> Content:
    """Two blocks beside one another, each ``width`` cells wide; long lines are wrapped."""
    a, b = left.wrap(width), right.wrap(width)
    blank = Content("")
    rows = max(len(a), len(b))
    a, b = a + [blank] * (rows - len(a)), b + [blank] * (rows - len(b))
    return lines(*(row(x.truncate(width, pad=True), " │ ", y) for x, y in zip(a, b, strict=True)))


def _marks(told: DebriefView, consignment: str) -> Iterator[Content | str]:
    cited = next((c for c in told.debrief.marks if c.consignment == consignment), None)
    if cited is None:
        return
    yield ""
    yield Content(_("Your marks")).stylize("bold $accent")
    yield from (row("  ", each) for each in marking(told, cited))


def _story(told: DebriefView, one: Outcome) -> Iterator[Content | str]:
    if one.hides and (story := told.key.stories.get(one.hides.method)):
        yield ""
        yield Content(_("How such loads travel")).stylize("bold $accent")
        yield plain(" ".join(story.split()))
