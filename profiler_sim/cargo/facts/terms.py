"""Facts about freight and terms."""

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.table import (
    NOT_NEGATIVE,
    B,
    FactOf,
    Known,
    N,
    T,
    W,
    choice,
    fact,
    words_of,
)
from profiler_sim.cargo.facttypes import FactValue
from profiler_sim.cargo.sea.model import Booking, Sea

sea_fact = FactOf(Sea)


COLLECT_TERMS = ("EXW", "FCA", "FAS", "FOB")
"""Incoterms 2020 under which the buyer pays the main freight."""
PREPAID_TERMS = ("CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP")
"""Incoterms 2020 under which the seller pays the main freight."""


@fact(T, "CIF", values=choice(*COLLECT_TERMS, *PREPAID_TERMS))
def incoterm(k: Known) -> FactValue:
    """Incoterm 2020."""
    return k.papers.incoterm


@fact(T, "prepaid", values=words_of(Consignment, "freight"))
def freight(k: Known) -> FactValue:
    """Freight prepaid or collect, as the bill of lading says."""
    return k.papers.freight


@fact(B, example=True)
def freight_fits_incoterm(k: Known) -> FactValue:
    """Freight is prepaid under C and D terms and collect under E and F terms."""
    if k.papers.freight is None or k.papers.incoterm is None:
        return None
    return (k.papers.freight == "prepaid") == (k.papers.incoterm in PREPAID_TERMS)


@fact(W, 2350, unit="USD", values=NOT_NEGATIVE)
def freight_usd(k: Known) -> FactValue:
    """Ocean freight."""
    return k.papers.freight_usd


@fact(N, 0.1, values=NOT_NEGATIVE)
def freight_share(k: Known) -> FactValue:
    """Freight as a part of the invoice value."""
    freight, value = k.papers.freight_usd, k.papers.value_usd
    return None if freight is None or value is None else freight / max(1, value)


@sea_fact(T, "shipper", values=words_of(Booking, "paid_by"))
def freight_paid_by(_: Known, sea: Sea) -> FactValue:
    """Who pays the carrier: shipper, consignee, forwarder or third party."""
    return sea.booking.paid_by.value


@sea_fact(B, example=False)
def freight_cash(_: Known, sea: Sea) -> FactValue:
    """The freight was paid in cash."""
    return sea.booking.payment == "cash"


@sea_fact(B, example=False)
def service_contract(_: Known, sea: Sea) -> FactValue:
    """The booking runs under a service contract with the carrier."""
    return sea.booking.contract is not None


@fact(B, example=True)
def insured(k: Known) -> FactValue:
    """The manifest names an insurer for the full value."""
    return k.papers.insured
