"""What was found: beside other ways to choose, where the other loads were lost, the searches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.local_forms import LocalNumber
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.lost_loads import Step
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.tui.debrief.drawings import (
    APART,
    draw_loads,
    draw_loss,
    draw_searches,
    search_legend,
)
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
from profiler_sim.tui.show import lines, plain, row

_RUNGS: Mapping[FindingCode, str] = {
    "debrief.rung.lots": N_("random choice"),
    "debrief.rung.rules": N_("risk indicators"),
    "debrief.rung.documents": N_("reads only papers"),
    "debrief.rung.you": N_("YOU"),
    "debrief.rung.ideal": N_("best questions"),
    "debrief.rung.oracle": N_("sees into boxes"),
}
_STEPS: Mapping[Step, str] = {
    "no sign": N_("no sign"),
    "weak signs": N_("weak signs"),
    "no search left": N_("others worth more"),
    "not scanned": N_("not scanned"),
    "not asked": N_("not asked"),
    "not read": N_("papers not opened"),
    "not chosen": N_("not chosen"),
    "not reached": N_("search missed it"),
    "found": N_("YOU FOUND"),
}
_SEARCHES = (
    N_("find"),
    N_("honest load delayed"),
    N_("hidden goods missed"),
    N_("not used"),
)
_LABEL = 19
"""Cells of the words before a drawing."""


@dataclass(frozen=True)
class ResultView(ListView):
    """The finds of the shift, each number with a drawing."""

    view: DebriefView
    ideal: Finding | None = None
    """Finds of the step-by-step investigator, once they are worked out."""

    def entries(self, _width: int) -> Iterator[Entry]:
        """The ladder, the losses, the searches, and what is so on average."""
        yield from self._ladder()
        yield from self._losses()
        yield from self._searches()
        yield from group(self.view, _("Leaving luck out"), self.view.debrief.findings.losses)

    @property
    def _present(self) -> int:
        return self.view.debrief.shift.score.searches.detection.n

    def _ladder(self) -> Iterator[Entry]:
        """Bars of one scale of whole loads, so that the eye compares before the numbers do."""
        debrief, searches = self.view.debrief, self.view.debrief.shift.score.searches
        yield heading(_("What you found, beside what colleagues would find"))
        yield from (finding_entry(self.view, each) for each in debrief.findings.finds)
        if not self._present:
            return
        if not searches.strike.n:
            yield text(_("You ordered no search, so there is nothing to compare."))
            return
        others = ngettext(
            "Each colleague has {n} search too.",
            "Each colleague has {n} searches too.",
            searches.strike.n,
        )
        said = [others.format(n=searches.strike.n)]
        if self._present <= APART:
            said.append(_("One block is one load."))
        yield text(" ".join(said))
        *lower, oracle = debrief.baselines
        for way in (*lower, *([self.ideal] if self.ideal else ()), oracle):
            yield self._rung(way)
        if self._is_misled():
            yield text(_("This time some answers misled. On average, asking finds more."))

    def _rung(self, way: Finding) -> Entry:
        value = _finds(way)
        is_average = way.code == "debrief.rung.lots" or value != int(value)
        shown = (
            _("{n:.1f} on average").format(n=LocalNumber(value)) if is_average else f"{value:.0f}"
        )
        bar = draw_loads(value, self._present)
        entry = finding_entry(self.view, way)
        style = "bold" if way.code == "debrief.rung.you" else ""
        drawn = plain(f"{_(_RUNGS[way.code]):<{_LABEL}}{bar}  {shown}", style)
        return Entry(Content(LEADS if entry.leads else "  ").append(drawn), entry.number)

    def _is_misled(self) -> bool:
        """Whether the best questions found less than no questions, which is bad luck."""
        papers = next(
            way for way in self.view.debrief.baselines if way.code == "debrief.rung.documents"
        )
        return self.ideal is not None and _finds(self.ideal) < _finds(papers)

    def _losses(self) -> Iterator[Entry]:
        """Whole loads, taken off step by step until the finds are left."""
        if not self._present:
            return
        lost, left = self.view.debrief.lost_loads, self._present
        yield heading(_("Where the smuggled loads went"))
        first = _("there were")
        yield text(f"{first:<{_LABEL}}{draw_loads(left, left)}  {left}")
        for step, finding in lost.findings():
            names = lost.by_step[step]
            if step == "found":
                bar, count = draw_loads(len(names), self._present), f"{len(names)}"
            else:
                bar, count = draw_loss(len(names), left, self._present), f"{len(names)}"
                left -= len(names)
            shown = plain(f"{_(_STEPS[step]):<{_LABEL}}{bar}  {count}")
            if step == "found":
                yield Entry(row(LEADS, shown.stylize("bold")), finding)
            else:
                lost_here = f"{', '.join(names)}: {sentence(finding.code, finding.params)}"
                yield drawn_entry(finding, shown, instead=lost_here)

    def _searches(self) -> Iterator[Entry]:
        """A sign for each search, and what they came to."""
        debrief = self.view.debrief
        shift = debrief.shift
        results = [
            "found" if each.is_found else "missed" if each.hides else "honest"
            for each in shift.searched
        ]
        results += ["unused"] * max(0, shift.score.searches_left)
        yield heading(_("Your searches"))
        if not results:
            yield text(_("You had no search."))
            return
        legend = "   ".join(search_legend(results, [_(word) for word in _SEARCHES]))
        yield Entry(lines(f"  {draw_searches(results)}", plain(f"  {legend}", "$secondary")))
        yield from (finding_entry(self.view, each) for each in debrief.findings.searches)


def _finds(way: Finding) -> float:
    return float(way.params.get("mean", way.params.get("found", 0)))
