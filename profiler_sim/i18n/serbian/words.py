"""Words of one language become those of another, by tables of parts of words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

UNCHANGED_PARTS = re.compile(
    r"\{[^{}]*\}|`[^`]*`|%\([a-z_]+\)[sdr]|%[sdr](?![a-z])|https?://\S+|--[a-z-]+"
)
"""What no rule touches: placeholders, what is typed, addresses."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class WordRule:
    """A part of a word, and what stands in its place."""

    before: str
    after: str
    place: str
    """``word``: the whole word; ``start``: its beginning; ``any``: anywhere in it; ``phrase``:
    several words."""


class Words:
    """Replaces words by rules; of several that fit at one place, the longest is taken."""

    def __init__(self, rules: Iterable[WordRule], exceptions: Iterable[str] = ()) -> None:
        """Replace by ``rules``; words that begin with one of ``exceptions`` stay."""
        longest_first = sorted(rules, key=lambda rule: -len(rule.before))
        self._whole = {r.before: r.after for r in longest_first if r.place == "word"}
        self._starts = {r.before: r.after for r in longest_first if r.place == "start"}
        self._anywhere = {r.before: r.after for r in longest_first if r.place == "any"}
        self._phrases = {r.before: r.after for r in longest_first if r.place == "phrase"}
        self._phrase = _any_of(self._phrases)
        self._in_word = re.compile("|".join(map(re.escape, self._anywhere)) or r"(?!)")
        self._exceptions = tuple(exceptions)

    def replace(self, text: str) -> str:
        """Replace the words of ``text``; capitals, placeholders and typed text stay."""
        return "".join(
            part if is_kept else self._phrases_and_words(part) for part, is_kept in parts(text)
        )

    def _phrases_and_words(self, text: str) -> str:
        return "".join(
            _as_written(part, self._phrases[part.lower()])
            if is_phrase
            else _WORD.sub(lambda found: self._word(found[0]), part)
            for part, is_phrase in parts(text, self._phrase)
        )

    def _word(self, word: str) -> str:
        small = word.lower()
        is_mixed = not word[1:].islower() and not word.isupper()  # RfI: a name, not a word
        if small.startswith(self._exceptions) or (is_mixed and len(word) > 1):
            return word
        if (whole := self._whole.get(small)) is not None:
            return _as_written(word, whole)
        return _as_written(word, self._in_word.sub(self._replacement, self._begun(small)))

    def _begun(self, word: str) -> str:
        start = next((each for each in self._starts if word.startswith(each)), "")
        return self._starts.get(start, "") + word[len(start) :]

    def _replacement(self, found: re.Match[str]) -> str:
        return self._anywhere[found[0]]


def parts(text: str, kept: re.Pattern[str] = UNCHANGED_PARTS) -> Iterable[tuple[str, bool]]:
    """Split ``text`` into what rules may change and what is kept, in order."""
    place = 0
    for found in kept.finditer(text):
        yield text[place : found.start()], False
        yield found[0], True
        place = found.end()
    yield text[place:], False


def rules_of(rows: Iterable[Mapping[str, str]], before: str, after: str) -> list[WordRule]:
    """Make rules of the rows of a table: from the column ``before`` to the column ``after``.

    A row with nothing in the column ``after`` is no rule. One with the same in both keeps a word
    that a shorter rule would change.
    """
    return [WordRule(row[before], row[after], row["place"]) for row in rows if row[after]]


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    typed = "|".join(map(re.escape, phrases))
    return re.compile(rf"\b(?:{typed})\b" if typed else r"(?!)", re.IGNORECASE)


def _as_written(word: str, other: str) -> str:
    """Give ``other`` the capitals of ``word``."""
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other[:1].upper() + other[1:] if word[:1].isupper() else other
