"""The reference of facts: all of them by name, in the order of its page and of exported tables."""

from collections.abc import Iterable
from types import ModuleType

from profiler_sim.cargo.blanks import unknown_facts
from profiler_sim.cargo.facts import air, commerce, dangers, parties, post, road, sea, shipment
from profiler_sim.cargo.facts.schema import CodeReference, CodeTable, FactValue
from profiler_sim.cargo.facts.table import COUNTRY, DECLARED, PAPERS, CaseFile, FactDefinition
from profiler_sim.cargo.modes import MODES, ByMode

__all__ = [
    "FACTS",
    "FACT_MODULES",
    "PAPERS",
    "PLACE_FACTS",
    "CaseFile",
    "FactDefinition",
    "Facts",
    "row",
]

Facts = dict[str, FactValue]
"""The facts of one consignment by name."""

FACT_MODULES: ByMode[ModuleType] = ByMode(sea=sea, air=air, road=road, post=post)
"""The module with the facts of each mode."""
_MODULES = (shipment, parties, commerce, dangers, *(FACT_MODULES[mode] for mode in MODES))
"""A module that is not listed here has no facts; the first ones are of every mode."""
_PLACE_TABLES = {CodeTable.PLACES, CodeTable.ROAD_PLACES, CodeTable.OFFICES}

_FIRST_COLUMNS = """
    export_found export_goods_agree export_value_ratio past_transits open_transits
    transits_exported_again waybill_no_valid house_list security_status known_consignor
    shipper_account_days paid_at_counter express extra_airports rebooked chargeable_kg
    chargeable_fits kg_per_m3 dangerous_goods_stated un_number handling_codes
    consignee_phone_stated consignor_entry agent_approval airline_shipments
    airline_same_goods_share contact_days reply reply_hours end_use acceptance_check
    acceptance_note data_sheet weight_gap size_gap transhipment_wait yard_moves box_returned
    repaired_days undeclared_calls silent_hours seal_at_loading seal_at_discharge
    seal_seen_elsewhere seal_recorded seal_grade door_marks weighbridge_kg
    weighbridge_excess_kg proof_of_payment order_confirmation partner_record loaded_at
    shipper_there consignee_site phone_answered known_to_authority hs6 hs4 hs2 description
    words_fit_code packages package_code gross_kg net_kg kg_per_package package_weight_fits
    volume_m3 value_usd value_per_kg value_round price_p05 price_p50 price_p95 invoice_complete
    seller_elsewhere standing_order payment packing_list certificate permit haulier_registered
    cold_store arrives_on on_operation_list operation_keyword shipper_elsewhere notify_same
    notify_abroad consignee_free_mail consignee_care_of authorised_exporter loading_port
    transhipment_ports discharge_port departure_airport transfer_airports destination_airport
    taken_over_at crossings origin_country shipper_country consignee_country notify_country
    onward_country posting_office transit_offices package_weight_ratio density_ratio in_season
    tare_excess_kg item_no_valid postal_service category to_firm sender_phone_stated
    code_stated origin_stated origin_is_posting value_near_limit advance_data delivery
    postage_payment account_days kg_per_litre licence_stated invoice_stated days_on_the_way
    items_30_days items_same_sender items_in_a_row addressee_months items_stopped sender_found
    sender_sells_such sender_site_months sending_post_says weight_found room_found
    packing_found addressee_known_there seized_there in_registry activity_fits premises
    manager_days phone_shared consignee_age_days past_shipments same_goods_share value_to_usual
    irregularities taken_over_on road_days extra_crossings transit_kind transit_no_valid
    guarantee guarantee_usd transit_days_left seals_on_papers trailer cold_for_dry_goods
    weighed_kg weighed_excess_kg carrier_years successive_carrier charges_by charges_cash
    transit_status guarantee_status late_movements_share lost_hours longest_stop
    drivers_changed carrier_licence carrier_lorries tractor_rented carrier_fines
    lorry_excess_kg weight_step_kg seals_as_issued seals_found seal_series fastening
    extra_tanks welding roof trailer_as_papers co2_ppm loaded_on to_order
    bill_days_after_loading booking_days amendments late_amendments extra_transhipments
    voyage_days container_no_valid box_of_carrier size_type reefer reefer_running set_temp_c
    set_temp_gap_c vgm_kg vgm_excess_kg incoterm freight freight_fits_incoterm freight_usd
    freight_share freight_paid_by freight_cash service_contract insured
"""
"""Columns of exported tables in an order that files of earlier versions have; a later fact comes
after them."""

_LISTED = {module.__name__ for module in _MODULES}
FACTS: dict[str, FactDefinition] = {name: DECLARED[name] for name in _FIRST_COLUMNS.split()} | {
    name: fact for name, fact in DECLARED.items() if fact.compute.__module__ in _LISTED
}
"""All facts by name."""


def _is_place(fact: FactDefinition) -> bool:
    values = fact.column.values
    return values is COUNTRY or (
        isinstance(values, CodeReference) and values.table in _PLACE_TABLES
    )


PLACE_FACTS = frozenset(name for name, fact in FACTS.items() if _is_place(fact))
"""Facts that only tell a place. A condition that reads no other is warned of."""


def row(case: CaseFile, names: Iterable[str] = FACTS) -> Facts:
    """Compute the facts ``names``; those of enquiries without an answer are None.

    So are those that would read a meaning into a blank of imported papers.
    """
    answers = case.answers
    open_sources = {PAPERS} | {
        enquiry for enquiry, part in answers.by_enquiry().items() if part is not None
    }
    unknown = unknown_facts(case.papers)
    return {
        name: entry.compute(case) if entry.source in open_sources and name not in unknown else None
        for name, entry in ((name, FACTS[name]) for name in names)
    }
