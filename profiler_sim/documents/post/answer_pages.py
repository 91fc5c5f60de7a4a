"""The pages that enquiries about a postal item bring back."""

from profiler_sim.cargo.post.answers import (
    AddressCheck,
    AddresseeHistory,
    AdvanceData,
    SenderLookUp,
    WeightAndSize,
)
from profiler_sim.cargo.post.model import Post
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    goods,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.documents.post.declaration_fields import size
from profiler_sim.i18n.text import N_, _, ngettext

# What came to an addressee before, from the sorting office's own records.


def _items(context: AnswerContext[AddresseeHistory]) -> Lines:
    past = context.answer
    if not past.items_30_days:
        return (_("none except this one"),)
    same = _("{count} of them from this sender").format(count=formats.number(past.same_sender))
    return formats.number(past.items_30_days), same


def _numbers(context: AnswerContext[AddresseeHistory]) -> Lines:
    row = context.answer.in_a_row
    if not row:
        return (_("no two are near each other"),)
    text = ngettext(
        "{count} item within twenty numbers", "{count} items within twenty numbers", row
    )
    return (text.format(count=formats.number(row)),)


def _known(context: AnswerContext[AddresseeHistory]) -> Lines:
    months = context.answer.known_months
    text = ngettext("for {count} month", "for {count} months", months)
    return (text.format(count=formats.number(months)) if months else _("not before these"),)


def _stopped(context: AnswerContext[AddresseeHistory]) -> Lines:
    return (formats.number(context.answer.stopped) if context.answer.stopped else _("none"),)


ADDRESSEE_HISTORY = AnswerPage(
    AddresseeHistory,
    N_("Addressee history"),
    "ADR",
    (
        FieldTemplate("addressee", "1", N_("Addressee asked about"), 0, 12, 0, common.consignee),
        FieldTemplate("items", "2", N_("Items in 30 days"), 0, 6, 1, _items),
        FieldTemplate("numbers", "3", N_("Their numbers, last 14 days"), 6, 6, 1, _numbers),
        FieldTemplate("known", "4", N_("Items have come"), 0, 6, 2, _known),
        FieldTemplate("stopped", "5", N_("Stopped by customs"), 6, 6, 2, _stopped),
    ),
)


# What the web and the directories say of the sender.

_MONTHS = 24
"""Months from which on an age is told in years."""


def _sender(context: AnswerContext[SenderLookUp]) -> Lines:
    return common.party(context.consignment.shipper)


def _found(context: AnswerContext[SenderLookUp]) -> Lines:
    if not context.answer.is_listed:
        return _("no page and no entry"), _("many private senders and small shops have none")
    return _("a seller's page"), _age(context.answer.site_months or 0)


def _age(months: int) -> str:
    if not months:
        return _("some weeks old")
    if months < _MONTHS:
        text = ngettext("{count} month old", "{count} months old", months)
        return text.format(count=formats.number(months))
    text = ngettext("{count} year old", "{count} years old", months // 12)
    return text.format(count=formats.number(months // 12))


def _sells(context: AnswerContext[SenderLookUp]) -> Lines:
    return (context.answer.sells or _("nothing found"),)


SENDER_LOOK_UP = AnswerPage(
    SenderLookUp,
    N_("Sender look-up"),
    "SND",
    (
        FieldTemplate("sender", "1", N_("Sender asked about"), 0, 12, 0, _sender),
        FieldTemplate("sender found", "2", N_("Found"), 0, 6, 1, _found),
        FieldTemplate("sells", "3", N_("What is sold there"), 6, 6, 1, _sells),
    ),
)
"""Whether that goes with the declaration is for the officer to see."""


# The sending post's reply to a request to complete the electronic advance data.

_SAYS = {
    "confirms the declaration": N_("the data at the counter are those of the declaration"),
    "other contents": N_("the data at the counter name other contents"),
    "another weight": N_("the data at the counter state another weight"),
    "sender unknown": N_("nobody at the address has posted this item"),
}


def _reply(context: AnswerContext[AdvanceData]) -> Lines:
    return (_(_SAYS[context.answer.says]),)


ADVANCE_DATA = AnswerPage(
    AdvanceData,
    N_("Advance data completion"),
    "EAD",
    (
        FieldTemplate("item", "1", N_("Item asked about"), 0, 6, 0, document),
        FieldTemplate("goods", "2", N_("Declared contents"), 6, 6, 0, goods),
        FieldTemplate("sending post", "3", N_("The sending post says"), 0, 12, 1, _reply),
    ),
)


# The item on the sorting office's scale and measure, and its packing from outside.

_PACKINGS = {
    "ordinary": N_("ordinary"),
    "opened and taped again": N_("opened before and taped again"),
    "heavier than the goods need": N_("thicker and heavier than such goods need"),
}


def _scale(context: AnswerContext[WeightAndSize]) -> Lines:
    stated = formats.kilograms(context.consignment.gross_kg)
    return formats.kilograms(context.answer.weight_kg), _("stated: {weight}").format(weight=stated)


def _size(context: AnswerContext[WeightAndSize]) -> Lines:
    found, post = context.answer, context.consignment.by(Post)
    measured = size(found.length_cm, found.width_cm, found.height_cm)
    on_papers = size(post.length_cm, post.width_cm, post.height_cm)
    return *measured, *(_("stated: {size}").format(size=text) for text in on_papers)


def _packing(context: AnswerContext[WeightAndSize]) -> Lines:
    return (_(_PACKINGS[context.answer.packing]),)


WEIGHT_AND_SIZE = AnswerPage(
    WeightAndSize,
    N_("Weight and size check"),
    "WSZ",
    (
        FieldTemplate("item", "1", N_("Item"), 0, 12, 0, document),
        FieldTemplate("scale", "2", N_("On the scale"), 0, 6, 1, _scale),
        FieldTemplate("size", "3", N_("Length, width, height"), 6, 6, 1, _size),
        FieldTemplate("packing", "4", N_("Packing, from outside"), 0, 12, 2, _packing),
    ),
)
"""What is stated stands in the same box: the two belong to one mark."""


# The delivery address, from the postman's knowledge and the unit's watch list.


def _known_there(context: AnswerContext[AddressCheck]) -> Lines:
    known = _("known there")
    return (known if context.answer.known_there else _("nobody of this name is known there"),)


def _watch_list(context: AnswerContext[AddressCheck]) -> Lines:
    listed = _("items to this address were seized before")
    return (listed if context.answer.earlier_seizure else _("not on the list"),)


ADDRESS_CHECK = AnswerPage(
    AddressCheck,
    N_("Address check"),
    "ADC",
    (
        FieldTemplate("addressee", "1", N_("Address asked about"), 0, 12, 0, common.consignee),
        FieldTemplate("known there", "2", N_("Addressee"), 0, 6, 1, _known_there),
        FieldTemplate("watch list", "3", N_("Watch list of addresses"), 6, 6, 1, _watch_list),
    ),
)

PAGES: AnswerPages = (
    ADDRESSEE_HISTORY,
    SENDER_LOOK_UP,
    ADVANCE_DATA,
    WEIGHT_AND_SIZE,
    ADDRESS_CHECK,
)
