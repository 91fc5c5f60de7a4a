"""Dates, numbers, counts and names in the reader's language."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from profiler_sim.figures import Figure
from profiler_sim.files.message_catalogues import translations
from profiler_sim.files.named_files import readable_scenarios
from profiler_sim.i18n.local_forms import (
    LocalNumber,
    country_name,
    day_and_month,
    full_day,
    language_name,
    local_number,
    place_name,
)
from profiler_sim.i18n.text import ngettext, use
from profiler_sim.i18n.wording import message, sentence

COUNTS = (1, 2, 5, 11, 21, 22, 101)
SLAVIC = ("one", "few", "other", "other", "one", "few", "one")
FORMS = {
    "sq": ("one", *["other"] * 6),
    "mk": ("one", "other", "other", "other", "one", "other", "one"),
    "bs": SLAVIC,
    "cnr": SLAVIC,
    "sr_Latn": SLAVIC,
    "sr_Cyrl": SLAVIC,
}
"""The form of a count by Unicode's tables (CLDR), for each of COUNTS."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Every test ends in English."""
    yield
    use(())


@pytest.mark.parametrize("language", FORMS)
def test_each_count_has_its_form(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two in Albanian and Macedonian, three in the others; 11 is no 1."""
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path))
    names = list(
        dict.fromkeys(name for name in ("one", "few", "other") if name in FORMS[language])
    )
    forms = "".join(f'msgstr[{place}] "{name}"\n' for place, name in enumerate(names))
    file = tmp_path / language / "messages.po"
    file.parent.mkdir()
    file.write_text(f'msgid "a box"\nmsgid_plural "boxes"\n{forms}', encoding="utf-8")
    use(translations(language, tmp_path), language)

    assert tuple(ngettext("a box", "boxes", n) for n in COUNTS) == FORMS[language]


def test_english_stays_as_it_is() -> None:
    """Without Unicode's tables."""
    assert f"{LocalNumber(1234.5):,.1f}" == "1,234.5"
    assert day_and_month(date(2026, 3, 2)) is None
    assert full_day(date(2026, 3, 2)) == "2026-03-02"
    assert country_name("AL", "Albania") == "Albania"
    assert place_name("Durrës") == "Durrës"


@pytest.mark.parametrize(
    ("language", "day", "country", "spoken", "place"),
    [
        ("sq", "2 mar", "Shqipëri", "shqip", "Tivar"),
        ("bs", "2. mar", "Albanija", "albanski", "Bar"),
        ("cnr", "2. mar", "Albanija", "albanski", "Bar"),
        ("sr_Latn", "2. mar", "Albanija", "albanski", "Bar"),
        ("sr_Cyrl", "2. мар", "Албанија", "албански", "Бар"),
        ("mk", "2 мар.", "Албанија", "албански", "Бар"),
    ],
)
def test_dates_numbers_and_names(
    language: str, day: str, country: str, spoken: str, place: str
) -> None:
    """By the tables; places from our own."""
    use((), language)

    assert (day_and_month(date(2026, 3, 2)) or "").startswith(day)
    assert local_number("0.5") == "0,5"
    assert country_name("AL", "Albania") == country
    assert language_name("sq", "Albanian").startswith(spoken)
    assert place_name("Bar") == place


def test_sentences_have_the_readers_numbers() -> None:
    """Text and whole numbers stay."""
    use((), "mk")
    values = {"n": 3, "mean": 1.25}
    assert "1,2" in sentence("behind.lots.gain", values)
    assert "1.2" not in sentence("behind.lots.gain", values)


def test_a_number_that_is_rounded_text_has_the_readers_signs() -> None:
    """Text of a file that looks like one stays as it is written there."""
    use((), "bs")
    figures = {"kg": Figure("0.5"), "limit": Figure("1.25")}
    assert "0,5" in (said := message("goods.too_light", figures))
    assert "1,25" in said
    assert "0.5" in message("goods.too_light", {**figures, "kg": "0.5"})


def test_places_have_names_in_each_language() -> None:
    """Every unit of a scenario; what falls back does so."""
    for language, durres in (("bs", "Drač"), ("cnr", "Drač"), ("mk", "Драч"), ("sq", "Durrës")):
        use((), language)
        assert place_name("Durrës") == durres
    use((), "sr_Cyrl")
    for scenario in readable_scenarios():
        assert place_name(scenario.unit) != scenario.unit, scenario.unit
