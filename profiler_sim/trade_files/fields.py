"""The fields that a file of the trade can state, and of which kind each is.

The kind decides how the anonymiser treats a field. A reader cannot set a field that is not in
these tables, so nothing that it reads can pass the anonymiser unseen.
"""

from collections.abc import Mapping
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field holds, whatever the format calls it."""

    NAME = "name"
    """A firm or a person."""
    STREET = "street"
    """Lines of an address, without name, town and country where the file keeps them apart."""
    CITY = "city"
    POSTCODE = "postcode"
    COUNTRY = "country"
    """ISO 3166-1 alpha-2."""
    PHONE = "phone"
    EMAIL = "email"
    TAX_ID = "tax id"
    REFERENCE = "reference"
    """A number that one firm or office gave: of a bill, waybill, booking or declaration."""
    WAYBILL = "waybill"
    """An air waybill: airline prefix, serial, check digit."""
    ITEM = "item"
    """A postal item, UPU S10 or a courier's."""
    CONTAINER = "container"
    SEAL = "seal"
    PLATE = "plate"
    VESSEL = "vessel"
    IMO = "imo"
    VOYAGE = "voyage"
    FLIGHT = "flight"
    CARRIER = "carrier"
    PLACE = "place"
    """UN/LOCODE or IATA code, or a name where the file has no code."""
    DAY = "day"
    NUMBER = "number"
    CODE = "code"
    """A word of a closed list."""
    TEXT = "text"
    """Goods, marks and remarks in words."""


_PARTY: Mapping[str, FieldKind] = {
    "": FieldKind.NAME,
    "_street": FieldKind.STREET,
    "_city": FieldKind.CITY,
    "_postcode": FieldKind.POSTCODE,
    "_country": FieldKind.COUNTRY,
    "_phone": FieldKind.PHONE,
    "_email": FieldKind.EMAIL,
    "_tax_id": FieldKind.TAX_ID,
}
PARTIES = ("shipper", "consignee", "notify", "agent", "principal")
"""The parties of a consignment; ``principal`` is the holder of a transit procedure."""
CONSIGNMENT_FIELDS: Mapping[str, FieldKind] = {
    "bill_no": FieldKind.REFERENCE,
    "master_bill": FieldKind.REFERENCE,
    "awb_no": FieldKind.WAYBILL,
    "house_no": FieldKind.REFERENCE,
    "cmr_no": FieldKind.REFERENCE,
    "transit_no": FieldKind.REFERENCE,
    "item_no": FieldKind.ITEM,
    "booking_no": FieldKind.REFERENCE,
    "invoice_no": FieldKind.REFERENCE,
    **{f"{party}{part}": kind for party in PARTIES for part, kind in _PARTY.items()},
    "carrier": FieldKind.CARRIER,
    "vessel": FieldKind.VESSEL,
    "imo": FieldKind.IMO,
    "voyage": FieldKind.VOYAGE,
    "flight": FieldKind.FLIGHT,
    "plate": FieldKind.PLATE,
    "trailer_plate": FieldKind.PLATE,
    "loading_port": FieldKind.PLACE,
    "discharge_port": FieldKind.PLACE,
    "transhipment_port": FieldKind.PLACE,
    "place_of_receipt": FieldKind.PLACE,
    "place_of_delivery": FieldKind.PLACE,
    "departure_office": FieldKind.PLACE,
    "destination_office": FieldKind.PLACE,
    "origin": FieldKind.COUNTRY,
    "destination_country": FieldKind.COUNTRY,
    "arrives_on": FieldKind.DAY,
    "departs_on": FieldKind.DAY,
    "issued_on": FieldKind.DAY,
    "time_limit": FieldKind.DAY,
    "packages": FieldKind.NUMBER,
    "gross_kg": FieldKind.NUMBER,
    "volume_m3": FieldKind.NUMBER,
    "chargeable_kg": FieldKind.NUMBER,
    "master_packages": FieldKind.NUMBER,
    "master_kg": FieldKind.NUMBER,
    "value": FieldKind.NUMBER,
    "currency": FieldKind.CODE,
    "freight_value": FieldKind.NUMBER,
    "freight_currency": FieldKind.CODE,
    "freight": FieldKind.CODE,
    "incoterm": FieldKind.CODE,
    "bill_type": FieldKind.CODE,
    "transit_kind": FieldKind.CODE,
    "guarantee": FieldKind.CODE,
    "guarantee_value": FieldKind.NUMBER,
    "guarantee_currency": FieldKind.CODE,
    "service": FieldKind.CODE,
    "category": FieldKind.CODE,
    "security_status": FieldKind.CODE,
    "handling_codes": FieldKind.CODE,
    "un_number": FieldKind.CODE,
}
"""Of the consignment as a whole."""
GOODS_FIELDS: Mapping[str, FieldKind] = {
    "goods": FieldKind.TEXT,
    "hs": FieldKind.CODE,
    "packages": FieldKind.NUMBER,
    "package_code": FieldKind.CODE,
    "gross_kg": FieldKind.NUMBER,
    "net_kg": FieldKind.NUMBER,
    "volume_m3": FieldKind.NUMBER,
    "value": FieldKind.NUMBER,
    "currency": FieldKind.CODE,
    "marks": FieldKind.TEXT,
    "origin": FieldKind.COUNTRY,
    "un_number": FieldKind.CODE,
    "in_container": FieldKind.CONTAINER,
}
"""Of one line of goods."""
CONTAINER_FIELDS: Mapping[str, FieldKind] = {
    "container": FieldKind.CONTAINER,
    "size_type": FieldKind.CODE,
    "seal": FieldKind.SEAL,
    "tare_kg": FieldKind.NUMBER,
    "vgm_kg": FieldKind.NUMBER,
    "gross_kg": FieldKind.NUMBER,
    "packages": FieldKind.NUMBER,
    "set_temp_c": FieldKind.NUMBER,
    "full_empty": FieldKind.CODE,
}
"""Of one container, or of the equipment of a lorry."""
MAY_BE_ZERO = frozenset({"set_temp_c"})
"""Numbers of which zero and less are values; elsewhere a zero stands for "not stated"."""
COUNTS = frozenset({"packages", "master_packages"})
"""Numbers that are whole."""
_MOST_PACKAGES = 10_000_000
_MOST_KG = 500_000_000
"""More than any ship carries."""


def fits(name: str, number: float) -> bool:
    """Return whether a field can have a number: no packages or weights below zero or absurd."""
    if name in MAY_BE_ZERO:
        return True
    if name in COUNTS:
        return 0 <= number <= _MOST_PACKAGES and number == int(number)
    return number >= 0 and not (name.endswith("_kg") and number > _MOST_KG)


KINDS: Mapping[str, FieldKind] = {**GOODS_FIELDS, **CONTAINER_FIELDS, **CONSIGNMENT_FIELDS}
"""The kind of every field; a name that stands in several tables has one kind in all."""
