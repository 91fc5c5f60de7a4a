"""ITMATT as XML: what the sender of a postal item declared."""

import re

from profiler_sim.trade_files.readers.field_values import kilograms
from profiler_sim.trade_files.readers.xml.fields import finished, put_texts, xml_number
from profiler_sim.trade_files.readers.xml.tree import XmlNode, read_xml
from profiler_sim.trade_files.records import Fields, ManifestRecord, Reading, put

_SERVICES = {"C": "parcel", "E": "express mail", "U": "letter packet", "L": "letter packet"}
"""Services by the class of mail."""
_CATEGORIES = {
    **dict.fromkeys(("G", "82", "31", "true", "1", "yes", "gift"), "gift"),
    **dict.fromkeys(("D", "81"), "documents"),
    **dict.fromkeys(("S", "32", "sale of goods"), "sale of goods"),
    **dict.fromkeys(("R", "21"), "returned goods"),
    **dict.fromkeys(("N", "999"), "other"),
}
_ADDRESSES = {"SenderAddress": "shipper", "ReceiverAddress": "consignee"}


def is_itmatt(head: str) -> bool:
    """Return whether a text begins with postal items."""
    return bool(re.search(r"<(?:\w+:)?(?:ITMATT|Itmatt|ItemAttributes|PreAdvice)\b", head)) or (
        "ItemId" in head and "<" in head[:200]
    )


def read_itmatt(content: bytes) -> Reading:
    """Read the items of a file. Raises ``TradeFileFault``."""
    root, reading = read_xml(content), Reading("itmatt")
    items = [root] if root.name == "Item" else list(root.below("Item"))
    reading.records += [_item(item) for item in items]
    return finished(root, reading)


def _item(node: XmlNode) -> ManifestRecord:
    record = ManifestRecord("post", node.path)
    of = record.of
    put_texts(
        of,
        node,
        {
            "item_no": ("ItemId",),
            "gross_kg": ("TotalWeight",),
            "freight_value": ("TransportCosts",),
            "freight_currency": ("TransportCurrency",),
            "invoice_no": ("InvoiceNumber",),
            "issued_on": ("PostingDate",),
        },
    )
    put(of, "service", _SERVICES.get(node.text("MailClass")[:1].upper()), node.at("MailClass"))
    category = node.text("Gift", "NatureOfContents")
    found = _CATEGORIES.get(category) or _CATEGORIES.get(category.upper())
    put(of, "category", found, node.at("Gift", "NatureOfContents"))
    for element, role in _ADDRESSES.items():
        if address := node.first(element):
            _party(of, role, address, node.first(element.replace("Address", "ContactInformation")))
    country = node.text("OriginCountry")
    if len(country) == 2:  # noqa: PLR2004  two letters of a country
        put(of, "shipper_country", country.upper(), node.at("OriginCountry"), "inferred")
    record.goods += [_piece(piece) for piece in node.all("ContentPiece")]
    return record


def _party(of: Fields, role: str, node: XmlNode, contact: XmlNode | None) -> None:
    street = " ".join(filter(None, (node.text("Street"), node.text("HouseNumber"))))
    put(of, f"{role}_street", street, node.at("Street"))
    put_texts(
        of,
        node,
        {
            role: ("Name",),
            f"{role}_city": ("City",),
            f"{role}_postcode": ("PostCode", "Postcode"),
            f"{role}_country": ("Country",),
        },
    )
    source = contact or node
    names = {f"{role}_phone": ("Telephone", "Phone"), f"{role}_email": ("Email",)}
    put_texts(of, source, names)


def _piece(node: XmlNode) -> Fields:
    goods: Fields = {}
    weight = xml_number(node, "Weight")
    unit = node.attribute("Weight", "unit") or "KGM"
    put(goods, "gross_kg", kilograms(weight, unit) or None, node.at("Weight"))
    put_texts(
        goods,
        node,
        {
            "goods": ("Description",),
            "hs": ("HSCode",),
            "packages": ("NumberOfPieces",),
            "value": ("Value",),
            "currency": ("Currency",),
            "origin": ("OriginCountry",),
        },
    )
    return goods
