"""What a clerk writes into each box of an air waybill, and what the agent sends before loading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.air.model import Air, Flight, Size, iata
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.documents import words
from profiler_sim.documents.billed import party
from profiler_sim.documents.printed import Lines
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
    "prepaid": {"account": N_("on account"), "cash": N_("in cash at the counter")},
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


@dataclass(frozen=True, slots=True)
class Waybill:
    """What the forms are written from."""

    consignment: Consignment
    names: Mapping[str, str]
    """Names of airports by UN/LOCODE."""

    @property
    def air(self) -> Air:
        """How it travels."""
        return self.consignment.by(Air)

    def airport(self, code: str) -> str:
        """Say an airport by its IATA code and name, with the UN/LOCODE."""
        return f"{iata(code)} {self.names.get(code, '')} ({code})".replace("  ", " ")


def house_no(papers: Waybill) -> Lines:
    """The number of the house."""
    return (papers.air.house_no,)


def master_no(papers: Waybill) -> Lines:
    """The number of the contract with the airline."""
    return (papers.air.master.number,)


def shipper(papers: Waybill) -> Lines:
    """Who sends."""
    return party(papers.consignment.shipper)


def consignee(papers: Waybill) -> Lines:
    """Who receives; a telephone that is missing says so."""
    to = papers.consignment.consignee
    told = party(to)
    return told if to.phone is not None else (*told, _("no telephone stated"))


def notify_party(papers: Waybill) -> Lines:
    """Who is told of the arrival."""
    notify = papers.consignment.notify
    return party(notify) if notify else (_("same as consignee"),)


def agent(papers: Waybill) -> Lines:
    """Who issued the house waybill and hands the pieces to the airline."""
    of = papers.air.agent
    return f"{of.name}, {of.city}", _("agent code {code}").format(code=of.code)


def airline(papers: Waybill) -> Lines:
    """Who flies."""
    return (papers.air.airline,)


def account(papers: Waybill) -> Lines:
    """When the shipper's account was opened."""
    opened = papers.air.account.opened_on
    if opened is None:
        return (_("opened on: not stated"),)
    return (_("opened on {day}").format(day=words.day(opened)),)


def exporter_no(papers: Waybill) -> Lines:
    """The number of the authorised exporter."""
    return (papers.consignment.authorised_exporter or _("none stated"),)


def security(papers: Waybill) -> Lines:
    """How the pieces were secured, and who says so."""
    return _(_STATUSES[papers.air.security_status]), _(
        _CONSIGNOR[papers.air.account.known_consignor]
    )


def departure(papers: Waybill) -> Lines:
    """Where the first flight leaves."""
    return (papers.airport(papers.air.departure_airport),)


def destination(papers: Waybill) -> Lines:
    """Where the last flight lands."""
    return (papers.airport(papers.air.destination_airport),)


def transfers(papers: Waybill) -> Lines:
    """The airports on the way, each with the flight that leaves from it."""
    air = papers.air
    onward = zip(air.transfer_airports, air.flights[1:], strict=True)
    told = [
        _("{airport}, then {flight}").format(airport=papers.airport(code), flight=_flight(flight))
        for code, flight in onward
    ]
    return [_("first {flight}").format(flight=_flight(air.flights[0])), *told]


def _flight(of: Flight) -> str:
    return f"{of.number.replace(' ', words.HARD)} / {words.day(of.on)}"


def flight(papers: Waybill) -> Lines:
    """What was asked for on the last leg, and what flies."""
    air = papers.air
    asked = _("requested {flight}").format(flight=_flight(air.requested_flight))
    return asked, _("booked {flight}").format(flight=_flight(air.flights[-1]))


def arrival(papers: Waybill) -> Lines:
    """When the last flight is to land."""
    return (words.moment(papers.air.arrives_at),)


def delivery(papers: Waybill) -> Lines:
    """Where the goods go, and in which country when they go on in transit."""
    air = papers.air
    if air.onward_country is None:
        return (air.place_of_delivery,)
    in_transit = _("in transit to {country}").format(country=words.country(air.onward_country))
    return air.place_of_delivery, in_transit


def origin(papers: Waybill) -> Lines:
    """Where the goods were made."""
    made_in = papers.consignment.origin
    return (words.country(made_in) if made_in else _("none stated"),)


def incoterm(papers: Waybill) -> Lines:
    """Which side pays for what, by the contract of sale."""
    term = papers.consignment.incoterm
    return (words.incoterm(term) if term else _("none stated"),)


def insurance(papers: Waybill) -> Lines:
    """Amount of insurance."""
    return (_("for the full value") if papers.consignment.insured else _("none stated"),)


def value(papers: Waybill) -> Lines:
    """What is declared for customs."""
    stated = papers.consignment.value_usd
    return (_("none stated") if stated is None else words.dollars(stated),)


def handling(papers: Waybill) -> Lines:
    """Special handling codes in words."""
    codes = papers.air.handling_codes
    told = [f"{code}, {_(_CODES[code])}" if code in _CODES else code for code in codes]
    return told or (_("none"),)


def dangerous(papers: Waybill) -> Lines:
    """What is said of dangerous goods."""
    air = papers.air
    if air.dangerous == "declared":
        return (_("declared, {number}").format(number=air.un_number),)
    return (_("said to be not restricted") if air.dangerous else _("nothing said"),)


def packages(papers: Waybill) -> Lines:
    """How many of what."""
    item = papers.consignment.goods[0]
    return (words.packages(papers.consignment.packages, item.package_code),)


def gross_weight(papers: Waybill) -> Lines:
    """Goods and packing."""
    return (words.kilograms(papers.consignment.gross_kg),)


def net_weight(papers: Waybill) -> Lines:
    """Goods alone."""
    return (words.kilograms(papers.consignment.net_kg),)


def chargeable(papers: Waybill) -> Lines:
    """What the freight is reckoned from."""
    return (words.kilograms(papers.air.chargeable_kg),)


def volume(papers: Waybill) -> Lines:
    """The room they take."""
    return (words.cubic_metres(sum(item.volume_m3 for item in papers.consignment.goods)),)


def dimensions(papers: Waybill) -> Lines:
    """Size and number of the pieces."""
    sizes = papers.air.sizes
    return (_("none stated"),) if sizes is None else said(sizes)


def said(sizes: Sequence[Size]) -> Lines:
    """Sizes as they are written, one kind of piece a line."""
    return [
        _("{pieces} at {size} cm").format(
            pieces=size.pieces, size=f"{size.length}x{size.width}x{size.height}"
        )
        for size in sizes
    ]


def goods(papers: Waybill) -> Lines:
    """The goods in the shipper's words."""
    return [item.description for item in papers.consignment.goods]


def hs_code(papers: Waybill) -> Lines:
    """The tariff's number for them."""
    return [item.hs6 or _("none stated") for item in papers.consignment.goods]


def marks(papers: Waybill) -> Lines:
    """What stands on the packages."""
    return [item.marks for item in papers.consignment.goods]


def freight(papers: Waybill) -> Lines:
    """Prepaid or collect, the amount, how it is paid, and which service."""
    consignment, air = papers.consignment, papers.air
    terms = _(_CHARGES[consignment.freight]) if consignment.freight else _("none stated")
    amount = consignment.freight_usd
    told = terms if amount is None else f"{terms}: {words.dollars(amount)}"
    service = _("service: {kind}").format(kind=_(_SERVICES[air.service]))
    return told, _(_PAYMENTS[consignment.freight or "prepaid"][air.account.payment]), service


def issued_on(papers: Waybill) -> Lines:
    """When the waybill was made out."""
    return (words.day(papers.air.issued_on),)


def item(papers: Waybill) -> Lines:
    """The line of the manifest."""
    return (papers.consignment.id,)
