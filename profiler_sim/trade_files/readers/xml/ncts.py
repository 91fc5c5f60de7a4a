"""NCTS: the declaration for transit, CC015C, one consignment a house."""

import re
from collections.abc import Iterator, Mapping

from profiler_sim.trade_files.readers.field_values import country_code, put_value
from profiler_sim.trade_files.readers.xml.fields import Paths, finished, put_texts
from profiler_sim.trade_files.readers.xml.tree import XmlNode, read_xml
from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading, put

_KINDS = {"T1": "T1", "T2": "T2", "T2F": "T2", "T": "T1", "TIR": "TIR"}
_GUARANTEES = {
    **dict.fromkeys(("0", "1"), "comprehensive"),
    **dict.fromkeys(("2", "4", "9"), "individual"),
    "3": "cash deposit",
    "B": "carnet",
}
"""Guarantees by their type."""
_TRAILER = "31"
"""Identification of a trailer; 30 is that of a road vehicle."""
_NOTE = frozenset({"N730", "730"})
_HEADER: Paths = {
    "transit_no": ("TransitOperation/MRN", "TransitOperation/LRN"),
    "time_limit": ("TransitOperation/limitDate",),
    "departure_office": ("CustomsOfficeOfDeparture/referenceNumber",),
    "destination_office": ("CustomsOfficeOfDestinationDeclared/referenceNumber",),
    "principal": ("HolderOfTheTransitProcedure/name",),
    "principal_tax_id": ("HolderOfTheTransitProcedure/identificationNumber",),
    "guarantee_value": ("Guarantee/GuaranteeReference/amountToBeCovered",),
    "guarantee_currency": ("Guarantee/GuaranteeReference/currency",),
}
_GOODS: Paths = {
    "goods": ("Commodity/descriptionOfGoods",),
    "gross_kg": ("Commodity/GoodsMeasure/grossMass",),
    "net_kg": ("Commodity/GoodsMeasure/netMass",),
    "packages": ("Packaging/numberOfPackages",),
    "package_code": ("Packaging/typeOfPackages",),
    "marks": ("Packaging/shippingMarks",),
    "un_number": ("Commodity/DangerousGoods/UNNumber",),
}
_ROLES = {"Consignor": "shipper", "Consignee": "consignee"}


def is_cc015c(head: str) -> bool:
    """Return whether a text begins as a declaration for transit."""
    return bool(re.search(r"<(?:\w+:)?CC015C\b", head))


def read_cc015c(content: bytes) -> Reading:
    """Read a declaration. Raises ``TradeFileFault``."""
    root, reading = read_xml(content), Reading("cc015c")
    header: Fields = {}
    put_texts(header, root, _HEADER)
    kind = "TransitOperation/declarationType"
    put(header, "transit_kind", _KINDS.get(root.text(kind)), root.at(kind))
    guarantee = "Guarantee/guaranteeType"
    put(header, "guarantee", _GUARANTEES.get(root.text(guarantee)), root.at(guarantee))
    consignment = root.first("Consignment")
    if consignment is None:
        return finished(root, reading)
    _carriage(header, consignment)
    boxes = list(_equipment(consignment))
    for house in list(consignment.all("HouseConsignment")) or [consignment]:
        record = ManifestRecord("road", house.path, dict(header))
        record.containers += [dict(each) for each in boxes]
        _house(record, house, consignment)
        reading.records.append(record)
    return finished(root, reading)


def _carriage(header: Fields, node: XmlNode) -> None:
    for means in ("ActiveBorderTransportMeans", "DepartureTransportMeans"):
        for each in node.all(means):
            kind = each.text("typeOfIdentification")
            name = "trailer_plate" if kind == _TRAILER else "plate"
            put_texts(header, each, {name: ("identificationNumber",)})
    put_texts(header, node, {"loading_port": ("PlaceOfLoading/UNLocode",)})
    put_texts(header, node, {"place_of_delivery": ("PlaceOfUnloading/UNLocode",)})
    country = "countryOfDestination"
    put(header, "destination_country", country_code(node.text(country)), node.at(country))
    for document in node.all("TransportDocument"):
        if document.text("type") in _NOTE:
            put_texts(header, document, {"cmr_no": ("referenceNumber",)})


def _equipment(node: XmlNode) -> Iterator[Fields]:
    for each in node.all("TransportEquipment"):
        box: Fields = {}
        put_texts(box, each, {"container": ("containerIdentificationNumber",)})
        seals = tuple(filter(None, (seal.text("identifier") for seal in each.all("Seal"))))
        put(box, "seal", seals, each.at("Seal/identifier"))
        if box:
            yield box


def _house(record: ManifestRecord, house: XmlNode, consignment: XmlNode) -> None:
    items = list(house.all("ConsignmentItem"))
    for element, role in _ROLES.items():
        levels = [*(item.first(element) for item in items[:1]), house.first(element)]
        party = next((found for found in levels if found), consignment.first(element))
        if party is not None:
            _party(record.of, role, party)
    put_texts(record.of, house, {"gross_kg": ("grossMass",)})
    for item in items:
        goods: Fields = {}
        put_texts(goods, item, _GOODS)
        code = item.first("Commodity/CommodityCode")
        if code is not None:
            path = "harmonizedSystemSubHeadingCode"
            digits = code.text(path) + code.text("combinedNomenclatureCode")
            put_value(goods, "hs", digits, code.at(path))
        record.goods.append(goods)


def _party(of: Fields, role: str, node: XmlNode) -> None:
    names: Mapping[str, tuple[str, ...]] = {
        role: ("name",),
        f"{role}_tax_id": ("identificationNumber",),
        f"{role}_street": ("Address/streetAndNumber",),
        f"{role}_postcode": ("Address/postcode",),
        f"{role}_city": ("Address/city",),
        f"{role}_country": ("Address/country",),
        f"{role}_phone": ("ContactPerson/phoneNumber",),
        f"{role}_email": ("ContactPerson/eMailAddress",),
    }
    put_texts(of, node, names)
