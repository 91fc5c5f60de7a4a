"""Values as the region writes them: weights with units, short codes, countries by name."""

import pytest

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.trade_files.readers.country_names import COUNTRY_NAMES
from profiler_sim.trade_files.readers.field_values import Notation, country_code, put_value
from profiler_sim.trade_files.readers.values import hs_code
from profiler_sim.trade_files.records import Fields


@pytest.mark.parametrize(
    ("text", "notation", "kg"),
    [
        ("19,2 t", Notation(decimal_comma=True), 19200),
        ("19.200 kg", Notation(decimal_comma=True), 19200),
        ("1.5 MT", Notation(), 1500),
        ("40000 lbs", Notation(), 18143.695),
        ("18.4", Notation(unit="t"), 18400),
        ("850 kg", Notation(unit="t"), 850),
    ],
)
def test_a_weight_has_the_unit_of_its_cell_else_of_its_heading(
    text: str, notation: Notation, kg: float
) -> None:
    """Tons and pounds become kg."""
    fields: Fields = {}

    assert put_value(fields, "gross_kg", text, "row 2", notation)
    assert fields["gross_kg"].value == kg


@pytest.mark.parametrize(
    ("text", "code"),
    [("0702", ("0702", False)), ("702", ("0702", True)), ("0702.00", ("070200", False))],
)
def test_a_heading_of_four_figures_is_a_code(text: str, code: tuple[str, bool]) -> None:
    """Also where a workbook has taken its first zero."""
    assert hs_code(text) == code
    assert hs_code("70") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("Turska", "TR"), ("КИНА", "CN"), ("İtalya", "IT"), ("Mali i Zi", "ME")),
        *(("crna gora", "ME"), ("Stati Uniti", "US"), ("Germany", "DE"), ("tr", "TR")),
        ("Nigdje", None),
    ],
)
def test_a_country_is_known_by_its_name_in_the_region(text: str, code: str | None) -> None:
    """In any case, with and without marks."""
    assert country_code(text) == code


def test_every_name_of_a_country_leads_to_a_country() -> None:
    """And no name to two."""
    assert set(COUNTRY_NAMES.values()) <= COUNTRIES.keys()


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        *(("freight", "PREPAID", "prepaid"), ("freight", "cc", "collect")),
        *(("package_code", "Cartons", "CT"), ("package_code", "bg", "BG")),
        *(("incoterm", "CIF Bar", "CIF"), ("currency", "eur", "EUR")),
    ],
)
def test_words_for_codes_become_the_codes(field: str, text: str, code: str) -> None:
    """Before the anonymiser looks, which lets only codes pass."""
    fields: Fields = {}

    assert put_value(fields, field, text, "row 2")
    assert fields[field].value == code
