"""Languages that the program can speak: English, and those with a catalogue of messages."""

from collections.abc import Iterable
from pathlib import Path

ENGLISH = "en"
"""The language in which messages are written."""
NAMES = {
    ENGLISH: "English",
    "bs": "bosanski",
    "hr": "hrvatski",
    "cnr": "crnogorski",
    "mk": "македонски",
    "sl": "slovenščina",
    "sq": "shqip",
    "sr": "srpski",
}
"""Languages as their speakers call them; another is shown by its code."""
_SHIPPED = Path(__file__).parent / "locales"


def languages(folders: Iterable[Path] = ()) -> tuple[str, ...]:
    """List the codes of languages that have messages in what ships or in ``folders``."""
    files = (path for each in (_SHIPPED, *folders) for path in each.glob("*/LC_MESSAGES/*.mo"))
    return (ENGLISH, *sorted({path.parent.parent.name for path in files} - {ENGLISH}))
