"""A scenario that is about to be used: by name or by path, and checked."""

import os
from pathlib import Path

from profiler_sim.cargo.text import nearest
from profiler_sim.errors import ProblemsFound, ProfilerError, Unreadable
from profiler_sim.files.catalogue import scenario
from profiler_sim.files.content import named
from profiler_sim.files.diagnostics import Diagnostic, errors_in, report
from profiler_sim.files.index import files_by_name, folder, odd_file
from profiler_sim.files.lookup import unknown_name
from profiler_sim.files.walk import ENDINGS
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.checked_catalogue import catalogue, loaded
from profiler_sim.mentor.checks.scenarios import as_catalogued
from profiler_sim.mentor.validate import validate
from profiler_sim.scenario.model import Scenario


def sound_scenario(name: str) -> Scenario:
    """A scenario by its name, or by the path of a file; checked as ``validate`` checks it.

    Raises ``Unreadable`` where there is no such file, ``ProblemsFound`` with everything that is
    wrong with one that has an error.
    """
    path = scenario_file(name)
    if not (loaded().is_shipped and path.is_relative_to(folder())):
        found = validate([path])
        if errors_in(found):
            raise refusal(found)
    return scenario_of(path)


def scenario_of(path: Path) -> Scenario:
    """What a file of a scenario holds, under the names of the catalogue.

    Raises ``ProblemsFound`` where the file is none or has an error of form.
    """
    return as_catalogued(scenario(path), catalogue())


def refusal(found: list[Diagnostic]) -> ProblemsFound:
    """All that was found, as ``validate`` prints it."""
    return ProblemsFound("file.refused", {"report": "\n".join(report(each) for each in found)})


def scenario_file(name: str) -> Path:
    """The file of a scenario, by the scenario's name, by the file's, or by a path.

    Raises ``WrongUsage`` or ``Unreadable``, with the nearest name, where there is none.
    """
    if (path := named(name)) is not None:
        return path
    if os.path.lexists(name) and name:
        if Path(name).is_dir():
            raise Unreadable("file.is_folder_given", {"file": name})
        return Path(name)
    raise absent("scenario", name, tuple(files_by_name("scenario")))


def absent(kind: str, name: str, known: tuple[str, ...]) -> ProfilerError:
    """What to raise of a name that no file bears: what is left out, or what is nearest.

    ``kind`` is that of ``unknown_name``.
    """
    path = Path(name)
    if not name.strip():
        return Unreadable("file.no_name")
    if path.suffix.casefold() in ENDINGS or path.name != name:
        meant = _meant(path, known)
        code = "file.absent_nearest" if meant else "file.absent"
        return Unreadable(code, {"file": name, "nearest": meant})
    if (odd := odd_file(name)) is not None:
        why = {"message": sentence(odd[1].code, odd[1].params)}
        advice = {"hint": hint(odd[1].code, odd[1].params)}
        return Unreadable("file.left_out", {"file": str(odd[0]), **why, **advice})
    return unknown_name(kind, name, known)


def _meant(path: Path, known: tuple[str, ...]) -> str:
    """A file that lies beside where one was looked for, or the name it can be called by."""
    try:
        beside = sorted(each.name for each in path.parent.iterdir())
    except OSError:
        beside = []
    if found := nearest(path.name, beside):
        return str(path.with_name(found))
    return path.stem if path.stem in known else ""
