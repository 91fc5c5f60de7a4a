"""The bill of lading: what is written in each of its boxes, and the form."""

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.sea.model import Container, FreightPayer, Sea, Vessel, usual_tare_kg
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import FieldTemplate, FormTemplate, Lines
from profiler_sim.i18n.text import N_, _

_BILL_TYPES = {"named": N_("to a named consignee"), "to order": N_("to order")}
_FREIGHT = {"prepaid": N_("prepaid"), "collect": N_("collect")}
_PAYERS = {
    FreightPayer.SHIPPER: N_("paid by the shipper"),
    FreightPayer.CONSIGNEE: N_("paid by the consignee"),
    FreightPayer.FORWARDER: N_("paid by the forwarder"),
    FreightPayer.THIRD_PARTY: N_("paid by a third party"),
}
_PAYMENTS = {"account": N_("not in cash"), "cash": N_("in cash")}


def _container_of(data: FormData) -> Container:
    return data.consignment.by(Sea).container


def _bill_no(data: FormData) -> Lines:
    """Write the number of the bill, and whether it is named or to order."""
    sea = data.consignment.by(Sea)
    return sea.bill_no, _(_BILL_TYPES[sea.bill_type])


def _carrier(data: FormData) -> Lines:
    return (data.consignment.by(Sea).carrier,)


def _booking(data: FormData) -> Lines:
    """Write when the space was booked and when the booking was changed."""
    order = data.consignment.by(Sea).booking
    changed = [_("amended on {day}").format(day=formats.day(on)) for on in order.amended_on]
    return _("made on {day}").format(day=formats.day(order.made_on)), *changed


def _transhipments(data: FormData) -> Lines:
    """Write the ports of transhipment in sailing order."""
    ports = data.consignment.by(Sea).transhipment_ports
    return [data.port(code) for code in ports] or (_("none"),)


def _receipt(data: FormData) -> Lines:
    return (data.consignment.by(Sea).place_of_receipt,)


def _loading(data: FormData) -> Lines:
    return (data.port(data.consignment.by(Sea).loading_port),)


def _consignee(data: FormData) -> Lines:
    """Write the consignee; a bill to order names none, and the importer stands on the manifest."""
    if data.consignment.by(Sea).bill_type == "named":
        return common.consignee(data)
    return _("TO ORDER OF SHIPPER"), _("importer (from the manifest):"), *common.consignee(data)


def _notify_party(data: FormData) -> Lines:
    """Write whom the carrier informs; on a bill to order that is as a rule the importer."""
    to_order = data.consignment.by(Sea).bill_type == "to order"
    if to_order and data.consignment.notify is None:
        return (_("the importer"),)
    return common.notify_party(data)


def _discharge(data: FormData) -> Lines:
    return (data.port(data.consignment.by(Sea).discharge_port),)


def _delivery(data: FormData) -> Lines:
    return common.delivery(data, data.consignment.by(Sea).place_of_delivery)


def _vessel(data: FormData) -> Lines:
    """Write name, number and voyage of the ship that loaded the container."""
    sea = data.consignment.by(Sea)
    return _ship(sea.ocean_vessel or sea.vessel)


def _ship(ship: Vessel) -> Lines:
    return (
        ship.name,
        _("IMO {number}, voyage {voyage}").format(number=ship.imo, voyage=ship.voyage),
    )


def _loaded_on(data: FormData) -> Lines:
    return (formats.day(data.consignment.by(Sea).loaded_on),)


def _arrival(data: FormData) -> Lines:
    """Write the hour, and the feeder where another ship loaded the container."""
    sea = data.consignment.by(Sea)
    feeder = _ship(sea.vessel) if sea.ocean_vessel else ()
    return formats.moment(sea.arrives_at), *feeder


def _issued_on(data: FormData) -> Lines:
    return (formats.day(data.consignment.by(Sea).issued_on),)


def _container(data: FormData) -> Lines:
    """Write number and type of the container."""
    box = _container_of(data)
    return box.number, formats.size_type(box.size_type)


def _seal(data: FormData) -> Lines:
    return (_container_of(data).seal or _("none stated"),)


def _temperature(data: FormData) -> Lines:
    """Write the temperature that the reefer is set to."""
    box = _container_of(data)
    if box.set_temp_c is not None:
        return (formats.celsius(box.set_temp_c),)
    return (_("not running") if box.reefer else _("not a reefer"),)


def _tare(data: FormData) -> Lines:
    """Write the weight of the empty container, and what is usual for its type."""
    box = _container_of(data)
    usual = usual_tare_kg(box.size_type)
    weight = formats.kilograms(box.tare_kg)
    if usual is None:
        return (weight,)
    low, high = (formats.number(kg) for kg in usual)
    return weight, _("usual: {low} to {high}").format(low=low, high=high)


def _verified_mass(data: FormData) -> Lines:
    """Write the weight of the packed container on the shipper's scale."""
    return (formats.kilograms(_container_of(data).vgm_kg),)


def _freight(data: FormData) -> Lines:
    """Write terms, amount, payer, payment and service contract of the freight."""
    order = data.consignment.by(Sea).booking
    payer = f"{_(_PAYERS[order.paid_by])}, {_(_PAYMENTS[order.payment])}"
    contract = order.contract or _("none stated")
    service = _("service contract: {number}").format(number=contract)
    return common.freight_terms(data, _FREIGHT), payer, service


_BOXES: tuple[FieldTemplate[FormData], ...] = (
    # id, number, heading, column, width, row, what is written
    FieldTemplate("shipper", "2", N_("Shipper / exporter"), 0, 6, 0, common.shipper, rows=2),
    FieldTemplate("bill no", "5", N_("B/L No."), 6, 3, 0, _bill_no),
    FieldTemplate("carrier", "", N_("Carrier"), 9, 3, 0, _carrier),
    FieldTemplate("booking", "6", N_("Booking"), 6, 6, 1, _booking),
    FieldTemplate("consignee", "3", N_("Consignee"), 0, 6, 2, _consignee, rows=2),
    FieldTemplate(
        "certificate no", "7", N_("Authorised exporter No."), 6, 6, 2, common.exporter_no
    ),
    FieldTemplate("origin", "9", N_("Country of origin"), 6, 6, 3, common.origin),
    FieldTemplate("notify party", "8", N_("Notify party"), 0, 6, 4, _notify_party, rows=2),
    FieldTemplate("ports", "10", N_("Ports of transhipment"), 6, 6, 4, _transhipments),
    FieldTemplate("item", "11", N_("Manifest item No."), 6, 6, 5, common.manifest_item),
    FieldTemplate("place of receipt", "13", N_("Place of receipt"), 0, 3, 6, _receipt),
    FieldTemplate("port of loading", "15", N_("Port of loading"), 3, 3, 6, _loading),
    FieldTemplate("vessel", "14", N_("Vessel, IMO No., voyage"), 6, 6, 6, _vessel),
    FieldTemplate("port of discharge", "16", N_("Port of discharge"), 0, 3, 7, _discharge),
    FieldTemplate("place of delivery", "17", N_("Place of delivery"), 3, 3, 7, _delivery),
    FieldTemplate("loaded on", "", N_("On board"), 6, 3, 7, _loaded_on),
    FieldTemplate("arrival", "", N_("Arrival"), 9, 3, 7, _arrival),
    FieldTemplate("container", "18", N_("Container No."), 0, 6, 8, _container),
    FieldTemplate("seal", "", N_("Seal No."), 6, 3, 8, _seal),
    FieldTemplate("temperature", "", N_("Temperature"), 9, 3, 8, _temperature),
    FieldTemplate("marks", "", N_("Marks, Nos."), 0, 3, 9, common.marks),
    FieldTemplate("packages", "19", N_("Packages"), 3, 3, 9, common.packages),
    FieldTemplate("goods", "20", N_("Goods, said to contain"), 6, 6, 9, common.goods),
    FieldTemplate("hs code", "", N_("HS code"), 0, 3, 10, common.hs_code),
    FieldTemplate("gross weight", "21", N_("Gross weight"), 3, 3, 10, common.gross_weight),
    FieldTemplate("net weight", "", N_("Net weight"), 6, 3, 10, common.net_weight),
    FieldTemplate("measurement", "22", N_("Measure"), 9, 3, 10, common.measurement),
    FieldTemplate("verified mass", "", N_("Verified gross mass"), 0, 3, 11, _verified_mass),
    FieldTemplate("tare", "", N_("Tare"), 3, 3, 11, _tare),
    FieldTemplate("incoterm", "", N_("Incoterm 2020"), 6, 6, 11, common.incoterm),
    FieldTemplate("freight", "23", N_("Freight and charges"), 0, 6, 12, _freight, rows=2),
    FieldTemplate("value", "24", N_("Invoice value"), 6, 3, 12, common.value),
    FieldTemplate("insurance", "", N_("Insurance"), 9, 3, 12, common.insurance),
    FieldTemplate("date of issue", "25", N_("Date of issue"), 6, 6, 13, _issued_on),
)
"""Numbered as on the standard form of ocean carriers; boxes of our own have no number."""

BILL_OF_LADING = FormTemplate(
    id="bill of lading",
    title=N_("Bill of lading"),
    reference=common.document_no,
    boxes=_BOXES,
)


def find_line(consignment: Consignment) -> str:
    """Name the container, its bill and the day on board, for the message after a find."""
    sea = consignment.by(Sea)
    text = _("EXERCISE. Find in container {box}, bill of lading {bill}, on board {day}.")
    return text.format(box=sea.unit_no, bill=sea.bill_no, day=formats.day(sea.loaded_on))


def seal_line(consignment: Consignment) -> str:
    """Give the seal number of the bill, for the message after a find."""
    seal = consignment.by(Sea).container.seal
    return common.seals_sentence((seal,) if seal else ())
