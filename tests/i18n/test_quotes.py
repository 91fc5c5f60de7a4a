"""Each language has one style of quotes, and each quote has its other."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from profiler_sim.i18n.serbian.catalogues import catalogue_path
from tests.i18n.pseudo import ROOT

PAIRS = {"sq": "“”", "bs": "„“", "cnr": "„“", "mk": "„“", "sr_Latn": "„“", "sr_Cyrl": "„“"}
_QUOTES = re.compile("[“”„«»‟‚]")
"""Quotes of printed text; what is typed has straight ones."""
_TYPED = re.compile(r"`[^`]*`")


def translations(language: str) -> Iterator[str]:
    """Every text of the catalogue, and of the guide where it is translated by hand."""
    guides = (ROOT / "docs" / "locales" / language / "LC_MESSAGES").glob("*.po")
    for path in (catalogue_path(language), *sorted(guides)):
        yield from _texts(path)


def _texts(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        for message in read_po(file):
            if message.id and message.string:
                text = message.string
                yield from (text,) if isinstance(text, str) else text


@pytest.mark.thorough
@pytest.mark.parametrize(("language", "pair"), PAIRS.items())
def test_quotes_are_of_one_style_and_in_pairs(language: str, pair: str) -> None:
    """None is left open, none lies within another, and straight ones come in twos."""
    texts = list(translations(language))
    assert any(pair[0] in text for text in texts)
    other = [
        text
        for text in texts
        for plain in (_TYPED.sub("", text),)
        if not re.fullmatch(f"(?:{pair})*", "".join(_QUOTES.findall(plain)))
        or plain.count('"') % 2
    ]
    assert other == []
