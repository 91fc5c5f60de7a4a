"""Languages that the program can speak: English, and those with a catalogue of messages."""

from collections.abc import Iterable, Iterator
from pathlib import Path

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
_ALIASES = {"sr": "sr_Cyrl", "sr_cyrl_rs": "sr_Cyrl", "sr_latn_rs": "sr_Latn"}
"""Other codes that mean a language; in small letters."""
SHIPPED = Path(__file__).parent / "locales"
"""The folder of the catalogues that ship."""
DOMAIN = "profiler_sim"
"""Name of the catalogue, and of its files."""
_PLACES = (
    ("LC_MESSAGES", f"{DOMAIN}.mo"),
    ("LC_MESSAGES", f"{DOMAIN}.po"),
    ("LC_MESSAGES", "messages.po"),
    ("messages.po",),
)
"""Where messages lie in the folder of a language; the first one that has a message gives it."""


def languages(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """List the codes of languages that have messages in what ships or in ``folders``."""
    found = {
        place.name
        for folder in (SHIPPED, *folders)
        for place in folder.glob("*")
        if any(message_files(folder, place.name))
    }
    return (ENGLISH, *sorted(found - {ENGLISH}, key=lambda code: NAMES.get(code, code)))


def message_files(folder: Path, language: str) -> Iterator[Path]:
    """Give the files in ``folder`` that have messages in ``language``, the first to ask first."""
    for place in _PLACES:
        file = folder.joinpath(language, *place)
        if file.is_file():
            yield file


def speakable(language: str) -> tuple[str, ...]:
    """Give a language, and those that its messages fall back to before English."""
    other = FALLBACKS.get(language)
    return (language, other) if other else (language,)


def language_code(word: str, known: Iterable[str]) -> str | None:
    """Return the code that ``word`` means: ``sr-Cyrl``, ``SQ``; None where none is known."""
    wanted = word.replace("-", "_").casefold()
    wanted = _ALIASES.get(wanted, wanted).casefold()
    return next((code for code in known if code.casefold() == wanted), None)
