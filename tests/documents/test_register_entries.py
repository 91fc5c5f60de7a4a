"""Register extracts: numbers, activity codes, and the same words for one firm each time."""

from profiler_sim.documents.register_entries import (
    ACTIVITY_CODES,
    activity,
    register_no,
    representation,
)
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.firms import firm_pools


def test_nearly_every_shipped_activity_has_a_code() -> None:
    """An extract without one would not look like an extract."""
    named = {goods.activity for goods in read_catalogue().commodities.values()}
    assert len(named - set(ACTIVITY_CODES)) <= 0.05 * len(named)


def test_an_activity_of_a_mentor_is_written_alone() -> None:
    """Nobody has to know the classification."""
    assert activity("Keeping of bees") == "Keeping of bees"
    assert activity("Saw mill") == "16.10 Saw mill"


def test_one_firm_has_one_entry() -> None:
    """Whichever load it is asked about."""
    firm = firm_pools(5, "BA").firms["BA"][0]
    again = firm.model_copy(update={"phone": None, "care_of": "somebody"})
    assert register_no(firm) == register_no(again)
    assert register_no(firm).startswith("65-09-")
    assert representation(firm) == representation(again)
