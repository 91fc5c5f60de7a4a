"""What a clerk writes into each box of a bill of lading."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.facts.plausible import usual_tare_kg
from profiler_sim.cargo.sea.model import Container, FreightPayer, Sea
from profiler_sim.documents import words
from profiler_sim.documents.printed import Lines, numbered
from profiler_sim.i18n.text import N_, _

_BILL_TYPES = {"named": N_("to a named consignee"), "to order": N_("to order")}
_FREIGHT = {"prepaid": N_("prepaid"), "collect": N_("collect")}
_PAYERS = {
    FreightPayer.SHIPPER: N_("paid by the shipper"),
    FreightPayer.CONSIGNEE: N_("paid by the consignee"),
    FreightPayer.FORWARDER: N_("paid by the forwarder"),
    FreightPayer.THIRD_PARTY: N_("paid by a third party"),
}
_PAYMENTS = {"account": N_("on account"), "cash": N_("in cash")}


@dataclass(frozen=True, slots=True)
class Papers:
    """What the bill is written from."""

    consignment: Consignment
    names: Mapping[str, str]
    """Names of ports by UN/LOCODE."""

    @property
    def box(self) -> Container:
        """The container under this bill."""
        return self.consignment.by(Sea).container

    def port(self, code: str) -> str:
        """Say a port with its code."""
        return words.port(code, self.names)


def party(of: Party) -> Lines:
    """A firm with everything the papers know of it, one line a piece."""
    return (of.name, of.street, f"{of.city}, {words.country(of.country)}", *_contacts(of))


def _contacts(of: Party) -> Iterable[str]:
    if of.care_of is not None:
        yield _("c/o {firm}").format(firm=of.care_of)
    if of.phone is not None:
        yield _("Tel. {phone}").format(phone=of.phone)
    if of.email is not None:
        yield of.email
    if of.tax_id is not None:
        yield _("Tax No. {number}").format(number=of.tax_id)


def shipper(papers: Papers) -> Lines:
    """Who sends."""
    return party(papers.consignment.shipper)


def consignee(papers: Papers) -> Lines:
    """Who receives."""
    return party(papers.consignment.consignee)


def notify_party(papers: Papers) -> Lines:
    """Who is told of the arrival."""
    notify = papers.consignment.notify
    return party(notify) if notify else (_("same as consignee"),)


def bill_no(papers: Papers) -> Lines:
    """The number, and whether the bill is named or to order."""
    sea = papers.consignment.by(Sea)
    return sea.bill_no, _(_BILL_TYPES[sea.bill_type])


def carrier(papers: Papers) -> Lines:
    """Who carries."""
    return (papers.consignment.by(Sea).carrier,)


def booking(papers: Papers) -> Lines:
    """When the space was ordered, and when the order was changed."""
    order = papers.consignment.by(Sea).booking
    changed = [_("amended on {day}").format(day=words.day(on)) for on in order.amended_on]
    return _("made on {day}").format(day=words.day(order.made_on)), *changed


def exporter_no(papers: Papers) -> Lines:
    """The number of the authorised exporter."""
    return (papers.consignment.authorised_exporter or _("none stated"),)


def origin(papers: Papers) -> Lines:
    """Where the goods were made."""
    return (words.origin(papers.consignment.origin),)


def item(papers: Papers) -> Lines:
    """The line of the manifest."""
    return (papers.consignment.id,)


def transhipments(papers: Papers) -> Lines:
    """The ports on the way, in sailing order."""
    ports = papers.consignment.by(Sea).transhipment_ports
    return [papers.port(code) for code in ports] or (_("none"),)


def receipt(papers: Papers) -> Lines:
    """Where the carrier took the goods over."""
    return (papers.consignment.by(Sea).place_of_receipt,)


def loading(papers: Papers) -> Lines:
    """Where the box went on board."""
    return (papers.port(papers.consignment.by(Sea).loading_port),)


def discharge(papers: Papers) -> Lines:
    """Where the box leaves the ship."""
    return (papers.port(papers.consignment.by(Sea).discharge_port),)


def delivery(papers: Papers) -> Lines:
    """Where the goods go, and in which country when they go on in transit."""
    sea = papers.consignment.by(Sea)
    if sea.onward_country is None:
        return (sea.place_of_delivery,)
    in_transit = _("in transit to {country}").format(country=words.country(sea.onward_country))
    return sea.place_of_delivery, in_transit


def vessel(papers: Papers) -> Lines:
    """The ship of the last leg."""
    ship = papers.consignment.by(Sea).vessel
    return (
        ship.name,
        _("IMO {number}, voyage {voyage}").format(number=ship.imo, voyage=ship.voyage),
    )


def loaded_on(papers: Papers) -> Lines:
    """When the box went on board."""
    return (words.day(papers.consignment.by(Sea).loaded_on),)


def arrival(papers: Papers) -> Lines:
    """When the ship is expected."""
    return (words.moment(papers.consignment.by(Sea).arrives_at),)


def issued_on(papers: Papers) -> Lines:
    """When the carrier signed."""
    return (words.day(papers.consignment.by(Sea).issued_on),)


def container(papers: Papers) -> Lines:
    """The box by its number, and what kind of box it is."""
    return papers.box.number, words.size_type(papers.box.size_type)


def seal(papers: Papers) -> Lines:
    """The seal on the doors, as the bill has it."""
    return (papers.box.seal or _("none stated"),)


def temperature(papers: Papers) -> Lines:
    """What the reefer is set to."""
    if papers.box.set_temp_c is not None:
        return (words.celsius(papers.box.set_temp_c),)
    return (_("not running") if papers.box.reefer else _("not a reefer"),)


def tare(papers: Papers) -> Lines:
    """The empty box, and what boxes of its kind weigh: nobody knows that by heart."""
    usual = usual_tare_kg(papers.box.size_type)
    weight = words.kilograms(papers.box.tare_kg)
    if usual is None:
        return (weight,)
    low, high = (words.number(kg) for kg in usual)
    return weight, _("usual: {low} to {high}").format(low=low, high=high)


def verified_mass(papers: Papers) -> Lines:
    """The packed container on the shipper's scale."""
    return (words.kilograms(papers.box.vgm_kg),)


def _items(papers: Papers, write: Callable[[GoodsItem], str]) -> Lines:
    """One line an item of goods, numbered where there are several."""
    return numbered([write(each) for each in papers.consignment.goods])


def _sum(papers: Papers, total: str, written: Lines) -> Lines:
    """Add the total where several items stand above it."""
    several = len(papers.consignment.goods) > 1
    return [*written, _("total {sum}").format(sum=total)] if several else written


def marks(papers: Papers) -> Lines:
    """What is stencilled on the packages."""
    return _items(papers, lambda goods: goods.marks)


def packages(papers: Papers) -> Lines:
    """How many of what."""
    written = _items(papers, lambda goods: words.packages(goods.packages, goods.package_code))
    return _sum(papers, words.number(papers.consignment.packages), written)


def goods(papers: Papers) -> Lines:
    """The goods in the shipper's words."""
    return _items(papers, lambda goods: goods.description)


def hs_code(papers: Papers) -> Lines:
    """The tariff's number for them."""
    return _items(papers, lambda goods: goods.hs6 or _("none stated"))


def gross_weight(papers: Papers) -> Lines:
    """Goods and packing."""
    written = _items(papers, lambda goods: words.kilograms(goods.gross_kg))
    return _sum(papers, words.kilograms(papers.consignment.gross_kg), written)


def net_weight(papers: Papers) -> Lines:
    """Goods alone."""
    return _items(papers, lambda goods: words.kilograms(goods.net_kg))


def measurement(papers: Papers) -> Lines:
    """The room they take."""
    return _items(papers, lambda goods: words.cubic_metres(goods.volume_m3))


def incoterm(papers: Papers) -> Lines:
    """Which side pays for what, by the contract of sale."""
    term = papers.consignment.incoterm
    return (words.incoterm(term) if term else _("none stated"),)


def freight(papers: Papers) -> Lines:
    """Terms and amount, who pays it and how, and the contract it runs under."""
    consignment = papers.consignment
    order = consignment.by(Sea).booking
    amount = consignment.freight_usd
    said = _(_FREIGHT[consignment.freight]) if consignment.freight else _("none stated")
    terms = f"{said}, {words.dollars(amount)}" if amount is not None else said
    payer = f"{_(_PAYERS[order.paid_by])}, {_(_PAYMENTS[order.payment])}"
    contract = order.contract or _("none stated")
    return terms, payer, _("service contract: {number}").format(number=contract)


def value(papers: Papers) -> Lines:
    """What the invoice says the goods are worth."""
    stated = papers.consignment.value_usd
    return (_("none stated") if stated is None else words.dollars(stated),)


def insurance(papers: Papers) -> Lines:
    """Whether somebody insured them."""
    return (_("for the full value") if papers.consignment.insured else _("none stated"),)
