"""The manifest of ASYCUDA World (Awmds), one document a voyage, flight or lorry."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.consignment import Consignment, Party
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Container, OtherContainer, Sea
from profiler_sim.trade_files.writers.message_text import SENDER, Occasion, number_text
from profiler_sim.trade_files.writers.xml_elements import child, document, optional

_MODES: dict[Mode, str] = {"sea": "1", "road": "3", "air": "4", "post": "5"}
_FREIGHT = {"prepaid": "PP", "collect": "CC"}
_IMPORT, _TRANSIT = "23", "24"
"""Natures of a bill: the goods stay, or go on to another country."""
_FULL = "5"


def write_awmds(papers: Sequence[Consignment], occasion: Occasion) -> Iterator[str]:
    """Give a manifest for each means of transport."""
    for _, group in groupby(sorted(papers, key=_means), key=_means):
        yield _manifest(list(group), occasion)


def _means(papers: Consignment) -> tuple[str, str, str]:
    """Carrier, ship or plates, and voyage or flight."""
    carriage = papers.transport
    if isinstance(carriage, Sea):
        return carriage.carrier, carriage.vessel.name, carriage.vessel.voyage or ""
    if isinstance(carriage, Air):
        flight = carriage.flights[-1].number if carriage.flights else ""
        return carriage.airline, "", flight
    if isinstance(carriage, Road):
        plates = (carriage.vehicle.tractor_plate, carriage.vehicle.trailer_plate or "")
        return carriage.carrier.name or "", " / ".join(filter(None, plates)), ""
    return "", "", ""


def _manifest(papers: Sequence[Consignment], occasion: Occasion) -> str:
    first = papers[0].transport
    carrier, vehicle, voyage = _means(papers[0])
    root = Element("Awmds")
    general = child(root, "General_segment")
    ids = child(general, "General_segment_id")
    child(ids, "Customs_office_code", SENDER)
    optional(ids, "Voyage_number", voyage)
    optional(ids, "Date_of_departure", first.left_on and first.left_on.isoformat())
    child(ids, "Date_of_arrival", first.arrives_at.date().isoformat())
    totals = child(general, "Totals_segment")
    child(totals, "Total_number_of_bols", len(papers))
    child(totals, "Total_gross_mass", number_text(sum(each.gross_kg for each in papers)))
    transport = child(general, "Transport_information")
    if carrier:
        child(child(transport, "Carrier"), "Carrier_name", carrier)
    child(transport, "Mode_of_transport_code", _MODES[first.mode])
    optional(transport, "Identity_of_transporter", vehicle)
    places = child(general, "Load_unload_place")
    child(places, "Place_of_departure_code", first.start)
    child(places, "Place_of_destination_code", occasion.port)
    for line, each in enumerate(papers, 1):
        _bill(root, each, line)
    return document(root)


def _bill(root: Element, papers: Consignment, line: int) -> None:
    carriage = papers.transport
    bill = child(root, "Bol_segment")
    ids = child(bill, "Bol_id")
    number = carriage.house_no if isinstance(carriage, Air) else carriage.document_no
    child(ids, "Bol_reference", number)
    child(ids, "Line_number", line)
    child(ids, "Bol_nature", _TRANSIT if carriage.onward_country else _IMPORT)
    if isinstance(carriage, Sea | Air) and carriage.master and carriage.master.number != number:
        optional(ids, "Master_bol_ref_number", carriage.master.number)
    places = child(bill, "Load_unload_place")
    child(places, "Port_of_origin_code", carriage.start)
    child(places, "Place_of_unloading_code", carriage.end)
    traders = child(bill, "Traders_segment")
    _trader(traders, "Exporter", papers.shipper)
    if papers.notify:
        _trader(traders, "Notify", papers.notify)
    _trader(traders, "Consignee", papers.consignee)
    if isinstance(carriage, Sea):
        _container(bill, carriage.container, papers)
        for box in carriage.other_containers:
            _container(bill, box, papers)
    _goods(bill, papers)
    _values(bill, papers)


def _trader(parent: Element, kind: str, party: Party) -> None:
    if not party.name:
        return
    trader = child(parent, kind)
    optional(trader, f"{kind}_code", party.tax_id)
    child(trader, f"{kind}_name", party.name)
    town = " ".join(filter(None, (party.postcode, party.city, party.country)))
    optional(trader, f"{kind}_address", ", ".join(filter(None, (party.street, town))))


def _container(bill: Element, box: Container | OtherContainer, papers: Consignment) -> None:
    node = child(bill, "ctn_segment")
    child(node, "Ctn_reference", box.number)
    packages = box.packages if isinstance(box, OtherContainer) else papers.packages
    optional(node, "Number_of_packages", packages)
    optional(node, "Type_of_container", box.size_type)
    child(node, "Empty_Full", _FULL)
    optional(node, "Marks1", box.seal)
    if isinstance(box, Container):
        optional(node, "Empty_weight", box.tare_kg)


def _goods(bill: Element, papers: Consignment) -> None:
    goods = child(bill, "Goods_segment")
    optional(goods, "Number_of_packages", papers.packages)
    optional(goods, "Package_type_code", papers.main_goods[0].package_code)
    child(goods, "Gross_mass", number_text(papers.gross_kg))
    optional(goods, "Shipping_marks", papers.main_goods[0].marks)
    child(goods, "Goods_description", "; ".join(item.description for item in papers.goods))
    optional(goods, "Volume_in_cubic_meters", papers.volume_m3)


def _values(bill: Element, papers: Consignment) -> None:
    if papers.freight_usd is None and papers.value_usd is None and papers.freight is None:
        return
    values = child(bill, "Value_segment")
    freight = child(values, "Freight_segment")
    optional(freight, "PC_indicator", _FREIGHT.get(papers.freight or ""))
    if papers.freight_usd is not None:
        child(freight, "Freight_value", number_text(papers.freight_usd))
        child(freight, "Freight_currency", "USD")
    if papers.value_usd is not None:
        customs = child(values, "Customs_segment")
        child(customs, "Customs_value", number_text(papers.value_usd))
        child(customs, "Customs_currency", "USD")
