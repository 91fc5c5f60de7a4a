"""What is written into each box of a declaration CN22 or CN23 and of a courier's waybill."""

from profiler_sim.cargo.post.model import COURIERS, Post
from profiler_sim.documents import billed, words
from profiler_sim.documents.billed import Papers
from profiler_sim.documents.printed import Lines
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
TICKED, EMPTY = "[x]", "[ ]"


def post(papers: Papers) -> Post:
    """The item's part of the papers."""
    return papers.consignment.by(Post)


def item(papers: Papers) -> Lines:
    """The whole number of the item, and its line on the list."""
    listed = _("list No. {number}").format(number=papers.consignment.id)
    return post(papers).item_no, listed


def courier(papers: Papers) -> Lines:
    """Whose waybill it is."""
    number = post(papers).item_no
    return (next((firm for letters, firm in COURIERS.items() if number.startswith(letters)), ""),)


def addressee(papers: Papers) -> Lines:
    """Who receives, and where it is handed over."""
    return *billed.consignee(papers), _(_DELIVERIES[post(papers).delivery])


def category(papers: Papers) -> Lines:
    """Every box of the form, the sender's one ticked."""
    chosen = post(papers).category
    return [f"{TICKED if key == chosen else EMPTY} {_(said)}" for key, said in _CATEGORIES.items()]


def net_weight(papers: Papers) -> Lines:
    """Articles without their wrapping."""
    return billed.net_weight(papers)


def dimensions(papers: Papers) -> Lines:
    """Length, width and height as stated."""
    return (size(post(papers).length_cm, post(papers).width_cm, post(papers).height_cm),)


def size(length: int, width: int, height: int) -> str:
    """Write three measures in whole centimetres."""
    return words.measured(f"{length} x {width} x {height}".replace(" ", words.HARD), "cm")


def service(papers: Papers) -> Lines:
    """How it is sent."""
    return (_(_SERVICES[post(papers).service]),)


def postage(papers: Papers) -> Lines:
    """What was paid for carrying it, and how."""
    amount = papers.consignment.freight_usd
    said = _("none stated") if amount is None else words.dollars(amount)
    return said, _(_PAYMENTS[post(papers).payment])


def account(papers: Papers) -> Lines:
    """Since when the sender has an account with the courier."""
    opened = post(papers).account_opened_on
    if opened is None:
        return (_("no account"),)
    return (_("opened on {day}").format(day=words.day(opened)),)


def licence(papers: Papers) -> Lines:
    """The number of a licence or certificate."""
    return (post(papers).licence_no or _("none stated"),)


def invoice(papers: Papers) -> Lines:
    """The number of an invoice."""
    return (post(papers).invoice_no or _("none stated"),)


def comments(_papers: Papers) -> Lines:
    """Quarantine, inspections and other restrictions; senders seldom write any."""
    return (_("none"),)


def signature(papers: Papers) -> Lines:
    """When the sender signed that it is true."""
    return words.day(post(papers).posted_on), _("signed")


def advance_data(papers: Papers) -> Lines:
    """What had come over the wire before the item."""
    return (_(_ADVANCE[post(papers).advance_data]),)


def posting(papers: Papers) -> Lines:
    """Office and day of posting, and the offices on the way."""
    way = post(papers)
    through = [
        _("through {office}").format(office=words.place(code, papers.names))
        for code in way.transit_offices
    ]
    return words.place(way.posting_office, papers.names), words.day(way.posted_on), *through


def arrival(papers: Papers) -> Lines:
    """Where and when it came in, and in which dispatch and receptacle."""
    way = post(papers)
    dispatch = _("dispatch and receptacle {number}").format(number=way.dispatch_no)
    return words.place(way.sorting_office, papers.names), words.moment(way.arrives_at), dispatch
