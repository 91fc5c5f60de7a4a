"""A number broken down: subtotal after subtotal, each term leading to its consignment."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.local_forms import local_number
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.breakdown.table import break_down
from profiler_sim.scoring.debrief.breakdown.terms import Subtotal, Term, Unit
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.debrief.entry import LEADS, Entry, ListView, finding_lines, text
from profiler_sim.tui.show import lines, plain, row

_NUMBER = 9
"""Cells of a number."""
_GOODS = 10
"""Cells from which the goods are worth naming."""
_FORMS: Mapping[Unit, str] = {
    "count": "{:.0f}",
    "finds": "{:.2f}",
    "points": "{:+.1f}",
    "percent": "{:+.1f}",
    "bits": "{:.3f}",
    "shifts": "{:.2f}",
}


@dataclass(frozen=True)
class BreakdownView(ListView):
    """What one number was computed from."""

    view: DebriefView
    number: Finding

    def entries(self, width: int) -> Iterator[Entry]:
        """The number, its subtotals and its result; goods are named where there is room."""
        breakdown = break_down(self.view.debrief.shift, self.number)
        yield Entry(lines("", *_bold(self.number)), is_heading=True)
        if breakdown is None:
            return
        for part in breakdown.subtotals:
            yield from self._subtotal(part, width)
        if breakdown.result is not None:
            yield Entry(lines("", *_bold(breakdown.result)))

    def _subtotal(self, part: Subtotal, width: int) -> Iterator[Entry]:
        about = part.heading
        head = [Content(""), plain(sentence(about.code, about.params), "bold $accent")]
        if meaning := hint(about.code, about.params):
            head.append(plain(meaning, "$secondary"))
        yield Entry(lines(*head), is_heading=True)
        yield from (self._term(term, part.unit, width) for term in part.terms)
        if not part.terms:
            yield text(_("nothing"))
        elif len(part.terms) > 1:
            total = _number(part.total, part.unit)
            yield Entry(row(f"  {total}  ", _("together")).stylize("bold"))

    def _term(self, term: Term, unit: Unit, width: int) -> Entry:
        words = plain(sentence(term.text.code, term.text.params))
        shown = row(LEADS if term.consignment else "  ", f"{_number(term.value, unit)}  ", words)
        room, papers = width - shown.cell_length - 2, self.view.papers
        if term.consignment in papers and room >= _GOODS:
            goods = plain(papers[term.consignment].stated_goods)
            shown = row(shown, "  ", goods.truncate(room, ellipsis=True).stylize("$secondary"))
        return Entry(shown, consignment=term.consignment)


def _bold(finding: Finding) -> Iterator[Content]:
    return (line.stylize("bold") for line in finding_lines(finding))


def _number(value: float, unit: Unit) -> str:
    return f"{local_number(_FORMS[unit].format(value)):>{_NUMBER}}"
