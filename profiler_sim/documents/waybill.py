"""House and master air waybill, laid out and numbered like the real form."""

from collections.abc import Mapping

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import consolidated, waybilled
from profiler_sim.documents.printed import Printed, fill
from profiler_sim.documents.waybilled import Waybill
from profiler_sim.i18n.text import N_, _

HOUSE_WAYBILL = "house waybill"
MASTER_WAYBILL = "master waybill"
"""Ids of the pages."""

HOUSE: tuple[Printed[Waybill], ...] = (
    # id, number, heading, column, width, row, what is written
    Printed("shipper", "2", N_("Shipper's name and address"), 0, 6, 0, waybilled.shipper, rows=2),
    Printed("house no", "", N_("HAWB No."), 6, 3, 0, waybilled.house_no),
    Printed("master no", "1", N_("MAWB No."), 9, 3, 0, waybilled.master_no),
    Printed("account", "3", N_("Shipper's account"), 6, 6, 1, waybilled.account),
    Printed(
        "consignee", "4", N_("Consignee's name and address"), 0, 6, 2, waybilled.consignee, rows=2
    ),
    Printed("agent", "6", N_("Issuing agent, code"), 6, 6, 2, waybilled.agent),
    Printed("certificate no", "", N_("Authorised exporter No."), 6, 6, 3, waybilled.exporter_no),
    Printed("notify party", "10", N_("Also notify"), 0, 6, 4, waybilled.notify_party, rows=2),
    Printed("security", "", N_("Security status"), 6, 6, 4, waybilled.security),
    Printed("origin", "", N_("Country of origin"), 6, 6, 5, waybilled.origin),
    Printed("departure", "9", N_("Airport of departure"), 0, 6, 6, waybilled.departure),
    Printed("route", "11", N_("Flights, to"), 6, 6, 6, waybilled.transfers),
    Printed("destination", "18", N_("Airport of destination"), 0, 6, 7, waybilled.destination),
    Printed("flight", "19", N_("Last leg: flight / date"), 6, 6, 7, waybilled.flight),
    Printed("place of delivery", "", N_("Place of delivery"), 0, 6, 8, waybilled.delivery),
    Printed("arrival", "", N_("Landing"), 6, 6, 8, waybilled.arrival),
    Printed("insurance", "20", N_("Amount of insurance"), 0, 4, 9, waybilled.insurance),
    Printed("value", "17", N_("Value for customs"), 4, 4, 9, waybilled.value),
    Printed("incoterm", "", N_("Incoterm 2020"), 8, 4, 9, waybilled.incoterm),
    Printed("handling", "21", N_("Special handling codes"), 0, 6, 10, waybilled.handling),
    Printed("dangerous goods", "21", N_("Dangerous goods"), 6, 6, 10, waybilled.dangerous),
    Printed("packages", "22A", N_("Pieces"), 0, 3, 11, waybilled.packages),
    Printed("gross weight", "22B", N_("Gross weight"), 3, 3, 11, waybilled.gross_weight),
    Printed("hs code", "22E", N_("HS code"), 6, 3, 11, waybilled.hs_code),
    Printed("chargeable weight", "22F", N_("Chargeable"), 9, 3, 11, waybilled.chargeable),
    Printed("goods", "22I", N_("Nature and quantity of goods"), 0, 6, 12, waybilled.goods),
    Printed("dimensions", "22I", N_("Dimensions"), 6, 3, 12, waybilled.dimensions),
    Printed("volume", "22I", N_("Volume"), 9, 3, 12, waybilled.volume),
    Printed("freight", "24", N_("Weight charge, payment"), 0, 6, 13, waybilled.freight),
    Printed("marks", "", N_("Marks, Nos."), 6, 3, 13, waybilled.marks),
    Printed("net weight", "", N_("Net weight"), 9, 3, 13, waybilled.net_weight),
    Printed("item", "", N_("Manifest item No."), 0, 6, 14, waybilled.item),
    Printed("date of issue", "32", N_("Executed on"), 6, 6, 14, waybilled.issued_on),
)
"""Numbered like the boxes of the air waybill; boxes of our own have no number."""

MASTER: tuple[Printed[Waybill], ...] = (
    Printed("master no", "1", N_("Air waybill No."), 0, 6, 0, waybilled.master_no),
    Printed("airline", "", N_("Issued by"), 6, 6, 0, waybilled.airline),
    Printed("agent", "2", N_("Shipper: the agent"), 0, 6, 1, waybilled.agent),
    Printed("broker", "4", N_("Consignee: who breaks bulk"), 6, 6, 1, consolidated.broker),
    Printed("departure", "9", N_("Airport of departure"), 0, 6, 2, waybilled.departure),
    Printed("route", "11", N_("Flights, to"), 6, 6, 2, waybilled.transfers),
    Printed("destination", "18", N_("Airport of destination"), 0, 6, 3, waybilled.destination),
    Printed("flight", "19", N_("Last leg: flight / date"), 6, 6, 3, waybilled.flight),
    Printed(
        "carriage value", "16", N_("Value for carriage"), 0, 6, 4, consolidated.nothing_declared
    ),
    Printed("weight charge", "24", N_("Weight charge"), 6, 6, 4, consolidated.as_agreed),
    Printed("all pieces", "22J", N_("Pieces, all houses"), 0, 3, 5, consolidated.master_pieces),
    Printed("all weight", "22K", N_("Gross weight"), 3, 3, 5, consolidated.master_weight),
    Printed("consolidation", "22I", N_("Nature of goods"), 6, 6, 5, consolidated.consolidation),
    Printed("house no", "10", N_("Our house"), 0, 6, 6, waybilled.house_no),
    Printed("date of issue", "32", N_("Executed on"), 6, 6, 6, waybilled.issued_on),
)
"""The same form between agent and airline: its goods are a list."""


def house_waybill(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the house air waybill; ``names`` are those of airports by UN/LOCODE."""
    papers = Waybill(consignment, names)
    return Sheet(
        id=HOUSE_WAYBILL,
        title=_("House air waybill"),
        reference=papers.air.house_no,
        boxes=fill(HOUSE, papers),
    )


def master_waybill(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the master air waybill over the consolidation the house is part of."""
    papers = Waybill(consignment, names)
    return Sheet(
        id=MASTER_WAYBILL,
        title=_("Master air waybill"),
        reference=papers.air.master.number,
        boxes=fill(MASTER, papers),
    )
