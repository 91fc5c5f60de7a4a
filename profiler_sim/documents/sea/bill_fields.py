"""The bill of lading: what is written in each of its boxes, and the form."""

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.cargo.sea.model import (
    Container,
    FreightPayer,
    OtherContainer,
    Sea,
    Vessel,
    usual_tare_kg,
)
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import (
    FieldTemplate,
    FormTemplate,
    Lines,
    columns,
    stated,
    stated_word,
)
from profiler_sim.documents.invoice_data import document_seed
from profiler_sim.documents.payment_terms import buyer_bank
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
    house = (_("house bill, one of several in the container"),) if sea.master else ()
    return sea.bill_no, *stated_word(_BILL_TYPES, sea.bill_type), *house


_ORDERS_OF_SHIPPER = 3
"""Of ten bills to order so many are to that of the shipper, who endorses them."""


def carrier(data: FormData) -> Lines:
    """Write the ocean carrier."""
    return (data.consignment.by(Sea).carrier,)


def _booking(data: FormData) -> Lines:
    """Write when the space was booked and when the bill was amended after its issue."""
    order = data.consignment.by(Sea).booking
    if order is None:
        return ()
    changed = [_("bill amended on {day}").format(day=formats.day(on)) for on in order.amended_on]
    made = stated(order.made_on, lambda on: _("made on {day}").format(day=formats.day(on)))
    return *made, *changed


def _transhipments(data: FormData) -> Lines:
    """Write the ports of transhipment in sailing order."""
    ports = data.consignment.by(Sea).transhipment_ports
    return [data.port(code) for code in ports] or (_("none"),)


def _receipt(data: FormData) -> Lines:
    return stated(data.consignment.by(Sea).place_of_receipt)


def loading(data: FormData) -> Lines:
    """Write the port of loading."""
    return (data.port(data.consignment.by(Sea).loading_port),)


def _consignee(data: FormData) -> Lines:
    """Write the consignee; a bill to order names none, and the importer stands on the manifest."""
    if data.consignment.by(Sea).bill_type != "to order":
        return common.consignee(data)
    return _order_party(data), _("importer (from the manifest):"), *common.consignee(data)


def _order_party(data: FormData) -> str:
    """Write to whose order: as a rule to that of the buyer's bank."""
    if document_seed(data.consignment) % 10 < _ORDERS_OF_SHIPPER:
        return _("TO ORDER OF SHIPPER")
    return _("TO ORDER OF {bank}").format(bank=buyer_bank(data.consignment).upper())


def _notify_party(data: FormData) -> Lines:
    """Write whom the carrier informs; on a bill to order that is as a rule the importer."""
    to_order = data.consignment.by(Sea).bill_type == "to order"
    if to_order and data.consignment.notify is None:
        return (_("the importer"),)
    return common.notify_party(data)


def discharge(data: FormData) -> Lines:
    """Write the port of discharge."""
    return (data.port(data.consignment.by(Sea).discharge_port),)


def _delivery(data: FormData) -> Lines:
    return common.delivery(data, data.consignment.by(Sea).place_of_delivery)


def vessel(data: FormData) -> Lines:
    """Write name, number and voyage of the ship that loaded the container."""
    sea = data.consignment.by(Sea)
    return _ship(sea.ocean_vessel or sea.vessel)


def _ship(ship: Vessel) -> Lines:
    imo = stated(ship.imo, lambda number: _("IMO {number}").format(number=number))
    voyage = stated(ship.voyage, lambda number: _("voyage {voyage}").format(voyage=number))
    return ship.name, *stated(", ".join((*imo, *voyage)) or None)


def _loaded_on(data: FormData) -> Lines:
    return stated(data.consignment.by(Sea).loaded_on, formats.day)


def _arrival(data: FormData) -> Lines:
    """Write the hour, and the feeder where another ship loaded the container."""
    sea = data.consignment.by(Sea)
    feeder = _ship(sea.vessel) if sea.ocean_vessel else ()
    return formats.moment(sea.arrives_at), *feeder


def _issued_on(data: FormData) -> Lines:
    return stated(data.consignment.by(Sea).issued_on, formats.day)


def container(data: FormData) -> Lines:
    """Write number and type of the container."""
    box = _container_of(data)
    return box.number, *stated(box.size_type, formats.size_type)


def _other_containers(data: FormData) -> Lines:
    """List the other containers of the bill; what the boxes above state is of this one alone."""
    others = data.consignment.by(Sea).other_containers
    if not others:
        return (_("no other container"),)
    rows = columns([_other_container(each) for each in others])
    alone = _("Goods, weights and value above: container {number} alone.")
    return *rows, alone.format(number=_container_of(data).number)


def _other_container(box: OtherContainer) -> tuple[str, ...]:
    return (
        box.number,
        box.size_type or "",
        box.seal or "",
        "" if box.gross_kg is None else formats.kilograms(box.gross_kg),
        common.counted(box.packages, box.package_code) or "",
    )


def seal(data: FormData) -> Lines:
    """Write the seal number of the bill."""
    return (_container_of(data).seal or _("none stated"),)


def _temperature(data: FormData) -> Lines:
    """Write the temperature that the reefer is set to."""
    box = _container_of(data)
    if box.set_temp_c is not None:
        return (formats.celsius(box.set_temp_c),)
    if box.reefer is None:
        return ()
    return (_("not running") if box.reefer else _("not a reefer"),)


def _dangers(data: FormData) -> Lines:
    """Write dangerous goods in the order of the IMDG Code, 5.4.1.4."""
    return common.dangers(data, _imdg_entry)


def _imdg_entry(goods: DangerousGoods) -> str:
    parts = [
        formats.un_number(goods.un),
        goods.name,
        _("class {number}").format(number=goods.classes),
        goods.packing_group and _("PG {group}").format(group=goods.packing_group),
        goods.flash_c is not None
        and _("flash point {degrees}").format(degrees=formats.celsius(goods.flash_c)),
        goods.is_limited and _("limited quantity"),
    ]
    return ", ".join(part for part in parts if part)


def _tare(data: FormData) -> Lines:
    """Write the weight of the empty container, and what is usual for its type."""
    box = _container_of(data)
    usual = usual_tare_kg(box.size_type)
    weight = stated(box.tare_kg, formats.kilograms)
    if usual is None:
        return weight
    low, high = (formats.number(kg) for kg in usual)
    return *weight, _("usual: {low} to {high}").format(low=low, high=high)


def _verified_mass(data: FormData) -> Lines:
    """Write the weight of the packed container on the shipper's scale."""
    weight = stated(_container_of(data).vgm_kg, formats.kilograms)
    if weight and data.consignment.transport.is_shared:
        return *weight, _("with the goods of all houses")
    return weight


def _freight(data: FormData) -> Lines:
    """Write terms, amount, payer, payment and service contract of the freight."""
    order, terms = data.consignment.by(Sea).booking, common.freight_terms(data, _FREIGHT)
    if order is None:
        return (terms,)
    payer = stated_word(_PAYERS, order.paid_by), stated_word(_PAYMENTS, order.payment)
    paid = ", ".join(word for words in payer for word in words)
    contract = order.contract or _("none stated")
    service = _("service contract: {number}").format(number=contract)
    return terms, *stated(paid or None), service


_BOXES: tuple[FieldTemplate[FormData], ...] = (
    # id, number, heading, column, width, row, what is written
    FieldTemplate("shipper", "2", N_("Shipper / exporter"), 0, 6, 0, common.shipper, rows=2),
    FieldTemplate("bill no", "5", N_("B/L No."), 6, 3, 0, _bill_no),
    FieldTemplate("carrier", "", N_("Carrier"), 9, 3, 0, carrier),
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
    FieldTemplate("port of loading", "15", N_("Port of loading"), 3, 3, 6, loading),
    FieldTemplate("vessel", "14", N_("Vessel, IMO No., voyage"), 6, 6, 6, vessel),
    FieldTemplate("port of discharge", "16", N_("Port of discharge"), 0, 3, 7, discharge),
    FieldTemplate("place of delivery", "17", N_("Place of delivery"), 3, 3, 7, _delivery),
    FieldTemplate("loaded on", "", N_("On board"), 6, 3, 7, _loaded_on),
    FieldTemplate("arrival", "", N_("Arrival"), 9, 3, 7, _arrival),
    FieldTemplate("container", "18", N_("Container No."), 0, 6, 8, container),
    FieldTemplate("seal", "", N_("Seal No."), 6, 3, 8, seal),
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
    FieldTemplate("dangerous goods", "", N_("Dangerous goods, IMDG Code"), 0, 12, 12, _dangers),
    FieldTemplate("freight", "23", N_("Freight and charges"), 0, 6, 13, _freight, rows=2),
    FieldTemplate("value", "24", N_("Invoice value"), 6, 3, 13, common.value),
    FieldTemplate("insurance", "", N_("Insurance"), 9, 3, 13, common.insurance),
    FieldTemplate("date of issue", "25", N_("Date of issue"), 6, 6, 14, _issued_on),
    FieldTemplate("other containers", "", N_("Also on this bill"), 0, 12, 15, _other_containers),
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
    if sea.loaded_on is None:
        text = _("EXERCISE. Find in container {box}, bill of lading {bill}.")
        return text.format(box=sea.unit_no, bill=sea.bill_no)
    text = _("EXERCISE. Find in container {box}, bill of lading {bill}, on board {day}.")
    return text.format(box=sea.unit_no, bill=sea.bill_no, day=formats.day(sea.loaded_on))


def seal_line(consignment: Consignment) -> str:
    """Give the seal number of the bill, for the message after a find."""
    seal = consignment.by(Sea).container.seal
    return common.seals_sentence((seal,) if seal else ())
