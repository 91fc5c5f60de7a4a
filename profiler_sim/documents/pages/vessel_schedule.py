"""What the ship did, from tracking."""

from profiler_sim.cargo.sea.answers import PortCall, Schedule
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.documents.table import columns
from profiler_sim.i18n.text import N_, _, ngettext


def _voyage(page: Asked[Schedule]) -> Lines:
    return (page.consignment.by(Sea).vessel.voyage,)


def _calls(page: Asked[Schedule]) -> Lines:
    return columns([_line(page, call) for call in page.answer.calls]) or (_("no calls seen"),)


def _line(page: Asked[Schedule], call: PortCall) -> tuple[str, ...]:
    declared = _("declared") if call.on_papers else _("not declared")
    return words.day(call.arrived), declared, page.port(call.port)


def _silence(page: Asked[Schedule]) -> Lines:
    hours = page.answer.silent_hours
    told = ngettext("{count} hour", "{count} hours", hours)
    return (told.format(count=words.number(hours)),)


BOXES: tuple[Printed[Asked[Schedule]], ...] = (
    Printed("vessel", "1", N_("Vessel"), 0, 6, 0, asked.vessel),
    Printed("voyage", "2", N_("Voyage"), 6, 6, 0, _voyage),
    Printed("calls", "3", N_("Port calls"), 0, 12, 1, _calls),
    Printed("silence", "4", N_("Longest time without a position signal"), 0, 12, 2, _silence),
)
