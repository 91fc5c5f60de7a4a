"""Numbers of the trade."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.identifiers import (
    Tables,
    awb_no,
    container_no,
    identify,
    imo_no,
    is_container_no,
    mrn,
    read,
    s10_no,
)

_VECTORS = Path(__file__).parent.parent / "facts" / "check_vectors.csv"
with _VECTORS.open(encoding="utf-8") as _file:
    ROWS = list(csv.DictReader(_file))
_PLACES = Path(__file__).parents[2] / "scenarios" / "catalogue" / "places.csv"
with _PLACES.open(encoding="utf-8") as _file:
    _KNOWN = {row["locode"] for row in csv.DictReader(_file)}
# the list's own code of Ningbo airport: no place of ours, and a code all the same
TABLES = Tables(locodes=frozenset(_KNOWN | {"CNNGB"}))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['standard']}-{row['identifier']}")
def test_every_published_and_invented_vector_reads_as_the_table_says(row: dict[str, str]) -> None:
    """The table of checked vectors holds, standard by standard."""
    assert read(row["identifier"], row["standard"], TABLES).valid == (row["valid"] == "yes"), row[
        "why"
    ]


@given(st.integers(0, 999_999))
def test_a_written_container_number_is_valid_and_another_digit_is_not(serial: int) -> None:
    """One check digit fits, nine do not."""
    number = container_no("ZZSU", serial)

    fitting = [d for d in "0123456789" if is_container_no(number[:10] + d)]
    assert fitting == [number[10]]


@given(st.integers(0, 999_999))
def test_written_numbers_are_read_back_as_what_they_are(serial: int) -> None:
    """Ship, air waybill, postal item and movement reference numbers round-trip."""
    numbers = {
        "imo": f"IMO{imo_no(serial)}",
        "awb": awb_no("901", serial),
        "s10": s10_no("RR", serial, "BA"),
        "mrn": mrn(2026, "ME", f"001010{serial:07d}"),
    }

    for standard, number in numbers.items():
        assert any(r.standard == standard and r.valid for r in identify(number)), number


def test_a_wrong_check_digit_names_the_right_one() -> None:
    """Nothing is silent about a number that almost holds."""
    (reading,) = [r for r in identify("TEXU3070070") if r.standard == "iso6346"]

    assert (reading.valid, reading.reason, reading.expected) == (
        False,
        "identifier.check_digit",
        "9",
    )
