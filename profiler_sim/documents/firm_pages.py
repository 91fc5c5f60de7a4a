"""Answers about a firm: the company registry, the importer's record, open sources."""

from profiler_sim.cargo.answers import ImportHistory, Registry, WebFile
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.answer_context import AnswerContext, AnswerPage, AnswerPages, document
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.documents.register_entries import activity, register_no, representation
from profiler_sim.i18n.text import N_, _

# Extract of the company registry on the consignee.

_PREMISES = {
    "own premises": N_("own premises"),
    "shared office": N_("a shared office"),
    "mail address": N_("a mail address only"),
}


def _registered(context: AnswerContext[Registry]) -> Lines:
    if not context.answer.is_registered:
        return (_("no entry of this name or number"),)
    number = register_no(context.consignment.consignee)
    return _("entered in the register"), _("No. {number}").format(number=number)


def _activity(context: AnswerContext[Registry]) -> Lines:
    """Write the main activity with its class of NACE Rev. 2."""
    words = context.answer.activity
    return (activity(words) if words else _("no entry"),)


def _premises(context: AnswerContext[Registry]) -> Lines:
    premises = context.answer.premises
    return (_(_PREMISES[premises]) if premises else _("no entry"),)


def _manager(context: AnswerContext[Registry]) -> Lines:
    """Write by roles who signs, and the last change."""
    if not context.answer.is_registered:
        return (_("no entry"),)
    changed = context.answer.manager_changed_on
    text = (
        _("changed on {day}").format(day=formats.day(changed))
        if changed
        else _("no change on record")
    )
    return representation(context.consignment.consignee), text


def _telephone(context: AnswerContext[Registry]) -> Lines:
    other = context.answer.phone_also
    asked_for = context.consignment.consignee.phone or _("none on the papers")
    return asked_for, _("also: {firm}").format(firm=other) if other else _("no other entry has it")


REGISTRY = AnswerPage(
    Registry,
    N_("Company registry extract"),
    "REG",
    (
        FieldTemplate("firm", "1", N_("Firm asked about"), 0, 12, 0, common.consignee),
        FieldTemplate("registered", "2", N_("Entry"), 0, 6, 1, _registered),
        FieldTemplate("activity", "3", N_("Main activity, NACE"), 6, 6, 1, _activity),
        FieldTemplate("premises", "4", N_("Seat"), 0, 6, 2, _premises),
        FieldTemplate("manager", "5", N_("Manager or owner"), 6, 6, 2, _manager),
        FieldTemplate("telephone", "6", N_("Telephone"), 0, 12, 3, _telephone),
    ),
)


# The customs office's own record of the consignee.


def _founded(context: AnswerContext[ImportHistory]) -> Lines:
    return (formats.day(context.answer.founded_on),)


def _shipments(context: AnswerContext[ImportHistory]) -> Lines:
    if not context.answer.shipments:
        return (_("none"),)
    usual = context.answer.usual_usd
    text = (_("usual value: {usd}").format(usd=formats.dollars(usual)),) if usual else ()
    return formats.number(context.answer.shipments), *text


def _same_goods(context: AnswerContext[ImportHistory]) -> Lines:
    if not context.answer.shipments:
        return (_("none"),)
    counted = {
        "same": formats.number(context.answer.same_goods),
        "all": formats.number(context.answer.shipments),
    }
    return (_("{same} of {all}").format_map(counted),)


def _irregularities(context: AnswerContext[ImportHistory]) -> Lines:
    times = context.answer.irregularities
    return (formats.number(times) if times else _("none"),)


def _last(context: AnswerContext[ImportHistory]) -> Lines:
    last = context.answer.last_on
    return (formats.day(last) if last else _("none before today"),)


IMPORT_HISTORY = AnswerPage(
    ImportHistory,
    N_("Import history"),
    "IMP",
    (
        FieldTemplate("importer", "1", N_("Importer"), 0, 12, 0, common.consignee),
        FieldTemplate("founded", "2", N_("Founded (declared)"), 0, 6, 1, _founded),
        FieldTemplate("last import", "3", N_("Last import"), 6, 6, 1, _last),
        FieldTemplate("shipments", "4", N_("Imports in 24 months"), 0, 6, 2, _shipments),
        FieldTemplate("same goods", "5", N_("Same tariff chapter"), 6, 6, 2, _same_goods),
        FieldTemplate(
            "irregularities", "6", N_("Ended with a fine or a seizure"), 0, 12, 3, _irregularities
        ),
    ),
)


# The consignee on the web and on the telephone.

_SITES = {
    "sells such goods": N_("a page of some years; it sells such goods"),
    "sells other goods": N_("a page of some years; it sells other goods"),
    "some weeks old": N_("a page some weeks old, with pictures only"),
    "nothing found": N_("nothing found under this name"),
}
_PHONES = {
    "the firm answers": N_("the firm answers and knows the order"),
    "another firm answers": N_("another firm answers"),
    "nobody answers": N_("nobody answers, twice"),
}


def _site(context: AnswerContext[WebFile]) -> Lines:
    return (_(_SITES[context.answer.site]),)


def _phone(context: AnswerContext[WebFile]) -> Lines:
    return (_(_PHONES[context.answer.phone]),)


OPEN_SOURCES = AnswerPage(
    WebFile,
    N_("Open sources"),
    "WEB",
    (
        FieldTemplate("bill", "1", N_("Transport document"), 0, 6, 0, document),
        FieldTemplate("firm", "2", N_("Looked up"), 6, 6, 0, common.consignee),
        FieldTemplate("website", "3", N_("On the web"), 0, 6, 1, _site),
        FieldTemplate("called", "4", N_("On the telephone"), 6, 6, 1, _phone),
    ),
)

PAGES: AnswerPages = (
    REGISTRY,
    IMPORT_HISTORY,
    OPEN_SOURCES,
)
