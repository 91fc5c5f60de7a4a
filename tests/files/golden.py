"""Reports on bad files, kept as text; ``python -m tests.files.golden`` writes them anew."""

from pathlib import Path

from profiler_sim.files.diagnostics import as_text
from profiler_sim.mentor.validation import validate

FOLDER = Path(__file__).parent / "bad"


def bad_files() -> list[Path]:
    """Every file with faults, in order."""
    return sorted(FOLDER.glob("*.yaml"))


def told(path: Path) -> str:
    """What ``validate`` prints of a file that lies in the current folder."""
    found = (each.model_copy(update={"file": path.name}) for each in validate([path]))
    return "".join(as_text(each) + "\n" for each in found)


if __name__ == "__main__":
    for each in bad_files():
        each.with_suffix(".txt").write_text(told(each), encoding="utf-8")
