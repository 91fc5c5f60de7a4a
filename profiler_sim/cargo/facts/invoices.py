"""Facts that the price reference and the check of commercial documents answer."""

from profiler_sim.cargo.answers import Paperwork
from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, Known, N, T, fact, words_of
from profiler_sim.cargo.facttypes import FactValue


@fact(N, 0.9, source="price reference", unit="USD per kg", values=NOT_NEGATIVE)
def price_p05(k: Known) -> FactValue:
    """Lower end of usual values: 5 of 100 are below."""
    return k.answers.price_reference.p05 if k.answers.price_reference else None


@fact(N, 1.3, source="price reference", unit="USD per kg", values=NOT_NEGATIVE)
def price_p50(k: Known) -> FactValue:
    """Middle of usual values."""
    return k.answers.price_reference.p50 if k.answers.price_reference else None


@fact(N, 1.9, source="price reference", unit="USD per kg", values=NOT_NEGATIVE)
def price_p95(k: Known) -> FactValue:
    """Upper end of usual values: 5 of 100 are above."""
    return k.answers.price_reference.p95 if k.answers.price_reference else None


@fact(B, example=True, source="document check")
def invoice_complete(k: Known) -> FactValue:
    """Bank, terms and a signature are on the invoice."""
    return k.answers.document_check.invoice_complete if k.answers.document_check else None


@fact(B, example=False, source="document check")
def seller_elsewhere(k: Known) -> FactValue:
    """The invoice comes from a country that is neither that of origin nor that of loading."""
    papers = k.answers.document_check
    near = {k.papers.origin, k.papers.transport.from_country}
    return papers.seller_country not in near if papers else None


@fact(B, example=True, source="document check")
def standing_order(k: Known) -> FactValue:
    """The invoice cites the number of a running supply contract."""
    return (
        k.answers.document_check.standing_order is not None if k.answers.document_check else None
    )


@fact(T, "bank transfer", source="document check", values=words_of(Paperwork, "payment"))
def payment(k: Known) -> FactValue:
    """How the goods are paid: letter of credit, bank transfer or cash."""
    return k.answers.document_check.payment if k.answers.document_check else None


@fact(T, "agrees", source="document check", values=words_of(Paperwork, "packing_list"))
def packing_list(k: Known) -> FactValue:
    """The packing list agrees with the bill of lading, differs, or is missing."""
    return k.answers.document_check.packing_list if k.answers.document_check else None


@fact(T, "verified", source="document check", values=words_of(Paperwork, "certificate"))
def certificate(k: Known) -> FactValue:
    """The certificate of the goods: verified, no reply from or unknown to issuer, missing."""
    return k.answers.document_check.certificate if k.answers.document_check else None


@fact(T, "in order", source="document check", values=words_of(Paperwork, "permit"))
def permit(k: Known) -> FactValue:
    """The permit of the goods: in order, no reply, covers less, unknown, missing."""
    return k.answers.document_check.permit if k.answers.document_check else None


@fact(B, example=True, source="document check")
def haulier_registered(k: Known) -> FactValue:
    """The haulier named for the pick-up stands in the port's register."""
    return k.answers.document_check.haulier_registered if k.answers.document_check else None


@fact(B, example=True, source="document check")
def cold_store(k: Known) -> FactValue:
    """The haulier is to bring the goods to a cold store; missing for goods that need none."""
    return k.answers.document_check.cold_store if k.answers.document_check else None
