"""The fifth page: the random lane, safety, alerts, and the one thing for the next shift."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.tui.debrief.entry import Entry, group, heading, text, told
from profiler_sim.tui.show import lines


def ahead(found: DebriefView) -> Iterator[Entry]:
    """What is in no number, then one thing and no more."""
    debrief = found.debrief
    yield heading(_("Random searches"))
    yield from (told(found, each) for each in debrief.random_searches)
    if not debrief.random_searches:
        yield text(_("There was no random search in this shift."))
    yield heading(_("Safety before opening"))
    yield from (told(found, each) for each in debrief.safety)
    if not debrief.safety:
        searched = any(one.search == "ordered" for one in debrief.shift.outcomes)
        yield text(_("You left nothing out.") if searched else _("You opened nothing."))
    yield from group(found, _("Warned traders"), debrief.tip_offs)
    yield from group(found, _("Alerts"), debrief.alerts)
    yield heading(_("One thing for the next shift"))
    thing = told(found, debrief.advice[0])
    yield Entry(thing.shown.stylize("bold"), thing.number, thing.consignment)
    yield Entry(lines("", Content(f"  {_('Page 6 shows every consignment.')}")))
