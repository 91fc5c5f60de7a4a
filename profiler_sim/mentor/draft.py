"""A scenario file under work, and what is wrong with it."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from profiler_sim.errors import ProblemsFound
from profiler_sim.files.authored_files import read_source
from profiler_sim.files.diagnostics import Diagnostic, errors_in
from profiler_sim.files.search_path import authored_file, is_shipped
from profiler_sim.files.source import Source
from profiler_sim.mentor.checked_catalogue import catalogue, content_problems, name_problems
from profiler_sim.mentor.checks.scenario import as_catalogued
from profiler_sim.mentor.file_draft import Blocks, FileDraft
from profiler_sim.scenario.model import (
    AuthoredCase,
    Budget,
    Clue,
    GuideStep,
    Hides,
    Message,
    Scenario,
    Traffic,
)


@dataclass(frozen=True, slots=True)
class ScenarioDraft(FileDraft):
    """The text of a scenario file as it is under work."""

    BLOCKS: ClassVar[Blocks] = {
        (): Scenario,
        ("traffic",): Traffic,
        ("budget",): Budget,
        ("messages",): Message,
        ("my cases",): AuthoredCase,
        ("my cases", "hides"): Hides,
        ("my cases", "clues"): Clue,
        ("guide",): GuideStep,
    }

    def read(self) -> "DraftReading":
        """Check the text as ``validate`` checks its file."""
        source = Source(str(self.path), self.text)
        value, problems = read_source(source, content_problems, name_problems)
        is_sound = isinstance(value, Scenario) and not errors_in(problems)
        scenario = as_catalogued(value, catalogue()) if isinstance(value, Scenario) else None
        return DraftReading(scenario if is_sound else None, tuple(problems))


@dataclass(frozen=True, slots=True)
class DraftReading:
    """What a draft says."""

    scenario: Scenario | None
    """None where anything is wrong with it."""
    problems: tuple[Diagnostic, ...]


def refuse_other_kinds(draft: ScenarioDraft) -> None:
    """Raise ``ProblemsFound`` for a file that can be read and is no scenario."""
    if draft.plain and "scenario" not in draft.plain:
        raise ProblemsFound("draft.not_scenario", {"file": str(draft.path)})


def refuse_shipped(path: Path) -> str:
    """Return what kind of file it is; raises ``ProblemsFound`` for one that ships."""
    kind = authored_file(path).kind
    if is_shipped(path):
        raise ProblemsFound("draft.shipped", {"name": path.stem, "kind": kind})
    return kind
