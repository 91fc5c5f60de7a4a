"""The slip that comes with a scan; the picture itself is drawn, not written."""

from profiler_sim.cargo.scans import Scene, UnitKind
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_KINDS: dict[UnitKind, str] = {
    "container 20": N_("20-foot container, from the side, doors on the left"),
    "container 40": N_("40-foot container, from the side, doors on the left"),
    "reefer 40": N_("40-foot reefer, from the side, doors on the left, machinery on the right"),
    "trailer": N_("trailer of 13.6 m, from the side, doors on the left"),
    "reefer trailer": N_("refrigerated trailer, from the side, doors on the left"),
    "pieces": N_("the pieces stacked on a pallet, from the side"),
    "parcel": N_("the parcel on the belt, from the side"),
}


def _kind(page: Asked[Scene]) -> Lines:
    return (_(_KINDS[page.answer.kind]),)


def _scanner(_page: Asked[Scene]) -> Lines:
    return _("One beam from the side; dark is dense."), _("Of no real device; EXERCISE.")


BOXES: tuple[Printed[Asked[Scene]], ...] = (
    Printed("container", "1", N_("Scanned"), 0, 6, 0, asked.unit),
    Printed("bill", "2", N_("Transport document"), 6, 6, 0, asked.document),
    Printed("kind", "3", N_("What is shown"), 0, 12, 1, _kind),
    Printed("goods", "4", N_("Goods as declared"), 0, 12, 2, asked.goods),
    Printed("scanner", "5", N_("Scanner"), 0, 12, 3, _scanner),
)
