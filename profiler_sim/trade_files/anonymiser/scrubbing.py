"""Texts word by word: known words stay, all others become invented ones or go."""

import re
from collections.abc import Collection, Mapping

from profiler_sim.trade_files.anonymiser.secret import Secret
from profiler_sim.trade_files.word_lists import folded, latin, word_list
from profiler_sim.traffic.invented_names import LANGUAGES, stems

GONE = "…"
"""Stands where words were taken out."""
_TOKEN = re.compile(r"[^\W\d_]+(?:[\u2019'][^\W\d_]+)*|\d+|[^\w\s]|_|\s+", re.UNICODE)
_DOTTED = re.compile(r"\b(?:[^\W\d_]{1,2}\.){2,}(?:[^\W\d_]{1,2}\b)?\.?")
_EMAIL = re.compile(r"[^\s@<>,;:]+@[^\s@<>,;]+")
_WEB = re.compile(
    r"(?i)\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|info|eu|biz)\b"
)
_DIGIT_GROUPS = re.compile(r"(?<!\w)\+?\(?\d[\d\s()./\-]{4,}\d(?!\w)")
"""Groups of figures, as of a telephone number."""
_IDENTITY = re.compile(
    r"(?i)\b(?:passport|pasaport\w*|pasosh\w*|passaporto|identity|id card|licna karta|"
    r"lična karta|kartë identiteti|jmbg|emšo|egn|ssn|tc kimlik|kimlik|nid|leternjoftimi?)\b"
    r"[^A-Za-z0-9]{0,3}(?:(?:no|nr|number|num|br|numri?)\b[^A-Za-z0-9]{0,3})?"
    r"[A-Za-z]{0,3}[ -]?\d[\w-]*"
)
_POOL = ("ME", "AL", "TR", "IT", "GR", "CN", "DE", "ES", "IN", "MY", "GH", "HU", "BR", "NL")
"""Countries whose invented stems make the words of names."""
_STEMS = tuple(dict.fromkeys(stem for country in _POOL for stem in stems(country)))
_ALIKE: Mapping[str, str] = {
    "GB": "US", "IE": "US", "CA": "US", "AU": "US", "NZ": "US", "NG": "GH", "KE": "TZ", "ZA": "US",
    "FR": "CM", "BE": "NL", "CH": "DE", "PT": "BR", "AO": "BR", "CZ": "SK", "UA": "PL", "RU": "BG",
    "BY": "PL", "MX": "CO", "PE": "EC", "CL": "CO", "AR": "ES", "GT": "CR", "PA": "CR", "DO": "CR",
    "TW": "CN", "SG": "MY", "PK": "IN", "BD": "IN", "LK": "IN", "SA": "AE", "QA": "AE", "KW": "AE",
    "OM": "AE", "JO": "LB", "SY": "LB", "IQ": "LB", "MA": "EG", "DZ": "EG", "TN": "EG", "LY": "EG",
    "AZ": "TR",
}  # fmt: skip
"""Countries without stems of their own, each with one whose firms sound alike."""
_WORD = "word"


def invented_word(secret: Secret, word: str, country: str | None = None) -> str:
    """Return the invented word of a word, in its case; each word has its own.

    It sounds as words of ``country`` do: that in which the word was met first.
    """
    key = folded(word)
    if not key:
        return ""
    own = _stems_of(country)

    def make(number: int) -> str:
        first, rest = number % len(own), number // len(own)
        more = rest % (len(own) + 1)
        tail = own[more - 1].casefold() if more and rest % 7 == 0 else ""
        return own[first] + tail

    found = secret.distinct(_WORD, key, make)
    return found.upper() if word.isupper() else found


def _stems_of(country: str | None) -> tuple[str, ...]:
    """Stems of a country or of one that speaks alike; those of many countries for others."""
    alike = _ALIKE.get(country or "", country or "")
    return stems(alike) if alike in LANGUAGES else _STEMS


def keyed_digits(secret: Secret, digits: str) -> str:
    """Return other figures, as many; each its own, so that no two firms become one."""

    def make(number: int) -> str:
        return str(number % 10 ** len(digits)).zfill(len(digits))

    try:
        return secret.distinct("digits", digits, make)
    except OverflowError:  # the last of all figures of that length
        return f"{make(secret.number('digits', digits, 1 << 62))}0"


def rewritten(
    secret: Secret, text: str, known: Collection[str], country: str | None = None
) -> str:
    """Return a name or address with every word that is not ``known`` invented.

    Invented words sound as those of ``country`` do, where it is known. Numbers of identity papers
    go with their labels; mail and web addresses become invented ones; telephone numbers and house
    numbers become others of their length.
    """
    text = _IDENTITY.sub("", text)
    text = _EMAIL.sub(lambda found: email_address(secret, found[0]), text)
    parts = re.split(r"(\S+@\S+\.example)", text)
    done = [
        part if part.endswith(".example") else _rewritten_part(secret, part, known, country)
        for part in parts
    ]
    return " ".join("".join(done).split())


def _rewritten_part(secret: Secret, text: str, known: Collection[str], country: str | None) -> str:
    text = _WEB.sub(lambda found: _web_address(secret, found[0], known), text)
    pieces: list[str] = []
    at = 0
    for dotted in _DOTTED.finditer(text):
        pieces.append(_by_token(secret, text[at : dotted.start()], known, country))
        whole = dotted[0]
        is_known = folded(whole) in known
        pieces.append(whole if is_known else invented_word(secret, folded(whole), country))
        at = dotted.end()
    pieces.append(_by_token(secret, text[at:], known, country))
    return "".join(pieces)


def _by_token(secret: Secret, text: str, known: Collection[str], country: str | None) -> str:
    def replaced(found: re.Match[str]) -> str:
        token = found[0]
        if token.isdecimal():
            return keyed_digits(secret, token)
        if not folded(token) or folded(token) in known:
            return token
        return invented_word(secret, token, country)

    return _TOKEN.sub(replaced, text)


def _web_address(secret: Secret, text: str, known: Collection[str]) -> str:
    if folded(text) in known or not any(char == "." for char in text):
        return text
    return f"www.{invented_word(secret, folded(text)).lower()}.example"


FREE_MAIL = word_list("""
        gmail hotmail yahoo outlook live icloud aol gmx mail protonmail yandex qq 163
        126 libero msn
    """)
"""Providers of free mail addresses, by the name before the dot."""


def email_address(secret: Secret, text: str) -> str:
    """Return an invented address; whether it is one of a free provider stays."""
    name, _, host = text.partition("@")
    person = invented_word(secret, folded(name) or "x").lower()
    first = folded(host.split(".")[0])
    domain = "freemail" if first in FREE_MAIL else invented_word(secret, first or "x").lower()
    return f"{_plain(person)}@{_plain(domain)}.example"


def _plain(word: str) -> str:
    return folded(word).encode("ascii", "ignore").decode() or "x"


def kept_words(text: str, known: Collection[str], lost: set[str] | None = None) -> str:
    """Return a text of goods with its known words and plain numbers; the rest is taken out.

    Numbers of five figures and more stay only before a unit; words of letters and figures are no
    words of goods. What was taken out is added to ``lost``.
    """

    def judged(found: re.Match[str]) -> str:
        token = found[0]
        if _stays(token, found.string[found.end() :], known):
            return token
        if lost is not None and token != GONE:
            lost.add(token)
        return GONE

    for form in (_IDENTITY, _EMAIL, _WEB):
        text = form.sub(f" {GONE} ", text)
    text = _DIGIT_GROUPS.sub(_without_numbers, text)
    joined = " ".join(_PIECE.sub(judged, text).split())
    return _SEVERAL_GONE.sub(f"{GONE} ", joined).strip()


def _without_numbers(found: re.Match[str]) -> str:
    digits = sum(char.isdecimal() for char in found[0])
    is_one = found[0].isdecimal() or _GROUPED.fullmatch(found[0])
    return found[0] if digits < _TELEPHONE or is_one else f" {GONE} "


_PIECE = re.compile(r"\w+|[^\w\s]")
_SEVERAL_GONE = re.compile(rf"(?:{GONE}[\s,;:.\-/()+]*)+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?:[.,]\d{3})+| \d{3})")
"""One number with its thousands apart."""
_UNIT = re.compile(r"[., ]?\s*([^\W\d_]+)")
_MEASURE = re.compile(r"(\d{1,5})([^\W\d_]{1,4})")
_UNITS = word_list("""
        kg kgs kgm g gr l lt ltr ml m m2 m3 mm cm cbm pcs pc ctn ctns pkg pkgs bags
    """)
_LONG, _MIXED, _TELEPHONE = 5, 3, 6


def _stays(word: str, rest: str, known: Collection[str]) -> bool:
    if word == GONE or not any(char.isalnum() for char in word):
        return True
    if word.isdecimal():
        unit = _UNIT.match(rest)
        is_amount = unit is not None and unit[1].casefold() in _UNITS
        return len(word) < _LONG or (is_amount and len(word) <= _LONG)
    if word.isalpha():
        own = folded(word)
        return len(word) == 1 or word.casefold() in _UNITS or own in known or latin(own) in known
    measure = _MEASURE.fullmatch(word)
    return len(word) < _MIXED or (measure is not None and measure[2].casefold() in _UNITS)
