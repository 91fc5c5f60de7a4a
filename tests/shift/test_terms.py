"""Terms that do not fit together are no terms."""

import pytest
from pydantic import ValidationError

from profiler_sim.shift.terms import LADDER, Terms
from tests.shift.desk import TERMS


@pytest.mark.parametrize(
    "change",
    [
        {"consignments": ("A", "A")},
        {"onward": ["Z"]},
        {"desk_minutes": -1},
        {"base_rate_percent": 101},
        {"enquiries": {"registry": -5}},
        {"indicators": "sometimes"},
    ],
)
def test_terms_are_valid_from_birth(change: dict[str, object]) -> None:
    """Each of these would make a shift that cannot be played fairly."""
    with pytest.raises(ValidationError):
        Terms.model_validate({**TERMS.model_dump(), **change})


def test_terms_survive_being_stored() -> None:
    """They are kept as JSON beside the shift."""
    assert Terms.model_validate_json(TERMS.model_dump_json()) == TERMS


def test_the_ladder_is_symmetric_and_never_certain() -> None:
    """A step towards yes has its twin towards no."""
    assert len(LADDER) == 15
    assert tuple(100 - step for step in reversed(LADDER)) == LADDER
    assert 0 < LADDER[0] < LADDER[-1] < 100
