"""The fifth view: random searches, safety, alerts, and one thing for the next shift."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.tui.debrief.entry import Entry, ListView, finding_entry, group, heading, text
from profiler_sim.tui.show import lines


@dataclass(frozen=True)
class NextStepsView(ListView):
    """What is in no number, then one thing and no more."""

    view: DebriefView

    def entries(self, _width: int) -> Iterator[Entry]:
        """Everything, the advice last."""
        view, debrief = self.view, self.view.debrief
        yield heading(_("Random searches"))
        yield from (finding_entry(view, each) for each in debrief.random_searches)
        if not debrief.random_searches:
            yield text(_("There was no random search in this shift."))
        yield heading(_("Safety before opening"))
        yield from (finding_entry(view, each) for each in debrief.safety)
        if not debrief.safety:
            searched = any(each.is_searched for each in debrief.shift.outcomes)
            yield text(_("You left nothing out.") if searched else _("You opened nothing."))
        yield from group(view, _("Warned traders"), debrief.tip_offs)
        yield from group(view, _("Alerts"), debrief.alerts)
        yield heading(_("One thing for the next shift"))
        advice = finding_entry(view, debrief.advice[0])
        yield Entry(advice.shown.stylize("bold"), advice.number, advice.consignment)
        yield Entry(lines("", Content("  " + _("Page 6 shows every consignment."))))
