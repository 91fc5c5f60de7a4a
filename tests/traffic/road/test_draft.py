"""The road: lorries that an officer would believe."""

import pytest

from profiler_sim.cargo.check_digits import mrn
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.identifiers import read_identifier
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.value import required
from profiler_sim.traffic.road.draft import PAYLOAD_KG
from tests.repetition import first_of
from tests.traffic.proofs import catalogue, setting

SCENARIOS = ("bijaca-week", "eastbound-drums", "night-lane")
GROSS_KG = 42_000
"""Forty tonnes, and what nobody declared."""


@pytest.mark.thorough
@first_of("name", SCENARIOS)
def test_a_lorry_is_one_that_may_drive(name: str) -> None:
    """The load is within the payload, the weights belong together, dates are in order."""
    for one in setting(name).dealt(600, 5):
        road = one.papers.by(Road)
        assert one.papers.gross_kg <= PAYLOAD_KG + 50
        assert required(road.vehicle.weighed_kg) <= GROSS_KG
        assert (
            abs(
                required(road.vehicle.weighed_kg)
                - required(road.vehicle.tare_kg)
                - one.papers.gross_kg
            )
            < 1_000
        )
        assert (
            required(road.taken_over_on)
            <= road.arrives_at.date()
            <= required(road.transit.time_limit)
        )
        assert len(set(road.crossings)) == len(road.crossings)
        assert road.end not in road.crossings


@pytest.mark.thorough
def test_the_number_of_a_transit_is_right() -> None:
    """A movement has its check digit, a carnet its form."""
    for one in setting("bijaca-week").dealt(400, 7):
        facts = row(CaseFile(one.papers, one.answers, catalogue().norms()))
        assert facts["transit_no_valid"] is True


def test_a_movement_number_with_a_wrong_digit_is_told() -> None:
    """The check digit of the movement is reckoned, not believed."""
    number = mrn(2026, "NL", "407717N46906J")
    one = setting("eastbound-drums").dealt(1, 1)[0]
    road = one.papers.by(Road)
    transit = road.transit.model_copy(
        update={"kind": "T1", "number": f"{number[:-1]}{(int(number[-1]) + 1) % 10}"}
    )
    forged = one.papers.model_copy(
        update={"transport": road.model_copy(update={"transit": transit})}
    )

    assert read_identifier(number, "mrn").valid
    known = CaseFile(forged, one.answers, catalogue().norms())
    assert row(known)["transit_no_valid"] is False


@pytest.mark.thorough
def test_the_log_ends_at_the_desk_and_runs_forwards() -> None:
    """Every crossing of the papers is in the log, each later than the one before."""
    for one in setting("night-lane").dealt(400, 8):
        log, road = one.answers.border_log, one.papers.by(Road)
        if log is None:
            continue
        hours = [crossing.at for crossing in log.crossings]
        assert hours == sorted(hours)
        assert tuple(crossing.place for crossing in log.crossings) == (*road.crossings, road.post)
        assert hours[-1] == road.arrives_at


@pytest.mark.thorough
def test_what_the_west_sends_is_for_the_country_and_what_the_east_sends_passes() -> None:
    """Consignees sit where the lane leads, unless the goods go on."""
    unit = catalogue().units["Bijača"]
    homes = {(lane.origin, lane.to or unit.country) for lane in unit.lanes}
    for one in setting("bijaca-week").dealt(400, 9):
        if one.papers.transport.onward_country is None:
            way = (one.papers.transport.start, one.papers.consignee.country)
            assert way in homes


def test_facts_of_the_road_are_missing_for_a_container() -> None:
    """A box has no tanks, no transit guarantee and no trailer."""
    (one,) = setting("three-pistols").dealt(1, 1)
    facts = row(CaseFile(one.papers, one.answers, catalogue().norms()))

    road_only = {name for name, fact in FACTS.items() if fact.mode == "road"}
    assert road_only
    assert all(facts[name] is None for name in road_only)


def test_people_are_looked_for_by_the_probe_and_the_papers_by_the_value_check() -> None:
    """Each search reaches its own places; no one reaches them all best."""
    found = catalogue().hiding_places
    best = {
        place: max(found[place].found_by, key=lambda name: found[place].found_by[name])
        for place in ("vehicle fuel tank", "cab", "in the lorry load", "the papers")
    }

    assert best == {
        "vehicle fuel tank": "vehicle structure search",
        "cab": "vehicle structure search",
        "in the lorry load": "full unload",
        "the papers": "value check",
    }


@pytest.mark.thorough
def test_a_transit_is_one_that_may_run_there() -> None:
    """Bosnia and Herzegovina is no party to common transit: a carnet, or a transit of its own."""
    unit = catalogue().units["Bijača"]
    carnets = {lane.origin for lane in unit.lanes if lane.carnet}
    seen = set()
    for one in setting("bijaca-week").dealt(600, 11):
        road = one.papers.by(Road)
        transit = road.transit
        seen.add(transit.kind)
        if road.taken_over_at in carnets:
            assert transit.kind == "TIR"
            assert transit.guarantee == "carnet"
            continue
        assert transit.kind == "national"
        assert required(transit.number)[2:4] == unit.country
        starts_here = road.taken_over_at.startswith(unit.country)
        inland, border = {"Sarajevo", "Mostar", "Čapljina"}, {"Bijača", "Rača", "Hum", "Klobuk"}
        loaded_in = inland if starts_here else border
        assert transit.departure_office in loaded_in
        assert (
            required(road.taken_over_on) <= required(transit.issued_on) <= road.arrives_at.date()
        )
        if starts_here or road.crossings[-1].startswith("BA"):
            assert transit.destination_office == "Bijača"

    assert seen == {"TIR", "national"}


@pytest.mark.thorough
def test_carriage_is_paid_by_somebody_who_could_have_paid_it() -> None:
    """In cash only at the start; the sender pays what is paid, the consignee the rest."""
    for one in setting("bijaca-week").dealt(1_500, 12):
        road, paid = one.papers.by(Road), one.papers.freight == "prepaid"
        assert paid or road.charges_payment == "account"
        assert road.charges_by != ("consignee" if paid else "sender")
