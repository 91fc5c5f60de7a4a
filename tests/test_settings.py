"""What the environment says is read in one place."""

from pathlib import Path

from tests.names_left import SOURCE

READERS = {
    "__main__.py",  # it tells pydantic to look for no plug-ins
    "settings.py",  # all that is the program's own
    "cli/parsing.py",  # how wide the window is
    "cli/streams.py",  # whether Python writes line by line
}
"""Modules that look at the environment."""


def test_settings_alone_reads_the_environment() -> None:
    """Screens and commands begin in one place, and the rest takes what it gives."""
    assert {_name(path) for path in SOURCE.rglob("*.py") if _reads(path)} == READERS


def _name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def _reads(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return "os.environ" in text or "getenv" in text
