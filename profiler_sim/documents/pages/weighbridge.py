"""The slip from the port's own scale."""

from profiler_sim.cargo.sea.answers import Weighbridge
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _scale(page: Asked[Weighbridge]) -> Lines:
    verified = words.kilograms(page.consignment.by(Sea).container.vgm_kg)
    told = _("verified gross mass on the papers: {weight}").format(weight=verified)
    return words.kilograms(page.answer.weight_kg), told


BOXES: tuple[Printed[Asked[Weighbridge]], ...] = (
    Printed("container", "1", N_("Container"), 0, 6, 0, asked.unit),
    Printed("bill", "2", N_("Bill of lading"), 6, 6, 0, asked.document),
    Printed("scale", "3", N_("Packed container, without the truck"), 0, 12, 1, _scale),
)
"""The papers' weight stands in the same box: the two belong to one mark."""
