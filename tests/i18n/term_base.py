"""Holds translations to the term base (``docs/terms.csv``): ``python -m tests.i18n.term_base sq``.

Where an English message has a binding term, its translation must have the words of the term's
translation. Words are compared by their beginnings, since they change their endings.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from profiler_sim.i18n.serbian.catalogues import catalogue_path

ROOT = Path(__file__).parents[2]
TERMS = ROOT / "docs" / "terms.csv"
LANGUAGES = ("sq", "bs", "mk", "sr_Cyrl")
"""Those whose catalogue holds every message."""
_PLACE = re.compile(r"\{[^{}]*\}|`[^`]*`|“[a-z ]+”|--?[a-z]+|\.[a-z]+")
_SOFTENED = {"k": "kcč", "g": "gzž", "h": "hsš", "к": "кцч", "г": "гзж", "х": "хсш"}
"""What the last letter of a stem becomes before some endings."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3
"""Letters of words such as prepositions, which a sentence may have otherwise."""
_ENDING = ((4, 1), (6, 2), (99, 3))
"""Letters of a word up to which so many letters may change at its end."""


class Said(NamedTuple):
    """A message with a term, and its translation."""

    term: str
    wanted: str
    english: str
    text: str


@dataclass(frozen=True)
class Term:
    """A term with its translation in one language."""

    english: str
    wanted: str
    stems: tuple[frozenset[str], ...]
    """Beginnings of words, of each alternative."""


def rows() -> list[dict[str, str]]:
    """The term base."""
    with TERMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def binding_terms(language: str) -> dict[str, Term]:
    """Terms that translations are held to, by the English term in small letters."""
    terms = {}
    for row in rows():
        if row["binding"] == "yes":
            name = row["english"].removeprefix("to ").partition(" (")[0].casefold()
            stems = tuple(frozenset(_stems(each)) for each in row[language].split("|"))
            terms[name] = Term(row["english"], row[language], stems)
    return terms


def _stems(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.casefold()):
        if len(word) > _SHORT:
            stem = word[: len(word) - next(less for most, less in _ENDING if len(word) <= most)]
            yield stem[:-1] + f"[{_SOFTENED.get(stem[-1], stem[-1])}]"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Every term, the longest first, also about many things."""
    names = sorted(binding_terms(language), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, names))})(?:s|es)?\b", re.IGNORECASE)


class Use(NamedTuple):
    """A binding term in a message."""

    said: Said
    is_kept: bool
    """Whether the translation has the term of the term base."""


def uses(language: str) -> Iterator[Use]:
    """Every use of a binding term in the messages of a language."""
    with catalogue_path(language).open("rb") as file:
        for message in read_po(file):
            if message.id and message.string:
                yield from of_message(message, language)


def of_message(message: Message, language: str) -> Iterator[Use]:
    """Terms of one message; of a count the form about many is looked at."""
    english = message.id if isinstance(message.id, str) else message.id[-1]
    text = message.string if isinstance(message.string, str) else (message.string or ("",))[-1]
    if not text:
        return
    words = _WORD.findall(text.casefold())
    said = _PLACE.sub("…", english)
    for name in {found[1].casefold() for found in _pattern(language).finditer(said)}:
        term = binding_terms(language)[name]
        is_kept = any(_has(stems, words) for stems in term.stems)
        yield Use(Said(term.english, term.wanted, english, text), is_kept)


def _has(stems: frozenset[str], words: list[str]) -> bool:
    return all(any(re.match(stem, word) for word in words) for stem in stems)


def main() -> None:
    """Print departures of a language, by term, the most frequent first."""
    found = [each.said for each in uses(sys.argv[1]) if not each.is_kept]
    counts = Counter(each.term for each in found)
    for each in sorted(found, key=lambda each: (-counts[each.term], each.term)):
        print(f"{counts[each.term]} {each.term} → {each.wanted}: {each.english} → {each.text}")
    print(len(found), "departures")


if __name__ == "__main__":
    main()
