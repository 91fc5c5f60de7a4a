"""The slip from the crossing's weighbridge, with what the scales on the way showed."""

from profiler_sim.cargo.road.answers import LorryScale
from profiler_sim.cargo.road.model import Road
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.documents.table import columns
from profiler_sim.i18n.text import N_, _


def _scale(page: Asked[LorryScale]) -> Lines:
    loading = words.kilograms(page.consignment.by(Road).vehicle.weighed_kg)
    told = _("at loading, on the papers: {weight}").format(weight=loading)
    return words.kilograms(page.answer.weight_kg), told


def _posts(page: Asked[LorryScale]) -> Lines:
    rows = [
        (words.kilograms(each.kg), words.place(each.place, page.names))
        for each in page.answer.on_the_way
    ]
    return columns(rows) or (_("no scale on the way"),)


BOXES: tuple[Printed[Asked[LorryScale]], ...] = (
    Printed("trailer", "1", N_("Trailer"), 0, 6, 0, asked.unit),
    Printed("note", "2", N_("CMR note"), 6, 6, 0, asked.document),
    Printed("scale", "3", N_("Loaded lorry, here"), 0, 12, 1, _scale),
    Printed("posts", "4", N_("On the way, fuel reckoned off"), 0, 12, 2, _posts),
)
