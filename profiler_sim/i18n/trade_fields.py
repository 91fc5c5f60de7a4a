"""What the fields of imported manifests are called on screen."""

from collections.abc import Mapping

from profiler_sim.i18n.text import N_, _

_PARTIES = {
    "shipper": N_("shipper"),
    "consignee": N_("consignee"),
    "notify": N_("notify party"),
    "agent": N_("agent"),
    "principal": N_("holder of the transit"),
}
_PARTS = {
    "street": N_("address"),
    "city": N_("town"),
    "postcode": N_("postcode"),
    "country": N_("country"),
    "phone": N_("telephone"),
    "email": N_("e-mail"),
    "tax_id": N_("tax number"),
}
_FIELDS: Mapping[str, str] = {
    "bill_no": N_("bill of lading number"),
    "master_bill": N_("master bill number"),
    "awb_no": N_("air waybill number"),
    "house_no": N_("house waybill number"),
    "cmr_no": N_("CMR note number"),
    "transit_no": N_("transit document number"),
    "item_no": N_("item number"),
    "booking_no": N_("booking number"),
    "invoice_no": N_("invoice number"),
    "carrier": N_("carrier"),
    "vessel": N_("vessel"),
    "imo": N_("IMO number"),
    "voyage": N_("voyage"),
    "flight": N_("flight"),
    "plate": N_("plate of the tractor"),
    "trailer_plate": N_("plate of the trailer"),
    "loading_port": N_("place of loading"),
    "discharge_port": N_("place of discharge"),
    "transhipment_port": N_("place of transhipment"),
    "place_of_receipt": N_("place of receipt"),
    "place_of_delivery": N_("place of delivery"),
    "departure_office": N_("office of departure"),
    "destination_office": N_("office of destination"),
    "origin": N_("country of origin"),
    "destination_country": N_("country of destination"),
    "arrives_on": N_("day of arrival"),
    "departs_on": N_("day of departure"),
    "issued_on": N_("day of issue"),
    "time_limit": N_("time limit"),
    "packages": N_("packages"),
    "gross_kg": N_("gross weight"),
    "net_kg": N_("net weight"),
    "volume_m3": N_("volume"),
    "chargeable_kg": N_("chargeable weight"),
    "master_packages": N_("pieces of the master waybill"),
    "master_kg": N_("weight of the master waybill"),
    "value": N_("value"),
    "currency": N_("currency"),
    "freight_value": N_("amount of freight"),
    "freight_currency": N_("currency of freight"),
    "freight": N_("freight prepaid or collect"),
    "incoterm": N_("Incoterm"),
    "bill_type": N_("type of bill"),
    "transit_kind": N_("kind of transit"),
    "guarantee": N_("guarantee"),
    "guarantee_value": N_("amount of guarantee"),
    "guarantee_currency": N_("currency of guarantee"),
    "service": N_("postal service"),
    "category": N_("category of the item"),
    "security_status": N_("security status"),
    "handling_codes": N_("handling codes"),
    "un_number": N_("UN number"),
    "goods": N_("goods in words"),
    "hs": N_("HS code"),
    "package_code": N_("kind of packages"),
    "marks": N_("marks"),
    "in_container": N_("container of the goods"),
    "container": N_("container number"),
    "size_type": N_("size and type of container"),
    "seal": N_("seal"),
    "tare_kg": N_("tare of the container"),
    "vgm_kg": N_("verified gross mass"),
    "set_temp_c": N_("set temperature"),
    "full_empty": N_("full or empty"),
}


def field_name(field: str) -> str:
    """Say what a field is called; of a container or a line of goods without saying so."""
    name = field.rpartition(".")[2]
    if name in _FIELDS:
        return _(_FIELDS[name])
    party, _blank, part = name.partition("_")
    if party not in _PARTIES:
        return name
    if not part:
        return _(_PARTIES[party])
    return _("{party}: {part}").format(party=_(_PARTIES[party]), part=_(_PARTS.get(part, part)))


FIELD_WORDS = (*_FIELDS, *(f"{p}_{part}" for p in _PARTIES for part in _PARTS), *_PARTIES)
"""Every field that has a name."""
