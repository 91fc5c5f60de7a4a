"""The bill of lading: the paper on which an officer begins."""

from collections.abc import Mapping

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import billed
from profiler_sim.documents.billed import Papers
from profiler_sim.documents.printed import Printed, fill
from profiler_sim.i18n.text import N_, _

BILL_OF_LADING = "bill of lading"
"""Id of the page; marks on it refer to signs seen in the papers."""

BOXES: tuple[Printed[Papers], ...] = (
    # id, number, heading, column, width, row, what is written
    Printed("shipper", "2", N_("Shipper / exporter"), 0, 6, 0, billed.shipper, rows=2),
    Printed("bill no", "5", N_("B/L No."), 6, 3, 0, billed.bill_no),
    Printed("carrier", "", N_("Carrier"), 9, 3, 0, billed.carrier),
    Printed("booking", "6", N_("Booking"), 6, 6, 1, billed.booking),
    Printed("consignee", "3", N_("Consignee"), 0, 6, 2, billed.consignee, rows=2),
    Printed("certificate no", "7", N_("Authorised exporter No."), 6, 6, 2, billed.exporter_no),
    Printed("origin", "9", N_("Country of origin"), 6, 6, 3, billed.origin),
    Printed("notify party", "8", N_("Notify party"), 0, 6, 4, billed.notify_party, rows=2),
    Printed("ports", "10", N_("Ports of transhipment"), 6, 6, 4, billed.transhipments),
    Printed("item", "11", N_("Manifest item No."), 6, 6, 5, billed.item),
    Printed("place of receipt", "13", N_("Place of receipt"), 0, 3, 6, billed.receipt),
    Printed("port of loading", "15", N_("Port of loading"), 3, 3, 6, billed.loading),
    Printed("vessel", "14", N_("Vessel, IMO No., voyage"), 6, 6, 6, billed.vessel),
    Printed("port of discharge", "16", N_("Port of discharge"), 0, 3, 7, billed.discharge),
    Printed("place of delivery", "17", N_("Place of delivery"), 3, 3, 7, billed.delivery),
    Printed("loaded on", "", N_("On board"), 6, 3, 7, billed.loaded_on),
    Printed("arrival", "", N_("Arrival"), 9, 3, 7, billed.arrival),
    Printed("container", "18", N_("Container No."), 0, 6, 8, billed.container),
    Printed("seal", "", N_("Seal No."), 6, 3, 8, billed.seal),
    Printed("temperature", "", N_("Temperature"), 9, 3, 8, billed.temperature),
    Printed("marks", "", N_("Marks, Nos."), 0, 3, 9, billed.marks),
    Printed("packages", "19", N_("Packages"), 3, 3, 9, billed.packages),
    Printed("goods", "20", N_("Goods, said to contain"), 6, 6, 9, billed.goods),
    Printed("hs code", "", N_("HS code"), 0, 3, 10, billed.hs_code),
    Printed("gross weight", "21", N_("Gross weight"), 3, 3, 10, billed.gross_weight),
    Printed("net weight", "", N_("Net weight"), 6, 3, 10, billed.net_weight),
    Printed("measurement", "22", N_("Measure"), 9, 3, 10, billed.measurement),
    Printed("verified mass", "", N_("Verified gross mass"), 0, 3, 11, billed.verified_mass),
    Printed("tare", "", N_("Tare"), 3, 3, 11, billed.tare),
    Printed("incoterm", "", N_("Incoterm 2020"), 6, 6, 11, billed.incoterm),
    Printed("freight", "23", N_("Freight and charges"), 0, 6, 12, billed.freight, rows=2),
    Printed("value", "24", N_("Invoice value"), 6, 3, 12, billed.value),
    Printed("insurance", "", N_("Insurance"), 9, 3, 12, billed.insurance),
    Printed("date of issue", "25", N_("Date of issue"), 6, 6, 13, billed.issued_on),
)
"""Numbered as on the standard form of ocean carriers; boxes of our own have no number."""


def bill_of_lading(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the bill of lading of a consignment.

    ``names`` are the names of ports by UN/LOCODE; a port without a name shows its code.
    """
    return Sheet(
        id=BILL_OF_LADING,
        title=_("Bill of lading"),
        reference=consignment.transport.document_no,
        boxes=fill(BOXES, Papers(consignment, names)),
    )
