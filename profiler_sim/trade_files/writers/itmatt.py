"""Postal items with their contents, as XML (UPU ITMATT in the form of a national platform)."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.post.model import Post
from profiler_sim.trade_files.writers.message_text import SENDER, Occasion, number_text
from profiler_sim.trade_files.writers.xml_elements import child, document, optional

_CLASSES = {"parcel": "C", "express mail": "E", "courier": "E", "letter packet": "U"}
_CATEGORIES = {
    "gift": "gift",
    "documents": "D",
    "sale of goods": "sale of goods",
    "returned goods": "R",
    "other": "N",
    "commercial sample": "N",
}


def write_itmatt(papers: Sequence[Consignment], occasion: Occasion) -> Iterator[str]:
    """Give one file with every item."""
    root = Element("ITMATT")
    child(root, "Sender", SENDER)
    child(root, "TestIndicator", "1")
    child(root, "PreparationDate", occasion.prepared.date().isoformat())
    for each in papers:
        _item(root, each)
    yield document(root)


def _item(root: Element, papers: Consignment) -> None:
    post = papers.by(Post)
    item = child(root, "Item")
    child(item, "ItemId", post.item_no)
    child(item, "TotalWeight", number_text(papers.gross_kg))
    child(item, "MailClass", _CLASSES[post.service])
    optional(item, "NatureOfContents", _CATEGORIES.get(post.category or ""))
    if papers.freight_usd is not None:
        child(item, "TransportCosts", number_text(papers.freight_usd))
        child(item, "TransportCurrency", "USD")
    optional(item, "InvoiceNumber", post.invoice_no)
    optional(item, "PostingDate", post.posted_on and post.posted_on.isoformat())
    for goods in papers.goods:
        _content(item, goods, papers)
    _address(item, "SenderAddress", papers.shipper)
    _address(item, "ReceiverAddress", papers.consignee)
    _contact(item, "SenderContactInformation", papers.shipper)
    _contact(item, "ReceiverContactInformation", papers.consignee)


def _content(item: Element, goods: GoodsItem, papers: Consignment) -> None:
    piece = child(item, "ContentPiece")
    optional(piece, "HSCode", goods.hs6)
    child(piece, "Weight", number_text(goods.gross_kg))
    optional(piece, "NumberOfPieces", goods.packages)
    is_alone = len(papers.goods) == 1
    value = papers.value_usd if goods.value_usd is None and is_alone else goods.value_usd
    if value is not None:
        child(piece, "Value", number_text(value))
        child(piece, "Currency", "USD")
    optional(piece, "OriginCountry", papers.origin)
    child(piece, "Description", goods.description)


def _address(item: Element, name: str, party: Party) -> None:
    if not party.name:
        return
    address = child(item, name)
    child(address, "Name", party.name)
    optional(address, "Street", party.street)
    optional(address, "PostCode", party.postcode)
    optional(address, "City", party.city)
    optional(address, "Country", party.country)


def _contact(item: Element, name: str, party: Party) -> None:
    if party.phone or party.email:
        contact = child(item, name)
        optional(contact, "Telephone", party.phone)
        optional(contact, "Email", party.email)
