"""Facts about a postal or courier item, and what the sorting office is asked about it."""

from profiler_sim.cargo.facts.schema import CodeReference, CodeTable, FactValue
from profiler_sim.cargo.facts.table import (
    NOT_NEGATIVE,
    NUMBER,
    TEXT,
    TEXTS,
    WHOLE,
    YESNO,
    AnswerFacts,
    CaseFile,
    FactsOf,
    days_between,
    words_of,
)
from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.post.model import DUTY_FREE_USD, Post, is_item_no

post_fact = FactsOf(Post)
addressee_fact = AnswerFacts(AddresseeHistory, Post)
sender_fact = AnswerFacts(SenderLookUp, Post)
advance_fact = AnswerFacts(AdvanceData, Post)
scale_fact = AnswerFacts(WeightAndSize, Post)
address_fact = AnswerFacts(AddressCheck, Post)
NEAR = 0.85
"""From this part of the duty-free limit on, a value is just under it (docs/trade.md)."""


@post_fact(TEXT, "DEFRA-POST", values=CodeReference(CodeTable.OFFICES))
def posting_office(_: CaseFile, post: Post) -> FactValue:
    """Office of exchange of the sending post, as the table of places has it."""
    return post.posting_office


@post_fact(TEXTS, (), values=CodeReference(CodeTable.OFFICES))
def transit_offices(_: CaseFile, post: Post) -> FactValue:
    """Offices passed in transit, in their order."""
    return post.transit_offices


@post_fact(YESNO, example=True)
def item_no_valid(_: CaseFile, post: Post) -> FactValue:
    """The item's number has the right check digit: UPU S10 in post, the courier's own there."""
    return is_item_no(post.item_no)


@post_fact(TEXT, "parcel", values=words_of(Post, "service"))
def postal_service(_: CaseFile, post: Post) -> FactValue:
    """How it is sent: letter packet, parcel, express mail or courier."""
    return post.service


@post_fact(TEXT, "sale of goods", values=words_of(Post, "category"))
def category(_: CaseFile, post: Post) -> FactValue:
    """Ticked by the sender: gift, documents, sale of goods, commercial sample or another box."""
    return post.category


@post_fact(YESNO, example=False)
def to_firm(case: CaseFile, _: Post) -> FactValue:
    """The addressee is a firm."""
    return case.papers.consignee.kind == "firm"


@post_fact(YESNO, example=True)
def sender_phone_stated(case: CaseFile, _: Post) -> FactValue:
    """The sender's telephone is on the declaration."""
    return case.papers.shipper.phone is not None


@post_fact(YESNO, example=True)
def code_stated(case: CaseFile, _: Post) -> FactValue:
    """The declaration states an HS code."""
    return case.subheading is not None


@post_fact(YESNO, example=True)
def origin_stated(case: CaseFile, _: Post) -> FactValue:
    """The declaration states a country of origin."""
    return case.papers.origin is not None


@post_fact(YESNO, example=True)
def origin_is_posting(case: CaseFile, post: Post) -> FactValue:
    """The goods come from the country they were posted in; missing where no origin is stated."""
    origin = case.papers.origin
    return None if origin is None else origin == post.from_country


@post_fact(YESNO, example=False)
def value_near_limit(case: CaseFile, _: Post) -> FactValue:
    """The value is just under this exercise's duty-free limit; missing where none is stated."""
    value = case.papers.value_usd
    return None if value is None else NEAR * DUTY_FREE_USD <= value <= DUTY_FREE_USD


@post_fact(TEXT, "complete", values=words_of(Post, "advance_data"))
def advance_data(_: CaseFile, post: Post) -> FactValue:
    """Electronic advance data (ITMATT): complete, partial or missing."""
    return post.advance_data


@post_fact(TEXT, "address", values=words_of(Post, "delivery"))
def delivery(_: CaseFile, post: Post) -> FactValue:
    """Where the addressee gets it: address, parcel locker or poste restante."""
    return post.delivery


@post_fact(TEXT, "card", values=words_of(Post, "payment"))
def postage_payment(_: CaseFile, post: Post) -> FactValue:
    """How postage was paid: account, card or cash."""
    return post.payment


@post_fact(WHOLE, 900, unit="days", values=NOT_NEGATIVE)
def account_days(_: CaseFile, post: Post) -> FactValue:
    """Age of the sender's courier account when the item was handed in; missing without one."""
    return days_between(post.account_opened_on, post.posted_on)


@post_fact(NUMBER, 0.4, unit="kg per litre", values=NOT_NEGATIVE)
def kg_per_litre(case: CaseFile, post: Post) -> FactValue:
    """Stated weight for the room the item takes."""
    return case.papers.gross_kg / post.litres if post.litres else None


@post_fact(YESNO, example=False)
def licence_stated(_: CaseFile, post: Post) -> FactValue:
    """The declaration states a licence or certificate."""
    return post.licence_no is not None


@post_fact(YESNO, example=True)
def invoice_stated(_: CaseFile, post: Post) -> FactValue:
    """The declaration states an invoice."""
    return post.invoice_no is not None


@post_fact(WHOLE, 9, unit="days", values=NOT_NEGATIVE)
def days_on_the_way(_: CaseFile, post: Post) -> FactValue:
    """Days from posting to arrival."""
    return days_between(post.posted_on, post.arrives_at.date())


@addressee_fact(WHOLE, 2, values=NOT_NEGATIVE)
def items_30_days(_: CaseFile, answer: AddresseeHistory) -> FactValue:
    """Items to the same addressee in the last 30 days."""
    return answer.items_30_days


@addressee_fact(WHOLE, 1, values=NOT_NEGATIVE)
def items_same_sender(_: CaseFile, answer: AddresseeHistory) -> FactValue:
    """How many of them came from the same sender."""
    return answer.same_sender


@addressee_fact(WHOLE, 0, values=NOT_NEGATIVE)
def items_in_a_row(_: CaseFile, answer: AddresseeHistory) -> FactValue:
    """Items of the last 14 days with numbers within twenty of one another."""
    return answer.in_a_row


@addressee_fact(WHOLE, 30, unit="months", values=NOT_NEGATIVE)
def addressee_months(_: CaseFile, answer: AddresseeHistory) -> FactValue:
    """For how long items have come to this addressee."""
    return answer.known_months


@addressee_fact(WHOLE, 0, values=NOT_NEGATIVE)
def items_stopped(_: CaseFile, answer: AddresseeHistory) -> FactValue:
    """Earlier items to this addressee that customs stopped."""
    return answer.stopped


@sender_fact(YESNO, example=True)
def sender_found(_: CaseFile, answer: SenderLookUp) -> FactValue:
    """Something is known of the sender on the web or in directories."""
    return answer.is_listed


@sender_fact(YESNO, example=True)
def sender_sells_such(_: CaseFile, answer: SenderLookUp) -> FactValue:
    """The sender sells such goods; missing where nothing was found."""
    return answer.sells_such


@sender_fact(WHOLE, 40, unit="months", values=NOT_NEGATIVE)
def sender_site_months(_: CaseFile, answer: SenderLookUp) -> FactValue:
    """Age of the sender's page; missing where nothing was found."""
    return answer.site_months


@advance_fact(TEXT, "confirms the declaration", values=words_of(AdvanceData, "says"))
def sending_post_says(_: CaseFile, answer: AdvanceData) -> FactValue:
    """What the sending post replies: confirms the declaration, other contents, and so on."""
    return answer.says


@scale_fact(NUMBER, 1.0, unit="times stated", values=NOT_NEGATIVE)
def weight_found(case: CaseFile, answer: WeightAndSize) -> FactValue:
    """Weight on the sorting office's scale, as a multiple of the stated one."""
    return answer.weight_kg / case.papers.gross_kg


@post_fact(NUMBER, 1.0, source=WeightAndSize, unit="times stated", values=NOT_NEGATIVE)
def room_found(case: CaseFile, post: Post) -> FactValue:
    """Room the item takes as measured, as a multiple of the stated one."""
    measured = case.answers.weight_and_size
    if measured is None or not post.litres:
        return None
    return measured.length_cm * measured.width_cm * measured.height_cm / 1000 / post.litres


@scale_fact(TEXT, "ordinary", values=words_of(WeightAndSize, "packing"))
def packing_found(_: CaseFile, answer: WeightAndSize) -> FactValue:
    """Packing from outside: ordinary, opened and taped again, heavier than the goods need."""
    return answer.packing


@address_fact(YESNO, example=True)
def addressee_known_there(_: CaseFile, answer: AddressCheck) -> FactValue:
    """The addressee is known at the address or to the locker."""
    return answer.known_there


@address_fact(YESNO, example=False)
def seized_there(_: CaseFile, answer: AddressCheck) -> FactValue:
    """Items to this address were seized in the last two years."""
    return answer.earlier_seizure
