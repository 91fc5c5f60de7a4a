"""The shift score as a picture of its parts and weights, and what is in no score."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.i18n.text import NP_, _, pgettext
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.shift_score import ScorePart, WeightedPart, whole_points
from profiler_sim.tui.debrief.drawings import draw_part
from profiler_sim.tui.debrief.entry import (
    LEADS,
    Entry,
    ListView,
    drawn_entry,
    finding_entry,
    group,
    heading,
    text,
)
from profiler_sim.tui.debrief.reasons import ReasonsView
from profiler_sim.tui.show import plain

_PARTS: Mapping[ScorePart, str] = {
    ScorePart.SELECTION: NP_("part of the score", "selection score"),
    ScorePart.PROBABILITY: NP_("part of the score", "percentages"),
    ScorePart.EVIDENCE: NP_("part of the score", "marks"),
    ScorePart.ENQUIRY: NP_("part of the score", "questions"),
}
_LABEL = 17
"""Cells of the words before a bar."""
_HUNDRED = 40
"""Cells of 100 points."""


@dataclass(frozen=True)
class ScoreView(ListView):
    """What the score is made of; then everything that gives no points."""

    view: DebriefView
    receipt: str
    """Of the shift's events."""

    def entries(self, _width: int) -> Iterator[Entry]:
        """The score, its parts, and what stands apart."""
        view, debrief = self.view, self.view.debrief
        findings = debrief.findings
        yield heading(_("Your shift score"))
        yield from (finding_entry(view, each) for each in findings.total)
        if not findings.total:
            yield text(_("This shift has no score: there was nothing to choose or to say."))
        by_part = dict(findings.parts)
        weighted = debrief.shift.weighted_parts
        got = whole_points([each.points for each in weighted])
        most = whole_points([100 * each.weight for each in weighted])
        for each, *points in zip(weighted, got, most, strict=True):
            yield self._part(each, by_part[each.part], *points)
        counted = {each.part for each in weighted}
        marks = plain(LEADS + _("Your marks and questions, one by one"))
        yield Entry(marks, opens=lambda: ReasonsView(view))
        unscored = [finding for part, finding in findings.parts if part not in counted]
        yield from group(view, _("Not in the score"), [*unscored, *findings.others])
        yield from self._safety()
        yield from group(view, _("Warned traders"), debrief.tip_offs)
        yield from group(view, _("Alerts"), debrief.alerts)
        yield heading(_("Receipt"))
        yield text(
            _("{receipt}: the number of this result, for your mentor").format(receipt=self.receipt)
        )
        yield text(_("For training, not for decisions about staff."))
        yield text(
            _(
                "Goods, firms and people are invented. Where a find comes from public news, the "
                "briefing says so."
            )
        )

    def _part(self, part: WeightedPart, finding: Finding, got: int, most: int) -> Entry:
        """Its bar, and below it the number and what it means."""
        bar = draw_part(part.value, part.weight, _HUNDRED)
        points = _("{got} of {most} points").format(got=got, most=most)
        drawn = plain(
            f"{pgettext('part of the score', _PARTS[part.part]):<{_LABEL}}{bar}  {points}", "bold"
        )
        return drawn_entry(finding, drawn)

    def _safety(self) -> Iterator[Entry]:
        """What was left out, a line each, and once why it matters."""
        debrief = self.view.debrief
        yield heading(_("Safety before opening"))
        for each in debrief.safety:
            yield Entry(
                plain(f"{LEADS}{sentence(each.code, each.params)}"),
                consignment=str(each.params["consignment"]),
            )
        if debrief.safety:
            yield text(hint(debrief.safety[0].code, {}))
            return
        searched = any(each.is_searched for each in debrief.shift.outcomes)
        yield text(_("You left nothing out.") if searched else _("You opened nothing."))
