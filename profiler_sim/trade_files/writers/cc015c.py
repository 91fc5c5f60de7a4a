"""NCTS CC015C: the declaration for transit of one lorry.

Customs offices are invented: the letters of their country, ZZ and four figures. Where the papers
state no guarantee, the declaration has type A, a waiver by agreement: the message must have one.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element
from zlib import crc32

from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.road.model import Road
from profiler_sim.trade_files.papers.places import country_of
from profiler_sim.trade_files.writers.message_text import SENDER, Occasion, ascii_text, number_text
from profiler_sim.trade_files.writers.xml_elements import child, document, optional

_NAMESPACE = "http://ncts.dgtaxud.ec"
_PHASE = "NCTS5.1"
_KINDS = {"T1": "T1", "T2": "T2", "TIR": "TIR", "national": "T1"}
_GUARANTEES = {"comprehensive": "1", "individual": "2", "cash deposit": "3", "carnet": "B"}
_WAIVED = "A"
_LORRY, _TRAILER = "30", "31"
_NOTE = "N730"
_PARTY_NAME, _STREET, _CITY, _POSTCODE, _PLATE, _TEXT, _MARKS = 70, 70, 35, 17, 27, 512, 512
_REFERENCE = 22
_FIRST_CARNET = 25
"""Million, from which on carnets bear letters."""


def write_cc015c(papers: Sequence[Consignment], occasion: Occasion) -> Iterator[str]:
    """Give one declaration for each lorry."""
    for each in papers:
        yield _declaration(each, occasion)


def _declaration(papers: Consignment, occasion: Occasion) -> str:
    road = papers.by(Road)
    root = Element(f"{{{_NAMESPACE}}}CC015C", {"PhaseID": _PHASE})
    child(root, "messageSender", SENDER)
    child(root, "messageRecipient", SENDER)
    child(root, "preparationDateAndTime", f"{occasion.prepared:%Y-%m-%dT%H:%M:%S}")
    child(root, "messageIdentification", f"{SENDER}{papers.id}")
    child(root, "messageType", "CC015C")
    _operation(root, papers)
    _office(root, "CustomsOfficeOfDeparture", road.transit.departure_office, road.from_country)
    end = road.onward_country or road.to_country
    _office(root, "CustomsOfficeOfDestinationDeclared", road.transit.destination_office, end)
    holder = child(root, "HolderOfTheTransitProcedure")
    _name_and_address(holder, papers.consignee)
    _guarantee(root, road)
    _consignment(root, papers, end)
    return document(root, {"ncts": _NAMESPACE})


def _operation(root: Element, papers: Consignment) -> None:
    transit = papers.by(Road).transit
    node = child(root, "TransitOperation")
    number = transit.number or papers.by(Road).document_no or papers.id
    child(node, "LRN", ascii_text(number).replace(" ", "")[:_REFERENCE])
    kind = _KINDS.get(transit.kind or "", "T1")
    child(node, "declarationType", kind)
    child(node, "additionalDeclarationType", "A")
    if kind == "TIR" and transit.number:
        child(node, "TIRCarnetNumber", _carnet(transit.number))
    child(node, "security", "0")
    child(node, "reducedDatasetIndicator", "0")
    child(node, "bindingItinerary", "0")
    optional(node, "limitDate", transit.time_limit and transit.time_limit.isoformat())


def _carnet(number: str) -> str:
    """Write a carnet's number in the form of the message: two letters with an X, from 25000000."""
    digits = "".join(char for char in number if char.isdecimal())[-8:].zfill(8)
    first = int(digits[:2])
    return f"ZX{first if first >= _FIRST_CARNET else first + _FIRST_CARNET}{digits[2:]}"


def _office(root: Element, name: str, words: str | None, country: str) -> None:
    number = crc32((words or country).encode()) % 10_000
    child(child(root, name), "referenceNumber", f"{country}ZZ{number:04d}")


def _guarantee(root: Element, road: Road) -> None:
    node = child(root, "Guarantee")
    child(node, "sequenceNumber", 1)
    child(node, "guaranteeType", _GUARANTEES.get(road.transit.guarantee or "", _WAIVED))
    if road.transit.guarantee_usd is not None:
        reference = child(node, "GuaranteeReference")
        child(reference, "sequenceNumber", 1)
        child(reference, "amountToBeCovered", road.transit.guarantee_usd)
        child(reference, "currency", "USD")


def _consignment(root: Element, papers: Consignment, end: str) -> None:
    road = papers.by(Road)
    node = child(root, "Consignment")
    child(node, "countryOfDispatch", road.from_country)
    child(node, "countryOfDestination", end)
    child(node, "containerIndicator", "0")
    child(node, "inlandModeOfTransport", "3")
    child(node, "modeOfTransportAtTheBorder", "3")
    child(node, "grossMass", number_text(papers.gross_kg))
    _party(node, "Consignor", papers.shipper)
    _party(node, "Consignee", papers.consignee)
    _seals(node, road)
    nationality = road.carrier.country or road.from_country
    plates = ((_LORRY, road.vehicle.tractor_plate), (_TRAILER, road.vehicle.trailer_plate))
    for place, (kind, plate) in enumerate([each for each in plates if each[1]], 1):
        means = child(node, "DepartureTransportMeans")
        child(means, "sequenceNumber", place)
        child(means, "typeOfIdentification", kind)
        child(means, "identificationNumber", ascii_text(plate or "")[:_PLATE])
        child(means, "nationality", nationality)
    countries = dict.fromkeys((road.from_country, *(c[:2] for c in road.via), road.to_country))
    for place, country in enumerate(countries, 1):
        way = child(node, "CountryOfRoutingOfConsignment")
        child(way, "sequenceNumber", place)
        child(way, "country", country)
    _place_of_loading(node, road)
    if road.cmr_no:
        note = child(node, "TransportDocument")
        child(note, "sequenceNumber", 1)
        child(note, "type", _NOTE)
        child(note, "referenceNumber", road.cmr_no)
    _house(node, papers)


def _place_of_loading(node: Element, road: Road) -> None:
    place = child(node, "PlaceOfLoading")
    if country_of(road.taken_over_at):
        child(place, "UNLocode", road.taken_over_at)
    else:
        child(place, "country", road.from_country)
        child(place, "location", road.taken_over_at)


def _seals(node: Element, road: Road) -> None:
    seals = road.transit.seals
    if seals is None:
        return
    equipment = child(node, "TransportEquipment")
    child(equipment, "sequenceNumber", 1)
    child(equipment, "numberOfSeals", len(seals))
    for place, number in enumerate(seals, 1):
        seal = child(equipment, "Seal")
        child(seal, "sequenceNumber", place)
        child(seal, "identifier", ascii_text(number)[:20])


def _house(node: Element, papers: Consignment) -> None:
    house = child(node, "HouseConsignment")
    child(house, "sequenceNumber", 1)
    child(house, "grossMass", number_text(papers.gross_kg))
    for place, item in enumerate(papers.goods, 1):
        _item(house, item, place)


def _item(house: Element, goods: GoodsItem, place: int) -> None:
    item = child(house, "ConsignmentItem")
    child(item, "goodsItemNumber", place)
    child(item, "declarationGoodsItemNumber", place)
    commodity = child(item, "Commodity")
    child(commodity, "descriptionOfGoods", goods.description[:_TEXT])
    if goods.hs6 and len(goods.hs6) == 6:  # noqa: PLR2004  the message has no shorter code
        code = child(commodity, "CommodityCode")
        child(code, "harmonizedSystemSubHeadingCode", goods.hs6)
    if goods.dangerous:
        danger = child(commodity, "DangerousGoods")
        child(danger, "sequenceNumber", 1)
        child(danger, "UNNumber", goods.dangerous.un.removeprefix("UN"))
    measure = child(commodity, "GoodsMeasure")
    child(measure, "grossMass", number_text(goods.gross_kg))
    optional(measure, "netMass", goods.net_kg and number_text(goods.net_kg))
    packaging = child(item, "Packaging")
    child(packaging, "sequenceNumber", 1)
    child(packaging, "typeOfPackages", goods.package_code or "PK")
    optional(packaging, "numberOfPackages", goods.packages)
    optional(packaging, "shippingMarks", goods.marks and goods.marks[:_MARKS])


def _party(parent: Element, kind: str, party: Party) -> None:
    if party.name:
        _name_and_address(child(parent, kind), party)


def _name_and_address(node: Element, party: Party) -> None:
    optional(node, "name", party.name[:_PARTY_NAME] or SENDER)
    if party.street and party.city and party.country:
        address = child(node, "Address")
        child(address, "streetAndNumber", party.street[:_STREET])
        optional(address, "postcode", (party.postcode or "")[:_POSTCODE])
        child(address, "city", party.city[:_CITY])
        child(address, "country", party.country)
