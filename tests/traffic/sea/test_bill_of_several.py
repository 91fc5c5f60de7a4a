"""Bills with several containers: as often as in real ports, whatever a container hides."""

import pytest

from profiler_sim.cargo.identifiers import is_container_no
from profiler_sim.cargo.sea.model import Sea
from tests.traffic.proofs import setting

LOADS = 900


@pytest.mark.thorough
def test_a_third_of_bills_cover_more_than_one_container() -> None:
    """Each has a number of its own with a right check digit, a seal, and as much in it."""
    several = 0
    for one in setting("a-durres-week").dealt(LOADS, 5):
        sea = one.papers.by(Sea)
        numbers = [sea.container.number, *(other.number for other in sea.other_containers)]
        several += len(numbers) > 1
        assert len(set(numbers)) == len(numbers)
        for other in sea.other_containers:
            assert is_container_no(other.number)
            assert other.size_type == sea.container.size_type
            assert (
                0.9 <= (other.gross_kg or 0) / one.papers.gross_kg <= 1.1
                or one.papers.gross_kg < 50
            )
    assert 0.25 < several / LOADS < 0.42
