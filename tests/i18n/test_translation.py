"""Texts of authored files in the reader's language; names that files refer to stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from profiler_sim.files.authored_files import read_sound, scenario_by_name
from profiler_sim.files.compiled_files import in_reader_language
from profiler_sim.files.message_catalogues import translations
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.files.readable_texts import readable_texts
from profiler_sim.i18n.text import use
from tests.i18n.pseudo import CODE, ROOT, pseudo, write_pseudo

SCENARIO = ROOT / "scenarios" / "three-pistols.yaml"


@pytest.fixture
def pseudo_language(tmp_path: Path) -> Iterator[None]:
    """Read what ships in the pseudo-language."""
    catalog = Catalog()
    for path in (SCENARIO, ROOT / "scenarios" / "packs" / "core.yaml"):
        for _, text in readable_texts(path):
            catalog.add(text)
    write_pseudo(tmp_path, catalog)
    use(translations(CODE, tmp_path))
    yield
    use(())


@pytest.mark.usefixtures("pseudo_language")
def test_texts_of_a_scenario_are_translated_and_names_are_not() -> None:
    """The title is in the reader's language; the unit and the methods are as the file has them."""
    english, read = read_sound(SCENARIO), scenario_by_name("three-pistols")
    assert read.title == pseudo("Three pistols")
    assert read.messages[0].text == pseudo(read.messages[0].text) != ""
    assert (read.scenario, read.unit, read.hidden) == (
        english.scenario,  # type: ignore[attr-defined]
        english.unit,  # type: ignore[attr-defined]
        english.hidden,  # type: ignore[attr-defined]
    )


@pytest.mark.usefixtures("pseudo_language")
def test_rules_are_translated_and_their_conditions_are_not() -> None:
    """A compiled copy is kept in English and translated when it is read."""
    for _ in range(2):
        (pack,) = packs_by_name(["core"])
        assert pack.rules[0].title == pseudo("Vague description of the goods")
        assert "description IN vague_words" in pack.rules[0].when


def test_english_needs_no_translation() -> None:
    """Without a translation a value is given as it is."""
    value = read_sound(SCENARIO)
    assert in_reader_language(value) is value


def test_each_paragraph_is_a_message_with_its_line() -> None:
    """Lines of one paragraph are joined, so that a translator sees whole sentences."""
    texts = dict(readable_texts(SCENARIO))
    assert texts[3] == "Three pistols"
    assert all(text == " ".join(text.split()) for text in texts.values())
