"""The code that was meant: of the same country or chapter, or none."""

import pytest

from profiler_sim.rules.near_codes import near_code

HS = {"01": "", "08": "", "09": "", "89": "", "97": ""}
HEADINGS = {"0101": "", "0901": "", "9701": ""}
COUNTRIES = {
    "AU": "Australia",
    "AT": "Austria",
    "CH": "Switzerland",
    "CN": "China",
    "EC": "Ecuador",
    "GB": "United Kingdom",
    "GR": "Greece",
}
PORTS = {"TRMER": "Mersin", "TRMSR": "", "USXXY": "", "ITGIT": "Gioia Tauro"}
MEANT = [
    (HS, "8", "08"),
    (HS, "0801", "08"),
    (HEADINGS, "901", "0901"),
    (HEADINGS, "09.01", "0901"),
    (HEADINGS, "08", None),
    (HS, "77", None),
    (COUNTRIES, "ec", "EC"),
    (COUNTRIES, "Ecuador", "EC"),
    (COUNTRIES, "Equador", "EC"),
    (COUNTRIES, "CHN", "CN"),
    (COUNTRIES, "AUT", None),
    (COUNTRIES, "UK", "GB"),
    (COUNTRIES, "EL", "GR"),
    (COUNTRIES, "XX", None),
    (PORTS, "TR MER", "TRMER"),
    (PORTS, "TRMRE", "TRMER"),
    (PORTS, "gioia", "ITGIT"),
    (PORTS, "XXYYY", None),
    (PORTS, "", None),
]


@pytest.mark.parametrize(("codes", "given", "meant"), MEANT)
def test_the_code_that_was_meant(codes: dict[str, str], given: str, meant: str | None) -> None:
    """Zeros that spreadsheets take come back; no code of another country is offered."""
    assert near_code(given, codes) == meant
