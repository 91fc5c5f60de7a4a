"""The packing list behind the transport document: as on it, otherwise, or not there at all."""

from collections.abc import Mapping
from dataclasses import replace

from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import billed, words
from profiler_sim.documents.invoice import transport
from profiler_sim.documents.printed import Lines, Printed, fill, numbered
from profiler_sim.documents.sale import Sale
from profiler_sim.i18n.text import N_, _

PACKING_LIST = "packing list"
"""Id of the page, and of the one box of a page that says that none is there."""
_UNIT = "unit"
_UNITS: Mapping[str, str] = {
    "sea": N_("Container"),
    "air": N_("House air waybill"),
    "road": N_("Trailer"),
    "post": N_("Item"),
}
"""Heading of the box of the unit, by mode."""


def _number(sale: Sale) -> Lines:
    number = _("to invoice No. {number}").format(number=sale.paperwork.invoice_no)
    return number, words.day(sale.dated)


def _unit(sale: Sale) -> Lines:
    return (sale.consignment.transport.unit_no,)


def _each(sale: Sale) -> Lines:
    items = sale.consignment.goods
    each = (item.gross_kg / max(1, item.packages) for item in items)
    return numbered([words.kilograms_each(kg) for kg in each])


def _document(sale: Sale) -> Lines:
    return (sale.consignment.transport.document_no,)


def _none_there(_sale: Sale) -> Lines:
    return (_("No packing list was handed in."),)


BOXES: tuple[Printed[Sale], ...] = (
    Printed("shipper", "1", N_("Packed by"), 0, 6, 0, billed.shipper, rows=2),
    Printed("number", "2", N_("List No., date"), 6, 6, 0, _number),
    Printed("transport", "3", N_("Transport"), 6, 6, 1, transport),
    Printed("consignee", "4", N_("Consignee"), 0, 6, 2, billed.consignee),
    Printed(_UNIT, "5", N_("Unit"), 6, 6, 2, _unit),
    Printed("marks", "6", N_("Marks, Nos."), 0, 4, 3, billed.marks),
    Printed("packages", "7", N_("Packages"), 4, 4, 3, billed.packages),
    Printed("gross each", "8", N_("Gross, each"), 8, 4, 3, _each),
    Printed("goods", "9", N_("Contents"), 0, 8, 4, billed.goods),
    Printed("measurement", "10", N_("Measure"), 8, 4, 4, billed.measurement),
    Printed("gross weight", "11", N_("Gross weight"), 0, 6, 5, billed.gross_weight),
    Printed("net weight", "12", N_("Net weight"), 6, 6, 5, billed.net_weight),
)
"""Numbered as the invoice is, by us: no trade prints numbers on packing lists."""

MISSING: tuple[Printed[Sale], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, _document),
    Printed(_UNIT, "2", N_("Unit"), 6, 6, 0, _unit),
    Printed(PACKING_LIST, "3", N_("Packing list"), 0, 12, 1, _none_there),
)


def packing_list(sale: Sale) -> Sheet:
    """Fill in the packing list, or say that none was handed in."""
    is_there = sale.paperwork.packing_list != "missing"
    heading = _UNITS[sale.consignment.transport.mode]
    form = [
        replace(box, heading=heading) if box.id == _UNIT else box
        for box in (BOXES if is_there else MISSING)
    ]
    return Sheet(
        id=PACKING_LIST,
        title=_("Packing list"),
        reference=sale.paperwork.invoice_no if is_there else "",
        boxes=fill(form, replace(sale, consignment=sale.packed)),
    )
