"""Where the program keeps what it keeps: defaults, then the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "PROFILER_SIM_DATA"
"""Environment variable: the folder of the store, in place of the system's own."""
OWN = "PROFILER_SIM_OWN"
"""Environment variable: a mentor's folder of files of her own."""
LANGUAGE = "PROFILER_SIM_LANGUAGE"
"""Environment variable: the language of the screens, such as ``sq``."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is decided before the program starts."""

    folder: Path
    own: Path
    """A mentor's own files: laid out as the shipped ones, and found before them."""
    language: str

    @property
    def store(self) -> Path:
        """The file of shifts and events."""
        return self.folder / "shifts.db"


def settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; what the environment does not say is the system's default."""
    folder = Path(environment[FOLDER]) if environment.get(FOLDER) else _system_folder()
    return Settings(
        folder=folder,
        own=Path(environment[OWN]) if environment.get(OWN) else folder / "own",
        language=environment.get(LANGUAGE, "en"),
    )


def _system_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("profiler-sim", appauthor=False)
