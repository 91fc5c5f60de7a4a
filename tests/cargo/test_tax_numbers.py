"""Tax numbers: every country's length and check digit, and none that an office would give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.tax_numbers import TAX_NUMBERS, is_tax_no, tax_no

LENGTHS = {"AL": 10, "BA": 13, "HR": 11, "ME": 8, "MK": 13, "RS": 9, "XK": 9, "CN": 18, "TR": 10}


@pytest.mark.parametrize("country", sorted(TAX_NUMBERS))
def test_a_number_passes_its_countrys_check(country: str) -> None:
    """Whatever the serial."""
    for serial in range(9_000_000, 9_000_020):
        number = tax_no(country, serial)
        assert is_tax_no(country, number)
        assert len(number) == LENGTHS.get(country, len(number))


@given(st.integers(9_000_000, 9_999_999))
def test_a_wrong_check_digit_shows(serial: int) -> None:
    """The number of a firm in Bosnia and Herzegovina with its last figure changed."""
    number = tax_no("BA", serial)
    assert not is_tax_no("BA", f"{number[:-1]}{(int(number[-1]) + 1) % 10}")
