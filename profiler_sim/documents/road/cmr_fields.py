"""The CMR note and the transit document: what is written in their boxes, and the forms."""

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.cargo.road.model import ChargesPayer, Road, Transit
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import (
    FieldTemplate,
    FormTemplate,
    Lines,
    stated,
    stated_word,
)
from profiler_sim.i18n.text import N_, _

_KINDS = {
    "T1": N_("T1, goods from outside the Union"),
    "T2": N_("T2, Union goods"),
    "TIR": N_("TIR carnet"),
    "national": N_("national transit"),
}
_TITLES = {
    "T1": N_("Transit document T1"),
    "T2": N_("Transit document T2"),
    "TIR": N_("TIR carnet"),
    "national": N_("National transit declaration"),
}
_TRAILERS = {
    "curtain side": N_("curtain side"),
    "box": N_("box body"),
    "refrigerated": N_("refrigerated"),
}
_GUARANTEES = {
    "comprehensive": N_("comprehensive"),
    "individual": N_("individual"),
    "cash deposit": N_("cash deposit"),
    "carnet": N_("by the carnet, up to its limit"),
}
_CHARGES = {"prepaid": N_("carriage paid"), "collect": N_("carriage forward")}
_PAYERS = {
    ChargesPayer.SENDER: N_("the sender"),
    ChargesPayer.CONSIGNEE: N_("the consignee"),
    ChargesPayer.FORWARDER: N_("a forwarder"),
    ChargesPayer.THIRD_PARTY: N_("a third party"),
}
_PAYMENTS = {"account": N_("not in cash"), "cash": N_("in cash")}


def _road(data: FormData) -> Road:
    return data.consignment.by(Road)


def _transit(data: FormData) -> Transit:
    return _road(data).transit


def _number(data: FormData) -> Lines:
    return stated(_road(data).cmr_no)


def _carrier(data: FormData) -> Lines:
    """Write the carrier, its licence and when it was founded."""
    firm = _road(data).carrier
    return (
        *stated(firm.name),
        *stated(firm.country, formats.country),
        *stated(firm.licence_no, lambda no: _("licence {number}").format(number=no)),
        *stated(firm.founded, lambda year: _("founded {year}").format(year=year)),
    )


def _successive(data: FormData) -> Lines:
    firm = _road(data).carrier
    return () if firm.name is None else (firm.successive or _("none"),)


def _reservations(_data: FormData) -> Lines:
    """Write what the carrier noted when he took the goods over."""
    return (_("none"),)


def _permit_no(data: FormData) -> Lines:
    """Write the number of the permit or licence that the goods need."""
    return (_road(data).permit_no or _("none stated"),)


def _delivery(data: FormData) -> Lines:
    return common.delivery(data, _road(data).place_of_delivery)


def _taken_over(data: FormData) -> Lines:
    lorry = _road(data)
    return data.place(lorry.taken_over_at), *stated(lorry.taken_over_on, formats.day)


def _attached(data: FormData) -> Lines:
    """Write the documents that travel with the note from its first day.

    A national transit begins later, at a border, and so it cannot stand on the note.
    """
    papers, transit = _("commercial invoice, packing list"), _transit(data)
    return (papers,) if transit.kind == "national" else (papers, *transit_number(transit))


def transit_number(paper: Transit) -> Lines:
    """Write the short kind of a transit document and its number."""
    kind = _("national transit") if paper.kind == "national" else paper.kind
    return stated(" ".join((*stated(kind), *stated(paper.number))) or None)


def _charges(data: FormData) -> Lines:
    """Write terms, amount and payment of carriage."""
    terms = common.freight_terms(data, _CHARGES)
    return terms, *stated_word(_PAYMENTS, _road(data).charges_payment), *_payer(data)


def _payer(data: FormData) -> Lines:
    return stated_word(_PAYERS, _road(data).charges_by)


def _on_delivery(_data: FormData) -> Lines:
    """Write the cash that the driver collects."""
    return (_("none"),)


def _dangers(data: FormData) -> Lines:
    """Write dangerous goods in the order of ADR, 5.4.1.1.1; small packings need less, 3.4."""
    return common.dangers(data, _adr_entry)


def _adr_entry(goods: DangerousGoods) -> str:
    if goods.is_limited:
        return _("in limited quantities, class {number}").format(number=goods.classes)
    parts = [f"{formats.un_number(goods.un)} {goods.name}", goods.classes, goods.packing_group]
    tunnel = goods.tunnel and f"({goods.tunnel})"
    return ", ".join(part for part in (*parts, tunnel) if part)


def _tractor(data: FormData) -> Lines:
    return (_road(data).vehicle.tractor_plate,)


def _trailer(data: FormData) -> Lines:
    """Write plate and kind of the trailer."""
    vehicle = _road(data).vehicle
    return *stated(vehicle.trailer_plate), *stated_word(_TRAILERS, vehicle.trailer)


def _plates(data: FormData) -> Lines:
    vehicle = _road(data).vehicle
    return (" / ".join((vehicle.tractor_plate, *stated(vehicle.trailer_plate))),)


def _tare(data: FormData) -> Lines:
    """Write the weight of tractor and empty trailer."""
    return stated(_road(data).vehicle.tare_kg, formats.kilograms)


def _weighed(data: FormData) -> Lines:
    """Write the weight of the loaded lorry before it left."""
    return stated(_road(data).vehicle.weighed_kg, formats.kilograms)


def _established(data: FormData) -> Lines:
    """Write where and when the note was made out."""
    lorry = _road(data)
    place = data.names.get(lorry.taken_over_at, lorry.taken_over_at)
    return place, *stated(lorry.issued_on, formats.day)


def _signed(_data: FormData) -> Lines:
    return (_("signed, stamped"),)


def _received(_data: FormData) -> Lines:
    return (_("not yet"),)


def _transit_title(data: FormData) -> str:
    return " ".join(stated_word(_TITLES, _transit(data).kind)) or _(TRANSIT_DOCUMENT.title)


def _transit_no(data: FormData) -> Lines:
    """Write kind and number of the transit document."""
    paper = _transit(data)
    return *stated_word(_KINDS, paper.kind), *stated(paper.number)


def _accepted(data: FormData) -> Lines:
    return stated(_transit(data).issued_on, formats.day)


def _time_limit(data: FormData) -> Lines:
    return stated(_transit(data).time_limit, formats.day)


def _departure(data: FormData) -> Lines:
    return stated(_transit(data).departure_office)


def _destination(data: FormData) -> Lines:
    return stated(_transit(data).destination_office)


def _crossings(data: FormData) -> Lines:
    return [data.place(code) for code in _road(data).crossings] or (_("none"),)


def _presented(data: FormData) -> Lines:
    """Write where the lorry is now, and since when."""
    lorry = _road(data)
    return data.place(lorry.post), formats.moment(lorry.arrives_at), *stated(lorry.row)


def _seals(data: FormData) -> Lines:
    seals = _transit(data).seals
    return () if seals is None else seals or (_("none stated"),)


def _guarantee(data: FormData) -> Lines:
    paper = _transit(data)
    amount = stated(paper.guarantee_usd, formats.dollars)
    return *stated_word(_GUARANTEES, paper.guarantee), *amount


_NOTE: tuple[FieldTemplate[FormData], ...] = (
    # id, number, heading, column, width, row, what is written
    FieldTemplate("shipper", "1", N_("Sender"), 0, 6, 0, common.shipper, rows=2),
    FieldTemplate("cmr no", "", N_("CMR note No."), 6, 3, 0, _number),
    FieldTemplate("item", "", N_("List item No."), 9, 3, 0, common.manifest_item),
    FieldTemplate("carrier", "16", N_("Carrier"), 6, 6, 1, _carrier),
    FieldTemplate("consignee", "2", N_("Consignee"), 0, 6, 2, common.consignee, rows=2),
    FieldTemplate("successive carrier", "17", N_("Successive carriers"), 6, 6, 2, _successive),
    FieldTemplate("reservations", "18", N_("Carrier's reservations"), 6, 3, 3, _reservations),
    FieldTemplate("permit no", "", N_("Permit No."), 9, 3, 3, _permit_no),
    FieldTemplate("place of delivery", "3", N_("Place of delivery"), 0, 6, 4, _delivery),
    FieldTemplate("taken over", "4", N_("Place and date of taking over"), 6, 6, 4, _taken_over),
    FieldTemplate("attached", "5", N_("Documents attached"), 0, 6, 5, _attached),
    FieldTemplate(
        "notify party", "13", N_("Sender's instructions, notify"), 6, 6, 5, common.notify_party
    ),
    FieldTemplate("marks", "6", N_("Marks and Nos."), 0, 3, 6, common.marks),
    FieldTemplate("packages", "7, 8", N_("Packages"), 3, 3, 6, common.packages),
    FieldTemplate("goods", "9", N_("Nature of the goods"), 6, 6, 6, common.goods),
    FieldTemplate("hs code", "10", N_("Statistical No."), 0, 3, 7, common.hs_code),
    FieldTemplate("gross weight", "11", N_("Gross weight"), 3, 3, 7, common.gross_weight),
    FieldTemplate("net weight", "", N_("Net weight"), 6, 3, 7, common.net_weight),
    FieldTemplate("measurement", "12", N_("Volume"), 9, 3, 7, common.measurement),
    FieldTemplate("dangerous goods", "", N_("Dangerous goods, ADR"), 0, 12, 8, _dangers),
    FieldTemplate("freight", "14", N_("Payment of carriage"), 0, 6, 9, _charges),
    FieldTemplate("cash on delivery", "15", N_("Cash on delivery"), 6, 3, 9, _on_delivery),
    FieldTemplate("incoterm", "19", N_("Special agreements"), 9, 3, 9, common.incoterm),
    FieldTemplate("value", "", N_("Invoice value"), 0, 3, 10, common.value),
    FieldTemplate("insurance", "", N_("Insurance"), 3, 3, 10, common.insurance),
    FieldTemplate("to be paid by", "20", N_("To be paid by"), 6, 6, 10, _payer),
    FieldTemplate("tractor", "", N_("Tractor"), 0, 3, 11, _tractor),
    FieldTemplate("trailer", "", N_("Trailer"), 3, 3, 11, _trailer),
    FieldTemplate("tare", "", N_("Empty lorry"), 6, 3, 11, _tare),
    FieldTemplate("weighed", "", N_("Weighed at loading"), 9, 3, 11, _weighed),
    FieldTemplate("date of issue", "21", N_("Established in, on"), 0, 3, 12, _established),
    FieldTemplate("sender signs", "22", N_("Sender"), 3, 3, 12, _signed),
    FieldTemplate("carrier signs", "23", N_("Carrier"), 6, 3, 12, _signed),
    FieldTemplate("received", "24", N_("Goods received"), 9, 3, 12, _received),
)
"""The boxes of the note's form, 1 to 24; boxes of our own have no number."""

_TRANSIT: tuple[FieldTemplate[FormData], ...] = (
    FieldTemplate("transit no", "1", N_("Kind and number"), 0, 6, 0, _transit_no),
    FieldTemplate("transit date", "2", N_("Accepted on"), 6, 3, 0, _accepted),
    FieldTemplate("time limit", "3", N_("Time limit"), 9, 3, 0, _time_limit),
    FieldTemplate("departure", "4", N_("Office of departure"), 0, 6, 1, _departure),
    FieldTemplate("destination", "5", N_("Office of destination"), 6, 6, 1, _destination),
    FieldTemplate("crossings", "6", N_("Crossings on the way"), 0, 6, 2, _crossings, rows=2),
    FieldTemplate("presented", "7", N_("Presented"), 6, 6, 2, _presented),
    FieldTemplate("seal", "8", N_("Seals"), 6, 6, 3, _seals),
    FieldTemplate("guarantee", "9", N_("Guarantee"), 0, 6, 4, _guarantee),
    FieldTemplate(
        "certificate no", "10", N_("Authorised exporter No."), 6, 6, 4, common.exporter_no
    ),
    FieldTemplate("plates", "11", N_("Tractor and trailer"), 0, 6, 5, _plates),
    FieldTemplate("origin", "12", N_("Country of origin"), 6, 6, 5, common.origin),
)


def _transit_document_no(data: FormData) -> str:
    return _transit(data).number or ""


def _is_stated(data: FormData) -> bool:
    """Return whether the papers say anything of a transit document."""
    return _transit(data) != Transit()


CMR_NOTE = FormTemplate(
    id="CMR note", title=N_("CMR note"), reference=common.document_no, boxes=_NOTE
)
TRANSIT_DOCUMENT = FormTemplate(
    id="transit document",
    title=N_("Transit document"),
    reference=_transit_document_no,
    boxes=_TRANSIT,
    title_on_paper=_transit_title,
    is_used=_is_stated,
)
"""The accompanying document, or the voucher of the carnet."""


def find_line(consignment: Consignment) -> str:
    """Name tractor, trailer and transit document, for the message after a find."""
    road = consignment.by(Road)
    lorry, transit = road.vehicle, transit_number(road.transit)
    if lorry.trailer_plate is None or not transit:
        text = _("EXERCISE. Find in lorry {plates}.")
        return text.format(plates=", ".join((lorry.tractor_plate, *stated(lorry.trailer_plate))))
    text = _("EXERCISE. Find in lorry {tractor} with trailer {trailer}, {transit}.")
    return text.format(
        tractor=lorry.tractor_plate, trailer=lorry.trailer_plate, transit=transit[0]
    )


def seal_line(consignment: Consignment) -> str:
    """Give the seal numbers of the transit document, for the message after a find."""
    return common.seals_sentence(consignment.by(Road).transit.seals or ())


def departure_office(data: FormData) -> str:
    """Write the office of departure; where transit began at the border, the place of loading."""
    transit = _transit(data)
    if transit.kind == "national" or transit.departure_office is None:
        return data.place(_road(data).start)
    return transit.departure_office
