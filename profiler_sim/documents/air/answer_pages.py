"""The pages that enquiries about an air waybill bring back."""

from profiler_sim.cargo.air.answers import (
    AcceptanceCheck,
    AccountHistory,
    ConsignorStatus,
    Measured,
    Reply,
)
from profiler_sim.cargo.air.model import Air
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.air.waybill_fields import piece_sizes
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    goods,
    unit,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines, stated
from profiler_sim.i18n.text import N_, _

# The registers of known consignors and regulated agents.

_AGENTS = {
    "approved": N_("approved as a regulated agent"),
    "expired": N_("the approval has ended and was not renewed"),
    "not in the register": N_("not in the register of regulated agents"),
}


def _shipper(context: AnswerContext[ConsignorStatus]) -> Lines:
    return common.party(context.consignment.shipper)


def _entry(context: AnswerContext[ConsignorStatus]) -> Lines:
    answer = context.answer
    day = formats.day(answer.entry_ends)
    if answer.entry == "expired":
        return (_("the entry ended on {day}").format(day=day),)
    if answer.entry == "address differs":
        return (_("this name is there with another address"),)
    if context.consignment.by(Air).account.known_consignor:
        return (_("entered, valid until {day}").format(day=day),)
    return (_("no entry, and the papers claim none"),)


def _agent(context: AnswerContext[ConsignorStatus]) -> Lines:
    agent = context.consignment.by(Air).agent
    return *stated(agent and agent.name), _(_AGENTS[context.answer.agent])


CONSIGNOR_STATUS = AnswerPage(
    ConsignorStatus,
    N_("Consignor and agent status"),
    "KCR",
    (
        FieldTemplate("house", "1", N_("House waybill"), 0, 6, 0, unit),
        FieldTemplate("firm", "2", N_("Shipper asked about"), 6, 6, 0, _shipper),
        FieldTemplate("entry", "3", N_("Known consignor"), 0, 6, 1, _entry),
        FieldTemplate("agent", "4", N_("Agent"), 6, 6, 1, _agent),
    ),
)


# The airline's record of the house shipper.


def _shipments(context: AnswerContext[AccountHistory]) -> Lines:
    return (formats.number(context.answer.shipments),)


def _same_goods(context: AnswerContext[AccountHistory]) -> Lines:
    return (formats.number(context.answer.same_goods),)


def _contact(context: AnswerContext[AccountHistory]) -> Lines:
    changed = context.answer.contact_changed_on
    if changed is None:
        return (_("no change in a year"),)
    return (_("telephone and e-mail changed on {day}").format(day=formats.day(changed)),)


ACCOUNT_HISTORY = AnswerPage(
    AccountHistory,
    N_("Account history"),
    "ACC",
    (
        FieldTemplate("house", "1", N_("House waybill"), 0, 6, 0, unit),
        FieldTemplate(
            "shipments", "2", N_("Shipments in 12 months, any agent"), 6, 6, 0, _shipments
        ),
        FieldTemplate("same goods", "3", N_("Of the same kind of goods"), 0, 6, 1, _same_goods),
        FieldTemplate("contact", "4", N_("The shipper's contact"), 6, 6, 1, _contact),
    ),
)


# The agent's reply to a request for information (RfI).

_REPLIES = {
    "agrees": N_("complete; agrees with the house waybill"),
    "in part": N_("in part; other questions are passed over"),
    "contradicts": N_("contradicts the house waybill"),
}
_USES = {
    "named": N_("user and use are named"),
    "vague": N_("vague: for industry, for resale"),
    None: N_("not asked for such goods"),
}


def _reply(context: AnswerContext[Reply]) -> Lines:
    return (_(_REPLIES[context.answer.agrees]),)


def _hours(context: AnswerContext[Reply]) -> Lines:
    return (formats.measured(context.answer.hours, _("hours")),)


def _use(context: AnswerContext[Reply]) -> Lines:
    return (_(_USES[context.answer.end_use]),)


def _completed(context: AnswerContext[Reply]) -> Lines:
    """Write what the house waybill had left out."""
    phone, sizes = context.answer.consignee_phone, context.answer.sizes
    text = [_("consignee's telephone {phone}").format(phone=phone)] if phone else []
    return [*text, *piece_sizes(sizes or ())] or (_("nothing new"),)


REQUEST_FOR_INFORMATION = AnswerPage(
    Reply,
    N_("Reply to the request"),
    "RFI",
    (
        FieldTemplate("house", "1", N_("House waybill"), 0, 6, 0, unit),
        FieldTemplate("goods asked about", "2", N_("Goods"), 6, 6, 0, goods),
        FieldTemplate("agent's reply", "3", N_("Reply of the agent"), 0, 6, 1, _reply),
        FieldTemplate("hours", "4", N_("Came after"), 6, 6, 1, _hours),
        FieldTemplate("end use", "5", N_("What the goods are for"), 0, 6, 2, _use),
        FieldTemplate("completed", "6", N_("Data sent now"), 6, 6, 2, _completed),
    ),
)


# Dangerous goods: the waybill, the airline's check list and the papers behind it.

_LISTS = {
    "passed": N_("passed on every point"),
    "open points": N_("open points: words and marks do not agree"),
    "not made": N_("not made"),
}
_NOTES = {
    "nothing": N_("nothing noted"),
    "old labels covered": N_("old danger labels under new tape"),
    "smell, heat or stain": N_("a smell, warm pieces or a stain"),
}
_SHEETS = {
    True: N_("shown"),
    False: N_("not shown"),
    None: N_("not needed for these goods"),
}


def _stated(context: AnswerContext[AcceptanceCheck]) -> Lines:
    number = context.consignment.by(Air).un_number
    if number is None:
        return (_("no UN number, no declaration"),)
    return (_("{number}, declaration handed in").format(number=number),)


def _check_list(context: AnswerContext[AcceptanceCheck]) -> Lines:
    return (_(_LISTS[context.answer.check_list]),)


def _noted(context: AnswerContext[AcceptanceCheck]) -> Lines:
    return (_(_NOTES[context.answer.noted]),)


def _sheet(context: AnswerContext[AcceptanceCheck]) -> Lines:
    return (_(_SHEETS[context.answer.data_sheet]),)


DANGEROUS_GOODS_CHECK = AnswerPage(
    AcceptanceCheck,
    N_("Dangerous goods check"),
    "DGR",
    (
        FieldTemplate("house", "1", N_("House waybill"), 0, 6, 0, unit),
        FieldTemplate("stated", "2", N_("On the papers"), 6, 6, 0, _stated),
        FieldTemplate("check list", "3", N_("Acceptance check list"), 0, 6, 1, _check_list),
        FieldTemplate("noted", "4", N_("Noted at acceptance"), 6, 6, 1, _noted),
        FieldTemplate("data sheet", "5", N_("Test report or data sheet"), 0, 12, 2, _sheet),
    ),
)


# The slip from the terminal's scale and measuring frame.


def _weight(context: AnswerContext[Measured]) -> Lines:
    weight = formats.kilograms(context.consignment.gross_kg)
    text = _("gross weight on the papers: {weight}").format(weight=weight)
    return formats.measured(formats.fraction(context.answer.weight_kg, 1), "kg"), text


def _size(context: AnswerContext[Measured]) -> Lines:
    text = _("volume on the papers: {volume}")
    here = stated(context.consignment.volume_m3, lambda m3: text.format(volume=_m3(m3)))
    return _m3(context.answer.volume_m3), *here


def _m3(of: float) -> str:
    return formats.measured(formats.fraction(of, 2), "m³")


DIMENSION_AND_WEIGHT_CHECK = AnswerPage(
    Measured,
    N_("Scale and frame"),
    "DIM",
    (
        FieldTemplate("house", "1", N_("House waybill"), 0, 6, 0, unit),
        FieldTemplate("master", "2", N_("Master waybill"), 6, 6, 0, document),
        FieldTemplate("scale", "3", N_("All pieces on the scale"), 0, 6, 1, _weight),
        FieldTemplate("frame", "4", N_("All pieces under the frame"), 6, 6, 1, _size),
    ),
)
"""The papers' figures stand in the same boxes: the two belong to one mark."""

PAGES: AnswerPages = (
    CONSIGNOR_STATUS,
    ACCOUNT_HISTORY,
    REQUEST_FOR_INFORMATION,
    DANGEROUS_GOODS_CHECK,
    DIMENSION_AND_WEIGHT_CHECK,
)
