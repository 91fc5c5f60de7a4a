"""Cargo-XML: the master waybill (XFWB) and the house waybill (XFZB)."""

import re

from profiler_sim.trade_files.readers.field_values import kilograms, put_value
from profiler_sim.trade_files.readers.xml.fields import Paths, finished, put_texts, xml_number
from profiler_sim.trade_files.readers.xml.tree import XmlNode, read_xml
from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading, put

_PARTIES = {
    "ConsignorParty": "shipper",
    "ConsigneeParty": "consignee",
    "NotifiedParty": "notify",
    "FreightForwarderParty": "agent",
}
_ADDRESSES = ("PostalStructuredAddress", "FreightForwarderAddress")
_SECURITY = frozenset({"SPX", "SCO", "SHR", "NSC"})
_CUBIC_CENTIMETRES = {"CMQ": 1_000_000, "DMQ": 1_000}
_TAX = frozenset({"T", "TIN", "EOR"})


def is_cargo_xml(head: str) -> bool:
    """Return whether a text begins as a waybill."""
    return bool(re.search(r"<(?:\w+:)?(?:Waybill|HouseWaybill)\b", head))


def read_cargo_xml(content: bytes) -> Reading:
    """Read a waybill. Raises ``TradeFileFault``."""
    root = read_xml(content)
    is_house = root.name == "HouseWaybill"
    reading = Reading("xfzb" if is_house else "xfwb")
    master = root.first("MasterConsignment")
    house = master.first("IncludedHouseConsignment") if master and is_house else None
    if master is None:
        return finished(root, reading)
    record = ManifestRecord("air", root.path)
    number_path = "BusinessHeaderDocument/ID"
    if is_house:
        put_texts(record.of, root, {"house_no": (number_path,)})
        put_texts(record.of, master, {"awb_no": ("TransportContractDocument/ID",)})
        _totals(record.of, master, "master_packages", "master_kg")
    else:
        put_texts(record.of, root, {"awb_no": (number_path,)})
    issued = "BusinessHeaderDocument/SignatoryCarrierAuthentication/ActualDateTime"
    put_texts(record.of, root, {"issued_on": (issued,)})
    _consignment(record, house or master)
    if house:
        _route(record.of, master)
    reading.records.append(record)
    return finished(root, reading)


def _totals(of: Fields, node: XmlNode, packages: str, weight: str) -> None:
    path = "IncludedTareGrossWeightMeasure"
    kg = kilograms(xml_number(node, path), node.attribute(path, "unitCode"))
    put(of, weight, kg or None, node.at(path))
    put_texts(of, node, {packages: ("TotalPieceQuantity",)})


def _consignment(record: ManifestRecord, node: XmlNode) -> None:
    of = record.of
    _totals(of, node, "packages", "gross_kg")
    for element, role in _PARTIES.items():
        if party := node.first(element):
            _party(of, role, party)
    _route(of, node)
    value = "DeclaredValueForCustomsAmount"
    put_texts(of, node, {"value": (value,)})
    if "value" in of:
        put(of, "currency", node.attribute(value, "currencyID"), node.at(value))
    paid = {"true": "prepaid", "false": "collect"}
    indicator = "TotalChargePrepaidIndicator"
    put(of, "freight", paid.get(node.text(indicator)), node.at(indicator))
    _handling(of, node)
    for note in node.all("IncludedCustomsNote"):
        _customs_note(of, note)
    for name in ("IncludedMasterConsignmentItem", "IncludedHouseConsignmentItem"):
        for item in node.below(name):
            record.goods.append(_item(of, item))
    summary = node.first("SummaryDescription")
    if summary and not any("goods" in line for line in record.goods):
        goods: Fields = record.goods[0] if record.goods else {}
        put_texts(goods, node, {"goods": ("SummaryDescription",)})
        record.goods[:1] = [goods]


def _route(of: Fields, node: XmlNode) -> None:
    names: Paths = {
        "loading_port": ("OriginLocation/ID",),
        "discharge_port": ("FinalDestinationLocation/ID",),
    }
    put_texts(of, node, names)
    legs = list(node.all("SpecifiedLogisticsTransportMovement"))
    for leg in legs[-1:]:
        put_texts(of, leg, {"flight": ("ID",)})
        put_texts(of, leg, {"carrier": ("UsedLogisticsTransportMeans/Name",)})
        put_texts(of, leg, {"arrives_on": ("ArrivalEvent/ScheduledOccurrenceDateTime",)})
    for leg in legs[:1]:
        put_texts(of, leg, {"departs_on": ("DepartureEvent/ScheduledOccurrenceDateTime",)})


def _handling(of: Fields, node: XmlNode) -> None:
    codes = [each.text("DescriptionCode") for each in node.all("HandlingSPHInstructions")]
    at = node.at("HandlingSPHInstructions")
    put(of, "security_status", next((c for c in codes if c in _SECURITY), None), at)
    put(of, "handling_codes", tuple(c for c in codes if c and c not in _SECURITY), at)


def _customs_note(of: Fields, note: XmlNode) -> None:
    """Numbers of parties stand in notes; whom they are about is in another element."""
    roles = {"SHP": "shipper", "CNE": "consignee", "NFY": "notify"}
    role = roles.get(note.text("SubjectCode"))
    if role and note.text("ContentCode") in _TAX:
        put_texts(of, note, {f"{role}_tax_id": ("Content",)})


def _party(of: Fields, role: str, node: XmlNode) -> None:
    name, *rest = (line.strip() for line in node.lines("Name").splitlines() or [""])
    put(of, role, name, node.at("Name"))
    address = next((found for each in _ADDRESSES if (found := node.first(each))), None)
    if address is not None:
        street = address.lines("StreetName").splitlines()
        text = ", ".join(filter(None, (*rest, *map(str.strip, street))))
        put(of, f"{role}_street", text, address.at("StreetName"))
        put_texts(
            of,
            address,
            {
                f"{role}_city": ("CityName",),
                f"{role}_postcode": ("PostcodeCode",),
                f"{role}_country": ("CountryID",),
            },
        )
    contact = "DefinedTradeContact"
    phone = f"{contact}/DirectTelephoneCommunication/CompleteNumber"
    put_texts(of, node, {f"{role}_phone": (phone,)})
    put_texts(of, node, {f"{role}_email": (f"{contact}/URIEmailCommunication/URIID",)})


def _item(of: Fields, node: XmlNode) -> Fields:
    goods: Fields = {}
    text = node.lines("NatureIdentificationTransportCargo/Identification")
    put(goods, "goods", text, node.at("NatureIdentificationTransportCargo/Identification"))
    put_value(goods, "hs", node.text("TypeCode"), node.at("TypeCode"))
    put_texts(goods, node, {"packages": ("PieceQuantity", "PackageQuantity")})
    weight = "GrossWeightMeasure"
    kg = kilograms(xml_number(node, weight), node.attribute(weight, "unitCode"))
    put(goods, "gross_kg", kg or None, node.at(weight))
    volume = "GrossVolumeMeasure"
    cubic = xml_number(node, volume)
    if cubic:
        unit = _CUBIC_CENTIMETRES.get(node.attribute(volume, "unitCode"), 1)
        put(goods, "volume_m3", round(cubic / unit, 6), node.at(volume))
    charged = node.first("ApplicableFreightRateServiceCharge")
    if charged:
        put_texts(of, charged, {"chargeable_kg": ("ChargeableWeightMeasure",)})
    return goods
