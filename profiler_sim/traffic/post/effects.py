"""Effects on postal and courier items and what is asked about them."""

from datetime import timedelta

from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.post.answers import SenderLookUp
from profiler_sim.cargo.post.model import DUTY_FREE_USD
from profiler_sim.cargo.value import Unfrozen, required
from profiler_sim.traffic.effects import (
    RANGE,
    AnswerLine,
    Effect,
    Effects,
    Lines,
    Parameters,
    draw_within,
    field_line,
    sets,
    words,
)
from profiler_sim.traffic.people import private_party
from profiler_sim.traffic.post.draft import PostDraft
from profiler_sim.traffic.post.shops import shop_words


def _declare(draft: PostDraft, how: Parameters) -> None:
    """Who writes little of the goods leaves the code out as well."""
    if how["as"] == "vague":
        draft.load.description = draft.chance.pick(draft.world.vague)
    draft.load.hs6 = None


_PRIVATE = frozenset({"gift", "returned goods"})
"""Categories that private persons send."""


def _tick(draft: PostDraft, how: Parameters) -> None:
    """Returned goods go from a customer abroad back to the shop."""
    draft.item.category = how["as"]
    if how["as"] in _PRIVATE:
        _sent_by(draft, private_party(draft.parties.loading_country, draft.chance))
    if how["as"] == "returned goods" and draft.parties.consignee.kind == "person":
        shop = draft.chance.pick(draft.world.pools.firms[draft.order.home])
        draft.parties.consignee = shop
        draft.parties.place_of_delivery = required(shop.city)


def _sent_by(draft: PostDraft, sender: Party) -> None:
    """Another sender, who leaves out the telephone where the first one did."""
    silent = draft.parties.shipper.phone is None
    draft.parties.shipper = sender.model_copy(update={"phone": None}) if silent else sender


def _value_near_limit(draft: PostDraft, _: Parameters) -> None:
    draft.load.put_near_limit(draft.chance.whole(round(0.87 * DUTY_FREE_USD), DUTY_FREE_USD))


def _omit_phone(draft: PostDraft, _: Parameters) -> None:
    draft.parties.shipper = draft.parties.shipper.model_copy(update={"phone": None})


def _advance(draft: PostDraft, how: Parameters) -> None:
    draft.item.advance_data = how["as"]


def _deliver(draft: PostDraft, how: Parameters) -> None:
    draft.item.delivery = how["to"]
    number = draft.chance.whole(101, 980)
    forms = {"parcel locker": f"Parcel locker {number}", "poste restante": "Poste restante"}
    draft.item.delivered_to = forms[how["to"]]


def _send(draft: PostDraft, how: Parameters) -> None:
    """Express mail costs about twice as much, so nobody sends trifles by it."""
    draft.item.service = "express mail"
    draft.item.payment = how["paid by"]
    draft.item.postage_factor *= draft.chance.between(1.7, 2.4)
    draft.be_worth_sending()


def _account(draft: PostDraft, how: Parameters) -> None:
    if how["as"] == "new":
        opened = draft.item.posted_on - timedelta(days=draft.chance.whole(1, 25))
        draft.item.account_opened_on = opened
        return
    draft.item.account_opened_on, draft.item.payment = (
        None,
        "cash" if how["as"] == "cash" else "card",
    )


_MAKERS = ("CN", "VN", "TR", "IT")
_MAKERS_FAR_EAST = ("CN", "VN")
"""Where goods are made that shops of Europe post, and those that others post."""
_SELLERS_OF_EUROPE = frozenset({"DE", "NL", "SK", "TR", "CY", "IT"})
_ELECTRONICS = ("84", "85", "90", "91")
"""Chapters of goods that come from the Far East, whoever posts them."""


def _origin(draft: PostDraft, how: Parameters) -> None:
    if how["as"] == "not stated":
        draft.parties.origin = None
        return
    posted_in = draft.parties.loading_country
    is_far = draft.goods.hs6.startswith(_ELECTRONICS) or posted_in not in _SELLERS_OF_EUROPE
    makers = _MAKERS_FAR_EAST if is_far else _MAKERS
    draft.parties.origin = draft.chance.pick([each for each in makers if each != posted_in])


def _move_sender(draft: PostDraft, _: Parameters) -> None:
    """Posted in one country for a sender in another; a private sender stays a private one."""
    elsewhere = [c for c in ("CN", "AE", "CY", "TR") if c != draft.parties.loading_country]
    country = draft.chance.pick(elsewhere)
    if draft.item.category in _PRIVATE:
        _sent_by(draft, private_party(country, draft.chance))
    else:
        _sent_by(draft, draft.chance.pick(draft.world.pools.firms[country]))


def _pack(draft: PostDraft, how: Parameters) -> None:
    dense = how["as"] == "dense"
    low, high = (1.7, 2.5) if dense else (0.018, 0.035)
    draft.load.set_density(draft.chance.between(low, high))


def _licence(draft: PostDraft, _: Parameters) -> None:
    draft.item.licence_no = (
        f"{draft.parties.loading_country}-L-{draft.chance.whole(10_000, 99_999)}"
    )


def _invoice(draft: PostDraft, _: Parameters) -> None:
    draft.item.invoice_no = f"{draft.chance.whole(1000, 99_999)}/{draft.item.posted_on.year % 100}"


def _mistype(draft: PostDraft, _: Parameters) -> None:
    """A digit hit wrong shows in the check digit."""
    draft.item.mistyped = draft.chance.whole(1, 6)


def _past(draft: PostDraft, how: Parameters) -> None:
    chance, kind = draft.chance, how["as"]
    if kind == "none":
        _remember(draft, items_30_days=0, same_sender=0, in_a_row=0)
        return
    items = chance.whole(8, 17) if kind == "many" else chance.whole(3, 7)
    same = round(items * chance.between(0.7, 1.0)) if kind == "many" else items
    row = 0 if kind == "many" else max(3, items - 1)
    _remember(draft, items_30_days=items, same_sender=same, in_a_row=row)


def _record(draft: PostDraft, how: Parameters) -> None:
    if how["as"] == "clean":
        _remember(draft, known_months=draft.chance.whole(26, 90))
    else:
        _remember(draft, stopped=draft.chance.whole(1, 2))


def _remember(draft: PostDraft, **changes: object) -> None:
    draft.checks.past.change(**changes)


def _look_up(draft: PostDraft, how: Parameters) -> None:
    checks, chance = draft.checks, draft.chance
    if how["as"] == "nothing":
        checks.sender = Unfrozen(SenderLookUp, is_listed=False)
    elif how["as"] == "young":
        checks.sender.change(site_months=chance.whole(0, 2))
    else:
        others = [g for g in draft.world.goods.values() if g.hs6 != draft.goods.hs6]
        sells = shop_words(chance.pick(others))
        checks.sender.change(sells=sells, sells_such=False)


def _weigh(draft: PostDraft, how: Parameters) -> None:
    percent = draw_within(draft, how)
    draft.checks.scale_share = 1 + percent / 100


def _measure(draft: PostDraft, _: Parameters) -> None:
    draft.checks.is_bigger = True


def _packing(draft: PostDraft, outside: str) -> None:
    draft.checks.packing = outside


LINES: Lines[PostDraft] = {
    ("weight and size", "packing"): AnswerLine(
        _packing, ("opened and taped again", "heavier than the goods need")
    ),
    ("advance data", "reply"): field_line(
        "checks.reply", "says", "other contents", "another weight", "sender unknown"
    ),
    ("address check", "addressee"): AnswerLine(
        sets("checks.address", "known_there", to=False), ("nobody of this name",)
    ),
    ("address check", "watch list"): AnswerLine(
        sets("checks.address", "earlier_seizure", to=True), ("earlier seizure",)
    ),
}
"""Lines of answer pages the effect ``answer`` can write in post."""

EFFECTS: Effects[PostDraft] = {
    "declare": Effect(_declare, {"as": words("vague", "without code")}),
    "tick category": Effect(
        _tick, {"as": words("gift", "commercial sample", "returned goods", "other")}
    ),
    "value near limit": Effect(_value_near_limit),
    "omit phone": Effect(_omit_phone),
    "advance data": Effect(_advance, {"as": words("partial", "missing")}),
    "deliver to": Effect(_deliver, {"to": words("parcel locker", "poste restante")}),
    "send express": Effect(_send, {"paid by": words("account", "card", "cash")}),
    "courier account": Effect(_account, {"as": words("new", "card", "cash")}),
    "state origin": Effect(_origin, {"as": words("another", "not stated")}),
    "move sender": Effect(_move_sender),
    "pack": Effect(_pack, {"as": words("dense", "light")}),
    "state licence": Effect(_licence),
    "state invoice": Effect(_invoice),
    "mistype item": Effect(_mistype),
    "addressee past": Effect(_past, {"as": words("none", "many", "in a row")}),
    "addressee record": Effect(_record, {"as": words("clean", "stopped")}),
    "look up sender": Effect(_look_up, {"as": words("other goods", "young", "nothing")}),
    "weigh item": Effect(_weigh, RANGE),
    "measure item": Effect(_measure),
}
"""By the name sign files use."""
