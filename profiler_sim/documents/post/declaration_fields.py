"""The declarations CN 22 and CN 23 and the courier's waybill: their boxes, and the forms."""

from collections.abc import Callable

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.post.model import COURIERS, Post
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

_CATEGORIES = {
    "gift": N_("gift"),
    "commercial sample": N_("commercial sample"),
    "documents": N_("documents"),
    "returned goods": N_("returned goods"),
    "sale of goods": N_("sale of goods"),
    "other": N_("other"),
}
_SERVICES = {
    "letter packet": N_("letter packet"),
    "parcel": N_("parcel"),
    "express mail": N_("express mail (EMS)"),
    "courier": N_("courier"),
}
_PAYMENTS = {
    "account": N_("on account"),
    "card": N_("by card"),
    "cash": N_("in cash"),
}
_DELIVERIES = {
    "address": N_("at the address"),
    "parcel locker": N_("at a parcel locker"),
    "poste restante": N_("poste restante, at the counter"),
}
_ADVANCE = {
    "complete": N_("received, complete"),
    "partial": N_("received, in part"),
    "missing": N_("not received"),
}
_TICKED, _EMPTY = "[x]", "[ ]"


def _post(data: FormData) -> Post:
    return data.consignment.by(Post)


def _item(data: FormData) -> Lines:
    listed = _("list No. {number}").format(number=data.consignment.id)
    return _post(data).item_no, listed


def _courier(data: FormData) -> Lines:
    """Write the courier whose waybill it is."""
    number = _post(data).item_no
    return (next((firm for letters, firm in COURIERS.items() if number.startswith(letters)), ""),)


def _addressee(data: FormData) -> Lines:
    """Write the addressee, and where the item is delivered."""
    return *common.consignee(data), *stated_word(_DELIVERIES, _post(data).delivery)


def _category(data: FormData) -> Lines:
    """Write every category of the form, the sender's one ticked."""
    chosen = _post(data).category
    return [
        f"{_TICKED if key == chosen else _EMPTY} {_(text)}" for key, text in _CATEGORIES.items()
    ]


def _dimensions(data: FormData) -> Lines:
    post = _post(data)
    return size(post.length_cm, post.width_cm, post.height_cm)


def size(length: int | None, width: int | None, height: int | None) -> Lines:
    """Write three measures in whole centimetres; nothing where one of them is not stated."""
    if length is None or width is None or height is None:
        return ()
    return (formats.measured(f"{length} x {width} x {height}".replace(" ", HARD), "cm"),)


def _service(data: FormData) -> Lines:
    return (_(_SERVICES[_post(data).service]),)


def _postage(data: FormData) -> Lines:
    """Write what was paid for carrying it, and how."""
    amount = data.consignment.freight_usd
    text = _("none stated") if amount is None else formats.dollars(amount)
    return text, *stated_word(_PAYMENTS, _post(data).payment)


def _account(data: FormData) -> Lines:
    """Write when the sender's account with the courier was opened."""
    opened = _post(data).account_opened_on
    if opened is None:
        return (_("no account"),)
    return (_("opened on {day}").format(day=formats.day(opened)),)


def _licence(data: FormData) -> Lines:
    return (_post(data).licence_no or _("none stated"),)


def _invoice(data: FormData) -> Lines:
    return (_post(data).invoice_no or _("none stated"),)


def _comments(_data: FormData) -> Lines:
    """Write none: senders seldom state quarantine or other restrictions."""
    return (_("none"),)


def _signature(data: FormData) -> Lines:
    return *stated(_post(data).posted_on, formats.day), _("signed")


def _advance_data(data: FormData) -> Lines:
    """Write how much electronic data came before the item."""
    return stated_word(_ADVANCE, _post(data).advance_data)


def _posting(data: FormData) -> Lines:
    """Write office and day of posting, and the offices on the way."""
    way = _post(data)
    through = [
        _("through {office}").format(office=data.place(code)) for code in way.transit_offices
    ]
    return data.place(way.posting_office), *stated(way.posted_on, formats.day), *through


def _arrival(data: FormData) -> Lines:
    """Write where and when it arrived, and in which dispatch and receptacle."""
    way = _post(data)
    text = _("dispatch and receptacle {number}")
    dispatch = stated(way.dispatch_no, lambda number: text.format(number=number))
    return data.place(way.sorting_office), formats.moment(way.arrives_at), *dispatch


_SMALL: tuple[FieldTemplate[FormData], ...] = (
    # id, number, heading, column, width, row, what is written
    FieldTemplate("sender", "", N_("From"), 0, 6, 0, common.shipper),
    FieldTemplate("addressee", "", N_("To"), 6, 6, 0, _addressee),
    FieldTemplate("item", "", N_("Item No."), 0, 6, 1, _item),
    FieldTemplate("category", "", N_("Tick one box"), 6, 6, 1, _category),
    FieldTemplate("goods", "1", N_("Detailed description of contents"), 0, 5, 2, common.goods),
    FieldTemplate("quantity", "1", N_("Quantity"), 5, 3, 2, common.packages),
    FieldTemplate("net weight", "2", N_("Net weight"), 8, 2, 2, common.net_weight),
    FieldTemplate("value", "3, 7", N_("Value"), 10, 2, 2, common.value),
    FieldTemplate("hs code", "4", N_("HS tariff No."), 0, 3, 3, common.hs_code),
    FieldTemplate("origin", "5", N_("Country of origin"), 3, 3, 3, common.origin),
    FieldTemplate("gross weight", "6", N_("Total weight"), 6, 3, 3, common.gross_weight),
    FieldTemplate("dimensions", "", N_("Size"), 9, 3, 3, _dimensions),
    FieldTemplate("service", "", N_("Service"), 0, 3, 4, _service),
    FieldTemplate("postage", "", N_("Postage"), 3, 3, 4, _postage),
    FieldTemplate("licence", "", N_("Licence or certificate No."), 6, 3, 4, _licence),
    FieldTemplate("invoice", "", N_("Invoice No."), 9, 3, 4, _invoice),
    FieldTemplate("posting", "", N_("Posted at, on"), 0, 4, 5, _posting),
    FieldTemplate("arrival", "", N_("Sorting office"), 4, 4, 5, _arrival),
    FieldTemplate("advance data", "", N_("Electronic advance data"), 8, 4, 5, _advance_data),
    FieldTemplate("signature", "8", N_("Date and sender's signature"), 0, 12, 6, _signature),
)
"""The label for letter packets; numbers as on it. The rest is on the cover and in the record."""

_LARGE: tuple[FieldTemplate[FormData], ...] = (
    FieldTemplate("sender", "", N_("From"), 0, 6, 0, common.shipper, rows=2),
    FieldTemplate("item", "", N_("No. of item"), 6, 6, 0, _item),
    FieldTemplate("service", "", N_("Service"), 6, 6, 1, _service),
    FieldTemplate("addressee", "", N_("To"), 0, 6, 2, _addressee, rows=2),
    FieldTemplate("advance data", "", N_("Electronic advance data"), 6, 6, 2, _advance_data),
    FieldTemplate("dimensions", "", N_("Length, width, height"), 6, 6, 3, _dimensions),
    FieldTemplate("goods", "1", N_("Detailed description of contents"), 0, 5, 4, common.goods),
    FieldTemplate("quantity", "2", N_("Quantity"), 5, 3, 4, common.packages),
    FieldTemplate("net weight", "3", N_("Net weight"), 8, 2, 4, common.net_weight),
    FieldTemplate("value", "5, 6", N_("Value"), 10, 2, 4, common.value),
    FieldTemplate("hs code", "7", N_("HS tariff number"), 0, 3, 5, common.hs_code),
    FieldTemplate("origin", "8", N_("Country of origin"), 3, 3, 5, common.origin),
    FieldTemplate("gross weight", "4", N_("Total gross weight"), 6, 3, 5, common.gross_weight),
    FieldTemplate("postage", "9", N_("Postal charges, fees"), 9, 3, 5, _postage),
    FieldTemplate("category", "10", N_("Category of item"), 0, 6, 6, _category, rows=2),
    FieldTemplate("licence", "12, 13", N_("Licence, certificate No."), 6, 6, 6, _licence),
    FieldTemplate("invoice", "14", N_("Invoice No."), 6, 6, 7, _invoice),
    FieldTemplate("comments", "11", N_("Comments"), 0, 6, 8, _comments),
    FieldTemplate("signature", "15", N_("Date and sender's signature"), 6, 6, 8, _signature),
    FieldTemplate("posting", "", N_("Office of origin, date of posting"), 0, 6, 9, _posting),
    FieldTemplate("arrival", "", N_("Sorting office"), 6, 6, 9, _arrival),
)
"""Numbered as on the form; boxes without a number are of the cover and of the record."""

_COURIER: tuple[FieldTemplate[FormData], ...] = (
    FieldTemplate("sender", "1", N_("Shipper"), 0, 6, 0, common.shipper, rows=2),
    FieldTemplate("item", "", N_("Waybill No."), 6, 3, 0, _item),
    FieldTemplate("courier", "", N_("Courier"), 9, 3, 0, _courier),
    FieldTemplate("account", "2", N_("Shipper's account"), 6, 3, 1, _account),
    FieldTemplate("postage", "3", N_("Charges, paid"), 9, 3, 1, _postage),
    FieldTemplate("addressee", "4", N_("Receiver"), 0, 6, 2, _addressee, rows=2),
    FieldTemplate("service", "5", N_("Service"), 6, 6, 2, _service),
    FieldTemplate("advance data", "", N_("Electronic advance data"), 6, 6, 3, _advance_data),
    FieldTemplate("goods", "6", N_("Description of contents"), 0, 5, 4, common.goods),
    FieldTemplate("quantity", "7", N_("Pieces"), 5, 3, 4, common.packages),
    FieldTemplate("net weight", "", N_("Net weight"), 8, 2, 4, common.net_weight),
    FieldTemplate("value", "8", N_("Value for customs"), 10, 2, 4, common.value),
    FieldTemplate("hs code", "9", N_("HS code"), 0, 3, 5, common.hs_code),
    FieldTemplate("origin", "10", N_("Country of origin"), 3, 3, 5, common.origin),
    FieldTemplate("gross weight", "11", N_("Weight"), 6, 3, 5, common.gross_weight),
    FieldTemplate("dimensions", "12", N_("Size"), 9, 3, 5, _dimensions),
    FieldTemplate("category", "13", N_("Reason for sending"), 0, 6, 6, _category, rows=2),
    FieldTemplate("licence", "14", N_("Licence, certificate No."), 6, 6, 6, _licence),
    FieldTemplate("invoice", "15", N_("Invoice No."), 6, 6, 7, _invoice),
    FieldTemplate("posting", "16", N_("Picked up at, on"), 0, 6, 8, _posting),
    FieldTemplate("arrival", "", N_("Sorting office"), 6, 6, 8, _arrival),
)
"""An express item's house waybill; every courier numbers his own way."""


def _sent_by(*services: str) -> Callable[[FormData], bool]:
    return lambda data: _post(data).service in services


CN22 = FormTemplate(
    id="CN22",
    title=N_("Customs declaration CN 22"),
    reference=common.document_no,
    boxes=_SMALL,
    is_used=_sent_by("letter packet"),
)
CN23 = FormTemplate(
    id="CN23",
    title=N_("Customs declaration CN 23"),
    reference=common.document_no,
    boxes=_LARGE,
    is_used=_sent_by("parcel", "express mail"),
)
COURIER_WAYBILL = FormTemplate(
    id="courier waybill",
    title=N_("Courier waybill"),
    reference=common.document_no,
    boxes=_COURIER,
    is_used=_sent_by("courier"),
)


def find_line(consignment: Consignment) -> str:
    """Name the item and its day of posting, for the message after a find."""
    post = consignment.by(Post)
    if post.posted_on is None:
        return _("EXERCISE. Find in item {item}.").format(item=post.item_no)
    text = _("EXERCISE. Find in item {item}, posted on {day}.")
    return text.format(item=post.item_no, day=formats.day(post.posted_on))


def seal_line(consignment: Consignment) -> str:
    """Give dispatch and receptacle in place of a seal, for the message after a find."""
    dispatch = consignment.by(Post).dispatch_no
    if dispatch is None:
        return _("Items have no seal number.")
    text = _("Items have no seal number; it came in dispatch and receptacle {number}.")
    return text.format(number=dispatch)
