"""Facts about terms, freight, invoice and price, and what other offices hold of them."""

from profiler_sim.cargo.answers import Paperwork, PriceBand, TraderFile
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.schema import FactValue
from profiler_sim.cargo.facts.table import (
    NOT_NEGATIVE,
    NUMBER,
    TEXT,
    WHOLE,
    YESNO,
    AnswerFacts,
    CaseFile,
    fact,
    one_of,
    words_of,
)
from profiler_sim.cargo.sea.answers import ExportRecord, TransitPast

price_fact = AnswerFacts(PriceBand)
paperwork_fact = AnswerFacts(Paperwork)
trader_fact = AnswerFacts(TraderFile)
export_fact = AnswerFacts(ExportRecord)
transits_fact = AnswerFacts(TransitPast)
COLLECT_TERMS = ("EXW", "FCA", "FAS", "FOB")
"""Incoterms 2020 under which the buyer pays the main freight."""
PREPAID_TERMS = ("CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP")
"""Incoterms 2020 under which the seller pays the main freight."""


@fact(TEXT, "CIF", values=one_of(*COLLECT_TERMS, *PREPAID_TERMS))
def incoterm(case: CaseFile) -> FactValue:
    """Incoterm 2020."""
    return case.papers.incoterm


@fact(TEXT, "prepaid", values=words_of(Consignment, "freight"))
def freight(case: CaseFile) -> FactValue:
    """Freight prepaid or collect, as the bill of lading says."""
    return case.papers.freight


@fact(YESNO, example=True)
def freight_fits_incoterm(case: CaseFile) -> FactValue:
    """Freight is prepaid under C and D terms and collect under E and F terms."""
    if case.papers.freight is None or case.papers.incoterm is None:
        return None
    return (case.papers.freight == "prepaid") == (case.papers.incoterm in PREPAID_TERMS)


@fact(WHOLE, 2350, unit="USD", values=NOT_NEGATIVE)
def freight_usd(case: CaseFile) -> FactValue:
    """Ocean freight."""
    return case.papers.freight_usd


@fact(NUMBER, 0.1, values=NOT_NEGATIVE)
def freight_share(case: CaseFile) -> FactValue:
    """Freight as a part of the invoice value."""
    freight, value = case.papers.freight_usd, case.papers.value_usd
    return None if freight is None or value is None else freight / max(1, value)


@fact(YESNO, example=True)
def insured(case: CaseFile) -> FactValue:
    """The manifest names an insurer for the full value."""
    return case.papers.insured


@price_fact(NUMBER, 0.9, unit="USD per kg", values=NOT_NEGATIVE)
def price_p05(_: CaseFile, answer: PriceBand) -> FactValue:
    """Lower end of usual values: 5 of 100 are below."""
    return answer.p05


@price_fact(NUMBER, 1.3, unit="USD per kg", values=NOT_NEGATIVE)
def price_p50(_: CaseFile, answer: PriceBand) -> FactValue:
    """Middle of usual values."""
    return answer.p50


@price_fact(NUMBER, 1.9, unit="USD per kg", values=NOT_NEGATIVE)
def price_p95(_: CaseFile, answer: PriceBand) -> FactValue:
    """Upper end of usual values: 5 of 100 are above."""
    return answer.p95


@price_fact(TEXT, "about the same", values=words_of(PriceBand, "others"))
def other_prices(_: CaseFile, answer: PriceBand) -> FactValue:
    """What the seller asked others for such goods: about the same, higher, none on file."""
    return answer.others


@paperwork_fact(YESNO, example=True)
def invoice_complete(_: CaseFile, answer: Paperwork) -> FactValue:
    """Bank, terms and a signature are on the invoice."""
    return answer.invoice_complete


@paperwork_fact(YESNO, example=False)
def seller_elsewhere(case: CaseFile, answer: Paperwork) -> FactValue:
    """The invoice comes from another country than those of origin, loading and shipper."""
    papers = case.papers
    near = {papers.origin, papers.transport.from_country, papers.shipper.country}
    return answer.seller_country not in near


@paperwork_fact(YESNO, example=True)
def standing_order(_: CaseFile, answer: Paperwork) -> FactValue:
    """The invoice cites the number of a running contract of sale."""
    return answer.standing_order is not None


@paperwork_fact(TEXT, "bank transfer", values=words_of(Paperwork, "payment"))
def payment(_: CaseFile, answer: Paperwork) -> FactValue:
    """How the goods are paid: letter of credit, bank transfer, cash or part in cash."""
    return answer.payment


@paperwork_fact(TEXT, "agrees", values=words_of(Paperwork, "packing_list"))
def packing_list(_: CaseFile, answer: Paperwork) -> FactValue:
    """The packing list agrees with the bill of lading, differs, or is missing."""
    return answer.packing_list


@paperwork_fact(TEXT, "verified", values=words_of(Paperwork, "certificate"))
def certificate(_: CaseFile, answer: Paperwork) -> FactValue:
    """The certificate of the goods: verified, no reply from or unknown to issuer, missing."""
    return answer.certificate


@paperwork_fact(TEXT, "in order", values=words_of(Paperwork, "permit"))
def permit(_: CaseFile, answer: Paperwork) -> FactValue:
    """The permit of the goods: in order, no reply, covers less, unknown, missing."""
    return answer.permit


@paperwork_fact(TEXT, "user here", values=words_of(Paperwork, "end_user"))
def end_user(_: CaseFile, answer: Paperwork) -> FactValue:
    """Whom the end-use statement names: user here, dealer, further country, back, none."""
    return answer.end_user


@paperwork_fact(YESNO, example=True)
def haulier_registered(_: CaseFile, answer: Paperwork) -> FactValue:
    """The haulier named for the pick-up stands in the port's register."""
    return answer.haulier_registered


@paperwork_fact(YESNO, example=True)
def cold_store(_: CaseFile, answer: Paperwork) -> FactValue:
    """The haulier is to bring the goods to a cold store; missing for goods that need none."""
    return answer.cold_store


@trader_fact(TEXT, "by the consignee", values=words_of(TraderFile, "payment"))
def proof_of_payment(_: CaseFile, answer: TraderFile) -> FactValue:
    """Who paid by the proof the trader sent: by the consignee, by somebody else, or none sent."""
    return answer.payment


@trader_fact(TEXT, "agrees", values=words_of(TraderFile, "order"))
def order_confirmation(_: CaseFile, answer: TraderFile) -> FactValue:
    """The order confirmation the trader sent beside the papers: agrees, differs or none."""
    return answer.order


@export_fact(YESNO, example=True)
def export_found(_: CaseFile, answer: ExportRecord) -> FactValue:
    """The customs of the country of loading have an export declaration for the box."""
    return answer.is_on_file


@export_fact(YESNO, example=True)
def export_goods_agree(_: CaseFile, answer: ExportRecord) -> FactValue:
    """The goods were declared for export as what the import papers call them."""
    return answer.goods_agree


@export_fact(NUMBER, 0.95, values=NOT_NEGATIVE)
def export_value_ratio(case: CaseFile, answer: ExportRecord) -> FactValue:
    """Value declared for export, as a multiple of the value on the import papers."""
    value = case.papers.value_usd
    return answer.value_usd / value if answer.value_usd is not None and value else None


@transits_fact(WHOLE, 4, values=NOT_NEGATIVE)
def past_transits(_: CaseFile, answer: TransitPast) -> FactValue:
    """Transits of the consignee in the last 24 months."""
    return answer.transits


@transits_fact(WHOLE, 0, values=NOT_NEGATIVE)
def open_transits(_: CaseFile, answer: TransitPast) -> FactValue:
    """How many of them are open beyond their time limit."""
    return answer.open


@transits_fact(WHOLE, 0, values=NOT_NEGATIVE)
def transits_exported_again(_: CaseFile, answer: TransitPast) -> FactValue:
    """How many of them were sent out again from where they should have ended."""
    return answer.exported_again
