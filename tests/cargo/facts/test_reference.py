"""The table of facts: every fact is in the module of its mode, and columns keep their order."""

from profiler_sim.cargo.facts.reference import FACT_MODULES, FACTS, PLACE_FACTS
from profiler_sim.cargo.modes import MODES


def test_a_fact_of_one_mode_is_declared_in_the_module_of_that_mode() -> None:
    """Whoever adds a mode of transport adds one module of facts and its row."""
    for name, fact in FACTS.items():
        if fact.mode:
            assert fact.mode in MODES
            homes = [mode for mode in MODES if hasattr(FACT_MODULES[mode], name)]
            assert homes == [fact.mode], name


def test_exported_columns_begin_as_in_earlier_versions() -> None:
    """A table of facts from an earlier version has its columns at the same places."""
    assert list(FACTS)[:3] == ["export_found", "export_goods_agree", "export_value_ratio"]
    later = list(FACTS)[list(FACTS).index("insured") + 1 :]
    assert sorted(later) == [
        "box_in_fleet",
        "box_seen_elsewhere",
        "containers_on_bill",
        "dangerous_by_code",
        "end_user",
        "house_bills",
        "other_prices",
        "passages_30_days",
        "permit_stated",
        "pick_up_hour",
        "pick_up_named_by",
        "release_accounts",
        "smell_at_doors",
        "taken_by_strangers",
        "usual_price_high",
        "usual_price_low",
        "yard_place",
    ]


def test_facts_of_places_are_those_whose_values_are_places_or_countries() -> None:
    """A rule that reads nothing else is warned of."""
    assert {"loading_port", "crossings", "posting_office", "consignee_country"} <= PLACE_FACTS
    assert PLACE_FACTS.isdisjoint({"hs6", "premises", "size_type"})
