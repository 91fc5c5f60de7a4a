"""The sixth view: every consignment, what was stated of it and what it was."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.text import N_, _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.tui.debrief.entry import Entry, ListView
from profiler_sim.tui.show import plain, row

_PEOPLE = {
    (True, True): N_("people inside: help came at once"),
    (True, False): N_("people inside: no alarm"),
    (False, True): N_("nobody inside"),
}
"""People, and the alarm for them: neither a find nor a miss."""
_DECISIONS = {
    "search ordered": N_("searched"),
    "alarm raised": N_("alarm"),
    "released": N_("let go"),
    "released with the rest": N_("let go"),
    "left undecided": N_("undecided"),
}


@dataclass(frozen=True)
class AllConsignmentsView(ListView):
    """One line a consignment, in the order of the manifest."""

    view: DebriefView

    def entries(self, _width: int) -> Iterator[Entry]:
        """Each leads to its evidence."""
        for outcome in self.view.debrief.shift.outcomes:
            yield Entry(self._line(outcome), consignment=outcome.id)

    def _line(self, outcome: Outcome) -> Content:
        goods = plain(self.view.papers[outcome.id].goods[0].description.replace("\n", " "))
        stated = f"{outcome.final} %" if outcome.final is not None else "-"
        q = round(100 * outcome.q_held)
        return row(
            f"{outcome.id:>3}  ",
            goods.truncate(24, ellipsis=True, pad=True),
            f" {_(_DECISIONS[outcome.decision]):<9} ",
            _("you {stated:>4}  evidence {q:>3} %").format(stated=stated, q=q),
            "  ",
            self._contents(outcome),
        )

    def _contents(self, outcome: Outcome) -> Content:
        if outcome.is_life or outcome.alarmed:
            return Content(_(_PEOPLE[outcome.is_life, outcome.alarmed])).stylize("bold")
        if outcome.hides is None:
            return Content(_("honest"))
        method = self.view.key.methods.get(outcome.hides.method, outcome.hides.method)
        missed = _("missed: {method}") if outcome.search else _("let through: {method}")
        template = _("found: {method}") if outcome.is_found else missed
        return plain(template.format(method=method), "bold")
