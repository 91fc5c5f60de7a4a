"""Facts about postal and courier items, and what the sorting office is asked about them."""

from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, FactOf, Known, N, T, W, words_of
from profiler_sim.cargo.facttypes import FactValue
from profiler_sim.cargo.post.answers import AdvanceData, WeightAndSize
from profiler_sim.cargo.post.model import DUTY_FREE_USD, Post, is_item_no

post_fact = FactOf(Post)
NEAR = 0.85
"""From this part of the duty-free limit on, a value is just under it (DOMAIN V10)."""


@post_fact(B, example=True)
def item_no_valid(_: Known, post: Post) -> FactValue:
    """The item's number has the right check digit: UPU S10 in post, the courier's own there."""
    return is_item_no(post.item_no)


@post_fact(T, "parcel", values=words_of(Post, "service"))
def postal_service(_: Known, post: Post) -> FactValue:
    """How it is sent: letter packet, parcel, express mail or courier."""
    return post.service


@post_fact(T, "sale of goods", values=words_of(Post, "category"))
def category(_: Known, post: Post) -> FactValue:
    """Ticked by the sender: gift, documents, sale of goods, commercial sample or another box."""
    return post.category


@post_fact(B, example=False)
def to_firm(k: Known, _: Post) -> FactValue:
    """The addressee is a firm."""
    return k.papers.consignee.kind == "firm"


@post_fact(B, example=True)
def sender_phone_stated(k: Known, _: Post) -> FactValue:
    """The sender's telephone is on the declaration."""
    return k.papers.shipper.phone is not None


@post_fact(B, example=True)
def code_stated(k: Known, _: Post) -> FactValue:
    """The declaration states an HS code."""
    return k.papers.goods[0].hs6 is not None


@post_fact(B, example=True)
def origin_stated(k: Known, _: Post) -> FactValue:
    """The declaration states a country of origin."""
    return k.papers.origin is not None


@post_fact(B, example=True)
def origin_is_posting(k: Known, post: Post) -> FactValue:
    """The goods come from the country they were posted in; missing where no origin is stated."""
    origin = k.papers.origin
    return None if origin is None else origin == post.from_country


@post_fact(B, example=False)
def value_near_limit(k: Known, _: Post) -> FactValue:
    """The value is just under this exercise's duty-free limit; missing where none is stated."""
    value = k.papers.value_usd
    return None if value is None else NEAR * DUTY_FREE_USD <= value <= DUTY_FREE_USD


@post_fact(T, "complete", values=words_of(Post, "advance_data"))
def advance_data(_: Known, post: Post) -> FactValue:
    """Electronic advance data (ITMATT): complete, partial or missing."""
    return post.advance_data


@post_fact(T, "address", values=words_of(Post, "delivery"))
def delivery(_: Known, post: Post) -> FactValue:
    """Where the addressee gets it: address, parcel locker or poste restante."""
    return post.delivery


@post_fact(T, "card", values=words_of(Post, "payment"))
def postage_payment(_: Known, post: Post) -> FactValue:
    """How postage was paid: account, card or cash."""
    return post.payment


@post_fact(W, 900, unit="days", values=NOT_NEGATIVE)
def account_days(_: Known, post: Post) -> FactValue:
    """Age of the sender's courier account when the item was handed in; missing without one."""
    opened = post.account_opened_on
    return None if opened is None else (post.posted_on - opened).days


@post_fact(N, 0.4, unit="kg per litre", values=NOT_NEGATIVE)
def kg_per_litre(k: Known, post: Post) -> FactValue:
    """Stated weight for the room the item takes."""
    return k.papers.gross_kg / post.litres


@post_fact(B, example=False)
def licence_stated(_: Known, post: Post) -> FactValue:
    """The declaration states a licence or certificate."""
    return post.licence_no is not None


@post_fact(B, example=True)
def invoice_stated(_: Known, post: Post) -> FactValue:
    """The declaration states an invoice."""
    return post.invoice_no is not None


@post_fact(W, 9, unit="days", values=NOT_NEGATIVE)
def days_on_the_way(_: Known, post: Post) -> FactValue:
    """Days from posting to arrival."""
    return (post.arrives_at.date() - post.posted_on).days


@post_fact(W, 2, source="addressee history", values=NOT_NEGATIVE)
def items_30_days(k: Known, _: Post) -> FactValue:
    """Items to the same addressee in the last 30 days."""
    past = k.answers.addressee_history
    return past.items_30_days if past else None


@post_fact(W, 1, source="addressee history", values=NOT_NEGATIVE)
def items_same_sender(k: Known, _: Post) -> FactValue:
    """How many of them came from the same sender."""
    past = k.answers.addressee_history
    return past.same_sender if past else None


@post_fact(W, 0, source="addressee history", values=NOT_NEGATIVE)
def items_in_a_row(k: Known, _: Post) -> FactValue:
    """Items of the last 14 days with numbers within twenty of one another."""
    past = k.answers.addressee_history
    return past.in_a_row if past else None


@post_fact(W, 30, source="addressee history", unit="months", values=NOT_NEGATIVE)
def addressee_months(k: Known, _: Post) -> FactValue:
    """For how long items have come to this addressee."""
    past = k.answers.addressee_history
    return past.known_months if past else None


@post_fact(W, 0, source="addressee history", values=NOT_NEGATIVE)
def items_stopped(k: Known, _: Post) -> FactValue:
    """Earlier items to this addressee that customs stopped."""
    past = k.answers.addressee_history
    return past.stopped if past else None


@post_fact(B, example=True, source="sender look up")
def sender_found(k: Known, _: Post) -> FactValue:
    """Something is known of the sender on the web or in directories."""
    return k.answers.sender_look_up.found if k.answers.sender_look_up else None


@post_fact(B, example=True, source="sender look up")
def sender_sells_such(k: Known, _: Post) -> FactValue:
    """The sender sells such goods; missing where nothing was found."""
    return k.answers.sender_look_up.sells_such if k.answers.sender_look_up else None


@post_fact(W, 40, source="sender look up", unit="months", values=NOT_NEGATIVE)
def sender_site_months(k: Known, _: Post) -> FactValue:
    """Age of the sender's page; missing where nothing was found."""
    return k.answers.sender_look_up.site_months if k.answers.sender_look_up else None


@post_fact(
    T, "confirms the declaration", source="advance data", values=words_of(AdvanceData, "says")
)
def sending_post_says(k: Known, _: Post) -> FactValue:
    """What the sending post replies: confirms the declaration, other contents, and so on."""
    return k.answers.advance_data.says if k.answers.advance_data else None


@post_fact(N, 1.0, source="weight and size", unit="times stated", values=NOT_NEGATIVE)
def weight_found(k: Known, _: Post) -> FactValue:
    """Weight on the sorting office's scale, as a multiple of the stated one."""
    measured = k.answers.weight_and_size
    return measured.weight_kg / k.papers.gross_kg if measured else None


@post_fact(N, 1.0, source="weight and size", unit="times stated", values=NOT_NEGATIVE)
def room_found(k: Known, post: Post) -> FactValue:
    """Room the item takes as measured, as a multiple of the stated one."""
    measured = k.answers.weight_and_size
    if measured is None:
        return None
    return measured.length_cm * measured.width_cm * measured.height_cm / 1000 / post.litres


@post_fact(T, "ordinary", source="weight and size", values=words_of(WeightAndSize, "packing"))
def packing_found(k: Known, _: Post) -> FactValue:
    """Packing from outside: ordinary, opened and taped again, heavier than the goods need."""
    return k.answers.weight_and_size.packing if k.answers.weight_and_size else None


@post_fact(B, example=True, source="address check")
def addressee_known_there(k: Known, _: Post) -> FactValue:
    """The addressee is known at the address or to the locker."""
    return k.answers.address_check.known_there if k.answers.address_check else None


@post_fact(B, example=False, source="address check")
def seized_there(k: Known, _: Post) -> FactValue:
    """Items to this address were seized in the last two years."""
    return k.answers.address_check.earlier_seizure if k.answers.address_check else None
