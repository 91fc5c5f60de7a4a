"""Reports on authored files, kept as text; ``python -m tests.mentor.golden`` writes them anew."""

from pathlib import Path

from tests.files.golden import told

FOLDER = Path(__file__).parent / "files"


def files() -> list[Path]:
    """Every file whose content has faults, in order."""
    return sorted(FOLDER.glob("*.yaml"))


if __name__ == "__main__":
    for each in files():
        each.with_suffix(".txt").write_text(told(each), encoding="utf-8")
