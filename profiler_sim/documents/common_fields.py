"""Boxes that the papers of several modes share: firms, goods, weights, values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import Lines, numbered, stated
from profiler_sim.i18n.text import _

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True)
class FormData:
    """What transport documents are filled in from."""

    consignment: Consignment
    names: Mapping[str, str]
    """Names of places by UN/LOCODE or by the id of our table of places."""

    def port(self, code: str) -> str:
        """Write a port with its UN/LOCODE; the code alone where it has no name."""
        return formats.port(code, self.names)

    def place(self, code: str) -> str:
        """Write a place with its UN/LOCODE; ids of our own table are left out."""
        return formats.place(code, self.names)


def document_no(data: FormData) -> str:
    """Return the number of the transport document."""
    return data.consignment.transport.document_no


def document_line(data: FormData) -> Lines:
    """Write the number of the transport document."""
    return (document_no(data),)


def party(of: Party) -> Lines:
    """Write a firm with all its data, one line each."""
    town = stated(of.city, lambda city: formats.town(city, of.postcode, of.country))
    seat = ", ".join((*town, *stated(of.country, formats.country)))
    return (of.name, *stated(of.street), *stated(seat or None), *_contacts(of))


def _contacts(of: Party) -> Iterable[str]:
    if of.care_of is not None:
        yield _("c/o {firm}").format(firm=of.care_of)
    if of.phone is not None:
        yield _("Tel. {phone}").format(phone=of.phone)
    if of.email is not None:
        yield of.email
    if of.tax_id is not None:
        yield _("Tax No. {number}").format(number=of.tax_id)


def shipper(data: FormData) -> Lines:
    """Write the shipper."""
    return party(data.consignment.shipper)


def consignee(data: FormData) -> Lines:
    """Write the consignee."""
    return party(data.consignment.consignee)


def notify_party(data: FormData) -> Lines:
    """Write whom the carrier informs of the arrival."""
    notify = data.consignment.notify
    return party(notify) if notify else (_("same as consignee"),)


def exporter_no(data: FormData) -> Lines:
    """Write the number of the authorised exporter."""
    return (data.consignment.authorised_exporter or _("none stated"),)


def origin(data: FormData) -> Lines:
    """Write the country where the goods were made."""
    return (formats.origin(data.consignment.origin),)


def manifest_item(data: FormData) -> Lines:
    """Write the number of the line on the manifest."""
    return (data.consignment.id,)


def delivery(data: FormData, place: str | None) -> Lines:
    """Write the place of delivery, and the country where the goods go on in transit."""
    onward = data.consignment.transport.onward_country
    if onward is None:
        return stated(place)
    transit = _("in transit to {country}").format(country=formats.country(onward))
    return *stated(place), transit


def _items(
    data: FormData,
    read: Callable[[GoodsItem], ValueT | None],
    write: Callable[[ValueT], str] = str,
) -> Lines:
    """Write one line for each goods item, numbered where there are several."""
    values = [read(each) for each in data.consignment.goods]
    return numbered(["" if value is None else write(value) for value in values])


def _with_sum(data: FormData, lines: Lines, total: str | None) -> Lines:
    """Add the total where several items stand above it; alone it needs no word."""
    if len(data.consignment.goods) == 1 or total is None:
        return lines
    return (*lines, _("total {sum}").format(sum=total)) if lines else (total,)


def marks(data: FormData) -> Lines:
    """Write the marks on the packages."""
    return _items(data, lambda goods: goods.marks)


def packages(data: FormData) -> Lines:
    """Write number and kind of the packages, per item and in total."""
    written = _items(data, lambda goods: counted(goods.packages, goods.package_code))
    count = data.consignment.packages
    return _with_sum(data, written, None if count is None else formats.number(count))


def counted(count: int | None, code: str | None) -> str | None:
    """Write number and kind of packages, as far as they are stated."""
    if count is None:
        return code
    return formats.number(count) if code is None else formats.packages(count, code)


def goods(data: FormData) -> Lines:
    """Write the description of the goods."""
    return _items(data, lambda goods: goods.description)


def hs_code(data: FormData) -> Lines:
    """Write the HS code of each item."""
    return _items(data, lambda goods: goods.hs6 or _("none stated"))


def dangers(data: FormData, write: Callable[[DangerousGoods], str]) -> Lines:
    """Write what is declared of dangerous goods, one line for each such item."""
    declared = [write(each.dangerous) for each in data.consignment.goods if each.dangerous]
    return numbered(declared) or (_("none declared"),)


def gross_weight(data: FormData) -> Lines:
    """Write the gross weight in kg, per item and in total."""
    written = _items(data, lambda goods: goods.gross_kg, formats.kilograms)
    return _with_sum(data, written, formats.kilograms(data.consignment.gross_kg))


def net_weight(data: FormData) -> Lines:
    """Write the net weight of each item in kg."""
    return _items(data, lambda goods: goods.net_kg, formats.kilograms)


def measurement(data: FormData) -> Lines:
    """Write the volume of each item in m³."""
    return _items(data, lambda goods: goods.volume_m3, formats.cubic_metres)


def incoterm(data: FormData) -> Lines:
    """Write the term of delivery in the contract of sale."""
    term = data.consignment.incoterm
    return (formats.incoterm(term) if term else _("none stated"),)


def value(data: FormData) -> Lines:
    """Write the value stated on the papers in US dollars: of each line where lines state it."""
    items, whole = data.consignment.goods, data.consignment.value_usd
    total = _("none stated") if whole is None else formats.dollars(whole)
    if len(items) == 1 and items[0].value_usd in {None, whole}:
        return (total,)
    return _with_sum(data, _items(data, lambda goods: goods.value_usd, formats.dollars), total)


def insurance(data: FormData) -> Lines:
    """Write whether the goods are insured for their full value."""
    if data.consignment.insured is None:
        return ()
    return (_("for the full value") if data.consignment.insured else _("none stated"),)


def freight_terms(data: FormData, terms: Mapping[str, str]) -> str:
    """Write the terms of freight and its amount; ``terms`` are the words of the mode."""
    consignment = data.consignment
    text = _(terms[consignment.freight]) if consignment.freight else _("none stated")
    if consignment.freight_usd is None:
        return text
    return f"{text}, {formats.dollars(consignment.freight_usd)}"


def seals_sentence(numbers: tuple[str, ...]) -> str:
    """Write the seal numbers of the papers in a sentence."""
    if not numbers:
        return _("No seal number on the papers.")
    return _("Seal on the papers: {numbers}.").format(numbers=", ".join(numbers))
