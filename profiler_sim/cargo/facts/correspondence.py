"""Facts that trader, partner unit, web and authority answer."""

from profiler_sim.cargo.answers import AuthorityReply, PartnerReply, TraderFile, WebFile
from profiler_sim.cargo.facts.table import Known, T, fact, words_of
from profiler_sim.cargo.facttypes import FactValue


@fact(T, "by the consignee", source="trader documents", values=words_of(TraderFile, "payment"))
def proof_of_payment(k: Known) -> FactValue:
    """Who paid by the proof the trader sent: by the consignee, by somebody else, or none sent."""
    return k.answers.trader_documents.payment if k.answers.trader_documents else None


@fact(T, "agrees", source="trader documents", values=words_of(TraderFile, "order"))
def order_confirmation(k: Known) -> FactValue:
    """The order confirmation the trader sent beside the papers: agrees, differs or none."""
    return k.answers.trader_documents.order if k.answers.trader_documents else None


@fact(T, "agrees", source="partner unit", values=words_of(PartnerReply, "record"))
def partner_record(k: Known) -> FactValue:
    """The partner unit's record of seal or pieces beside the papers: agrees, differs or none."""
    return k.answers.partner_unit.record if k.answers.partner_unit else None


@fact(T, "at the shipper's", source="partner unit", values=words_of(PartnerReply, "stuffed"))
def loaded_at(k: Known) -> FactValue:
    """Where the goods were loaded: at the shipper's, at a forwarder's, or not known."""
    return k.answers.partner_unit.stuffed if k.answers.partner_unit else None


@fact(T, "exports regularly", source="partner unit", values=words_of(PartnerReply, "shipper"))
def shipper_there(k: Known) -> FactValue:
    """The shipper to the partner unit: exports regularly, new to them or noted before."""
    return k.answers.partner_unit.shipper if k.answers.partner_unit else None


@fact(T, "sells such goods", source="open sources", values=words_of(WebFile, "site"))
def consignee_site(k: Known) -> FactValue:
    """The consignee's page: sells such goods, sells other goods, some weeks old, nothing found."""
    return k.answers.open_sources.site if k.answers.open_sources else None


@fact(T, "the firm answers", source="open sources", values=words_of(WebFile, "phone"))
def phone_answered(k: Known) -> FactValue:
    """Who answers the consignee's telephone: the firm, another firm or nobody."""
    return k.answers.open_sources.phone if k.answers.open_sources else None


@fact(T, "never applied", source="authority", values=words_of(AuthorityReply, "holder"))
def known_to_authority(k: Known) -> FactValue:
    """The consignee to the authority: known, nothing against; never applied; noted before."""
    return k.answers.authority.holder if k.answers.authority else None
