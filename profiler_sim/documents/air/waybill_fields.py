"""The house air waybill: what is written in its boxes, and the form."""

from collections.abc import Sequence

from profiler_sim.cargo.air.model import Air, Flight, Size, iata
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.text import HARD
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import (
    FieldTemplate,
    FormTemplate,
    Lines,
    stated,
    stated_word,
)
from profiler_sim.i18n.text import N_, _

_STATUSES = {
    "SPX": N_("SPX, secured for passenger and cargo aircraft"),
    "SCO": N_("SCO, secured for cargo aircraft only"),
    "SHR": N_("SHR, secured to the rules for high risk"),
    "NSC": N_("NSC, not yet secured for a flight"),
}
_CONSIGNOR = {
    True: N_("known consignor: yes"),
    False: N_("known consignor: no"),
    None: N_("known consignor: not stated"),
}
_PAYMENTS = {
    "prepaid": {"account": N_("not in cash"), "cash": N_("in cash at the counter")},
    "collect": {
        "account": N_("on the consignee's account"),
        "cash": N_("to be paid in cash by the consignee"),
    },
}
"""How, by whether the shipper has paid or the consignee will."""
_CHARGES = {"prepaid": N_("PP, prepaid"), "collect": N_("CC, charges collect")}
_SERVICES = {"standard": N_("standard"), "express": N_("express")}
_CODES = {
    "AVI": N_("live animals"),
    "COL": N_("cool goods"),
    "ELI": N_("lithium ion batteries"),
    "ICE": N_("dry ice"),
    "PEF": N_("flowers"),
    "PEP": N_("fruit and vegetables"),
    "PES": N_("fish and seafood"),
    "PIL": N_("pharmaceuticals"),
    "RFG": N_("flammable gas"),
    "RFL": N_("flammable liquid"),
    "VAL": N_("valuable cargo"),
    "XPS": N_("priority small package"),
}
"""Special handling codes; the wording is our own."""


def air_of(data: FormData) -> Air:
    """Return the air part of the papers."""
    return data.consignment.by(Air)


def _airport(data: FormData, code: str) -> str:
    """Write an airport by IATA code, name and UN/LOCODE."""
    return f"{iata(code)} {data.names.get(code, '')} ({code})".replace("  ", " ")


def house_no(data: FormData) -> Lines:
    """Write the number of the house waybill."""
    return (air_of(data).house_no,)


def master_no(data: FormData) -> Lines:
    """Write the number of the master waybill."""
    return (air_of(data).master.number,)


def consignee(data: FormData) -> Lines:
    """Write the consignee, and whether the telephone is missing."""
    to = data.consignment.consignee
    text = common.party(to)
    is_noted = to.phone is None and not data.consignment.blank_is_unknown
    return (*text, _("no telephone stated")) if is_noted else text


def agent(data: FormData) -> Lines:
    """Write the agent who issued the house waybill and hands the pieces to the airline."""
    of = air_of(data).agent
    if of is None:
        return ()
    return f"{of.name}, {of.city}", _("agent code {code}").format(code=of.code)


def airline(data: FormData) -> Lines:
    """Write the airline."""
    return (air_of(data).airline,)


def account(data: FormData) -> Lines:
    """Write when the shipper's account was opened."""
    opened = air_of(data).account.opened_on
    if opened is None:
        return (_("opened on: not stated"),)
    return (_("opened on {day}").format(day=formats.day(opened)),)


def security(data: FormData) -> Lines:
    """Write the security status, and whether the shipper is a known consignor."""
    air = air_of(data)
    if air.security_status is None and air.account.known_consignor is None:
        return ()
    status = stated_word(_STATUSES, air.security_status)
    if air.account.known_consignor is None and data.consignment.blank_is_unknown:
        return status
    return *status, _(_CONSIGNOR[air.account.known_consignor])


def permit_no(data: FormData) -> Lines:
    """Write the number of the permit or licence that the goods need."""
    return (air_of(data).permit_no or _("none stated"),)


def departure(data: FormData) -> Lines:
    """Write the airport of departure."""
    return (_airport(data, air_of(data).departure_airport),)


def destination(data: FormData) -> Lines:
    """Write the airport of destination."""
    return (_airport(data, air_of(data).destination_airport),)


def transfers(data: FormData) -> Lines:
    """Write the airports on the way, each with the flight that leaves from it."""
    air = air_of(data)
    if not air.flights:
        return [_airport(data, code) for code in air.transfer_airports]
    onward = zip(air.transfer_airports, air.flights[1:], strict=True)
    text = [
        _("{airport}, then {flight}").format(
            airport=_airport(data, code), flight=_number_and_day(flight)
        )
        for code, flight in onward
    ]
    return [_("first {flight}").format(flight=_number_and_day(air.flights[0])), *text]


def _number_and_day(of: Flight) -> str:
    return f"{of.number.replace(' ', HARD)} / {formats.day(of.on)}"


def flight(data: FormData) -> Lines:
    """Write the flight requested on the last leg, and the flight booked."""
    air, asked, booked = air_of(data), _("requested {flight}"), _("booked {flight}")
    last = air.flights[-1] if air.flights else None
    return (
        *stated(air.requested_flight, lambda of: asked.format(flight=_number_and_day(of))),
        *stated(last, lambda of: booked.format(flight=_number_and_day(of))),
    )


def arrival(data: FormData) -> Lines:
    """Write when the last flight lands."""
    return (formats.moment(air_of(data).arrives_at),)


def delivery(data: FormData) -> Lines:
    """Write the place of delivery."""
    return common.delivery(data, air_of(data).place_of_delivery)


def handling(data: FormData) -> Lines:
    """Write the special handling codes with their meanings."""
    codes = air_of(data).handling_codes
    text = [f"{code}, {_(_CODES[code])}" if code in _CODES else code for code in codes]
    return text or (_("none"),)


def dangerous(data: FormData) -> Lines:
    """Write what the waybill says of dangerous goods."""
    air = air_of(data)
    if air.dangerous == "declared":
        return (_("declared, {number}").format(number=air.un_number),)
    return (_("said to be not restricted") if air.dangerous else _("nothing said"),)


def packages(data: FormData) -> Lines:
    """Write number and kind of all packages."""
    kinds = {item.package_code for item in data.consignment.goods}
    kind = kinds.pop() if len(kinds) == 1 else None
    return stated(data.consignment.packages, lambda count: formats.packages(count, kind or "PK"))


def gross_weight(data: FormData) -> Lines:
    """Write the gross weight of all goods in kg."""
    return (formats.kilograms(data.consignment.gross_kg),)


def net_weight(data: FormData) -> Lines:
    """Write the net weight of all goods in kg."""
    return stated(data.consignment.net_kg, formats.kilograms)


def chargeable(data: FormData) -> Lines:
    """Write the weight from which freight is charged."""
    return stated(air_of(data).chargeable_kg, formats.kilograms)


def volume(data: FormData) -> Lines:
    """Write the volume of all goods in m³."""
    return stated(data.consignment.volume_m3, formats.cubic_metres)


def dimensions(data: FormData) -> Lines:
    """Write size and number of the pieces."""
    sizes = air_of(data).sizes
    return (_("none stated"),) if sizes is None else piece_sizes(sizes)


def piece_sizes(sizes: Sequence[Size]) -> Lines:
    """Write sizes in cm, one line for each kind of piece."""
    return [
        _("{pieces} at {size} cm").format(
            pieces=size.pieces, size=f"{size.length}x{size.width}x{size.height}"
        )
        for size in sizes
    ]


def goods(data: FormData) -> Lines:
    """Write the description of the goods."""
    return [item.description for item in data.consignment.goods]


def hs_code(data: FormData) -> Lines:
    """Write the HS codes."""
    return [item.hs6 or _("none stated") for item in data.consignment.goods]


def marks(data: FormData) -> Lines:
    """Write the marks on the packages."""
    return [item.marks for item in data.consignment.goods if item.marks]


def freight(data: FormData) -> Lines:
    """Write terms, amount, payment and service of the freight."""
    consignment, air = data.consignment, air_of(data)
    terms = _(_CHARGES[consignment.freight]) if consignment.freight else _("none stated")
    amount = consignment.freight_usd
    text = terms if amount is None else f"{terms}: {formats.dollars(amount)}"
    words = _("service: {kind}")
    service = stated(air.service, lambda kind: words.format(kind=_(_SERVICES[kind])))
    paid = stated_word(_PAYMENTS[consignment.freight or "prepaid"], air.account.payment)
    return text, *paid, *service


def issued_on(data: FormData) -> Lines:
    """Write when the waybill was made out."""
    return stated(air_of(data).issued_on, formats.day)


_HOUSE: tuple[FieldTemplate[FormData], ...] = (
    # id, number, heading, column, width, row, what is written
    FieldTemplate(
        "shipper", "2", N_("Shipper's name and address"), 0, 6, 0, common.shipper, rows=2
    ),
    FieldTemplate("house no", "", N_("HAWB No."), 6, 3, 0, house_no),
    FieldTemplate("master no", "1", N_("MAWB No."), 9, 3, 0, master_no),
    FieldTemplate("account", "3", N_("Shipper's account"), 6, 6, 1, account),
    FieldTemplate(
        "consignee", "4", N_("Consignee's name and address"), 0, 6, 2, consignee, rows=2
    ),
    FieldTemplate("agent", "6", N_("Issuing agent, code"), 6, 6, 2, agent),
    FieldTemplate(
        "certificate no", "", N_("Authorised exporter No."), 6, 3, 3, common.exporter_no
    ),
    FieldTemplate("permit no", "", N_("Permit No."), 9, 3, 3, permit_no),
    FieldTemplate("notify party", "10", N_("Also notify"), 0, 6, 4, common.notify_party, rows=2),
    FieldTemplate("security", "", N_("Security status"), 6, 6, 4, security),
    FieldTemplate("origin", "", N_("Country of origin"), 6, 6, 5, common.origin),
    FieldTemplate("departure", "9", N_("Airport of departure"), 0, 6, 6, departure),
    FieldTemplate("route", "11", N_("Flights, to"), 6, 6, 6, transfers),
    FieldTemplate("destination", "18", N_("Airport of destination"), 0, 6, 7, destination),
    FieldTemplate("flight", "19", N_("Last leg: flight / date"), 6, 6, 7, flight),
    FieldTemplate("place of delivery", "", N_("Place of delivery"), 0, 6, 8, delivery),
    FieldTemplate("arrival", "", N_("Landing"), 6, 6, 8, arrival),
    FieldTemplate("insurance", "20", N_("Amount of insurance"), 0, 4, 9, common.insurance),
    FieldTemplate("value", "17", N_("Value for customs"), 4, 4, 9, common.value),
    FieldTemplate("incoterm", "", N_("Incoterm 2020"), 8, 4, 9, common.incoterm),
    FieldTemplate("handling", "21", N_("Special handling codes"), 0, 6, 10, handling),
    FieldTemplate("dangerous goods", "21", N_("Dangerous goods"), 6, 6, 10, dangerous),
    FieldTemplate("packages", "22A", N_("Pieces"), 0, 3, 11, packages),
    FieldTemplate("gross weight", "22B", N_("Gross weight"), 3, 3, 11, gross_weight),
    FieldTemplate("hs code", "22E", N_("HS code"), 6, 3, 11, hs_code),
    FieldTemplate("chargeable weight", "22F", N_("Chargeable"), 9, 3, 11, chargeable),
    FieldTemplate("goods", "22I", N_("Nature and quantity of goods"), 0, 6, 12, goods),
    FieldTemplate("dimensions", "22I", N_("Dimensions"), 6, 3, 12, dimensions),
    FieldTemplate("volume", "22I", N_("Volume"), 9, 3, 12, volume),
    FieldTemplate("freight", "24", N_("Weight charge, payment"), 0, 6, 13, freight),
    FieldTemplate("marks", "", N_("Marks, Nos."), 6, 3, 13, marks),
    FieldTemplate("net weight", "", N_("Net weight"), 9, 3, 13, net_weight),
    FieldTemplate("item", "", N_("Manifest item No."), 0, 6, 14, common.manifest_item),
    FieldTemplate("date of issue", "32", N_("Executed on"), 6, 6, 14, issued_on),
)
"""Numbered like the boxes of the air waybill; boxes of our own have no number."""


def house_reference(data: FormData) -> str:
    """Return the number of the house waybill."""
    return air_of(data).house_no


HOUSE_WAYBILL = FormTemplate(
    id="house waybill", title=N_("House air waybill"), reference=house_reference, boxes=_HOUSE
)


def find_line(consignment: Consignment) -> str:
    """Name house waybill, master waybill and first flight, for the message after a find."""
    air = consignment.by(Air)
    if not air.flights:
        text = _("EXERCISE. Find in house waybill {house}, master {master}.")
        return text.format(house=air.house_no, master=air.master.number)
    text = _("EXERCISE. Find in house waybill {house}, master {master}, flight {flight} of {day}.")
    first = air.flights[0]
    return text.format(
        house=air.house_no,
        master=air.master.number,
        flight=first.number,
        day=formats.day(first.on),
    )


def seal_line(consignment: Consignment) -> str:
    """Give the security status in place of a seal, for the message after a find."""
    status = consignment.by(Air).security_status
    if status is None:
        return _("Pieces have no seal number.")
    text = _("Pieces have no seal number; security status at departure: {status}.")
    return text.format(status=status)
