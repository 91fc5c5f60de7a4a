"""Every consignment in a table: what was done, what was said of it and what it was."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.documents.manifest import shorten
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
    "released": N_("released"),
    "released with the rest": N_("released"),
    "left undecided": N_("undecided"),
}
_FEWEST, _MOST = 16, 32
"""Cells of the goods."""
_FIGURES = 4 + 10 + 6 + 10
"""Cells of number, decision and the two percentages."""
_TRUTH = 26
"""Cells that what it was should have."""


@dataclass(frozen=True)
class AllConsignmentsView(ListView):
    """One line a consignment, in the order of the manifest."""

    view: DebriefView

    def entries(self, width: int) -> Iterator[Entry]:
        """Each leads to its evidence. Where there is little room, words are cut, no figures."""
        goods = min(max(width - _FIGURES - _TRUTH, _FEWEST), _MOST)
        truth = max(width - _FIGURES - goods, 10)
        head = _columns(_("no."), _("goods"), _("decision"), _("you"), _("evidence"), goods)
        yield Entry(row(head, _("what it was")).stylize("$secondary"), is_heading=True)
        outcomes = self.view.debrief.shift.outcomes
        for outcome in outcomes:
            yield Entry(self._line(outcome, goods, truth), consignment=outcome.id)
        if not all(outcome.opened for outcome in outcomes):
            note = _("In brackets: from papers that you did not read.")
            yield Entry(row("  ", plain(note, "$secondary")), is_heading=True)

    def _line(self, outcome: Outcome, goods: int, truth: int) -> Content:
        named = self.view.papers[outcome.id].stated_goods
        stated = f"{outcome.final} %" if outcome.final is not None else "-"
        figures = _columns(
            outcome.id,
            named,
            _(_DECISIONS[outcome.decision]),
            stated,
            _evidence(outcome),
            goods,
        )
        style = "bold" if outcome.hides or outcome.alarmed else ""
        return row(plain(figures), plain(shorten(self._contents(outcome), truth), style))

    def _contents(self, outcome: Outcome) -> str:
        if outcome.is_life or outcome.alarmed:
            return _(_PEOPLE[outcome.is_life, outcome.alarmed])
        if outcome.hides is None:
            return _("honest")
        method = self.view.key.methods.get(outcome.hides.method, outcome.hides.method)
        missed = _("missed: {method}") if outcome.search else _("released: {method}")
        template = _("found: {method}") if outcome.is_found else missed
        return template.format(method=method)


def _evidence(outcome: Outcome) -> str:
    """What the evidence gave; in brackets where nobody read it."""
    share = f"{round(100 * outcome.q_held)} %"
    return share if outcome.opened else f"({share})"


def _columns(name: str, goods: str, decision: str, stated: str, evidence: str, room: int) -> str:  # noqa: PLR0913, PLR0917  one for each column
    """One row up to what it was; ``room`` cells for the goods."""
    shown = plain(shorten(goods, room - 1)).truncate(room - 1, pad=True).plain
    return f"{name:<4}{shown} {decision:<10}{stated:>5} {evidence:>8}  "
