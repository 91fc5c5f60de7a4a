"""Numbers as papers write them: spaces, hyphens, labels, full-width forms, small letters.

``normalised`` settles the characters, ``split_label`` takes off what a form prints in front of a
number ("Container No.", "AWB"), and ``compact`` takes out what only parts it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

MAX_LENGTH = 200
"""Characters; a longer text holds no number of the trade."""

NO_CHECK = "bill"
"""Label of numbers that carriers and agents give as they like: nothing in them can be checked."""

_UNSEEN = dict.fromkeys(
    map(
        ord,
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff",
    )
)
"""What comes along unseen when a number is copied from a page; reversing marks stay."""
_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63"), "-"
)
_SMALL = {ord(small): small.upper() for small in "abcdefghijklmnopqrstuvwxyz"}
_LOOK_ALIKE = str.maketrans(
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
    "ABESIJKMHOPCTYXABEZHIKMNOPTYX",
)
"""Cyrillic and Greek capitals that look like Latin ones."""
_SPACES = re.compile(r"\s+")
_PARTED = re.compile(r"[()\[\]]| / |/|[,;]")
_EDGES = " .,;:'\"*"
_PARTING = str.maketrans("", "", " .-/_()[]*")
_POINTS = str.maketrans("", "", " .")
_LABELS = {
    "iso6346": r"CONTAINER|CNTR|CTNR|CTR|CONT|EQUIPMENT|UNIT|BOX",
    "imo": r"(?:VESSEL |SHIP )?IMO",
    "awb": r"M?AWB|(?:MASTER )?AIR ?WAY ?BILL",
    "s10": r"S10|(?:POSTAL )?ITEM|PARCEL|TRACKING|BARCODE",
    "mrn": r"MRN|T[12](?: MRN)?|TRANSIT",
    "locode": r"(?:UN[ /-]?)?LOCODE|POL|POD|PORT",
    "hs": r"EX(?= ?[0-9])|HS6(?![0-9])|HS|HTS|TARIC|TARIFF|COMMODITY|CN(?= ?CODE)|CN(?= [0-9]{4})",
    NO_CHECK: r"[HMO]?B ?/ ?L|[HM]?BL|BOL|BILL OF LADING|HAWB|HOUSE AIR ?WAYBILL|CMR",
}


def normalise(value: str) -> str:
    """Settle the characters: one form for each sign, capitals, single spaces, plain hyphens.

    Digits and letters of other scripts stay what they are (see ``in_latin``).
    """
    text = unicodedata.normalize("NFKC", value[: MAX_LENGTH + 1].translate(_UNSEEN))
    text = text.translate(_DASHES).translate(_SMALL)
    return _SPACES.sub(" ", text).strip(_EDGES)


def split_label(text: str) -> tuple[str | None, str]:
    """Return the standard that a label names and the rest; None and all of it without a label."""
    for name, words in _LABELS.items():
        if found := _labelled(words).fullmatch(text):
            return name, found[1].strip(_EDGES)
    return None, text


@cache
def _labelled(words: str) -> re.Pattern[str]:
    """The form of a number behind one of ``words``; compiled where a text is first looked at."""
    return re.compile(
        rf"(?:{words})(?: ?(?:CODE|NUMBER|NUM|NO|NR|ID|BR|BROJ))?(?![A-Z])[ .:#=-]*(.+)"
    )


def parts_of(text: str) -> Iterator[str]:
    """Yield what may be a number of its own in a text: between slashes, in brackets, a word."""
    yield from (part.strip(_EDGES) for part in _PARTED.split(text))
    yield from _SPACES.split(text)


def compact(text: str, standard: str) -> str:
    """Take out what parts the groups of a number; a tariff number is parted by points only."""
    return text.translate(_POINTS if standard == "hs" else _PARTING)


def in_latin(text: str) -> str:
    """Write digits of other scripts as 0-9, and letters that look Latin as Latin ones."""
    if text.isascii():
        return text
    return "".join(map(_latin, text.translate(_LOOK_ALIKE)))


def _latin(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)
