"""The customs declarations of post, CN22 and CN23, and a courier's waybill."""

from collections.abc import Mapping
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.post.model import Post
from profiler_sim.documents import billed, declared
from profiler_sim.documents.billed import Papers
from profiler_sim.documents.printed import Printed, fill
from profiler_sim.i18n.text import N_, _

CN22, CN23, WAYBILL = "CN22", "CN23", "courier waybill"
"""Ids of the pages; marks on them refer to signs seen in the papers."""

SMALL: tuple[Printed[Papers], ...] = (
    # id, number, heading, column, width, row, what is written
    Printed("sender", "", N_("From"), 0, 6, 0, billed.shipper),
    Printed("addressee", "", N_("To"), 6, 6, 0, declared.addressee),
    Printed("item", "", N_("Item No."), 0, 6, 1, declared.item),
    Printed("category", "", N_("Tick one box"), 6, 6, 1, declared.category),
    Printed("goods", "1", N_("Detailed description of contents"), 0, 5, 2, billed.goods),
    Printed("quantity", "1", N_("Quantity"), 5, 3, 2, billed.packages),
    Printed("net weight", "2", N_("Net weight"), 8, 2, 2, declared.net_weight),
    Printed("value", "3, 7", N_("Value"), 10, 2, 2, billed.value),
    Printed("hs code", "4", N_("HS tariff No."), 0, 3, 3, billed.hs_code),
    Printed("origin", "5", N_("Country of origin"), 3, 3, 3, billed.origin),
    Printed("gross weight", "6", N_("Total weight"), 6, 3, 3, billed.gross_weight),
    Printed("dimensions", "", N_("Size"), 9, 3, 3, declared.dimensions),
    Printed("service", "", N_("Service"), 0, 3, 4, declared.service),
    Printed("postage", "", N_("Postage"), 3, 3, 4, declared.postage),
    Printed("licence", "", N_("Licence or certificate No."), 6, 3, 4, declared.licence),
    Printed("invoice", "", N_("Invoice No."), 9, 3, 4, declared.invoice),
    Printed("posting", "", N_("Posted at, on"), 0, 4, 5, declared.posting),
    Printed("arrival", "", N_("Sorting office"), 4, 4, 5, declared.arrival),
    Printed("advance data", "", N_("Electronic advance data"), 8, 4, 5, declared.advance_data),
    Printed("signature", "8", N_("Date and sender's signature"), 0, 12, 6, declared.signature),
)
"""The label for letter packets; numbers as on it. The rest is on the cover and in the record."""

LARGE: tuple[Printed[Papers], ...] = (
    Printed("sender", "", N_("From"), 0, 6, 0, billed.shipper, rows=2),
    Printed("item", "", N_("No. of item"), 6, 6, 0, declared.item),
    Printed("service", "", N_("Service"), 6, 6, 1, declared.service),
    Printed("addressee", "", N_("To"), 0, 6, 2, declared.addressee, rows=2),
    Printed("advance data", "", N_("Electronic advance data"), 6, 6, 2, declared.advance_data),
    Printed("dimensions", "", N_("Length, width, height"), 6, 6, 3, declared.dimensions),
    Printed("goods", "1", N_("Detailed description of contents"), 0, 5, 4, billed.goods),
    Printed("quantity", "2", N_("Quantity"), 5, 3, 4, billed.packages),
    Printed("net weight", "3", N_("Net weight"), 8, 2, 4, declared.net_weight),
    Printed("value", "5, 6", N_("Value"), 10, 2, 4, billed.value),
    Printed("hs code", "7", N_("HS tariff number"), 0, 3, 5, billed.hs_code),
    Printed("origin", "8", N_("Country of origin"), 3, 3, 5, billed.origin),
    Printed("gross weight", "4", N_("Total gross weight"), 6, 3, 5, billed.gross_weight),
    Printed("postage", "9", N_("Postal charges, fees"), 9, 3, 5, declared.postage),
    Printed("category", "10", N_("Category of item"), 0, 6, 6, declared.category, rows=2),
    Printed("licence", "12, 13", N_("Licence, certificate No."), 6, 6, 6, declared.licence),
    Printed("invoice", "14", N_("Invoice No."), 6, 6, 7, declared.invoice),
    Printed("comments", "11", N_("Comments"), 0, 6, 8, declared.comments),
    Printed("signature", "15", N_("Date and sender's signature"), 6, 6, 8, declared.signature),
    Printed("posting", "", N_("Office of origin, date of posting"), 0, 6, 9, declared.posting),
    Printed("arrival", "", N_("Sorting office"), 6, 6, 9, declared.arrival),
)
"""Numbered as on the form; boxes without a number are of the cover and of the record."""

COURIER: tuple[Printed[Papers], ...] = (
    Printed("sender", "1", N_("Shipper"), 0, 6, 0, billed.shipper, rows=2),
    Printed("item", "", N_("Waybill No."), 6, 3, 0, declared.item),
    Printed("courier", "", N_("Courier"), 9, 3, 0, declared.courier),
    Printed("account", "2", N_("Shipper's account"), 6, 3, 1, declared.account),
    Printed("postage", "3", N_("Charges, paid"), 9, 3, 1, declared.postage),
    Printed("addressee", "4", N_("Receiver"), 0, 6, 2, declared.addressee, rows=2),
    Printed("service", "5", N_("Service"), 6, 6, 2, declared.service),
    Printed("advance data", "", N_("Electronic advance data"), 6, 6, 3, declared.advance_data),
    Printed("goods", "6", N_("Description of contents"), 0, 5, 4, billed.goods),
    Printed("quantity", "7", N_("Pieces"), 5, 3, 4, billed.packages),
    Printed("net weight", "", N_("Net weight"), 8, 2, 4, declared.net_weight),
    Printed("value", "8", N_("Value for customs"), 10, 2, 4, billed.value),
    Printed("hs code", "9", N_("HS code"), 0, 3, 5, billed.hs_code),
    Printed("origin", "10", N_("Country of origin"), 3, 3, 5, billed.origin),
    Printed("gross weight", "11", N_("Weight"), 6, 3, 5, billed.gross_weight),
    Printed("dimensions", "12", N_("Size"), 9, 3, 5, declared.dimensions),
    Printed("category", "13", N_("Reason for sending"), 0, 6, 6, declared.category, rows=2),
    Printed("licence", "14", N_("Licence, certificate No."), 6, 6, 6, declared.licence),
    Printed("invoice", "15", N_("Invoice No."), 6, 6, 7, declared.invoice),
    Printed("posting", "16", N_("Picked up at, on"), 0, 6, 8, declared.posting),
    Printed("arrival", "", N_("Sorting office"), 6, 6, 8, declared.arrival),
)
"""An express item's house waybill; every courier numbers his own way."""


@dataclass(frozen=True, slots=True)
class _Form:
    id: str
    title: str
    boxes: tuple[Printed[Papers], ...]


_LARGE = _Form(CN23, N_("Customs declaration CN 23"), LARGE)
FORMS: Mapping[str, _Form] = {
    "letter packet": _Form(CN22, N_("Customs declaration CN 22"), SMALL),
    "parcel": _LARGE,
    "express mail": _LARGE,
    "courier": _Form(WAYBILL, N_("Courier waybill"), COURIER),
}
"""Which paper goes with which service: the small label is for letter packets."""


def declaration(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the declaration that goes with the item's service.

    ``names`` are the names of places by their id in the table of places.
    """
    form = FORMS[consignment.by(Post).service]
    return Sheet(
        id=form.id,
        title=_(form.title),
        reference=consignment.transport.document_no,
        boxes=fill(form.boxes, Papers(consignment, names)),
    )
