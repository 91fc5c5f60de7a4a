"""A number taken apart: sum after sum, each term leading to its consignment."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.scoring.debrief.breakdown.terms import Breakdown, Subtotal, Term, Unit
from profiler_sim.tui.debrief.entry import LEADS, Entry, said, text
from profiler_sim.tui.show import lines, plain, row

_NUMBER = 9
"""Cells of a number."""
_FORMS: Mapping[Unit, str] = {
    "count": "{:.0f}",
    "finds": "{:.2f}",
    "points": "{:+.1f}",
    "percent": "{:+.1f}",
    "squares": "{:.1f}",
    "bits": "{:.3f}",
    "shifts": "{:.2f}",
}


def taken_apart(
    apart: Breakdown, papers: Mapping[str, Consignment], width: int
) -> Iterator[Entry]:
    """The number, its sums, and how it comes of them; goods are named where there is room."""
    yield Entry(lines("", *(line.stylize("bold") for line in said(apart.of))), is_heading=True)
    for part in apart.subtotals:
        yield from _sum(part, papers, width)
    if apart.result is not None:
        yield Entry(lines("", *(line.stylize("bold") for line in said(apart.result))))


def _sum(part: Subtotal, papers: Mapping[str, Consignment], width: int) -> Iterator[Entry]:
    about = part.heading
    head = [Content(""), plain(sentence(about.code, about.params), "bold $accent")]
    if meaning := hint(about.code, about.params):
        head.append(plain(meaning, "$secondary"))
    yield Entry(lines(*head), is_heading=True)
    yield from (_term(term, part.unit, papers, width) for term in part.terms)
    if not part.terms:
        yield text(_("nothing"))
    elif len(part.terms) > 1:
        yield Entry(row(f"  {_number(part.total, part.unit)}  ", _("together")).stylize("bold"))


def _term(term: Term, unit: Unit, papers: Mapping[str, Consignment], width: int) -> Entry:
    says = plain(sentence(term.text.code, term.text.params))
    shown = row(LEADS if term.consignment else "  ", f"{_number(term.value, unit)}  ", says)
    room = width - shown.cell_length - 2
    if term.consignment in papers and room >= _GOODS:
        goods = plain(" ".join(papers[term.consignment].goods[0].description.split()))
        shown = row(shown, "  ", goods.truncate(room, ellipsis=True).stylize("$secondary"))
    return Entry(shown, consignment=term.consignment)


_GOODS = 10
"""Cells from which the goods are worth naming."""


def _number(value: float, unit: Unit) -> str:
    return f"{_FORMS[unit].format(value):>{_NUMBER}}"
