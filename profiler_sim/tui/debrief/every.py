"""The last page: every consignment, what was said of it and what it was."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.tui.debrief.entry import Entry
from profiler_sim.tui.show import plain, row


def every(found: DebriefView, papers: Mapping[str, Consignment]) -> Iterator[Entry]:
    """One line a consignment, in the order of the manifest."""
    for one in found.debrief.shift.outcomes:
        yield Entry(_line(found, one, papers[one.id]), consignment=one.id)


def _line(found: DebriefView, one: Outcome, paper: Consignment) -> Content:
    goods = plain(paper.goods[0].description.replace("\n", " "))
    stated = f"{one.final} %" if one.final is not None else "-"
    return row(
        f"{one.id:>3}  ",
        goods.truncate(24, ellipsis=True, pad=True),
        f" {_(_DONE[one.decision]):<9} ",
        _("you {stated:>4}  evidence {q:>3} %").format(stated=stated, q=round(100 * one.q_held)),
        "  ",
        _hid(found, one),
    )


def _hid(found: DebriefView, one: Outcome) -> Content:
    if one.is_life or one.alarmed:
        return Content(_(_PEOPLE[one.is_life, one.alarmed])).stylize("bold")
    if one.hides is None:
        return Content(_("honest"))
    method = found.key.methods.get(one.hides.method, one.hides.method)
    missed = _("missed: {method}") if one.search else _("let through: {method}")
    said = _("found: {method}") if one.is_found else missed
    return plain(said.format(method=method), "bold")


_PEOPLE = {
    (True, True): N_("people inside: help came at once"),
    (True, False): N_("people inside: no alarm"),
    (False, True): N_("nobody inside"),
}
"""People, and the alarm for them: neither a find nor a miss."""

_DONE = {
    "search ordered": N_("searched"),
    "alarm raised": N_("alarm"),
    "released": N_("let go"),
    "released with the rest": N_("let go"),
    "left undecided": N_("undecided"),
}
