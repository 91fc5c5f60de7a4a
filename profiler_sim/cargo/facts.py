"""Facts: what a rule or a sign may ask of a consignment, one small function each.

The docstring of a function is the sentence the reference page shows. A fact of an enquiry is
missing (None) until that enquiry has been answered. No fact reads a name of a person, its
language, nationality, sex, religion or home district.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facttypes import Column, FactType, FactValue
from profiler_sim.cargo.identifiers import is_container_no
from profiler_sim.cargo.norms import GoodsNorm, Norms
from profiler_sim.cargo.wordings import fits

Facts = dict[str, FactValue]
"""The facts of one consignment by name."""

PAPERS = "papers"
FREE_MAIL = ("mailbox.example", "freemail.example")
"""Domains of invented free mail providers."""
PREPAID_TERMS = frozenset({"CPT", "CIP", "CFR", "CIF", "DAP", "DPU", "DDP"})
"""Incoterms 2020 under which the seller pays the main freight."""
CARRIER_PREFIXES = frozenset({"ZZSU", "QXTU", "ZQRU", "QVXU", "ZQXU"})
"""Invented owner codes of carriers; other invented codes belong to lessors."""


@dataclass(frozen=True, slots=True)
class Known:
    """What may be read of one consignment: papers, the answers bought so far, and norms."""

    papers: Consignment
    answers: Answers
    norms: Norms

    @property
    def norm(self) -> GoodsNorm | None:
        """What is usual for the first goods item; None for a code without norms."""
        return self.norms.goods.get(self.papers.goods[0].hs6)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the reference: meaning, type, unit, source and an example value."""

    column: Column
    unit: str
    sentence: str
    source: str
    """``papers``, or the id of the enquiry whose answer shows it."""
    compute: Callable[[Known], FactValue]


FACTS: dict[str, Fact] = {}
"""All facts by name, in the order of the reference page."""


def fact(
    kind: FactType, example: FactValue, source: str = PAPERS, unit: str = ""
) -> Callable[[Callable[[Known], FactValue]], Callable[[Known], FactValue]]:
    """Enter the decorated function into the table under its own name."""

    def enter(compute: Callable[[Known], FactValue]) -> Callable[[Known], FactValue]:
        name = compute.__name__
        column = Column(name=name, type=kind, example=example)
        FACTS[name] = Fact(column, unit, (compute.__doc__ or "").strip(), source, compute)
        return compute

    return enter


def row(known: Known) -> Facts:
    """Compute every fact; those of enquiries without an answer are None."""
    answers = known.answers
    open_sources = {PAPERS} | {
        enquiry for enquiry, field in ANSWER_FIELDS.items() if getattr(answers, field) is not None
    }
    return {
        name: entry.compute(known) if entry.source in open_sources else None
        for name, entry in FACTS.items()
    }


T, N, W, D, B, L = (
    FactType.TEXT,
    FactType.NUMBER,
    FactType.WHOLE,
    FactType.DATE,
    FactType.YESNO,
    FactType.TEXTS,
)

# ── places ──────────────────────────────────────────────────────────────────────────────────


@fact(T, "TRMER")
def loading_port(k: Known) -> FactValue:
    """UN/LOCODE of the port of loading."""
    return k.papers.transport.loading_port


@fact(L, ("GRPIR",))
def transhipment_ports(k: Known) -> FactValue:
    """UN/LOCODEs of the ports of transhipment on the bill of lading, in sailing order."""
    return k.papers.transport.transhipment_ports


@fact(T, "MEBAR")
def discharge_port(k: Known) -> FactValue:
    """UN/LOCODE of the port of discharge."""
    return k.papers.transport.discharge_port


@fact(T, "TR")
def origin_country(k: Known) -> FactValue:
    """Country of origin of the goods."""
    return k.papers.origin


@fact(T, "TR")
def shipper_country(k: Known) -> FactValue:
    """Country of the shipper's address."""
    return k.papers.shipper.country


@fact(T, "ME")
def consignee_country(k: Known) -> FactValue:
    """Country of the consignee's address."""
    return k.papers.consignee.country


@fact(T, "ME")
def notify_country(k: Known) -> FactValue:
    """Country of the notify party's address; the consignee's where it is the same party."""
    return (k.papers.notify or k.papers.consignee).country


@fact(T, "RS")
def onward_country(k: Known) -> FactValue:
    """Country the goods go on to in transit; missing when they stay."""
    return k.papers.transport.onward_country


PLACE_FACTS = frozenset(FACTS)
"""Facts that only say where: a condition that reads nothing else is a warning."""

# ── parties ─────────────────────────────────────────────────────────────────────────────────


@fact(B, example=False)
def shipper_elsewhere(k: Known) -> FactValue:
    """The shipper's address is not in the country of loading."""
    return k.papers.shipper.country != k.papers.transport.loading_port[:2]


@fact(B, example=True)
def notify_same(k: Known) -> FactValue:
    """The notify party is the consignee."""
    return k.papers.notify is None


@fact(B, example=False)
def notify_abroad(k: Known) -> FactValue:
    """The notify party sits in a country that is neither the consignee's nor the port's."""
    notify = k.papers.notify
    near = {k.papers.consignee.country, k.papers.transport.discharge_port[:2]}
    return notify is not None and notify.country not in near


@fact(B, example=False)
def consignee_free_mail(k: Known) -> FactValue:
    """The consignee's e-mail address is with a free provider."""
    email = k.papers.consignee.email
    return None if email is None else email.endswith(FREE_MAIL)


@fact(B, example=True)
def authorised_exporter(k: Known) -> FactValue:
    """The papers state an authorised-exporter number of the shipper."""
    return k.papers.authorised_exporter is not None


# ── goods ───────────────────────────────────────────────────────────────────────────────────


@fact(T, "690721")
def hs6(k: Known) -> FactValue:
    """HS subheading of the first goods item, six digits, edition 2022."""
    return k.papers.goods[0].hs6


@fact(T, "6907")
def hs4(k: Known) -> FactValue:
    """HS heading of the first goods item."""
    return k.papers.goods[0].hs6[:4]


@fact(T, "69")
def hs2(k: Known) -> FactValue:
    """HS chapter of the first goods item."""
    return k.papers.goods[0].hs6[:2]


@fact(T, "CERAMIC FLOOR TILES")
def description(k: Known) -> FactValue:
    """Description of the goods on the bill of lading."""
    return k.papers.goods[0].description


@fact(B, example=True)
def words_fit_code(k: Known) -> FactValue:
    """The description is one that goes with the HS code."""
    norm = k.norm
    return None if norm is None else fits(k.papers.goods[0].description, norm.wordings)


@fact(W, 1080, unit="packages")
def packages(k: Known) -> FactValue:
    """Number of packages."""
    return k.papers.packages


@fact(T, "CT")
def package_code(k: Known) -> FactValue:
    """Kind of package, UN/ECE Recommendation 21."""
    return k.papers.goods[0].package_code


@fact(W, 21060, unit="kg")
def gross_kg(k: Known) -> FactValue:
    """Gross weight of the goods."""
    return k.papers.gross_kg


@fact(W, 19590, unit="kg")
def net_kg(k: Known) -> FactValue:
    """Net weight of the goods."""
    return sum(item.net_kg for item in k.papers.goods)


@fact(N, 19.5, unit="kg")
def kg_per_package(k: Known) -> FactValue:
    """Gross weight of one package."""
    return k.papers.gross_kg / k.papers.packages


@fact(B, example=True)
def package_weight_fits(k: Known) -> FactValue:
    """One package weighs what packages of these goods usually weigh."""
    norm = k.norm
    if norm is None:
        return None
    return norm.kg_low <= k.papers.gross_kg / k.papers.packages <= norm.kg_high


@fact(N, 58.0, unit="m3")
def volume_m3(k: Known) -> FactValue:
    """Volume of the goods."""
    return sum(item.volume_m3 for item in k.papers.goods)


@fact(W, 24500, unit="USD")
def value_usd(k: Known) -> FactValue:
    """Invoice value."""
    return k.papers.value_usd


@fact(N, 1.25, unit="USD per kg")
def value_per_kg(k: Known) -> FactValue:
    """Invoice value for one net kg."""
    return k.papers.value_usd / max(1, sum(item.net_kg for item in k.papers.goods))


@fact(B, example=False)
def value_round(k: Known) -> FactValue:
    """The invoice value is a round thousand."""
    return k.papers.value_usd % 1000 == 0


# ── freight and terms ───────────────────────────────────────────────────────────────────────


@fact(T, "CIF")
def incoterm(k: Known) -> FactValue:
    """Incoterm 2020."""
    return k.papers.incoterm


@fact(T, "prepaid")
def freight(k: Known) -> FactValue:
    """Freight prepaid or collect, as the bill of lading says."""
    return k.papers.freight


@fact(B, example=True)
def freight_fits_incoterm(k: Known) -> FactValue:
    """Freight is prepaid under C and D terms and collect under E and F terms."""
    return (k.papers.freight == "prepaid") == (k.papers.incoterm in PREPAID_TERMS)


@fact(W, 2350, unit="USD")
def freight_usd(k: Known) -> FactValue:
    """Ocean freight."""
    return k.papers.freight_usd


@fact(N, 0.1)
def freight_share(k: Known) -> FactValue:
    """Freight as a part of the invoice value."""
    return k.papers.freight_usd / max(1, k.papers.value_usd)


@fact(T, "shipper")
def freight_paid_by(k: Known) -> FactValue:
    """Who pays the carrier: shipper, consignee, forwarder or third party."""
    return k.papers.transport.booking.paid_by.value


@fact(B, example=False)
def freight_cash(k: Known) -> FactValue:
    """The freight was paid in cash."""
    return k.papers.transport.booking.payment == "cash"


@fact(B, example=False)
def service_contract(k: Known) -> FactValue:
    """The booking runs under a service contract with the carrier."""
    return k.papers.transport.booking.contract is not None


@fact(B, example=True)
def insured(k: Known) -> FactValue:
    """The manifest names an insurer for the full value."""
    return k.papers.insured


# ── bill, booking, voyage ───────────────────────────────────────────────────────────────────


@fact(D, date(2026, 1, 26))
def loaded_on(k: Known) -> FactValue:
    """Day the box was loaded on board."""
    return k.papers.transport.loaded_on


@fact(D, date(2026, 3, 2))
def arrives_on(k: Known) -> FactValue:
    """Day the vessel arrives at the port of discharge."""
    return k.papers.transport.arrives_at.date()


@fact(B, example=False)
def to_order(k: Known) -> FactValue:
    """The bill of lading is made out to order."""
    return k.papers.transport.bill_type == "to order"


@fact(W, 0, unit="days")
def bill_days_after_loading(k: Known) -> FactValue:
    """Days between loading and the date of the bill of lading."""
    return (k.papers.transport.issued_on - k.papers.transport.loaded_on).days


@fact(W, 18, unit="days")
def booking_days(k: Known) -> FactValue:
    """Days between booking and loading."""
    return (k.papers.transport.loaded_on - k.papers.transport.booking.made_on).days


@fact(W, 0)
def amendments(k: Known) -> FactValue:
    """Amendments after the booking."""
    return len(k.papers.transport.booking.amended_on)


@fact(W, 0)
def late_amendments(k: Known) -> FactValue:
    """Amendments within two days before arrival."""
    arrival = k.papers.transport.arrives_at.date()
    return sum((arrival - day).days <= 2 for day in k.papers.transport.booking.amended_on)  # noqa: PLR2004  two days, as G12 says


@fact(W, 0)
def extra_transhipments(k: Known) -> FactValue:
    """Transhipments beyond what is usual on this lane."""
    t = k.papers.transport
    usual = k.norms.transhipments.get((t.loading_port, t.discharge_port))
    return None if usual is None else len(t.transhipment_ports) - usual


@fact(W, 21, unit="days")
def voyage_days(k: Known) -> FactValue:
    """Days from loading to arrival."""
    return (k.papers.transport.arrives_at.date() - k.papers.transport.loaded_on).days


# ── the box ─────────────────────────────────────────────────────────────────────────────────


@fact(B, example=True)
def container_no_valid(k: Known) -> FactValue:
    """The container number has the check digit ISO 6346 asks for."""
    return is_container_no(k.papers.transport.container.number)


@fact(B, example=True)
def box_of_carrier(k: Known) -> FactValue:
    """The owner code of the box is a carrier's and not a leasing firm's."""
    return k.papers.transport.container.number[:4] in CARRIER_PREFIXES


@fact(T, "45R1")
def size_type(k: Known) -> FactValue:
    """Size and type of the container, ISO 6346."""
    return k.papers.transport.container.size_type


@fact(B, example=True)
def reefer(k: Known) -> FactValue:
    """The box is a refrigerated container."""
    return k.papers.transport.container.reefer


@fact(B, example=True)
def reefer_running(k: Known) -> FactValue:
    """The reefer runs at a set temperature; missing for dry boxes."""
    box = k.papers.transport.container
    return box.set_temp_c is not None if box.reefer else None


@fact(W, 13, unit="°C")
def set_temp_c(k: Known) -> FactValue:
    """Set temperature of the reefer; missing where none runs."""
    return k.papers.transport.container.set_temp_c


@fact(W, 0, unit="°C")
def set_temp_gap_c(k: Known) -> FactValue:
    """How far the set temperature is from what these goods need."""
    norm, set_to = k.norm, k.papers.transport.container.set_temp_c
    if norm is None or norm.reefer_c is None or set_to is None:
        return None
    return abs(set_to - norm.reefer_c)


@fact(W, 24870, unit="kg")
def vgm_kg(k: Known) -> FactValue:
    """Verified gross mass of the packed container."""
    return k.papers.transport.container.vgm_kg


@fact(W, 0, unit="kg")
def vgm_excess_kg(k: Known) -> FactValue:
    """Verified gross mass beyond declared goods and tare."""
    box = k.papers.transport.container
    return box.vgm_kg - k.papers.gross_kg - box.tare_kg


# ── enquiry: company registry ───────────────────────────────────────────────────────────────


@fact(B, example=True, source="registry")
def in_registry(k: Known) -> FactValue:
    """The consignee stands in the company registry."""
    return k.answers.registry.found if k.answers.registry else None


@fact(B, example=True, source="registry")
def activity_fits(k: Known) -> FactValue:
    """The consignee's registered activity deals in such goods."""
    return k.answers.registry.fits_goods if k.answers.registry else None


@fact(T, "own premises", source="registry")
def premises(k: Known) -> FactValue:
    """The registered address: own premises, shared office or mail address."""
    return k.answers.registry.premises if k.answers.registry else None


@fact(W, 40, source="registry", unit="days")
def manager_days(k: Known) -> FactValue:
    """Days between the last change of manager and arrival; missing where there was none."""
    extract = k.answers.registry
    if extract is None or extract.manager_changed_on is None:
        return None
    return (k.papers.transport.arrives_at.date() - extract.manager_changed_on).days


@fact(B, example=False, source="registry")
def phone_shared(k: Known) -> FactValue:
    """Another firm is registered with the consignee's phone."""
    extract = k.answers.registry
    return extract.phone_also is not None if extract else None


# ── enquiry: import history ─────────────────────────────────────────────────────────────────


@fact(W, 2400, source="import history", unit="days")
def consignee_age_days(k: Known) -> FactValue:
    """Age of the consignee on arrival."""
    past = k.answers.import_history
    return (k.papers.transport.arrives_at.date() - past.founded_on).days if past else None


@fact(W, 40, source="import history")
def past_shipments(k: Known) -> FactValue:
    """Import declarations of the consignee in the last 24 months."""
    return k.answers.import_history.shipments if k.answers.import_history else None


@fact(N, 0.9, source="import history")
def same_goods_share(k: Known) -> FactValue:
    """Part of those declarations in the same tariff chapter; missing where there is none."""
    past = k.answers.import_history
    return past.same_goods / past.shipments if past and past.shipments else None


@fact(W, 0, source="import history")
def irregularities(k: Known) -> FactValue:
    """Declarations of the consignee that ended with a fine or a seizure."""
    return k.answers.import_history.irregularities if k.answers.import_history else None


# ── enquiry: container moves ────────────────────────────────────────────────────────────────


@fact(N, 1.0, source="container moves", unit="times usual")
def transhipment_wait(k: Known) -> FactValue:
    """Wait at the first transhipment port, as a multiple of what is usual on the lane."""
    moves = k.answers.container_moves
    if moves is None or moves.transhipment_days is None or not moves.usual_days:
        return None
    return moves.transhipment_days / moves.usual_days


@fact(W, 0, source="container moves")
def yard_moves(k: Known) -> FactValue:
    """Moves in the yard of loading within 24 hours before loading."""
    return k.answers.container_moves.yard_moves if k.answers.container_moves else None


@fact(B, example=False, source="container moves")
def box_returned(k: Known) -> FactValue:
    """The box came back unopened from an earlier discharge."""
    return k.answers.container_moves.returned if k.answers.container_moves else None


# ── enquiry: vessel schedule ────────────────────────────────────────────────────────────────


@fact(W, 0, source="vessel schedule")
def undeclared_calls(k: Known) -> FactValue:
    """Port calls of the vessel that the papers do not show."""
    schedule = k.answers.vessel_schedule
    return sum(not call.on_papers for call in schedule.calls) if schedule else None


@fact(W, 3, source="vessel schedule", unit="hours")
def silent_hours(k: Known) -> FactValue:
    """Longest time the vessel sent no position."""
    return k.answers.vessel_schedule.silent_hours if k.answers.vessel_schedule else None


# ── enquiry: price reference ────────────────────────────────────────────────────────────────


@fact(N, 0.9, source="price reference", unit="USD per kg")
def price_p05(k: Known) -> FactValue:
    """Lower end of usual values: 5 of 100 are below."""
    return k.answers.price_reference.p05 if k.answers.price_reference else None


@fact(N, 1.3, source="price reference", unit="USD per kg")
def price_p50(k: Known) -> FactValue:
    """Middle of usual values."""
    return k.answers.price_reference.p50 if k.answers.price_reference else None


@fact(N, 1.9, source="price reference", unit="USD per kg")
def price_p95(k: Known) -> FactValue:
    """Upper end of usual values: 5 of 100 are above."""
    return k.answers.price_reference.p95 if k.answers.price_reference else None


# ── enquiry: seal check ─────────────────────────────────────────────────────────────────────


@fact(T, "FX1203341", source="seal check")
def seal_at_loading(k: Known) -> FactValue:
    """Seal number the port of loading recorded."""
    return k.answers.seal_check.seal_at_loading if k.answers.seal_check else None


@fact(T, "FX1203341", source="seal check")
def seal_at_discharge(k: Known) -> FactValue:
    """Seal number found on the doors after discharge."""
    return k.answers.seal_check.seal_at_discharge if k.answers.seal_check else None


@fact(B, example=True, source="seal check")
def seal_recorded(k: Known) -> FactValue:
    """Every handover noted the same seal number."""
    return k.answers.seal_check.recorded if k.answers.seal_check else None


@fact(T, "high security", source="seal check")
def seal_grade(k: Known) -> FactValue:
    """Class of the seal, ISO 17712: high security, security or indicative."""
    return k.answers.seal_check.grade if k.answers.seal_check else None


@fact(T, "none", source="seal check")
def door_marks(k: Known) -> FactValue:
    """Marks on the doors: none, scratches at the hasp, rivet renewed."""
    return k.answers.seal_check.marks if k.answers.seal_check else None


# ── enquiry: weighbridge ────────────────────────────────────────────────────────────────────


@fact(W, 24880, source="weighbridge", unit="kg")
def weighbridge_kg(k: Known) -> FactValue:
    """Weight of the packed box on the port's own scale."""
    return k.answers.weighbridge.weight_kg if k.answers.weighbridge else None


@fact(W, 10, source="weighbridge", unit="kg")
def weighbridge_excess_kg(k: Known) -> FactValue:
    """Weight on the port's scale beyond the verified gross mass."""
    scale = k.answers.weighbridge
    return scale.weight_kg - k.papers.transport.container.vgm_kg if scale else None


# ── enquiry: document check ─────────────────────────────────────────────────────────────────


@fact(B, example=True, source="document check")
def invoice_complete(k: Known) -> FactValue:
    """Bank, terms and a signature are on the invoice."""
    return k.answers.document_check.invoice_complete if k.answers.document_check else None


@fact(B, example=False, source="document check")
def seller_elsewhere(k: Known) -> FactValue:
    """The invoice comes from a country that is neither that of origin nor that of loading."""
    papers = k.answers.document_check
    near = {k.papers.origin, k.papers.transport.loading_port[:2]}
    return papers.seller_country not in near if papers else None


@fact(B, example=True, source="document check")
def standing_order(k: Known) -> FactValue:
    """The invoice cites the number of a running supply contract."""
    return (
        k.answers.document_check.standing_order is not None if k.answers.document_check else None
    )


@fact(T, "bank transfer", source="document check")
def payment(k: Known) -> FactValue:
    """How the goods are paid: letter of credit, bank transfer or cash."""
    return k.answers.document_check.payment if k.answers.document_check else None


@fact(T, "agrees", source="document check")
def packing_list(k: Known) -> FactValue:
    """The packing list agrees with the bill of lading, differs, or is missing."""
    return k.answers.document_check.packing_list if k.answers.document_check else None


@fact(T, "verified", source="document check")
def certificate(k: Known) -> FactValue:
    """The certificate of the goods: verified, no reply from or unknown to issuer, missing."""
    return k.answers.document_check.certificate if k.answers.document_check else None


@fact(B, example=True, source="document check")
def haulier_registered(k: Known) -> FactValue:
    """The haulier named for the pick-up stands in the port's register."""
    return k.answers.document_check.haulier_registered if k.answers.document_check else None
