"""Where the program keeps its files, and its language: defaults, then the environment.

Nothing else reads what the environment says of this program.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "PROFILER_SIM_DATA"
"""Environment variable: the folder of the store, in place of the system's own."""
STORE = "PROFILER_SIM_STORE"
"""Environment variable: the store, where it is not in that folder: a file or postgresql://…"""
STORE_FILE = "shifts.db"
"""Name of the file of a store in its folder."""
OWN = "PROFILER_SIM_OWN"
"""Environment variable: a mentor's folder of files of her own."""
LANGUAGE = "PROFILER_SIM_LANGUAGE"
"""Environment variable: the language of the program, such as ``sq``."""


class Settings(NamedTuple):
    """What is decided before the program starts."""

    folder: "Path"
    own: "Path"
    """A mentor's own files: laid out as the shipped ones, and found before them."""

    @property
    def locales(self) -> "Path":
        """A mentor's own messages, found before those that ship (docs/translating.md)."""
        return self.own / "locales"

    @property
    def store(self) -> "Path":
        """The file of shifts and events."""
        return self.folder / STORE_FILE


def settings() -> Settings:
    """Read the settings; what the environment does not say is the system's default."""
    from pathlib import Path

    folder = Path(os.environ[FOLDER]) if os.environ.get(FOLDER) else _system_folder()
    own = os.environ.get(OWN)
    return Settings(folder=folder, own=Path(own) if own else folder / "own")


def store_place() -> str:
    """Read where the store is: a file, or the address of a database."""
    return os.environ.get(STORE) or str(settings().store)


def language() -> str:
    """Read the language that the environment asks for; empty where it asks for none."""
    return os.environ.get(LANGUAGE, "")


def terminal() -> "Mapping[str, str]":
    """What the terminal says of itself: TERM and variables of its own."""
    return os.environ


def seat_environment(folder: "Path", own: "Path") -> dict[str, str]:
    """What a trainee's process in a class is given of the environment.

    ``folder`` is a folder of its own, in place of that of the mentor's store, and ``own`` one of
    copies, in place of that of her files.
    """
    passed = ("PATH", "PYTHONPATH", "HOME", "LANG", "LC_ALL", "TZ", "XDG_CACHE_HOME", LANGUAGE)
    given = {name: os.environ[name] for name in passed if name in os.environ}
    return {
        **given,
        FOLDER: str(folder),
        OWN: str(own),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",  # Textual reads it when it is imported
        "OPENBLAS_NUM_THREADS": "1",  # NumPy would begin threads, which a fork loses
    }


def editor() -> str:
    """Read the editor that the environment names, with its words; empty where it names none."""
    return os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""


def _system_folder() -> "Path":
    from platformdirs import user_data_path

    return user_data_path("profiler-sim", appauthor=False)
