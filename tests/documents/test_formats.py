"""Dates, amounts and codes are written as on papers."""

from datetime import date, datetime

import pytest

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.packages import PACKAGES
from profiler_sim.cargo.text import HARD
from profiler_sim.documents import formats
from profiler_sim.documents.formats import INCOTERMS, SIZE_TYPES
from profiler_sim.files.catalogue import read_catalogue


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (formats.day(date(2026, 3, 2)), "2 Mar 2026"),
        (formats.day(date(2025, 12, 31)), "31 Dec 2025"),
        (formats.moment(datetime(2026, 3, 2, 7, 5)), "2 Mar 2026, 07:05"),
        (formats.kilograms(24160), "24 160 kg"),
        (formats.kilograms(999), "999 kg"),
        (formats.kilograms(0), "0 kg"),
        (formats.number(1234567), "1 234 567"),
        (formats.tonnes(24160), "24.2"),
        (formats.tonnes(40), "0.0"),
        (formats.cubic_metres(18.44), "18.4 m³"),
        (formats.celsius(-18), "-18 °C"),
        (formats.celsius(5), "+5 °C"),
        (formats.celsius(0), "0 °C"),
        (formats.dollars(11703), "USD 11 703"),
        (formats.packages(1920, "CT"), "1 920 cartons"),
        (formats.packages(1, "CT"), "1 carton"),
        (formats.packages(7, "??"), "7 ??"),
        (formats.packages_in_words(2, "WA"), "2 intermediate bulk containers"),
        (formats.size_type("45R1"), "45R1, 40 ft high cube reefer"),
        (formats.size_type("99Z9"), "99Z9"),
        (formats.incoterm("CIF"), "CIF, Cost, Insurance and Freight"),
        (formats.incoterm("C&F"), "C&F"),
        (formats.country("XK"), "Kosovo (UNSCR 1244)"),
        (formats.country("ZZ"), "ZZ"),
        (formats.port("MEBAR", {"MEBAR": "Bar"}), "Bar MEBAR"),
        (formats.port("MEBAR", {}), "MEBAR"),
    ],
)
def test_a_value_is_written_as_officers_write_it(written: str, told: str) -> None:
    """Save that the spaces inside are hard ones."""
    assert written.replace(HARD, " ") == told


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        ((0.61, 0.98, 12.0), ["USD 0.610", "USD 0.980", "USD 12.000"]),
        ((0.0523, 0.07), ["USD 0.0523", "USD 0.0700"]),
        ((3.2, 1800.0), ["USD 3.20", "USD 1 800.00"]),
        ((640.0, 12.4), ["USD 640", "USD 12"]),
    ],
)
def test_prices_that_stand_together_have_the_same_decimals(
    amounts: tuple[float, ...], told: list[str]
) -> None:
    """Three figures of the lowest, so that the eye compares like with like."""
    assert [price.replace(HARD, " ") for price in formats.prices(amounts)] == told


@pytest.mark.parametrize(
    "amount", [formats.kilograms(24160), formats.dollars(11703), formats.cubic_metres(1018.4)]
)
def test_an_amount_never_breaks_at_the_end_of_a_line(amount: str) -> None:
    """24 above 160 kg would be read as two numbers."""
    assert " " not in amount


def test_every_code_of_the_shipped_goods_has_a_word() -> None:
    """No trainee meets a bare package or container code."""
    for goods in read_catalogue().commodities.values():
        assert goods.package in PACKAGES
    for goods in read_catalogue().goods_of("sea").values():
        assert goods.box in SIZE_TYPES


def test_every_country_of_the_shipped_units_has_a_name() -> None:
    """Neither lanes nor places of delivery lead to a bare code."""
    for unit in read_catalogue().units.values():
        codes = {unit.country, *unit.onward.values(), *(lane.origin[:2] for lane in unit.lanes)}
        assert codes <= COUNTRIES.keys()


def test_the_eleven_terms_of_delivery_are_known() -> None:
    """Incoterms 2020 has eleven."""
    assert len(INCOTERMS) == 11
