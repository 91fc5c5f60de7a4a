"""The transport documents of a consignment: one row a mode of transport."""

from collections.abc import Callable, Mapping

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Filled, Sheet
from profiler_sim.documents.advance import advance_data
from profiler_sim.documents.bill import bill_of_lading
from profiler_sim.documents.cmr import cmr_note, transit_document
from profiler_sim.documents.declaration import declaration
from profiler_sim.documents.waybill import house_waybill, master_waybill

Print = Callable[[Consignment, Mapping[str, str]], Sheet]
"""Fills in one form; the names are those of places by UN/LOCODE."""

DOCUMENTS: Mapping[str, tuple[Print, ...]] = {
    "sea": (bill_of_lading,),
    "air": (house_waybill, advance_data, master_waybill),
    "road": (cmr_note, transit_document),
    "post": (declaration,),
}
"""The forms of each mode, the one an officer reads first in front."""


def documents(consignment: Consignment, names: Mapping[str, str]) -> tuple[Sheet, ...]:
    """Fill in every transport document; answers of enquiries are in ``answers``."""
    filled = (fill(consignment, names) for fill in DOCUMENTS[consignment.transport.mode])
    return tuple(remarked(sheet, consignment) for sheet in filled)


def remarked(sheet: Sheet, consignment: Consignment) -> Sheet:
    """The page with the consignment's remarks in their boxes, below what was written."""
    boxes = tuple(_with_remarks(filled, consignment) for filled in sheet.boxes)
    return sheet.model_copy(update={"boxes": boxes}) if consignment.remarks else sheet


def _with_remarks(filled: Filled, consignment: Consignment) -> Filled:
    said = [f"» {each.text}" for each in consignment.remarks if each.box == filled.box.id]
    return filled.model_copy(update={"lines": (*filled.lines, *said)}) if said else filled
