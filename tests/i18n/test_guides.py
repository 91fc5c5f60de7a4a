"""The guide in each language: what is typed in it, and where its links lead, stays."""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from profiler_sim.i18n.serbian.catalogues import DERIVED_LANGUAGES, Rules
from profiler_sim.i18n.serbian.guides import GUIDES, make_guides
from tests.i18n.pseudo import ROOT

TRANSLATED = ("sq", "bs", "mk")
_KEPT = re.compile(r"`[^`]+`|\]\([^)\s]+\)")
"""What is typed, and where a link leads."""
_CYRILLIC = re.compile(r"[а-яђјљњћџ]", re.IGNORECASE)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues that are made of the Bosnian ones."""
    folder = tmp_path_factory.mktemp("guides")
    make_guides(Rules(), folder)
    return folder


def texts(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    """English and translation of each paragraph of the guide."""
    for page in sorted((folder / language / "LC_MESSAGES").glob("*.po")):
        with page.open("rb") as file:
            for each in read_po(file):
                if isinstance(each.id, str) and isinstance(each.string, str) and each.string:
                    yield each.id, each.string


@pytest.mark.parametrize("language", [*TRANSLATED, *DERIVED_LANGUAGES])
def test_what_is_typed_and_where_links_lead_stays(language: str, made: Path) -> None:
    """Commands, keys of files, keys to press, pages and their headings."""
    folder = made if language in DERIVED_LANGUAGES else ROOT / "docs" / "locales"
    pairs = list(texts(folder, language))
    assert len(pairs) > 200
    other = [
        (english, text)
        for english, text in pairs
        if Counter(_KEPT.findall(english)) != Counter(_KEPT.findall(text))
    ]
    assert other == []


def test_the_guide_of_each_language_made_is_as_long_as_the_bosnian_one(made: Path) -> None:
    """Nothing is lost, and only Serbian in Cyrillic has Cyrillic letters."""
    bosnian = list(texts(GUIDES.parents[1], "bs"))
    for language in DERIVED_LANGUAGES:
        pairs = list(texts(made, language))
        assert sorted(english for english, _text in pairs) == sorted(e for e, _text in bosnian)
        cyrillic = sum(bool(_CYRILLIC.search(text)) for _english, text in pairs)
        assert (cyrillic > 200) if language == "sr_Cyrl" else cyrillic == 0


@pytest.mark.thorough
def test_pages_are_built_in_a_language_that_is_made(made: Path, tmp_path: Path) -> None:
    """As ``make guides`` builds them."""
    pytest.importorskip("sphinx")
    builds = ["-q", "-b", "html", "-D", "language=sr_Cyrl", "-D", f"locale_dirs={made}"]
    pages = [str(ROOT / "docs"), str(tmp_path), str(ROOT / "docs" / "trainee.md")]
    subprocess.run([sys.executable, "-m", "sphinx", *builds, *pages], check=True)
    assert "<h1>За полазнике" in (tmp_path / "trainee.html").read_text(encoding="utf-8")
