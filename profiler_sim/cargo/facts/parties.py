"""Facts about shipper, consignee and notify party, and what is asked about them."""

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.answers import (
    AuthorityReply,
    ImportHistory,
    PartnerReply,
    Registry,
    WebFile,
)
from profiler_sim.cargo.facts.schema import FactValue
from profiler_sim.cargo.facts.table import (
    COUNTRY,
    NOT_NEGATIVE,
    NUMBER,
    SHARE,
    TEXT,
    WHOLE,
    YESNO,
    AnswerFacts,
    CaseFile,
    fact,
    words_of,
)
from profiler_sim.cargo.road.model import Road

registry_fact = AnswerFacts(Registry)
history_fact = AnswerFacts(ImportHistory)
partner_fact = AnswerFacts(PartnerReply)
web_fact = AnswerFacts(WebFile)
authority_fact = AnswerFacts(AuthorityReply)
FREE_MAIL = ("mailbox.example", "freemail.example")
"""Domains of invented free mail providers."""


@fact(TEXT, "TR", values=COUNTRY)
def shipper_country(case: CaseFile) -> FactValue:
    """Country of the shipper's address."""
    return case.papers.shipper.country


@fact(TEXT, "ME", values=COUNTRY)
def consignee_country(case: CaseFile) -> FactValue:
    """Country of the consignee's address."""
    return case.papers.consignee.country


@fact(TEXT, "ME", values=COUNTRY)
def notify_country(case: CaseFile) -> FactValue:
    """Country of the notify party's address; the consignee's where it is the same party."""
    return (case.papers.notify or case.papers.consignee).country


@fact(YESNO, example=False)
def shipper_elsewhere(case: CaseFile) -> FactValue:
    """The shipper's address is not in the country of loading."""
    country = case.papers.shipper.country
    return None if country is None else country != case.papers.transport.from_country


@fact(YESNO, example=True)
def notify_same(case: CaseFile) -> FactValue:
    """The notify party is the consignee."""
    return case.papers.notify in {None, case.papers.consignee}


@fact(YESNO, example=False)
def notify_abroad(case: CaseFile) -> FactValue:
    """The notify party sits in a country that is neither the consignee's nor the port's."""
    notify, home = case.papers.notify, case.papers.consignee.country
    if notify in {None, case.papers.consignee}:
        return False
    if notify is None or notify.country is None or home is None:
        return None
    return notify.country not in {home, case.papers.transport.to_country}


@fact(YESNO, example=False)
def consignee_free_mail(case: CaseFile) -> FactValue:
    """The consignee's e-mail address is with a free provider."""
    email = case.papers.consignee.email
    return None if email is None else email.endswith(FREE_MAIL)


@fact(YESNO, example=False)
def consignee_care_of(case: CaseFile) -> FactValue:
    """The consignee is named care of a forwarder or carrier."""
    return case.papers.consignee.care_of is not None


@fact(YESNO, example=True)
def authorised_exporter(case: CaseFile) -> FactValue:
    """The papers state an authorised-exporter number of the shipper."""
    return case.papers.authorised_exporter is not None


@fact(YESNO, example=True)
def permit_stated(case: CaseFile) -> FactValue:
    """The CMR note or waybill states a permit, licence or quota number; missing by sea, post."""
    transport = case.papers.transport
    return transport.permit_no is not None if isinstance(transport, Air | Road) else None


@registry_fact(YESNO, example=True)
def in_registry(_: CaseFile, answer: Registry) -> FactValue:
    """The consignee stands in the company registry."""
    return answer.is_registered


@registry_fact(YESNO, example=True)
def activity_fits(_: CaseFile, answer: Registry) -> FactValue:
    """The consignee's registered activity deals in such goods."""
    return answer.fits_goods


@registry_fact(TEXT, "own premises", values=words_of(Registry, "premises"))
def premises(_: CaseFile, answer: Registry) -> FactValue:
    """The registered address: own premises, shared office or mail address."""
    return answer.premises


@registry_fact(WHOLE, 40, unit="days", values=NOT_NEGATIVE)
def manager_days(case: CaseFile, answer: Registry) -> FactValue:
    """Days between the last change of manager and arrival; missing where there was none."""
    if answer.manager_changed_on is None:
        return None
    return (case.papers.transport.arrives_at.date() - answer.manager_changed_on).days


@registry_fact(YESNO, example=False)
def phone_shared(_: CaseFile, answer: Registry) -> FactValue:
    """Another firm is registered with the consignee's phone."""
    return answer.phone_also is not None


@history_fact(WHOLE, 2400, unit="days", values=NOT_NEGATIVE)
def consignee_age_days(case: CaseFile, answer: ImportHistory) -> FactValue:
    """Age of the consignee on arrival."""
    return (case.papers.transport.arrives_at.date() - answer.founded_on).days


@history_fact(WHOLE, 40, values=NOT_NEGATIVE)
def past_shipments(_: CaseFile, answer: ImportHistory) -> FactValue:
    """Import declarations of the consignee in the last 24 months."""
    return answer.shipments


@history_fact(NUMBER, 0.9, values=SHARE)
def same_goods_share(_: CaseFile, answer: ImportHistory) -> FactValue:
    """Part of those declarations in the same tariff chapter; missing where there is none."""
    return answer.same_goods / answer.shipments if answer.shipments else None


@history_fact(NUMBER, 1.0, values=NOT_NEGATIVE)
def value_to_usual(case: CaseFile, answer: ImportHistory) -> FactValue:
    """Invoice value, as a multiple of the usual value of the consignee's imports."""
    value = case.papers.value_usd
    return value / answer.usual_usd if answer.usual_usd and value else None


@history_fact(WHOLE, 0, values=NOT_NEGATIVE)
def irregularities(_: CaseFile, answer: ImportHistory) -> FactValue:
    """Declarations of the consignee that ended with a fine or a seizure."""
    return answer.irregularities


@partner_fact(TEXT, "agrees", values=words_of(PartnerReply, "record"))
def partner_record(_: CaseFile, answer: PartnerReply) -> FactValue:
    """The partner unit's record of seal or pieces beside the papers: agrees, differs or none."""
    return answer.record


@partner_fact(TEXT, "at the shipper's", values=words_of(PartnerReply, "stuffed"))
def loaded_at(_: CaseFile, answer: PartnerReply) -> FactValue:
    """Where the goods were loaded: at the shipper's, at a forwarder's, or not known."""
    return answer.stuffed


@partner_fact(TEXT, "exports regularly", values=words_of(PartnerReply, "shipper"))
def shipper_there(_: CaseFile, answer: PartnerReply) -> FactValue:
    """The shipper to the partner unit: exports regularly, new to them or noted before."""
    return answer.shipper


@web_fact(TEXT, "sells such goods", values=words_of(WebFile, "site"))
def consignee_site(_: CaseFile, answer: WebFile) -> FactValue:
    """The consignee's page: sells such goods, sells other goods, some weeks old, nothing found."""
    return answer.site


@web_fact(TEXT, "the firm answers", values=words_of(WebFile, "phone"))
def phone_answered(_: CaseFile, answer: WebFile) -> FactValue:
    """Who answers the consignee's telephone: the firm, another firm or nobody."""
    return answer.phone


@authority_fact(TEXT, "never applied", values=words_of(AuthorityReply, "holder"))
def known_to_authority(_: CaseFile, answer: AuthorityReply) -> FactValue:
    """The consignee to the authority: known, nothing against; never applied; noted before."""
    return answer.holder
