"""ASYCUDA World: the manifest (Awmds), its house list (Awbolds), and the declaration (SAD)."""

import re
from collections.abc import Mapping

from profiler_sim.cargo.modes import Mode
from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.readers.field_values import (
    country_code,
    put_party,
    put_plates,
    put_value,
)
from profiler_sim.trade_files.readers.xml.fields import finished, put_texts
from profiler_sim.trade_files.readers.xml.tree import XmlNode, read_xml
from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading, put

_MODES: Mapping[str, Mode] = {
    **dict.fromkeys(("1", "10", "01", "12"), "sea"),
    **dict.fromkeys(("3", "30", "31", "32", "03"), "road"),
    **dict.fromkeys(("4", "40", "04", "41"), "air"),
    **dict.fromkeys(("5", "50", "05"), "post"),
}
_EMPTY = frozenset({"E", "4", "EMPTY", "0"})
_TRADERS = {"Exporter": "shipper", "Consignee": "consignee", "Notify": "notify"}
_PLACES = {
    "loading_port": ("Port_of_origin_code", "Place_of_loading_code"),
    "discharge_port": ("Place_of_unloading_code",),
}
_CONTAINER = {
    "container": ("Ctn_reference",),
    "size_type": ("Type_of_container",),
    "full_empty": ("Empty_Full",),
    "packages": ("Number_of_packages",),
    "tare_kg": ("Empty_weight",),
    "gross_kg": ("Goods_weight",),
}
_GOODS = {
    "packages": ("Number_of_packages",),
    "package_code": ("Package_type_code",),
    "gross_kg": ("Gross_mass",),
    "marks": ("Shipping_marks",),
    "goods": ("Goods_description",),
    "volume_m3": ("Volume_in_cubic_meters",),
}
_DOCUMENTS = {
    **dict.fromkeys(("730", "733"), "cmr_no"),
    **dict.fromkeys(("705", "786", "787"), "bill_no"),
    "380": "invoice_no",
}
"""Attached documents by their codes, internationally and in Albania."""


def is_awmds(head: str) -> bool:
    """Return whether a text begins as a manifest."""
    return bool(re.search(r"<(?:\w+:)?(?:Awmds|Awbolds)\b", head))


def is_sad(head: str) -> bool:
    """Return whether a text begins as a declaration."""
    return bool(re.search(r"<(?:\w+:)?ASYCUDA\b", head))


def read_awmds(content: bytes) -> Reading:
    """Read a manifest. Raises ``TradeFileFault``."""
    root, reading = read_xml(content), Reading("awmds")
    general = root.first("General_segment")
    of = _general(general) if general else {}
    mode = general.text("Transport_information/Mode_of_transport_code") if general else ""
    bills = list(root.below("Bol_segment"))
    for bill in bills:
        record = _bill(bill, of, _MODES.get(mode, "sea"))
        if _is_empty(record):
            reading.empties += 1
        else:
            reading.records.append(record)
    _check_totals(general, len(bills), reading)
    return finished(root, reading)


def _general(node: XmlNode) -> Fields:
    of: Fields = {}
    put_texts(
        of,
        node,
        {
            "voyage": ("General_segment_id/Voyage_number",),
            "arrives_on": ("General_segment_id/Date_of_arrival",),
            "departs_on": ("General_segment_id/Date_of_departure",),
            "carrier": ("Transport_information/Carrier/Carrier_name",),
            "agent": ("Transport_information/Shipping_Agent/Shipping_Agent_name",),
            "vessel": ("Transport_information/Identity_of_transporter",),
            "loading_port": ("Load_unload_place/Place_of_departure_code",),
            "discharge_port": ("Load_unload_place/Place_of_destination_code",),
        },
    )
    return of


def _bill(node: XmlNode, general: Fields, mode: Mode) -> ManifestRecord:
    record = ManifestRecord(mode, node.path)
    number = {"sea": "bill_no", "air": "house_no", "road": "cmr_no", "post": "item_no"}[mode]
    put_texts(record.of, node, {number: ("Bol_id/Bol_reference",)})
    put_texts(record.of, node, {"master_bill": ("Bol_id/Master_bol_ref_number",)})
    if place := node.first("Load_unload_place"):
        put_texts(record.of, place, _PLACES)
    if traders := node.first("Traders_segment"):
        _traders(record.of, traders)
    for each in node.all("ctn_segment"):
        record.containers.append(_container(each))
    goods: Fields = {}
    if segment := node.first("Goods_segment"):
        put_texts(goods, segment, _GOODS)
        _seals(record, segment)
    if goods:
        record.goods.append(goods)
    if value := node.first("Value_segment"):
        _values(record.of, value)
    for name, stated in general.items():
        record.of.setdefault(name, stated)
    return record


def _traders(of: Fields, node: XmlNode) -> None:
    for trader, party in _TRADERS.items():
        if (found := node.first(trader)) is None:
            continue
        put_party(of, party, found.lines(f"{trader}_name"), found.at(f"{trader}_name"))
        put_texts(of, found, {f"{party}_street": (f"{trader}_address",)})
        put_texts(of, found, {f"{party}_tax_id": (f"{trader}_code",)})
    put_texts(of, node, {"carrier": ("Carrier/Carrier_name",)})


def _container(node: XmlNode) -> Fields:
    box: Fields = {}
    put_texts(box, node, _CONTAINER)
    seals = tuple(filter(None, (node.text(f"Marks{n}") for n in (1, 2, 3))))
    put(box, "seal", seals, node.at("Marks1", "Marks2", "Marks3"))
    return box


def _seals(record: ManifestRecord, goods: XmlNode) -> None:
    """Seals of a bill with one container may stand beside its goods."""
    marks = goods.text("Seals_segment/Marks_of_seals")
    if marks and len(record.containers) == 1:
        put_value(record.containers[0], "seal", marks, goods.at("Seals_segment/Marks_of_seals"))


def _values(of: Fields, node: XmlNode) -> None:
    put_texts(
        of,
        node,
        {
            "freight_value": ("Freight_segment/Freight_value",),
            "freight_currency": ("Freight_segment/Freight_currency",),
            "value": ("Customs_segment/Customs_value",),
            "currency": ("Customs_segment/Customs_currency",),
        },
    )
    paid = {"PP": "prepaid", "P": "prepaid", "CC": "collect", "C": "collect"}
    indicator = "Freight_segment/PC_indicator"
    put(of, "freight", paid.get(node.text(indicator)), node.at(indicator))


def _is_empty(record: ManifestRecord) -> bool:
    said = [str(each["full_empty"].value) for each in record.containers if "full_empty" in each]
    has_goods = any("goods" in line for line in record.goods)
    return bool(said) and not has_goods and all(word.upper() in _EMPTY for word in said)


def _check_totals(general: XmlNode | None, bills: int, reading: Reading) -> None:
    """Compare the totals of the manifest with what was read."""
    if general is None:
        return
    path = "Totals_segment/Total_number_of_bols"
    stated = general.text(path)
    if stated.isdecimal() and int(stated) != bills:
        reading.note("trade.count", at=general.at(path), stated=int(stated), counted=bills)


def read_sad(content: bytes) -> Reading:
    """Read a declaration as one consignment. Raises ``TradeFileFault``."""
    root, reading = read_xml(content), Reading("sad")
    transport = root.first("Transport/Means_of_transport")
    border = "Border_information"
    mode = transport.text(f"{border}/Mode", "Inland_mode_of_transport") if transport else ""
    record = ManifestRecord(_MODES.get(mode, "road"), root.path)
    _declared_parties(record.of, root)
    if transport:
        name = "vessel" if record.mode == "sea" else "plate"
        place = ("Departure_arrival_information/Identity", f"{border}/Identity")
        if name == "plate":
            put_plates(record.of, transport.text(*place), transport.at(*place))
        else:
            put_texts(record.of, transport, {"vessel": place})
    put_texts(
        record.of,
        root,
        {
            "incoterm": ("Transport/Delivery_terms/Code",),
            "value": ("Valuation/Gs_Invoice/Amount_foreign_currency",),
            "currency": ("Valuation/Gs_Invoice/Currency_code",),
            "gross_kg": ("Valuation/Weight/Gross_weight",),
            "packages": ("Property/Nbers/Total_number_of_packages",),
            "loading_port": ("Transport/Place_of_loading/Code",),
        },
    )
    for item in root.all("Item"):
        _item(record, item)
    if not record.goods:
        raise TradeFileFault("no_bills")
    reading.records.append(record)
    return finished(root, reading)


def _declared_parties(of: Fields, root: XmlNode) -> None:
    for trader, party in (("Exporter", "shipper"), ("Consignee", "consignee")):
        path = f"Traders/{trader}/{trader}_name"
        put_party(of, party, root.lines(path), root.at(path))
        put_texts(of, root, {f"{party}_tax_id": (f"Traders/{trader}/{trader}_code",)})
    export = "General_information/Country/Export/Export_country_code"
    put(of, "shipper_country", country_code(root.text(export)), root.at(export), "inferred")


def _item(record: ManifestRecord, node: XmlNode) -> None:
    goods: Fields = {}
    put_texts(
        goods,
        node,
        {
            "packages": ("Packages/Number_of_packages",),
            "marks": ("Packages/Marks1_of_packages",),
            "goods": (
                "Goods_description/Commercial_Description",
                "Goods_description/Description_of_goods",
            ),
            "origin": ("Goods_description/Country_of_origin_code",),
            "gross_kg": ("Valuation_item/Weight_itm/Gross_weight_itm",),
            "net_kg": ("Valuation_item/Weight_itm/Net_weight_itm",),
            "value": ("Valuation_item/Item_Invoice/Amount_foreign_currency",),
            "currency": ("Valuation_item/Item_Invoice/Currency_code",),
        },
    )
    code = "Tarification/HScode/Commodity_code"
    put_value(goods, "hs", node.text(code), node.at(code))
    record.goods.append(goods)
    for document in node.all("Attached_documents"):
        _attached(record.of, document)


def _attached(of: Fields, document: XmlNode) -> None:
    code = document.text("Attached_document_code")
    if name := _DOCUMENTS.get(code):
        put_texts(of, document, {name: ("Attached_document_reference",)})
