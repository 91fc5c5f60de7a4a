"""The slip from the terminal's scale and measuring frame."""

from profiler_sim.cargo.air.answers import Measured
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _weight(page: Asked[Measured]) -> Lines:
    stated = words.kilograms(page.consignment.gross_kg)
    told = _("gross weight on the papers: {weight}").format(weight=stated)
    return words.measured(f"{page.answer.weight_kg:.1f}", "kg"), told


def _size(page: Asked[Measured]) -> Lines:
    stated = sum(item.volume_m3 for item in page.consignment.goods)
    told = _("volume on the papers: {volume}").format(volume=_m3(stated))
    return _m3(page.answer.volume_m3), told


def _m3(of: float) -> str:
    return words.measured(f"{of:.2f}", "m³")


BOXES: tuple[Printed[Asked[Measured]], ...] = (
    Printed("house", "1", N_("House waybill"), 0, 6, 0, asked.unit),
    Printed("master", "2", N_("Master waybill"), 6, 6, 0, asked.document),
    Printed("scale", "3", N_("All pieces on the scale"), 0, 6, 1, _weight),
    Printed("frame", "4", N_("All pieces under the frame"), 6, 6, 1, _size),
)
"""The papers' figures stand in the same boxes: the two belong to one mark."""
