"""The similar load of the other kind, in findings: what it was, and what both have in common."""

from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.matched_case import CommonFeatures, MatchedLoad
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode

_COMMON = 3
"""Signs that are named where two loads have more in common."""


def similar_load_findings(view: DebriefView, matched: MatchedLoad | None) -> tuple[Finding, ...]:
    """Say what the similar load was, then what makes it similar; or that there is none."""
    if matched is None:
        return (Finding(code="debrief.twin.none"),)
    return _kind_finding(view, matched), _common_finding(view, matched.common)


def _kind_finding(view: DebriefView, matched: MatchedLoad) -> Finding:
    """Say whether it was honest, hid in the same way, or in another one."""
    ledger = matched.ledger
    outcome = view.debrief.outcome(ledger.id)
    params = {"consignment": ledger.id}
    if outcome.hides is None:
        return Finding(code="debrief.twin.lawful", params=params)
    method = outcome.hides.method
    if method == ledger.against.method:
        return Finding(code="debrief.twin.hidden", params=params)
    title = view.key.methods.get(method, method)
    return Finding(code="debrief.twin.otherwise", params={**params, "method": title})


def _common_finding(view: DebriefView, common: CommonFeatures) -> Finding:
    """Name what the two loads have in common."""
    titles = [view.key.signs[sign].title for sign in common.signs if sign in view.key.signs]
    shown = {"signs": ", ".join(titles[:_COMMON])}
    if not common.has_same_goods:
        return Finding(code="debrief.twin.signs", params=shown)
    code: FindingCode = "debrief.twin.goods.signs" if titles else "debrief.twin.goods"
    return Finding(code=code, params=shown if titles else {})
