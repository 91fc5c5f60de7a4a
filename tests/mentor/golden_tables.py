"""What screening says of tables as offices send them; run as a module to write it anew."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from profiler_sim.errors import Unreadable
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.rule_packs import ready_packs
from profiler_sim.mentor.screen import screen_file
from profiler_sim.screening.packs import Prepared

FOLDER = Path(__file__).parent / "tables"


def tables() -> list[Path]:
    """Every table, in order."""
    return sorted(FOLDER.glob("*.csv"))


def pack() -> Sequence[Prepared]:
    """Rules about what a table can spoil."""
    return ready_packs([str(FOLDER / "pack.yaml")])


def report(table: Path, rules: Sequence[Prepared]) -> str:
    """Everything an officer reads of it: notes, and scores with their rules, or a refusal."""
    return "".join(f"{line}\n" for line in _lines(table, rules))


def _lines(table: Path, rules: Sequence[Prepared]) -> Iterator[str]:
    try:
        found = screen_file(table, rules, lambda _: None)
    except Unreadable as refused:
        yield sentence(refused.code, refused.params)
        yield hint(refused.code, refused.params)
        return
    for note in found.notes:
        yield f"{sentence(note.code, note.params)} {hint(note.code, note.params)}".strip()
    if found.absent:
        yield f"not in the table: {', '.join(found.absent)}"
    for one in found.verdicts:
        unknown = f"; unknown {', '.join(one.unknown)}" if one.unknown else ""
        yield f"{one.id} {one.score:g}: {', '.join(one.hits)}{unknown}"


if __name__ == "__main__":
    ready = pack()
    for each in tables():
        each.with_suffix(".txt").write_text(report(each, ready), encoding="utf-8")
