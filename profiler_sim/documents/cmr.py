"""The CMR note and the transit document: the papers of a lorry."""

from collections.abc import Mapping

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import billed, noted
from profiler_sim.documents.billed import Papers
from profiler_sim.documents.printed import Printed, fill
from profiler_sim.i18n.text import N_, _

CMR_NOTE = "CMR note"
TRANSIT_DOCUMENT = "transit document"
"""Ids of the two pages; marks on them refer to signs seen in the papers."""

NOTE: tuple[Printed[Papers], ...] = (
    # id, number, heading, column, width, row, what is written
    Printed("shipper", "1", N_("Sender"), 0, 6, 0, billed.shipper, rows=2),
    Printed("cmr no", "", N_("CMR note No."), 6, 3, 0, noted.number),
    Printed("item", "", N_("List item No."), 9, 3, 0, billed.item),
    Printed("carrier", "16", N_("Carrier"), 6, 6, 1, noted.carrier),
    Printed("consignee", "2", N_("Consignee"), 0, 6, 2, billed.consignee, rows=2),
    Printed("successive carrier", "17", N_("Successive carriers"), 6, 6, 2, noted.successive),
    Printed("reservations", "18", N_("Carrier's reservations"), 6, 6, 3, noted.reservations),
    Printed("place of delivery", "3", N_("Place of delivery"), 0, 6, 4, noted.delivery),
    Printed("taken over", "4", N_("Place and date of taking over"), 6, 6, 4, noted.taken_over),
    Printed("attached", "5", N_("Documents attached"), 0, 6, 5, noted.attached),
    Printed("notify party", "13", N_("Sender's instructions, notify"), 6, 6, 5, noted.notify),
    Printed("marks", "6", N_("Marks and Nos."), 0, 3, 6, billed.marks),
    Printed("packages", "7, 8", N_("Packages"), 3, 3, 6, billed.packages),
    Printed("goods", "9", N_("Nature of the goods"), 6, 6, 6, billed.goods),
    Printed("hs code", "10", N_("Statistical No."), 0, 3, 7, billed.hs_code),
    Printed("gross weight", "11", N_("Gross weight"), 3, 3, 7, billed.gross_weight),
    Printed("net weight", "", N_("Net weight"), 6, 3, 7, billed.net_weight),
    Printed("measurement", "12", N_("Volume"), 9, 3, 7, billed.measurement),
    Printed("freight", "14", N_("Payment of carriage"), 0, 6, 8, noted.charges),
    Printed("cash on delivery", "15", N_("Cash on delivery"), 6, 3, 8, noted.on_delivery),
    Printed("incoterm", "19", N_("Special agreements"), 9, 3, 8, noted.agreements),
    Printed("value", "", N_("Invoice value"), 0, 3, 9, billed.value),
    Printed("insurance", "", N_("Insurance"), 3, 3, 9, billed.insurance),
    Printed("to be paid by", "20", N_("To be paid by"), 6, 6, 9, noted.payer),
    Printed("tractor", "", N_("Tractor"), 0, 3, 10, noted.tractor),
    Printed("trailer", "", N_("Trailer"), 3, 3, 10, noted.trailer),
    Printed("tare", "", N_("Empty lorry"), 6, 3, 10, noted.tare),
    Printed("weighed", "", N_("Weighed at loading"), 9, 3, 10, noted.weighed),
    Printed("date of issue", "21", N_("Established in, on"), 0, 3, 11, noted.established),
    Printed("sender signs", "22", N_("Sender"), 3, 3, 11, noted.signed),
    Printed("carrier signs", "23", N_("Carrier"), 6, 3, 11, noted.signed),
    Printed("received", "24", N_("Goods received"), 9, 3, 11, noted.received),
)
"""The boxes of the note's form, 1 to 24; boxes of our own have no number."""

TRANSIT: tuple[Printed[Papers], ...] = (
    Printed("transit no", "1", N_("Kind and number"), 0, 6, 0, noted.transit_no),
    Printed("transit date", "2", N_("Accepted on"), 6, 3, 0, noted.accepted),
    Printed("time limit", "3", N_("Time limit"), 9, 3, 0, noted.time_limit),
    Printed("departure", "4", N_("Office of departure"), 0, 6, 1, noted.departure),
    Printed("destination", "5", N_("Office of destination"), 6, 6, 1, noted.destination),
    Printed("crossings", "6", N_("Crossings on the way"), 0, 6, 2, noted.crossings, rows=2),
    Printed("presented", "7", N_("Presented"), 6, 6, 2, noted.presented),
    Printed("seal", "8", N_("Seals"), 6, 6, 3, noted.seals),
    Printed("guarantee", "9", N_("Guarantee"), 0, 6, 4, noted.guarantee),
    Printed("certificate no", "10", N_("Authorised exporter No."), 6, 6, 4, billed.exporter_no),
    Printed("plates", "11", N_("Tractor and trailer"), 0, 6, 5, noted.plates),
    Printed("origin", "12", N_("Country of origin"), 6, 6, 5, billed.origin),
)


def cmr_note(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the CMR note; ``names`` are the names of places by code."""
    return Sheet(
        id=CMR_NOTE,
        title=_("CMR note"),
        reference=consignment.transport.document_no,
        boxes=fill(NOTE, Papers(consignment, names)),
    )


def transit_document(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the transit document: the accompanying document, or the voucher of the carnet."""
    papers = Papers(consignment, names)
    return Sheet(
        id=TRANSIT_DOCUMENT,
        title=noted.transit_title(papers),
        reference=noted.transit(papers).number,
        boxes=fill(TRANSIT, papers),
    )
