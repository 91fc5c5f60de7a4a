"""The evidence ledger of a consignment, beside that of a similar load of the other kind."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.similar_load import similar_load_findings
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.debrief.matched_case import MatchedLoad
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.tui.debrief.entry import finding_lines
from profiler_sim.tui.debrief.ledger_text import ledger_content
from profiler_sim.tui.show import lines, plain, row

BESIDE = 110
"""Cells from which two ledgers stand side by side."""


def consignment_title(view: DebriefView, outcome: Outcome) -> Content:
    """Number, container and goods."""
    paper = view.papers[outcome.id]
    goods, unit = paper.stated_goods, paper.transport.unit_no
    return plain(f"{outcome.id} · {unit} · {goods}", "bold")


def compared_ledgers(
    view: DebriefView, ledger: EvidenceLedger, matched: MatchedLoad | None, width: int
) -> Iterator[Content | str]:
    """Show both, ``width`` cells wide; without a similar load, say so below the one."""
    if matched is None:
        yield ledger_content(view, ledger, width)
        yield ""
        for each in similar_load_findings(view, None):
            yield from finding_lines(each)
        return
    is_beside = width >= BESIDE
    half = width // 2 - 2 if is_beside else width
    left, right = ledger_content(view, ledger, half), _matched(view, matched, half)
    if is_beside:
        yield side_by_side(left, right, half)
    else:
        yield from (left, "", right)


def _matched(view: DebriefView, matched: MatchedLoad, width: int) -> Content:
    ledger = matched.ledger
    outcome = view.debrief.outcome(ledger.id)
    findings = similar_load_findings(view, matched)
    return lines(
        *(line for each in findings for line in finding_lines(each)),
        consignment_title(view, outcome),
        ledger_content(view, ledger, width),
    )


def side_by_side(left: Content, right: Content, width: int) -> Content:
    """Two blocks beside one another, each ``width`` cells wide; long lines are wrapped."""
    a, b = left.wrap(width), right.wrap(width)
    blank = Content("")
    rows = max(len(a), len(b))
    a, b = a + [blank] * (rows - len(a)), b + [blank] * (rows - len(b))
    return lines(*(row(x.truncate(width, pad=True), " │ ", y) for x, y in zip(a, b, strict=True)))
