"""The languages that the program and its files can be in: codes and names.

Only data: every other package may look here.
"""

from collections.abc import Iterable

ENGLISH = "en"
"""The language in which messages are written."""
NAMES = {
    ENGLISH: "English",
    "bs": "bosanski",
    "cnr": "crnogorski",
    "hr": "hrvatski",
    "mk": "македонски",
    "sl": "slovenščina",
    "sq": "shqip",
    "sr_Cyrl": "српски",
    "sr_Latn": "srpski",
}
"""Languages as their speakers call them; another is shown by its code."""
LOCALES = {"cnr": "sr_Latn_ME"}
"""What Unicode's tables (CLDR) call a language, where they have another code."""
FALLBACKS = {"cnr": "bs", "sr_Latn": "bs"}
"""A language whose catalogue holds only what differs from another, and that other."""
_MOST_ASKED = 20
"""Languages that are looked at of those that a browser asks for."""
_ALIASES = {"sr": "sr_Cyrl", "sr_cyrl_rs": "sr_Cyrl", "sr_latn_rs": "sr_Latn"}
"""Other codes that mean a language; in small letters."""


def speakable(language: str) -> tuple[str, ...]:
    """Give a language, and those that its messages fall back to before English."""
    other = FALLBACKS.get(language)
    return (language, other) if other else (language,)


def language_code(word: str, known: Iterable[str]) -> str | None:
    """Return the code that ``word`` means: ``sr-Cyrl``, ``SQ``; None where none is known."""
    wanted = word.replace("-", "_").casefold()
    wanted = _ALIASES.get(wanted, wanted).casefold()
    return next((code for code in known if code.casefold() == wanted), None)


def accepted_language(header: str, known: Iterable[str]) -> str | None:
    """Choose among ``known`` what a browser asks for first (HTTP's Accept-Language).

    A language with a country, such as sq-XK, also means the language. None where none is known.
    """
    known = tuple(known)
    asked: list[tuple[float, str]] = []
    for part in header.split(",")[:_MOST_ASKED]:
        word, _mark, weight = part.partition(";")
        try:
            asked.append((float(weight.partition("=")[2] or 1), word.strip()))
        except ValueError:
            continue
    wanted = [word.split("-") for liking, word in sorted(asked, key=_most_first) if liking > 0]
    names = ("-".join(parts[:n]) for parts in wanted for n in range(len(parts), 0, -1))
    return next((code for name in names if (code := language_code(name, known))), None)


def _most_first(asked: tuple[float, str]) -> float:
    return -asked[0]


def written_codes() -> dict[str, str]:
    """Give the codes as people write them in files, such as ``sr-Cyrl``, with their names."""
    return {code.replace("_", "-"): name for code, name in NAMES.items()}


def other_codes() -> tuple[str, ...]:
    """Give other ways to write a code, such as ``sr_Cyrl`` and ``sr``."""
    return tuple(code for code in (*NAMES, *_ALIASES) if code not in written_codes())
