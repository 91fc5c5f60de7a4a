"""The evidence ledger of a consignment, beside that of a similar load of the other kind."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.debrief.matched_case import CommonFeatures, MatchedLoad
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.tui.debrief.entry import finding_lines
from profiler_sim.tui.debrief.ledger_text import ledger_content
from profiler_sim.tui.show import lines, plain, row

_COMMON = 3
"""Signs that are named where two loads have more in common."""
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
        yield from finding_lines(Finding(code="debrief.twin.none"))
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
    return lines(
        *finding_lines(_matched_finding(view, outcome, ledger)),
        *finding_lines(_common_finding(view, matched.common)),
        consignment_title(view, outcome),
        ledger_content(view, ledger, width),
    )


def _matched_finding(view: DebriefView, outcome: Outcome, ledger: EvidenceLedger) -> Finding:
    """What the similar load was: honest, hiding in the same way, or in another one."""
    params = {"consignment": ledger.id}
    if outcome.hides is None:
        return Finding(code="debrief.twin.lawful", params=params)
    method = outcome.hides.method
    if method == ledger.against.method:
        return Finding(code="debrief.twin.hidden", params=params)
    title = view.key.methods.get(method, method)
    return Finding(code="debrief.twin.otherwise", params={**params, "method": title})


def _common_finding(view: DebriefView, common: CommonFeatures) -> Finding:
    """What the two loads have in common, by name."""
    titles = [view.key.signs[sign].title for sign in common.signs if sign in view.key.signs]
    shown = {"signs": ", ".join(titles[:_COMMON])}
    if not common.has_same_goods:
        return Finding(code="debrief.twin.signs", params=shown)
    code: FindingCode = "debrief.twin.goods.signs" if titles else "debrief.twin.goods"
    return Finding(code=code, params=shown if titles else {})


def side_by_side(left: Content, right: Content, width: int) -> Content:
    """Two blocks beside one another, each ``width`` cells wide; long lines are wrapped."""
    a, b = left.wrap(width), right.wrap(width)
    blank = Content("")
    rows = max(len(a), len(b))
    a, b = a + [blank] * (rows - len(a)), b + [blank] * (rows - len(b))
    return lines(*(row(x.truncate(width, pad=True), " │ ", y) for x, y in zip(a, b, strict=True)))
