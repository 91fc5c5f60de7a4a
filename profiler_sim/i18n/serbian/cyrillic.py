"""Serbian Latin becomes Serbian Cyrillic; what is foreign or typed stays in Latin letters.

The letters are those of the Serbian Academy's orthography: thirty, one for each sound. *lj*, *nj*
and *dž* are one letter, but not where two parts of a word meet (*injekcija*, *nadživeti*).
"""

import re
from collections.abc import Iterable

from profiler_sim.i18n.serbian.words import UNCHANGED_PARTS, parts

_LETTERS = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
_DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}
_TWO_LETTERS = (
    *("injekc", "konjunk", "konjug", "tanjug", "vanjez", "anjon", "injur"),
    *("nadžive", "nadživlj", "odžali", "odžive", "podžup", "predživ", "nadžnj"),
)
"""Parts of words in which *nj* and *dž* are two letters."""
_TOKEN = re.compile(r"[^\W_]+(?:[._+/-]+[^\W_]+)*")
"""A word, a code, a key, or the name of a file."""
_TYPED_KEY = r"[“„”\"][a-z_]+:[”“\"]?"
"""A key of a file in quotes, such as “payment:”."""
_QUOTED = re.compile('[“„"]([^“”„"]+)[”“"]')
_TYPED = re.compile(r"`[^`]*`|(?<=\])\([^)\s]*\)")
"""What is typed, and where a link of the guide leads; there may be quotes in it."""
_UNCHANGED = re.compile(f"{UNCHANGED_PARTS.pattern}|{_TYPED_KEY}|~/\\S+|\\\\[a-z]")
_FOREIGN = re.compile(r"[qwxyQWXY]|[^\W\d_a-zA-ZčćžšđČĆŽŠĐ]|[a-z][A-Z]")
"""A letter that Serbian has not, or a capital within a word."""
_CODE = re.compile(r"[A-Z]*\d[A-Z0-9]*|.*[a-z]\d.*|.*\.[a-z]{2,5}|.*_.*")
"""With a figure, or the name of a file, or of a column."""
_LETTER = re.compile(r"(?<![\w'’-])[a-zA-Z](?![\w'’-])")
_COMMAND = re.compile(r"(?<=profiler-sim )(?:[^\s,;:]+ ?)+")
"""What follows the name of the program."""
_KEY_BEFORE = re.compile(r"[Pp]ritis\w+ $")
_KEY_AFTER = re.compile(r"[.,:;)]|$| da ")
_ENDING = re.compile(r"(?<=\w{5})(?:om|[aeu])$")
"""Of a case."""
_SERBIAN_WORDS = frozenset("aiouskAIOUSK")
"""Words of one letter."""


class Cyrillic:
    """Writes texts in Cyrillic; some words are kept."""

    def __init__(self, latin: Iterable[str]) -> None:
        """Keep the words ``latin`` as they are."""
        self._latin = frozenset(latin)

    def write(self, text: str, english: str) -> str:
        """Write ``text`` in Cyrillic; ``english`` is the message that it translates.

        Words in capitals that the English message has too are codes or stamps, and stay. So does
        what both have in quotes: it is written so on a paper or in a file. A letter that stands
        alone in both is a key to press.
        """
        codes = {word for word in _TOKEN.findall(english) if word.isupper()}
        quoted = {found[1] for found in _QUOTED.finditer(english)}
        codes |= set(_LETTER.findall(_UNCHANGED.sub("", english)))
        kept = _with_commands(english)
        return "".join(
            words
            if is_typed or (is_quoted and words[1:-1] in quoted)
            else self._but_kept(words, kept, codes)
            for part, is_typed in parts(text, _TYPED)
            for words, is_quoted in ([(part, False)] if is_typed else parts(part, _QUOTED))
        )

    def _but_kept(self, text: str, kept: re.Pattern[str], codes: set[str]) -> str:
        return "".join(
            part if is_kept else _TOKEN.sub(lambda found: self._found(found, codes), part)
            for part, is_kept in parts(text, kept)
        )

    def _found(self, found: re.Match[str], codes: set[str]) -> str:
        token = found[0]
        if token in _SERBIAN_WORDS and token.islower() and not _is_key(found):
            return letters(token)
        return self._token(token, codes)

    def _token(self, token: str, codes: set[str]) -> str:
        if token in self._latin or token in codes or _CODE.fullmatch(token):
            return token
        pieces = re.split(r"([._+/-]+)", token)
        if len(pieces) > 1:
            codes = codes - _SERBIAN_WORDS
            return "".join(self._token(p, codes) if p.isalnum() else p for p in pieces)
        ending = _ENDING.search(token)
        if ending and (stem := token[: ending.start()]) in self._latin:
            return f"{stem}-{letters(ending[0])}"
        return token if _FOREIGN.search(token) else letters(token)


def _with_commands(english: str) -> re.Pattern[str]:
    """Give what is kept: with what the English message has after the name of the program."""
    words = {word.rstrip(".") for found in _COMMAND.findall(english) for word in found.split()}
    if not words:
        return _UNCHANGED
    typed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"profiler-sim(?: (?:{typed})(?!\w))+|{_UNCHANGED.pattern}")


def _is_key(found: re.Match[str]) -> bool:
    """Tell a key to press from a word of one letter, by the words around it."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return bool(_KEY_BEFORE.search(before) or _KEY_AFTER.match(after))


def letters(word: str) -> str:
    """Write one word in Cyrillic."""
    small, made, place = word.lower(), "", 0
    apart = {
        found + part.index(pair)
        for part in _TWO_LETTERS
        for pair in ("nj", "dž")
        if pair in part and (found := small.find(part)) >= 0
    }
    while place < len(word):
        pair = small[place : place + 2]
        is_one = pair in _DIGRAPHS and place not in apart
        letter = _DIGRAPHS[pair] if is_one else _LETTERS.get(small[place], small[place])
        made += letter.upper() if word[place].isupper() else letter
        place += 2 if is_one else 1
    return made
