"""Where the catalogues of languages lie: those that ship, and a mentor's own."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from profiler_sim.languages import ENGLISH, NAMES

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
