"""When the lorry was at each crossing, from the crossings' own books."""

from profiler_sim.cargo.road.answers import BorderLog, Crossing
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.documents.table import columns
from profiler_sim.i18n.text import N_, _, ngettext

_STOPS = {
    "none known": N_("none known"),
    "truck park": N_("a guarded truck park"),
    "known stop": N_("a stop where people have climbed into lorries before"),
}


def _log(page: Asked[BorderLog]) -> Lines:
    return columns([_line(page, each) for each in page.answer.crossings])


def _line(page: Asked[BorderLog], each: Crossing) -> tuple[str, ...]:
    return words.moment(each.at), words.place(each.place, page.names)


def _lost(page: Asked[BorderLog]) -> Lines:
    hours = page.answer.lost_hours
    told = ngettext("{count} hour", "{count} hours", hours)
    return (told.format(count=words.number(hours)),)


def _stop(page: Asked[BorderLog]) -> Lines:
    return (_(_STOPS[page.answer.stop]),)


def _driver(page: Asked[BorderLog]) -> Lines:
    changed = page.answer.drivers_changed
    return (_("another than at the start") if changed else _("the same all the way"),)


BOXES: tuple[Printed[Asked[BorderLog]], ...] = (
    Printed("trailer", "1", N_("Trailer"), 0, 6, 0, asked.unit),
    Printed("note", "2", N_("CMR note"), 6, 6, 0, asked.document),
    Printed("log", "3", N_("Crossings"), 0, 12, 1, _log),
    Printed("lost time", "4", N_("Longest time beyond driving and rest"), 0, 6, 2, _lost),
    Printed("driver", "5", N_("Driver"), 6, 6, 2, _driver),
    Printed("stop", "6", N_("Longest stop"), 0, 12, 3, _stop),
)
