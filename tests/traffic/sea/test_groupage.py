"""Groupage: houses add up to their master, and none of them tells what the container hides."""

import pytest

from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents.manifest import manifest_line
from profiler_sim.documents.papers import fill_documents
from tests.traffic.proofs import catalogue, mismatches, setting

NAME = "a-durres-week"
LOADS = 900


@pytest.mark.thorough
def test_about_a_fifth_of_containers_carry_several_houses() -> None:
    """Weights and pieces of the houses are those of the master; the scale weighs all of them."""
    shared = 0
    for one in setting(NAME).dealt(LOADS, 5):
        papers, sea = one.papers, one.papers.by(Sea)
        if sea.master is None or sea.master.houses is None:
            assert not sea.is_shared
            continue
        shared += 1
        (ours,) = (each for each in sea.master.houses if each.house_no == sea.bill_no)
        assert (ours.pieces, ours.gross_kg) == (papers.packages, papers.gross_kg)
        assert sea.master.number != sea.bill_no
        assert sea.master.gross_kg == sum(house.gross_kg for house in sea.master.houses)
        assert sea.master.pieces == sum(house.pieces for house in sea.master.houses)
        assert not sea.other_containers
        facts = row(
            CaseFile(papers, one.answers, catalogue().norms()), ("house_bills", "vgm_excess_kg")
        )
        assert facts["house_bills"] == len(sea.master.houses) >= 3
        excess = facts["vgm_excess_kg"]
        assert isinstance(excess, int)
        assert abs(excess) < 1_500
    assert 0.12 < shared / LOADS < 0.25


@pytest.mark.thorough
def test_a_house_stands_on_the_manifest_and_on_both_bills() -> None:
    """And the search report says that all houses were opened."""
    one = next(each for each in setting(NAME).dealt(LOADS, 5) if each.papers.transport.is_shared)
    house, master = fill_documents(one.papers, {})
    text = " ".join(line for filled in master.boxes for line in filled.lines)

    assert master.id == "master bill"
    assert one.papers.by(Sea).bill_no in text
    assert any("house bill" in line for box in house.boxes for line in box.lines)
    assert any("all houses" in line for box in house.boxes for line in box.lines)
    assert "part of a container" in manifest_line(one.papers, {}, 160).goods


@pytest.mark.thorough
def test_signs_are_read_off_houses_as_written() -> None:
    """A smaller load among others shows what it was drawn to show."""
    assert not mismatches(setting(NAME), 500, 6)
